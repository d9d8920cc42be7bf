import pg from 'pg'
import { migrate } from '#platform/db'
import { planFocus, testingActions } from '#schema/actions'
import { matrixCellPractices, matrixCells, practiceSubThemes, practices } from '#schema/exchange'
import { localGroupMembers } from '#schema/local-groups'
import { meetingHosts, meetings } from '#schema/meetings'
import { anomalies, cities, networks, obligations, programmes, roadmapItems, themes } from '#schema/networks'
import { activityEntries } from '#schema/platform'
import { copyInto } from './large/copy.ts'
import { keysFrom } from './large/keys.ts'
import { networkNumber } from './large/network.ts'
import { bringAlong, reindex } from './large/reindex.ts'

/** Fills an empty database with this many networks, the first of which is the same however many there are. */
export async function fillDatabase(connectionString: string, count: number): Promise<void> {
  await migrate(connectionString)
  await bringAlong(connectionString)
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    await client.query('begin')
    await writeNetworks(client, count)
    await client.query('commit')
    await reindex(connectionString)
    await client.query('vacuum (analyze)')
  } finally {
    await client.end()
  }
}

async function writeNetworks(client: pg.Client, count: number): Promise<void> {
  const key = keysFrom(0)
  const paidBy = Array.from({ length: 6 }, (_, index) => ({
    id: key(),
    slug: `programme-${index + 1}`,
    name: `Programme ${index + 1}`,
  }))
  await copyInto(client, programmes, paidBy)
  const ids = paidBy.map(({ id }) => id)
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  for (let start = 0; start < count; start += 30) {
    const made = numbers.slice(start, start + 30).map((number) => networkNumber(number, ids))
    await copyInto(
      client,
      networks,
      made.map(({ network }) => network),
    )
    await copyInto(
      client,
      cities,
      made.flatMap((each) => each.cities),
    )
    await copyInto(
      client,
      themes,
      made.flatMap((each) => each.themes),
    )
    await copyInto(
      client,
      practices,
      made.flatMap((each) => each.practices),
    )
    await copyInto(
      client,
      practiceSubThemes,
      made.flatMap((each) => each.practiceSubThemes),
    )
    await copyInto(
      client,
      matrixCells,
      made.flatMap((each) => each.cells),
    )
    await copyInto(
      client,
      matrixCellPractices,
      made.flatMap((each) => each.cellPractices),
    )
    await copyInto(
      client,
      meetings,
      made.flatMap((each) => each.meetings),
    )
    await copyInto(
      client,
      meetingHosts,
      made.flatMap((each) => each.meetingHosts),
    )
    await copyInto(
      client,
      roadmapItems,
      made.flatMap((each) => each.roadmapItems),
    )
    await copyInto(
      client,
      obligations,
      made.flatMap((each) => each.obligations),
    )
    await copyInto(
      client,
      anomalies,
      made.flatMap((each) => each.anomalies),
    )
    await copyInto(
      client,
      localGroupMembers,
      made.flatMap((each) => each.localGroupMembers),
    )
    await copyInto(
      client,
      planFocus,
      made.flatMap((each) => each.planFocus),
    )
    await copyInto(
      client,
      testingActions,
      made.flatMap((each) => each.testingActions),
    )
    await copyInto(
      client,
      activityEntries,
      made.map(({ network }) => ({
        id: key(),
        networkId: network.id,
        actor: 'bench',
        verb: 'network.imported',
        subjectKind: 'network',
        subjectId: network.id,
      })),
    )
  }
}

if (import.meta.main) {
  const [count = '300'] = process.argv.slice(2)
  const { DATABASE_URL } = process.env
  if (!DATABASE_URL) throw new Error('Set DATABASE_URL to an empty database to fill.')
  await fillDatabase(DATABASE_URL, Number(count))
}
