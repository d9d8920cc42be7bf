import { eq } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import { activityEntries } from '../schema.ts'

export type Activity = Omit<typeof activityEntries.$inferInsert, 'id' | 'at'>

/** Writes who did what. Call it in the transaction of the change: it also raises the version of the network. */
export async function recordActivity(tx: Queryable, ...entries: Activity[]): Promise<void> {
  if (entries.length > 0) await tx.insert(activityEntries).values(entries)
}

/** Forgets who did what in a network. Call it in the transaction that removes the network. */
export async function forgetActivity(tx: Queryable, networkId: string): Promise<void> {
  await tx.delete(activityEntries).where(eq(activityEntries.networkId, networkId))
}
