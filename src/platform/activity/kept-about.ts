import { asc, eq } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import { activityEntries, drafts, files, letters } from '../schema.ts'

/** What this floor keeps about a person, for themselves. What letters say stays out: it may open a door. */
export async function keptAbout(db: Queryable, personId: string): Promise<Record<string, unknown[]>> {
  const { id, to, kind, language, createdAt, sentAt } = letters
  return {
    activity: await db
      .select()
      .from(activityEntries)
      .where(eq(activityEntries.personId, personId))
      .orderBy(asc(activityEntries.id)),
    drafts: await db.select().from(drafts).where(eq(drafts.personId, personId)).orderBy(asc(drafts.id)),
    files: await db
      .select({ id: files.id, name: files.name, alt: files.alt, credit: files.credit, createdAt: files.createdAt })
      .from(files)
      .where(eq(files.personId, personId))
      .orderBy(asc(files.id)),
    letters: await db
      .select({ id, to, kind, language, createdAt, sentAt })
      .from(letters)
      .where(eq(letters.personId, personId))
      .orderBy(asc(id)),
  }
}
