import { meetingPath } from '../meeting.paths.ts'

interface Slugged {
  slug: string
}

/** Photos, files and addresses of a meeting, or something done with one of them. */
export const materialsPath = (network: Slugged, meeting: Slugged, what: '' | `/${string}` = ''): string =>
  `${meetingPath(network, meeting)}/materials${what}`

export const materialPath = (
  network: Slugged,
  meeting: Slugged,
  material: { id: string },
  what: '/edit' | '/remove' | '/up',
): string => materialsPath(network, meeting, `/${material.id}${what}`)
