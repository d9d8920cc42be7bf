import { and, asc, count, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm'
import { clockOf, type Network, type Standing, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { type Attendance, attendanceOf } from '../attendance/attendance.queries.ts'
import { meetingReports, meetings, type ReportState } from '../schema.ts'

export type LocalMeeting = typeof meetings.$inferSelect

interface Place {
  network: Network
  standing: Standing
}

export const localMeetingsPerPage = 20

/** The local meetings of a city that somebody may see. */
const seenIn = ({ network, standing }: Place, city: { id: string }): SQL | undefined =>
  and(eq(meetings.networkId, network.id), eq(meetings.cityId, city.id), visibleTo(standing, meetings))

export interface ListedMeeting extends LocalMeeting {
  report: ReportState | null
  attendance: Attendance | null
}

/** One page of a city's local meetings, those to come first and then the latest: three statements for any number. */
export async function localMeetingsIn(db: Queryable, place: Place, city: { id: string }, page: number) {
  const day = clockOf(place.network)
  const ahead = sql`(${meetings.start} is null or ${meetings.start} >= ${day}) and ${meetings.status} is distinct from 'held'`
  const [rows, [counted]] = await Promise.all([
    db
      .select({ meeting: meetings, report: meetingReports.state })
      .from(meetings)
      .leftJoin(meetingReports, eq(meetingReports.meetingId, meetings.id))
      .where(seenIn(place, city))
      .orderBy(
        sql`case when ${ahead} then 0 else 1 end`,
        sql`case when ${ahead} then ${meetings.start} end nulls last`,
        desc(meetings.start),
        desc(meetings.position),
      )
      .limit(localMeetingsPerPage)
      .offset((page - 1) * localMeetingsPerPage),
    db
      .select({
        all: count(),
        held: sql<number>`count(*) filter (where ${meetings.status} = 'held')::int`,
        elsewhere: sql<number>`count(*) filter (where ${meetings.status} = 'held' and ${meetings.cityHall} = false)::int`,
      })
      .from(meetings)
      .where(seenIn(place, city)),
  ])
  const attendance = await attendanceOf(
    db,
    rows.map(({ meeting }) => meeting.id),
  )
  const listed = rows.map(
    ({ meeting, report }): ListedMeeting => ({ ...meeting, report, attendance: attendance.get(meeting.id) ?? null }),
  )
  return { listed, all: counted?.all ?? 0, held: counted?.held ?? 0, elsewhere: counted?.elsewhere ?? 0 }
}

/** What prepares or follows which meeting of the network in a city, of all there is: whoever plans needs to know. */
export const relatedIn = (db: Queryable, city: { id: string }) =>
  db
    .select({ relation: meetings.relation, relatesTo: meetings.relatesTo })
    .from(meetings)
    .where(
      and(
        eq(meetings.cityId, city.id),
        isNotNull(meetings.relatesTo),
        sql`${meetings.status} is distinct from 'cancelled'`,
      ),
    )

/** The next local meeting of a city and the last two, as far as somebody may see them: one statement. */
export async function aroundNow(db: Queryable, place: Place, city: { id: string }) {
  const day = clockOf(place.network)
  const rows = await db
    .select({ meeting: meetings, report: meetingReports.state })
    .from(meetings)
    .leftJoin(meetingReports, eq(meetingReports.meetingId, meetings.id))
    .where(and(seenIn(place, city), sql`${meetings.status} is distinct from 'cancelled'`, isNotNull(meetings.start)))
    .orderBy(sql`abs(to_date(rpad(${meetings.start}, 10, '-01-01'), 'YYYY-MM-DD') - ${day}::date)`)
    .limit(12)
  return { day, rows }
}

/** The last local meeting of a city, for what the next one is likely to have in common with it. */
export async function lastIn(db: Queryable, city: { id: string }): Promise<LocalMeeting | null> {
  const [last] = await db
    .select()
    .from(meetings)
    .where(eq(meetings.cityId, city.id))
    .orderBy(sql`${meetings.start} desc nulls last`, desc(meetings.position))
    .limit(1)
  return last ?? null
}

/** What cities plan and held around a meeting of the network, as far as somebody may see it: one statement. */
export const aroundEvent = (db: Queryable, { network, standing }: Place, event: { id: string }) =>
  db
    .select({ meeting: meetings, city: { id: cities.id, slug: cities.slug, name: cities.name } })
    .from(meetings)
    .innerJoin(cities, eq(cities.id, meetings.cityId))
    .where(
      and(
        eq(meetings.networkId, network.id),
        eq(meetings.relatesTo, event.id),
        sql`${meetings.status} is distinct from 'cancelled'`,
        visibleTo(standing, meetings),
      ),
    )
    .orderBy(asc(cities.position), sql`${meetings.start} nulls last`)
    .limit(200)
