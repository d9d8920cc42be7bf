import { type Context, Hono } from 'hono'
import { clockOf } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { editsPlan } from '../access.ts'
import { askYearly } from '../follow-up/update.commands.ts'
import { doing, inPlan, mayEditPlan, mayReadDraft, type PlanEnv } from '../in-plan.ts'
import type { Plan } from '../plan.queries.ts'
import { adoptPlan, presentAt, presentNotAt } from './adoption.commands.ts'
import { adoptionForm, presentationForm } from './adoption.form.ts'
import { adoptionPath, planPresentationsPath } from './adoption.paths.ts'
import { finalVersion, presentationsOf } from './adoption.queries.ts'
import { AdoptionShow } from './adoption.show.tsx'
import { presentedBy } from './adoption.state.ts'

type Asked = Context<PlanEnv>

/** How a plan becomes the city's: residents hear of it, the council adopts it. */
export const adoptionRoutes = new Hono<PlanEnv>()
  .use('/:city/plan/adoption', inPlan)
  .use('/:city/plan/adoption/*', inPlan)
  .get('/:city/plan/adoption', allow(mayReadDraft), (c) => show(c))
  .post('/:city/plan/adoption', allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    const form = await readForm(c, adoptionForm)
    const version = await versionBegunFrom(c, plan.version)
    if (!form.ok) return show(c, { typed: form.typed, errors: form.errors, version })
    const [final, { chosen }] = await Promise.all([finalVersion(db, plan), presentationsOf(c.var, plan, city)])
    const today = clockOf(network)
    const errors: FormErrors = {
      ...(!final && { adoptedBy: 'plans.adoption.finalFirst' as const }),
      ...(final &&
        !chosen.some((meeting) => presentedBy(meeting, today) !== 'cancelled') && {
          adoptedBy: 'plans.adoption.presentationFirst' as const,
        }),
      ...(form.values.adoptedOn > today && { adoptedOn: 'plans.adoption.on.later' as const }),
    }
    if (!final || Object.keys(errors).length > 0) return show(c, { typed: form.typed, errors, version })
    const { version: begun, ...said } = form.values
    const saved = await adoptPlan(db, doing(c.var), {
      plan,
      version: await versionSettled(c, begun ?? plan.version),
      values: { adoptedNumber: final.number, ...(await conflictsSettled(c, said)) } as never,
      audience: final.audience,
    })
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'stale')
      return show(c, { typed: saved.values as Typed, version: saved.now.version, conflicts: saved.conflicts })
    say(c, t('plans.adoption.adopted'))
    return c.redirect(adoptionPath(network, city), 303)
  })
  .post('/:city/plan/adoption/undo', allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    const nothing = { adoptedBy: null, adoptedOn: null, adoption: null, adoptedNumber: null }
    await adoptPlan(db, doing(c.var), { plan, version: plan.version, values: nothing, audience: 'group' })
    say(c, t('plans.adoption.takenBack'))
    return c.redirect(adoptionPath(network, city), 303)
  })
  .post('/:city/plan/adoption/yearly', allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    await askYearly(db, doing(c.var), plan, !plan.asksYearly)
    say(c, t(plan.asksYearly ? 'plans.yearly.stopped' : 'plans.yearly.begun'))
    return c.redirect(adoptionPath(network, city), 303)
  })
  .post('/:city/plan/adoption/presentations', allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    const form = await readForm(c, presentationForm)
    const { others } = await presentationsOf(c.var, plan, city)
    const meeting = form.ok ? others.find(({ id }) => id === form.values.meeting) : undefined
    if (meeting) {
      await presentAt(db, doing(c.var), plan, meeting)
      say(c, t('plans.presentation.added'))
    }
    return c.redirect(planPresentationsPath(network, city), 303)
  })
  .post('/:city/plan/adoption/presentations/remove', allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    const form = await readForm(c, presentationForm)
    const { chosen } = await presentationsOf(c.var, plan, city)
    const meeting = form.ok ? chosen.find(({ id }) => id === form.values.meeting) : undefined
    if (meeting) {
      await presentNotAt(db, doing(c.var), plan, meeting)
      say(c, t('plans.presentation.removed'))
    }
    return c.redirect(planPresentationsPath(network, city), 303)
  })

interface Failed {
  typed: Typed
  errors?: FormErrors
  version: number
  conflicts?: Conflict[]
}

async function show(c: Asked, failed?: Failed) {
  const { db, network, city, plan, standing, t } = c.var
  const [final, presentations] = await Promise.all([finalVersion(db, plan), presentationsOf(c.var, plan, city)])
  return c.render(
    <AdoptionShow
      {...{ network, city, plan, final, presentations }}
      today={clockOf(network)}
      mayEdit={editsPlan(standing, city.id)}
      typed={failed?.typed ?? typedOf(plan)}
      errors={failed?.errors}
      version={failed?.version ?? plan.version}
      conflicts={failed?.conflicts ?? []}
    />,
    { title: t('plans.adoption.title', { city: city.name }), unlisted: true },
    failed ? 422 : 200,
  )
}

const typedOf = ({ adoptedBy, adoptedOn, adoption }: Plan): Typed => ({ adoptedBy, adoptedOn, adoption })
