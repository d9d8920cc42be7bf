import { countIn, type Profile } from '#networks'
import { daysAfter } from '#platform/time'

/** A date of the profile's counts, such as the day of the audit; nothing where it holds a number. */
function dateIn(profile: Profile, key: string): string | undefined {
  const value = profile.count.find((entry) => entry.key === key)?.detail.date
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined
}

/**
 * The last day on which the names of a meeting's sheet are kept: the day of the audit where the profile knows one, else so
 * many days after the meeting.
 */
export const namesKeptUntil = (profile: Profile, meetingEnds: string): string =>
  dateIn(profile, 'attendance_names_until') ?? daysAfter(meetingEnds, countIn(profile, 'attendance_names_days'))

/** The last day on which the organisers know what people need to come and to eat. */
export const needsKeptUntil = (profile: Profile, meetingEnds: string): string =>
  daysAfter(meetingEnds, countIn(profile, 'participant_needs_days'))
