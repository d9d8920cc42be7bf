import { and, eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Queryable } from '../db/index.ts'
import { drafts } from '../schema.ts'
import type { Draft } from './draft.queries.ts'
import { plain, type Values } from './values.ts'

export interface Keeping {
  /** Of a new draft: made with its form, so that sending twice makes one. */
  id: string
  networkId: string
  cityId: string | null
  personId: string
  /** Who they are called: shown to the others who may edit the record. */
  actor: string
  kind: string
  /** The record it stands beside; nothing while that does not exist. */
  subjectId: string | null
  values: Values
  /** The version of the record it began from. */
  baseVersion: number | null
  /** The version of the draft that the form began from; nothing for a new one. */
  version: number | null
}

export type KeptDraft = { outcome: 'kept'; draft: Draft } | { outcome: 'stale'; now: Draft }

/**
 * Keeps what somebody is writing. `stale` hands back the draft as it is now where somebody else has gone on with it, or
 * has begun one beside the same record. No activity is recorded: nobody else is to know of it. Whether the person may
 * edit the record has to be asked before.
 */
export async function keepDraft(tx: Queryable, keeping: Keeping): Promise<KeptDraft> {
  const { version, values: typed, ...about } = keeping
  const values = Object.fromEntries(Object.entries(typed).map(([field, value]) => [field, plain(value)]))
  if (version === null) {
    const [made] = await tx
      .insert(drafts)
      .values({ ...about, values })
      .onConflictDoNothing()
      .returning()
    if (made) return { outcome: 'kept', draft: made }
  }
  const [now] = await tx.select().from(drafts).where(whichDraft(keeping)).for('update')
  // Discarded meanwhile; or the id belongs to another draft, which is none of ours.
  if (!now) return keepDraft(tx, { ...keeping, version: null, id: version === null ? v7() : keeping.id })
  const sentTwice = version === null && now.id === keeping.id && now.personId === keeping.personId
  if (now.version !== version && !sentTwice) return { outcome: 'stale', now }
  const [draft] = await tx
    .update(drafts)
    .set({
      values,
      personId: keeping.personId,
      actor: keeping.actor,
      version: sql`${drafts.version} + 1`,
      changedAt: sql`now()`,
    })
    .where(eq(drafts.id, now.id))
    .returning()
  return { outcome: 'kept', draft: draft ?? now }
}

/** The one beside its record, or the new one with this id; never one of another network or kind. */
const whichDraft = ({ id, networkId, kind, subjectId }: Keeping) =>
  and(
    eq(drafts.networkId, networkId),
    eq(drafts.kind, kind),
    subjectId === null ? eq(drafts.id, id) : eq(drafts.subjectId, subjectId),
  )

/**
 * Throws a draft away. Also the last step of publishing it, in the transaction that saves the record. With `version` only
 * where nobody has gone on with it since; whether it is gone.
 */
export async function discardDraft(
  tx: Queryable,
  { id, version }: Pick<Draft, 'id'> & { version?: number | undefined },
): Promise<boolean> {
  const asKnown = version === undefined ? undefined : eq(drafts.version, version)
  const gone = await tx
    .delete(drafts)
    .where(and(eq(drafts.id, id), asKnown))
    .returning({ id: drafts.id })
  return gone.length > 0
}
