import type { Profile } from '#networks'
import { daysBetween, lastDayOf } from '#platform/time'
import { inTime } from '../meeting.order.ts'
import type { Meeting } from '../meeting.queries.ts'
import { isCancelled } from '../meeting.status.ts'
import type { Relation } from '../schema.ts'

export interface Proposal {
  event: Meeting
  relation: Exclude<Relation, 'independent'>
  /** When it could be, as precisely as the event's own date allows. */
  start: string | null
}

/** After a meeting there is this long to talk about it at home. */
const daysAfterwards = 60
const twoWeeks = 14

/** The meetings of the network that local groups prepare and follow: not those online, nor those of staff. */
export function eventsFor(profile: Profile, meetings: Meeting[]): Meeting[] {
  const kinds = new Map(profile.meeting_kind.map(({ key, detail }) => [key, detail]))
  return inTime(meetings).filter((meeting) => {
    const detail = kinds.get(meeting.kind)
    const comes = !isCancelled(meeting) && meeting.status !== 'potential'
    return comes && !(detail?.online === true || detail?.staff === true || detail?.local === true)
  })
}

/** One meeting before and one after each meeting of the network that is still ahead or just over, where none is planned. */
export function proposalsFor(
  events: Meeting[],
  related: { relation: Relation | null; relatesTo: string | null }[],
  day: string,
): Proposal[] {
  const isThere = (event: Meeting, relation: Relation) =>
    related.some((one) => one.relatesTo === event.id && one.relation === relation)
  return events.flatMap((event) => {
    const { start } = event
    const end = event.end ?? start
    const isOver = event.status === 'held' || (end !== null && lastDayOf(end) < day)
    const isLongAgo = isOver && (end === null || daysBetween(lastDayOf(end), day) > daysAfterwards)
    const before: Proposal = { event, relation: 'before', start: start && moved(start, -twoWeeks) }
    const after: Proposal = { event, relation: 'after', start: end && moved(end, twoWeeks) }
    return [before, after].filter(
      ({ relation }) => !isLongAgo && !(isOver && relation === 'before') && !isThere(event, relation),
    )
  })
}

/** Two weeks from a day is a day; from a month it is the month before or after, and no more is said. */
function moved(date: string, days: number): string {
  if (date.length === 10) return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)
  if (date.length < 7) return date
  const [year = 0, month = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + Math.sign(days), 1)).toISOString().slice(0, 7)
}
