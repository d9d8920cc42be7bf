import { lastDayOf } from '#platform/time'
import type { Meeting } from './meeting.queries.ts'

/** The day a meeting is over at the latest; one without any date lasts for ever, so this day stands in. */
export const lastDayOfMeeting = ({ start, end }: Pick<Meeting, 'start' | 'end'>, otherwise: string): string => {
  const last = end ?? start
  return last && /^\d{4}(-\d{2}){0,2}$/.test(last) ? lastDayOf(last) : otherwise
}
