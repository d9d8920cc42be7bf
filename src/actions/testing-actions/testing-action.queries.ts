import { and, arrayOverlaps, asc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { type Network, type Standing, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { testingActions } from '../schema.ts'

export type TestingAction = typeof testingActions.$inferSelect

export interface Place {
  network: Network
  standing: Standing
}

/** The testing actions of a network that somebody may know of: the one condition that every reading of them carries. */
export const seenTests = ({ network, standing }: Place): SQL =>
  and(eq(testingActions.networkId, network.id), visibleTo(standing, testingActions)) ?? sql`false`

/** The testing action with this slug, compared without case; the door says who may see it. */
export async function testBySlug(db: Queryable, network: { id: string }, slug: string): Promise<TestingAction | null> {
  const [action] = await db
    .select()
    .from(testingActions)
    .where(and(eq(testingActions.networkId, network.id), sql`lower(${testingActions.slug}) = lower(${slug})`))
  return action ?? null
}

/** What a city wants to try out before it stands in the plan, in the order of the folder. */
export const testingActionsOf = (
  db: Queryable,
  network: { id: string },
  city: { id: string },
): Promise<TestingAction[]> =>
  db
    .select()
    .from(testingActions)
    .where(and(eq(testingActions.networkId, network.id), eq(testingActions.cityId, city.id)))
    .orderBy(asc(testingActions.position))

export type CityTestingAction = TestingAction & { city: { slug: string; name: string } }

/** What cities of a network want to try out about one of these themes. */
export const testingActionsAbout = (
  db: Queryable,
  network: { id: string },
  themes: { code: string }[],
): Promise<CityTestingAction[]> =>
  db
    .select({ ...getTableColumns(testingActions), city: { slug: cities.slug, name: cities.name } })
    .from(testingActions)
    .innerJoin(cities, eq(cities.id, testingActions.cityId))
    .where(
      and(
        eq(testingActions.networkId, network.id),
        arrayOverlaps(
          testingActions.subThemes,
          themes.map(({ code }) => code),
        ),
      ),
    )
    .orderBy(asc(cities.position), asc(testingActions.position))

/** Everything that cities of a network want to try, by city. */
export const testingActionsIn = (db: Queryable, network: { id: string }): Promise<CityTestingAction[]> =>
  db
    .select({ ...getTableColumns(testingActions), city: { slug: cities.slug, name: cities.name } })
    .from(testingActions)
    .innerJoin(cities, eq(cities.id, testingActions.cityId))
    .where(eq(testingActions.networkId, network.id))
    .orderBy(asc(cities.position), asc(testingActions.position))
