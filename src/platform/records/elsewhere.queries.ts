import { and, asc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import { activityEntries } from '../schema.ts'
import type { Elsewhere } from './merge.ts'
import type { Row } from './row.ts'
import type { Changes, Kept } from './values.ts'

export interface Since {
  elsewhere: Map<string, Elsewhere>
  /** Versions went by of which the history says nothing, as after an import. */
  unknown: boolean
}

/** What the history says of a record since the version that somebody began from. */
export async function changedSince(tx: Queryable, kept: Kept, now: Row, version: number): Promise<Since> {
  const elsewhere = new Map<string, Elsewhere>()
  if (version === now.version) return { elsewhere, unknown: false }
  const counted = sql<number>`(${activityEntries.detail}->>'version')::int`
  const entries = await tx
    .select({
      actor: activityEntries.actor,
      at: activityEntries.at,
      version: counted,
      changes: sql<Changes>`${activityEntries.detail}->'changes'`,
    })
    .from(activityEntries)
    .where(
      and(
        eq(activityEntries.subjectId, now.id),
        sql`${activityEntries.detail} ? 'changes' and ${counted} > ${version}`,
      ),
    )
    .orderBy(asc(counted))
  for (const { changes, actor, at } of entries)
    for (const [field, { before }] of Object.entries(changes))
      elsewhere.set(field, { began: elsewhere.has(field) ? elsewhere.get(field)?.began : before, actor, at })
  const known = new Set(entries.map((entry) => entry.version))
  const missing = version > now.version || known.size < now.version - version
  return { elsewhere, unknown: missing && !kept.countedElsewhere }
}
