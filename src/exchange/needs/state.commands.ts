import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Queryable } from '#platform/db'
import { type NeedState, needStateChanges, needs } from '../schema.ts'
import { type Doing, tell, whose } from './need.commands.ts'
import type { Need } from './need.queries.ts'

/** Says what became of a need. The words of the need, and their version, stay as they are. */
export async function moveNeed(
  db: Db,
  { person }: Doing,
  { id, state, reason }: { id: string; state: NeedState; reason: string | null },
): Promise<'moved' | 'same' | 'gone'> {
  return db.transaction(async (tx) => {
    const [need] = await tx.select().from(needs).where(eq(needs.id, id)).for('update')
    if (!need) return 'gone'
    // Sent twice, it is said once.
    if (need.state === state) return 'same'
    await tx.update(needs).set({ state }).where(eq(needs.id, id))
    await tx.insert(needStateChanges).values({ ...whose(need, person), state, reason })
    await tell(tx, need, person, 'need.moved', { before: need.state, after: state, reason })
    return 'moved'
  })
}

/** Needs that nobody has taken up. */
export const waiting: NeedState[] = ['raised', 'grouped', 'open_after_meeting']

/** What is put on the agenda of a meeting waits no longer. In the transaction of whoever plans it; those that moved. */
export const takeOntoAgenda = (tx: Queryable, doing: Doing, needIds: string[], reason: string): Promise<string[]> =>
  moveAll(tx, doing, needIds, ({ state }) => (waiting.includes(state) ? { state: 'on_agenda', reason } : null))

/** What is taken off an agenda waits again, as it did before. */
export const takeOffAgenda = (tx: Queryable, doing: Doing, needIds: string[], reason: string): Promise<string[]> =>
  moveAll(tx, doing, needIds, ({ state, groupId }) =>
    state === 'on_agenda' ? { state: groupId ? 'grouped' : 'raised', reason } : null,
  )

export interface AfterMeeting {
  id: string
  state: 'addressed' | 'open_after_meeting'
  reason: string | null
}

/** Says of needs that were on an agenda whether the meeting answered them. */
export function sayAfterMeeting(tx: Queryable, doing: Doing, said: AfterMeeting[]): Promise<string[]> {
  const byNeed = new Map(said.map((one) => [one.id, one]))
  return moveAll(tx, doing, [...byNeed.keys()], ({ id, state }) => {
    const one = byNeed.get(id)
    return one && state !== 'closed' && state !== one.state ? { state: one.state, reason: one.reason } : null
  })
}

type Move = { state: NeedState; reason: string | null } | null

async function moveAll(tx: Queryable, { network, person }: Doing, ids: string[], moveOf: (need: Need) => Move) {
  if (ids.length === 0) return []
  const found = await tx
    .select()
    .from(needs)
    .where(and(eq(needs.networkId, network.id), inArray(needs.id, ids)))
    .orderBy(needs.id)
    .for('update')
  const moved: string[] = []
  for (const need of found) {
    const move = moveOf(need)
    if (!move) continue
    await tx.update(needs).set({ state: move.state }).where(eq(needs.id, need.id))
    await tx.insert(needStateChanges).values({ ...whose(need, person), ...move })
    await tell(tx, need, person, 'need.moved', { before: need.state, after: move.state, reason: move.reason })
    moved.push(need.id)
  }
  return moved
}
