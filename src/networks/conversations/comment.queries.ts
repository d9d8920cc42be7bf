import { and, count, desc, eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { comments } from '../schema.ts'
import type { Subject } from './record.ts'

export type Comment = typeof comments.$inferSelect

export const commentsPerPage = 30

const about = (networkId: string, { kind, id }: Subject) =>
  and(eq(comments.networkId, networkId), eq(comments.subjectKind, kind), eq(comments.subjectId, id))

/** What was said about a record, a page at a time: the newest page first, and on it the oldest first, as one reads. */
export async function commentsOf(db: Queryable, networkId: string, subject: Subject, page = 1, most = commentsPerPage) {
  const [rows, counted] = await Promise.all([
    db
      .select()
      .from(comments)
      .where(about(networkId, subject))
      .orderBy(desc(comments.createdAt), desc(comments.id))
      .limit(most)
      .offset((page - 1) * most),
    db.select({ found: count() }).from(comments).where(about(networkId, subject)),
  ])
  return { rows: rows.toReversed(), found: counted[0]?.found ?? 0 }
}

export async function commentById(
  db: Queryable,
  networkId: string,
  subject: Subject,
  id: string,
): Promise<Comment | undefined> {
  const [found] = await db
    .select()
    .from(comments)
    .where(and(about(networkId, subject), eq(comments.id, id)))
  return found
}
