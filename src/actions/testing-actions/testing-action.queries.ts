import { and, arrayOverlaps, asc, eq, getTableColumns, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { citiesOfStanding, leads, type Network, type Standing, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { type TestingState, testingActionStates, testingActions, testingSteps } from '../schema.ts'
import type { TestFilters } from './testing-action.filters.ts'

export type TestingAction = typeof testingActions.$inferSelect
export type TestingStep = typeof testingSteps.$inferSelect
export type TestStateChange = typeof testingActionStates.$inferSelect

const pageSize = 60

export interface Place {
  network: Network
  standing: Standing
}

/** The testing actions of a network that somebody may know of: the one condition that every reading of them carries. */
export const seenTests = ({ network, standing }: Place): SQL =>
  and(eq(testingActions.networkId, network.id), visibleTo(standing, testingActions)) ?? sql`false`

/** The state as the reader may know it (`stateFor`), in SQL. */
export function seenState({ standing }: Place): SQL<TestingState> {
  if (leads(standing)) return sql<TestingState>`${testingActions.state}`
  const own = citiesOfStanding(standing, 'works')
  const elsewhere = own.length > 0 ? sql`not ${inArray(testingActions.cityId, own)}` : sql`true`
  return sql<TestingState>`case when ${testingActions.state} in ('in_check', 'returned') and ${elsewhere}
    then 'drafted' else ${testingActions.state} end`
}

/** The testing action with this slug, compared without case; the door says who may see it. */
export async function testBySlug(db: Queryable, network: { id: string }, slug: string): Promise<TestingAction | null> {
  const [action] = await db
    .select()
    .from(testingActions)
    .where(and(eq(testingActions.networkId, network.id), sql`lower(${testingActions.slug}) = lower(${slug})`))
  return action ?? null
}

/** Testing actions by their ids, those one may see, with their cities. */
export async function testsByIds(db: Queryable, place: Place, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .select({ action: testingActions, city: { id: cities.id, slug: cities.slug, name: cities.name } })
    .from(testingActions)
    .innerJoin(cities, eq(cities.id, testingActions.cityId))
    .where(and(seenTests(place), inArray(testingActions.id, ids)))
}

/** The steps of a testing action, in their order. */
export const stepsOf = (db: Queryable, action: { id: string }): Promise<TestingStep[]> =>
  db
    .select()
    .from(testingSteps)
    .where(eq(testingSteps.testingActionId, action.id))
    .orderBy(asc(testingSteps.position), asc(testingSteps.id))

/** How a testing action came to be in its state, the first first. */
export const statesOfTest = (db: Queryable, action: { id: string }): Promise<TestStateChange[]> =>
  db
    .select()
    .from(testingActionStates)
    .where(eq(testingActionStates.testingActionId, action.id))
    .orderBy(asc(testingActionStates.at), asc(testingActionStates.id))

/** What a city wants to try out before it stands in the plan, in the order of the folder. */
export const testingActionsOf = (db: Queryable, place: Place, city: { id: string }): Promise<TestingAction[]> =>
  db
    .select({ ...getTableColumns(testingActions), state: seenState(place) })
    .from(testingActions)
    .where(and(seenTests(place), eq(testingActions.cityId, city.id)))
    .orderBy(asc(testingActions.position))

export type CityTestingAction = TestingAction & { city: { slug: string; name: string } }

const inItsCity = { city: { slug: cities.slug, name: cities.name } }

/** What cities of a network want to try out about one of these themes. */
export const testingActionsAbout = (
  db: Queryable,
  place: Place,
  themes: { code: string }[],
): Promise<CityTestingAction[]> =>
  db
    .select({ ...getTableColumns(testingActions), state: seenState(place), ...inItsCity })
    .from(testingActions)
    .innerJoin(cities, eq(cities.id, testingActions.cityId))
    .where(and(seenTests(place), about(themes)))
    .orderBy(asc(cities.position), asc(testingActions.position))

const about = (themes: { code: string }[]): SQL =>
  arrayOverlaps(
    testingActions.subThemes,
    themes.map(({ code }) => code),
  )

export interface FoundTests {
  actions: CityTestingAction[]
  /** Of these filters; an entry that says "not yet identified" is none. */
  total: number
  pages: number
}

/** One page of what cities of a network want to try, by city: one statement. */
export async function testingActionsIn(
  db: Queryable,
  place: Place,
  filters: TestFilters & { themes: { code: string }[] },
): Promise<FoundTests> {
  const rows = await db
    .select({
      ...getTableColumns(testingActions),
      state: seenState(place),
      ...inItsCity,
      named: sql<number>`count(${testingActions.title}) over ()::int`,
      lines: sql<number>`count(*) over ()::int`,
    })
    .from(testingActions)
    .innerJoin(cities, eq(cities.id, testingActions.cityId))
    .where(
      and(
        seenTests(place),
        filters.city ? sql`lower(${cities.slug}) = lower(${filters.city})` : undefined,
        filters.themes.length > 0 ? about(filters.themes) : undefined,
        filters.state ? sql`${testingActions.title} is not null and ${seenState(place)} = ${filters.state}` : undefined,
      ),
    )
    .orderBy(asc(cities.position), asc(testingActions.position))
    .limit(pageSize)
    .offset((filters.page - 1) * pageSize)
  return {
    actions: rows.map(({ named, lines, ...action }) => action),
    total: rows[0]?.named ?? 0,
    pages: Math.ceil((rows[0]?.lines ?? 0) / pageSize),
  }
}

/** Some of the testing actions one may see, in the order of the folder, and how many there are; or the one with this slug. */
export async function testingActionWindow(
  db: Queryable,
  place: Place,
  { limit, offset, slug }: { limit: number; offset: number; slug?: string },
): Promise<{ actions: CityTestingAction[]; total: number }> {
  const which = slug === undefined ? undefined : sql`lower(${testingActions.slug}) = lower(${slug})`
  const [actions, [counted]] = await Promise.all([
    db
      .select({ ...getTableColumns(testingActions), state: seenState(place), ...inItsCity })
      .from(testingActions)
      .innerJoin(cities, eq(cities.id, testingActions.cityId))
      .where(and(seenTests(place), which))
      .orderBy(asc(testingActions.position))
      .limit(limit)
      .offset(offset),
    db
      .select({ total: sql<number>`count(*)::int` })
      .from(testingActions)
      .where(and(seenTests(place), which)),
  ])
  return { actions, total: counted?.total ?? 0 }
}

/** How many testing actions one may see have a title and were not dropped, and how many of them are concluded. */
export async function countTests(db: Queryable, place: Place): Promise<{ count: number; concluded: number }> {
  const concluded = sql`${testingActions.state} = 'concluded'`
  const [found] = await db
    .select({
      count: sql<number>`count(${testingActions.title})::int`,
      concluded: sql<number>`(count(${testingActions.title}) filter (where ${concluded}))::int`,
    })
    .from(testingActions)
    .where(and(seenTests(place), ne(testingActions.state, 'dropped')))
  return found ?? { count: 0, concluded: 0 }
}
