import { eq } from 'drizzle-orm'
import { clockOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import type { Acting } from '../acting.ts'
import type { Meeting } from '../meeting.queries.ts'
import { type AgendaShown, agendaVersions, meetings } from '../schema.ts'
import { versionsOf } from './version.queries.ts'
import { changesBetween, type KeptSession } from './version.ts'

interface Giving {
  /** Made with the form, so that sending it twice gives out one version. */
  id: string
  note: string | null
  /** Agreed by those who lead and those who host. */
  agreed: boolean
  sessions: KeptSession[]
}

/** Gives out the agenda as it stands, with what differs from the version before. */
export function giveOutAgenda(
  db: Db,
  { network, person }: Acting,
  meeting: Meeting,
  { id, note, agreed, sessions }: Giving,
): Promise<number> {
  return db.transaction(async (tx) => {
    await tx.select({ id: meetings.id }).from(meetings).where(eq(meetings.id, meeting.id)).for('update')
    const given = await versionsOf(tx, meeting)
    const again = given.find((version) => version.id === id)
    if (again) return again.number
    const last = given[0]
    const number = (last?.number ?? 0) + 1
    const made = await tx
      .insert(agendaVersions)
      .values({
        ...{ id, number, note, agreed, sessions },
        networkId: network.id,
        meetingId: meeting.id,
        changes: last ? changesBetween(last.sessions, sessions) : [],
        day: clockOf(network),
        actor: person.name,
        personId: person.id,
      })
      .onConflictDoNothing()
      .returning({ id: agendaVersions.id })
    if (made.length === 0) return last?.number ?? 0
    await recordActivity(tx, {
      networkId: network.id,
      audience: meeting.audience === 'public' ? 'network' : meeting.audience,
      cityId: meeting.cityId,
      actor: person.name,
      personId: person.id,
      verb: 'meeting.agenda.published',
      subjectKind: 'meeting',
      subjectId: meeting.id,
      detail: { number, agreed },
    })
    return number
  })
}

/** Says who reads the agenda: its people, everybody after the meeting, everybody. */
export function openAgenda(db: Db, { network, person }: Acting, meeting: Meeting, shown: AgendaShown): Promise<void> {
  return db.transaction(async (tx) => {
    const [now] = await tx
      .select({ shown: meetings.agendaShown })
      .from(meetings)
      .where(eq(meetings.id, meeting.id))
      .for('update')
    if (!now || now.shown === shown) return
    await tx.update(meetings).set({ agendaShown: shown }).where(eq(meetings.id, meeting.id))
    await recordActivity(tx, {
      networkId: network.id,
      audience: 'network',
      actor: person.name,
      personId: person.id,
      verb: shown === 'network' ? 'meeting.agenda.closed' : 'meeting.agenda.shared',
      subjectKind: 'meeting',
      subjectId: meeting.id,
      detail: { before: now.shown, after: shown },
    })
  })
}
