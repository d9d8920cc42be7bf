import { sql } from 'drizzle-orm'
import { formAudienceIn } from '#actions'
import type { Audience } from '#platform/activity'
import type { Queryable } from '#platform/db'
import type { SnapshotPhoto } from '../versions/snapshot.ts'

interface Found extends Omit<SnapshotPhoto, 'about'> {
  kind: SnapshotPhoto['about']['kind']
  aboutId: string
}

/**
 * Every photo that a plan may show, in one statement: its own, those of its actions and of how they go, and what was seen while
 * the city tested. Each says for whom it is: what belongs to the plan goes where the plan goes, what was seen of a test is for
 * those who read its form.
 */
export async function photosOfPlan(db: Queryable, plan: { id: string; cityId: string }): Promise<SnapshotPhoto[]> {
  const { rows } = await db.execute(sql`
    with own as (select id from plan_actions where plan_id = ${plan.id}),
    beside (place, file_kind, file_of, kind, about_id, said, day, audience) as (
      select 1, 'plan', ${plan.id}::uuid, 'plan', ${plan.id}::uuid, null, null, 'public'
      union all
      select 2, 'plan_action', id, 'action', id, null, null, 'public' from own
      union all
      select 3, 'plan_update', told.id, 'action', told.action_id, told.text, told.on_day, adopted.audience
        from plan_updates told join own on own.id = told.action_id
          join plans on plans.id = ${plan.id}
          join plan_versions adopted on adopted.plan_id = plans.id and adopted.number = plans.adopted_number
      union all
      select 4, 'testing_evidence', seen.id, 'test', test.id, seen.text, seen.happened_on,
          ${formAudienceIn(sql`test`)}
        from testing_evidence seen join testing_actions test on test.id = seen.testing_action_id
        where test.city_id = ${plan.cityId} and test.state <> 'dropped' and seen.kind = 'photo')
    select file.id, file.name, beside.kind, beside.about_id as "aboutId", file.alt, beside.said as text, beside.day,
      file.credit, file.width, file.height, beside.audience
    from beside join files file on file.subject_id = beside.file_of and file.subject_kind = beside.file_kind
    where file.type like 'image/%' and file.alt is not null and file.width is not null and file.height is not null
    order by beside.place, beside.day, file.position, file.id`)
  return (rows as unknown as Found[]).map(({ kind, aboutId, ...photo }) => ({
    ...photo,
    audience: photo.audience as Audience,
    about: { kind, id: aboutId },
  }))
}
