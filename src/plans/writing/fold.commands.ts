import { and, asc, eq, lt, sql } from 'drizzle-orm'
import { mergeUpdates } from 'yjs'
import type { Queryable } from '#platform/db'
import { planTextUpdates } from '../schema.ts'

/**
 * Folds what was written more than a day ago into one update. It stands at the place of the last of them, so that whoever
 * asks for what came after any of them gets all they lack. Call it while the section is held.
 */
export async function foldUpdates(tx: Queryable, sectionId: string, { many = 200 } = {}): Promise<void> {
  const old = and(eq(planTextUpdates.sectionId, sectionId), lt(planTextUpdates.at, sql`now() - interval '1 day'`))
  const [counted] = await tx.select({ count: sql<number>`count(*)::int` }).from(planTextUpdates).where(old)
  if ((counted?.count ?? 0) < many) return
  const rows = await tx.select().from(planTextUpdates).where(old).orderBy(asc(planTextUpdates.seq))
  const last = rows.at(-1)
  if (!last) return
  await tx
    .delete(planTextUpdates)
    .where(and(eq(planTextUpdates.sectionId, sectionId), lt(planTextUpdates.seq, last.seq)))
  await tx
    .update(planTextUpdates)
    .set({ update: Buffer.from(mergeUpdates(rows.map(({ update }) => update))) })
    .where(eq(planTextUpdates.seq, last.seq))
}
