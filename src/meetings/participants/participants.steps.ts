import { clockOf } from '#networks'
import { runsMeeting } from '../meeting.access.ts'
import type { MeetingStep } from '../slots.ts'
import { takesPart } from './participant.access.ts'

const over = (day: string, last: string | null) => last !== null && last < day.slice(0, last.length)

/** "Register", as long as the meeting is ahead. */
export const registerStep: MeetingStep = {
  label: 'meetings.register.step',
  place: 10,
  at: ({ standing, network }, meeting) =>
    takesPart(standing, meeting) &&
    meeting.status !== 'held' &&
    meeting.status !== 'cancelled' &&
    !over(clockOf(network), meeting.end ?? meeting.start)
      ? `/meetings/${meeting.slug}/register`
      : undefined,
}

/** "Check people in", for those who run it. */
export const checkInStep: MeetingStep = {
  label: 'meetings.checkIn.step',
  place: 30,
  at: ({ standing }, meeting) =>
    runsMeeting(standing, meeting) && meeting.status !== 'cancelled' ? `/meetings/${meeting.slug}/check-in` : undefined,
}

/** "Who comes" and "Who was there". */
export const participantsStep: MeetingStep = {
  label: 'meetings.participants.step',
  place: 20,
  at: ({ standing }, meeting) => (takesPart(standing, meeting) ? `/meetings/${meeting.slug}/participants` : undefined),
}
