import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Db, Queryable } from '#platform/db'
import { needGroups, needStateChanges, needs } from '../schema.ts'
import { type Doing, tell, whose } from './need.commands.ts'

interface Grouping {
  /** Made with the form, so that sending it twice makes one group; or that of a group that is there. */
  id: string
  title: string
  themeId: string
  needIds: string[]
}

/** Brings needs of several cities together as one question; those that stood in another group leave it. */
export const groupNeeds = (db: Db, doing: Doing, grouping: Grouping): Promise<'grouped' | 'taken'> =>
  db.transaction((tx) => groupNeedsIn(tx, doing, grouping))

/** The same within a transaction that writes more. */
export async function groupNeedsIn(
  tx: Queryable,
  { network, person }: Doing,
  { id, title, themeId, needIds }: Grouping,
): Promise<'grouped' | 'taken'> {
  await tx.insert(needGroups).values({ id, networkId: network.id, themeId, title }).onConflictDoNothing()
  const [group] = await tx.select().from(needGroups).where(eq(needGroups.id, id)).for('update')
  if (group?.networkId !== network.id) return 'taken'
  if (group.title !== title)
    await tx
      .update(needGroups)
      .set({ title, version: sql`${needGroups.version} + 1`, changedAt: sql`now()` })
      .where(eq(needGroups.id, id))
  const chosen = await tx
    .select()
    .from(needs)
    .where(and(eq(needs.networkId, network.id), inArray(needs.id, needIds)))
    .orderBy(needs.id)
    .for('update')
  for (const need of chosen.filter(({ groupId }) => groupId !== id)) {
    const state = need.state === 'raised' ? 'grouped' : need.state
    await tx.update(needs).set({ groupId: id, state }).where(eq(needs.id, need.id))
    if (state !== need.state) await tx.insert(needStateChanges).values({ ...whose(need, person), state, reason: title })
    await tell(tx, need, person, 'need.grouped', { group: id, title })
  }
  await forgetEmptyGroups(tx, network.id)
  return 'grouped'
}

/** Takes a need out of its group; what was grouped by that alone is raised again. */
export async function ungroupNeed(db: Db, { network, person }: Doing, { id }: { id: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const [need] = await tx.select().from(needs).where(eq(needs.id, id)).for('update')
    if (!need?.groupId) return
    const state = need.state === 'grouped' ? 'raised' : need.state
    await tx.update(needs).set({ groupId: null, state }).where(eq(needs.id, id))
    if (state !== need.state) await tx.insert(needStateChanges).values({ ...whose(need, person), state })
    await tell(tx, need, person, 'need.ungrouped', { group: need.groupId })
    await forgetEmptyGroups(tx, network.id)
  })
}

const forgetEmptyGroups = (tx: Queryable, networkId: string) =>
  tx
    .delete(needGroups)
    .where(
      and(
        eq(needGroups.networkId, networkId),
        sql`not exists (select from ${needs} where ${needs.groupId} = ${needGroups.id})`,
      ),
    )
