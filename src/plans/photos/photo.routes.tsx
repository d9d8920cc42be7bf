import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { maySeeNetwork } from '#networks'
import { type FileRow, fileById, readFile, sendFile } from '#platform/files'
import { type FormErrors, field, postedFields, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { doing, inPlan, mayEditPlan, type PlanEnv } from '../in-plan.ts'
import { actionsOf } from '../plan.queries.ts'
import { versionSeen } from '../versions/version.one.queries.ts'
import { addPhoto, type PhotoPlace, removePhoto } from './photo.commands.ts'
import { photosPath } from './photo.paths.ts'
import { PhotosShow } from './photo.show.tsx'
import { photosOfPlan } from './photos.queries.ts'

type Asked = Context<PlanEnv>

const photoForm = z.object({
  id: field.id(),
  about: field.line({ max: 60 }),
  file: field.file(),
  alt: field.line({ max: 500 }),
  credit: field.line({ max: 300 }),
})

const takeForm = photoForm.pick({ id: true, about: true })

/** The photos of a plan, chosen by the city; and those of its versions, for whoever may read them. */
export const photoRoutes = new Hono<PlanEnv>()
  .get('/:city/plan/draft/files', inPlan, allow(mayEditPlan), (c) => show(c))
  .post('/:city/plan/draft/files', inPlan, allow(mayEditPlan), add)
  .post('/:city/plan/draft/files/:file/remove', inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    await removePhoto(db, doing(c.var), plan, await ownPhoto(c))
    say(c, t('plans.draftPhotos.removed'))
    return c.redirect(photosPath(network, city), 303)
  })
  .post('/:city/plan/draft/files/:file/take', inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    const photos = await photosOfPlan(db, plan)
    const seen = photos.find(({ id, about }) => about.kind === 'test' && id === c.req.param('file'))
    const file = seen ? await fileById(db, network.id, seen.id) : null
    const form = await readForm(c, takeForm)
    const place = form.ok ? await placeOf(c, form.values.about) : null
    if (!file || !form.ok || !place) throw notFound()
    const { id = v7() } = form.values
    const again = { ...file, picture: true, keepStill: async () => {} }
    const added = await addPhoto(db, doing(c.var), plan, {
      id,
      place,
      file: again,
      alt: file.alt ?? '',
      credit: file.credit,
    })
    say(c, t(added.outcome === 'tooMany' ? 'platform.files.tooMany' : 'plans.update.photo.added'))
    return c.redirect(photosPath(network, city), 303)
  })
  .get('/:city/plan/versions/:number{[0-9]{1,6}}/photos/:file', inPlan, allow(maySeeNetwork), async (c) => {
    const { db, network, plan, standing } = c.var
    const version = plan ? await versionSeen(db, standing, plan, Number(c.req.param('number'))) : null
    const photo = version?.snapshot.photos?.find(({ id }) => id === c.req.param('file'))
    const file = photo ? await fileById(db, network.id, photo.id) : null
    if (!version || !file) throw notFound()
    const open = version.audience === 'public' && network.visibility === 'public'
    const answer = await sendFile(c, file, { small: c.req.query('small') !== undefined, open })
    if (!answer) throw notFound()
    return answer
  })

async function show(c: Asked, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, network, city, plan, t } = c.var
  const photos = await photosOfPlan(db, plan)
  const actions = await actionsOf(db, plan)
  return c.render(
    <PhotosShow {...{ network, city, plan, photos, actions }} {...failed} />,
    { title: t('plans.draftPhotos.title'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}

async function add(c: Asked) {
  const { db, network, city, plan, t } = c.var
  const form = await readForm(c, photoForm)
  const chosen = (await postedFields(c)).get('file')?.find((one) => typeof one !== 'string' && one.name !== '')
  const again = (errors: FormErrors) =>
    show(c, { typed: form.typed, errors: chosen ? { file: 'platform.files.again', ...errors } : errors })
  if (!form.ok) return again(form.errors)
  const { file, alt, credit, id = v7() } = form.values
  const place = await placeOf(c, form.values.about)
  if (!file) return again({ file: chosen ? 'platform.files.empty' : 'platform.form.file' })
  if (!place) return again({ about: 'plans.draftPhotos.which' })
  if (!alt) return again({ alt: 'plans.update.photo.alt.missing' })
  const read = await readFile(c.var, file)
  if (!read.ok) return again({ file: `platform.files.${read.trouble}` })
  if (!read.file.picture) return again({ file: 'plans.update.photo.only' })
  const added = await addPhoto(db, doing(c.var), plan, { id, place, file: read.file, alt, credit })
  if (added.outcome === 'tooMany') return again({ file: 'platform.files.tooMany' })
  say(c, t('plans.update.photo.added'))
  return c.redirect(photosPath(network, city), 303)
}

/** The plan where nothing is chosen, else an action of this plan. */
async function placeOf(c: Asked, about: string | null): Promise<PhotoPlace | null> {
  const { db, plan } = c.var
  if (!about || about === plan.id) return { subjectKind: 'plan', subjectId: plan.id }
  const action = (await actionsOf(db, plan)).find(({ id }) => id === about)
  return action ? { subjectKind: 'plan_action', subjectId: action.id } : null
}

/** A photo that was added here. Those of tests and of carrying out are taken away where they stand. */
async function ownPhoto(c: Asked): Promise<FileRow> {
  const { db, network } = c.var
  const file = await fileById(db, network.id, c.req.param('file') ?? '')
  const place = file && (await placeOf(c, file.subjectId))
  if (!file || place?.subjectKind !== file.subjectKind || place.subjectId !== file.subjectId) throw notFound()
  return file
}
