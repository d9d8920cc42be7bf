import { and, asc, eq } from 'drizzle-orm'
import type { Network, Speaker, Standing } from '#networks'
import type { Queryable } from '#platform/db'
import { cities, networks, themes } from '#schema/networks'
import { persons } from '#schema/people'
import { seesDecisions } from '../access.ts'
import { matchDecisions, practiceSubThemes, practices } from '../schema.ts'
import type { CityMatch, Demand } from './match.demands.ts'

export type Decision = typeof matchDecisions.$inferSelect

/** What people decided, by city, sub-theme and who could show it; nothing for whoever does not belong to the network. */
export async function decisionsOf(
  db: Queryable,
  { network, standing }: { network: Network; standing: Standing },
): Promise<(demand: Demand, match: CityMatch) => Decision | undefined> {
  if (!seesDecisions(standing)) return () => undefined
  const made = await db.select().from(matchDecisions).where(eq(matchDecisions.networkId, network.id))
  const byPlace = new Map(made.map((one) => [placeOf(one.themeId, one.cityId, one.supplierId ?? one.practiceId), one]))
  return ({ subTheme, city }, { supply }) => byPlace.get(placeOf(subTheme.id, city.id, supply.id))
}

const placeOf = (themeId: string, cityId: string, from: string | null) => `${themeId} ${cityId} ${from}`

/** A question that a letter asks, with everything the page behind its link says. */
export interface AskedQuestion {
  decision: Decision
  network: typeof networks.$inferSelect
  subTheme: typeof themes.$inferSelect
  city: typeof cities.$inferSelect
  supplier: typeof cities.$inferSelect
}

export async function questionBy(db: Queryable, tokenHash: string): Promise<AskedQuestion | null> {
  const [found] = await db
    .select({ decision: matchDecisions, network: networks, subTheme: themes, city: cities })
    .from(matchDecisions)
    .innerJoin(networks, eq(networks.id, matchDecisions.networkId))
    .innerJoin(themes, eq(themes.id, matchDecisions.themeId))
    .innerJoin(cities, eq(cities.id, matchDecisions.cityId))
    .where(eq(matchDecisions.tokenHash, tokenHash))
  const supplierId = found?.decision.supplierId
  if (!found || !supplierId) return null
  const [supplier] = await db.select().from(cities).where(eq(cities.id, supplierId))
  return supplier ? { ...found, supplier } : null
}

/** What the city that is asked has to show in that sub-theme. */
export const practicesAskedFor = (db: Queryable, { subTheme, supplier }: AskedQuestion): Promise<{ title: string }[]> =>
  db
    .select({ title: practices.title })
    .from(practices)
    .innerJoin(practiceSubThemes, eq(practiceSubThemes.practiceId, practices.id))
    .where(and(eq(practices.cityId, supplier.id), eq(practiceSubThemes.themeId, subTheme.id)))
    .orderBy(asc(practices.position))

/** Whoever asked, if they are still here. */
export async function personBy(db: Queryable, id: string | null): Promise<Speaker[]> {
  if (id === null) return []
  const { email, name, language, demo } = persons
  return db.select({ id: persons.id, email, name, language, demo }).from(persons).where(eq(persons.id, id))
}
