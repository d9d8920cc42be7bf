import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Doing } from '#actions'
import { type City, profileOf, wordOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { isOpen, nextPosition } from '../reading/review.commands.ts'
import { holdRound } from '../rounds/round.hold.ts'
import type { Review, Round } from '../rounds/round.queries.ts'
import { type RemarkKind, reviewNotes, reviewRemarks, reviewSessions, reviews } from '../schema.ts'
import { mayBecomeRemarks, notesOf } from './session.queries.ts'
import type { Session, SessionRole } from './session.ts'

interface Room {
  round: Round
  city: City
  pairs: Review[]
}

/** What is done in a room is done while the round goes on: before and after it nothing begins and nothing is noted. */
export const goesOn = ({ state }: Pick<Round, 'state'>): boolean => state === 'open' || state === 'answering'

/** The session of a city, made from the parts in the profile where there is none yet. */
async function roomOf(tx: Queryable, { network }: Doing, { round, city }: Room) {
  const { review_part } = await profileOf(tx, network)
  const parts = review_part.map(({ key, label, detail }) => ({
    key,
    label: wordOf(label, network.language),
    minutes: Number(detail.minutes) || 0,
  }))
  await tx
    .insert(reviewSessions)
    .values({ networkId: network.id, roundId: round.id, reviewedCityId: city.id, parts })
    .onConflictDoNothing()
  const [session] = await tx
    .select()
    .from(reviewSessions)
    .where(and(eq(reviewSessions.roundId, round.id), eq(reviewSessions.reviewedCityId, city.id)))
    .for('update')
  if (!session) throw new Error('A session was to be made.')
  return session
}

const since = { changedAt: sql`now()`, partSince: sql`clock_timestamp()` }

/** Begins a session, or takes up one that had ended; while it runs nothing happens. */
export const beginSession = (db: Db, doing: Doing, room: Room): Promise<void> =>
  db.transaction(async (tx) => {
    const session = await roomOf(tx, doing, room)
    if (session.part !== null && !session.endedAt) return
    const part = session.endedAt ? Math.max(0, session.parts.length - 1) : 0
    await tx
      .update(reviewSessions)
      .set({ ...since, part, endedAt: null })
      .where(eq(reviewSessions.id, session.id))
    await tellRoom(tx, doing, room, session, 'review_session.begun')
  })

/** Moves on to another part, or to the end. Who pressed at the same moment as another moves once: `from` is what they saw. */
export const stepSession = (
  db: Db,
  doing: Doing,
  room: Room,
  { from, to }: { from: number; to: number },
): Promise<boolean> =>
  db.transaction(async (tx) => {
    const session = await roomOf(tx, doing, room)
    if (session.endedAt || session.part !== from || to < 0) return false
    const ends = to >= session.parts.length
    await tx
      .update(reviewSessions)
      .set(ends ? { endedAt: sql`now()`, changedAt: sql`now()` } : { ...since, part: to })
      .where(eq(reviewSessions.id, session.id))
    await tellRoom(tx, doing, room, session, ends ? 'review_session.ended' : 'review_session.moved')
    return true
  })

/**
 * Says who facilitates, keeps the time and takes notes; each name by itself, so that two who write do not undo each other.
 * Who takes the time on is known by more than a name, until another name is written there.
 */
export const nameRoles = (
  db: Db,
  doing: Doing,
  room: Room,
  named: Partial<Record<SessionRole | 'timekeeperId', string>>,
): Promise<void> =>
  db.transaction(async (tx) => {
    const session = await roomOf(tx, doing, room)
    const other = named.timekeeper !== undefined && named.timekeeper !== session.roles.timekeeper
    const roles = other ? { timekeeperId: '', ...named } : named
    await tx
      .update(reviewSessions)
      .set({ roles: sql`${reviewSessions.roles} || ${JSON.stringify(roles)}::jsonb`, changedAt: sql`now()` })
      .where(eq(reviewSessions.id, session.id))
    await tellRoom(tx, doing, room, session, 'review_session.roles')
  })

/** Writes a note into the session, for the city of the room that somebody belongs to. Sent twice, it is one. */
export const addNote = (
  db: Db,
  doing: Doing,
  room: Room,
  note: { id: string; kind: RemarkKind; note: string; cityId: string | null },
): Promise<void> =>
  db.transaction(async (tx) => {
    const session = await roomOf(tx, doing, room)
    const { person } = doing
    await tx
      .insert(reviewNotes)
      .values({
        ...note,
        networkId: session.networkId,
        sessionId: session.id,
        personId: person.id,
        actor: person.name,
        example: person.demo,
      })
      .onConflictDoNothing()
    await tellRoom(tx, doing, room, session, 'review_session.noted')
  })

/** Takes back a note of one's own, as long as nobody made a remark of it. */
export const removeNote = (db: Db, doing: Doing, room: Room, id: string): Promise<void> =>
  db.transaction(async (tx) => {
    const session = await roomOf(tx, doing, room)
    await tx
      .delete(reviewNotes)
      .where(
        and(
          eq(reviewNotes.id, id),
          eq(reviewNotes.sessionId, session.id),
          eq(reviewNotes.personId, doing.person.id),
          sql`not exists (select from ${reviewRemarks} where ${reviewRemarks.id} = ${reviewNotes.id})`,
        ),
      )
    await tellRoom(tx, doing, room, session, 'review_session.noted')
  })

/**
 * Makes remarks of a review out of notes, in one step. A remark keeps the id of its note, so that each note becomes one
 * once. What another city noted is not taken, and a review that was sent stays as it was sent.
 */
export const notesToRemarks = (
  db: Db,
  doing: Doing,
  room: Room,
  { review, notes }: { review: Review; notes: string[] },
): Promise<number> =>
  db.transaction(async (tx) => {
    const round = await holdRound(tx, room.round)
    const session = await roomOf(tx, doing, room)
    const [now] = await tx.select().from(reviews).where(eq(reviews.id, review.id)).for('update')
    if (!round || !now || !isOpen(round, now)) return 0
    const chosen = mayBecomeRemarks(await notesOf(tx, session), room, now).filter(({ id }) => notes.includes(id))
    const position = await nextPosition(tx, review)
    const made = chosen.length
      ? await tx
          .insert(reviewRemarks)
          .values(
            chosen.map(({ id, kind, note, example }, at) => ({
              id,
              kind,
              remark: note,
              example,
              networkId: review.networkId,
              reviewId: review.id,
              position: position + at,
            })),
          )
          .onConflictDoNothing()
          .returning({ id: reviewRemarks.id })
      : []
    if (made.length === 0) return 0
    await tx
      .update(reviews)
      .set({ state: 'reading' })
      .where(and(eq(reviews.id, review.id), eq(reviews.state, 'assigned')))
    await tellRoom(tx, doing, room, session, 'review_session.remarked')
    return made.length
  })

/** The notes of a session that became remarks, by their ids. */
export async function takenOf(db: Queryable, notes: { id: string }[]): Promise<Set<string>> {
  if (notes.length === 0) return new Set()
  const ids = notes.map(({ id }) => id)
  const rows = await db.select({ id: reviewRemarks.id }).from(reviewRemarks).where(inArray(reviewRemarks.id, ids))
  return new Set(rows.map(({ id }) => id))
}

/** Tells everybody in the room that something is different there: ids only, and no name where names are hidden. */
async function tellRoom(
  tx: Queryable,
  { network, person }: Doing,
  { round, city, pairs }: Room,
  session: Pick<Session, 'id' | 'networkId'>,
  verb: string,
): Promise<void> {
  const cities = new Set([city.id, ...pairs.map(({ reviewerCityId }) => reviewerCityId)])
  const who = round.namesHidden ? { actor: network.name } : { actor: person.name, personId: person.id }
  await recordActivity(
    tx,
    ...[...cities].map((cityId) => ({
      ...who,
      networkId: session.networkId,
      verb,
      subjectKind: 'review_session',
      subjectId: session.id,
      audience: 'group' as const,
      cityId,
    })),
  )
}
