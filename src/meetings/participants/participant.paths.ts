import { meetingPath } from '../meeting.paths.ts'

interface In {
  slug: string
}

export const registerPath = (network: In, meeting: In, rest = '') => `${meetingPath(network, meeting)}/register${rest}`

export const participantsPath = (network: In, meeting: In, rest = '') =>
  `${meetingPath(network, meeting)}/participants${rest}`
