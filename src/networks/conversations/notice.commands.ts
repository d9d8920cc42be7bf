import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { notices } from '../schema.ts'
import type { Comment } from './comment.queries.ts'

/** Puts on record that these people were mentioned; answers with those who did not know of it yet. */
export async function noteMentions(
  tx: Queryable,
  comment: Comment,
  people: { id: string }[],
  actor: string,
): Promise<string[]> {
  if (people.length === 0) return []
  const known = await tx
    .select({ personId: notices.personId })
    .from(notices)
    .where(and(eq(notices.commentId, comment.id), eq(notices.kind, 'mention')))
  const told = new Set(known.map(({ personId }) => personId))
  const fresh = people.filter(({ id }) => !told.has(id))
  if (fresh.length > 0)
    await tx.insert(notices).values(
      fresh.map(({ id }) => ({
        networkId: comment.networkId,
        personId: id,
        kind: 'mention',
        subjectKind: comment.subjectKind,
        subjectId: comment.subjectId,
        commentId: comment.id,
        actor,
      })),
    )
  return fresh.map(({ id }) => id)
}

/** Notes that somebody has read these, or everything. */
export async function markRead(db: Queryable, personId: string, ids?: string[]): Promise<void> {
  const which = ids ? inArray(notices.id, ids) : undefined
  await db
    .update(notices)
    .set({ readAt: sql`now()` })
    .where(and(eq(notices.personId, personId), isNull(notices.readAt), which))
}

/** What was taken back need not be read any more. */
export async function forgetNoticesOf(tx: Queryable, commentId: string): Promise<void> {
  await tx.delete(notices).where(eq(notices.commentId, commentId))
}
