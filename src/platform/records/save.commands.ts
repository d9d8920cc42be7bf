import type { Queryable } from '../db/index.ts'
import { changedSince } from './elsewhere.queries.ts'
import { type Conflict, merge } from './merge.ts'
import { holdRow, type Row, writeRow } from './row.ts'
import { type Changes, type Kept, plain, type Values } from './values.ts'

export type Saved<Trouble = never> =
  | { outcome: 'saved'; changes: Changes; version: number; row: Row }
  | { outcome: 'same'; version: number; row: Row }
  /** Somebody else changed the same fields; `values` is what the form shows next, with `now.version` to go on from. */
  | { outcome: 'stale'; now: Row; conflicts: Conflict[]; values: Values }
  /** `check` found that the record as a whole would not hold. */
  | { outcome: 'refused'; trouble: Trouble; now: Row }
  | { outcome: 'gone' }

export interface Saving<Trouble> extends Kept {
  id: string
  /** The version that whoever saves began from. */
  version: number
  /** What was typed. A field that is left out, or undefined, stays as it is. */
  values: Values
  /** What must hold for the record as it would be, others' changes included; what it answers is handed back. */
  check?: (after: Row) => Trouble | null | undefined
}

/**
 * Writes what somebody changed and keeps what others changed meanwhile. Only a field that both changed, each to something
 * else, is a conflict: then nothing is written. Record the activity with `changeDetail(saved)` in the same transaction.
 */
export async function saveRecord<Trouble = never>(tx: Queryable, saving: Saving<Trouble>): Promise<Saved<Trouble>> {
  const now = await holdRow(tx, saving, saving.id)
  if (!now) return { outcome: 'gone' }
  const { elsewhere, unknown } = await changedSince(tx, saving, now, saving.version)
  const { changes, conflicts } = merge(saving, { mine: saving.values, now, elsewhere, unknown })
  const mine = Object.fromEntries(Object.entries(changes).map(([field, { after }]) => [field, after]))
  if (conflicts.length > 0) {
    const typed = Object.fromEntries(conflicts.map((conflict) => [conflict.field, conflict.mine]))
    const asked = conflicts.map((conflict) => ({ ...conflict, since: saving.version }))
    return { outcome: 'stale', now, conflicts: asked, values: { ...now, ...mine, ...typed } }
  }
  const after: Row = { ...now, ...mine }
  const trouble = saving.check?.(after)
  if (trouble) return { outcome: 'refused', trouble, now }
  if (Object.keys(mine).length === 0) return { outcome: 'same', version: now.version, row: now }
  const version = await writeRow(tx, saving, now, mine)
  return { outcome: 'saved', changes, version, row: { ...after, version } }
}

/** What the activity entry of a change holds, so that others can merge with it, read it and take it back. */
export const changeDetail = ({ changes, version }: { changes: Changes; version: number }) => ({ changes, version })

/** The changes of a record that was just made: every field that holds something. For the history of a new record. */
export const madeOf = (values: Values): Changes =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => plain(value) !== null)
      .map(([field, value]) => [field, { before: null, after: plain(value) }]),
  )
