import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Doing } from '#actions'
import { clockOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeDetail, type Kept, type Saved, saveRecord, type Values } from '#platform/records'
import { holdRound } from '../rounds/round.hold.ts'
import { questionsOf, type Remark, type Review, type Round, remarksOf } from '../rounds/round.queries.ts'
import { tellOfRound } from '../rounds/round.tell.ts'
import { type RemarkKind, reviewRemarks, reviews } from '../schema.ts'

export const answerField = (key: string): string => `answer-${key}`

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

export type KeptAnswers = Saved | { outcome: 'shut' }

interface Writing {
  round: Round
  review: Review
}

/** Keeps what was answered so far. It is a draft: only the author's own history holds its words. */
export async function keepAnswers(
  db: Db,
  doing: Doing,
  { round, review }: Writing,
  { version, values }: { version: number; values: Values },
): Promise<KeptAnswers> {
  return db.transaction((tx) => putAnswers(tx, doing, { round, review }, { version, values }))
}

async function putAnswers(
  tx: Queryable,
  { person }: Doing,
  { round, review }: Writing,
  { version, values }: { version: number; values: Values },
): Promise<KeptAnswers> {
  if (!(await holdOpen(tx, round, review))) return { outcome: 'shut' }
  const saved = await saveRecord(tx, { ...keptReview(round), id: review.id, version, values })
  if (saved.outcome !== 'saved') return saved
  await begun(tx, review)
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

/** Holds the review until the transaction ends, so that nothing is put into it once it was sent, nor into a round that was closed. */
async function holdOpen(tx: Queryable, round: Round, { id }: Pick<Review, 'id'>): Promise<Review | null> {
  const within = await holdRound(tx, round)
  const [now] = await tx.select().from(reviews).where(eq(reviews.id, id)).for('update')
  return within && now && isOpen(within, now) ? now : null
}

const begun = (tx: Queryable, { id }: Pick<Review, 'id'>) =>
  tx
    .update(reviews)
    .set({ state: 'reading' })
    .where(and(eq(reviews.id, id), eq(reviews.state, 'assigned')))

export interface RemarkValues {
  kind: RemarkKind
  field: string | null
  remark: string
}

/** Puts a remark at a part of what is read. Sent twice, it is one. */
export async function addRemark(
  db: Db,
  { person }: Doing,
  { round, review }: Writing,
  { id, ...values }: RemarkValues & { id: string },
): Promise<'added' | 'again' | 'shut'> {
  return db.transaction(async (tx) => {
    const [known] = await tx.select().from(reviewRemarks).where(eq(reviewRemarks.id, id))
    if (known) return 'again'
    if (!(await holdOpen(tx, round, review))) return 'shut'
    await tx.insert(reviewRemarks).values({
      id,
      ...values,
      networkId: review.networkId,
      reviewId: review.id,
      position: await nextPosition(tx, review),
      example: person.demo,
    })
    await begun(tx, review)
    await touched(tx, { person }, review)
    return 'added'
  })
}

export async function nextPosition(tx: Queryable, { id }: Pick<Review, 'id'>): Promise<number> {
  const [last] = await tx
    .select({ position: sql<number>`coalesce(max(${reviewRemarks.position}), 0)::int` })
    .from(reviewRemarks)
    .where(eq(reviewRemarks.reviewId, id))
  return (last?.position ?? 0) + 1
}

/** Changes a remark that was not sent yet, or takes it out where nothing is left of it. */
export async function changeRemark(
  db: Db,
  doing: Doing,
  { round, review }: Writing,
  remark: Pick<Remark, 'id'>,
  values: RemarkValues | null,
): Promise<'done' | 'shut'> {
  return db.transaction(async (tx) => {
    if (!(await holdOpen(tx, round, review))) return 'shut'
    const own = and(eq(reviewRemarks.id, remark.id), eq(reviewRemarks.reviewId, review.id))
    if (values === null) await tx.delete(reviewRemarks).where(own)
    else
      await tx
        .update(reviewRemarks)
        .set({ ...values, changedAt: sql`now()` })
        .where(own)
    await touched(tx, doing, review)
    return 'done'
  })
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

export type Sent = Saved | { outcome: 'sent' | 'again' | 'shut' | 'empty' }

/** Sends a review: from now on the reviewed city reads it, and it stays as it is. Sent twice, it is sent once. */
export async function sendReview(
  db: Db,
  doing: Doing,
  { round, review }: Writing,
  answers: { version: number; values: Values },
): Promise<Sent> {
  const { network, person } = doing
  return db.transaction(async (tx): Promise<Sent> => {
    await holdRound(tx, round)
    const [before] = await tx.select().from(reviews).where(eq(reviews.id, review.id)).for('update')
    if (before?.state === 'sent' || before?.state === 'answered') return { outcome: 'again' }
    const saved = await putAnswers(tx, doing, { round, review }, answers)
    if (saved.outcome !== 'saved' && saved.outcome !== 'same') return saved
    const [now] = await tx.select().from(reviews).where(eq(reviews.id, review.id))
    const remarks = await remarksOf(tx, [review.id])
    const said = Object.values(now?.answers ?? {}).some((answer) => answer !== '')
    if (!said && remarks.length === 0) return { outcome: 'empty' }
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
    return { outcome: 'sent' }
  })
}

/** Tells both cities, where the reviewed one may know who it was. */
export async function tellCities(tx: Queryable, doing: Doing, { round, review }: Writing, verb: string): Promise<void> {
  await tellOfRound(tx, doing, round, { verb, audience: 'group', cityId: review.reviewerCityId })
  if (!round.namesHidden)
    await tellOfRound(tx, doing, round, { verb, audience: 'group', cityId: review.reviewedCityId })
}
