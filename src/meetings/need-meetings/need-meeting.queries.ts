import { and, asc, count, eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { needs } from '#schema/exchange'
import { meetings, needMeetings } from '../schema.ts'

/** Every need of a network with the meeting at which it came up: one statement. It counts whoever may read it. */
export const needsRaisedIn = (db: Queryable, network: { id: string }) =>
  db
    .select({
      need: {
        id: needs.id,
        slug: needs.slug,
        cityId: needs.cityId,
        question: needs.question,
        createdAt: needs.createdAt,
      },
      raisedAt: { id: meetings.id, start: meetings.start, end: meetings.end },
    })
    .from(needs)
    .leftJoin(needMeetings, eq(needMeetings.needId, needs.id))
    .leftJoin(meetings, eq(meetings.id, needMeetings.raisedAtId))
    .where(eq(needs.networkId, network.id))
    .orderBy(asc(needs.position))

/** How many needs each city has, and how many of them came up at this meeting. By city id. */
export async function needCounts(
  db: Queryable,
  network: { id: string },
  meeting: { id: string },
): Promise<Map<string, { all: number; here: number }>> {
  const rows = await db
    .select({ cityId: needs.cityId, all: count(needs.id), here: count(needMeetings.needId) })
    .from(needs)
    .leftJoin(needMeetings, and(eq(needMeetings.needId, needs.id), eq(needMeetings.raisedAtId, meeting.id)))
    .where(eq(needs.networkId, network.id))
    .groupBy(needs.cityId)
  return new Map(rows.map(({ cityId, ...counts }) => [cityId, counts]))
}
