import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { City, Network } from '#networks'
import type { Queryable } from '#platform/db'
import { obligations } from '#schema/networks'
import { needs } from '../schema.ts'

/** How many needs each city was to raise, and how far these cities are. */
export interface Promised {
  count: number
  /** Those that have raised fewer. */
  short: { city: City; raised: number }[]
}

/** What the network has promised of needs per city, held against some cities; nothing where it has promised none. */
export async function promisedNeeds(db: Queryable, network: Network, cities: City[]): Promise<Promised | null> {
  if (cities.length === 0) return null
  const ids = cities.map(({ id }) => id)
  const [[promise], raised] = await Promise.all([
    db
      .select({ count: obligations.count })
      .from(obligations)
      .where(
        and(
          eq(obligations.networkId, network.id),
          isNotNull(obligations.count),
          sql`lower(${obligations.per}) in ('partner', 'city')`,
          sql`lower(${obligations.unit}) in ('need', 'learning need')`,
        ),
      )
      .limit(1),
    db
      .select({ cityId: needs.cityId, raised: sql<number>`count(*)::int` })
      .from(needs)
      .where(inArray(needs.cityId, ids))
      .groupBy(needs.cityId),
  ])
  const count = promise?.count
  if (!count) return null
  const known = new Map(raised.map((row) => [row.cityId, row.raised]))
  const short = cities.map((city) => ({ city, raised: known.get(city.id) ?? 0 })).filter(({ raised }) => raised < count)
  return { count, short }
}
