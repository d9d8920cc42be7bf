import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { v7 } from 'uuid'
import type { z } from 'zod'
import {
  type City,
  citiesOf,
  citiesToEdit,
  leads,
  type NetworkEnv,
  type NetworkLocals,
  subThemesOf,
  type Theme,
  themesOf,
} from '#networks'
import { type FormErrors, postedFields, readTyped, say, type Typed } from '#platform/forms'
import { notFound } from '#platform/http'
import { type Conflict, type Draft, draftById, keepDraft, newDrafts, versionBegunFrom } from '#platform/records'
import { doingOf } from '../needs/need.doing.ts'
import { tickedConcepts } from '../thesaurus/concept-tags.tsx'
import { tagsOf } from '../thesaurus/keep-tags.ts'
import type { PracticeEdit } from './practice.edit.tsx'
import { outside, practiceForm, typedOf } from './practice.form.ts'
import { continuesPractice, editsPractice } from './practice.kind.ts'
import { practiceDraftsPath, practicePath } from './practice.paths.ts'
import { type Listed, practiceBySlug } from './practice.queries.ts'

export const kind = 'practice'

export type Page = typeof PracticeEdit
export const idIn = (typed: Record<string, unknown>) => practiceForm.shape.id.parse(typed.id)

export const isDraft = async (c: Context<NetworkEnv>): Promise<boolean> =>
  (await postedFields(c)).get('as')?.at(-1) === 'draft'

/** Keeps what was typed as it is, for those who may edit it. */
export async function keepAsDraft(
  c: Context<NetworkEnv>,
  Page: Page,
  shape: z.ZodObject,
  practice?: Listed,
): Promise<Response> {
  const { db, network, t } = c.var
  const { person } = doingOf(c.var)
  const { id: typedId, version: _, draftVersion, ...values } = await readTyped(c, shape)
  const { cities, mayOutside } = await amongOf(c.var)
  const city = practice ? practice.cityId : (cities.find(({ slug }) => slug === values.city)?.id ?? null)
  const id = idIn({ id: typedId }) ?? v7()
  if (!practice && city === null && !(mayOutside && values.city === outside))
    return showForm(c, Page, { typed: values, errors: { city: 'exchange.practice.form.city.missing' }, id })
  if (!practice && isWordless(values))
    return showForm(c, Page, { typed: values, errors: { title: 'exchange.practice.form.title.missing' }, id })
  const subjectId = practice?.id ?? null
  const base = practice ? await versionBegunFrom(c, practice.version) : null
  const kept = await keepDraft(db, {
    id: practice ? v7() : id,
    networkId: network.id,
    cityId: city,
    personId: person.id,
    actor: person.name,
    kind,
    subjectId,
    values,
    baseVersion: base,
    version: Number(draftVersion) || null,
  })
  if (kept.outcome === 'stale') {
    if (!continuesPractice(c.var, kept.now)) throw new HTTPException(403)
    const errors = { title: 'exchange.practice.draftWentOn' as const }
    const draft = kept.now
    return showForm(c, Page, { practice, typed: values, errors, id, version: base ?? undefined, draft })
  }
  say(c, t('exchange.practice.draftKept'))
  return c.redirect(practice ? practicePath(network, practice) : practiceDraftsPath(network), 303)
}

export interface Shown {
  practice?: Listed | undefined
  typed: Typed
  errors?: FormErrors
  id?: string
  version?: number | undefined
  draft?: Draft | null
  conflicts?: Conflict[]
}

export async function showForm(c: Context<NetworkEnv>, Page: Page, shown: Shown): Promise<Response> {
  const { db, network, lang, t } = c.var
  const { cities, subThemes, mayOutside } = await amongOf(c.var)
  const tags = shown.practice ? await tagsOf(db, network, { practiceId: shown.practice.id }, lang) : []
  const typed = { concepts: tickedConcepts(tags), ...shown.typed }
  const failed = shown.errors || shown.conflicts?.length
  return c.render(
    <Page {...{ network, cities, subThemes, mayOutside, tags }} {...shown} typed={typed} />,
    {
      title: t(shown.practice ? 'exchange.practice.changeTitle' : 'exchange.practices.offer'),
      unlisted: true,
      width: 'text',
    },
    failed ? 422 : 200,
  )
}

/** The form knows the city by itself; a draft begins with a word of somebody's. */
const isWordless = ({ city: _, ...words }: Typed): boolean =>
  Object.values(words).every((word) => [word].flat().join('') === '')

interface Among {
  all: City[]
  /** Those one may write for. */
  cities: City[]
  themes: Theme[]
  subThemes: Theme[]
  mayOutside: boolean
}

export async function amongOf({ db, network, standing }: NetworkLocals): Promise<Among> {
  const [all, themes] = await Promise.all([citiesOf(db, network), themesOf(db, network)])
  return {
    all,
    themes,
    cities: citiesToEdit(standing, all),
    subThemes: subThemesOf(themes),
    mayOutside: leads(standing),
  }
}

export async function typedFrom(locals: NetworkLocals, practice: Listed, subThemes: string[]): Promise<Typed> {
  const among = await amongOf(locals)
  return typedOf(practice, subThemes, { cities: among.all, subThemes: among.subThemes })
}

export const idsOf = (themes: Theme[]) => themes.map(({ id }) => id)

export const draftsOf = (locals: NetworkLocals): Promise<Draft[]> =>
  newDrafts(locals.db, { networkId: locals.network.id, kind }, (draft) => continuesPractice(locals, draft))

/** The draft that an address names; who may not go on with it finds nothing. */
export async function draftAsked(locals: NetworkLocals, id: string): Promise<Draft | null> {
  if (!id) return null
  const which = { networkId: locals.network.id, kind, id }
  const draft = await draftById(locals.db, which, (one) => continuesPractice(locals, one))
  if (!draft) throw notFound()
  return draft
}

/** The practice that an address names, for those who may change it. */
export async function practiceToChange(locals: NetworkLocals, slug: string): Promise<Listed> {
  const { db, network, standing } = locals
  const [cities, themes] = await Promise.all([citiesOf(db, network), themesOf(db, network)])
  const practice = await practiceBySlug(db, network, slug, { cities, themes })
  if (!practice) throw notFound()
  if (!editsPractice(standing, practice)) throw new HTTPException(403)
  return practice
}
