import { and, count, desc, eq, gt, isNull, lte } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { comments, networks, notices } from '../schema.ts'

export const noticesPerPage = 30

const columns = {
  id: notices.id,
  networkId: notices.networkId,
  network: networks.slug,
  kind: notices.subjectKind,
  subjectId: notices.subjectId,
  commentId: notices.commentId,
  actor: notices.actor,
  body: comments.body,
  at: notices.createdAt,
  readAt: notices.readAt,
}

const all = (db: Queryable) =>
  db
    .select(columns)
    .from(notices)
    .innerJoin(networks, eq(networks.id, notices.networkId))
    .leftJoin(comments, eq(comments.id, notices.commentId))

export type Notice = Awaited<ReturnType<typeof all>>[number]

/** What somebody was told of by name, the newest first. */
export async function noticesOf(db: Queryable, personId: string, page: number) {
  const mine = eq(notices.personId, personId)
  const [rows, counted] = await Promise.all([
    all(db)
      .where(mine)
      .orderBy(desc(notices.createdAt), desc(notices.id))
      .limit(noticesPerPage)
      .offset((page - 1) * noticesPerPage),
    db.select({ found: count() }).from(notices).where(mine),
  ])
  return { rows, found: counted[0]?.found ?? 0 }
}

export async function noticeById(db: Queryable, personId: string, id: string): Promise<Notice | undefined> {
  const [found] = await all(db).where(and(eq(notices.id, id), eq(notices.personId, personId)))
  return found
}

const unread = (personId: string) => and(eq(notices.personId, personId), isNull(notices.readAt))

/** How many somebody has not read. */
export async function unreadOf(db: Queryable, personId: string): Promise<number> {
  const [counted] = await db.select({ found: count() }).from(notices).where(unread(personId))
  return counted?.found ?? 0
}

/** Those that came in some time and were not read, for a digest. */
export const unreadBetween = (db: Queryable, personId: string, { since, until }: { since: Date; until: Date }) =>
  all(db)
    .where(and(unread(personId), gt(notices.createdAt, since), lte(notices.createdAt, until)))
    .orderBy(desc(notices.createdAt))
    .limit(100)
