import { desc, eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { agendaVersions } from '../schema.ts'
import type { AgendaChange, KeptSession } from './version.ts'

type Row = typeof agendaVersions.$inferSelect

export type AgendaVersion = Omit<Row, 'sessions' | 'changes'> & { sessions: KeptSession[]; changes: AgendaChange[] }

const toVersion = (row: Row): AgendaVersion => ({
  ...row,
  sessions: row.sessions as KeptSession[],
  changes: row.changes as AgendaChange[],
})

/** How an agenda stood each time it was given out, the last one first. */
export async function versionsOf(db: Queryable, meeting: { id: string }): Promise<AgendaVersion[]> {
  const rows = await db
    .select()
    .from(agendaVersions)
    .where(eq(agendaVersions.meetingId, meeting.id))
    .orderBy(desc(agendaVersions.number))
  return rows.map(toVersion)
}
