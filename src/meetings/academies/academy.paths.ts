import { meetingPath } from '../meeting.paths.ts'

/** How an academy is prepared and run. */
export const academyPath = (network: { slug: string }, meeting: { slug: string }, what: '' | '/agenda' = ''): string =>
  `${meetingPath(network, meeting)}/academy${what}`
