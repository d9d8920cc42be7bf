import type { Meeting } from '../meeting.queries.ts'
import type { Session } from '../sessions/session.queries.ts'
import { daysOf, minutesOf, timeOf } from './agenda.timetable.ts'

/** A time at which a session could take place. */
export interface Slot {
  day: string
  startTime: string
  endTime: string
}

interface FreeSlot {
  cityId: string | null
  lasting: (minutes: number) => Slot
}

/** When sessions usually begin, and how long there is for each: two before the meal, two after it. */
const beginnings = ['09:00', '11:15', '14:15', '16:30']
const mostMinutes = 120

/** The times of a meeting at which nothing takes place yet, in order; none while its days are not exact. */
export function freeSlots(
  meeting: Pick<Meeting, 'start' | 'end' | 'parts' | 'hosts'>,
  sessions: Pick<Session, 'day' | 'startTime' | 'endTime'>[],
): FreeSlot[] {
  const only = meeting.hosts.length === 1 ? (meeting.hosts[0]?.id ?? null) : null
  return daysOf(meeting).flatMap(({ day, cityId }) =>
    beginnings
      .filter((start) => !sessions.some((session) => session.day === day && meets(session, start)))
      .map((startTime) => ({
        cityId: cityId ?? only,
        lasting: (minutes: number) => ({
          day,
          startTime,
          endTime: timeOf(minutesOf(startTime) + Math.min(minutes, mostMinutes)),
        }),
      })),
  )
}

function meets({ startTime, endTime }: Pick<Session, 'startTime' | 'endTime'>, start: string): boolean {
  if (startTime === null) return false
  const from = minutesOf(start)
  const begins = minutesOf(startTime)
  const ends = endTime === null ? begins + 60 : minutesOf(endTime)
  return begins < from + mostMinutes && ends > from
}
