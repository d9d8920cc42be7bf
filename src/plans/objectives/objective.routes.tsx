import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { planFocusOf } from '#actions'
import { Confirm, type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { showHistory, takeBack } from '../history.tsx'
import { doing, inPlan, mayEditPlan, mayReadDraft, type PlanEnv } from '../in-plan.ts'
import { moveForm } from '../order.ts'
import { objectivesOf, type PlanObjective } from '../plan.queries.ts'
import { addObjective, editObjective, moveObjective, removeObjective, takeOverFocus } from './objective.commands.ts'
import { ObjectiveEdit } from './objective.edit.tsx'
import { objectiveForm } from './objective.form.ts'
import { keptObjective, objectiveFields } from './objective.kept.ts'
import { objectivePath, objectivesPath } from './objective.paths.ts'
import { ObjectivesIndex } from './objectives.index.tsx'

type Asked = Context<PlanEnv>

/** What a plan wants to reach. */
export const objectiveRoutes = new Hono<PlanEnv>()
  .get('/:city/plan/draft/objectives', inPlan, allow(mayEditPlan), (c) => showObjectives(c))
  .post('/:city/plan/draft/objectives', inPlan, allow(mayEditPlan), async (c) => {
    const { db, plan, t } = c.var
    const form = await readForm(c, objectiveForm)
    if (!form.ok)
      return showObjectives(c, { typed: form.typed, errors: form.errors, id: String(form.typed.id) || v7() })
    const { id = v7(), title, text } = form.values
    await addObjective(db, doing(c.var), plan, { id, title, text })
    say(c, t('plans.objectives.added'))
    return toAll(c)
  })
  .post('/:city/plan/draft/objectives/from-focus', inPlan, allow(mayEditPlan), async (c) => {
    const count = await takeOverFocus(c.var.db, doing(c.var), c.var.plan)
    say(c, c.var.t('plans.objectives.tookOver', { count }))
    return toAll(c)
  })
  .get('/:city/plan/draft/objectives/:objective', inPlan, allow(mayEditPlan), async (c) => {
    const objective = await asked(c)
    const { title, text, version } = objective
    return showObjective(c, objective, { typed: { title, text }, version })
  })
  .post('/:city/plan/draft/objectives/:objective', inPlan, allow(mayEditPlan), async (c) => {
    const { db, plan, t } = c.var
    const objective = await asked(c)
    const form = await readForm(c, objectiveForm)
    const version = await versionBegunFrom(c, objective.version)
    if (!form.ok) return showObjective(c, objective, { typed: form.typed, errors: form.errors, version })
    const { title, text } = form.values
    const changed = await editObjective(db, doing(c.var), plan, objective, {
      version: await versionSettled(c, form.values.version ?? objective.version),
      values: await conflictsSettled(c, { title, text }),
    })
    if (changed.outcome === 'gone') throw notFound()
    if (changed.outcome === 'stale')
      return showObjective(c, objective, {
        typed: changed.values as Typed,
        version: changed.now.version,
        conflicts: changed.conflicts,
      })
    say(c, t('plans.objective.saved'))
    return toAll(c)
  })
  .post('/:city/plan/draft/objectives/:objective/move', inPlan, allow(mayEditPlan), async (c) => {
    const objective = await asked(c)
    const form = await readForm(c, moveForm)
    if (form.ok) await moveObjective(c.var.db, doing(c.var), c.var.plan, objective, form.values)
    return toAll(c)
  })
  .get('/:city/plan/draft/objectives/:objective/remove', inPlan, allow(mayEditPlan), async (c) => {
    const { network, city, t } = c.var
    const objective = await asked(c)
    return c.render(
      <Confirm
        title={t('plans.objective.removeAsk', { title: objective.title })}
        lead={t('plans.objective.removeLead')}
        action={objectivePath(network, city, objective, '/remove')}
        send={t('plans.objective.remove')}
        cancelHref={objectivesPath(network, city)}
      />,
      { title: t('plans.objective.remove'), unlisted: true, width: 'text' },
    )
  })
  .post('/:city/plan/draft/objectives/:objective/remove', inPlan, allow(mayEditPlan), async (c) => {
    await removeObjective(c.var.db, doing(c.var), c.var.plan, await asked(c))
    say(c, c.var.t('plans.objective.removed'))
    return toAll(c)
  })
  .get('/:city/plan/draft/objectives/:objective/history', inPlan, allow(mayReadDraft), async (c) =>
    showHistory(c, remembered(c, await asked(c))),
  )
  .post('/:city/plan/draft/objectives/:objective/history/:entry/undo', inPlan, allow(mayEditPlan), async (c) =>
    takeBack(c, { ...remembered(c, await asked(c)), kept: keptObjective, index: { searchable: [], ids: [] } }),
  )

const remembered = ({ var: { network, city } }: Asked, objective: PlanObjective) => ({
  id: objective.id,
  name: objective.title,
  at: objectivePath(network, city, objective),
  fields: objectiveFields,
})

async function asked(c: Asked): Promise<PlanObjective> {
  const objectives = await objectivesOf(c.var.db, c.var.plan)
  const objective = objectives.find(({ id }) => id === c.req.param('objective'))
  if (!objective) throw notFound()
  return objective
}

const toAll = (c: Asked) => c.redirect(objectivesPath(c.var.network, c.var.city), 303)

async function showObjectives(c: Asked, failed?: { typed: Typed; errors: FormErrors; id: string }) {
  const { db, network, city, plan, t } = c.var
  const [objectives, focuses] = await Promise.all([objectivesOf(db, plan), planFocusOf(db, network, city)])
  return c.render(
    <ObjectivesIndex {...{ network, city, plan, objectives, focuses }} {...(failed ?? { id: v7() })} />,
    { title: t('plans.objectives.title'), unlisted: true, width: 'text' },
    failed ? 422 : 200,
  )
}

interface Shown {
  typed: Typed
  errors?: FormErrors
  version: number
  conflicts?: Conflict[]
}

function showObjective(c: Asked, objective: PlanObjective, shown: Shown) {
  const { network, city, plan } = c.var
  return c.render(
    <ObjectiveEdit {...{ network, city, plan, objective }} {...shown} />,
    { title: objective.title, unlisted: true, width: 'text' },
    shown.errors || shown.conflicts ? 422 : 200,
  )
}
