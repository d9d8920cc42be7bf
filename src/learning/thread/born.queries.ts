import { sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { meetingSessions, meetings } from '#schema/meetings'
import { draftActionOrigins, draftActions, gridRows, learningGrids } from '../schema.ts'
import { actionSteps, readSteps, rowSteps } from './steps.queries.ts'
import { type Place, seenAction, seenRow, seenSession } from './thread.seen.queries.ts'
import type { ThreadStep } from './thread.ts'

const atMost = 100

/** The rows of a meeting's grids and the draft actions born of it, in one statement; which needs it answers its agenda says. */
export function bornAtMeeting(db: Queryable, place: Place, { id }: { id: string }): Promise<ThreadStep[]> {
  const sessions = sql`select ${meetingSessions.id} from ${meetingSessions}
    join ${meetings} on ${meetings.id} = ${meetingSessions.meetingId}
    where ${meetingSessions.meetingId} = ${id} and ${seenSession(place)}`
  const rows = sql`select ${gridRows.id} from ${gridRows} join ${learningGrids} on ${learningGrids.id} = ${gridRows.gridId}
    where ${learningGrids.meetingId} = ${id} and ${seenRow(place)}`
  const born = sql`select ${draftActionOrigins.actionId} from ${draftActionOrigins}
    where ${draftActionOrigins.meetingId} = ${id} or ${draftActionOrigins.sessionId} in (${sessions})
      or ${draftActionOrigins.gridRowId} in (${rows})`
  return readSteps(
    db,
    actionSteps(place, sql`${draftActions.id} in (${born})`),
    sql`(${rowSteps(place, sql`${gridRows.id} in (${rows})`)} limit ${atMost})`,
  )
}

/** How many grids and draft actions of a city one may see: one statement. */
export async function homeOf(db: Queryable, place: Place, city: { id: string }) {
  const { rows } = await db.execute(sql`select
    (select count(distinct ${gridRows.gridId})::int from ${gridRows}
      where ${gridRows.cityId} = ${city.id} and ${seenRow(place)}) as grids,
    (select count(*)::int from ${draftActions}
      where ${draftActions.cityId} = ${city.id} and ${seenAction(place)}) as actions`)
  return rows[0] as { grids: number; actions: number }
}
