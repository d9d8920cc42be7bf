import { and, desc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { apiTokens, persons } from '../schema.ts'
import { hashOf } from '../sessions/secrets.ts'
import type { Person } from '../viewer.ts'

export type Token = typeof apiTokens.$inferSelect

const good = or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`))

/** For whom a token speaks and what it may do, in one query; nothing where it is unknown or has ended. */
export async function tokenBehind(
  db: Queryable,
  secret: string,
): Promise<{ id: string; person: Person; scopes: string[]; stale: boolean } | undefined> {
  const [found] = await db
    .select({
      id: apiTokens.id,
      person: persons,
      scopes: apiTokens.scopes,
      stale: sql<boolean>`coalesce(${apiTokens.lastUsedAt} < now() - interval '5 minutes', true)`,
    })
    .from(apiTokens)
    .innerJoin(persons, eq(persons.id, apiTokens.personId))
    .where(and(eq(apiTokens.tokenHash, hashOf(secret)), good))
  return found
}

/** A person's tokens, the newest first; those that have ended too, so that one sees why a program has stopped. */
export const tokensOf = (db: Queryable, personId: string): Promise<Token[]> =>
  db.select().from(apiTokens).where(eq(apiTokens.personId, personId)).orderBy(desc(apiTokens.id))
