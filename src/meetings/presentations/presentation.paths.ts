import { meetingPath } from '../meeting.paths.ts'

interface Slugged {
  slug: string
}

/** Who presents what at an academy, or something done with it. */
export const presentationsPath = (network: Slugged, meeting: Slugged, what: '' | `/${string}` = ''): string =>
  `${meetingPath(network, meeting)}/presentations${what}`

export const presentationPath = (
  network: Slugged,
  meeting: Slugged,
  presentation: { id: string },
  what: '/files' | '/remove' | '/up' | '/done',
): string => presentationsPath(network, meeting, `/${presentation.id}${what}`)
