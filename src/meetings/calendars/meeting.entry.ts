import type { Network } from '#networks'
import type { Locals } from '#platform/http'
import { isOnline } from '../meeting.format.ts'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { isCancelled } from '../meeting.status.ts'
import { writtenDates } from '../meeting.words.tsx'
import type { Entry } from './calendar.ts'
import { whenOf } from './moments.ts'
import { ruleOf } from './repeats.ts'

export type Reader = Pick<Locals, 't' | 'format' | 'url'>

/** A meeting for calendars; nothing while it has no date. With `inside`, for somebody who belongs to its network. */
export function meetingEntry(
  { t, format, url }: Reader,
  network: Pick<Network, 'slug' | 'name'>,
  meeting: Meeting,
  inside = false,
): Entry | null {
  const when = whenOf(meeting)
  if (!when) return null
  const href = url.origin + meetingPath(network, meeting)
  const unsure = when.kind === 'days' && !when.fixed
  const dates = writtenDates(meeting, format) ?? ''
  const isOver = meeting.status === 'held'
  const titled = unsure
    ? t(isOver ? 'meetings.calendar.sometime' : 'meetings.calendar.notFixed', { title: meeting.title, dates })
    : meeting.title
  const cancelled = isCancelled(meeting)
  const about = [
    cancelled ? meeting.statusReason : null,
    meeting.keyComponents,
    inside && meeting.joinLink ? t('meetings.calendar.join', { link: meeting.joinLink }) : null,
    network.name,
    href,
  ]
  return {
    uid: meeting.id,
    sequence: meeting.calendarSequence,
    changedAt: meeting.changedAt,
    when,
    summary: cancelled ? t('meetings.calendar.cancelled', { title: meeting.title }) : titled,
    description: about.filter(Boolean).join('\n\n'),
    location: placeOf({ t, format }, meeting),
    url: href,
    status: cancelled ? 'cancelled' : (unsure && !isOver) || isOpen(meeting) ? 'tentative' : 'confirmed',
    free: unsure || cancelled,
    rule: ruleOf(meeting.repeats, meeting.repeatsUntil, when),
  }
}

const isOpen = ({ status }: Meeting) => status === 'potential' || status === 'not scheduled'

function placeOf({ t, format }: Pick<Reader, 't' | 'format'>, meeting: Meeting): string | undefined {
  const countries = format.list(meeting.hostCountries.map((code) => format.country(code)))
  const cities = format.list(meeting.hosts.map(({ name }) => name))
  const where = [meeting.place, cities, countries].filter(Boolean).join(', ')
  return where || (isOnline(meeting) ? t('meetings.meeting.online') : undefined)
}
