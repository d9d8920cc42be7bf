import { sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { needs, practices } from '#schema/exchange'
import { meetingSessions, meetings, sessionNeeds } from '#schema/meetings'
import { draftActionOrigins, gridRows, learningGrids } from '../schema.ts'
import { meetingSteps, needSteps, practiceSteps, readSteps, rowSteps, sessionSteps } from './steps.queries.ts'
import { type Place, seenRow, seenSession } from './thread.seen.queries.ts'
import type { ThreadStep } from './thread.ts'

/**
 * Where a draft action came from, in one statement: what it grew from, and what that was about in turn. What a row is about
 * is told only to those who see the row.
 */
export function threadOfAction(db: Queryable, place: Place, { id }: { id: string }): Promise<ThreadStep[]> {
  const origins = (column: 'gridRowId' | 'sessionId' | 'meetingId' | 'practiceId' | 'needId') =>
    sql`select ${draftActionOrigins[column]} from ${draftActionOrigins}
      where ${draftActionOrigins.actionId} = ${id} and ${draftActionOrigins[column]} is not null`
  const ofRows = (column: 'sessionId' | 'practiceId' | 'needId') =>
    sql`select ${gridRows[column]} from ${gridRows}
      where ${gridRows.id} in (${origins('gridRowId')}) and ${gridRows[column]} is not null and ${seenRow(place)}`
  const sessions = sql`(${origins('sessionId')} union ${ofRows('sessionId')})`
  const meetingsOfRows = sql`select ${learningGrids.meetingId} from ${gridRows}
    join ${learningGrids} on ${learningGrids.id} = ${gridRows.gridId}
    where ${gridRows.id} in (${origins('gridRowId')}) and ${gridRows.sessionId} is null and ${seenRow(place)}`
  return readSteps(
    db,
    needSteps(
      place,
      sql`${needs.id} in (${origins('needId')} union ${ofRows('needId')} union
        select ${sessionNeeds.needId} from ${sessionNeeds}
          join ${meetingSessions} on ${meetingSessions.id} = ${sessionNeeds.sessionId}
          join ${meetings} on ${meetings.id} = ${meetingSessions.meetingId}
          where ${sessionNeeds.sessionId} in (${origins('sessionId')}) and ${seenSession(place)})`,
    ),
    sessionSteps(place, sql`${meetingSessions.id} in ${sessions}`),
    meetingSteps(place, sql`${meetings.id} in (${origins('meetingId')} union ${meetingsOfRows})`),
    practiceSteps(place, sql`${practices.id} in (${origins('practiceId')} union ${ofRows('practiceId')})`),
    rowSteps(place, sql`${gridRows.id} in (${origins('gridRowId')})`),
  )
}
