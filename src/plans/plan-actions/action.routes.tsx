import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { conversationPanel, profileOf, themesOf } from '#networks'
import { Confirm, type FormErrors, field, postedFields, readForm, readTyped, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { editsPlan } from '../access.ts'
import { showHistory, takeBack } from '../history.tsx'
import { doing, inPlan, mayEditPlan, mayReadDraft, type PlanEnv } from '../in-plan.ts'
import { missingInAction } from '../missing/missing.ts'
import { moveForm } from '../order.ts'
import { draftPath, planActionPath } from '../plan.paths.ts'
import { actionBySlug, actionsOf, objectivesOf, type PlanAction } from '../plan.queries.ts'
import { searchablePlanActions } from '../plan.searchable.ts'
import { besideAction } from '../slots.ts'
import { type ActionRows, rowsOfActions } from '../versions/rows.queries.ts'
import { snapshotOfAction } from '../versions/snapshot.queries.ts'
import {
  type ActionValues,
  addAction,
  editAction,
  moveActionInPlan,
  type RowValues,
  removeAction,
  sayOrigin,
} from './action.commands.ts'
import { ActionEdit } from './action.edit.tsx'
import { type ActionAnswers, actionForm, namelessErrors, usualCurrency } from './action.form.ts'
import { actionFields, keptAction } from './action.kept.ts'
import { readRows, typedRows } from './action.rows.ts'
import { ActionShow } from './action.show.tsx'
import { ActionsIndex } from './actions.index.tsx'
import { choiceOf } from './origin.kept.ts'
import { originRowsOf, originSeen, originsOffered, originTitlesOf } from './origin.queries.ts'
import { originChoice, readOrigin, wordsChoice } from './origins.ts'

type Asked = Context<PlanEnv>

const originForm = z.object({ origin: field.line(), words: field.line({ max: 500 }) })

/** The actions of a plan: their tables, and where they come from. */
export const actionRoutes = new Hono<PlanEnv>()
  .get('/:city/plan/draft/actions', inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    const actions = await actionsOf(db, plan)
    return c.render(<ActionsIndex {...{ network, city, plan, actions }} />, {
      title: t('plans.actions.title'),
      unlisted: true,
      width: 'text',
    })
  })
  .get('/:city/plan/draft/actions/new', inPlan, allow(mayEditPlan), (c) =>
    showForm(c, { typed: { costCurrency: usualCurrency, status: 'draft' }, id: v7() }),
  )
  .post('/:city/plan/draft/actions', inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    const read = await readAction(c)
    const id = read.id ?? v7()
    if (read.more) return showForm(c, { typed: read.typed, id, room: read.room })
    if (!read.ok) return showForm(c, { typed: read.typed, errors: read.errors, id })
    const added = await addAction(db, doing(c.var), plan, { id, values: read.values, rows: read.rows })
    if (added.outcome === 'taken')
      return showForm(c, { typed: read.typed, errors: { title: 'plans.action.again' }, id: v7() })
    say(c, t('plans.action.added'))
    return c.redirect(planActionPath(network, city, added.action), 303)
  })
  .get('/:city/plan/draft/actions/:action', inPlan, allow(mayReadDraft), async (c) => showAction(c, await asked(c)))
  .get('/:city/plan/draft/actions/:action/edit', inPlan, allow(mayEditPlan), async (c) => {
    const action = await asked(c)
    const rows = (await rowsOfActions(c.var.db, c.var.plan, action)).of(action.id)
    return showForm(c, { action, typed: typedAction(action, rows), version: action.version })
  })
  .post('/:city/plan/draft/actions/:action/edit', inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    const action = await asked(c)
    const read = await readAction(c)
    const version = await versionBegunFrom(c, action.version)
    if (read.more) return showForm(c, { action, typed: read.typed, version, room: read.room })
    if (!read.ok) return showForm(c, { action, typed: read.typed, errors: read.errors, version })
    const changed = await editAction(db, doing(c.var), plan, action, {
      version: await versionSettled(c, read.version ?? action.version),
      values: await conflictsSettled(c, { ...read.values, ...read.rows }),
    })
    if (changed.outcome === 'gone') throw notFound()
    if (changed.outcome === 'stale') {
      const now = changed.values as unknown as PlanAction & ActionRows
      const { conflicts } = changed
      return showForm(c, { action, typed: typedAction(now, now), version: changed.now.version, conflicts })
    }
    say(c, t('plans.action.saved'))
    return c.redirect(planActionPath(network, city, action), 303)
  })
  .post('/:city/plan/draft/actions/:action/move', inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city, plan } = c.var
    const action = await asked(c)
    const form = await readForm(c, moveForm)
    if (form.ok) await moveActionInPlan(db, doing(c.var), plan, action, form.values)
    return c.redirect(draftPath(network, city, '/actions'), 303)
  })
  .get('/:city/plan/draft/actions/:action/remove', inPlan, allow(mayEditPlan), async (c) => {
    const { network, city, t } = c.var
    const action = await asked(c)
    return c.render(
      <Confirm
        title={t('plans.action.removeAsk', { title: action.title })}
        lead={t('plans.action.removeLead')}
        action={planActionPath(network, city, action, '/remove')}
        send={t('plans.action.remove')}
        cancelHref={planActionPath(network, city, action)}
      />,
      { title: t('plans.action.remove'), unlisted: true, width: 'text' },
    )
  })
  .post('/:city/plan/draft/actions/:action/remove', inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city, plan, t } = c.var
    await removeAction(db, doing(c.var), plan, await asked(c))
    say(c, t('plans.action.removed'))
    return c.redirect(draftPath(network, city), 303)
  })
  .post('/:city/plan/draft/actions/:action/origins', inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city, plan } = c.var
    const action = await asked(c)
    const form = await readForm(c, originForm)
    if (!form.ok) return showAction(c, action, { typed: form.typed, errors: form.errors })
    const { words } = form.values
    const origin = readOrigin(form.values.origin)
    // What one may not see is not there to come from.
    const seen = origin && (await originSeen(db, c.var, city, origin)) ? origin : null
    if (!seen && !words)
      return showAction(c, action, { typed: form.typed, errors: { origin: 'plans.origins.missing' } })
    const said = [seen ? originChoice(seen) : [], words ? wordsChoice(words) : []].flat()
    for (const choice of said) await sayOrigin(db, doing(c.var), plan, action, { choice, comesFrom: true })
    return c.redirect(`${planActionPath(network, city, action)}#origins`, 303)
  })
  .post('/:city/plan/draft/actions/:action/origins/remove', inPlan, allow(mayEditPlan), async (c) => {
    const { db, network, city, plan } = c.var
    const action = await asked(c)
    const form = await readForm(c, originForm)
    const row = (await originRowsOf(db, action)).find(({ id }) => form.ok && id === form.values.origin)
    if (row) await sayOrigin(db, doing(c.var), plan, action, { choice: choiceOf(row), comesFrom: false })
    return c.redirect(`${planActionPath(network, city, action)}#origins`, 303)
  })
  .get('/:city/plan/draft/actions/:action/history', inPlan, allow(mayReadDraft), async (c) => {
    const { db, city } = c.var
    const action = await asked(c)
    const fields = actionFields(await originTitlesOf(db, c.var, city, action))
    return showHistory(c, { ...remembered(c, action), fields })
  })
  .post('/:city/plan/draft/actions/:action/history/:entry/undo', inPlan, allow(mayEditPlan), async (c) => {
    const action = await asked(c)
    const index = { searchable: [searchablePlanActions], ids: [action.id] }
    return takeBack(c, { ...remembered(c, action), kept: keptAction, index })
  })

const remembered = ({ var: { network, city } }: Asked, action: PlanAction) => ({
  id: action.id,
  name: action.title,
  at: planActionPath(network, city, action),
  fields: actionFields(),
})

async function asked(c: Asked): Promise<PlanAction> {
  const action = await actionBySlug(c.var.db, c.var.plan, c.req.param('action') ?? '')
  if (!action) throw notFound()
  return action
}

type ReadAction = { typed: Typed; id: string | undefined; version: number | undefined; more: boolean; room: number } & (
  | { ok: true; values: ActionValues; rows: RowValues }
  | { ok: false; errors: FormErrors }
)

const controls = z.object({ id: field.id(), version: field.version(), as: field.line(), room: field.line() })

/** What was sent of an action: its columns and rows, or what is wrong with them; or that somebody asks for more rows. */
async function readAction(c: Asked): Promise<ReadAction> {
  const { db, network, plan } = c.var
  const schema = actionForm(await postedFields(c))
  const sent = await readForm(c, controls)
  const given = sent.ok ? sent.values : { id: undefined, version: undefined, as: null, room: null }
  const about = {
    id: given.id,
    version: given.version,
    more: given.as === 'more',
    room: Math.min(60, (Number(given.room) || 2) + 3),
  }
  const form = await readForm(c, schema)
  if (about.more) return { ...about, ok: false, errors: {}, typed: await readTyped(c, schema) }
  if (!form.ok) return { ...about, ...form }
  const answers = form.values as unknown as ActionAnswers
  const { rows, nameless } = readRows(answers)
  if (nameless.length > 0) return { ...about, ok: false, typed: form.typed, errors: namelessErrors(nameless) }
  const [themes, objectives] = await Promise.all([themesOf(db, network), objectivesOf(db, plan)])
  const values: ActionValues = {
    title: answers.title,
    description: answers.description,
    objectiveId: objectives.find(({ id }) => id === answers.objective)?.id ?? null,
    intendedResult: answers.intendedResult,
    output: answers.output,
    leadBy: answers.leadBy,
    partners: answers.partners,
    resources: answers.resources,
    cost: answers.cost === null ? null : Math.round(answers.cost * 100) / 100,
    costCurrency: answers.costCurrency,
    fundingSource: answers.fundingSource,
    fundingStatus: answers.fundingStatus,
    startsOn: answers.startsOn,
    endsOn: answers.endsOn,
    subThemes: themes.map(({ code }) => code).filter((code) => answers.subThemes.includes(code)),
    horizontalThemes: network.horizontalThemes.filter((theme) => answers.horizontalThemes.includes(theme)),
    status: answers.status ?? 'draft',
  }
  return { ...about, ok: true, typed: form.typed, values, rows }
}

const typedAction = (action: PlanAction, rows: Partial<ActionRows>): Typed => {
  const { objectiveId, cost, costCurrency, ...columns } = action
  return {
    ...columns,
    objective: objectiveId,
    cost: cost === null ? null : String(cost),
    costCurrency: costCurrency ?? usualCurrency,
    ...typedRows(rows),
  } as unknown as Typed
}

interface Shown {
  action?: PlanAction
  typed: Typed
  errors?: FormErrors
  id?: string
  version?: number
  conflicts?: Conflict[]
  room?: number
}

async function showForm(c: Asked, shown: Shown) {
  const { db, network, city, plan, t } = c.var
  const [objectives, themes, profile] = await Promise.all([
    objectivesOf(db, plan),
    themesOf(db, network),
    profileOf(db, network),
  ])
  return c.render(
    <ActionEdit {...{ network, profile, city, plan, objectives, themes }} {...shown} />,
    { title: t(shown.action ? 'plans.action.change' : 'plans.action.new'), unlisted: true },
    shown.errors || shown.conflicts ? 422 : 200,
  )
}

async function showAction(c: Asked, row: PlanAction, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, network, city, plan, standing } = c.var
  const edit = editsPlan(standing, city.id)
  const [snapshot, originRows, offered, panels, conversation] = await Promise.all([
    snapshotOfAction(db, network, plan, row),
    originRowsOf(db, row),
    edit ? originsOffered(db, c.var, city) : [],
    besideAction.look(c.var, { action: row }),
    conversationPanel(c.var, { kind: 'plan_action', id: row.id }),
  ])
  const [action] = snapshot.actions
  return c.render(
    <ActionShow
      {...{ network, city, plan, snapshot, action, originRows, offered, panels, conversation, failed }}
      missing={missingInAction(action)}
      may={{ edit }}
    />,
    { title: action.title, unlisted: true },
    failed ? 422 : 200,
  )
}
