import { and, asc, eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Queryable } from '../db/index.ts'
import type { Log } from '../log/index.ts'
import { files } from '../schema.ts'
import { type FileRow, filesOf, type Subject } from './file.queries.ts'
import { holdContent } from './held.ts'
import { kindOf } from './kinds.ts'
import { type House, storeOf } from './of-database.ts'
import { readPicture } from './picture.ts'
import { hashOf } from './store.ts'
import { StoreError } from './store-error.ts'

export const largestFile = 10 * 1_048_576
export const mostFiles = 12

/** A file that was looked into and whose content is kept; a row may name it now. */
export interface ReadyFile {
  name: string
  type: string
  bytes: number
  hash: string
  previewHash: string | null
  width: number | null
  height: number | null
  picture: boolean
  /** Keeps the content once more if it has been swept away meanwhile. */
  keepStill: () => Promise<void>
}

type Trouble = 'tooLarge' | 'unknownKind' | 'unreadable' | 'notKept'
export type ReadFile = { ok: true; file: ReadyFile } | { ok: false; trouble: Trouble }

/**
 * Looks into a file, makes pictures fit to be shown, and keeps the content. This takes its time: call it before the transaction
 * begins. Where no row comes to name the content, it is swept away after a day.
 */
export async function readFile(house: House & { log: Log }, given: File): Promise<ReadFile> {
  if (given.size > largestFile) return { ok: false, trouble: 'tooLarge' }
  const bytes = Buffer.from(await given.arrayBuffer())
  const kind = await kindOf(bytes)
  if (!kind) return { ok: false, trouble: 'unknownKind' }
  const picture = kind.picture ? await readPicture(bytes) : null
  if (kind.picture && !picture) return { ok: false, trouble: 'unreadable' }
  const { content, preview, ...size } = picture ?? { content: bytes, preview: null, width: null, height: null }
  try {
    const kept = await keepContents(house, content, preview)
    const name = named(given.name, picture ? 'webp' : kind.extension)
    const type = picture ? 'image/webp' : kind.type
    return { ok: true, file: { name, type, bytes: content.length, picture: kind.picture, ...size, ...kept } }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    house.log.error({ event: 'files' }, `A file could not be kept: ${error.message}`)
    return { ok: false, trouble: 'notKept' }
  }
}

async function keepContents(house: House, content: Buffer, preview: Buffer | null) {
  const store = await storeOf(house)
  const all = preview ? [content, preview] : [content]
  const [hash = '', previewHash = null] = await Promise.all(all.map((bytes) => store.keep(bytes)))
  const keepStill = async () => {
    for (const bytes of all) if (!(await store.has(hashOf(bytes)))) await store.keep(bytes)
  }
  return { hash, previewHash, keepStill }
}

/** The name it came with, fit for an address and a disk, with the ending that its content has. */
function named(given: string, extension: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? ''
  const stem = last
    .replace(/\.[^.]*$/, '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} _.-]+/gu, '')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80)
  return `${stem || 'file'}.${extension}`
}

interface Adding extends Subject {
  /** Made with the form, so that sending twice keeps one. */
  id?: string | undefined
  personId: string
  file: ReadyFile
  alt: string | null
  credit: string | null
}

export type Added = { outcome: 'added' | 'again'; file: FileRow } | { outcome: 'tooMany' }

/** Keeps a file beside a record, behind those that are there. */
export async function addFile(
  tx: Queryable,
  { id = v7(), file, alt, credit, personId, ...subject }: Adding,
): Promise<Added> {
  // Two that arrive at once would both count eleven.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${subject.subjectId}, 0))`)
  const known = await filesOf(tx, subject)
  const again = known.find((one) => one.id === id)
  if (again) return { outcome: 'again', file: again }
  if (known.length >= mostFiles) return { outcome: 'tooMany' }
  await holdContent(tx, file)
  const { picture, keepStill, ...kept } = file
  await tx
    .insert(files)
    .values({
      ...subject,
      ...kept,
      id,
      personId,
      credit,
      alt: picture ? alt : null,
      position: (known.at(-1)?.position ?? 0) + 1,
    })
    .onConflictDoNothing()
  await keepStill()
  const added = (await filesOf(tx, subject)).find((one) => one.id === id)
  return added ? { outcome: 'added', file: added } : { outcome: 'tooMany' }
}

const one = (subject: Subject, id: string) =>
  and(
    eq(files.id, id),
    eq(files.networkId, subject.networkId),
    eq(files.subjectKind, subject.subjectKind),
    eq(files.subjectId, subject.subjectId),
  )

/** Says what a picture shows and whose it is; whether it is there. */
export async function describeFile(
  tx: Queryable,
  subject: Subject,
  { id, alt, credit }: { id: string; alt: string | null; credit: string | null },
): Promise<boolean> {
  const described = await tx.update(files).set({ alt, credit }).where(one(subject, id)).returning({ id: files.id })
  return described.length > 0
}

/** Takes a file away for good; whether it was there. */
export async function removeFile(tx: Queryable, subject: Subject, id: string): Promise<boolean> {
  const removed = await tx.delete(files).where(one(subject, id)).returning({ id: files.id })
  return removed.length > 0
}

/** Moves a file one place towards the beginning. */
export async function moveFileUp(tx: Queryable, subject: Subject, id: string): Promise<boolean> {
  const inOrder = await tx
    .select({ id: files.id })
    .from(files)
    .where(
      and(
        eq(files.networkId, subject.networkId),
        eq(files.subjectKind, subject.subjectKind),
        eq(files.subjectId, subject.subjectId),
      ),
    )
    .orderBy(asc(files.position), asc(files.id))
    .for('update')
  const ids = inOrder.map((row) => row.id)
  const at = ids.indexOf(id)
  if (at < 1) return false
  ids.splice(at - 1, 0, ...ids.splice(at, 1))
  for (const [place, each] of ids.entries())
    await tx
      .update(files)
      .set({ position: place + 1 })
      .where(eq(files.id, each))
  return true
}

/** With the record, its files go. */
export async function removeFilesOf(tx: Queryable, { networkId, subjectKind, subjectId }: Subject): Promise<void> {
  await tx
    .delete(files)
    .where(and(eq(files.networkId, networkId), eq(files.subjectKind, subjectKind), eq(files.subjectId, subjectId)))
}
