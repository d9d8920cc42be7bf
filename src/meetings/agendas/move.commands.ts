import { asc, eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changes, changeDetail } from '#platform/records'
import type { Acting } from '../acting.ts'
import type { Meeting } from '../meeting.queries.ts'
import { meetingSessions as sessions } from '../schema.ts'
import { about } from '../sessions/session.commands.ts'
import type { SessionRow } from '../sessions/session.queries.ts'
import { minutesOf, timeOf } from './agenda.timetable.ts'
import { neighbourOf } from './neighbours.ts'

type Of = Pick<Meeting, 'id' | 'audience' | 'cityId'>

export interface Place {
  /** Nothing takes it off the timetable, but not off the agenda. */
  day: string | null
  startTime: string | null
  /** The city of its part, where the meeting has several. */
  cityId: string | null
}

export type Moved = 'moved' | 'same' | 'gone'

/** Lets a session take place on another day or at another time, as long as it did. */
export function placeSession(db: Db, doing: Acting, meeting: Of, id: string, place: Place): Promise<Moved> {
  return db.transaction(async (tx) => {
    const session = (await held(tx, meeting)).find((one) => one.id === id)
    if (!session) return 'gone'
    const next = { ...place, startTime: place.day === null ? null : place.startTime }
    const endTime = next.startTime === null ? null : endAfter(session, next.startTime)
    return (await write(tx, doing, meeting, session, { ...next, endTime })) ? 'moved' : 'same'
  })
}

/**
 * Lets a session change places with the one before or after it: in the same room where there is one, else in its part.
 * Both keep their length, and the pause between them stays.
 */
export function swapSession(db: Db, doing: Acting, meeting: Of, id: string, to: 'earlier' | 'later'): Promise<Moved> {
  return db.transaction(async (tx) => {
    const all = await held(tx, meeting)
    const session = all.find((one) => one.id === id)
    if (!session) return 'gone'
    const other = neighbourOf(session, all, to)
    if (!other) return 'same'
    const [first, second] = to === 'later' ? [session, other] : [other, session]
    if (first.startTime === null || second.startTime === null) {
      await swapPositions(tx, doing, meeting, session, other)
      return 'moved'
    }
    const pause = Math.max(0, minutesOf(second.startTime) - minutesOf(first.endTime ?? first.startTime))
    const then = timeOf(minutesOf(first.startTime) + lengthOf(second) + pause)
    await write(tx, doing, meeting, second, times(second, first.startTime))
    await write(tx, doing, meeting, first, times(first, then))
    return 'moved'
  })
}

type Timed = Pick<SessionRow, 'startTime' | 'endTime'>

const usualMinutes = 60

const lengthOf = ({ startTime, endTime }: Timed): number =>
  startTime !== null && endTime !== null && endTime > startTime ? minutesOf(endTime) - minutesOf(startTime) : 0

const endAfter = (session: Timed, startTime: string): string =>
  timeOf(minutesOf(startTime) + (lengthOf(session) || usualMinutes))

const times = (session: Timed, startTime: string) => ({
  startTime,
  endTime: session.endTime === null ? null : timeOf(minutesOf(startTime) + lengthOf(session)),
})

/** All sessions of a meeting in time; whoever else moves one waits. */
const held = (tx: Queryable, meeting: Of): Promise<SessionRow[]> =>
  tx
    .select()
    .from(sessions)
    .where(eq(sessions.meetingId, meeting.id))
    .orderBy(
      sql`${sessions.day} nulls last`,
      sql`${sessions.startTime} nulls last`,
      asc(sessions.position),
      asc(sessions.id),
    )
    .for('update')

type Where = Partial<Pick<SessionRow, 'day' | 'startTime' | 'endTime' | 'cityId' | 'position'>>

async function write(tx: Queryable, doing: Acting, meeting: Of, session: SessionRow, where: Where): Promise<boolean> {
  const changes: Changes = Object.fromEntries(
    Object.entries(where)
      .filter(([field, after]) => session[field as keyof Where] !== after)
      .map(([field, after]) => [field, { before: session[field as keyof Where], after }]),
  )
  if (Object.keys(changes).length === 0) return false
  const version = session.version + 1
  await tx
    .update(sessions)
    .set({ ...where, version, changedAt: sql`now()` })
    .where(eq(sessions.id, session.id))
  await recordActivity(tx, {
    ...about(doing, meeting),
    id: v7(),
    verb: 'session.moved',
    subjectId: session.id,
    detail: changeDetail({ changes, version }),
  })
  return true
}

async function swapPositions(tx: Queryable, doing: Acting, meeting: Of, one: SessionRow, other: SessionRow) {
  const [a, b] = one.position === other.position ? [other.position + 1, other.position] : [other.position, one.position]
  await write(tx, doing, meeting, one, { position: a })
  await write(tx, doing, meeting, other, { position: b })
}
