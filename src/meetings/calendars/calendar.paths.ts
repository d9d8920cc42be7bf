import { cityPath, networkPath } from '#networks'
import { meetingPath } from '../meeting.paths.ts'

export const networkCalendar = (network: { slug: string }) => networkPath(network, '/calendar.ics')

export const cityCalendar = (network: { slug: string }, city: { slug: string }) =>
  `${cityPath(network, city)}/calendar.ics`

export const meetingCalendar = (network: { slug: string }, meeting: { slug: string }) =>
  `${meetingPath(network, meeting)}/calendar.ics`

/** By this scheme a device asks whether to follow a calendar, where `https` would only download it once. */
export const toSubscribe = (url: URL, path: string): string => `webcal://${url.host}${path}`
