import { and, eq } from 'drizzle-orm'
import type { Db } from '#platform/db'
import { changeRecord } from '#platform/records'
import type { Acting } from '../acting.ts'
import type { Meeting } from '../meeting.queries.ts'
import { meetingSessions as sessions } from '../schema.ts'
import { about, addSessions, settle } from '../sessions/session.commands.ts'
import { idsIn, keptSession } from '../sessions/session.kept.ts'
import type { TakenProposal } from './proposal.form.ts'

/** Puts a proposal on the agenda as somebody changed it, all of it or nothing; how many sessions are new or hold more. */
export function takeProposal(db: Db, acting: Acting, meeting: Meeting, taken: TakenProposal): Promise<number> {
  return db.transaction(async (tx) => {
    let count = await addSessions(tx, acting, meeting, taken.sessions)
    for (const { sessionId, needs, practices } of taken.additions) {
      const [now] = await tx
        .select()
        .from(sessions)
        .where(and(eq(sessions.id, sessionId), eq(sessions.meetingId, meeting.id)))
        .for('update')
      if (!now) continue
      const { beside } = keptSession
      const values = {
        needs: idsIn([...idsIn(await beside.needs.read(tx, sessionId)), ...needs]),
        practices: idsIn([...idsIn(await beside.practices.read(tx, sessionId)), ...practices]),
      }
      const saving = { ...keptSession, id: sessionId, version: now.version, values }
      const changed = await changeRecord(tx, saving, { ...about(acting, meeting), verb: 'session.changed' })
      if (changed.outcome !== 'saved') continue
      count++
      await settle(tx, acting, meeting, needs, now.title)
    }
    return count
  })
}
