import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { needs } from '#schema/exchange'
import { meetingSessions } from '#schema/meetings'
import { pollNeeds } from '#schema/polls'
import { draftActionOrigins, draftActions, gridRows } from '../schema.ts'
import { actionSteps, needSteps, pollSteps, readSteps, rowSteps, sessionSteps } from './steps.queries.ts'
import { answering, type Place, seenRow } from './thread.seen.queries.ts'
import type { ThreadStep } from './thread.ts'

type Asked = { id: string; cityId: string }

/** Rows about the need, and what its own city noted in a session that answers it. */
const bornOf = (need: Asked, sessions: SQL): SQL =>
  sql`(${gridRows.needId} = ${need.id}
    or (${gridRows.cityId} = ${need.cityId} and ${gridRows.sessionId} in (${sessions})))`

/**
 * What became of a need, in one statement: where it was raised, the sessions that answer it, what was learned there, what is
 * to be done. Each step only where its own rule lets this reader see it; so is what leads from a row to an action.
 */
export function threadOfNeed(db: Queryable, place: Place, need: Asked): Promise<ThreadStep[]> {
  const sessions = answering(place, sql`${need.id}`)
  const origin = sql`select from ${draftActionOrigins} where ${draftActionOrigins.actionId} = ${draftActions.id}`
  return readSteps(
    db,
    needSteps(place, sql`${needs.id} = ${need.id}`),
    ...pollSteps(place, sql`${pollNeeds.needId} = ${need.id}`),
    sessionSteps(place, sql`${meetingSessions.id} in (${sessions})`),
    rowSteps(place, bornOf(need, sessions)),
    actionSteps(
      place,
      sql`exists (${origin} and (${draftActionOrigins.needId} = ${need.id}
        or (${draftActionOrigins.sessionId} in (${sessions}) and ${draftActions.cityId} = ${need.cityId})
        or ${draftActionOrigins.gridRowId} in (select ${gridRows.id} from ${gridRows} where ${seenRow(place)} and ${bornOf(need, sessions)})))`,
    ),
  )
}
