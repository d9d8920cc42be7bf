import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { v7 } from 'uuid'
import type { z } from 'zod'
import {
  type City,
  citiesOf,
  citiesToEdit,
  leads,
  mayEditSomeCity,
  mayTakePart,
  type NetworkEnv,
  type NetworkLocals,
  subThemesOf,
  type Theme,
  themesOf,
} from '#networks'
import { removeFilesOf } from '#platform/files'
import { Confirm, type FormErrors, postedFields, readForm, readTyped, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import {
  type Conflict,
  conflictsSettled,
  type Draft,
  discardDraft,
  draftBeside,
  draftById,
  keepDraft,
  newDrafts,
  versionBegunFrom,
  versionSettled,
} from '#platform/records'
import { doingOf } from '../needs/need.doing.ts'
import { saidOfTags, tickedConcepts } from '../thesaurus/concept-tags.tsx'
import { tagsOf } from '../thesaurus/keep-tags.ts'
import { PracticeBegin } from './practice.begin.tsx'
import { editPractice, offerPractice } from './practice.commands.ts'
import { PracticeDrafts } from './practice.drafts.tsx'
import { PracticeEdit } from './practice.edit.tsx'
import { outside, practiceForm, practiceOf, typedOf, writeUpForm } from './practice.form.ts'
import { continuesPractice, editsPractice } from './practice.kind.ts'
import { practiceDraftsPath, practicePath } from './practice.paths.ts'
import { type Listed, practiceBySlug } from './practice.queries.ts'
import { alreadyThere } from './practice.similar.queries.ts'
import { PracticeWriteUp } from './practice.write-up.tsx'
import { withdrawPractice } from './withdraw.commands.ts'

const kind = 'practice'

export const practiceEditRoutes = new Hono<NetworkEnv>()
  .get('/new', allow(mayEditSomeCity), async (c) => {
    const { db, network, t, url } = c.var
    const asked = (name: string) => (url.searchParams.get(name) ?? '').replaceAll('\0', '').trim().slice(0, 200)
    const draft = await draftAsked(c.var, asked('draft'))
    if (draft) return showForm(c, PracticeEdit, { typed: draft.values as Typed, id: draft.id, draft })
    const begun = { title: asked('title'), subTheme: asked('subTheme'), city: asked('city') }
    if (asked('step') === 'describe')
      return showForm(c, PracticeEdit, { typed: { ...begun, subThemes: [begun.subTheme] }, id: v7() })
    const among = await amongOf(c.var)
    const theme = among.subThemes.find(({ code }) => code === begun.subTheme)
    const found = begun.title
      ? await alreadyThere(
          db,
          network,
          { title: begun.title, themeId: theme?.id ?? null },
          { ...among, cities: among.all },
        )
      : null
    const drafts = (await draftsOf(c.var)).length
    return c.render(<PracticeBegin {...{ network, begun, found, drafts }} subThemes={among.subThemes} />, {
      title: t('exchange.practices.offer'),
      unlisted: true,
      width: 'text',
    })
  })
  .post('/', allow(mayEditSomeCity), (c) => offer(c, PracticeEdit, practiceForm))
  .get('/write-up', allow(mayEditSomeCity), async (c) => {
    const title = c.var.url.searchParams.get('title')?.slice(0, 200)
    return showForm(c, PracticeWriteUp, { typed: { title, city: c.var.url.searchParams.get('city') }, id: v7() })
  })
  .post('/write-up', allow(mayEditSomeCity), (c) => offer(c, PracticeWriteUp, writeUpForm))
  .get('/drafts', allow(mayEditSomeCity), async (c) => {
    const { network, t } = c.var
    const [drafts, { all }] = await Promise.all([draftsOf(c.var), amongOf(c.var)])
    return c.render(<PracticeDrafts {...{ network, drafts }} cities={all} />, {
      title: t('exchange.practice.drafts'),
      unlisted: true,
      width: 'text',
    })
  })
  .post('/drafts/:draft/discard', allow(mayEditSomeCity), async (c) => {
    const { db, network, t } = c.var
    const draft = await draftAsked(c.var, c.req.param('draft'))
    if (!draft) throw notFound()
    const version = await versionBegunFrom(c, 0)
    const gone = await db.transaction(async (tx) => {
      const discarded = await discardDraft(tx, { id: draft.id, version })
      if (discarded) await removeFilesOf(tx, { networkId: network.id, subjectKind: kind, subjectId: draft.id })
      return discarded
    })
    say(c, t(gone ? 'exchange.practice.draftDiscarded' : 'exchange.practice.draftWentOn'))
    return c.redirect(practiceDraftsPath(network), 303)
  })
  .get('/:practice/edit', allow(mayTakePart), async (c) => {
    const practice = await practiceToChange(c.var, c.req.param('practice'))
    const draft = await draftBeside(c.var.db, { kind, subjectId: practice.id }, () => true)
    const typed = draft ? (draft.values as Typed) : await typedFrom(c.var, practice, idsOf(practice.subThemes))
    return showForm(c, PracticeEdit, { practice, typed, version: draft?.baseVersion ?? practice.version, draft })
  })
  .post('/:practice/edit', allow(mayTakePart), async (c) => {
    const { db, network, standing, t } = c.var
    const practice = await practiceToChange(c.var, c.req.param('practice'))
    if (await isDraft(c)) return keepAsDraft(c, PracticeEdit, practiceForm, practice)
    const form = await readForm(c, practiceForm)
    const draft = await draftBeside(db, { kind, subjectId: practice.id }, () => true)
    const version = await versionBegunFrom(c, practice.version)
    const again = (rest: Partial<Shown>) =>
      showForm(c, PracticeEdit, { practice, typed: form.typed, version, draft, ...rest })
    if (!form.ok) return again({ errors: form.errors })
    const read = practiceOf(form.values, standing, await amongOf(c.var), practice)
    if (!read.ok) return again({ errors: read.errors })
    // Who may not write of other countries has no such field.
    const { country, ...others } = read.values
    const said = { ...others, ...(leads(standing) ? { country } : {}) }
    const values = await conflictsSettled(c, said)
    const { draftVersion } = form.values
    const saved = await editPractice(db, doingOf(c.var), {
      id: practice.id,
      version: await versionSettled(c, form.values.version ?? practice.version),
      values,
      // One that somebody else has begun meanwhile stays.
      draft: draft && draftVersion !== undefined ? { id: draft.id, version: draftVersion } : null,
      tags: saidOfTags(form.values),
    })
    if (saved.outcome === 'gone' || saved.outcome === 'refused') throw notFound()
    if (saved.outcome === 'stale') {
      const now = { ...practice, ...saved.values } as unknown as Listed & { subThemes: unknown }
      const typed = await typedFrom(c.var, now as Listed, [now.subThemes].flat().map(String))
      return again({
        typed: { ...typed, concepts: form.typed.concepts },
        version: saved.now.version,
        conflicts: saved.conflicts,
      })
    }
    say(c, t('exchange.practice.saved'))
    return c.redirect(practicePath(network, practice), 303)
  })
  .get('/:practice/withdraw', allow(mayTakePart), async (c) => {
    const { network, t } = c.var
    const practice = await practiceToChange(c.var, c.req.param('practice'))
    const at = practicePath(network, practice)
    return c.render(
      <Confirm
        title={t('exchange.practice.withdraw.title', { title: practice.title })}
        lead={t('exchange.practice.withdraw.lead')}
        action={`${at}/withdraw`}
        send={t('exchange.practice.withdraw.send')}
        cancelHref={at}
      />,
      { title: t('exchange.practice.withdraw'), unlisted: true, width: 'text' },
    )
  })
  .post('/:practice/withdraw', allow(mayTakePart), async (c) => {
    const { db, network, t } = c.var
    const practice = await practiceToChange(c.var, c.req.param('practice'))
    const { themes } = await amongOf(c.var)
    const typed = await typedFrom(c.var, practice, idsOf(practice.subThemes))
    const done = await withdrawPractice(db, doingOf(c.var), practice, { typed, themeIds: idsOf(themes) })
    say(c, t(`exchange.practice.${done}`))
    return c.redirect(done === 'begun' ? practicePath(network, practice) : practiceDraftsPath(network), 303)
  })
  .post('/:practice/draft/discard', allow(mayTakePart), async (c) => {
    const { db, network, t } = c.var
    const practice = await practiceToChange(c.var, c.req.param('practice'))
    const draft = await draftBeside(db, { kind, subjectId: practice.id }, () => true)
    const version = await versionBegunFrom(c, 0)
    const gone = draft ? await discardDraft(db, { id: draft.id, version }) : true
    say(c, t(gone ? 'exchange.practice.draftDiscarded' : 'exchange.practice.draftWentOn'))
    return c.redirect(practicePath(network, practice), 303)
  })

type Page = typeof PracticeEdit
type OfferForm = typeof practiceForm | typeof writeUpForm

/** A new practice, published or kept as a draft. */
async function offer(c: Context<NetworkEnv>, Page: Page, shape: OfferForm): Promise<Response> {
  const { db, network, standing, t } = c.var
  if (await isDraft(c)) return keepAsDraft(c, Page, shape)
  const form = await readForm(c, shape as typeof practiceForm)
  const id = (form.ok ? form.values.id : idIn(form.typed)) || v7()
  const draft = await draftById(db, { networkId: network.id, kind, id }, (one) => continuesPractice(c.var, one))
  const again = (errors: FormErrors, key = id) => showForm(c, Page, { typed: form.typed, errors, id: key, draft })
  if (!form.ok) return again(form.errors)
  const read = practiceOf(form.values, standing, await amongOf(c.var))
  if (!read.ok) return again(read.errors)
  const known = draft && { id: draft.id, version: form.values.draftVersion }
  const offered = await offerPractice(db, doingOf(c.var), { id, draft: known, ...read.values })
  if (offered.outcome === 'taken') return again({ title: 'exchange.practice.again' }, v7())
  say(c, t('exchange.practice.offered'))
  return c.redirect(practicePath(network, offered.practice), 303)
}

const idIn = (typed: Record<string, unknown>) => practiceForm.shape.id.parse(typed.id)

const isDraft = async (c: Context<NetworkEnv>): Promise<boolean> =>
  (await postedFields(c)).get('as')?.at(-1) === 'draft'

/** Keeps what was typed as it is, for those who may edit it. */
async function keepAsDraft(
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
  if (!practice && Object.values(values).every((value) => value === values.city || [value].flat().join('') === ''))
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

interface Shown {
  practice?: Listed | undefined
  typed: Typed
  errors?: FormErrors
  id?: string
  version?: number | undefined
  draft?: Draft | null
  conflicts?: Conflict[]
}

async function showForm(c: Context<NetworkEnv>, Page: Page, shown: Shown): Promise<Response> {
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

interface Among {
  all: City[]
  /** Those one may write for. */
  cities: City[]
  themes: Theme[]
  subThemes: Theme[]
  mayOutside: boolean
}

async function amongOf({ db, network, standing }: NetworkLocals): Promise<Among> {
  const [all, themes] = await Promise.all([citiesOf(db, network), themesOf(db, network)])
  return {
    all,
    themes,
    cities: citiesToEdit(standing, all),
    subThemes: subThemesOf(themes),
    mayOutside: leads(standing),
  }
}

async function typedFrom(locals: NetworkLocals, practice: Listed, subThemes: string[]): Promise<Typed> {
  const among = await amongOf(locals)
  return typedOf(practice, subThemes, { cities: among.all, subThemes: among.subThemes })
}

const idsOf = (themes: Theme[]) => themes.map(({ id }) => id)

const draftsOf = (locals: NetworkLocals): Promise<Draft[]> =>
  newDrafts(locals.db, { networkId: locals.network.id, kind }, (draft) => continuesPractice(locals, draft))

/** The draft that an address names; who may not go on with it finds nothing. */
async function draftAsked(locals: NetworkLocals, id: string): Promise<Draft | null> {
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
