import { and, eq, sql } from 'drizzle-orm'
import { clockOf, profileOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeDetail, type Saved, saveRecord } from '#platform/records'
import { formAudience } from '../access.ts'
import type { Doing } from '../doing.ts'
import { type Decision, type ExperimentCycle, type TestingState, testingActions, testingSteps } from '../schema.ts'
import { setTestingState } from '../testing-actions/state.commands.ts'
import { keptTest } from '../testing-actions/testing-action.kept.ts'
import type { TestingAction } from '../testing-actions/testing-action.queries.ts'
import { cycleOf, cyclesFrom, runsExperiments } from './experiment.ts'

/** What was agreed can start. */
export const startable: readonly TestingState[] = ['agreed', 'presented']

/** What runs, or was looked at by others, can be concluded; a conclusion can be written on. */
export const concludable: readonly TestingState[] = ['running', 'reviewed', 'concluded']

/** Starts a test, whatever permission is missing: that is a warning on the page before. */
export function startTest(db: Db, doing: Doing, action: { id: string }): Promise<'started' | 'notNow' | 'gone'> {
  return db.transaction(async (tx) => {
    const now = await held(tx, doing, action)
    if (!now) return 'gone'
    if (now.state === 'running') return 'started'
    if (!startable.includes(now.state)) return 'notNow'
    await setTestingState(tx, doing, now.id, { state: 'running', verb: 'testing_action.begun' })
    const profile = await profileOf(tx, doing.network)
    if (runsExperiments(profile)) await setCycle(tx, doing, now, 'running')
    return 'started'
  })
}

/** Says with one tap that a step is done, a permission is there; with another that it is not after all. */
export function markStep(
  db: Db,
  doing: Doing,
  action: TestingAction,
  { stepId, done }: { stepId: string; done: boolean },
): Promise<'marked' | 'gone'> {
  return db.transaction(async (tx) => {
    const [step] = await tx
      .select()
      .from(testingSteps)
      .where(and(eq(testingSteps.id, stepId), eq(testingSteps.testingActionId, action.id)))
      .for('update')
    if (!step) return 'gone'
    if ((step.doneOn !== null) === done) return 'marked'
    const doneOn = done ? clockOf(doing.network) : null
    await tx.update(testingSteps).set({ doneOn, changedAt: sql`now()` }).where(eq(testingSteps.id, step.id))
    await tell(tx, doing, action, 'testing_action.step', { step: step.label, kind: step.kind, doneOn })
    return 'marked'
  })
}

/** Takes an experiment on in its cycle, or back one place. */
export function moveCycle(
  db: Db,
  doing: Doing,
  action: { id: string },
  cycle: ExperimentCycle,
): Promise<'moved' | 'notNow' | 'gone'> {
  return db.transaction(async (tx) => {
    const now = await held(tx, doing, action)
    if (!now) return 'gone'
    if (cycleOf(now) === cycle) return 'moved'
    if (!cyclesFrom(now).includes(cycle)) return 'notNow'
    await setCycle(tx, doing, now, cycle)
    return 'moved'
  })
}

export interface Conclusion {
  decision: Decision
  lesson: string
  whatChanges: string | null
  planEffect: string | null
  resultPublic: boolean
}

/** Concludes a test, or writes on in its conclusion; others' changes since are kept. */
export function concludeTest(
  db: Db,
  doing: Doing,
  action: { id: string },
  { version, values }: { version: number; values: Partial<Conclusion> },
): Promise<Saved | { outcome: 'notNow' }> {
  return db.transaction(async (tx) => {
    const now = await held(tx, doing, action)
    if (!now) return { outcome: 'gone' as const }
    if (!concludable.includes(now.state)) return { outcome: 'notNow' as const }
    const profile = await profileOf(tx, doing.network)
    const saved = await saveRecord(tx, { ...keptTest(profile.testing_field), id: now.id, version, values })
    if (saved.outcome !== 'saved' && saved.outcome !== 'same') return saved
    if (saved.outcome === 'saved') await tell(tx, doing, now, 'testing_action.changed', changeDetail(saved))
    await tx
      .update(testingActions)
      .set({ concludedOn: now.concludedOn ?? clockOf(doing.network) })
      .where(eq(testingActions.id, now.id))
    await setTestingState(tx, doing, now.id, { state: 'concluded', verb: 'testing_action.ended' })
    if (runsExperiments(profile)) await setCycle(tx, doing, now, 'learned')
    return saved
  })
}

async function held(tx: Queryable, { network }: Doing, { id }: { id: string }): Promise<TestingAction | undefined> {
  const [now] = await tx
    .select()
    .from(testingActions)
    .where(and(eq(testingActions.id, id), eq(testingActions.networkId, network.id)))
    .for('update')
  return now
}

/** The day is a day of the network's clock: reports go by it. */
async function setCycle(tx: Queryable, doing: Doing, action: TestingAction, cycle: ExperimentCycle): Promise<void> {
  if (action.cycle === cycle) return
  await tx.update(testingActions).set({ cycle }).where(eq(testingActions.id, action.id))
  await tell(tx, doing, action, 'testing_action.cycle', { cycle, onDay: clockOf(doing.network) })
}

export const tell = (
  tx: Queryable,
  { network, person }: Doing,
  action: Pick<TestingAction, 'id' | 'cityId' | 'state' | 'audience'>,
  verb: string,
  detail: Record<string, unknown>,
): Promise<void> =>
  recordActivity(tx, {
    networkId: network.id,
    cityId: action.cityId,
    audience: formAudience(action),
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'testing_action',
    subjectId: action.id,
    detail,
  })
