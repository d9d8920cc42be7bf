import { eq } from 'drizzle-orm'
import { cities } from '../../src/networks/schema.ts'
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
  const names: Record<string, string> = {
    network: slug,
    city: 'alpha',
    practice: 'P1',
    meeting: 'M1',
    theme: '1.1',
    subTheme: '1.1',
    code: '1.1',
  }
  return { networkId, own, other, names }
}
