import { and, asc, eq, inArray } from 'drizzle-orm'
import { citiesOf, type Ground, profileOf, themesOf } from '#networks'
import type { Queryable } from '#platform/db'
import { changeRecord } from '#platform/records'
import { indexEntries } from '#platform/search'
import { formAudience } from '../access.ts'
import type { Doing } from '../doing.ts'
import { checkerRoles, type TestingState, testingActions, testingSteps } from '../schema.ts'
import { setTestingState } from '../testing-actions/state.commands.ts'
import { extraField, keptTest } from '../testing-actions/testing-action.kept.ts'
import { testingActionAt } from '../testing-actions/testing-action.paths.ts'
import { searchableForms, searchableTestingActions } from '../testing-actions/testing-action.searchable.ts'
import type { Checkable, CheckSubject, TakenOver } from './checkable.ts'
import { missingInForm } from './form-missing.ts'
import { formSnapshot, isTextColumn, readFormSnapshot, textColumns } from './form-snapshot.ts'
import { fieldsOfForm } from './form-words.ts'

/** Before it is sent, or after it came back. */
export const sendableStates: readonly TestingState[] = ['idea', 'drafted', 'returned']

const editAt = (action: { slug: string }) => `${testingActionAt(action)}/edit`

/** The form of a testing action goes through the hands of both checkers (rule 9). */
export const testingActionChecks: Checkable = {
  kind: 'testing_action',
  label: 'actions.check.kind.testing_action',
  checkers: checkerRoles,
  async find({ db, network }, ids) {
    // One after the other: a transaction has one line to the database.
    const actions = await db
      .select()
      .from(testingActions)
      .where(and(eq(testingActions.networkId, network.id), inArray(testingActions.id, ids)))
    const cities = await citiesOf(db, network)
    return actions.flatMap((action): CheckSubject[] => {
      const city = cities.find(({ id }) => id === action.cityId)
      if (!city) return []
      return [
        {
          id: action.id,
          city,
          title: action.title ?? city.name,
          at: testingActionAt(action),
          editAt: editAt(action),
          sendable: sendableStates.includes(action.state),
        },
      ]
    })
  },
  async snapshotOf(ground, id) {
    const now = await formNow(ground, id)
    return now ? { ...now.snapshot } : null
  },
  fieldsOf: (snapshot, speech) => fieldsOfForm(readFormSnapshot(snapshot), speech),
  async missing(ground, id) {
    const now = await formNow(ground, id)
    return now ? missingInForm(now.form, now.snapshot, editAt(now.action)) : []
  },
  async sent(tx, doing, { id }) {
    await setTestingState(tx, doing, id, { state: 'in_check' })
  },
  async closed(tx, doing, { id }, verdict, by) {
    await setTestingState(tx, doing, id, { state: verdict, by })
  },
  takeOver,
}

/** What the form holds now: the action, its steps, the profile, the themes. */
async function formNow({ db, network }: Ground, id: string) {
  const [action] = await db
    .select()
    .from(testingActions)
    .where(and(eq(testingActions.networkId, network.id), eq(testingActions.id, id)))
  if (!action) return null
  const steps = await db
    .select()
    .from(testingSteps)
    .where(eq(testingSteps.testingActionId, id))
    .orderBy(asc(testingSteps.position), asc(testingSteps.id))
  const themes = await themesOf(db, network)
  const profile = await profileOf(db, network)
  const form = profile.testing_field
  return { action, form, snapshot: formSnapshot(form, { action, steps, themes }) }
}

/** The city may have written on since: then nothing is put over it. */
async function takeOver(
  tx: Queryable,
  { network, person }: Doing,
  { id }: CheckSubject,
  { field, snapshot, suggestion }: TakenOver,
) {
  const [action] = await tx
    .select()
    .from(testingActions)
    .where(and(eq(testingActions.networkId, network.id), eq(testingActions.id, id)))
    .for('update')
  if (!action) return 'gone'
  const sent = readFormSnapshot(snapshot)
  const before = sent.fields.find(({ key }) => key === field)
  const was = field === 'title' ? sent.title : before?.kind === 'text' ? before.value : null
  const column = field === 'title' ? 'title' : isTextColumn(field) ? textColumns[field] : null
  if (!column && !before) return 'gone'
  const now = column ? action[column] : (action.extra[field] ?? null)
  if (now === suggestion) return 'taken'
  if ((now ?? '') !== (was ?? '')) return 'changed'
  const { testing_field: form } = await profileOf(tx, network)
  await changeRecord(
    tx,
    { ...keptTest(form), id, version: action.version, values: { [column ?? extraField(field)]: suggestion } },
    {
      networkId: network.id,
      cityId: action.cityId,
      audience: formAudience(action),
      personId: person.id,
      actor: person.name,
      verb: 'testing_action.changed',
      subjectKind: 'testing_action',
    },
  )
  await indexEntries(tx, network, [searchableTestingActions, searchableForms], [id])
  return 'taken'
}
