import { z } from 'zod'
import type { City, Profile, Theme } from '#networks'
import { type FormErrors, field, type Typed } from '#platform/forms'
import { isDay } from '#platform/time'
import { timeOfDay } from '../meeting.form.ts'
import type { SessionValues } from './session.commands.ts'
import type { Session, SessionRow } from './session.queries.ts'

export const sessionForm = z.object({
  id: field.id(),
  version: field.version(),
  kind: field.line({ missing: 'meetings.session.kindMissing', max: 100 }),
  ownKind: field.line({ max: 100 }),
  title: field.line({ missing: 'meetings.session.titleMissing' }),
  purpose: field.prose(),
  day: field.line({ max: 20 }).refine((typed) => typed === null || isDay(typed), 'meetings.session.dayWrong'),
  startTime: timeOfDay(),
  endTime: timeOfDay(),
  room: field.line(),
  city: field.line({ max: 200 }),
  theme: field.line({ max: 40 }),
  leadBy: field.line(),
  speakers: field.prose({ max: 1_000 }),
  harvest: field.prose(),
  needs: field.choices(),
  practices: field.choices(),
})

export type SessionAnswers = z.output<typeof sessionForm>

export interface AmongSessions {
  cities: City[]
  themes: Theme[]
  profile: Profile
  /** Of those the person may see. */
  needs: { id: string }[]
  practices: { id: string }[]
}

/** Stands for a word of the network's own, which is typed beside the list. */
export const otherKind = 'other'

export type ReadSession = { ok: true; values: SessionValues } | { ok: false; errors: FormErrors }

/** Holds what was answered against what there is and against itself. */
export function sessionOf(answers: SessionAnswers, among: AmongSessions, before?: SessionRow): ReadSession {
  const { id: _id, version: _version, ownKind, city: citySlug, theme: code, ...said } = answers
  const kind = said.kind === otherKind ? ownKind : said.kind
  const city = among.cities.find(({ slug }) => slug === citySlug)
  const theme = among.themes.find((one) => one.code === code)
  const errors: FormErrors = { ...wrongTimes(said) }
  if (kind === null) errors.ownKind = 'meetings.session.kindMissing'
  else if (
    said.kind !== otherKind &&
    !among.profile.session_kind.some(({ key }) => key === kind) &&
    kind !== before?.kind
  )
    errors.kind = 'platform.form.choose'
  if (citySlug !== null && !city) errors.city = 'platform.form.choose'
  if (code !== null && !theme) errors.theme = 'platform.form.choose'
  if (kind === null || Object.keys(errors).length > 0) return { ok: false, errors }
  return {
    ok: true,
    values: {
      ...said,
      kind,
      cityId: city?.id ?? null,
      themeId: theme?.id ?? null,
      needs: among.needs.filter(({ id }) => said.needs.includes(id)).map(({ id }) => id),
      practices: among.practices.filter(({ id }) => said.practices.includes(id)).map(({ id }) => id),
    },
  }
}

type Times = Pick<SessionAnswers, 'day' | 'startTime' | 'endTime'>

function wrongTimes({ day, startTime, endTime }: Times): FormErrors {
  const errors: FormErrors = {}
  if (day === null && (startTime !== null || endTime !== null)) errors.day = 'meetings.session.dayMissing'
  if (endTime !== null && startTime === null) errors.startTime = 'meetings.edit.startTimeMissing'
  if (startTime !== null && endTime !== null && endTime <= startTime) errors.endTime = 'meetings.edit.endsBeforeTime'
  return errors
}

/** A session as its form shows it. */
export function typedSession(session: Session): Typed {
  const { kind, title, purpose, day, startTime, endTime, room, leadBy, speakers, harvest } = session
  return {
    ...{ kind, title, purpose, day, startTime, endTime, room, leadBy, speakers, harvest },
    city: session.city?.slug ?? null,
    theme: session.theme?.code ?? null,
    needs: session.needs.map(({ id }) => id),
    practices: session.practices.map(({ id }) => id),
  }
}
