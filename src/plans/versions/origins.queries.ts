import { sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { SnapshotOrigin } from './snapshot.ts'

/** What the actions of a plan, or one of them, grew from, by action, in one statement. The words are those of the record as it is now. */
export async function originsOfPlan(
  db: Queryable,
  plan: { id: string },
  action?: { id: string },
): Promise<Map<string, SnapshotOrigin[]>> {
  const { rows } = await db.execute(sql`
    select origin.action_id as "actionId",
      case when test.id is not null then 'testing_action' when draft.id is not null then 'draft_action'
        when line.id is not null then 'learning_grid_row' when practice.id is not null then 'practice'
        when need.id is not null then 'need' when focus.id is not null then 'plan_focus' else 'words' end as kind,
      coalesce(test.id, draft.id, line.id, practice.id, need.id, focus.id) as id,
      coalesce(test.title, draft.title, line.key_point, practice.title, need.question, focus.focus, origin.words,
        test.slug, focus_city.name, '') as title,
      coalesce(test.audience, draft.audience, line.audience,
        -- What another city keeps to itself is not for this one's group either.
        case when need.city_id <> action.city_id and need.audience not in ('public', 'network') then 'author' else need.audience end,
        'public') as audience,
      case when test.id is not null then '/testing-actions/' || test.slug
        when draft.id is not null then '/cities/' || draft_city.slug || '/log/' || draft.slug
        when line.id is not null and meeting.id is not null
          then '/meetings/' || meeting.slug || '/grids/' || line_city.slug || '#row-' || line.id
        when line.id is not null then '/cities/' || line_city.slug || '/grids'
        when practice.id is not null then '/practices/' || practice.slug
        when need.id is not null then '/needs/' || need.slug
        when focus.id is not null then '/cities/' || focus_city.slug || '#plan-focus' end as at
    from plan_action_origins origin
      join plan_actions action on action.id = origin.action_id
      left join testing_actions test on test.id = origin.testing_action_id
      left join draft_actions draft on draft.id = origin.draft_action_id
      left join cities draft_city on draft_city.id = draft.city_id
      left join grid_rows line on line.id = origin.grid_row_id
      left join learning_grids grid on grid.id = line.grid_id
      left join meetings meeting on meeting.id = grid.meeting_id and grid.horizontal_theme is null
      left join cities line_city on line_city.id = line.city_id
      left join practices practice on practice.id = origin.practice_id
      left join needs need on need.id = origin.need_id
      left join plan_focus focus on focus.id = origin.plan_focus_id
      left join cities focus_city on focus_city.id = focus.city_id
    where action.plan_id = ${plan.id} ${action ? sql`and action.id = ${action.id}` : sql``}
    order by origin.id`)
  const found = rows as unknown as (SnapshotOrigin & { actionId: string })[]
  return new Map(
    [...Map.groupBy(found, ({ actionId }) => actionId)].map(([id, origins]) => [
      id,
      origins.map(({ kind, id, title, at, audience }) => ({ kind, id, title, at, audience })),
    ]),
  )
}
