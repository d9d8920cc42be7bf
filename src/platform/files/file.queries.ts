import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import { validate } from 'uuid'
import type { Queryable } from '../db/index.ts'
import { files } from '../schema.ts'
import { type House, storeOf } from './of-database.ts'
import type { Found } from './store.ts'

/** The record a file lies beside. */
export interface Subject {
  networkId: string
  subjectKind: string
  subjectId: string
}

const { content, preview, ...about } = getTableColumns(files)

/** Everything about a file but its content. */
export type FileRow = Omit<typeof files.$inferSelect, 'content' | 'preview'>

/** The files beside a record, in their order. */
export const filesOf = (db: Queryable, { networkId, subjectKind, subjectId }: Subject): Promise<FileRow[]> =>
  db
    .select(about)
    .from(files)
    .where(and(eq(files.networkId, networkId), eq(files.subjectKind, subjectKind), eq(files.subjectId, subjectId)))
    .orderBy(asc(files.position), asc(files.id))

/** One file of a network by its id, without its content. */
export async function fileById(db: Queryable, networkId: string, id: string): Promise<FileRow | null> {
  if (!validate(id)) return null
  const [file] = await db
    .select(about)
    .from(files)
    .where(and(eq(files.id, id), eq(files.networkId, networkId)))
  return file ?? null
}

/** What is in a file: all of it, or the picture made smaller. Nothing where there is no smaller one. */
export async function contentOf(house: House, { id }: { id: string }, small: boolean): Promise<Found | null> {
  const [row] = await house.db
    .select(small ? { bytes: files.preview, hash: files.previewHash } : { bytes: files.content, hash: files.hash })
    .from(files)
    .where(eq(files.id, id))
  // Not yet moved out of the database.
  if (row?.bytes) return { state: 'there', bytes: row.bytes }
  return row?.hash ? (await storeOf(house)).find(row.hash) : null
}

export const isPicture = ({ type }: { type: string }): boolean => type.startsWith('image/')
