import { daysAfter } from '#platform/time'
import type { Meeting } from '../meeting.queries.ts'
import type { Session } from '../sessions/session.queries.ts'

type Placed = Pick<Session, 'id' | 'day' | 'startTime' | 'endTime' | 'cityId' | 'position'>

/** Sessions that take place at the same time, at least in part. */
export interface Band<S> {
  start: string
  end: string | null
  sessions: S[]
}

/** A day of a meeting in one of its cities. */
export interface PartOfDay<S> {
  day: string
  cityId: string | null
  bands: Band<S>[]
  /** On that day, at a time that is not known yet. */
  untimed: S[]
}

export interface Timetable<S> {
  parts: PartOfDay<S>[]
  /** On no day yet. */
  unplaced: S[]
}

/**
 * Sessions by day and part, what is parallel side by side. `days` are shown although nothing takes place yet, each with
 * the city its part is in.
 */
export function timetableOf<S extends Placed>(
  sessions: S[],
  days: { day: string; cityId: string | null }[] = [],
): Timetable<S> {
  const parts = new Map<string, PartOfDay<S>>()
  const partOf = (day: string, cityId: string | null) => {
    const key = `${day}|${cityId ?? ''}`
    const known = parts.get(key) ?? { day, cityId, bands: [], untimed: [] }
    parts.set(key, known)
    return known
  }
  for (const session of sessions) {
    if (session.day === null) continue
    const part = partOf(session.day, session.cityId)
    if (session.startTime === null) part.untimed.push(session)
    else intoBand(part.bands, session, session.startTime)
  }
  for (const { day, cityId } of days) if (![...parts.values()].some((part) => part.day === day)) partOf(day, cityId)
  const inOrder = [...parts.values()].sort(
    (a, b) => compare(a.day, b.day) || compare(firstTime(a), firstTime(b)) || compare(a.cityId ?? '', b.cityId ?? ''),
  )
  return { parts: inOrder, unplaced: sessions.filter(({ day }) => day === null) }
}

/** Sessions come in time, so a session meets the last band or begins a new one. */
function intoBand<S extends Placed>(bands: Band<S>[], session: S, start: string) {
  const last = bands.at(-1)
  const meets = last && (start === last.start || (last.end !== null && start < last.end))
  if (!last || !meets) bands.push({ start, end: session.endTime, sessions: [session] })
  else {
    last.sessions.push(session)
    if (session.endTime !== null && (last.end === null || session.endTime > last.end)) last.end = session.endTime
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const firstTime = ({ bands }: PartOfDay<unknown>) => bands[0]?.start ?? ''

const mostDays = 14

/** The days of a meeting whose dates are exact, each with the city its part is in. */
export function daysOf({ start, end, parts }: Pick<Meeting, 'start' | 'end' | 'parts'>) {
  if (start?.length !== 10) return []
  const days: { day: string; cityId: string | null }[] = []
  for (let day = start; day <= (end?.length === 10 ? end : start) && days.length < mostDays; day = daysAfter(day, 1)) {
    const part = parts.find((one) => one.start !== null && one.start <= day && day <= (one.end ?? one.start))
    days.push({ day, cityId: part?.cityId ?? null })
  }
  return days
}

/** Minutes since midnight, and back. */
export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export const timeOf = (minutes: number): string => {
  const within = Math.max(0, Math.min(minutes, 24 * 60 - 1))
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`
}
