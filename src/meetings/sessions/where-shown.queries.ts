import { asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { meetings, sessionNeeds, sessionPractices, meetingSessions as sessions } from '../schema.ts'
import type { SessionRow } from './session.queries.ts'

export interface WhereShown {
  session: SessionRow
  meeting: typeof meetings.$inferSelect
}

const columns = { session: getTableColumns(sessions), meeting: getTableColumns(meetings) }
const inTime = [sql`${meetings.start} nulls last`, asc(meetings.position), sql`${sessions.day} nulls last`]

/** The sessions that are to answer a need; whoever shows them asks who may read their agenda. */
export const sessionsAnswering = (db: Queryable, need: { id: string }): Promise<WhereShown[]> =>
  db
    .select(columns)
    .from(sessionNeeds)
    .innerJoin(sessions, eq(sessions.id, sessionNeeds.sessionId))
    .innerJoin(meetings, eq(meetings.id, sessions.meetingId))
    .where(eq(sessionNeeds.needId, need.id))
    .orderBy(...inTime)

/** The sessions that show a practice. */
export const sessionsShowing = (db: Queryable, practice: { id: string }): Promise<WhereShown[]> =>
  db
    .select(columns)
    .from(sessionPractices)
    .innerJoin(sessions, eq(sessions.id, sessionPractices.sessionId))
    .innerJoin(meetings, eq(meetings.id, sessions.meetingId))
    .where(eq(sessionPractices.practiceId, practice.id))
    .orderBy(...inTime)
