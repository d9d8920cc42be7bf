import { ICalCalendar, type ICalEventData, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import type { When } from './moments.ts'

/** Something with a date, for other people's calendars. */
export interface Entry {
  /** The same for ever: by it a calendar knows the event again. */
  uid: string
  /** Grows with every change that a calendar has to take over. */
  sequence: number
  changedAt: Date
  when: When
  summary: string
  description?: string | undefined
  location?: string | undefined
  url: string
  status: 'confirmed' | 'tentative' | 'cancelled'
  /** Does not take up anybody's time: something that is due, a date that is not fixed. */
  free?: boolean
  rule?: string | null
}

interface Calendar {
  name: string
  description: string
  url: string
  lang: string
  entries: Entry[]
}

const hour = 3600

/** A calendar as programs read it (RFC 5545). The same entries make the same text, whenever and wherever it is asked for. */
export function writeCalendar({ name, description, url, lang, entries }: Calendar): string {
  const calendar = new ICalCalendar({
    name: plain(name),
    description: plain(description),
    prodId: { company: 'Charrette', product: 'Charrette', language: lang.toUpperCase() },
    url,
    ttl: hour,
    // Without a zone of the calendar itself, stamps stay in the world's time.
    timezone: { name: null, generator: (zone) => String(tzlib_get_ical_block(zone)[0]) },
  })
  for (const entry of entries) calendar.createEvent(eventOf(entry))
  return calendar.toString()
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

function eventOf(entry: Entry): ICalEventData {
  return {
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.changedAt,
    lastModified: entry.changedAt,
    ...timesOf(entry.when),
    summary: plain(entry.summary),
    ...(entry.description ? { description: plain(entry.description) } : {}),
    ...(entry.location ? { location: plain(entry.location) } : {}),
    url: entry.url,
    status: statuses[entry.status],
    transparency: entry.free ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    ...(entry.rule ? { repeating: entry.rule } : {}),
  }
}

/** The end of whole days is the first day that is free again. */
function timesOf(when: When): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone' | 'floating'> {
  if (when.kind === 'days') return { start: when.from, end: when.to.add({ days: 1 }), allDay: true }
  const { from: start, to: end, zone } = when
  return zone ? { start, end, timezone: zone } : { start, end, floating: true }
}

/** Line ends and tabs may stand in a calendar, other control characters break the programs that read it. */
const plain = (text: string): string => text.replace(/[^\P{Cc}\n\t]/gu, '')
