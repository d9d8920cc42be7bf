import { asc, eq } from 'drizzle-orm'
import type { OwnRecords } from '#people'
import { comments, follows, notices } from '../schema.ts'

/** What a person said, for the copy that is theirs to take. */
export const ownComments: OwnRecords = {
  name: 'comments',
  read: (db, { id }) => db.select().from(comments).where(eq(comments.personId, id)).orderBy(asc(comments.createdAt)),
}

export const ownFollows: OwnRecords = {
  name: 'follows',
  read: (db, { id }) => db.select().from(follows).where(eq(follows.personId, id)).orderBy(asc(follows.createdAt)),
}

export const ownNotices: OwnRecords = {
  name: 'notices',
  read: (db, { id }) => db.select().from(notices).where(eq(notices.personId, id)).orderBy(asc(notices.createdAt)),
}
