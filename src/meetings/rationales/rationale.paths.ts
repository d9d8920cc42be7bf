import { meetingPath } from '../meeting.paths.ts'

interface Slugged {
  slug: string
}

/** The rationale of a meeting, or something done with it. */
export const rationalePath = (network: Slugged, meeting: Slugged, what: '' | `/${string}` = ''): string =>
  `${meetingPath(network, meeting)}/rationale${what}`

/** The same behind the network's own address. */
export const rationaleAt = (meeting: Slugged): string => `/meetings/${meeting.slug}/rationale`

export const rationaleVersionPath = (network: Slugged, meeting: Slugged, version: { number: number }): string =>
  rationalePath(network, meeting, `/versions/${version.number}`)
