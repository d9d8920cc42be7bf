import { eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { type Digest, persons } from './schema.ts'

/** Notes up to which moment somebody was told what happened. */
export async function noteDigest(tx: Queryable, id: string, until: Date): Promise<void> {
  await tx.update(persons).set({ digestedAt: until }).where(eq(persons.id, id))
}

/** How often somebody wants to be told. */
export async function chooseDigest(db: Queryable, id: string, digest: Digest): Promise<void> {
  await db.update(persons).set({ digest, changedAt: new Date() }).where(eq(persons.id, id))
}
