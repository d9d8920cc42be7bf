import { z } from 'zod'
import { type City, clockOf, type Network, type Profile, type Theme } from '#networks'
import { type FormErrors, field, type Typed, type TypedText } from '#platform/forms'
import { isListedZone, isPartialDate } from '#platform/time'
import type { Meeting } from './meeting.queries.ts'
import { isKnownStatus } from './meeting.status.ts'
import type { MeetingPart } from './schema.ts'

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/
/** A date that may be known to the year or the month only. */
export const partialDay = () =>
  field.line({ max: 20 }).refine((typed) => typed === null || isPartialDate(typed), 'meetings.edit.dateWrong')

/** A clock time: `9:30` is meant as `09:30`. */
export const timeOfDay = () =>
  field
    .line({ max: 20 })
    .transform((typed) => (typed && /^\d:/.test(typed) ? `0${typed}` : typed))
    .refine((typed) => typed === null || clockTime.test(typed), 'meetings.edit.timeWrong')

/** What holds for every kind of meeting. */
export const whenAndWhere = {
  datesAsWritten: field.line(),
  start: partialDay(),
  end: partialDay(),
  startTime: timeOfDay(),
  endTime: timeOfDay(),
  timeZone: field
    .line({ max: 100 })
    .refine((zone) => zone === null || isListedZone(zone), 'meetings.edit.timeZoneWrong'),
  place: field.prose({ max: 500 }),
  joinLink: field.url(),
}

export const meetingForm = z.object({
  id: field.id(),
  version: field.version(),
  kind: field.line({ missing: 'meetings.edit.kindMissing', max: 100 }),
  ownKind: field.line({ max: 100 }),
  title: field.line({ missing: 'meetings.edit.titleMissing' }),
  slug: field
    .line({ max: 40 })
    .refine(
      (typed) => typed === null || (/^[\p{L}\p{N}-]+$/u.test(typed) && typed !== 'new'),
      'meetings.edit.slugWrong',
    ),
  ...whenAndWhere,
  datePrecision: field.line(),
  format: field.line(),
  hosts: field.choices(),
  themes: field.choices(),
  otherThemes: field.prose({ max: 1_000 }),
  keyComponents: field.prose(),
  status: field.line({ max: 100 }),
  statusReason: field.prose({ max: 1_000 }),
  note: field.prose(),
})

export type MeetingAnswers = z.output<typeof meetingForm>

export interface MeetingValues {
  kind: string
  title: string
  datesAsWritten: string | null
  start: string | null
  end: string | null
  datePrecision: string | null
  startTime: string | null
  endTime: string | null
  timeZone: string | null
  format: string | null
  place: string | null
  joinLink: string | null
  hosts: string[]
  hostCountries: string[]
  parts: MeetingPart[]
  themes: string[]
  keyComponents: string | null
  status: string | null
  statusReason: string | null
  note: string | null
}

export interface AmongMeetings {
  network: Network
  cities: City[]
  themes: Theme[]
  profile: Profile
}

/** Stands for a word of the network's own, which is typed beside the list. */
export const otherKind = 'other'

/** The kinds of meeting that a network may plan; local ones are planned by their city. */
export const kindsToPlan = (profile: Profile) => profile.meeting_kind.filter(({ detail }) => detail.local !== true)

export type ReadMeeting = { ok: true; values: MeetingValues } | { ok: false; errors: FormErrors }

/** Holds what was answered against what there is and against itself. */
export function meetingOf(
  answers: MeetingAnswers,
  parts: ReadParts,
  among: AmongMeetings,
  before?: Meeting,
): ReadMeeting {
  const { id: _id, version: _version, slug: _slug, ownKind, otherThemes, ...said } = answers
  const hosts = among.cities.filter(({ slug }) => answers.hosts.includes(slug))
  const kind = said.kind === otherKind ? ownKind : said.kind
  const errors: FormErrors = { ...parts.errors, ...wrongDates(answers) }
  if (kind === null) errors.ownKind = 'meetings.edit.kindMissing'
  else if (
    said.kind !== otherKind &&
    !kindsToPlan(among.profile).some(({ key }) => key === kind) &&
    kind !== before?.kind
  )
    errors.kind = 'platform.form.choose'
  if (said.status !== null && !isKnownStatus(said.status) && said.status !== before?.status)
    errors.status = 'platform.form.choose'
  if (said.status === 'cancelled' && said.statusReason === null) errors.statusReason = 'meetings.edit.sayWhyCancelled'
  if (said.status === 'held' && said.start !== null && isLater(said.start, clockOf(among.network)))
    errors.status = 'meetings.edit.notHeldYet'
  if (kind === null || Object.keys(errors).length > 0) return { ok: false, errors }
  const codes = among.themes.filter(({ code }) => said.themes.includes(code)).map(({ code }) => code)
  const words = (otherThemes ?? '').split('\n').map((word) => word.trim())
  return {
    ok: true,
    values: {
      ...said,
      kind,
      datePrecision: stillSaid('datePrecision', said, before),
      datesAsWritten: stillSaid('datesAsWritten', said, before),
      hosts: hosts.map((city) => city.id),
      hostCountries: hosts.length > 0 ? countriesOf(hosts) : (before?.hostCountries ?? []),
      parts: parts.parts.filter(({ cityId }) => hosts.length > 1 && hosts.some((city) => city.id === cityId)),
      themes: [...codes, ...words.filter(Boolean)],
    },
  }
}

/** What was said of other dates, in words or of how exact they were, does not hold for new ones. */
function stillSaid(field: 'datePrecision' | 'datesAsWritten', said: Dated, before: Meeting | undefined): string | null {
  const moved = before && (said.start !== before.start || said.end !== before.end)
  return moved && said[field] === before[field] ? null : said[field]
}

type Dated = Pick<MeetingAnswers, 'start' | 'end' | 'datePrecision' | 'datesAsWritten'>

const countriesOf = (hosts: City[]) => [...new Set(hosts.flatMap(({ country }) => country ?? []))]

type Dates = Pick<MeetingAnswers, 'start' | 'end' | 'startTime' | 'endTime' | 'timeZone'>

/** What is wrong with when something takes place, whichever kind of meeting it is. */
export function wrongDates({ start, end, startTime, endTime, timeZone }: Dates): FormErrors {
  const errors: FormErrors = {}
  if (end !== null && start === null) errors.start = 'meetings.edit.startMissing'
  if (start !== null && end !== null && isLater(start, end)) errors.end = 'meetings.edit.endsBefore'
  if ((startTime !== null || endTime !== null) && (start === null || start.length < 10))
    errors.startTime = 'meetings.edit.timeNeedsDay'
  if (endTime !== null && startTime === null) errors.startTime ??= 'meetings.edit.startTimeMissing'
  if (startTime !== null && endTime !== null && (end ?? start) === start && endTime <= startTime)
    errors.endTime = 'meetings.edit.endsBeforeTime'
  if (startTime !== null && timeZone === null) errors.timeZone = 'meetings.edit.timeZoneMissing'
  return errors
}

/** Compared no more precisely than both are known. */
export function isLater(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) > other.slice(0, length)
}

export interface ReadParts {
  parts: MeetingPart[]
  errors: FormErrors
  typed: TypedText
}

/** What was said of each part, for the hosts the form asked about. */
export function partsOf(posted: Map<string, (string | File)[]>, cities: City[]): ReadParts {
  const read: ReadParts = { parts: [], errors: {}, typed: {} }
  for (const city of cities) {
    const [start, end, place] = ['start', 'end', 'place'].map((what) => {
      const name = partField(city, what)
      const typed = posted.get(name)?.at(-1)
      if (typeof typed === 'string') read.typed[name] = typed
      return typeof typed === 'string' && typed !== '' ? typed.slice(0, 300) : null
    }) as [string | null, string | null, string | null]
    for (const [what, date] of Object.entries({ start, end }))
      if (date !== null && !isPartialDate(date)) read.errors[partField(city, what)] = 'meetings.edit.dateWrong'
    if (start !== null && end !== null && isLater(start, end))
      read.errors[partField(city, 'end')] ??= 'meetings.edit.endsBefore'
    if (start !== null || end !== null || place !== null) read.parts.push({ cityId: city.id, start, end, place })
  }
  return read
}

export const partField = ({ slug }: { slug: string }, what: string): string => `part.${slug}.${what}`

/** A meeting as its form shows it. */
export function typedMeeting(
  meeting: Omit<Meeting, 'hosts'> & { hosts: { slug: string; id: string }[] },
  themes: Theme[],
): Typed {
  const codes = meeting.themes.flatMap(
    (word) => themes.find(({ code }) => code.toLowerCase() === word.toLowerCase())?.code ?? [],
  )
  const isCode = (word: string) => codes.some((code) => code.toLowerCase() === word.toLowerCase())
  const parts = meeting.hosts.flatMap((host) => {
    const part = meeting.parts.find(({ cityId }) => cityId === host.id)
    return part ? (['start', 'end', 'place'] as const).map((what) => [partField(host, what), part[what]] as const) : []
  })
  const { title, kind, datesAsWritten, start, end, datePrecision, startTime, endTime, timeZone, format } = meeting
  const { place, joinLink, keyComponents, status, statusReason, note } = meeting
  return {
    ...{ title, kind, datesAsWritten, start, end, datePrecision, startTime, endTime, timeZone, format },
    ...{ place, joinLink, keyComponents, status, statusReason, note },
    ...Object.fromEntries(parts),
    hosts: meeting.hosts.map(({ slug }) => slug),
    themes: codes,
    otherThemes: meeting.themes.filter((word) => !isCode(word)).join('\n'),
  }
}
