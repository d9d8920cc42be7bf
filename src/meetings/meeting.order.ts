import type { Meeting } from './meeting.queries.ts'
import { isCancelled } from './meeting.status.ts'

type Dated = Pick<Meeting, 'start' | 'end' | 'datesAsWritten' | 'position' | 'status'>

/**
 * Meetings in the order they happen. One whose date is only said in words ("before the fourth meeting") keeps its place
 * in the folder, before the next one that has a date; one without any word about its date comes last.
 */
export function inTime<M extends Dated>(meetings: M[]): M[] {
  // "September" comes after the 12th of September: what has its day already leads up to what only has its month.
  const keyed = meetings.map((meeting) => ({ meeting, at: momentOf(meeting, meetings).padEnd(10, '~') }))
  return keyed
    .sort((a, b) => (a.at === b.at ? a.meeting.position - b.meeting.position : a.at < b.at ? -1 : 1))
    .map(({ meeting }) => meeting)
}

const never = '9999'

/** When a meeting stands in the timeline: its own start, or that of the dated one it leads up to. */
export function momentOf(meeting: Dated, meetings: Dated[]): string {
  if (meeting.start) return meeting.start
  if (!meeting.datesAsWritten) return never
  const following = meetings.filter(({ position, start }) => position > meeting.position && start)
  return following.sort((a, b) => a.position - b.position)[0]?.start ?? never
}

/** The meeting of the network before this one and the one after it; for a local meeting there is none. */
export function aroundOf<M extends Dated & { id: string }>(meeting: { id: string }, meetings: M[]) {
  const ordered = inTime(meetings).filter((one) => one.id === meeting.id || !isCancelled(one))
  const at = ordered.findIndex(({ id }) => id === meeting.id)
  return { before: at > 0 ? ordered[at - 1] : undefined, after: at < 0 ? undefined : ordered[at + 1] }
}

/** The half-year a meeting stands in, such as `2024-H1`; nothing where no date tells. */
export function halfYearOf(meeting: Dated, meetings: Dated[]): string | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?/.exec(momentOf(meeting, meetings)) ?? []
  if (!year || year === never) return null
  return month ? `${year}-H${Number(month) <= 6 ? 1 : 2}` : year
}

/** The meeting that comes next on the day the network's facts stand for: the first not yet held that has not passed. */
export function nextMeeting<M extends Dated>(meetings: M[], day: string): M | undefined {
  return inTime(meetings).find(
    ({ start, end, status }) =>
      start !== null && status !== 'held' && !isCancelled({ status }) && !isBefore(end ?? start, day),
  )
}

/**
 * Whether its date has passed on that day though nothing says that it was held. A status in a network's own words may
 * say what became of it.
 */
export const isLeftOpen = ({ start, end, status }: Dated, day: string): boolean =>
  start !== null && (status === null || stillToCome.includes(status)) && isBefore(end ?? start, day)

const stillToCome = ['planned', 'confirmed', 'not scheduled', 'potential']

/** Compared no more precisely than both dates are known: a meeting in December is not over on some day in December. */
const isBefore = (date: string, day: string) => {
  const length = Math.min(date.length, day.length)
  return date.slice(0, length) < day.slice(0, length)
}
