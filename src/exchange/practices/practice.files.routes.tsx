import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { mayEditSomeCity, mayTakePart, type NetworkEnv } from '#networks'
import type { Queryable } from '#platform/db'
import { addFile, describeFile, filesOf, moveFileUp, readFile, removeFile } from '#platform/files'
import { type FormErrors, field, postedFields, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { draftById } from '#platform/records'
import { doingOf } from '../needs/need.doing.ts'
import { tell } from './practice.commands.ts'
import { practiceToChange } from './practice.desk.tsx'
import { PracticeFiles } from './practice.files.tsx'
import { continuesPractice } from './practice.kind.ts'
import { newPracticePath, practiceDraftsPath, practicePath, practiceWorkPath } from './practice.paths.ts'
import type { Practice } from './practice.queries.ts'

const fileForm = z.object({
  id: field.id(),
  file: field.file(),
  alt: field.line({ max: 500 }),
  credit: field.line({ max: 300 }),
})

const wordsForm = z.object({ alt: fileForm.shape.alt, credit: fileForm.shape.credit })

/** What files lie beside: a practice, or a draft that becomes one under the same id. */
interface Beside {
  id: string
  title: string
  back: string
  at: string
  /** Nothing while it is a draft: nobody else is to know of it. */
  practice: Pick<Practice, 'id' | 'networkId' | 'cityId'> | null
}

type Find = (c: Context<NetworkEnv>) => Promise<Beside>

const besidePractice: Find = async (c) => {
  const practice = await practiceToChange(c.var, c.req.param('practice') ?? '')
  const { network } = c.var
  const { id, title } = practice
  const at = practiceWorkPath(network, practice, '/files')
  return { id, title, practice, back: practicePath(network, practice), at }
}

const besideDraft: Find = async (c) => {
  const { db, network, t } = c.var
  const which = { networkId: network.id, kind: 'practice', id: c.req.param('draft') ?? '' }
  const draft = await draftById(db, which, (one) => continuesPractice(c.var, one))
  // Beside a published practice its files are its own, not those of the draft.
  if (!draft || draft.subjectId !== null) throw notFound()
  const title = String(draft.values.title ?? '') || t('exchange.practice.draftUnnamed')
  const back = newPracticePath(network, { draft: draft.id })
  return { id: draft.id, title, practice: null, back, at: practiceDraftsPath(network, `/${draft.id}/files`) }
}

async function show(c: Context<NetworkEnv>, beside: Beside, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, network, t } = c.var
  const files = await filesOf(db, subjectOf(c, beside))
  return c.render(
    <PracticeFiles {...{ network, files }} {...beside} {...failed} />,
    { title: t('exchange.practice.photosAndFiles'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}

const subjectOf = (c: Context<NetworkEnv>, { id }: Beside) => ({
  networkId: c.var.network.id,
  subjectKind: 'practice',
  subjectId: id,
})

async function add(c: Context<NetworkEnv>, beside: Beside): Promise<Response> {
  const { db, t } = c.var
  const { person } = doingOf(c.var)
  const form = await readForm(c, fileForm)
  const chosen = (await postedFields(c)).get('file')?.find((one) => typeof one !== 'string' && one.name !== '')
  if (!form.ok)
    return show(c, beside, chosen ? { ...form, errors: { file: 'platform.files.again', ...form.errors } } : form)
  const { file, alt, credit, id } = form.values
  const wrong = (errors: FormErrors) => show(c, beside, { typed: form.typed, errors })
  if (!file) return wrong({ file: chosen ? 'platform.files.empty' : 'platform.form.file' })
  const read = await readFile(c.var, file)
  if (!read.ok) return wrong({ file: `platform.files.${read.trouble}` })
  if (read.file.picture && !alt) return wrong({ alt: 'exchange.practice.alt.missing', file: 'platform.files.again' })
  const added = await db.transaction(async (tx) => {
    const outcome = await addFile(tx, {
      id,
      ...subjectOf(c, beside),
      personId: person.id,
      file: read.file,
      alt,
      credit,
    })
    if (outcome.outcome === 'added') await tellOf(c, tx, beside, 'practice.fileAdded', { name: read.file.name })
    return outcome
  })
  if (added.outcome === 'tooMany') return wrong({ file: 'platform.files.tooMany' })
  say(c, t('exchange.practice.fileAdded'))
  return c.redirect(beside.at, 303)
}

async function tellOf(
  c: Context<NetworkEnv>,
  tx: Queryable,
  { practice }: Beside,
  verb: string,
  detail: Record<string, unknown> = {},
): Promise<void> {
  if (practice) await tell(tx, practice, doingOf(c.var).person, verb, detail)
}

async function describe(c: Context<NetworkEnv>, beside: Beside): Promise<Response> {
  const form = await readForm(c, wordsForm)
  if (!form.ok) return show(c, beside, { typed: {}, errors: { file: 'platform.form.notUnderstood' } })
  const { alt, credit } = form.values
  const id = c.req.param('file') ?? ''
  const known = (await filesOf(c.var.db, subjectOf(c, beside))).find((file) => file.id === id)
  if (!known) throw notFound()
  if (known.type.startsWith('image/') && !alt)
    return show(c, beside, { typed: {}, errors: { alt: 'exchange.practice.alt.missing' } })
  await c.var.db.transaction(async (tx) => {
    if (await describeFile(tx, subjectOf(c, beside), { id, alt, credit }))
      await tellOf(c, tx, beside, 'practice.fileDescribed', { name: known.name })
  })
  say(c, c.var.t('platform.form.saved'))
  return c.redirect(beside.at, 303)
}

async function change(c: Context<NetworkEnv>, beside: Beside, what: 'up' | 'remove'): Promise<Response> {
  const id = c.req.param('file') ?? ''
  const known = (await filesOf(c.var.db, subjectOf(c, beside))).find((file) => file.id === id)
  if (!known) throw notFound()
  await c.var.db.transaction(async (tx) => {
    const subject = subjectOf(c, beside)
    const done = what === 'up' ? await moveFileUp(tx, subject, id) : await removeFile(tx, subject, id)
    if (done)
      await tellOf(c, tx, beside, what === 'up' ? 'practice.filesSorted' : 'practice.fileRemoved', { name: known.name })
  })
  if (what === 'remove') say(c, c.var.t('exchange.practice.fileRemoved'))
  return c.redirect(beside.at, 303)
}

/** Photos and files of practices and of drafts. The body may be larger at addresses that end with `/files`. */
export const practiceFilesRoutes = new Hono<NetworkEnv>()
  .get('/drafts/:draft/files', allow(mayEditSomeCity), async (c) => show(c, await besideDraft(c)))
  .post('/drafts/:draft/files', allow(mayEditSomeCity), async (c) => add(c, await besideDraft(c)))
  .post('/drafts/:draft/files/:file/describe', allow(mayEditSomeCity), async (c) => describe(c, await besideDraft(c)))
  .post('/drafts/:draft/files/:file/up', allow(mayEditSomeCity), async (c) => change(c, await besideDraft(c), 'up'))
  .post('/drafts/:draft/files/:file/remove', allow(mayEditSomeCity), async (c) =>
    change(c, await besideDraft(c), 'remove'),
  )
  .get('/:practice/files', allow(mayTakePart), async (c) => show(c, await besidePractice(c)))
  .post('/:practice/files', allow(mayTakePart), async (c) => add(c, await besidePractice(c)))
  .post('/:practice/files/:file/describe', allow(mayTakePart), async (c) => describe(c, await besidePractice(c)))
  .post('/:practice/files/:file/up', allow(mayTakePart), async (c) => change(c, await besidePractice(c), 'up'))
  .post('/:practice/files/:file/remove', allow(mayTakePart), async (c) => change(c, await besidePractice(c), 'remove'))
