import { and, eq, lt, ne, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { sessions } from '../schema.ts'
import { hashOf, newSecret } from './secrets.ts'

type How = (typeof sessions.$inferInsert)['how']

/** A session ends when it was not used for so long. */
const days = 60

const later = () => new Date(Date.now() + days * 86_400_000)

/**
 * Lets a person in. Answers with what the browser has to carry; here only its hash is kept. With a `token` of one's own the
 * same sign-in, sent twice, opens one session.
 */
export async function openSession(
  tx: Queryable,
  personId: string,
  { how, device, token = newSecret() }: { how: How; device: string | null; token?: string },
): Promise<string> {
  await tx
    .insert(sessions)
    .values({ personId, how, device, tokenHash: hashOf(token), expiresAt: later() })
    .onConflictDoNothing()
  return token
}

/** Notes that a session is in use, once in a while. */
export async function touchSession(db: Queryable, id: string): Promise<void> {
  await db
    .update(sessions)
    .set({ lastUsedAt: new Date(), expiresAt: later() })
    .where(and(eq(sessions.id, id), lt(sessions.lastUsedAt, sql`now() - interval '5 minutes'`)))
}

/** Ends one session of a person; whether there was one. */
export async function endSession(db: Queryable, personId: string, id: string): Promise<boolean> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.personId, personId)))
    .returning({ id: sessions.id })
  return ended.length > 0
}

/** Ends every session of a person but the one in use; how many there were. */
export async function endOtherSessions(db: Queryable, personId: string, except: string): Promise<number> {
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.personId, personId), ne(sessions.id, except)))
    .returning({ id: sessions.id })
  return ended.length
}

/** Sessions that have ended by themselves are of no use to anybody. */
export async function forgetOldSessions(db: Queryable): Promise<void> {
  await db.delete(sessions).where(lt(sessions.expiresAt, sql`now()`))
}
