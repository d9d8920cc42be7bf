import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { type Doing, takeOffAgenda, takeOntoAgenda } from '#exchange'
import type { Queryable } from '#platform/db'
import { meetings, sessionNeeds, meetingSessions as sessions } from '../schema.ts'

/**
 * Says of needs whether they are on an agenda, as it is after a change: of a meeting of the network that is still to come.
 * What was on the agenda of a meeting that was held stays there until somebody says what became of it.
 */
export async function settleNeeds(tx: Queryable, doing: Doing, needIds: string[], reason: string): Promise<void> {
  if (needIds.length === 0) return
  const live = sql<boolean>`bool_or(${meetings.status} is distinct from 'cancelled' and ${meetings.status} is distinct from 'held')`
  const stands = sql<boolean>`bool_or(${meetings.status} is distinct from 'cancelled')`
  const rows = await tx
    .select({ needId: sessionNeeds.needId, live, stands })
    .from(sessionNeeds)
    .innerJoin(sessions, eq(sessions.id, sessionNeeds.sessionId))
    .innerJoin(meetings, eq(meetings.id, sessions.meetingId))
    .where(and(inArray(sessionNeeds.needId, needIds), isNull(meetings.cityId)))
    .groupBy(sessionNeeds.needId)
  const of = new Map(rows.map((row) => [row.needId, row]))
  const coming = needIds.filter((id) => of.get(id)?.live)
  const gone = needIds.filter((id) => !of.get(id)?.stands)
  await takeOntoAgenda(tx, doing, coming, reason)
  await takeOffAgenda(tx, doing, gone, reason)
}

/** The same of every need on the agenda of one meeting, which was cancelled or takes place after all. */
export async function settleNeedsOf(
  tx: Queryable,
  doing: Doing,
  meeting: { id: string; title: string },
): Promise<void> {
  const rows = await tx
    .selectDistinct({ needId: sessionNeeds.needId })
    .from(sessionNeeds)
    .innerJoin(sessions, eq(sessions.id, sessionNeeds.sessionId))
    .where(eq(sessions.meetingId, meeting.id))
  await settleNeeds(
    tx,
    doing,
    rows.map(({ needId }) => needId),
    meeting.title,
  )
}
