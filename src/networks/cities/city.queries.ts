import { asc, eq, sql } from 'drizzle-orm'
import { builtOnce, oncePerVersion } from '#platform/db'
import { cities } from '../schema.ts'

export type City = typeof cities.$inferSelect

/** All cities of a network, in the order of its folder. */
export const citiesOf = oncePerVersion(
  (db, network: { id: string }): Promise<City[]> => allCities(db).execute({ network: network.id }),
)

const allCities = builtOnce((db) =>
  db
    .select()
    .from(cities)
    .where(eq(cities.networkId, sql.placeholder('network')))
    .orderBy(asc(cities.position))
    .prepare('cities_of'),
)

/** Whether a city leads the network; ids of the folder are compared without case. */
export const isLead = (network: { leadPartner: string | null }, city: { slug: string }): boolean =>
  city.slug.toLowerCase() === network.leadPartner?.toLowerCase()
