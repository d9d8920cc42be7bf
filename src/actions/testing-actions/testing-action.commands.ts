import { eq, sql } from 'drizzle-orm'
import { clockOf } from '#networks'
import { type Audience, narrowActivity, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import {
  type Changes,
  changeDetail,
  type Kept,
  madeOf,
  type Saved,
  saveRecord,
  type Undone,
  undoChange,
} from '#platform/records'
import { indexEntries } from '#platform/search'
import { formAudience, testAudiences } from '../access.ts'
import type { Doing } from '../doing.ts'
import { testingActionOrigins, testingActionStates, testingActions } from '../schema.ts'
import { setTestingState } from './state.commands.ts'
import { summaryFields } from './testing-action.kept.ts'
import { type Origin, originColumn } from './testing-action.origins.ts'
import { testSlug } from './testing-action.paths.ts'
import type { TestingAction } from './testing-action.queries.ts'
import { searchableForms, searchableTestingActions } from './testing-action.searchable.ts'

/** What is known of a testing action before anybody filled in its form. */
export interface Begun {
  title: string
  description?: string | null
  subThemes?: string[]
  leadUnit?: string | null
  capacity?: string | null
  stakeholders?: string | null
  outputs?: string | null
  results?: string | null
}

interface Growing {
  id: string
  cityId: string
  audience: Audience
  origin: Origin | null
  begun: Begun
}

export type Grown = { outcome: 'grown' | 'again'; action: TestingAction } | { outcome: 'taken' }

/** Begins a testing action of a city and remembers what it grew from. Sent twice, it is one. */
export async function growTest(db: Db, { network, person }: Doing, growing: Growing): Promise<Grown> {
  const { id, cityId, audience, origin, begun } = growing
  return db.transaction(async (tx) => {
    const [action] = await tx
      .insert(testingActions)
      .values({
        id,
        cityId,
        audience,
        ...begun,
        networkId: network.id,
        slug: testSlug(begun.title, id),
        example: person.demo,
        personId: person.id,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from testing_actions where network_id = ${network.id})`,
      })
      .onConflictDoNothing()
      .returning()
    if (!action) {
      const [known] = await tx.select().from(testingActions).where(eq(testingActions.id, id))
      const mine = known && known.networkId === network.id && known.personId === person.id
      return mine ? { outcome: 'again', action: known } : { outcome: 'taken' }
    }
    if (origin)
      await tx
        .insert(testingActionOrigins)
        .values({ networkId: network.id, testingActionId: id, ...originColumn(origin) })
    await tx.insert(testingActionStates).values({
      networkId: network.id,
      testingActionId: id,
      state: 'idea',
      onDay: clockOf(network),
      personId: person.id,
      actor: person.name,
    })
    const made = madeOf({ ...begun, audience })
    await tell(tx, action, person, 'testing_action.added', { changes: made, version: 1 })
    await indexEntries(tx, network, [searchableTestingActions, searchableForms], [id])
    return { outcome: 'grown', action }
  })
}

interface Editing {
  kept: Kept
  id: string
  version: number
  values: Record<string, unknown>
}

/** Writes the form of a testing action. What was an idea and has a form is drafted from then on. */
export async function editTest(db: Db, doing: Doing, { kept, ...editing }: Editing): Promise<Saved> {
  const { network, person } = doing
  return db.transaction(async (tx) => {
    const saved = await saveRecord(tx, { ...kept, ...editing })
    if (saved.outcome !== 'saved') return saved
    const action = saved.row as unknown as TestingAction
    if (saved.changes.audience) await narrowActivity(tx, action.id, action.audience)
    await tell(tx, action, person, 'testing_action.changed', changeDetail(saved))
    const { form } = parted(saved.changes)
    if (action.state === 'idea' && Object.keys(form).length > 0)
      await setTestingState(tx, doing, action.id, { state: 'drafted' })
    await indexEntries(tx, network, [searchableTestingActions, searchableForms], [action.id])
    return saved
  })
}

/** Takes a change of the form back. */
export async function undoTest(
  db: Db,
  { network, person }: Doing,
  { kept, id, entryId }: { kept: Kept; id: string; entryId: string },
): Promise<Undone<'audience'>> {
  return db.transaction(async (tx) => {
    // What was agreed is the network's to read, whatever was said of it before.
    const check = (after: unknown) => {
      const { audience, state } = after as TestingAction
      return testAudiences({ state }).includes(audience) ? null : ('audience' as const)
    }
    const undone = await undoChange(tx, { ...kept, id, entryId, person, check })
    if (undone.outcome !== 'undone') return undone
    const { audience } = undone.row as unknown as TestingAction
    if (undone.changes.audience) await narrowActivity(tx, id, audience)
    await indexEntries(tx, network, [searchableTestingActions, searchableForms], [id])
    return undone
  })
}

/** What is said of the action in short, what of the form behind it, and who sees it: each is told to others. */
function parted({ audience, ...changes }: Changes) {
  const own = (summary: boolean) =>
    Object.fromEntries(Object.entries(changes).filter(([name]) => summaryFields.includes(name) === summary))
  const shared: Changes = audience ? { audience } : {}
  return { summary: own(true), form: own(false), audience: shared }
}

/**
 * Writes the history of a change, part by part: what only the city reads is not told to whoever sees the title, and whoever
 * sees it from now on does not read what it said before.
 */
async function tell(
  tx: Queryable,
  action: TestingAction,
  person: Doing['person'],
  verb: string,
  { changes, version }: { changes: Changes; version: number },
): Promise<void> {
  const { summary, form, audience } = parted(changes)
  const before = (changes.audience?.before as Audience | null | undefined) ?? action.audience
  const made = verb === 'testing_action.added'
  const entries: [string, Changes, Audience][] = [
    [verb, made ? { ...summary, ...audience } : summary, narrower(before, action.audience)],
    ['testing_action.changed', form, formAudience(action)],
    ['testing_action.shared', made ? {} : audience, action.audience],
  ]
  for (const [what, some, told] of entries)
    if (Object.keys(some).length > 0)
      await recordActivity(tx, {
        networkId: action.networkId,
        audience: told,
        cityId: action.cityId,
        actor: person.name,
        personId: person.id,
        verb: what,
        subjectKind: 'testing_action',
        subjectId: action.id,
        detail: changeDetail({ changes: some, version }),
      })
}

const breadth: Audience[] = ['author', 'city', 'group', 'network', 'public']
/** The smaller of two circles of readers. */
export const narrower = (one: Audience, other: Audience): Audience =>
  breadth.indexOf(one) < breadth.indexOf(other) ? one : other
