import { and, count, eq, gt, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { signIns } from '../schema.ts'
import { hashOf } from '../sessions/secrets.ts'

export type SignIn = typeof signIns.$inferSelect

/** The wish that a link belongs to, while it is good. */
export async function wishOfLink(db: Queryable, link: string): Promise<SignIn | undefined> {
  const [wish] = await db
    .select()
    .from(signIns)
    .where(and(eq(signIns.linkHash, hashOf(link)), gt(signIns.expiresAt, sql`now()`)))
  return wish
}

/** The wish that a browser began, while it is good. */
export async function wishById(db: Queryable, id: string): Promise<SignIn | undefined> {
  const [wish] = await db
    .select()
    .from(signIns)
    .where(and(eq(signIns.id, id), gt(signIns.expiresAt, sql`now()`)))
  return wish
}

const limits = { addressShort: 5, addressDay: 20, placeHour: 100 }

/** Whether there were so many wishes for this address, or from this place, that the next one has to wait. */
export async function askedTooOften(db: Queryable, email: string, askedFrom: string | null): Promise<boolean> {
  const within = (interval: string) => sql`filter (where ${signIns.createdAt} > now() - ${interval}::interval)`
  const [forAddress] = await db
    .select({ short: sql<number>`${count()} ${within('15 minutes')}`, day: sql<number>`${count()} ${within('1 day')}` })
    .from(signIns)
    .where(eq(signIns.email, email))
  if ((forAddress?.short ?? 0) >= limits.addressShort || (forAddress?.day ?? 0) >= limits.addressDay) return true
  if (askedFrom === null) return false
  const [fromPlace] = await db
    .select({ hour: sql<number>`${count()} ${within('1 hour')}` })
    .from(signIns)
    .where(eq(signIns.askedFrom, askedFrom))
  return (fromPlace?.hour ?? 0) >= limits.placeHour
}
