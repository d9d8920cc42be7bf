import { slices } from '../src/app/slices.ts'
import { matrixCellPractices, matrixCells, practiceSubThemes, practices } from '../src/exchange/schema.ts'
import { meetingHosts, meetings } from '../src/meetings/schema.ts'
import { cities, networks, roadmapItems, themes } from '../src/networks/schema.ts'
import { recordActivity } from '../src/platform/activity/index.ts'
import type { Db } from '../src/platform/db/index.ts'
import { indexEntries } from '../src/platform/search/index.ts'

interface Wanted {
  slug: string
  visibility?: 'public' | 'private'
  /** Stands in every text of the network, so that one can look for it everywhere. */
  word: string
}

/** A network with one of everything: two cities, a theme, a sub-theme, two practices, a meeting, a roadmap item. */
export async function plantNetwork(db: Db, { slug, visibility = 'public', word }: Wanted): Promise<{ id: string }> {
  return db.transaction(async (tx) => {
    const [network] = await tx
      .insert(networks)
      .values({ slug, visibility, name: `${word} network` })
      .returning()
    const networkId = network!.id
    const [alpha, beta] = await tx
      .insert(cities)
      .values([
        { networkId, slug: 'alpha', position: 1, name: `Alpha ${word}`, country: 'PL', population: 1000 },
        { networkId, slug: 'beta', position: 2, name: `Beta ${word}`, country: 'FR' },
      ])
      .returning()
    const [theme] = await tx.insert(themes).values({ networkId, code: '1', position: 1, title: word }).returning()
    const [subTheme] = await tx
      .insert(themes)
      .values({ networkId, code: '1.1', position: 2, title: `${word} sub-theme`, parentId: theme!.id })
      .returning()
    const [inside, outside] = await tx
      .insert(practices)
      .values([
        { networkId, slug: 'P1', position: 1, title: `${word} practice`, cityId: alpha!.id, summary: `=${word}` },
        { networkId, slug: 'P2', position: 2, title: `${word} elsewhere`, country: 'FI' },
      ])
      .returning()
    await tx.insert(practiceSubThemes).values([
      { networkId, practiceId: inside!.id, themeId: subTheme!.id, position: 1 },
      { networkId, practiceId: outside!.id, themeId: subTheme!.id, position: 1 },
    ])
    const [cell] = await tx
      .insert(matrixCells)
      .values([
        cellOf(networkId, subTheme!.id, alpha!.id, 'practice', 1),
        { ...cellOf(networkId, subTheme!.id, beta!.id, 'need', 2), need: `How ${word} works` },
      ])
      .returning()
    await tx.insert(matrixCellPractices).values({ networkId, cellId: cell!.id, practiceId: inside!.id, position: 1 })
    const [meeting] = await tx
      .insert(meetings)
      .values({ networkId, slug: 'M1', position: 1, kind: 'joint_event', title: `${word} meeting`, start: '2024-06' })
      .returning()
    await tx.insert(meetingHosts).values({ networkId, meetingId: meeting!.id, cityId: alpha!.id, position: 1 })
    await tx.insert(roadmapItems).values({ networkId, slug: 'R1', position: 1, item: `${word} item` })
    await indexEntries(
      tx,
      network!,
      slices.flatMap(({ searchable = [] }) => searchable),
    )
    await recordActivity(tx, { networkId, actor: 'test', verb: 'network.planted', subjectKind: 'network' })
    return { id: networkId }
  })
}

const cellOf = (
  networkId: string,
  themeId: string,
  cityId: string,
  state: 'practice' | 'need',
  position: number,
): typeof matrixCells.$inferInsert => ({ networkId, themeId, cityId, state, baselineState: state, position })
