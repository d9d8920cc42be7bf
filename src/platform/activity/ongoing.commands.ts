import { and, desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import { activityEntries } from '../schema.ts'
import { type Activity, recordActivity } from './activity.commands.ts'

interface Ongoing extends Activity {
  subjectId: string
  personId: string
  detail: { changes: Record<string, { before: unknown; after: unknown }> }
}

/**
 * Records something that goes on for a while, such as writing: what one person does to one record within a quarter of an
 * hour is one entry, which says what there was before and what it has come to. Call it in the transaction of the change.
 */
export async function recordOngoing(tx: Queryable, entry: Ongoing): Promise<void> {
  const { subjectId, personId, verb, detail } = entry
  const [open] = await tx
    .select({ id: activityEntries.id, detail: activityEntries.detail })
    .from(activityEntries)
    .where(
      and(
        eq(activityEntries.subjectId, subjectId),
        eq(activityEntries.personId, personId),
        eq(activityEntries.verb, verb),
        sql`${activityEntries.at} > now() - interval '15 minutes'`,
      ),
    )
    .orderBy(desc(activityEntries.at))
    .limit(1)
  if (!open) return recordActivity(tx, entry)
  const begun = (open.detail.changes ?? {}) as Ongoing['detail']['changes']
  const changes = Object.fromEntries(
    Object.entries(detail.changes).map(([field, { before, after }]) => [
      field,
      { before: begun[field] ? begun[field].before : before, after },
    ]),
  )
  await tx
    .update(activityEntries)
    .set({ detail: { ...open.detail, changes: { ...begun, ...changes } } })
    .where(eq(activityEntries.id, open.id))
}
