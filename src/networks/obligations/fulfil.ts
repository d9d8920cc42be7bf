import { lastDayOf } from '#platform/time'
import type { Done } from './evidence.ts'
import type { Owed } from './owed.ts'

/** What is on record for each thing owed, by its part, and what is on record beyond them. */
export interface Fulfilled {
  of: Map<string, Done>
  more: Done[]
}

/** A record of a city may say which of the things owed it is for. */
export type Recorded = Done & { part?: string }

/**
 * Pairs what is on record with what is owed: what names its part, its report's subject, its period or its meeting goes
 * there and nowhere else; everything else fills what is still open, the oldest first.
 */
export function fulfil(owed: Owed[], records: Recorded[]): Fulfilled {
  const of = new Map<string, Done>()
  const rest = inTime(records).filter((done) => {
    const place = owed.find((one) => !of.has(one.part) && names(done, one))
    if (place) of.set(place.part, done)
    return !place
  })
  const meetings = new Set(owed.flatMap(({ occasion }) => (occasion?.about ? [] : (occasion?.event?.id ?? []))))
  const periods = new Set(owed.flatMap(({ occasion }) => occasion?.period ?? []))
  const each = owed.every(({ occasion }) => occasion !== null) && new Set(owed.map(({ occasion }) => occasion)).size
  const more = rest.filter((done) => {
    // A grid of one meeting says nothing of another one; of six needs all may come from one academy.
    const elsewhere = done.eventId !== null && meetings.has(done.eventId) && each === owed.length
    if (elsewhere || (done.period && periods.has(done.period))) return true
    const free = owed.find(({ part }) => !of.has(part))
    if (free) of.set(free.part, done)
    return !free
  })
  return { of, more }
}

function names(done: Recorded, { part, occasion }: Owed): boolean {
  if (done.part) return done.part === part
  if (!occasion) return false
  if (occasion.about) return done.about === occasion.about
  if (occasion.period && done.period) return done.period === occasion.period
  return occasion.event !== null && occasion.event.id === done.eventId
}

/** What was done before what is only planned, each in time. */
const inTime = <Record extends Done>(records: Record[]): Record[] => {
  const when = ({ state, on, plannedFor }: Done) => [state === 'planned' ? 1 : 0, on ?? plannedFor ?? '9999'] as const
  return records.toSorted((a, b) => {
    const [[planned, day], [otherPlanned, otherDay]] = [when(a), when(b)]
    return planned - otherPlanned || (lastDayOf(day) < lastDayOf(otherDay) ? -1 : day === otherDay ? 0 : 1)
  })
}
