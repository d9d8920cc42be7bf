import { z } from 'zod'
import { type City, leads, type Standing, type Theme } from '#networks'
import type { Audience } from '#platform/activity'
import { type FormErrors, field } from '#platform/forms'
import { needAudiences, raisesFor } from '../access.ts'
import { type NeedState, needStates } from '../schema.ts'
import { tagFields } from '../thesaurus/concept-tags.tsx'
import type { NeedValues } from './need.commands.ts'

/** From the fewest to everybody. */
export const audiences = ['city', 'group', 'network', 'public'] as const

export const needForm = z.object({
  id: field.id(),
  version: field.version(),
  draftVersion: field.version(),
  city: field.line({ missing: 'exchange.need.city.missing' }),
  question: field.prose({ missing: 'exchange.need.question.missing', max: 600 }),
  subTheme: field.line({ missing: 'exchange.need.subTheme.missing' }),
  background: field.prose(),
  voicedBy: field.line(),
  priority: field.choice(['1', '2', '3'], { missing: 'exchange.need.priority.missing' }),
  audience: field.choice(audiences, { missing: 'exchange.need.audience.missing' }),
  ...tagFields,
})

export type NeedAnswers = z.output<typeof needForm>

interface Among {
  cities: City[]
  subThemes: Theme[]
}

export type ReadNeed = { ok: true; cityId: string; values: NeedValues } | { ok: false; errors: FormErrors }

/** Holds what was answered against what there is, and against what the person may do for that city. */
export function needOf(answers: NeedAnswers, standing: Standing, { cities, subThemes }: Among): ReadNeed {
  const city = cities.find(({ slug }) => slug === answers.city)
  const theme = subThemes.find(({ code }) => code === answers.subTheme)
  const errors: FormErrors = {}
  if (!city || !raisesFor(standing, city.id)) errors.city = 'exchange.need.city.notYours'
  if (!theme) errors.subTheme = 'exchange.need.subTheme.unknown'
  if (city && !needAudiences(standing, city.id).includes(answers.audience))
    errors.audience = 'exchange.need.audience.notYours'
  if (!city || !theme || Object.keys(errors).length > 0) return { ok: false, errors }
  const { question, background, voicedBy, audience } = answers
  return {
    ok: true,
    cityId: city.id,
    values: { question, background, voicedBy, audience, themeId: theme.id, priority: Number(answers.priority) },
  }
}

/** With whom somebody may share the needs of these cities, from the fewest to everybody. */
export const audiencesFor = (standing: Standing, cities: City[]): Audience[] =>
  audiences.filter((audience) => cities.some(({ id }) => needAudiences(standing, id).includes(audience)))

/** What becomes of a need; only who leads the network puts it on an agenda. */
export const movesOf = (standing: Standing, need: { state: NeedState }): NeedState[] =>
  needStates.filter(
    (state) => state !== need.state && state !== 'grouped' && (state !== 'on_agenda' || leads(standing)),
  )

export const moveForm = z.object({
  state: field.choice(needStates, { missing: 'exchange.need.move.missing' }),
  reason: field.prose({ max: 1_000 }),
})

export const groupForm = z.object({
  id: field.id(),
  title: field.line({ missing: 'exchange.need.group.titleMissing', max: 200 }),
  needs: field.choices(),
})
