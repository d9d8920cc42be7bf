import { asc, eq } from 'drizzle-orm'
import { oncePerPage } from '#platform/db'
import { cities } from '../schema.ts'

export type City = typeof cities.$inferSelect

/** All cities of a network, in the order of its folder. */
export const citiesOf = oncePerPage(
  (db, network: { id: string }): Promise<City[]> =>
    db.select().from(cities).where(eq(cities.networkId, network.id)).orderBy(asc(cities.position)),
)
