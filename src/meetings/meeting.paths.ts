import { networkPath } from '#networks'

export const meetingsPath = (network: { slug: string }) => networkPath(network, '/meetings')

export const meetingPath = (network: { slug: string }, meeting: { slug: string }) =>
  networkPath(network, `/meetings/${meeting.slug}`)
