import { daysAfter, firstDayOf, lastDayOf, monthsAfter } from '#platform/time'
import type { DueItem } from './due.ts'
import type { Done, NetworkEvent } from './evidence.ts'
import type { Obligation } from './obligation.queries.ts'

/** When something is due, the same for whoever owes it: at a meeting, by a day, or some time. */
export interface Occasion {
  /** Names it within its obligation. */
  part: string
  event: NetworkEvent | null
  offset: DueItem['offset']
  due: string | null
  opens: string | null
  asWritten: string | null
  /** The half-year or quarter it is for. */
  period?: string
  /** What was done that this reports on. */
  about?: string
}

/** What the due rules of a network are read with. */
export interface Rules {
  clock: string
  /** The network's own first and last day. */
  start: string | null
  end: string | null
  events: NetworkEvent[]
  /** For how many days before its last day something counts as due, and how many days there are after a meeting. */
  window: number
  after: number
}

/** The occasions on which an obligation is due, in time. */
export function occasionsOf(obligation: Obligation, rules: Rules): Occasion[] {
  if (obligation.dueRule === 'event') return atEvents(obligation, rules)
  if (obligation.dueRule === 'recurring') return recurring(obligation, rules)
  if (obligation.dueRule === 'date' || obligation.dueRule === 'batch') return onDates(obligation, rules)
  return []
}

/** What was done asks for a report each, collected by the next of the dates; what came after the last has no date. */
export function batchesOf(obligation: Obligation, done: Done[], rules: Rules): Occasion[] {
  return done.flatMap((one, index) => {
    // What was planned for a day that is past was held, or is called off: until then its report is owed.
    const on = one.on ?? (one.plannedFor && lastDayOf(one.plannedFor) <= rules.clock ? one.plannedFor : null)
    if (on === null) return []
    const day = lastDayOf(on)
    const due = obligation.due.find((date) => lastDayOf(date) >= day) ?? null
    const about = one.id ?? one.at
    const event = rules.events.find(({ id }) => id === one.eventId) ?? null
    const part = one.id ?? `${on}.${index + 1}`
    return { part, event, offset: 'after', due, opens: day, asWritten: due ? null : obligation.dueAsWritten, about }
  })
}

function onDates({ due, dueOffset, dueAsWritten }: Obligation, rules: Rules): Occasion[] {
  const written = partsOf(dueAsWritten, due.length)
  return due.map((date, index) => {
    const asWritten = written[index] ?? dueAsWritten
    const occasion = { part: date, event: null, offset: null, asWritten }
    // What may begin with a day is never late because of it.
    if (dueOffset === 'from') return { ...occasion, due: null, opens: firstDayOf(date) }
    return { ...occasion, due: date, opens: daysAfter(date, -rules.window) }
  })
}

/** "Nov 2023; 4-8 Mar 2024" where there are two dates says each of them. */
function partsOf(written: string | null, count: number): string[] {
  const parts = (written ?? '').split(';').map((part) => part.trim())
  return count > 1 && parts.length === count ? parts : []
}

function atEvents(obligation: Obligation, rules: Rules): Occasion[] {
  const anchor = obligation.dueAnchor?.toLowerCase() ?? ''
  const offsets = (['before', 'during', 'after'] as const).filter((word) => obligation.dueOffset?.includes(word))
  if (anchor === 'network_end') return atTheEnd(obligation, rules)
  const held = rules.events.filter(({ status }) => !/cancel/i.test(status ?? ''))
  const meant = held.filter(({ kind, slug }) => kind.toLowerCase() === anchor || slug.toLowerCase() === anchor)
  const events = /after the first/i.test(obligation.qualifier ?? '') ? meant.slice(1) : meant
  return events.flatMap((event) =>
    (offsets.length > 0 ? offsets : (['before'] as const)).map((offset) => ({
      part: `${event.slug}.${offset}`,
      event,
      offset,
      asWritten: null,
      ...daysOf(event, offset, rules),
    })),
  )
}

/** Before a meeting is the day before it; a meeting known to the month only may still be on its last day. */
function daysOf(event: NetworkEvent, offset: 'before' | 'during' | 'after', { window, after }: Rules) {
  const { start } = event
  const end = event.end ?? start
  if (start === null || end === null) return { due: null, opens: null }
  if (offset === 'after') return { due: daysAfter(end, after), opens: firstDayOf(start) }
  if (offset === 'during') return { due: end, opens: firstDayOf(start) }
  const due = start.length === 10 ? daysAfter(start, -1) : start
  return { due, opens: daysAfter(due, -window) }
}

function atTheEnd({ dueAsWritten }: Obligation, { end, window }: Rules): Occasion[] {
  const opens = end && daysAfter(end, -window)
  return [{ part: 'end', event: null, offset: null, due: end, opens, asWritten: dueAsWritten }]
}

const steps: Record<string, number> = { month: 1, quarter: 3, half_year: 6 }

/** From the dates given on, and then every month, quarter or half-year for as long as the network lasts. */
function recurring(obligation: Obligation, rules: Rules): Occasion[] {
  const step = steps[obligation.dueAnchor ?? '']
  const given = [...obligation.due].sort()
  const dates = step ? [...given, ...rhythm(obligation, given.at(-1), step, rules)] : given
  const most = isTotal(obligation) && obligation.count !== null ? obligation.count : dates.length
  return dates.slice(0, most).map((due) => ({
    part: due,
    event: null,
    offset: null,
    due,
    opens: daysAfter(due, -rules.window),
    asWritten: null,
    ...(step ? { period: periodOf(due, step, obligation.dueOffset) } : {}),
  }))
}

function rhythm({ dueOffset }: Obligation, given: string | undefined, step: number, { start, end }: Rules): string[] {
  if (!end) return []
  const dates: string[] = []
  let next = given ? monthsAfter(given, step) : start && firstOf(start, step, dueOffset)
  // What is due before a half-year is only due if that one still begins.
  const ends = (date: string) => (dueOffset === 'after' ? lastDayOf(date) : daysAfter(date, 1))
  while (next && ends(next) <= lastDayOf(end) && dates.length < 400) {
    dates.push(next)
    next = monthsAfter(next, step)
  }
  return dates
}

/** The first turn of a quarter or half-year within the network's life: the day before it begins, or a month after the last one. */
function firstOf(start: string, step: number, offset: string | null): string {
  const [year = 0, month = 1] = start.split('-').map(Number)
  const begins = monthsAfter(`${year}-${String(Math.floor((month - 1) / step) * step + 1).padStart(2, '0')}`, step)
  return offset === 'after' ? begins : daysAfter(`${begins}-01`, -1)
}

/** What a recurring thing is for: after a period the one that ended, before one the one that begins. */
function periodOf(due: string, step: number, offset: string | null): string {
  const about = offset === 'after' ? monthsAfter(due.slice(0, 7), -step) : daysAfter(due, 1).slice(0, 7)
  const [year = 0, month = 1] = about.split('-').map(Number)
  if (step === 1) return about
  return `${year}-${step === 3 ? 'Q' : 'H'}${Math.floor((month - 1) / step) + 1}`
}

/** Whether its number is that of all occasions together, and not of each. */
export const isTotal = ({ qualifier }: Pick<Obligation, 'qualifier'>): boolean =>
  qualifier === null || /^(exactly|at least)$/i.test(qualifier.trim())
