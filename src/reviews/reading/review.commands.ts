import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Doing } from '#actions'
import { clockOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeDetail, type Kept, type Saved, saveRecord, type Values } from '#platform/records'
import { wasSent } from '../access.ts'
import { holdRound } from '../rounds/round.hold.ts'
import { questionsOf, type Review, type Round, remarksOf } from '../rounds/round.queries.ts'
import { tellOfRound } from '../rounds/round.tell.ts'
import { reviewRemarks, reviews } from '../schema.ts'
import { answerField, type RemarksSaid } from './review.form.ts'

/** The answers of a review are one record, each question a field of its own: two of a city may write at the same time. */
export const keptReview = (round: Pick<Round, 'questions'>): Kept => ({
  table: reviews,
  beside: Object.fromEntries(
    questionsOf(round).map(({ key }) => [
      answerField(key),
      {
        read: async (tx: Queryable, id: string) => {
          const [row] = await tx.select({ answers: reviews.answers }).from(reviews).where(eq(reviews.id, id))
          return row?.answers[key] ?? null
        },
        write: async (tx: Queryable, id: string, value: unknown) => {
          const said = { [key]: typeof value === 'string' ? value : '' }
          await tx
            .update(reviews)
            .set({ answers: sql`${reviews.answers} || ${JSON.stringify(said)}::jsonb` })
            .where(eq(reviews.id, id))
        },
      },
    ]),
  ),
})

/** Whether words can still be put into a review. */
export const isOpen = (round: Pick<Round, 'state'>, review: Pick<Review, 'state'>): boolean =>
  (round.state === 'open' || round.state === 'answering') && (review.state === 'assigned' || review.state === 'reading')

interface Writing {
  round: Round
  review: Review
}

interface Written {
  /** Nothing where the form held none. */
  answers: { version: number; values: Values } | null
  remarks: RemarksSaid
  /** From now on the reviewed city reads it, and it stays as it is. */
  sends: boolean
}

export type KeptWriting =
  | Extract<Saved, { outcome: 'stale' | 'gone' | 'refused' }>
  | { outcome: 'saved'; added: number }
  | { outcome: 'same' | 'sent' | 'again' | 'shut' | 'empty' }

/**
 * Keeps all that was written in a review at once: answers and remarks; and sends it where that is wanted. Until then it is a
 * draft: only the author's own history holds its words. Sent twice, it is sent once.
 */
export async function keepWriting(db: Db, doing: Doing, at: Writing, written: Written): Promise<KeptWriting> {
  return db.transaction(async (tx): Promise<KeptWriting> => {
    const { round, now } = await holdReview(tx, at)
    if (written.sends && now && wasSent(now)) return { outcome: 'again' }
    if (!round || !now || !isOpen(round, now)) return { outcome: 'shut' }
    const saved = written.answers ? await putAnswers(tx, doing, at, written.answers) : { outcome: 'same' as const }
    if (saved.outcome !== 'saved' && saved.outcome !== 'same') return saved
    const added = await addRemarks(tx, doing, at.review, written.remarks.added)
    const changed = await changeRemarks(tx, at.review, written.remarks)
    if (added + changed > 0) await touched(tx, doing, at.review)
    const something = saved.outcome === 'saved' || added + changed > 0
    if (something) await begun(tx, at.review)
    if (written.sends) return (await send(tx, doing, at)) ? { outcome: 'sent' } : { outcome: 'empty' }
    return something ? { outcome: 'saved', added } : { outcome: 'same' }
  })
}

/** Holds the review until the transaction ends, so that nothing is put into it once it was sent, nor into a round that was closed. */
async function holdReview(tx: Queryable, { round, review }: Writing) {
  const within = await holdRound(tx, round)
  const [now] = await tx.select().from(reviews).where(eq(reviews.id, review.id)).for('update')
  return { round: within, now }
}

async function putAnswers(
  tx: Queryable,
  { person }: Doing,
  { round, review }: Writing,
  { version, values }: { version: number; values: Values },
): Promise<Saved> {
  const saved = await saveRecord(tx, { ...keptReview(round), id: review.id, version, values })
  if (saved.outcome !== 'saved') return saved
  await recordActivity(tx, {
    networkId: review.networkId,
    actor: person.name,
    personId: person.id,
    verb: 'review.changed',
    subjectKind: 'review',
    subjectId: review.id,
    audience: 'author',
    cityId: review.reviewerCityId,
    detail: changeDetail(saved),
  })
  return saved
}

const begun = (tx: Queryable, { id }: Pick<Review, 'id'>) =>
  tx
    .update(reviews)
    .set({ state: 'reading' })
    .where(and(eq(reviews.id, id), eq(reviews.state, 'assigned')))

/** Puts remarks at parts of what is read; how many are new. Sent twice, each is one. */
async function addRemarks(
  tx: Queryable,
  { person }: Doing,
  review: Review,
  said: RemarksSaid['added'],
): Promise<number> {
  if (said.length === 0) return 0
  const position = await nextPosition(tx, review)
  const own = { networkId: review.networkId, reviewId: review.id, example: person.demo }
  const made = await tx
    .insert(reviewRemarks)
    .values(said.map((remark, at) => ({ ...remark, ...own, position: position + at })))
    .onConflictDoNothing()
    .returning({ id: reviewRemarks.id })
  return made.length
}

export async function nextPosition(tx: Queryable, { id }: Pick<Review, 'id'>): Promise<number> {
  const [last] = await tx
    .select({ position: sql<number>`coalesce(max(${reviewRemarks.position}), 0)::int` })
    .from(reviewRemarks)
    .where(eq(reviewRemarks.reviewId, id))
  return (last?.position ?? 0) + 1
}

/** Changes remarks, or takes one out where nothing is left of it; how many there were. */
async function changeRemarks(tx: Queryable, review: Review, { changed, removed }: RemarksSaid): Promise<number> {
  const own = (id: string) => and(eq(reviewRemarks.id, id), eq(reviewRemarks.reviewId, review.id))
  for (const { id, ...values } of changed)
    await tx
      .update(reviewRemarks)
      .set({ ...values, changedAt: sql`now()` })
      .where(own(id))
  if (removed) await tx.delete(reviewRemarks).where(own(removed))
  return changed.length + (removed ? 1 : 0)
}

/** Says that something is different, and not what: a draft is nobody else's. */
const touched = (tx: Queryable, { person }: Pick<Doing, 'person'>, review: Review) =>
  recordActivity(tx, {
    networkId: review.networkId,
    actor: person.name,
    personId: person.id,
    verb: 'review.remarked',
    subjectKind: 'review',
    subjectId: review.id,
    audience: 'author',
    cityId: review.reviewerCityId,
  })

/** Whether there was anything to send. */
async function send(tx: Queryable, doing: Doing, { round, review }: Writing): Promise<boolean> {
  const { network, person } = doing
  const [now] = await tx.select().from(reviews).where(eq(reviews.id, review.id))
  const remarks = await remarksOf(tx, [review.id])
  const said = Object.values(now?.answers ?? {}).some((answer) => answer !== '')
  if (!said && remarks.length === 0) return false
  const answered = remarks.length === 0
  await tx
    .update(reviews)
    .set({
      state: answered ? 'answered' : 'sent',
      sentOn: clockOf(network),
      sentAt: sql`now()`,
      ...(answered ? { answeredOn: clockOf(network) } : {}),
      personId: person.id,
      actor: person.name,
    })
    .where(and(eq(reviews.id, review.id), inArray(reviews.state, ['assigned', 'reading'])))
  await tellCities(tx, doing, { round, review }, 'review.sent')
  return true
}

/** Tells both cities, where the reviewed one may know who it was. */
export async function tellCities(tx: Queryable, doing: Doing, { round, review }: Writing, verb: string): Promise<void> {
  await tellOfRound(tx, doing, round, { verb, audience: 'group', cityId: review.reviewerCityId })
  if (!round.namesHidden)
    await tellOfRound(tx, doing, round, { verb, audience: 'group', cityId: review.reviewedCityId })
}
