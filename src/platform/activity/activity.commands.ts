import { and, eq, inArray } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import { type Audience, activityEntries, audiences } from '../schema.ts'

export type Activity = Omit<typeof activityEntries.$inferInsert, 'at'>

/** Writes who did what. Call it in the transaction of the change: it also raises the version of the network. */
export async function recordActivity(tx: Queryable, ...entries: Activity[]): Promise<void> {
  if (entries.length > 0) await tx.insert(activityEntries).values(entries)
}

/** Forgets who did what in a network. Call it in the transaction that removes the network. */
export async function forgetActivity(tx: Queryable, networkId: string): Promise<void> {
  await tx.delete(activityEntries).where(eq(activityEntries.networkId, networkId))
}

/** Forgets what was done with one record: where a person is taken out of a list, their name goes from there as well. */
export async function forgetActivityAbout(tx: Queryable, networkId: string, subjectId: string): Promise<void> {
  await tx
    .delete(activityEntries)
    .where(and(eq(activityEntries.networkId, networkId), eq(activityEntries.subjectId, subjectId)))
}

/** Tells what was done with a record to no more people than the record is for now: it may hold the words of then. */
export async function narrowActivity(tx: Queryable, subjectId: string, audience: Audience): Promise<void> {
  const wider = audiences.slice(0, audiences.indexOf(audience))
  if (wider.length === 0) return
  await tx
    .update(activityEntries)
    .set({ audience })
    .where(and(eq(activityEntries.subjectId, subjectId), inArray(activityEntries.audience, wider)))
}
