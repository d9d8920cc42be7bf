import { eq, sql } from 'drizzle-orm'
import type { Db } from '#platform/db'
import { addJob } from '#platform/jobs'
import { uploadParts, uploads } from '../schema.ts'
import type { Decision } from '../transfer/compare.ts'
import type { Piece } from './multipart.ts'
import type { Upload } from './upload.queries.ts'

export const largestUpload = 50 * 1_048_576
const partSize = 1_048_576
const mostFiles = 50

export type Kept = { outcome: 'kept'; id: string } | { outcome: 'nothing' | 'tooLarge' | 'tooMany' }

/**
 * Writes down what comes in as it comes, and leaves the check for the worker once all of it is here. What breaks off leaves
 * nothing behind.
 */
export async function keepUpload(
  db: Db,
  whose: { personId: string; networkId: string | null },
  pieces: AsyncIterable<Piece>,
): Promise<Kept> {
  const [upload] = await db
    .insert(uploads)
    .values({ ...whose, name: '', bytes: 0, state: 'checking' })
    .returning()
  if (!upload) throw new Error('An upload was to be kept.')
  let whole = false
  try {
    const kept = await keepParts(db, upload.id, pieces)
    if ('refused' in kept) return { outcome: kept.refused }
    await db.transaction(async (tx) => {
      await tx
        .update(uploads)
        .set({ name: calledAs(kept.names), bytes: kept.bytes })
        .where(eq(uploads.id, upload.id))
      await addJob(tx, 'check-upload', { id: upload.id })
    })
    whole = true
    return { outcome: 'kept', id: upload.id }
  } finally {
    if (!whole) await forgetUpload(db, upload)
  }
}

/** A folder of tables is called after its first one. */
const calledAs = (names: string[]): string => (names.length > 2 ? `${names[0]}, … (${names.length})` : names.join(', '))

interface Parts {
  bytes: number
  names: string[]
}

async function keepParts(
  db: Db,
  uploadId: string,
  pieces: AsyncIterable<Piece>,
): Promise<Parts | { refused: 'nothing' | 'tooLarge' | 'tooMany' }> {
  const names: string[] = []
  let [position, bytes, size] = [0, 0, 0]
  let waiting: Buffer[] = []
  let name: string | undefined
  const write = async () => {
    if (name !== undefined && size > 0)
      await db.insert(uploadParts).values({ uploadId, position: position++, name, content: Buffer.concat(waiting) })
    waiting = []
    size = 0
  }
  for await (const piece of pieces) {
    if (piece.kind === 'head') {
      await write()
      name = piece.file ? fileName(piece.file) : undefined
      if (name && !names.includes(name)) names.push(name)
      if (names.length > mostFiles) return { refused: 'tooMany' }
    } else if (name !== undefined) {
      bytes += piece.bytes.length
      if (bytes > largestUpload) return { refused: 'tooLarge' }
      waiting.push(Buffer.from(piece.bytes))
      size += piece.bytes.length
      if (size >= partSize) await write()
    }
  }
  await write()
  return bytes > 0 ? { bytes, names } : { refused: 'nothing' }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unfit = /[\u0000-\u001f\u007f<>:"|?*]/g

/** The last part of whatever path a browser sends, without anything that means something to a file system. */
function fileName(given: string): string | undefined {
  const last = given.split(/[\\/]/).at(-1) ?? ''
  const plain = last.toWellFormed().normalize('NFC').replace(unfit, '').trim()
  return /^\.*$/.test(plain) ? undefined : plain.slice(-120)
}

/** Leaves the work of taking it in for the worker: an explicit step, once however often it is sent. */
export async function takeIn(db: Db, upload: Upload, decision: Decision): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [now] = await tx.select({ state: uploads.state }).from(uploads).where(eq(uploads.id, upload.id)).for('update')
    if (now?.state !== 'checked') return false
    await tx
      .update(uploads)
      .set({ state: 'taking_in', decision, progress: null, version: sql`${uploads.version} + 1` })
      .where(eq(uploads.id, upload.id))
    await addJob(tx, 'take-in-upload', { id: upload.id })
    return true
  })
}

export async function forgetUpload(db: Db, { id }: { id: string }): Promise<void> {
  await db.delete(uploads).where(eq(uploads.id, id))
}
