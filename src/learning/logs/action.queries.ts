import { and, asc, desc, eq, getTableColumns, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { type City, type Network, type Standing, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import type { Lang } from '#platform/text'
import { cities } from '#schema/networks'
import { draftActionOrigins, draftActionStates, draftActions } from '../schema.ts'
import { seenOrigin } from '../thread/thread.seen.queries.ts'
import type { ActionFilters } from './action.form.ts'
import type { Origin, OriginKind } from './action.origins.ts'

export const pageSize = 20

export type DraftAction = typeof draftActions.$inferSelect
export type ActionStateChange = typeof draftActionStates.$inferSelect

export interface Place {
  network: Network
  standing: Standing
}

/** The draft actions of a network that somebody may see: the one condition that every reading of them carries. */
export const seenBy = ({ network, standing }: Place): SQL =>
  and(eq(draftActions.networkId, network.id), visibleTo(standing, draftActions)) ?? sql`false`

/** A line of the log, with the kinds of things it grew from. */
export interface ListedAction extends DraftAction {
  grewFrom: OriginKind[]
}

/** Among the columns of one table drizzle leaves its name out, and within the inner question `id` would be the origin's. */
const ownId = sql`${draftActions}.${sql.identifier('id')}`

const grewFrom = sql<OriginKind[]>`array(
  select distinct case when origin.grid_row_id is not null then 'row' when origin.session_id is not null then 'session'
    when origin.meeting_id is not null then 'meeting' when origin.practice_id is not null then 'practice' else 'need' end
  from ${draftActionOrigins} origin where origin.action_id = ${ownId} order by 1)`

export interface FoundActions {
  actions: ListedAction[]
  total: number
  /** By state, without any filter, of those one may see. */
  counts: Map<string, number>
}

/** One page of a city's log: two queries whatever its size. */
export async function actionsOf(
  db: Queryable,
  place: Place,
  city: City,
  filters: ActionFilters,
  lang: Lang,
): Promise<FoundActions> {
  const inLog = and(seenBy(place), eq(draftActions.cityId, city.id))
  const [rows, counted] = await Promise.all([
    db
      .select({ ...getTableColumns(draftActions), grewFrom, total: sql<number>`count(*) over ()::int` })
      .from(draftActions)
      .where(and(inLog, filters.state ? eq(draftActions.state, filters.state) : undefined, from(filters)))
      .orderBy(...order(filters, lang))
      .limit(pageSize)
      .offset((filters.page - 1) * pageSize),
    db
      .select({ state: draftActions.state, count: sql<number>`count(*)::int` })
      .from(draftActions)
      .where(inLog)
      .groupBy(draftActions.state),
  ])
  return {
    actions: rows.map(({ total, ...action }) => action),
    total: rows[0]?.total ?? 0,
    counts: new Map(counted.map(({ state, count }) => [state, count])),
  }
}

const fromColumn: Record<OriginKind, SQL> = {
  row: sql`origin.grid_row_id`,
  session: sql`origin.session_id`,
  meeting: sql`origin.meeting_id`,
  practice: sql`origin.practice_id`,
  need: sql`origin.need_id`,
}

function from({ from: kind }: ActionFilters): SQL | undefined {
  if (kind === '') return undefined
  const origins = sql`select from ${draftActionOrigins} origin where origin.action_id = ${draftActions.id}`
  return kind === 'none' ? sql`not exists (${origins})` : sql`exists (${origins} and ${fromColumn[kind]} is not null)`
}

/** What was put aside comes last; the newest first, unless somebody sorts it another way. */
function order({ sort }: ActionFilters, lang: Lang): SQL[] {
  const collation = sql.raw(lang === 'fr' ? 'collate "fr-x-icu"' : 'collate "en-x-icu"')
  const aside = sql`${draftActions.state} in ('merged', 'dropped')`
  if (sort === 'title') return [sql`${draftActions.title} ${collation}`, asc(draftActions.position)]
  const step = sql`array_position(array['idea', 'draft', 'discussed', 'kept', 'in_plan', 'merged', 'dropped'], ${draftActions.state})`
  if (sort === 'state') return [step, desc(draftActions.position)]
  return [aside, desc(draftActions.position)]
}

/** The draft action of a city with this slug, compared without case; nothing for whoever may not see it. */
export async function actionBySlug(db: Queryable, place: Place, city: City, slug: string): Promise<DraftAction | null> {
  const [action] = await db
    .select()
    .from(draftActions)
    .where(and(seenBy(place), eq(draftActions.cityId, city.id), sql`lower(${draftActions.slug}) = lower(${slug})`))
  return action ?? null
}

/** Draft actions by their ids, those one may see, with their cities. */
export async function actionsByIds(db: Queryable, place: Place, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .select({ action: draftActions, city: { id: cities.id, slug: cities.slug, name: cities.name } })
    .from(draftActions)
    .innerJoin(cities, eq(cities.id, draftActions.cityId))
    .where(and(seenBy(place), inArray(draftActions.id, ids)))
}

/** How a draft action came to be in its state, the first first. */
export const statesOfAction = (db: Queryable, action: { id: string }): Promise<ActionStateChange[]> =>
  db
    .select()
    .from(draftActionStates)
    .where(eq(draftActionStates.actionId, action.id))
    .orderBy(asc(draftActionStates.at), asc(draftActionStates.id))

/** The others of the same log, which one may merge it into. */
export const othersOf = (db: Queryable, place: Place, action: DraftAction) =>
  db
    .select({ id: draftActions.id, slug: draftActions.slug, title: draftActions.title, state: draftActions.state })
    .from(draftActions)
    .where(
      and(
        seenBy(place),
        eq(draftActions.cityId, action.cityId),
        ne(draftActions.id, action.id),
        sql`${draftActions.state} not in ('merged', 'dropped')`,
      ),
    )
    .orderBy(desc(draftActions.position))
    .limit(100)

/** Whether what an action is to grow from is there and may be seen by whoever grows it: one query. */
export async function originIsSeen(db: Queryable, place: Place, origin: Origin): Promise<boolean> {
  const { rows } = await db.execute(sql`select exists (${seenOrigin(place, origin)}) as seen`)
  return (rows[0] as { seen: boolean } | undefined)?.seen === true
}
