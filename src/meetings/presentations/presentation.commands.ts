import { and, asc, eq, ne, sql } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { addFile, type readFile, removeFilesOf } from '#platform/files'
import { changeDetail, madeOf, type Saved, saveRecord } from '#platform/records'
import type { Acting } from '../acting.ts'
import { presentations } from '../schema.ts'
import type { Presentation } from './presentation.queries.ts'

type Kept = Extract<Awaited<ReturnType<typeof readFile>>, { ok: true }>['file']

interface Values {
  cityId: string
  title: string
  link: string | null
}

/** Puts presentations behind those that are there. Their ids were made with the form, so that sending twice adds once. */
export async function addPresentations(
  db: Db,
  doing: Acting,
  meeting: { id: string },
  wanted: (Values & { id: string; file?: Kept | undefined })[],
): Promise<number> {
  const { network, person } = doing
  return db.transaction(async (tx) => {
    let added = 0
    for (const { file, ...values } of wanted) {
      const [made] = await tx
        .insert(presentations)
        .values({
          ...values,
          networkId: network.id,
          meetingId: meeting.id,
          personId: person.id,
          example: person.demo,
          position: sql<number>`(select coalesce(max(position), 0) + 1 from presentations where meeting_id = ${meeting.id})`,
        })
        .onConflictDoNothing()
        .returning()
      if (!made) continue
      added++
      if (file) await keepFile(tx, doing, made, file)
      const changes = madeOf({ title: made.title, link: made.link, file: file?.name ?? null })
      await tell(tx, doing, made, 'presentation.added', { changes, version: 1 })
    }
    return added
  })
}

/** Changes what a city presents; a file that is sent takes the place of the one before. */
export async function changePresentation(
  db: Db,
  doing: Acting,
  presentation: Presentation,
  { version, values, file }: { version: number; values: Partial<Values>; file: Kept | undefined },
): Promise<Saved> {
  return db.transaction(async (tx) => {
    const saved = await saveRecord(tx, { table: presentations, id: presentation.id, version, values })
    if (saved.outcome !== 'saved' && saved.outcome !== 'same') return saved
    if (file) {
      await removeFilesOf(tx, subjectOf(presentation))
      await keepFile(tx, doing, presentation, file)
    }
    if (saved.outcome === 'saved' || file)
      await tell(tx, doing, presentation, 'presentation.changed', saved.outcome === 'saved' ? changeDetail(saved) : {})
    return saved
  })
}

/** Says that it was given, or takes that back. */
export async function markPresented(db: Db, doing: Acting, presentation: Presentation, done: boolean): Promise<void> {
  await db.transaction(async (tx) => {
    const marked = await tx
      .update(presentations)
      .set({ done })
      .where(and(eq(presentations.id, presentation.id), ne(presentations.done, done)))
      .returning({ id: presentations.id })
    if (marked.length > 0) await tell(tx, doing, presentation, 'presentation.presented', { done })
  })
}

/** Moves it one place towards the beginning. */
export async function movePresentationUp(db: Db, doing: Acting, presentation: Presentation): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = await tx
      .select({ id: presentations.id, position: presentations.position })
      .from(presentations)
      .where(eq(presentations.meetingId, presentation.meetingId))
      .orderBy(asc(presentations.position), asc(presentations.id))
      .for('update')
    const at = rows.findIndex(({ id }) => id === presentation.id)
    const [mine, before] = [rows[at], rows[at - 1]]
    if (!mine || !before) return
    await tx.update(presentations).set({ position: before.position }).where(eq(presentations.id, mine.id))
    await tx.update(presentations).set({ position: mine.position }).where(eq(presentations.id, before.id))
    await tell(tx, doing, presentation, 'presentation.sorted', {})
  })
}

export async function removePresentation(db: Db, doing: Acting, presentation: Presentation): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(presentations)
      .where(eq(presentations.id, presentation.id))
      .returning({ id: presentations.id })
    if (gone.length > 0) await tell(tx, doing, presentation, 'presentation.removed', {})
  })
}

const subjectOf = ({ id, networkId }: { id: string; networkId: string }) => ({
  networkId,
  subjectKind: 'presentation',
  subjectId: id,
})

const keepFile = (
  tx: Queryable,
  { person }: Acting,
  presentation: { id: string; networkId: string; title: string },
  file: Kept,
) =>
  addFile(tx, {
    ...subjectOf(presentation),
    personId: person.id,
    file,
    // A picture of a table says what its title says.
    alt: presentation.title,
    credit: null,
  })

const tell = (
  tx: Queryable,
  { person }: Acting,
  presentation: { id: string; networkId: string; cityId: string },
  verb: string,
  detail: Record<string, unknown>,
): Promise<void> =>
  recordActivity(tx, {
    networkId: presentation.networkId,
    audience: 'network',
    cityId: presentation.cityId,
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'presentation',
    subjectId: presentation.id,
    detail,
  })
