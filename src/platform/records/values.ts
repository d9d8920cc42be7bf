import { getTableColumns } from 'drizzle-orm'
import type { AnyPgColumn, AnyPgTable } from 'drizzle-orm/pg-core'
import type { Queryable } from '../db/index.ts'

export type Values = Record<string, unknown>

/** What became of each field that was changed. */
export type Changes = Record<string, { before: unknown; after: unknown }>

/** A table whose rows people edit: it counts its versions. */
export type RecordTable = AnyPgTable & { id: AnyPgColumn; version: AnyPgColumn; changedAt: AnyPgColumn }

/** A field that is kept in another table, such as a list of ids. Its value must be plain data, in a certain order. */
export interface Beside {
  read: (tx: Queryable, id: string) => Promise<unknown>
  write: (tx: Queryable, id: string, value: unknown) => Promise<void>
}

/** Where the records of one kind are kept: what saving, undoing and drafts need to know of a noun. */
export interface Kept {
  table: RecordTable
  /** Fields that are no columns of the table, by name. */
  beside?: Record<string, Beside>
  /**
   * The version is also counted up by something else than saving, so that a gap in it means nothing. Without this, a gap
   * means that something unknown changed, and every field that differs is asked about.
   */
  countedElsewhere?: true
}

/** As a value is compared and kept in the history: plain data, nothing where there is nothing. */
export function plain(value: unknown): unknown {
  if (value === undefined || value === '') return null
  return value instanceof Date ? value.toISOString() : value
}

/** As the database gives a value back: numbers of any precision are text there, moments are dates. */
export function stored({ table }: Kept, field: string, value: unknown): unknown {
  const column = getTableColumns(table)[field]
  const kind = column?.columnType
  const given = plain(value)
  // A text that a table always holds is empty where nothing is said.
  if (given === null) return column?.notNull && kind === 'PgText' ? '' : null
  if (kind === 'PgNumeric') return String(given)
  return kind === 'PgTimestamp' ? new Date(String(given)) : given
}

/** Whether a field holds the same: 14.5 is 14.50, and empty is nothing. */
export function same({ table }: Kept, field: string, one: unknown, other: unknown): boolean {
  const [a, b] = [plain(one), plain(other)]
  if (a === null || b === null) return a === b
  if (getTableColumns(table)[field]?.columnType === 'PgNumeric') return Number(a) === Number(b)
  return inOrder(a) === inOrder(b)
}

/** The history keeps what is within a value in an order of its own. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
