import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { type CityEnv, conversationPanel, inCity, mayEditCity, profileOf } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { pageAsked } from '#platform/ui'
import { editsPlan, writesPlan } from './access.ts'
import { showHistory, takeBack } from './history.tsx'
import { doing, inPlan, mayEditPlan, mayReadDraft, type PlanEnv } from './in-plan.ts'
import { askedOfPlans } from './missing/missing.queries.ts'
import { missingIn } from './missing/missing.ts'
import { editPlan, startPlan } from './plan.commands.ts'
import { PlanDraft } from './plan.draft.tsx'
import { PlanEdit } from './plan.edit.tsx'
import { planForm } from './plan.form.ts'
import { keptPlan, planFields } from './plan.kept.ts'
import { readingOf } from './plan.long.ts'
import { draftPath } from './plan.paths.ts'
import { type Plan, planOfCity } from './plan.queries.ts'
import { searchablePlans } from './plan.searchable.ts'
import { besidePlan, planSteps } from './slots.ts'
import { spokenIn } from './spoken.ts'
import { snapshotOf } from './versions/snapshot.queries.ts'

/** Starting the one plan of a city. */
export const startRoutes = new Hono<CityEnv>()
  .get('/:city/plan/new', inCity, allow(mayEditCity), async (c) => {
    const { db, network, city } = c.var
    if (await planOfCity(db, network, city)) return c.redirect(draftPath(network, city), 303)
    const title = spokenIn(network.language).t('plans.plan.usualTitle', { city: city.name })
    return showStart(c, { typed: { title, language: network.language, ambition: 'strategy' }, id: v7() })
  })
  .post('/:city/plan', inCity, allow(mayEditCity), async (c) => {
    const { db, network, city, t } = c.var
    const form = await readForm(c, planForm)
    const id = (form.ok ? form.values.id : String(form.typed.id ?? '')) || v7()
    if (!form.ok) return showStart(c, { typed: form.typed, errors: form.errors, id })
    const { title, language, ambition } = form.values
    const profile = await profileOf(db, network)
    const started = await startPlan(db, doing(c.var), { id, city, profile, title, language, ambition })
    say(c, t(started.outcome === 'started' ? 'plans.plan.started' : 'plans.plan.isThere'))
    return c.redirect(draftPath(network, city), 303)
  })

/** The plan of a city as it is written now. */
export const planRoutes = new Hono<PlanEnv>()
  .get('/:city/plan/draft', inPlan, allow(mayReadDraft), async (c) => {
    const { db, network, city, plan, standing, t, url } = c.var
    const [snapshot, asked, panels, conversation] = await Promise.all([
      snapshotOf(db, network, plan),
      askedOfPlans(db, network),
      besidePlan.look(c.var, {}),
      conversationPanel(c.var, { kind: 'plan', id: plan.id }),
    ])
    const steps = planSteps.all().flatMap(({ label, at }) => {
      const what = at(c.var)
      return what ? [{ label: t(label), href: draftPath(network, city, what) }] : []
    })
    const may = { edit: editsPlan(standing, city.id), write: writesPlan(standing, city.id) }
    const reading = readingOf(snapshot, url.searchParams, pageAsked(url.searchParams))
    return c.render(
      <PlanDraft
        {...{ network, city, plan, snapshot, reading, steps, may, panels, conversation }}
        missing={missingIn(snapshot, asked)}
      />,
      {
        title: reading.what === 'part' ? `${reading.section.title}, ${plan.title}` : plan.title,
        unlisted: true,
        width: 'wide',
      },
    )
  })
  .get('/:city/plan/draft/edit', inPlan, allow(mayEditPlan), (c) => {
    const { title, language, ambition, version } = c.var.plan
    return showEdit(c, { typed: { title, language, ambition }, version })
  })
  .post('/:city/plan/draft/edit', inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    const form = await readForm(c, planForm)
    const version = await versionBegunFrom(c, plan.version)
    if (!form.ok) return showEdit(c, { typed: form.typed, errors: form.errors, version })
    const { title, language, ambition } = form.values
    const changed = await editPlan(db, doing(c.var), plan, {
      version: await versionSettled(c, form.values.version ?? plan.version),
      values: await conflictsSettled(c, { title, language, ambition }),
    })
    if (changed.outcome === 'gone') throw notFound()
    if (changed.outcome === 'stale') {
      const { values, now, conflicts } = changed
      return showEdit(c, { typed: values as Typed, version: now.version, conflicts })
    }
    say(c, t('plans.plan.saved'))
    return c.redirect(draftPath(network, city), 303)
  })
  .get('/:city/plan/draft/history', inPlan, allow(mayReadDraft), (c) => showHistory(c, remembered(c)))
  .post('/:city/plan/draft/history/:entry/undo', inPlan, allow(mayEditPlan), (c) =>
    takeBack(c, {
      ...remembered(c),
      kept: keptPlan,
      index: { searchable: [searchablePlans], ids: [c.var.plan.id] },
    }),
  )

const remembered = ({ var: { network, city, plan } }: Context<PlanEnv>) => ({
  id: plan.id,
  name: plan.title,
  at: draftPath(network, city),
  fields: planFields,
})

function showStart(c: Context<CityEnv>, shown: { typed: Typed; errors?: FormErrors; id: string }) {
  const { network, city, t } = c.var
  return c.render(
    <PlanEdit {...{ network, city }} {...shown} />,
    { title: t('plans.plan.start'), unlisted: true, width: 'text' },
    shown.errors ? 422 : 200,
  )
}

interface Shown {
  typed: Typed
  errors?: FormErrors
  version: Plan['version']
  conflicts?: Conflict[]
}

function showEdit(c: Context<PlanEnv>, shown: Shown) {
  const { network, city, plan, t } = c.var
  return c.render(
    <PlanEdit {...{ network, city, plan }} {...shown} />,
    { title: t('plans.plan.change'), unlisted: true, width: 'text' },
    shown.errors || shown.conflicts ? 422 : 200,
  )
}
