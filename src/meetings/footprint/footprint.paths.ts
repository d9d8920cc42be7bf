import { networkPath } from '#networks'
import { meetingPath } from '../meeting.paths.ts'

interface In {
  slug: string
}

export const footprintPath = (network: In, rest = '') => networkPath(network, `/footprint${rest}`)

export const meetingFootprintPath = (network: In, meeting: In) => `${meetingPath(network, meeting)}/footprint`
