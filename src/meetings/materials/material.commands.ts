import { asc, eq, sql } from 'drizzle-orm'
import { type Audience, narrowActivity, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { addFile, describeFile, type readFile } from '#platform/files'
import { changeDetail, type Kept, madeOf, type Saved, saveRecord } from '#platform/records'
import type { Acting } from '../acting.ts'
import type { Meeting } from '../meeting.queries.ts'
import { materials } from '../schema.ts'
import { type Material, readersOf } from './material.queries.ts'

export const keptMaterial = { table: materials } satisfies Kept

/** As much as one meeting can hold without its page becoming a burden. */
export const mostMaterials = 300

interface Bringing {
  /** Made with the form, so that sending it twice keeps one. */
  id: string
  caption: string | null
  sessionId: string | null
  audience: Audience
  link?: string | null
  file?: Extract<Awaited<ReturnType<typeof readFile>>, { ok: true }>['file']
  alt?: string | null
  credit?: string | null
}

/** Keeps a photo, a file or an address beside a meeting, behind those that are there. */
export async function bringMaterial(
  db: Db,
  { network, person }: Acting,
  meeting: Meeting,
  { id, file, alt = null, credit = null, link = null, ...said }: Bringing,
): Promise<'brought' | 'again' | 'tooMany'> {
  return db.transaction(async (tx) => {
    // Two that arrive at once would both become the last.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`materials ${meeting.id}`}, 0))`)
    const known = await tx.select({ id: materials.id }).from(materials).where(eq(materials.meetingId, meeting.id))
    if (known.some((one) => one.id === id)) return 'again'
    if (known.length >= mostMaterials) return 'tooMany'
    const [material] = await tx
      .insert(materials)
      .values({
        ...said,
        id,
        link,
        networkId: network.id,
        meetingId: meeting.id,
        personId: person.id,
        example: person.demo,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from materials where meeting_id = ${meeting.id})`,
      })
      .onConflictDoNothing()
      .returning()
    if (!material) return 'again'
    if (file)
      await addFile(tx, {
        networkId: network.id,
        subjectKind: 'material',
        subjectId: id,
        personId: person.id,
        file,
        alt,
        credit,
      })
    const changes = madeOf({ caption: said.caption, link, file: file?.name ?? null })
    await tell(tx, material, meeting, person, 'material.added', { changes, version: 1 })
    return 'brought'
  })
}

interface Changing {
  version: number
  /** Fields that are left out stay as they are. */
  values: { caption?: string | null; sessionId?: string | null; audience?: Audience }
  words: { alt: string | null; credit: string | null }
}

/** Says what it is and shows, which session it is from, and who sees it. */
export async function changeMaterial(
  db: Db,
  { person }: Acting,
  meeting: Meeting,
  material: Material,
  { version, values, words }: Changing,
): Promise<Saved> {
  return db.transaction(async (tx) => {
    const saved = await saveRecord(tx, { ...keptMaterial, id: material.id, version, values: { ...values } })
    if (saved.outcome !== 'saved' && saved.outcome !== 'same') return saved
    const { file } = material
    const reworded = file !== null && (file.alt !== words.alt || file.credit !== words.credit)
    if (file && reworded) await describeFile(tx, file, { id: file.id, ...words })
    if (saved.outcome === 'same' && !reworded) return saved
    const now = { ...material, ...values }
    const wider = values.audience === 'public' && material.audience !== 'public'
    if (saved.outcome === 'saved' && !wider) await narrowActivity(tx, material.id, readersOf(now, meeting).audience)
    const detail = saved.outcome === 'saved' ? changeDetail(saved) : {}
    await tell(tx, wider ? material : now, meeting, person, wider ? 'material.published' : 'material.changed', detail)
    return saved
  })
}

/** Takes something away for good, with its file. */
export async function removeMaterial(db: Db, { person }: Acting, meeting: Meeting, material: Material): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx.delete(materials).where(eq(materials.id, material.id)).returning({ id: materials.id })
    if (gone.length > 0) await tell(tx, material, meeting, person, 'material.removed', {})
  })
}

/** Moves something one place towards the beginning, among what is like it. */
export async function moveMaterialUp(
  db: Db,
  { person }: Acting,
  meeting: Meeting,
  material: Material,
  like: string[],
): Promise<void> {
  await db.transaction(async (tx) => {
    const rows = await tx
      .select({ id: materials.id, position: materials.position })
      .from(materials)
      .where(eq(materials.meetingId, meeting.id))
      .orderBy(asc(materials.position), asc(materials.id))
      .for('update')
    const among = rows.filter(({ id }) => like.includes(id))
    const at = among.findIndex(({ id }) => id === material.id)
    const [mine, before] = [among[at], among[at - 1]]
    if (!mine || !before) return
    await tx.update(materials).set({ position: before.position }).where(eq(materials.id, mine.id))
    await tx.update(materials).set({ position: mine.position }).where(eq(materials.id, before.id))
    await tell(tx, material, meeting, person, 'material.sorted', {})
  })
}

const tell = (
  tx: Queryable,
  material: { id: string; networkId: string; audience: Audience },
  meeting: Meeting,
  person: Acting['person'],
  verb: string,
  detail: Record<string, unknown>,
): Promise<void> =>
  recordActivity(tx, {
    networkId: material.networkId,
    ...readersOf(material, meeting),
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'material',
    subjectId: material.id,
    detail,
  })
