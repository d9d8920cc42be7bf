import { eq } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import { activityEntries, drafts, files, letters } from '../schema.ts'

/**
 * Takes a person out of what this floor keeps: drafts and letters go, what they did and brought stays without them, under
 * the name it was signed with. Call it in the transaction that removes the person.
 */
export async function forgetPerson(tx: Queryable, personId: string): Promise<void> {
  await tx.delete(drafts).where(eq(drafts.personId, personId))
  await tx.delete(letters).where(eq(letters.personId, personId))
  await tx.update(activityEntries).set({ personId: null }).where(eq(activityEntries.personId, personId))
  await tx.update(files).set({ personId: null }).where(eq(files.personId, personId))
}
