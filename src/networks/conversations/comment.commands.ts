import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Audience, recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { comments } from '../schema.ts'
import type { Comment } from './comment.queries.ts'
import { forgetNoticesOf } from './notice.commands.ts'
import type { FoundRecord } from './record.ts'

interface Saying {
  network: { id: string }
  person: { id: string; name: string }
  record: FoundRecord
}

/** What is said about a record is for the network at most, and for no more people than the record itself. */
const audienceOf = (record: FoundRecord): Audience => (record.audience === 'public' ? 'network' : record.audience)

const tell = (tx: Queryable, { network, person, record }: Saying, verb: string, comment: string) =>
  recordActivity(tx, {
    networkId: network.id,
    actor: person.name,
    personId: person.id,
    verb,
    subjectKind: record.kind.kind,
    subjectId: record.id,
    detail: { comment },
    audience: audienceOf(record),
    cityId: record.cityId,
  })

/** Says something about a record; sent twice, it is said once. `then` goes on in the same transaction. */
export function sayAbout(
  db: Db,
  saying: Saying,
  { id, body }: { id: string; body: string },
  then: (tx: Queryable, comment: Comment) => Promise<string[]>,
): Promise<{ outcome: 'said'; untold: string[] } | { outcome: 'again' }> {
  const { network, person, record } = saying
  return db.transaction(async (tx) => {
    const [comment] = await tx
      .insert(comments)
      .values({
        id,
        body,
        networkId: network.id,
        subjectKind: record.kind.kind,
        subjectId: record.id,
        personId: person.id,
        author: person.name,
        cityId: record.cityId,
      })
      .onConflictDoNothing()
      .returning()
    if (!comment) return { outcome: 'again' }
    await tell(tx, saying, 'comment.said', id)
    return { outcome: 'said', untold: await then(tx, comment) }
  })
}

/** Other words for what was said, if nobody changed it since its form was made. */
export function rewordComment(
  db: Db,
  saying: Saying,
  { id, version, body }: { id: string; version: number; body: string },
  then: (tx: Queryable, comment: Comment) => Promise<string[]>,
): Promise<{ outcome: 'saved'; untold: string[] } | { outcome: 'stale' }> {
  return db.transaction(async (tx) => {
    const [comment] = await tx
      .update(comments)
      .set({ body, version: version + 1, editedAt: sql`now()` })
      .where(and(eq(comments.id, id), eq(comments.version, version), isNull(comments.removedAt)))
      .returning()
    if (!comment) return { outcome: 'stale' }
    await tell(tx, saying, 'comment.reworded', id)
    return { outcome: 'saved', untold: await then(tx, comment) }
  })
}

/** Takes the words away for good, with what told of them; who said something, and when, stays. */
export function removeComment(db: Db, saying: Saying, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [gone] = await tx
      .update(comments)
      .set({ body: '', version: sql`${comments.version} + 1`, removedAt: sql`now()` })
      .where(and(eq(comments.id, id), isNull(comments.removedAt)))
      .returning({ id: comments.id })
    if (!gone) return false
    await forgetNoticesOf(tx, id)
    await tell(tx, saying, 'comment.removed', id)
    return true
  })
}
