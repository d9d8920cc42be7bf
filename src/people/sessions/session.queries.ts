import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { persons, sessions } from '../schema.ts'
import type { Person } from '../viewer.ts'
import { hashOf } from './secrets.ts'

export type Session = typeof sessions.$inferSelect

export interface Recognised {
  person: Person
  sessionId: string
  /** Whether it is time to note that the session is in use. */
  stale: boolean
}

/** Whose session a cookie's secret opens, in one query. */
export async function sessionOf(db: Queryable, token: string): Promise<Recognised | undefined> {
  const [found] = await db
    .select({
      person: persons,
      sessionId: sessions.id,
      stale: sql<boolean>`${sessions.lastUsedAt} < now() - interval '5 minutes'`,
    })
    .from(sessions)
    .innerJoin(persons, eq(persons.id, sessions.personId))
    .where(and(eq(sessions.tokenHash, hashOf(token)), gt(sessions.expiresAt, sql`now()`)))
  return found
}

/** Where a person is signed in, last used first. */
export const sessionsOf = (db: Queryable, personId: string) =>
  db
    .select()
    .from(sessions)
    .where(and(eq(sessions.personId, personId), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.lastUsedAt))
