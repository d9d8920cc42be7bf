import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Meeting } from '../meeting.queries.ts'
import { meetings, type Presence, participants, type Seat } from '../schema.ts'

/** How many were there, without a name. */
export interface Attendance {
  expected: number
  present: number
  online: number
  excused: number
  absent: number
  /** People who were present, by the id of their city, by member kind, and by seat; what is not known is not counted. */
  cities: Map<string, number>
  kinds: Map<string, number>
  seats: Map<Seat, number>
}

const nobody = (): Attendance => ({
  ...{ expected: 0, present: 0, online: 0, excused: 0, absent: 0 },
  ...{ cities: new Map(), kinds: new Map(), seats: new Map() },
})

interface Group {
  cityId: string | null
  seat: Seat | null
  memberKind: string | null
  presence: Presence
  online: boolean
  people: number
}

/** Adds up groups of people. */
export function attendanceIn(groups: Group[]): Attendance {
  const sum = nobody()
  const more = <K>(map: Map<K, number>, key: K | null, people: number) => {
    if (key !== null) map.set(key, (map.get(key) ?? 0) + people)
  }
  for (const { cityId, seat, memberKind, presence, online, people } of groups) {
    sum[presence] += people
    if (presence !== 'present') continue
    if (online) sum.online += people
    more(sum.cities, cityId, people)
    more(sum.kinds, memberKind, people)
    more(sum.seats, seat, people)
  }
  return sum
}

/** Who was at these meetings, in numbers: one query for any number of meetings. Those without anybody are not in it. */
export async function attendanceOf(db: Queryable, meetingIds: string[]): Promise<Map<string, Attendance>> {
  if (meetingIds.length === 0) return new Map()
  const { meetingId, cityId, seat, memberKind, presence, online } = participants
  const rows = await db
    .select({ meetingId, cityId, seat, memberKind, presence, online, people: count() })
    .from(participants)
    .where(and(inArray(meetingId, meetingIds), isNull(participants.cancelledAt)))
    .groupBy(meetingId, cityId, seat, memberKind, presence, online)
  const byMeeting = Map.groupBy(rows, (row) => row.meetingId)
  return new Map([...byMeeting].map(([id, groups]) => [id, attendanceIn(groups)]))
}

/** The last three meetings of a city's local group at which somebody was counted, up to and with this one. */
export async function lastThreeOf(db: Queryable, meeting: Pick<Meeting, 'id' | 'cityId' | 'start'>): Promise<string[]> {
  if (meeting.cityId === null || meeting.start === null) return []
  const rows = await db
    .select({ id: meetings.id })
    .from(meetings)
    .where(
      and(
        eq(meetings.cityId, meeting.cityId),
        sql`${meetings.start} <= ${meeting.start}`,
        sql`exists (select from ${participants} where ${participants.meetingId} = ${meetings.id}
          and ${participants.presence} = 'present')`,
      ),
    )
    .orderBy(desc(meetings.start), desc(meetings.position))
    .limit(3)
  return rows.map(({ id }) => id)
}
