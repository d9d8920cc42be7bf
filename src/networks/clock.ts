import type { Formats } from '#platform/text'
import { lastDayOf } from '#platform/time'
import type { KnownDay } from './network.queries.ts'

interface Clock {
  asOf: string | null
  demo: boolean
  example: boolean
}

/** A demonstration or an example lives in days of its own: that its facts stand for, which the replay moves on. */
const ownDay = ({ asOf, demo, example }: Clock): string | null => (asOf !== null && (demo || example) ? asOf : null)

/** The day a network lives in, `2024-06-13`: today, or a day of its own; one known to the month only stands at its last day. */
export function clockOf(network: Clock): string {
  const day = ownDay(network)
  return day === null ? dayOf(new Date()) : lastDayOf(day)
}

/** The day on which something was recorded, as the network counts days and as precisely as it does. */
function dayIn(network: Clock & { days?: KnownDay[] | null }, at: Date): string {
  const [first, ...later] = network.days ?? []
  const known = later.findLast(([since]) => since <= at.getTime()) ?? first
  return known?.[1] ?? clockOf(network)
}

/**
 * Formats that tell moments of the record as a network counts days: what a demonstration's roles did on one evening happened
 * on the days of its story. A moment told with its zone is one of the wall, such as when a poll opens.
 */
export function inDaysOf(network: Clock & { days?: KnownDay[] | null }, format: Formats): Formats {
  if (ownDay(network) === null) return format
  const day = (at: Date) => format.date(dayIn(network, at))
  return { ...format, day, moment: (at, zone) => (zone ? format.moment(at, zone) : day(at)) }
}

const dayOf = (at: Date) => at.toISOString().slice(0, 10)
