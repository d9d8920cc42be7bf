import { z } from 'zod'
import { type City, editsCity, leads, type Standing, type Theme } from '#networks'
import { type FormErrors, field, type Typed } from '#platform/forms'
import { readCell } from '#platform/sheets'
import { tagFields } from '../thesaurus/concept-tags.tsx'
import type { PracticeValues } from './practice.commands.ts'
import type { Listed } from './practice.queries.ts'

/** In the field for the city: it comes from outside the network. */
export const outside = 'outside'

const common = {
  id: field.id(),
  version: field.version(),
  draftVersion: field.version(),
  title: field.line({ missing: 'exchange.practice.form.title.missing', max: 200 }),
  city: field.line({ missing: 'exchange.practice.form.city.missing' }),
  summary: field.prose({ max: 1_500 }),
  lesson: field.prose({ max: 3_000 }),
  contact: field.line(),
}

/** Along the form of a network's catalogue. */
export const practiceForm = z.object({
  ...common,
  owner: field.line(),
  country: field.line({ max: 2 }),
  subThemes: field.choices(),
  problem: field.prose(),
  solution: field.prose(),
  figures: field.prose({ max: 2_000 }),
  competencesNeeded: field.prose({ max: 3_000 }),
  successConditions: field.prose({ max: 3_000 }),
  whatWentWrong: field.prose({ max: 3_000 }),
  kind: field.line({ max: 100 }),
  status: field.line({ max: 100 }),
  since: field.line({ max: 100 }),
  sourceUrl: field.url(),
  ...tagFields,
})

export type PracticeAnswers = z.output<typeof practiceForm>

/** What a colleague writes down in two minutes; the rest can follow. */
export const writeUpForm = z.object({
  ...common,
  summary: field.prose({ missing: 'exchange.practice.writeUp.summary.missing', max: 1_500 }),
})

interface Among {
  cities: City[]
  subThemes: Theme[]
}

export type ReadPractice = { ok: true; values: PracticeValues } | { ok: false; errors: FormErrors }

/** Holds what was answered against what there is, and against what the person may do. */
export function practiceOf(
  answers: Partial<PracticeAnswers> & Pick<PracticeAnswers, 'title' | 'city'>,
  standing: Standing,
  { cities, subThemes }: Among,
  known?: Listed,
): ReadPractice {
  const city = cities.find(({ slug }) => slug === answers.city)
  const chosen = (answers.subThemes ?? []).map((code) => subThemes.find((theme) => theme.code === code))
  const errors: FormErrors = {}
  const isOutside = answers.city === outside
  if (!known && !(isOutside ? leads(standing) : city && editsCity(standing, city.id)))
    errors.city = 'exchange.practice.form.city.notYours'
  if (isOutside && !answers.owner) errors.owner = 'exchange.practice.form.owner.missing'
  if (chosen.includes(undefined)) errors.subThemes = 'platform.form.choose'
  const country = answers.country?.toUpperCase() ?? null
  if (country && !readCell({ name: 'country', kind: 'country', help: '' }, country).ok)
    errors.country = 'exchange.practice.form.country.unknown'
  if (!known && !answers.summary && !answers.solution) errors.summary = 'exchange.practice.form.summary.missing'
  if (Object.keys(errors).length > 0) return { ok: false, errors }
  const {
    title,
    summary = null,
    lesson = null,
    contact = null,
    owner = null,
    problem = null,
    solution = null,
  } = answers
  const { figures = null, competencesNeeded = null, successConditions = null, whatWentWrong = null } = answers
  const { kind = null, status = null, sourceUrl = null } = answers
  return {
    ok: true,
    values: {
      ...{ title, summary, lesson, contact, owner, problem, solution, figures, competencesNeeded, successConditions },
      ...{ whatWentWrong, kind, status, sourceUrl, country: country ?? city?.country ?? null },
      ...startOf(answers.since ?? null, known),
      cityId: known ? known.cityId : (city?.id ?? null),
      subThemes: chosen.flatMap((theme) => theme?.id ?? []),
    },
  }
}

/** A start people write as they know it: a date where it is one, otherwise their words and the year in them. */
function startOf(since: string | null, known?: Listed): Pick<PracticeValues, 'start' | 'startAsWritten'> {
  if (known && since === sinceOf(known)) return { start: known.start, startAsWritten: known.startAsWritten }
  if (since === null) return { start: null, startAsWritten: null }
  if (readCell({ name: 'start', kind: 'date', help: '' }, since).ok) return { start: since, startAsWritten: null }
  return { start: /\b(19|20)\d\d\b/.exec(since)?.[0] ?? null, startAsWritten: since }
}

const sinceOf = ({ start, startAsWritten }: Pick<Listed, 'start' | 'startAsWritten'>) => startAsWritten ?? start

/** What stands in the form of a practice that is there. */
export function typedOf(
  practice: Omit<Listed, 'subThemes' | 'suggested'>,
  subThemes: string[],
  { cities, subThemes: among }: Among,
): Typed {
  const { title, summary, lesson, contact, owner, country, problem, solution, figures, competencesNeeded } = practice
  const { successConditions, whatWentWrong, kind, status, sourceUrl } = practice
  return {
    ...{ title, summary, lesson, contact, owner, country, problem, solution, figures, competencesNeeded },
    ...{ successConditions, whatWentWrong, kind, status, sourceUrl },
    city: cities.find(({ id }) => id === practice.cityId)?.slug ?? outside,
    since: sinceOf(practice),
    subThemes: among.filter(({ id }) => subThemes.includes(id)).map(({ code }) => code),
  }
}
