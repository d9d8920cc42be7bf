import { eq, getTableColumns, sql } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import { type Kept, plain, stored, type Values } from './values.ts'

export type Row = Values & { id: string; version: number }

/**
 * Reads a record with its fields beside the table, and holds it: whoever else wants to change it waits until this
 * transaction ends, so that two who save at the same moment do so one after the other.
 */
export async function holdRow(tx: Queryable, kept: Kept, id: string): Promise<Row | null> {
  const [row] = await tx.select().from(kept.table).where(eq(kept.table.id, id)).for('update')
  if (!row) return null
  const values: Values = Object.fromEntries(Object.entries(row).map(([field, value]) => [field, plain(value)]))
  for (const [field, beside] of Object.entries(kept.beside ?? {})) values[field] = plain(await beside.read(tx, id))
  return { ...values, id, version: Number(row.version) }
}

/** Writes the fields that changed, counts the version and says which it is now. */
export async function writeRow(tx: Queryable, kept: Kept, { id, version }: Row, changed: Values): Promise<number> {
  const columns = getTableColumns(kept.table)
  const own = Object.entries(changed).filter(([field]) => field in columns)
  const next = kept.countedElsewhere ? {} : { version: version + 1 }
  const set = { ...Object.fromEntries(own.map(([field, value]) => [field, stored(kept, field, value)])), ...next }
  await tx
    .update(kept.table)
    .set({ ...set, changedAt: sql`now()` } as object)
    .where(eq(kept.table.id, id))
  for (const [field, beside] of Object.entries(kept.beside ?? {}))
    if (field in changed) await beside.write(tx, id, changed[field])
  return version + 1
}
