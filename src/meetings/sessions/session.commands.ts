import { and, eq, sql } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changed, changeRecord, madeOf, type Undone, undoChange } from '#platform/records'
import type { Acting } from '../acting.ts'
import type { Meeting } from '../meeting.queries.ts'
import { meetingSessions as sessions } from '../schema.ts'
import { idsIn, keptSession } from './session.kept.ts'
import type { SessionRow } from './session.queries.ts'
import { settleNeeds } from './session-needs.commands.ts'

export interface SessionValues {
  kind: string
  title: string
  purpose: string | null
  day: string | null
  startTime: string | null
  endTime: string | null
  room: string | null
  cityId: string | null
  themeId: string | null
  leadBy: string | null
  speakers: string | null
  harvest: string | null
  /** Of those the person may see; whoever calls has looked. */
  needs: string[]
  practices: string[]
}

type Of = Pick<Meeting, 'id' | 'title' | 'audience' | 'cityId'>

/** Puts sessions on the agenda of a meeting, all or none. Their ids were made with the form; one that is there stays as it is. */
export async function addSessions(
  tx: Queryable,
  doing: Acting,
  meeting: Of,
  wanted: (Partial<SessionValues> & { id: string; kind: string; title: string })[],
): Promise<number> {
  const { network, person } = doing
  let added = 0
  for (const { id, needs = [], practices = [], ...values } of wanted) {
    const [session] = await tx
      .insert(sessions)
      .values({
        id,
        ...values,
        networkId: network.id,
        meetingId: meeting.id,
        example: person.demo,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from meeting_sessions where meeting_id = ${meeting.id})`,
      })
      .onConflictDoNothing()
      .returning()
    if (!session) continue
    added++
    await keptSession.beside.needs.write(tx, id, needs)
    await keptSession.beside.practices.write(tx, id, practices)
    const made = { ...values, needs: idsIn(needs), practices: idsIn(practices) }
    const said = Object.entries(made).filter(([, value]) => !Array.isArray(value) || value.length > 0)
    await recordActivity(tx, {
      ...about(doing, meeting),
      verb: 'session.added',
      subjectId: id,
      detail: { changes: madeOf(Object.fromEntries(said)), version: 1 },
    })
    await settle(tx, doing, meeting, needs, values.title)
  }
  return added
}

export const addSession = (
  db: Db,
  doing: Acting,
  meeting: Of,
  values: SessionValues & { id: string },
): Promise<'added' | 'again'> =>
  db.transaction(async (tx) => ((await addSessions(tx, doing, meeting, [values])) > 0 ? 'added' : 'again'))

interface Editing {
  session: Pick<SessionRow, 'id'>
  version: number
  values: Partial<SessionValues>
}

/** Changes a session, over what others changed meanwhile; needs come onto the agenda and off it with it. */
export function editSession(
  db: Db,
  doing: Acting,
  meeting: Of,
  { session, version, values }: Editing,
): Promise<Changed> {
  return db.transaction(async (tx) => {
    const saving = { ...keptSession, id: session.id, version, values }
    const changed = await changeRecord(tx, saving, { ...about(doing, meeting), verb: 'session.changed' })
    if (changed.outcome === 'saved' && changed.changes.needs) {
      const { before, after } = changed.changes.needs
      await settle(tx, doing, meeting, [...idsIn(before), ...idsIn(after)], String(changed.row.title))
    }
    return changed
  })
}

/** Takes back one change of a session. */
export function undoSession(
  db: Db,
  doing: Acting,
  meeting: Of,
  { session, entryId }: { session: SessionRow; entryId: string },
): Promise<Undone> {
  return db.transaction(async (tx) => {
    const undone = await undoChange(tx, { ...keptSession, id: session.id, entryId, person: doing.person })
    if (undone.outcome === 'undone' && undone.changes.needs) {
      const { before, after } = undone.changes.needs
      await settle(tx, doing, meeting, [...idsIn(before), ...idsIn(after)], session.title)
    }
    return undone
  })
}

/** Takes a session off the agenda; its needs wait again. */
export async function removeSession(db: Db, doing: Acting, meeting: Of, session: SessionRow): Promise<void> {
  await db.transaction(async (tx) => {
    const needs = idsIn(await keptSession.beside.needs.read(tx, session.id))
    const [gone] = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, session.id), eq(sessions.meetingId, meeting.id)))
      .returning({ title: sessions.title })
    if (!gone) return
    const detail = { title: gone.title }
    await recordActivity(tx, { ...about(doing, meeting), verb: 'session.removed', subjectId: session.id, detail })
    await settle(tx, doing, meeting, needs, meeting.title)
  })
}

/** Only what the network as a whole meets for is an agenda that needs wait for. */
export async function settle(
  tx: Queryable,
  doing: Acting,
  meeting: Of,
  needIds: string[],
  title: string,
): Promise<void> {
  if (meeting.cityId !== null) return
  const reason = title === meeting.title ? title : `${title} · ${meeting.title}`
  await settleNeeds(tx, doing, idsIn(needIds), reason)
}

/** What is done with an agenda is for those who may read it in any case. */
export const about = ({ network, person }: Acting, { audience, cityId }: Pick<Meeting, 'audience' | 'cityId'>) => ({
  networkId: network.id,
  audience: audience === 'public' ? ('network' as const) : audience,
  cityId,
  personId: person.id,
  actor: person.name,
  subjectKind: 'session',
})
