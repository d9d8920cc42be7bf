import { sql } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'

/**
 * Between the moment a row is written that names a content and its commit, nobody else sees the row, and sweeping could take
 * the content for one that nobody needs. Whoever writes such a row holds the content first; whoever sweeps needs it alone.
 */
export async function holdContent(
  tx: Queryable,
  { hash, previewHash }: { hash: string; previewHash: string | null },
): Promise<void> {
  for (const one of [hash, previewHash])
    if (one) await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${one}, ${seed}))`)
}

/** The same, for whoever is going to remove it. */
export async function haveContentAlone(tx: Queryable, hash: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${hash}, ${seed}))`)
}

const seed = 4_816

/** Held by a backup from before it looks at the rows until it has every content; nothing is swept away meanwhile. */
export const backupUnderWay = 481_601
