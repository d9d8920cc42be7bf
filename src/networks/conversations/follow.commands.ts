import { and, eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { follows } from '../schema.ts'
import type { Subject } from './record.ts'

/** Somebody wants to hear of a record, or no more. Nobody else is told, and doing it twice changes nothing. */
export async function follow(
  db: Queryable,
  { networkId, personId, kind, id }: Subject & { networkId: string; personId: string },
  wanted: boolean,
): Promise<void> {
  if (wanted)
    await db.insert(follows).values({ networkId, personId, subjectKind: kind, subjectId: id }).onConflictDoNothing()
  else await db.delete(follows).where(and(eq(follows.personId, personId), eq(follows.subjectId, id)))
}
