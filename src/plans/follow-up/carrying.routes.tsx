import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { clockOf, maySeeNetwork } from '#networks'
import { addFile, readFile } from '#platform/files'
import { type FormErrors, postedFields, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { editsPlan, seesVersion } from '../access.ts'
import { doing, inPlan, mayEditPlan, type PlanEnv } from '../in-plan.ts'
import { actionBySlug } from '../plan.queries.ts'
import { CarryingShow, PhotoAdd } from './carrying.show.tsx'
import { carryingPath } from './follow-up.paths.ts'
import { adoptedVersion, updatesOf } from './follow-up.queries.ts'
import { tellUpdate } from './update.commands.ts'
import { photoForm, saysWhy, updateForm } from './update.form.ts'

type Asked = Context<PlanEnv>

/** How the actions of an adopted plan go, told to everybody whom the plan is for. */
export const carryingRoutes = new Hono<PlanEnv>()
  .use('/:city/plan/actions/*', inPlan)
  .get('/:city/plan/actions/:action', allow(maySeeNetwork), async (c) => {
    const { network, city, url } = c.var
    const found = await asked(c)
    if (found.adopted.slug !== c.req.param('action'))
      return c.redirect(carryingPath(network, city, found.adopted) + url.search, 301)
    return show(c, found)
  })
  .post('/:city/plan/actions/:action/updates', allow(mayEditPlan), async (c) => {
    const { db, network, city, t } = c.var
    const found = await asked(c)
    const form = await readForm(c, updateForm)
    if (!form.ok) return show(c, found, form)
    if (!found.action) throw notFound()
    const { id = v7(), action: _, ...told } = form.values
    if (!saysWhy(told)) return show(c, found, { typed: form.typed, errors: { text: 'plans.update.why' } })
    const outcome = await tellUpdate(db, doing(c.var), {
      ...told,
      id,
      action: found.action,
      audience: found.version.audience,
    })
    if (outcome === 'taken') throw notFound()
    say(c, t('plans.update.told'))
    return c.redirect(carryingPath(network, city, found.adopted), 303)
  })
  .get('/:city/plan/actions/:action/updates/:update/files', allow(mayEditPlan), async (c) =>
    showPhoto(c, await toIllustrate(c)),
  )
  .post('/:city/plan/actions/:action/updates/:update/files', allow(mayEditPlan), async (c) => {
    const { db, network, city, t } = c.var
    const found = await toIllustrate(c)
    const form = await readForm(c, photoForm)
    const chosen = (await postedFields(c)).get('file')?.find((one) => typeof one !== 'string' && one.name !== '')
    const wrong = (errors: FormErrors) => showPhoto(c, found, { typed: form.typed, errors })
    if (!form.ok) return wrong(chosen ? { file: 'platform.files.again', ...form.errors } : form.errors)
    const { file, alt, credit, id } = form.values
    if (!file) return wrong({ file: chosen ? 'platform.files.empty' : 'platform.form.file' })
    const read = await readFile(c.var, file)
    if (!read.ok) return wrong({ file: `platform.files.${read.trouble}` })
    if (!read.file.picture) return wrong({ file: 'plans.update.photo.only' })
    if (!alt) return wrong({ alt: 'plans.update.photo.alt.missing', file: 'platform.files.again' })
    const { person } = doing(c.var)
    const beside = { networkId: network.id, subjectKind: 'plan_update', subjectId: found.update.id }
    const added = await db.transaction((tx) =>
      addFile(tx, { id, ...beside, personId: person.id, file: read.file, alt, credit }),
    )
    if (added.outcome === 'tooMany') return wrong({ file: 'platform.files.tooMany' })
    say(c, t('plans.update.photo.added'))
    return c.redirect(carryingPath(network, city, found.adopted), 303)
  })

type Found = Awaited<ReturnType<typeof asked>>

/** An action of the adopted plan. Before the council has spoken, and for whom the plan is not, there is none. */
async function asked(c: Asked) {
  const { db, plan, standing } = c.var
  const version = plan ? await adoptedVersion(db, plan) : null
  const slug = c.req.param('action')?.toLowerCase()
  const adopted = version?.snapshot.actions.find((one) => one.slug.toLowerCase() === slug)
  if (!version || !adopted || !seesVersion(standing, version)) throw notFound()
  const action = await actionBySlug(db, plan, adopted.slug)
  return { version, adopted, action: action?.id === adopted.id ? action : null }
}

async function toIllustrate(c: Asked) {
  const found = await asked(c)
  const updates = await updatesOf(c.var.db, found.adopted)
  const update = updates.find(({ id }) => id === c.req.param('update'))
  if (!update) throw notFound()
  return { ...found, update }
}

async function show(c: Asked, found: Found, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, network, city, plan, standing } = c.var
  const { adopted, version } = found
  const updates = await updatesOf(db, adopted)
  return c.render(
    <CarryingShow
      {...{ network, city, plan, updates, failed }}
      {...found}
      today={clockOf(network)}
      mayTell={editsPlan(standing, city.id) && found.action !== null}
    />,
    {
      title: adopted.title,
      description: adopted.intendedResult ?? undefined,
      unlisted: version.audience !== 'public',
      width: 'wide',
    },
    failed ? 422 : 200,
  )
}

async function showPhoto(
  c: Asked,
  { adopted, update }: Awaited<ReturnType<typeof toIllustrate>>,
  failed?: { typed: Typed; errors: FormErrors },
) {
  const { network, city, t } = c.var
  return c.render(
    <PhotoAdd {...{ network, city, adopted, update }} typed={failed?.typed ?? {}} errors={failed?.errors} />,
    { title: t('plans.update.photo.add'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}
