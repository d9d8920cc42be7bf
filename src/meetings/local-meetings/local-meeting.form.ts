import { z } from 'zod'
import { type City, clockOf, type Network, type Profile } from '#networks'
import { type FormErrors, field, type Typed } from '#platform/forms'
import type { Speak } from '#platform/text'
import { lastDayOf } from '#platform/time'
import { isLater, partialDay, whenAndWhere, wrongDates } from '../meeting.form.ts'
import type { Meeting } from '../meeting.queries.ts'
import { relations } from '../schema.ts'
import type { LocalMeeting } from './local-meeting.queries.ts'

/** For whom a local meeting is: its group, the network, everybody. */
export const localAudiences = ['group', 'network', 'public'] as const

/** Where people meet; elsewhere is counted, because going to people makes a difference. */
export const meetingPlaces = ['city_hall', 'elsewhere', 'online'] as const

export const localStatuses = ['planned', 'confirmed', 'held', 'cancelled'] as const

export const rhythms = ['once', 'fortnightly', 'monthly'] as const

const { datesAsWritten, startTime, endTime, timeZone, place, joinLink } = whenAndWhere

export const localMeetingForm = z.object({
  id: field.id(),
  version: field.version(),
  title: field.line(),
  relation: field.choice(relations, { missing: 'meetings.local.relationMissing' }),
  event: field.line({ max: 100 }),
  start: partialDay(),
  datesAsWritten,
  startTime,
  endTime,
  timeZone,
  where: field.choice(meetingPlaces),
  place,
  joinLink,
  agenda: field.prose({ max: 6_000 }),
  suggested: field.choices(),
  audience: field.choice(localAudiences, { missing: 'meetings.local.audienceMissing' }),
  note: field.prose({ max: 3_000 }),
  status: field.choice(localStatuses),
  statusReason: field.prose({ max: 1_000 }),
  rhythm: field.choice(rhythms),
  times: field.number({ min: 2, max: 24 }),
  tell: field.ticked(),
})

export type LocalAnswers = z.output<typeof localMeetingForm>

export type LocalValues = Pick<
  LocalMeeting,
  | 'title'
  | 'relation'
  | 'relatesTo'
  | 'start'
  | 'end'
  | 'datesAsWritten'
  | 'startTime'
  | 'endTime'
  | 'timeZone'
  | 'format'
  | 'cityHall'
  | 'place'
  | 'joinLink'
  | 'sessions'
  | 'audience'
  | 'note'
  | 'status'
  | 'statusReason'
>

interface Among {
  network: Network
  city: City
  events: Meeting[]
  speak: Speak
}

type Read = { ok: true; values: LocalValues } | { ok: false; errors: FormErrors }

/** Holds what was answered against what there is and against itself. */
export function localMeetingOf(answers: LocalAnswers, among: Among, before?: LocalMeeting): Read {
  const { network, events } = among
  const { relation, start, startTime, endTime, timeZone, where, place, joinLink } = answers
  const day = clockOf(network)
  const related = relation !== 'independent'
  const event = related ? events.find(({ slug }) => slug === answers.event) : undefined
  const errors: FormErrors = wrongDates({ start, end: null, startTime, endTime, timeZone })
  if (related && !event) errors.event = 'meetings.local.eventMissing'
  if (start && event) {
    const over = event.end ?? event.start
    if (relation === 'before' && over && start > lastDayOf(over)) errors.start = 'meetings.local.notBefore'
    if (relation === 'after' && event.start && lastDayOf(start) < event.start) errors.start = 'meetings.local.notAfter'
  }
  if (where === 'elsewhere' && place === null) errors.place = 'meetings.local.placeMissing'
  const status = answers.status ?? (start?.length === 10 && start < day ? 'held' : 'planned')
  if (status === 'held' && start !== null && isLater(start, day)) errors.status = 'meetings.edit.notHeldYet'
  if (status === 'cancelled' && answers.statusReason === null) errors.statusReason = 'meetings.edit.sayWhyCancelled'
  if (answers.rhythm && answers.rhythm !== 'once') {
    if (start?.length !== 10) errors.start = 'meetings.local.repeatNeedsDay'
    if (answers.times === null) errors.times = 'meetings.local.timesMissing'
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    values: {
      title: answers.title ?? before?.title ?? titleFor(among, relation, event),
      relation,
      relatesTo: event?.id ?? null,
      start,
      end: null,
      datesAsWritten: answers.datesAsWritten,
      startTime,
      endTime,
      timeZone: startTime === null ? null : timeZone,
      format: where === null ? null : where === 'online' ? 'online' : joinLink ? 'hybrid' : 'in person',
      cityHall: where === null || where === 'online' ? null : where === 'city_hall',
      place,
      joinLink,
      sessions: agendaOf(answers),
      audience: answers.audience,
      note: answers.note,
      status,
      statusReason: answers.statusReason,
    },
  }
}

/** What was typed line by line, and what was ticked of what was suggested. */
function agendaOf({ agenda, suggested }: Pick<LocalAnswers, 'agenda' | 'suggested'>): string[] {
  const lines = (agenda ?? '').split('\n').map((line) => line.trim())
  return [...new Set([...lines, ...suggested])].filter(Boolean)
}

/** "Local meeting before Core network meeting 2", in the language of the network. */
export function titleFor({ network, city, speak }: Among, relation: LocalAnswers['relation'], event?: Meeting): string {
  const { t } = speak(network.language)
  return t('meetings.local.titled', { relation, event: event?.title ?? '', city: city.name })
}

export const typedLocalMeeting = (meeting: LocalMeeting, events: Meeting[]): Typed => ({
  title: meeting.title,
  relation: meeting.relation ?? 'independent',
  event: events.find(({ id }) => id === meeting.relatesTo)?.slug ?? '',
  start: meeting.start,
  datesAsWritten: meeting.datesAsWritten,
  startTime: meeting.startTime,
  endTime: meeting.endTime,
  timeZone: meeting.timeZone,
  where:
    meeting.cityHall === null
      ? meeting.format === 'online'
        ? 'online'
        : ''
      : meeting.cityHall
        ? 'city_hall'
        : 'elsewhere',
  place: meeting.place,
  joinLink: meeting.joinLink,
  agenda: meeting.sessions.join('\n'),
  audience: meeting.audience,
  note: meeting.note,
  status: meeting.status,
  statusReason: meeting.statusReason,
})

/** The key by which the profile calls meetings of a local group. */
export const localKindOf = (profile: Profile): string =>
  profile.meeting_kind.find(({ detail }) => detail.local === true)?.key ?? 'local_meeting'

/** The zone that the clocks of a country show, where it has one or a main one. */
export function zoneOf({ country }: Pick<City, 'country'>): string | null {
  if (!/^[A-Z]{2}$/.test(country)) return null
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & { getTimeZones?: () => string[] | undefined }
  return locale.getTimeZones?.()?.[0] ?? null
}

/** The days of a series, the first included: the same day of the month, or its last one where there is no such day. */
export function daysOfSeries(start: string, rhythm: 'fortnightly' | 'monthly', times: number): string[] {
  const [year = 0, month = 1, day = 1] = start.split('-').map(Number)
  return Array.from({ length: times }, (_, at) => {
    if (rhythm === 'fortnightly') return new Date(Date.UTC(year, month - 1, day + at * 14)).toISOString().slice(0, 10)
    const last = Number(lastDayOf(new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 7)).slice(8))
    return new Date(Date.UTC(year, month - 1 + at, Math.min(day, last))).toISOString().slice(0, 10)
  })
}
