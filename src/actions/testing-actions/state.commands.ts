import { eq, sql } from 'drizzle-orm'
import { clockOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Queryable } from '#platform/db'
import { changeDetail } from '#platform/records'
import { indexEntries } from '#platform/search'
import { formAudience, isAgreed } from '../access.ts'
import type { Doing } from '../doing.ts'
import { type TestingState, testingActionStates, testingActions } from '../schema.ts'
import type { TestingAction } from './testing-action.queries.ts'
import { searchableForms, searchableTestingActions } from './testing-action.searchable.ts'

interface Setting {
  state: TestingState
  reason?: string | null
  /** Whose word it is, where it is not that of who sends it: the second verdict also closes what the first returned. */
  by?: { id: string | null; name: string }
  /** What the network is told; `testing_action.moved` where nothing is said. */
  verb?: string
}

/**
 * Says in which state a testing action is now, within a transaction: writes the state and its history, tells those who
 * read the form, and lets the network see what was agreed. Sent twice, it is said once.
 */
export async function setTestingState(
  tx: Queryable,
  { network, person }: Doing,
  actionId: string,
  { state, reason = null, by = person, verb = 'testing_action.moved' }: Setting,
): Promise<'moved' | 'same' | 'gone'> {
  const [before] = await tx.select().from(testingActions).where(eq(testingActions.id, actionId)).for('update')
  if (!before || before.networkId !== network.id) return 'gone'
  if (before.state === state) return 'same'
  const example = before.example || person.demo
  await tx.update(testingActions).set({ state, example, changedAt: sql`now()` }).where(eq(testingActions.id, actionId))
  const about = { networkId: network.id, personId: person.id, actor: person.name }
  await tx.insert(testingActionStates).values({
    networkId: network.id,
    personId: by.id,
    actor: by.name,
    testingActionId: actionId,
    state,
    onDay: clockOf(network),
    reason,
  })
  // What both checkers agreed to is for the network to read.
  const audience = isAgreed({ state }) && before.audience !== 'public' ? 'network' : before.audience
  const now = { ...before, state, audience }
  const subject = { ...about, cityId: before.cityId, subjectKind: 'testing_action', subjectId: actionId }
  await recordActivity(tx, {
    ...subject,
    audience: formAudience(now),
    verb,
    detail: { before: before.state, after: state, reason },
  })
  if (audience !== before.audience) await showToNetwork(tx, before, subject)
  await indexEntries(tx, network, [searchableTestingActions, searchableForms], [actionId])
  return 'moved'
}

/** The version counts up, so that a form begun before asks. */
async function showToNetwork(
  tx: Queryable,
  action: TestingAction,
  subject: Omit<Parameters<typeof recordActivity>[1], 'audience' | 'verb' | 'detail'>,
): Promise<void> {
  const version = action.version + 1
  await tx.update(testingActions).set({ audience: 'network', version }).where(eq(testingActions.id, action.id))
  const changes = { audience: { before: action.audience, after: 'network' } }
  await recordActivity(tx, {
    ...subject,
    audience: 'network',
    verb: 'testing_action.shared',
    detail: changeDetail({ changes, version }),
  })
}
