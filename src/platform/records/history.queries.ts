import { and, count, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import { activityEntries } from '../schema.ts'
import { undoDays } from './undo.commands.ts'
import type { Changes } from './values.ts'

export interface HistoryEntry {
  id: string
  at: Date
  actor: string
  verb: string
  changes: Changes
  /** The entry that this one took back. */
  undoes: string | null
  /** Young enough to be taken back. */
  recent: boolean
}

export interface History {
  entries: HistoryEntry[]
  page: number
  pages: number
}

export const entriesPerPage = 20

/**
 * What happened to a record, the newest first. `seen` is the rule of who may see an entry, as a condition on
 * `activityEntries` (`visibleTo(standing, activityEntries)`).
 */
export async function historyOf(
  db: Queryable,
  { networkId, subjectId, page }: { networkId: string; subjectId: string; page: number },
  seen: SQL | undefined,
): Promise<History> {
  const concerned = and(eq(activityEntries.networkId, networkId), eq(activityEntries.subjectId, subjectId), seen)
  const [counted] = await db.select({ total: count() }).from(activityEntries).where(concerned)
  const pages = Math.max(1, Math.ceil((counted?.total ?? 0) / entriesPerPage))
  const shown = Math.min(Math.max(1, page), pages)
  const entries = await db
    .select({
      id: activityEntries.id,
      at: activityEntries.at,
      actor: activityEntries.actor,
      verb: activityEntries.verb,
      changes: sql<Changes>`coalesce(${activityEntries.detail}->'changes', '{}')`,
      undoes: sql<string | null>`${activityEntries.detail}->>'undoes'`,
      recent: sql<boolean>`${activityEntries.at} > now() - ${`${undoDays} days`}::interval`,
    })
    .from(activityEntries)
    .where(concerned)
    .orderBy(desc(activityEntries.at), desc(activityEntries.id))
    .limit(entriesPerPage)
    .offset((shown - 1) * entriesPerPage)
  return { entries, page: shown, pages }
}
