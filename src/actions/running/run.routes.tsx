import { type Context, Hono } from 'hono'
import { validate } from 'uuid'
import { profileOf } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound, type Sentence } from '#platform/http'
import { type Conflict, conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { addsEvidence, editsTest } from '../access.ts'
import { doingOf } from '../doing.ts'
import {
  inTestingAction,
  mayEditTest,
  mayReadForm,
  type TestingActionEnv,
} from '../testing-actions/in-testing-action.ts'
import { testingActionPath } from '../testing-actions/testing-action.paths.ts'
import { stepsOf, type TestingAction } from '../testing-actions/testing-action.queries.ts'
import { ConclusionEdit } from './conclusion.show.tsx'
import { cycleDaysOf } from './cycle.queries.ts'
import { CycleReport } from './cycle.report.tsx'
import { evidenceOf } from './evidence.queries.ts'
import { decisionsFor, runsExperiments } from './experiment.ts'
import {
  type Conclusion,
  concludable,
  concludeTest,
  markStep,
  moveCycle,
  startable,
  startTest,
} from './run.commands.ts'
import { conclusionForm, cycleForm, stepForm } from './run.form.ts'
import { StartShow } from './start.show.tsx'
import { permissionsMissing } from './steps.ts'

/** Those who tick off steps: who works in the city, and who writes for it. */
const mayTickSteps: Sentence<TestingActionEnv> = (locals) => {
  const verdict = mayReadForm(locals)
  if (verdict !== 'yes') return verdict
  const { standing, city } = locals
  return addsEvidence(standing, city.id) || editsTest(standing, city.id) ? 'yes' : 'no'
}

/** A test runs: it starts, its steps are done, its cycle turns, it ends. */
export const runRoutes = new Hono<TestingActionEnv>()
  .get('/:action/start', inTestingAction, allow(mayEditTest), async (c) => {
    const { db, network, action, t } = c.var
    if (!startable.includes(action.state)) return back(c)
    const missing = permissionsMissing(await stepsOf(db, action))
    return c.render(<StartShow {...{ network, action, missing }} />, {
      title: t('actions.run.startTitle'),
      unlisted: true,
      width: 'text',
    })
  })
  .post('/:action/start', inTestingAction, allow(mayEditTest), async (c) => {
    const started = await startTest(c.var.db, doingOf(c.var), c.var.action)
    if (started === 'gone') throw notFound()
    say(c, c.var.t(started === 'started' ? 'actions.run.started' : 'actions.run.notNow'))
    return back(c)
  })
  .post('/:action/steps/:step', inTestingAction, allow(mayTickSteps), async (c) => {
    const stepId = c.req.param('step')
    const form = await readForm(c, stepForm)
    if (!validate(stepId) || !form.ok) throw notFound()
    const done = form.values.done === 'yes'
    const marked = await markStep(c.var.db, doingOf(c.var), c.var.action, { stepId, done })
    if (marked === 'gone') throw notFound()
    say(c, c.var.t(done ? 'actions.run.stepDone' : 'actions.run.stepOpen'))
    return back(c, '#running')
  })
  .post('/:action/cycle', inTestingAction, allow(mayEditTest), async (c) => {
    const form = await readForm(c, cycleForm)
    const profile = await profileOf(c.var.db, c.var.network)
    if (!form.ok || !runsExperiments(profile)) throw notFound()
    const moved = await moveCycle(c.var.db, doingOf(c.var), c.var.action, form.values.cycle)
    if (moved === 'gone') throw notFound()
    say(c, c.var.t(moved === 'moved' ? `actions.cycle.said.${form.values.cycle}` : 'actions.run.notNow'))
    return back(c, '#running')
  })
  .get('/:action/report', inTestingAction, allow(mayReadForm), async (c) => {
    const { db, network, action, city, t } = c.var
    const [profile, evidence, days] = await Promise.all([
      profileOf(db, network),
      evidenceOf(db, action),
      cycleDaysOf(db, action),
    ])
    if (!runsExperiments(profile)) throw notFound()
    return c.render(<CycleReport {...{ network, action, city, evidence, days }} form={profile.testing_field} />, {
      title: t('actions.report.title'),
      unlisted: true,
      width: 'text',
    })
  })
  .get('/:action/conclusion', inTestingAction, allow(mayEditTest), async (c) => {
    const { action } = c.var
    if (!concludable.includes(action.state)) return back(c)
    return showConclusion(c, { typed: typedOf(action), version: action.version })
  })
  .post('/:action/conclusion', inTestingAction, allow(mayEditTest), async (c) => {
    const { db, network, action, t } = c.var
    const form = await readForm(c, conclusionForm)
    const version = await versionBegunFrom(c, action.version)
    if (!form.ok) return showConclusion(c, { typed: form.typed, version, errors: form.errors })
    const { version: from, ...values } = form.values
    const profile = await profileOf(db, network)
    // What an experiment decides and what another test decides are different words.
    if (!decisionsFor(runsExperiments(profile)).includes(values.decision))
      return showConclusion(c, {
        typed: form.typed,
        version,
        errors: { decision: 'actions.conclusion.decision.missing' },
      })
    const saved = await concludeTest(db, doingOf(c.var), action, {
      version: await versionSettled(c, from ?? action.version),
      values: (await conflictsSettled(c, { ...values })) as Partial<Conclusion>,
    })
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'stale')
      return showConclusion(c, {
        typed: typedOf(saved.values as unknown as TestingAction),
        version: saved.now.version,
        conflicts: saved.conflicts,
      })
    say(c, t(saved.outcome === 'notNow' ? 'actions.run.notNow' : 'actions.conclusion.saved'))
    return back(c, '#conclusion')
  })

type Asked = Context<TestingActionEnv>

const back = (c: Asked, anchor = '') => c.redirect(testingActionPath(c.var.network, c.var.action) + anchor, 303)

const typedOf = ({ decision, lesson, whatChanges, planEffect, resultPublic }: TestingAction): Typed => ({
  decision,
  lesson,
  whatChanges,
  planEffect,
  resultPublic,
})

interface Shown {
  typed: Typed
  version: number
  errors?: FormErrors
  conflicts?: Conflict[]
}

async function showConclusion(c: Asked, shown: Shown) {
  const { db, network, action, city, t } = c.var
  const [profile, evidence] = await Promise.all([profileOf(db, network), evidenceOf(db, action)])
  return c.render(
    <ConclusionEdit {...{ network, action, city, evidence, ...shown }} experiments={runsExperiments(profile)} />,
    { title: t('actions.conclusion.title'), unlisted: true, width: 'wide' },
    shown.errors || shown.conflicts ? 422 : 200,
  )
}
