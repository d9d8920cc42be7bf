import { leads } from '#networks'
import type { MeetingStep } from '../slots.ts'

/** Where those who lead see what a place would cost. */
export const footprintStep: MeetingStep = {
  label: 'meetings.footprint.step',
  place: 60,
  at: ({ standing }, meeting) =>
    leads(standing) && meeting.cityId === null ? `/meetings/${meeting.slug}/footprint` : undefined,
}
