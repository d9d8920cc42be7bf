import { networkPath } from '#networks'
import { meetingPath } from '../meeting.paths.ts'

interface In {
  slug: string
}

export const checkInPath = (network: In, meeting: In, rest = '') => `${meetingPath(network, meeting)}/check-in${rest}`

export const attendancePath = (network: In, meeting: In, rest = '') =>
  `${meetingPath(network, meeting)}/attendance${rest}`

/** Where anybody who holds a sheet finds out whether it is the sealed one. */
export const verifyPath = (network: In, checksum: string) => networkPath(network, `/attendance/${checksum}`)

/** What the screen shows: short enough to be typed on a phone. */
export const doorPath = (code = '') => (code ? `/in/${code}` : '/in')
