import { and, asc, count, desc, eq, getTableColumns, inArray, ne, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { attendanceOf } from '../../attendance/attendance.queries.ts'
import { meetingReports, meetings, participants, type ReportState } from '../../schema.ts'

export type Report = typeof meetingReports.$inferSelect

/** The report of a meeting, in whatever state and whoever may see it. */
export async function reportOf(db: Queryable, meeting: { id: string }): Promise<Report | null> {
  const [report] = await db.select().from(meetingReports).where(eq(meetingReports.meetingId, meeting.id))
  return report ?? null
}

export interface ReportsAsked {
  state: Exclude<ReportState, 'drafted'> | undefined
  /** The slug of a city. */
  city: string
  page: number
}

export const reportsPerPage = 30

/** What cities have sent, a page at a time, the oldest that waits first: four statements for any number. Drafts are theirs. */
export async function reportsIn(db: Queryable, network: { id: string }, { state, city, page }: ReportsAsked) {
  const sent = and(eq(meetingReports.networkId, network.id), ne(meetingReports.state, 'drafted'))
  const wanted = and(
    sent,
    state ? eq(meetingReports.state, state) : undefined,
    city ? sql`lower(${cities.slug}) = lower(${city})` : undefined,
  )
  const selected = () =>
    db
      .select({
        report: meetingReports,
        meeting: meetings,
        city: { id: cities.id, slug: cities.slug, name: cities.name },
      })
      .from(meetingReports)
      .innerJoin(meetings, eq(meetings.id, meetingReports.meetingId))
      .innerJoin(cities, eq(cities.id, meetings.cityId))
      .where(wanted)
  const [rows, [counted], states] = await Promise.all([
    selected()
      .orderBy(
        sql`${meetingReports.state} <> 'sent'`,
        sql`case when ${meetingReports.state} = 'sent' then ${meetingReports.sentAt} end`,
        desc(meetingReports.sentAt),
        asc(meetingReports.id),
      )
      .limit(reportsPerPage)
      .offset((page - 1) * reportsPerPage),
    db
      .select({ found: count() })
      .from(meetingReports)
      .innerJoin(meetings, eq(meetings.id, meetingReports.meetingId))
      .innerJoin(cities, eq(cities.id, meetings.cityId))
      .where(wanted),
    db
      .select({ state: meetingReports.state, reports: count() })
      .from(meetingReports)
      .where(sent)
      .groupBy(meetingReports.state),
  ])
  const attendance = await attendanceOf(
    db,
    rows.map(({ meeting }) => meeting.id),
  )
  return {
    rows: rows.map((row) => ({ ...row, present: attendance.get(row.meeting.id)?.present ?? 0 })),
    found: counted?.found ?? 0,
    states: new Map(states.map(({ state, reports }) => [state, reports])),
  }
}

export type ListedReport = Awaited<ReturnType<typeof reportsIn>>['rows'][number]

/** Reports by their ids with the meeting they are of. */
export const reportsByIds = (db: Queryable, network: { id: string }, ids: string[]) =>
  db
    .select({
      ...getTableColumns(meetingReports),
      meeting: { slug: meetings.slug, title: meetings.title, cityId: meetings.cityId },
    })
    .from(meetingReports)
    .innerJoin(meetings, eq(meetings.id, meetingReports.meetingId))
    .where(and(eq(meetingReports.networkId, network.id), inArray(meetingReports.id, ids)))

/** Every local meeting of a network with its report, and whether anybody is on record as present: one statement. */
export const meetingsAndReports = (db: Queryable, network: { id: string }) =>
  db
    .select({
      meeting: {
        id: meetings.id,
        slug: meetings.slug,
        title: meetings.title,
        cityId: meetings.cityId,
        relatesTo: meetings.relatesTo,
        start: meetings.start,
        status: meetings.status,
      },
      report: { id: meetingReports.id, state: meetingReports.state, sentAt: meetingReports.sentAt },
      attended: sql<boolean>`exists (select from ${participants}
        where ${participants.meetingId} = ${meetings.id} and ${participants.presence} = 'present')`,
    })
    .from(meetings)
    .leftJoin(meetingReports, eq(meetingReports.meetingId, meetings.id))
    .where(and(eq(meetings.networkId, network.id), sql`${meetings.cityId} is not null`))
    .orderBy(asc(meetings.start), asc(meetings.position))
