import { type Network, networkPath, type RoadmapItem } from '#networks'
import type { Meeting } from '../meeting.queries.ts'
import type { Entry } from './calendar.ts'
import type { Reader } from './meeting.entry.ts'
import { whenDue } from './moments.ts'

/** What the roadmap says is due, for calendars; nothing where no date is known, or where a meeting says it already. */
export function roadmapEntry(
  { t, format, url }: Reader,
  network: Pick<Network, 'slug' | 'name'>,
  item: RoadmapItem,
  meetings: Meeting[],
): Entry | null {
  const when = whenDue(item.due)
  if (!when || isMeeting(item, meetings)) return null
  const unsure = when.kind === 'days' && !when.fixed
  const dates = item.dueAsWritten ?? format.period(item.due, null)
  const due = t('meetings.calendar.due', { what: item.item })
  const summary = unsure ? t('meetings.calendar.notFixed', { title: due, dates }) : due
  const href = `${url.origin}${networkPath(network, `/roadmap/items/${item.slug}`)}`
  const cancelled = item.state === 'cancelled'
  return {
    uid: item.id,
    sequence: item.version - 1,
    changedAt: item.changedAt,
    when,
    summary: cancelled ? t('meetings.calendar.cancelled', { title: summary }) : summary,
    description: [item.responsible, item.reason, network.name, href].filter(Boolean).join('\n\n'),
    url: href,
    status: cancelled ? 'cancelled' : unsure ? 'tentative' : 'confirmed',
    free: true,
  }
}

/** A line of the roadmap that is the meeting itself: it links to it and begins with its name. */
const isMeeting = ({ item, linksTo }: RoadmapItem, meetings: Meeting[]): boolean =>
  meetings.some(
    ({ slug, title }) =>
      linksTo.some((id) => id.toLowerCase() === slug.toLowerCase()) &&
      [slug, title].some((name) => item.toLowerCase().startsWith(name.toLowerCase())),
  )
