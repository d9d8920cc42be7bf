import type { MeetingStep } from '#meetings'
import { belongs, citiesOfStanding, clockOf } from '#networks'

/** To one's own grid where one works in one city, else to the list; not before the meeting begins. */
export const fillGridStep: MeetingStep = {
  label: 'learning.grid.fill',
  place: 40,
  at: ({ network, standing }, meeting) => {
    if (meeting.cityId !== null || meeting.start === null || clockOf(network) < meeting.start) return undefined
    return citiesOfStanding(standing, 'works').length > 0 ? `/meetings/${meeting.slug}/grids` : undefined
  },
}

/** For those who belong to the network: what was promised until this event. */
export const reviewStep: MeetingStep = {
  label: 'learning.review.title',
  place: 45,
  at: ({ standing }, meeting) =>
    meeting.cityId === null && meeting.kind === 'core_network_meeting' && belongs(standing)
      ? `/meetings/${meeting.slug}/review`
      : undefined,
}
