import { type SQL, sql } from 'drizzle-orm'
import { citiesOfStanding, leads, type ThreadFigure, type ThreadKind, type ThreadPlace, visibleTo } from '#networks'
import { cities } from '#schema/networks'
import { planFiguresOf } from './follow-up/figures.queries.ts'
import { planActionOrigins, planActions, planChanges, planVersions } from './schema.ts'

const origins = {
  testing_action: planActionOrigins.testingActionId,
  draft_action: planActionOrigins.draftActionId,
  grid_row: planActionOrigins.gridRowId,
  practice: planActionOrigins.practiceId,
  need: planActionOrigins.needId,
  plan_focus: planActionOrigins.planFocusId,
}

/** The cities whose plan somebody reads as it is written now; the rule of `readsDraft`. */
function drafted({ standing }: ThreadPlace, city: SQL): SQL {
  if (leads(standing)) return sql`true`
  return sql`${city} = any(${sql.param(citiesOfStanding(standing, 'works'))}::uuid[])`
}

/** For everybody else, of each plan the newest version they may see: what stands there, in its words and with its origins. */
const given = (place: ThreadPlace): SQL => sql`
  select distinct on (${planVersions.planId}) ${planVersions.number} as number, ${planVersions.cityId} as city_id,
    ${planVersions.snapshot} as snapshot
  from ${planVersions}
  where ${planVersions.networkId} = ${place.network.id} and ${visibleTo(place.standing, planVersions)}
    and not ${drafted(place, sql`${planVersions.cityId}`)}
  order by ${planVersions.planId}, ${planVersions.number} desc`

const action: ThreadKind = {
  kind: 'plan_action',
  label: 'plans.thread.action',
  place: 80,
  seen: (place) => sql`select ${planActions.id}, ${planActions.cityId}, ${cities.name}, ${planActions.title},
      ${planActions.startsOn}, '/cities/' || ${cities.slug} || '/plan/draft/actions/' || ${planActions.slug}, ${planActions.example}
    from ${planActions} join ${cities} on ${cities.id} = ${planActions.cityId}
    where ${planActions.networkId} = ${place.network.id} and ${drafted(place, sql`${planActions.cityId}`)}
    union all
    select (one->>'id')::uuid, given.city_id, ${cities.name}, one->>'title', one->>'startsOn',
      '/cities/' || ${cities.slug} || '/plan/versions/' || given.number, coalesce((one->>'example')::boolean, false)
    from (${given(place)}) given join ${cities} on ${cities.id} = given.city_id,
      jsonb_array_elements(given.snapshot->'actions') one`,
  says: (place) => sql`select ${planActions.id}, ${planActions.intendedResult} from ${planActions}
    where ${planActions.networkId} = ${place.network.id} and ${drafted(place, sql`${planActions.cityId}`)}
    union all
    select (one->>'id')::uuid, one->>'intendedResult'
    from (${given(place)}) given, jsonb_array_elements(given.snapshot->'actions') one`,
  cameFrom: (place) => [
    ...Object.entries(origins).map(
      ([kind, column]) => sql`select ${kind}, ${column}, ${planActionOrigins.actionId}
        from ${planActionOrigins} join ${planActions} on ${planActions.id} = ${planActionOrigins.actionId}
        where ${planActionOrigins.networkId} = ${place.network.id} and ${column} is not null
          and ${drafted(place, sql`${planActions.cityId}`)}`,
    ),
    // What peers said changed it, as the ledger of a version says; its readers are those of the draft.
    sql`select 'review_remark', ${planChanges.reviewRemarkId}, ${planActions.id}
      from ${planChanges} join ${planActions} on ${planActions.id} = ${planChanges.subjectId}
      where ${planChanges.networkId} = ${place.network.id} and ${planChanges.reviewRemarkId} is not null
        and ${drafted(place, sql`${planActions.cityId}`)}`,
    sql`select case origin->>'kind' when 'learning_grid_row' then 'grid_row' else origin->>'kind' end,
        (origin->>'id')::uuid, (one->>'id')::uuid
      from (${given(place)}) given, jsonb_array_elements(given.snapshot->'actions') one,
        jsonb_array_elements(one->'origins') origin
      where origin->>'id' is not null`,
  ],
}

const version: ThreadKind = {
  kind: 'plan_version',
  label: 'plans.thread.version',
  place: 100,
  seen: ({ network, standing }) => sql`select ${planVersions.id}, ${planVersions.cityId}, ${cities.name},
      (${planVersions.snapshot}->>'title') || ' (' || ${planVersions.number} || ')', ${planVersions.frozenOn},
      '/cities/' || ${cities.slug} || '/plan/versions/' || ${planVersions.number}, ${planVersions.example}
    from ${planVersions} join ${cities} on ${cities.id} = ${planVersions.cityId}
    where ${planVersions.networkId} = ${network.id} and ${visibleTo(standing, planVersions)}`,
  cameFrom: ({ network }) => [
    sql`select 'testing_action', ${planChanges.testingActionId}, ${planChanges.versionId} from ${planChanges}
      where ${planChanges.networkId} = ${network.id} and ${planChanges.testingActionId} is not null`,
    sql`select 'review_remark', ${planChanges.reviewRemarkId}, ${planChanges.versionId} from ${planChanges}
      where ${planChanges.networkId} = ${network.id} and ${planChanges.reviewRemarkId} is not null`,
  ],
}

export const planThreads: ThreadKind[] = [action, version]

/**
 * Of the actions of plans, those that say where they come from: by a record, or in words. Of drafts alone: a version that is
 * given out names only what its readers may know.
 */
export const actionsWithOrigin: ThreadFigure = {
  label: 'plans.thread.withOrigin',
  counts: 'plans.thread.withOriginCounts',
  at: '/plans',
  place: 20,
  find: async (db, place) => {
    const says = sql`exists (select from ${planActionOrigins} where ${planActionOrigins.actionId} = ${planActions.id})`
    const { rows } = await db.execute<{ count: number; of: number }>(sql`
      select count(*)::int as of, (count(*) filter (where ${says}))::int as count
      from ${planActions}
      where ${planActions.networkId} = ${place.network.id} and ${drafted(place, sql`${planActions.cityId}`)}`)
    return rows[0] ?? { count: 0, of: 0 }
  },
}

/** Of the tests that were concluded, those that a version of a plan names as the cause of a change. */
export const testsThatChanged: ThreadFigure = {
  label: 'plans.thread.changedPlan',
  counts: 'plans.thread.changedPlanCounts',
  at: '/testing-actions?state=concluded',
  place: 30,
  find: async (db, place) => {
    const { changing, concluded } = await planFiguresOf(db, place)
    return { count: changing, of: concluded }
  },
}
