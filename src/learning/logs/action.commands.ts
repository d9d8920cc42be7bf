import { eq, sql } from 'drizzle-orm'
import { type Audience, narrowActivity, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeDetail, madeOf, type Saved, saveRecord } from '#platform/records'
import { indexEntries } from '#platform/search'
import type { Doing } from '../grids/grid.commands.ts'
import { type ActionState, draftActionOrigins, draftActionStates, draftActions } from '../schema.ts'
import { keptAction } from './action.kept.ts'
import { type Origin, originColumn } from './action.origins.ts'
import { actionSlug } from './action.paths.ts'
import type { DraftAction } from './action.queries.ts'
import { searchableActions } from './action.searchable.ts'

export interface ActionValues {
  title: string
  intendedResult: string | null
  output: string | null
  leadBy: string | null
  partners: string | null
  resources: string | null
  timescale: string | null
  audience: Audience
}

export type Grown = { outcome: 'grown' | 'again'; action: DraftAction } | { outcome: 'taken' }

interface Growing extends ActionValues {
  id: string
  cityId: string
  origin: Origin | null
}

/** Puts a draft action into the log of a city and remembers what it grew from. Sent twice, it is one. */
export async function growAction(db: Db, { network, person }: Doing, growing: Growing): Promise<Grown> {
  const { id, cityId, origin, ...values } = growing
  return db.transaction(async (tx) => {
    const [action] = await tx
      .insert(draftActions)
      .values({
        id,
        cityId,
        ...values,
        networkId: network.id,
        slug: actionSlug(values.title, id),
        example: person.demo,
        personId: person.id,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from draft_actions where network_id = ${network.id})`,
      })
      .onConflictDoNothing()
      .returning()
    if (!action) {
      const [known] = await tx.select().from(draftActions).where(eq(draftActions.id, id))
      const mine = known && known.networkId === network.id && known.personId === person.id
      return mine ? { outcome: 'again', action: known } : { outcome: 'taken' }
    }
    if (origin)
      await tx.insert(draftActionOrigins).values({ networkId: network.id, actionId: id, ...originColumn(origin) })
    await tx.insert(draftActionStates).values({ ...whose(action, person), state: 'idea' })
    await tell(tx, action, person, 'draft_action.added', { changes: madeOf({ ...values }), version: 1 })
    await indexEntries(tx, network, [searchableActions], [id])
    return { outcome: 'grown', action }
  })
}

/** Changes the words of a draft action, or who sees it. */
export async function editAction(
  db: Db,
  { network, person }: Doing,
  { id, version, values }: { id: string; version: number; values: Partial<ActionValues> },
): Promise<Saved> {
  return db.transaction(async (tx) => {
    const saved = await saveRecord(tx, { ...keptAction, id, version, values })
    if (saved.outcome !== 'saved') return saved
    const action = saved.row as unknown as DraftAction
    await narrowActivity(tx, id, action.audience)
    const verb = saved.changes.audience ? 'draft_action.shared' : 'draft_action.changed'
    await tell(tx, action, person, verb, changeDetail(saved))
    await indexEntries(tx, network, [searchableActions], [id])
    return saved
  })
}

interface Move {
  id: string
  state: ActionState
  reason: string | null
  intoId: string | null
}

/** Says what became of a draft action. Merged into another one, what it grew from is an origin of that one as well. */
export const moveAction = (db: Db, doing: Doing, move: Move): Promise<'moved' | 'same' | 'gone'> =>
  db.transaction((tx) => moveActionIn(tx, doing, move))

/** The same as part of something larger, such as taking it into the plan. */
export async function moveActionIn(
  tx: Queryable,
  { network, person }: Doing,
  { id, state, reason, intoId }: Move,
): Promise<'moved' | 'same' | 'gone'> {
  const [action] = await tx.select().from(draftActions).where(eq(draftActions.id, id)).for('update')
  if (!action) return 'gone'
  // Sent twice, it is said once.
  if (action.state === state && action.mergedIntoId === intoId) return 'same'
  await tx.update(draftActions).set({ state, mergedIntoId: intoId }).where(eq(draftActions.id, id))
  await tx.insert(draftActionStates).values({ ...whose(action, person), state, reason, intoId })
  if (intoId) {
    const origins = await tx.select().from(draftActionOrigins).where(eq(draftActionOrigins.actionId, id))
    for (const { id: _, ...origin } of origins)
      await tx
        .insert(draftActionOrigins)
        .values({ ...origin, actionId: intoId })
        .onConflictDoNothing()
  }
  await tell(tx, action, person, 'draft_action.moved', { before: action.state, after: state, reason })
  await indexEntries(tx, network, [searchableActions], [id])
  return 'moved'
}

type Told = Pick<DraftAction, 'id' | 'networkId' | 'audience' | 'cityId'>

const tell = (tx: Queryable, action: Told, person: Doing['person'], verb: string, detail: Record<string, unknown>) =>
  recordActivity(tx, {
    networkId: action.networkId,
    audience: action.audience,
    cityId: action.cityId,
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'draft_action',
    subjectId: action.id,
    detail,
  })

const whose = (action: Pick<DraftAction, 'id' | 'networkId'>, person: Doing['person']) => ({
  networkId: action.networkId,
  actionId: action.id,
  personId: person.id,
  actor: person.name,
})
