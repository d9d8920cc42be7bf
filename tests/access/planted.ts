import { desc, eq } from 'drizzle-orm'
import { needGroups, needs } from '../../src/exchange/schema.ts'
import { cities, themes } from '../../src/networks/schema.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { plantNetwork } from '../planted-network.ts'

export interface Planted {
  networkId: string
  /** The city whose records are asked for, and another one. */
  own: string
  other: string
  /** What stands in an address for each of its parameters. */
  names: Record<string, string>
}

/** A network with one of everything that has an address. */
export async function plantEverything(db: Db, { slug }: { slug: string }): Promise<Planted> {
  const { id: networkId } = await plantNetwork(db, { slug, word: 'Quagga' })
  const towns = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const [own = '', other = ''] = towns.map(({ id }) => id)
  const group = await plantNeed(db, networkId, own)
  const names: Record<string, string> = {
    network: slug,
    need: 'N1',
    concept: 'youth-council',
    group,
    entry: group,
    city: 'alpha',
    practice: 'P1',
    meeting: 'M1',
    theme: '1.1',
    subTheme: '1.1',
    code: '1.1',
  }
  return { networkId, own, other, names }
}

/** A need of the city, for the network. */
async function plantNeed(db: Db, networkId: string, cityId: string): Promise<string> {
  const [theme] = await db.select().from(themes).where(eq(themes.networkId, networkId)).orderBy(desc(themes.position))
  const here = { networkId, themeId: theme?.id ?? '' }
  const [group] = await db
    .insert(needGroups)
    .values({ ...here, title: 'Quagga group' })
    .returning()
  const groupId = group?.id ?? ''
  const need = { ...here, cityId, groupId, slug: 'N1', position: 1, question: 'Quagga?', audience: 'network' as const }
  await db.insert(needs).values(need)
  return groupId
}
