import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { OwnRecords } from '#people'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { persons } from '#schema/people'
import type { Meeting } from '../meeting.queries.ts'
import { calendarAddresses, meetingHosts, meetings } from '../schema.ts'

export type CalendarAddress = typeof calendarAddresses.$inferSelect

/** The address somebody has for their own calendar, or had: what is switched off keeps its number. */
export async function calendarAddressOf(db: Queryable, person: { id: string }): Promise<CalendarAddress | null> {
  const [address] = await db.select().from(calendarAddresses).where(eq(calendarAddresses.personId, person.id))
  return address ?? null
}

/** Whose calendar this number of theirs opens today. */
export async function readerOfCalendar(db: Queryable, { personId, number }: { personId: string; number: number }) {
  const [found] = await db
    .select({ person: persons })
    .from(calendarAddresses)
    .innerJoin(persons, eq(persons.id, calendarAddresses.personId))
    .where(
      and(
        eq(calendarAddresses.personId, personId),
        eq(calendarAddresses.number, number),
        eq(calendarAddresses.active, true),
      ),
    )
  return found?.person ?? null
}

/** For the copy of their data that is a person's to take. */
export const ownCalendarAddress: OwnRecords = {
  name: 'calendarAddress',
  read: (db, { id }) => db.select().from(calendarAddresses).where(eq(calendarAddresses.personId, id)),
}

/** The meetings of these networks, and the local ones of these cities: two queries. Whoever shows them asks `seesMeeting`. */
export async function meetingsAround(db: Queryable, networkIds: string[], cityIds: string[]): Promise<Meeting[]> {
  if (networkIds.length === 0) return []
  const rows = await db
    .select()
    .from(meetings)
    .where(
      and(
        inArray(meetings.networkId, networkIds),
        or(isNull(meetings.cityId), cityIds.length > 0 ? inArray(meetings.cityId, cityIds) : undefined),
      ),
    )
    .orderBy(asc(meetings.start), asc(meetings.position), asc(meetings.id))
  const hosts = await db
    .select({ meetingId: meetingHosts.meetingId, id: cities.id, slug: cities.slug, name: cities.name })
    .from(meetingHosts)
    .innerJoin(cities, eq(cities.id, meetingHosts.cityId))
    .where(inArray(meetingHosts.networkId, networkIds))
    .orderBy(asc(meetingHosts.position))
  const byMeeting = Map.groupBy(hosts, ({ meetingId }) => meetingId)
  return rows.map((meeting) => ({
    ...meeting,
    hosts: (byMeeting.get(meeting.id) ?? []).map(({ id, slug, name }) => ({ id, slug, name })),
  }))
}
