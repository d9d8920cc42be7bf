import { and, count, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { Db, Queryable } from '#platform/db'
import { apiTokens } from '../schema.ts'
import { hashOf, newSecret } from '../sessions/secrets.ts'

/** What a program may do with a token: read what the person may read, change what the person may change. */
export const scopes = ['read', 'write'] as const
export type Scope = (typeof scopes)[number]

const most = 50

interface NewToken {
  id: string
  name: string
  scopes: Scope[]
  /** Nothing for one that lasts until it is taken back. */
  days: number | null
}

/** Makes a token and answers with its secret, which is shown this once and kept nowhere. A form sent twice makes one. */
export async function makeToken(
  db: Db,
  personId: string,
  { id, name, scopes: allowed, days }: NewToken,
): Promise<{ outcome: 'made'; secret: string } | { outcome: 'too-many' } | { outcome: 'made-before' }> {
  // The beginning tells those who search for lost secrets what they have found.
  const secret = `charrette_${newSecret()}`
  return db.transaction(async (tx) => {
    const [held] = await tx.select({ count: count() }).from(apiTokens).where(eq(apiTokens.personId, personId))
    if ((held?.count ?? 0) >= most) return { outcome: 'too-many' }
    const expiresAt = days === null ? null : sql`now() + ${`${days} days`}::interval`
    const made = await tx
      .insert(apiTokens)
      .values({ id, personId, name, scopes: allowed, tokenHash: hashOf(secret), expiresAt })
      .onConflictDoNothing()
      .returning({ id: apiTokens.id })
    return made.length > 0 ? { outcome: 'made', secret } : { outcome: 'made-before' }
  })
}

/** Takes a token of a person back; whether there was one. */
export async function takeTokenBack(db: Queryable, personId: string, id: string): Promise<boolean> {
  const gone = await db
    .delete(apiTokens)
    .where(and(eq(apiTokens.id, id), eq(apiTokens.personId, personId)))
    .returning({ id: apiTokens.id })
  return gone.length > 0
}

/** Notes that a token is in use, once in a while. */
export async function touchToken(db: Queryable, id: string): Promise<void> {
  const stale = or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, sql`now() - interval '5 minutes'`))
  await db
    .update(apiTokens)
    .set({ lastUsedAt: new Date() })
    .where(and(eq(apiTokens.id, id), stale))
}
