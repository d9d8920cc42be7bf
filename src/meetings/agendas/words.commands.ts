import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Profile } from '#networks'
import type { Db } from '#platform/db'
import type { Acting } from '../acting.ts'
import type { Meeting } from '../meeting.queries.ts'
import { meetings, meetingSessions as sessions } from '../schema.ts'
import { addSessions } from '../sessions/session.commands.ts'
import { sessionKindOf } from './words-to-sessions.ts'

/** Makes sessions of what the folder says takes place; nothing where there are sessions already. How many. */
export function takeWordsAsSessions(
  db: Db,
  acting: Acting,
  meeting: Meeting,
  profile: Pick<Profile, 'session_kind'>,
): Promise<number> {
  return db.transaction(async (tx) => {
    // Sent twice, or by two at once, they become sessions once.
    await tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.id, meeting.id)).for('update')
    const [known] = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(eq(sessions.meetingId, meeting.id))
      .limit(1)
    if (known) return 0
    const wanted = meeting.sessions.map((words) => ({
      id: v7(),
      title: words.charAt(0).toUpperCase() + words.slice(1),
      kind: sessionKindOf(words, profile),
    }))
    return addSessions(tx, acting, meeting, wanted)
  })
}
