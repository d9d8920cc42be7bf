import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { validate } from 'uuid'
import type { Queryable } from '../db/index.ts'
import { drafts } from '../schema.ts'

export type Draft = typeof drafts.$inferSelect

/** Who may see and change a draft: the noun says so, by the same rule as for editing the record. */
export type MayEdit = (draft: Draft) => boolean

/** What somebody is writing beside a record; nothing for whoever may not edit it. */
export async function draftBeside(
  db: Queryable,
  { kind, subjectId }: { kind: string; subjectId: string },
  mayEdit: MayEdit,
): Promise<Draft | null> {
  const [draft] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.kind, kind), eq(drafts.subjectId, subjectId)))
  return draft && mayEdit(draft) ? draft : null
}

/** A draft by its id, within its network and kind; nothing for whoever may not edit it. */
export async function draftById(
  db: Queryable,
  { networkId, kind, id }: { networkId: string; kind: string; id: string },
  mayEdit: MayEdit,
): Promise<Draft | null> {
  if (!validate(id)) return null
  const [draft] = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.id, id), eq(drafts.networkId, networkId), eq(drafts.kind, kind)))
  return draft && mayEdit(draft) ? draft : null
}

/** Drafts of records that do not exist yet, the newest first: for the page where one goes on writing. */
export async function newDrafts(
  db: Queryable,
  { networkId, kind }: { networkId: string; kind: string },
  mayEdit: MayEdit,
): Promise<Draft[]> {
  const found = await db
    .select()
    .from(drafts)
    .where(and(eq(drafts.networkId, networkId), eq(drafts.kind, kind), isNull(drafts.subjectId)))
    .orderBy(desc(drafts.changedAt), asc(drafts.id))
  return found.filter(mayEdit)
}
