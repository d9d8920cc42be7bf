import { leads } from '#networks'
import type { MeetingStep } from '../slots.ts'

/** On the page of a meeting of the network that is open to everybody, for those who lead. */
export const announceStep: MeetingStep = {
  label: 'meetings.announcements.title',
  place: 80,
  at: ({ standing, network }, meeting) =>
    meeting.cityId === null && meeting.audience === 'public' && network.visibility === 'public' && leads(standing)
      ? `/meetings/${meeting.slug}/announcements`
      : undefined,
}
