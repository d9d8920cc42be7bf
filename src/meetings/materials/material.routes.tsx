import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { isPicture, readFile } from '#platform/files'
import { Confirm, type FormErrors, postedFields, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { actingIn } from '../acting.ts'
import { inMeeting, type MeetingEnv, maySeeMeeting } from '../in-meeting.ts'
import { bringsMaterials, keepsMaterial, materialAudiences, mayBringMaterials } from './material.access.ts'
import { bringMaterial, changeMaterial, moveMaterialUp, removeMaterial } from './material.commands.ts'
import { MaterialAdd, MaterialEdit } from './material.edit.tsx'
import { fileForm, linkForm, materialForm } from './material.form.ts'
import { materialPath, materialsPath } from './material.paths.ts'
import { type Material, materialsOf, sessionsToChoose } from './material.queries.ts'
import { MaterialsShow, sorted } from './material.show.tsx'

/** What a meeting left behind. The body may be larger at addresses that end with `/files`. */
export const materialRoutes = new Hono<MeetingEnv>()
  .use(inMeeting)
  .get('/', allow(maySeeMeeting), async (c) => {
    const { network, meeting, standing, t } = c.var
    const materials = await materialsOf(c.var, meeting)
    const keeps = new Set(materials.filter((one) => keepsMaterial(standing, meeting, one)).map(({ id }) => id))
    const mayBring = bringsMaterials(standing, meeting)
    return c.render(<MaterialsShow {...{ network, meeting, materials, keeps, mayBring }} />, {
      title: t('meetings.materials.of', { meeting: meeting.title }),
      unlisted: !materials.some(({ audience }) => audience === 'public'),
      width: 'wide',
    })
  })
  .get('/files', allow(mayBringMaterials), async (c) => showAdd(c, 'files', { typed: begunBy(c) }))
  .post('/files', allow(mayBringMaterials), async (c) => {
    const { db, network, meeting, standing, t } = c.var
    const form = await readForm(c, fileForm)
    const chosen = (await postedFields(c)).get('file')?.find((one) => typeof one !== 'string' && one.name !== '')
    const wrong = (errors: FormErrors) => showAdd(c, 'files', { typed: form.typed, errors })
    if (!form.ok) return wrong(chosen ? { file: 'platform.files.again', ...form.errors } : form.errors)
    const { file, alt, credit, caption, session, id = v7() } = form.values
    if (!file) return wrong({ file: chosen ? 'platform.files.empty' : 'platform.form.file' })
    const read = await readFile(c.var, file)
    if (!read.ok) return wrong({ file: `platform.files.${read.trouble}` })
    if (read.file.picture && !alt) return wrong({ alt: 'meetings.material.alt.missing', file: 'platform.files.again' })
    const [audience = 'network'] = materialAudiences(standing, meeting)
    const sessionId = await sessionAsked(c, session)
    const given = { id, caption, sessionId, audience, file: read.file, alt, credit }
    const brought = await bringMaterial(db, actingIn(c.var), meeting, given)
    if (brought === 'tooMany') return wrong({ file: 'meetings.materials.tooMany' })
    say(c, t('meetings.materials.added'))
    return c.redirect(materialsPath(network, meeting), 303)
  })
  .get('/links', allow(mayBringMaterials), async (c) => showAdd(c, 'links', { typed: begunBy(c) }))
  .post('/links', allow(mayBringMaterials), async (c) => {
    const { db, network, meeting, standing, t } = c.var
    const form = await readForm(c, linkForm)
    const wrong = (errors: FormErrors) => showAdd(c, 'links', { typed: form.typed, errors })
    if (!form.ok) return wrong(form.errors)
    const { link, caption, session, id = v7() } = form.values
    if (!link) return wrong({ link: 'platform.form.url' })
    const [audience = 'network'] = materialAudiences(standing, meeting)
    const given = { id, caption, sessionId: await sessionAsked(c, session), audience, link }
    const brought = await bringMaterial(db, actingIn(c.var), meeting, given)
    if (brought === 'tooMany') return wrong({ link: 'meetings.materials.tooMany' })
    say(c, t('meetings.materials.added'))
    return c.redirect(materialsPath(network, meeting), 303)
  })
  .get('/:material/edit', allow(mayBringMaterials), async (c) => {
    const material = await materialToKeep(c)
    return showEdit(c, material, { typed: typedOf(material), version: material.version })
  })
  .post('/:material/edit', allow(mayBringMaterials), async (c) => {
    const { db, network, meeting, t } = c.var
    const material = await materialToKeep(c)
    const form = await readForm(c, materialForm)
    const again = async (rest: Partial<Shown>) =>
      showEdit(c, material, { typed: form.typed, version: await versionBegunFrom(c, material.version), ...rest })
    if (!form.ok) return again({ errors: form.errors })
    const { alt, credit, caption, session, audience, version = material.version } = form.values
    const errors: FormErrors = {
      ...(material.file && isPicture(material.file) && !alt && { alt: 'meetings.material.alt.missing' }),
      ...(material.link && !caption && { caption: 'meetings.material.caption.missing' }),
      ...(!audiencesOf(c, material).includes(audience) && { audience: 'meetings.material.audience.missing' }),
    }
    if (Object.keys(errors).length > 0) return again({ errors })
    const values = await conflictsSettled(c, { caption, sessionId: await sessionAsked(c, session), audience })
    const saved = await changeMaterial(db, actingIn(c.var), meeting, material, {
      version: await versionSettled(c, version),
      values,
      words: { alt, credit },
    })
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'stale')
      return again({
        typed: { ...typedOf({ ...material, ...(saved.values as Partial<Material>) }), alt, credit },
        version: saved.now.version,
        conflicts: saved.conflicts,
      })
    say(c, t('platform.form.saved'))
    return c.redirect(`${materialsPath(network, meeting)}#m-${material.id}`, 303)
  })
  .post('/:material/up', allow(mayBringMaterials), async (c) => {
    const { db, network, meeting } = c.var
    const material = await materialToKeep(c)
    const { pictures, others } = sorted(await materialsOf(c.var, meeting))
    const like = (pictures.some(({ id }) => id === material.id) ? pictures : others).map(({ id }) => id)
    await moveMaterialUp(db, actingIn(c.var), meeting, material, like)
    return c.redirect(`${materialsPath(network, meeting)}#m-${material.id}`, 303)
  })
  .get('/:material/remove', allow(mayBringMaterials), async (c) => {
    const { network, meeting, t } = c.var
    const material = await materialToKeep(c)
    const name = material.caption ?? material.file?.name ?? ''
    return c.render(
      <Confirm
        title={t('meetings.material.removeTitle', { name })}
        lead={t('meetings.material.removeLead')}
        action={materialPath(network, meeting, material, '/remove')}
        send={t('meetings.material.remove')}
        cancelHref={materialsPath(network, meeting)}
      />,
      { title: t('meetings.material.removeTitle', { name }), unlisted: true },
    )
  })
  .post('/:material/remove', allow(mayBringMaterials), async (c) => {
    const { db, network, meeting, t } = c.var
    await removeMaterial(db, actingIn(c.var), meeting, await materialToKeep(c))
    say(c, t('meetings.material.removed'))
    return c.redirect(materialsPath(network, meeting), 303)
  })

type Here = Context<MeetingEnv>

/** What an address names, for those who may change it; what one may not see is not there. */
async function materialToKeep(c: Here): Promise<Material> {
  const { meeting, standing } = c.var
  const seen = await materialsOf(c.var, meeting)
  const material = seen.find(({ id }) => id === c.req.param('material'))
  if (!material || !keepsMaterial(standing, meeting, material)) throw notFound()
  return material
}

/** A session of this meeting, where one was chosen. */
async function sessionAsked(c: Here, asked: string | null): Promise<string | null> {
  if (!asked) return null
  const sessions = await sessionsToChoose(c.var.db, c.var.meeting)
  return sessions.find(({ id }) => id === asked)?.id ?? null
}

const begunBy = (c: Here): Typed => ({ session: c.req.query('session') ?? null })

async function showAdd(c: Here, what: 'files' | 'links', { typed, errors }: { typed: Typed; errors?: FormErrors }) {
  const { db, network, meeting, t } = c.var
  const sessions = await sessionsToChoose(db, meeting)
  return c.render(
    <MaterialAdd {...{ network, meeting, sessions, typed, errors, what }} />,
    {
      title: t(what === 'files' ? 'meetings.materials.add' : 'meetings.materials.addLink'),
      unlisted: true,
      width: 'text',
    },
    errors ? 422 : 200,
  )
}

interface Shown {
  typed: Typed
  errors?: FormErrors
  version: number
  conflicts?: Conflict[]
}

async function showEdit(c: Here, material: Material, shown: Shown) {
  const { db, network, meeting, t } = c.var
  const sessions = await sessionsToChoose(db, meeting)
  return c.render(
    <MaterialEdit {...{ network, meeting, sessions, material }} {...shown} audiences={audiencesOf(c, material)} />,
    { title: t('meetings.material.editTitle'), unlisted: true, width: 'text' },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}

/** What is public already stays so for whoever may not decide about it. */
const audiencesOf = (c: Here, { audience }: Material) => [
  ...new Set([...materialAudiences(c.var.standing, c.var.meeting), audience]),
]

const typedOf = (material: Material): Typed => ({
  alt: material.file?.alt ?? null,
  credit: material.file?.credit ?? null,
  caption: material.caption,
  session: material.sessionId,
  audience: material.audience,
})
