import { and, eq, sql } from 'drizzle-orm'
import { validate } from 'uuid'
import { recordActivity } from '../activity/index.ts'
import type { Queryable } from '../db/index.ts'
import { activityEntries } from '../schema.ts'
import { holdRow, type Row, writeRow } from './row.ts'
import { changeDetail } from './save.commands.ts'
import { type Changes, type Kept, same } from './values.ts'

/** For how long a change can be taken back. */
export const undoDays = 30

export type Undone<Trouble = never> =
  /** `blocked` are fields that somebody changed again since: they stay. */
  | { outcome: 'undone'; changes: Changes; blocked: string[]; row: Row }
  | { outcome: 'blocked'; blocked: string[] }
  | { outcome: 'refused'; trouble: Trouble }
  | { outcome: 'too-late' }
  | { outcome: 'gone' }

export interface Undoing<Trouble> extends Kept {
  /** The record, and the entry of its history that is taken back. */
  id: string
  entryId: string
  person: { id: string; name: string }
  check?: (after: Row) => Trouble | null | undefined
}

/**
 * Takes back the fields of one entry of the history where they still hold what it made of them, and writes an entry of
 * its own, which can be taken back in its turn. Whether the person may edit the record has to be asked before.
 */
export async function undoChange<Trouble = never>(tx: Queryable, undoing: Undoing<Trouble>): Promise<Undone<Trouble>> {
  if (!validate(undoing.entryId)) return { outcome: 'gone' }
  const now = await holdRow(tx, undoing, undoing.id)
  const entry = await entryOf(tx, undoing)
  const changes = entry?.detail.changes as Changes | undefined
  if (!now || !entry || !changes) return { outcome: 'gone' }
  if (!entry.recent) return { outcome: 'too-late' }
  const back: Changes = {}
  const blocked: string[] = []
  for (const [field, { before, after }] of Object.entries(changes))
    if (same(undoing, field, now[field], after)) back[field] = { before: now[field], after: before }
    else if (!same(undoing, field, now[field], before)) blocked.push(field)
  if (Object.keys(back).length === 0) return { outcome: 'blocked', blocked }
  const values = Object.fromEntries(Object.entries(back).map(([field, { after }]) => [field, after]))
  const trouble = undoing.check?.({ ...now, ...values })
  if (trouble) return { outcome: 'refused', trouble }
  const version = await writeRow(tx, undoing, now, values)
  const { networkId, subjectKind, audience, cityId } = entry
  await recordActivity(tx, {
    networkId,
    subjectKind,
    subjectId: now.id,
    audience,
    cityId,
    actor: undoing.person.name,
    personId: undoing.person.id,
    verb: `${subjectKind}.undone`,
    detail: { ...changeDetail({ changes: back, version }), undoes: entry.id },
  })
  return { outcome: 'undone', changes: back, blocked, row: { ...now, ...values, version } }
}

async function entryOf(tx: Queryable, { id, entryId }: { id: string; entryId: string }) {
  const recent = sql<boolean>`${activityEntries.at} > now() - ${`${undoDays} days`}::interval`
  const { networkId, subjectKind, audience, cityId, detail } = activityEntries
  const [entry] = await tx
    .select({ id: activityEntries.id, networkId, subjectKind, audience, cityId, detail, recent })
    .from(activityEntries)
    .where(and(eq(activityEntries.id, entryId), eq(activityEntries.subjectId, id)))
  return entry
}
