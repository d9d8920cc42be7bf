import { and, count, desc, eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { follows, networks } from '../schema.ts'

/** Whether somebody wants to hear of a record. */
export async function isFollowing(db: Queryable, personId: string, subjectId: string): Promise<boolean> {
  const found = await db
    .select({ id: follows.id })
    .from(follows)
    .where(and(eq(follows.personId, personId), eq(follows.subjectId, subjectId)))
  return found.length > 0
}

export const followsPerPage = 50

/** What somebody follows, anywhere, the last one first. */
export async function followsOf(db: Queryable, personId: string, page = 1) {
  const mine = eq(follows.personId, personId)
  const [rows, counted] = await Promise.all([
    db
      .select({
        kind: follows.subjectKind,
        id: follows.subjectId,
        network: networks.slug,
      })
      .from(follows)
      .innerJoin(networks, eq(networks.id, follows.networkId))
      .where(mine)
      .orderBy(desc(follows.createdAt), desc(follows.id))
      .limit(followsPerPage)
      .offset((page - 1) * followsPerPage),
    db.select({ found: count() }).from(follows).where(mine),
  ])
  return { rows, found: counted[0]?.found ?? 0 }
}

/** Everything somebody follows, for a digest. */
export const allFollowsOf = (db: Queryable, personId: string) =>
  db
    .select({ networkId: follows.networkId, kind: follows.subjectKind, id: follows.subjectId })
    .from(follows)
    .where(eq(follows.personId, personId))
    .limit(2000)
