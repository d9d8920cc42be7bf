import { and, asc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Review } from '../rounds/round.queries.ts'
import { reviewNotes, reviewSessions } from '../schema.ts'
import type { Session } from './session.ts'

export type Note = typeof reviewNotes.$inferSelect

/** The session in which a city's thing is talked about. */
export async function sessionOf(db: Queryable, round: { id: string }, city: { id: string }): Promise<Session | null> {
  const [session] = await db
    .select({
      ...getTableColumns(reviewSessions),
      elapsed: sql<number | null>`(extract(epoch from clock_timestamp() - ${reviewSessions.partSince}) * 1000)::float8`,
    })
    .from(reviewSessions)
    .where(and(eq(reviewSessions.roundId, round.id), eq(reviewSessions.reviewedCityId, city.id)))
  return session ?? null
}

/** What was noted, the first first. */
export const notesOf = (db: Queryable, session: { id: string }): Promise<Note[]> =>
  db
    .select()
    .from(reviewNotes)
    .where(eq(reviewNotes.sessionId, session.id))
    .orderBy(asc(reviewNotes.createdAt), asc(reviewNotes.id))

/** What a reviewing city may take into its own review: what it noted itself, what the reviewed city said, and what those who lead did; never what another reader noted. */
export const mayBecomeRemarks = (
  notes: Note[],
  { city }: { city: { id: string } },
  { reviewerCityId }: Pick<Review, 'reviewerCityId'>,
): Note[] => notes.filter(({ cityId }) => cityId === null || cityId === city.id || cityId === reviewerCityId)
