import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Meeting } from '../meeting.queries.ts'
import { attendanceSheets, meetings } from '../schema.ts'

export type Sheet = typeof attendanceSheets.$inferSelect

/** The sheets of a meeting, the one that counts first. */
export const sheetsOf = (db: Queryable, meeting: Pick<Meeting, 'id'>): Promise<Sheet[]> =>
  db
    .select()
    .from(attendanceSheets)
    .where(eq(attendanceSheets.meetingId, meeting.id))
    .orderBy(desc(attendanceSheets.number))

/** The sheet with this checksum, with its meeting: for whoever holds it. */
export async function sheetByChecksum(db: Queryable, network: { id: string }, checksum: string) {
  const found = await db
    .select({ sheet: attendanceSheets, meetingId: meetings.id })
    .from(attendanceSheets)
    .innerJoin(meetings, eq(meetings.id, attendanceSheets.meetingId))
    .where(and(eq(attendanceSheets.networkId, network.id), eq(attendanceSheets.checksum, checksum)))
    .limit(1)
  return found[0]
}

/** The sheet that counts of every meeting that has one; without names. One query. */
export const countingSheets = (db: Queryable, network: { id: string }) =>
  db
    .select({
      number: attendanceSheets.number,
      sealedOn: attendanceSheets.sealedOn,
      counts: attendanceSheets.counts,
      meeting: {
        id: meetings.id,
        slug: meetings.slug,
        title: meetings.title,
        cityId: meetings.cityId,
        relatesTo: meetings.relatesTo,
      },
    })
    .from(attendanceSheets)
    .innerJoin(meetings, eq(meetings.id, attendanceSheets.meetingId))
    .where(
      and(
        eq(attendanceSheets.networkId, network.id),
        sql`not exists (select from attendance_sheets later where later.meeting_id = ${attendanceSheets.meetingId}
          and later.number > ${attendanceSheets.number})`,
      ),
    )
    .orderBy(asc(attendanceSheets.sealedOn), asc(attendanceSheets.id))

/** Meetings at which people were counted and whose sheet is not sealed. */
export const meetingsToSeal = (db: Queryable, network: { id: string }) =>
  db
    .select({
      slug: meetings.slug,
      title: meetings.title,
      cityId: meetings.cityId,
      start: meetings.start,
      end: meetings.end,
    })
    .from(meetings)
    .where(
      and(
        eq(meetings.networkId, network.id),
        sql`exists (select from participants where participants.meeting_id = ${meetings.id}
          and participants.presence = 'present' and participants.cancelled_at is null and participants.name is not null)`,
        sql`not exists (select from attendance_sheets where attendance_sheets.meeting_id = ${meetings.id})`,
      ),
    )
    .orderBy(asc(meetings.start), asc(meetings.position))
    .limit(200)
