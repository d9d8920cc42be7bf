import { cityPath, networkPath } from '#networks'
import { meetingAt, meetingPath } from '../meeting.paths.ts'

interface Slugged {
  slug: string
}

/** The meetings of a city's local group, or something done with them. */
export const cityMeetingsPath = (network: Slugged, city: Slugged, what: '' | `/${string}` = ''): string =>
  `${cityPath(network, city)}/meetings${what}`

/** The same behind the network's own address. */
export const cityMeetingsAt = (city: Slugged, what: '' | `/${string}` = ''): string =>
  `/cities/${city.slug}/meetings${what}`

/** Where a meeting is planned that prepares or follows one of the network. */
export const planPath = (network: Slugged, city: Slugged, asked: Record<string, string> = {}): string => {
  const query = new URLSearchParams(asked)
  return cityMeetingsPath(network, city, query.size > 0 ? `/new?${query}` : '/new')
}

export const reportPath = (network: Slugged, meeting: Slugged, what: '' | `/${string}` = ''): string =>
  meetingPath(network, meeting, `/report${what}`)

export const reportAt = (meeting: Slugged): string => meetingAt(meeting, '/report')

/** Reports of all cities, for those who lead. */
export const reportsPath = (network: Slugged): string => networkPath(network, '/reports')

/** Slugs of local meetings hold a dot, which no other meeting's does: these addresses stand before those of all meetings. */
export const localOnly = '/:meeting{[^/]+\\.[0-9]+}'
