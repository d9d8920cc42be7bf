import { and, eq, isNull } from 'drizzle-orm'
import { v5 } from 'uuid'
import { type City, clockOf, type Profile, speakersOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Conflict, changeDetail, changeRecord, type Kept, type Row, saveRecord } from '#platform/records'
import type { Speak } from '#platform/text'
import type { Acting } from '../../acting.ts'
import { keptMeeting } from '../../meeting.kept.ts'
import type { Meeting } from '../../meeting.queries.ts'
import { oneByOne, raiseVersion } from '../../participants/registered.ts'
import { meetingReports, meetings, participants } from '../../schema.ts'
import { planWithin } from '../local-meeting.commands.ts'
import { localKindOf, titleFor } from '../local-meeting.form.ts'
import type { ReportValues } from './report.form.ts'
import { writeReturned } from './report.mail.ts'
import type { Report } from './report.queries.ts'

const keptReport = { table: meetingReports } satisfies Kept

interface At {
  meeting: Meeting
  city: City
  profile: Profile
  speak: Speak
}

interface Writing {
  id: string
  version: number | undefined
  values: ReportValues
  /** The day it took place, where the record does not know it to the day. */
  day: string | null
  send: boolean
  /** How many of each kind were there, where nobody was checked in by name. */
  counts: Map<string, number>
  /** Puts the next date on record as a meeting. */
  plan: boolean
}

export type Written =
  | { outcome: 'kept' | 'sent'; next: { slug: string } | null }
  /** Whoever it is owed to has accepted it. */
  | { outcome: 'accepted' }
  | { outcome: 'stale'; now: Row; conflicts: Conflict[]; values: Row }

/** Keeps what was written, and sends it where that is wanted. Sending the same twice sends it once. */
export function writeReport(db: Db, doing: Acting, at: At, writing: Writing): Promise<Written> {
  return db.transaction(async (tx) => {
    const { network, person } = doing
    const { meeting } = at
    await tx
      .insert(meetingReports)
      .values({ id: writing.id, networkId: network.id, meetingId: meeting.id, example: person.demo })
      .onConflictDoNothing()
    const [report] = await tx
      .select()
      .from(meetingReports)
      .where(eq(meetingReports.meetingId, meeting.id))
      .for('update')
    if (!report) throw new Error('A report was to be there.')
    if (report.state === 'accepted') return { outcome: 'accepted' }
    const sends = writing.send && report.state !== 'sent'
    const values = { ...writing.values, ...(sends ? { state: 'sent' as const, answer: null } : {}) }
    const saved = await saveRecord(tx, { ...keptReport, id: report.id, version: writing.version ?? 1, values })
    if (saved.outcome === 'stale')
      return { outcome: 'stale', now: saved.now, conflicts: saved.conflicts, values: saved.values as Row }
    if (saved.outcome === 'saved')
      await tell(
        tx,
        doing,
        at,
        report.id,
        sends ? 'meeting-report.sent' : 'meeting-report.changed',
        changeDetail(saved),
      )
    if (sends)
      await tx
        .update(meetingReports)
        .set({ sentAt: momentIn(network), answeredAt: null, answeredBy: null })
        .where(eq(meetingReports.id, report.id))
    if (writing.send) {
      await settleMeeting(tx, doing, at, writing.day)
      await countPeople(tx, doing, at, writing.counts)
    }
    const next =
      writing.plan && writing.values.nextDate ? await planNext(tx, doing, at, report, writing.values.nextDate) : null
    return { outcome: writing.send ? 'sent' : 'kept', next }
  })
}

/** The moment of now on the day the network lives in: a demonstration's reports are sent on its own days. */
function momentIn(network: Parameters<typeof clockOf>[0]): Date {
  return new Date(`${clockOf(network)}T${new Date().toISOString().slice(11)}`)
}

/** What was reported was held; the day is known now, if it was not. */
async function settleMeeting(tx: Queryable, doing: Acting, { meeting }: At, day: string | null): Promise<void> {
  const values = { status: 'held', ...(day && meeting.start?.length !== 10 ? { start: day } : {}) }
  const about = {
    networkId: doing.network.id,
    audience: meeting.audience,
    cityId: meeting.cityId,
    personId: doing.person.id,
    actor: doing.person.name,
    subjectKind: 'meeting',
  }
  await changeRecord(
    tx,
    { ...keptMeeting, id: meeting.id, version: meeting.version, values },
    { ...about, verb: 'meeting.changed' },
  )
}

/** People who were counted and not named: by kind, and only where nobody is on record as present. */
async function countPeople(
  tx: Queryable,
  doing: Acting,
  { meeting, city }: At,
  counts: Map<string, number>,
): Promise<void> {
  const people = [...counts].flatMap(([memberKind, count]) => Array.from({ length: count }, () => memberKind))
  if (people.length === 0) return
  await oneByOne(tx, meeting.id)
  const there = await tx
    .select({ id: participants.id })
    .from(participants)
    .where(and(eq(participants.meetingId, meeting.id), eq(participants.presence, 'present')))
    .limit(1)
  if (there.length > 0) return
  await tx.insert(participants).values(
    people.map((memberKind) => ({
      networkId: doing.network.id,
      meetingId: meeting.id,
      cityId: city.id,
      memberKind,
      seat: 'local_group' as const,
      presence: 'present' as const,
      checkedInBy: 'list' as const,
      example: doing.person.demo,
    })),
  )
  await raiseVersion(tx, { network: doing.network, meeting })
}

/** The next date becomes a meeting in the same place, once. */
async function planNext(
  tx: Queryable,
  doing: Acting,
  { meeting, city, profile, speak }: At,
  report: Report,
  start: string,
) {
  const known = await tx
    .select({ slug: meetings.slug })
    .from(meetings)
    .where(and(eq(meetings.cityId, city.id), eq(meetings.start, start), isNull(meetings.relatesTo)))
  if (known[0]) return known[0]
  const { startTime, endTime, timeZone, format, cityHall, place, joinLink, audience } = meeting
  const hasDay = start.length === 10
  const planned = await planWithin(tx, doing, city, {
    id: v5(start, report.id),
    kind: localKindOf(profile),
    values: {
      ...{ format, cityHall, place, joinLink, audience },
      title: titleFor({ network: doing.network, city, events: [], speak }, 'independent'),
      relation: 'independent',
      relatesTo: null,
      start,
      end: null,
      datesAsWritten: null,
      startTime: hasDay ? startTime : null,
      endTime: hasDay ? endTime : null,
      timeZone: hasDay ? timeZone : null,
      sessions: [],
      note: null,
      status: 'planned',
      statusReason: null,
    },
  })
  return planned.outcome === 'taken' ? null : { slug: planned.meeting.slug }
}

export type Answered = 'answered' | 'meanwhile'

/** Accepts a report, or returns it with words; the city is told of what came back. The first answer counts. */
export function answerReport(
  db: Db,
  doing: Acting,
  at: Pick<At, 'meeting' | 'city' | 'speak'> & { origin: string },
  { version, accepted, answer }: { version: number; accepted: boolean; answer: string | null },
): Promise<Answered> {
  return db.transaction(async (tx) => {
    const { meeting, city, speak, origin } = at
    const [report] = await tx
      .select()
      .from(meetingReports)
      .where(eq(meetingReports.meetingId, meeting.id))
      .for('update')
    if (report?.state !== 'sent' || report.version !== version) return 'meanwhile'
    const values = { state: accepted ? 'accepted' : 'returned', answer }
    const saved = await saveRecord(tx, { ...keptReport, id: report.id, version, values })
    if (saved.outcome !== 'saved') return 'meanwhile'
    await tx
      .update(meetingReports)
      .set({ answeredAt: momentIn(doing.network), answeredBy: doing.person.name })
      .where(eq(meetingReports.id, report.id))
    const verb = accepted ? 'meeting-report.accepted' : 'meeting-report.returned'
    await tell(tx, doing, at, report.id, verb, changeDetail(saved))
    if (!accepted) {
      const readers = (await speakersOf(tx, [city.id])).get(city.id) ?? []
      await writeReturned(
        tx,
        { network: doing.network, city, meeting, answer, by: doing.person, speak, origin },
        readers,
      )
    }
    return 'answered'
  })
}

/** What happens to a report is for those who write it and those it is owed to. */
const tell = (
  tx: Queryable,
  { network, person }: Acting,
  { city }: Pick<At, 'city'>,
  subjectId: string,
  verb: string,
  detail: Record<string, unknown>,
): Promise<void> =>
  recordActivity(tx, {
    networkId: network.id,
    cityId: city.id,
    audience: 'city',
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: 'meeting_report',
    subjectId,
    detail,
  })
