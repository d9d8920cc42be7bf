import { meetingPath } from '../meeting.paths.ts'

interface Slugged {
  slug: string
}

/** Whom outside the network was told of a meeting. */
export const announcementsPath = (network: Slugged, meeting: Slugged, what: '' | `/${string}` = ''): string =>
  `${meetingPath(network, meeting)}/announcements${what}`
