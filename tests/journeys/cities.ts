import { and, eq } from 'drizzle-orm'
import { cities, networks } from '../../src/networks/schema.ts'
import type { Db } from '../../src/platform/db/index.ts'

/** Where a role in a city of the network of the journeys is held. */
export async function cityNamed(db: Db, slug: string): Promise<{ networkId: string; cityId: string }> {
  const [found] = await db
    .select({ networkId: networks.id, cityId: cities.id })
    .from(cities)
    .innerJoin(networks, and(eq(networks.id, cities.networkId), eq(networks.slug, 'agents-of-coexistence')))
    .where(eq(cities.slug, slug))
  if (!found) throw new Error(`There is no city ${slug}.`)
  return found
}
