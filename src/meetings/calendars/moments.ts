import { Temporal } from 'temporal-polyfill'
import type { Meeting } from '../meeting.queries.ts'

export type Timed = Pick<Meeting, 'start' | 'end' | 'startTime' | 'endTime' | 'timeZone' | 'datePrecision'>

/** When something takes place, as far as that is known. */
export type When =
  /** From one moment to another; without a zone the hours are those of wherever it is read. */
  | { kind: 'hours'; from: Temporal.PlainDateTime; to: Temporal.PlainDateTime | null; zone: string | null }
  /** Whole days, both included. `fixed` is false where it falls somewhere among them. */
  | { kind: 'days'; from: Temporal.PlainDate; to: Temporal.PlainDate; fixed: boolean }

/** Nothing where no date is known at all. */
export function whenOf({ start, end, startTime, endTime, timeZone, datePrecision }: Timed): When | null {
  const from = firstDay(start)
  const to = lastDay(end) ?? lastDay(start)
  if (!from || !to) return null
  const [first, last] = Temporal.PlainDate.compare(from, to) > 0 ? [from, from] : [from, to]
  if (!isDay(start) || (end !== null && !isDay(end)) || !isExact(datePrecision))
    return { kind: 'days', from: first, to: last, fixed: false }
  const begins = clock(startTime)
  if (!begins) return { kind: 'days', from: first, to: last, fixed: true }
  const zone = timeZone && isZone(timeZone) ? timeZone : null
  const at = first.toPlainDateTime(begins)
  const ends = clock(endTime)
  if (!ends) return { kind: 'hours', from: at, to: null, zone }
  const until = last.toPlainDateTime(ends)
  // An evening that ends after midnight.
  const over = Temporal.PlainDateTime.compare(until, at) > 0 ? until : until.add({ days: 1 })
  return { kind: 'hours', from: at, to: over, zone }
}

/** A date that is due: one day, or somewhere in a month. */
export function whenDue(due: string | null): When | null {
  return whenOf({ start: due, end: null, startTime: null, endTime: null, timeZone: null, datePrecision: null })
}

const isDay = (date: string | null) => /^\d{4}-\d{2}-\d{2}$/.test(date ?? '')

/** What is said of a date beside it: `day`, or that it is known less well than it looks ("ambiguous days"). */
const isExact = (precision: string | null) => precision === null || /^(exact|days?$)/i.test(precision)

const firstDay = (date: string | null) => dayOf(date, 1)
const lastDay = (date: string | null) => dayOf(date, 31)

/** Of a date that may be known to the year or the month only. What is no date at all is none. */
function dayOf(date: string | null, missing: 1 | 31): Temporal.PlainDate | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date ?? '') ?? []
  if (!year) return null
  const parts = { year: Number(year), month: Number(month ?? (missing === 1 ? 1 : 12)), day: Number(day ?? missing) }
  return Temporal.PlainDate.from(parts, { overflow: 'constrain' })
}

function clock(time: string | null): Temporal.PlainTime | null {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})/.exec(time ?? '') ?? []
  return hour && minute && Number(hour) < 24 && Number(minute) < 60
    ? Temporal.PlainTime.from({ hour: Number(hour), minute: Number(minute) })
    : null
}

export function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null
  } catch {
    return false
  }
}
