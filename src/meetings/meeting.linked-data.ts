import { cityPath, type Network } from '#networks'
import { isOnline } from './meeting.format.ts'
import type { Meeting } from './meeting.queries.ts'

/** The meeting as a schema.org event, for those that have a date. */
export function eventData(network: Network, meeting: Meeting, url: URL): Record<string, unknown> | undefined {
  if (!meeting.start) return undefined
  const places = meeting.hosts.map((host) => ({
    '@type': 'City',
    name: host.name,
    url: new URL(cityPath(network, host), url).href,
  }))
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: meeting.title,
    url: new URL(url.pathname, url).href,
    startDate: meeting.start,
    ...(meeting.end ? { endDate: meeting.end } : {}),
    ...(meeting.keyComponents ? { description: meeting.keyComponents } : {}),
    inLanguage: network.language,
    eventAttendanceMode: `https://schema.org/${isOnline(meeting) ? 'Online' : 'Offline'}EventAttendanceMode`,
    ...(places.length > 0 ? { location: places } : {}),
    organizer: { '@type': 'Organization', name: network.name },
  }
}
