import { and, asc, eq, gt, gte, lte } from 'drizzle-orm'
import { mergeUpdates } from 'yjs'
import type { Queryable } from '#platform/db'
import { planTextUpdates } from '../schema.ts'

export interface News {
  /** What one has come to with these. */
  seq: number
  /** All of them in one, as it travels; nothing where there is nothing new. */
  update: string | null
}

/** What was written into a section since somebody last asked; what they sent themselves they have. */
export async function textSince(db: Queryable, sectionId: string, since: number, except?: string): Promise<News> {
  const rows = await db
    .select({ seq: planTextUpdates.seq, sendingId: planTextUpdates.sendingId, update: planTextUpdates.update })
    .from(planTextUpdates)
    .where(and(eq(planTextUpdates.sectionId, sectionId), gt(planTextUpdates.seq, since)))
    .orderBy(asc(planTextUpdates.seq))
  const others = rows.filter(({ sendingId }) => sendingId !== except)
  return {
    seq: rows.at(-1)?.seq ?? since,
    update: others.length > 0 ? Buffer.from(mergeUpdates(others.map(({ update }) => update))).toString('base64') : null,
  }
}

/** The updates of a section in their order, or some of them. */
export const updatesOf = (db: Queryable, sectionId: string, { from = 0, until = Number.MAX_SAFE_INTEGER } = {}) =>
  db
    .select({ seq: planTextUpdates.seq, sendingId: planTextUpdates.sendingId, update: planTextUpdates.update })
    .from(planTextUpdates)
    .where(
      and(eq(planTextUpdates.sectionId, sectionId), gte(planTextUpdates.seq, from), lte(planTextUpdates.seq, until)),
    )
    .orderBy(asc(planTextUpdates.seq))

/** Whether this very sending came before. */
export async function wasSent(db: Queryable, sectionId: string, sendingId: string): Promise<boolean> {
  const found = await db
    .select({ seq: planTextUpdates.seq })
    .from(planTextUpdates)
    .where(and(eq(planTextUpdates.sectionId, sectionId), eq(planTextUpdates.sendingId, sendingId)))
  return found.length > 0
}
