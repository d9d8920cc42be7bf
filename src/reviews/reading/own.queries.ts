import { asc, eq } from 'drizzle-orm'
import type { OwnRecords } from '#people'
import { reviewNotes, reviews } from '../schema.ts'

/** What somebody sent in the name of their city, for themselves. */
export const ownReviews: OwnRecords = {
  name: 'reviews',
  read: (db, { id }) =>
    db
      .select({ id: reviews.id, answers: reviews.answers, sentOn: reviews.sentOn, actor: reviews.actor })
      .from(reviews)
      .where(eq(reviews.personId, id))
      .orderBy(asc(reviews.id)),
}

export const ownNotes: OwnRecords = {
  name: 'reviewNotes',
  read: (db, { id }) =>
    db
      .select({ id: reviewNotes.id, kind: reviewNotes.kind, note: reviewNotes.note, createdAt: reviewNotes.createdAt })
      .from(reviewNotes)
      .where(eq(reviewNotes.personId, id))
      .orderBy(asc(reviewNotes.id)),
}
