import { and, arrayOverlaps, asc, eq, getTableColumns } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { planFocus } from '../schema.ts'

export type PlanFocus = typeof planFocus.$inferSelect

/** What the action plan of a city is about, in the order the city gave it. */
export const planFocusOf = (db: Queryable, network: { id: string }, city: { id: string }): Promise<PlanFocus[]> =>
  db
    .select()
    .from(planFocus)
    .where(and(eq(planFocus.networkId, network.id), eq(planFocus.cityId, city.id)))
    .orderBy(asc(planFocus.order), asc(planFocus.position))

export type CityPlanFocus = PlanFocus & { city: { slug: string; name: string } }

/** Where the plans of a network take up one of these themes, city by city. */
export const planFocusAbout = (
  db: Queryable,
  network: { id: string },
  themes: { code: string }[],
): Promise<CityPlanFocus[]> =>
  db
    .select({ ...getTableColumns(planFocus), city: { slug: cities.slug, name: cities.name } })
    .from(planFocus)
    .innerJoin(cities, eq(cities.id, planFocus.cityId))
    .where(
      and(
        eq(planFocus.networkId, network.id),
        arrayOverlaps(
          planFocus.subThemes,
          themes.map(({ code }) => code),
        ),
      ),
    )
    .orderBy(asc(cities.position), asc(planFocus.order), asc(planFocus.position))
