import { type Context, Hono } from 'hono'
import { v5, v7 } from 'uuid'
import { type City, citiesOf } from '#networks'
import { readFile } from '#platform/files'
import { Confirm, type FormErrors, postedFields, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { actingIn } from '../acting.ts'
import { inMeeting, type MeetingEnv, mayRunMeeting } from '../in-meeting.ts'
import { runsMeeting } from '../meeting.access.ts'
import { mayFollowAcademy, mayPresent, presentsFor } from './presentation.access.ts'
import {
  addPresentations,
  changePresentation,
  markPresented,
  movePresentationUp,
  removePresentation,
} from './presentation.commands.ts'
import { doneForm, presentationForm } from './presentation.form.ts'
import { presentationPath, presentationsPath } from './presentation.paths.ts'
import { type Presentation, presentationsOf } from './presentation.queries.ts'
import { PresentationEdit, PresentationsShow } from './presentation.show.tsx'

/** What cities present at an academy. The body may be larger at addresses that end with `/files`. */
export const presentationRoutes = new Hono<MeetingEnv>()
  .use(inMeeting)
  .get('/', allow(mayFollowAcademy), async (c) => {
    const { db, network, meeting, standing, t } = c.var
    const [presentations, cities] = await Promise.all([presentationsOf(db, meeting), citiesOf(db, network)])
    const missing = cities.filter(({ id }) => !presentations.some(({ cityId }) => cityId === id))
    const may = {
      run: runsMeeting(standing, meeting),
      present: mayPresent(c.var) === 'yes',
      presentFor: ({ id }: { id: string }) => presentsFor(standing, meeting, id),
    }
    return c.render(<PresentationsShow {...{ network, meeting, presentations, may, missing }} />, {
      title: t('meetings.presentations.title'),
      unlisted: true,
    })
  })
  .get('/files', allow(mayPresent), (c) => showForm(c, { typed: { city: c.req.query('city') ?? null }, id: v7() }))
  .post('/files', allow(mayPresent), (c) => keep(c))
  .post('/all', allow(mayRunMeeting), async (c) => {
    const { db, network, meeting, speak, t } = c.var
    if (mayFollowAcademy(c.var) !== 'yes') throw notFound()
    const [presentations, cities] = await Promise.all([presentationsOf(db, meeting), citiesOf(db, network)])
    const missing = cities.filter(({ id }) => !presentations.some(({ cityId }) => cityId === id))
    const title = speak(network.language).t('meetings.presentation.usualTitle')
    // The same city and meeting make the same key, so that two clicks add one.
    const wanted = missing.map(({ id: cityId }) => ({ id: v5(cityId, meeting.id), cityId, title, link: null }))
    const count = await addPresentations(db, actingIn(c.var), meeting, wanted)
    say(c, t('meetings.presentations.allAdded', { count }))
    return c.redirect(presentationsPath(network, meeting), 303)
  })
  .get('/:presentation/files', allow(mayPresent), async (c) => {
    const presentation = await asked(c)
    return showForm(c, { presentation, typed: typedOf(presentation), version: presentation.version })
  })
  .post('/:presentation/files', allow(mayPresent), async (c) => keep(c, await asked(c)))
  .post('/:presentation/up', allow(mayRunMeeting), async (c) => {
    const { db, network, meeting } = c.var
    await movePresentationUp(db, actingIn(c.var), await asked(c))
    return c.redirect(presentationsPath(network, meeting), 303)
  })
  .post('/:presentation/done', allow(mayRunMeeting), async (c) => {
    const { db, network, meeting } = c.var
    const presentation = await asked(c)
    const form = await readForm(c, doneForm)
    await markPresented(db, actingIn(c.var), presentation, form.ok && form.values.done)
    return c.redirect(presentationsPath(network, meeting), 303)
  })
  .get('/:presentation/remove', allow(mayPresent), async (c) => {
    const { network, meeting, t } = c.var
    const presentation = await asked(c)
    const title = t('meetings.presentation.removeTitle', { title: presentation.title, city: presentation.city.name })
    return c.render(
      <Confirm
        title={title}
        lead={t('meetings.material.removeLead')}
        action={presentationPath(network, meeting, presentation, '/remove')}
        send={t('meetings.presentation.remove')}
        cancelHref={presentationsPath(network, meeting)}
      />,
      { title, unlisted: true },
    )
  })
  .post('/:presentation/remove', allow(mayPresent), async (c) => {
    const { db, network, meeting, t } = c.var
    await removePresentation(db, actingIn(c.var), await asked(c))
    say(c, t('meetings.material.removed'))
    return c.redirect(presentationsPath(network, meeting), 303)
  })

type Here = Context<MeetingEnv>

/** What an address names, for those who may change it. */
async function asked(c: Here): Promise<Presentation> {
  const { db, meeting, standing } = c.var
  const all = await presentationsOf(db, meeting)
  const found = all.find(({ id }) => id === c.req.param('presentation'))
  if (!found || !presentsFor(standing, meeting, found.cityId)) throw notFound()
  return found
}

async function keep(c: Here, presentation?: Presentation): Promise<Response> {
  const { db, network, meeting, t } = c.var
  const form = await readForm(c, presentationForm)
  const version = presentation ? await versionBegunFrom(c, presentation.version) : undefined
  const again = (rest: Partial<Shown>) =>
    showForm(c, { typed: form.typed, ...(presentation ? { presentation, version } : { id: v7() }), ...rest })
  const chosen = (await postedFields(c)).get('file')?.find((one) => typeof one !== 'string' && one.name !== '')
  if (!form.ok) return again({ errors: chosen ? { file: 'platform.files.again', ...form.errors } : form.errors })
  const { city: slug, title, link, file, id = v7() } = form.values
  const city = (await citiesAsked(c)).find((one) => one.slug === slug)
  if (!city) return again({ errors: { city: 'meetings.presentation.city.missing' } })
  if (chosen && !file) return again({ errors: { file: 'platform.files.empty' } })
  const read = file ? await readFile(c.var, file) : undefined
  if (read && !read.ok) return again({ errors: { file: `platform.files.${read.trouble}` } })
  const values = { cityId: city.id, title, link }
  if (presentation) {
    const saved = await changePresentation(db, actingIn(c.var), presentation, {
      version: await versionSettled(c, form.values.version ?? presentation.version),
      values: await conflictsSettled(c, values),
      file: read?.file,
    })
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'stale')
      return again({
        typed: { ...form.typed, title: String(saved.values.title ?? ''), link: String(saved.values.link ?? '') },
        version: saved.now.version,
        conflicts: saved.conflicts,
      })
  } else await addPresentations(db, actingIn(c.var), meeting, [{ id, ...values, file: read?.file }])
  say(c, t('platform.form.saved'))
  return c.redirect(presentationsPath(network, meeting), 303)
}

interface Shown {
  presentation?: Presentation
  typed: Typed
  errors?: FormErrors
  id?: string
  version?: number | undefined
  conflicts?: Conflict[]
}

async function showForm(c: Here, shown: Shown) {
  const { network, meeting, t } = c.var
  const title = t(shown.presentation ? 'meetings.presentation.editTitle' : 'meetings.presentations.add')
  return c.render(
    <PresentationEdit {...{ network, meeting }} {...shown} cities={await citiesAsked(c)} />,
    { title, unlisted: true, width: 'text' },
    shown.errors || shown.conflicts?.length ? 422 : 200,
  )
}

/** The cities one may say something for. */
async function citiesAsked(c: Here): Promise<City[]> {
  const { db, network, meeting, standing } = c.var
  return (await citiesOf(db, network)).filter(({ id }) => presentsFor(standing, meeting, id))
}

const typedOf = ({ city, title, link }: Presentation): Typed => ({ city: city.slug, title, link })
