import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { mayEditSomeCity, type NetworkEnv } from '#networks'
import { removeFilesOf } from '#platform/files'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { discardDraft, draftById, versionBegunFrom } from '#platform/records'
import { doingOf } from '../needs/need.doing.ts'
import { PracticeBegin } from './practice.begin.tsx'
import { offerPractice } from './practice.commands.ts'
import {
  amongOf,
  draftAsked,
  draftsOf,
  idIn,
  isDraft,
  keepAsDraft,
  kind,
  type Page,
  showForm,
} from './practice.desk.tsx'
import { PracticeDrafts } from './practice.drafts.tsx'
import { PracticeEdit } from './practice.edit.tsx'
import { practiceForm, practiceOf, writeUpForm } from './practice.form.ts'
import { continuesPractice } from './practice.kind.ts'
import { practiceDraftsPath, practicePath } from './practice.paths.ts'
import { alreadyThere } from './practice.similar.queries.ts'
import { PracticeWriteUp } from './practice.write-up.tsx'

/** Putting a practice on record: what is there already first, then the form; drafts until it is published. */
export const practiceOfferRoutes = new Hono<NetworkEnv>()
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
