import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Doing } from '#actions'
import { clockOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeDetail, type Draft, discardDraft, type Kept, saveRecord } from '#platform/records'
import { holdRound } from '../rounds/round.hold.ts'
import type { Remark, Review, Round } from '../rounds/round.queries.ts'
import { tellOfRound } from '../rounds/round.tell.ts'
import { reviewRemarks, reviews } from '../schema.ts'
import type { RemarkAnswer } from './answer.form.ts'

const keptRemark = { table: reviewRemarks } satisfies Kept

interface Answering {
  round: Round
  /** The reviews that were sent about one city. */
  sent: Review[]
  /** Where the answers were begun; it is done with once they are given. */
  draft: Draft | null
}

export type Answered = { outcome: 'saved' | 'closed' } | { outcome: 'stale'; remarks: Remark[] }

class Elsewhere extends Error {
  readonly remarks: Remark[]

  constructor(remarks: Remark[]) {
    super('Somebody else has answered.')
    this.remarks = remarks
  }
}

/**
 * Says what the reviewed city does with remarks: all that was decided at once, or nothing where somebody else has answered
 * one of them meanwhile. Once every remark of a review has its answer, the review is answered.
 */
export async function answerRemarks(
  db: Db,
  doing: Doing,
  { round, sent, draft }: Answering,
  answers: RemarkAnswer[],
): Promise<Answered> {
  try {
    return await db.transaction(async (tx) => {
      const now = await holdRound(tx, round)
      if (!now || now.state === 'closed') return { outcome: 'closed' }
      // In one order, whoever answers: the last of two who do so at once finds that nothing is open any more.
      for (const review of sent.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
        const own = answers.filter(({ remark }) => remark.reviewId === review.id)
        if (own.length > 0) await answerReview(tx, doing, { round: now, review }, own)
      }
      if (draft) await discardDraft(tx, draft)
      return { outcome: 'saved' }
    })
  } catch (problem) {
    if (problem instanceof Elsewhere) return { outcome: 'stale', remarks: problem.remarks }
    throw problem
  }
}

async function answerReview(
  tx: Queryable,
  doing: Doing,
  { round, review }: { round: Round; review: Review },
  answers: RemarkAnswer[],
): Promise<void> {
  await tx.select({ id: reviews.id }).from(reviews).where(eq(reviews.id, review.id)).for('update')
  const stale: Remark[] = []
  for (const answer of answers) if (!(await answerOne(tx, doing, review, answer))) stale.push(answer.remark)
  if (stale.length > 0) throw new Elsewhere(stale)
  const open = await tx
    .select({ id: reviewRemarks.id })
    .from(reviewRemarks)
    .where(and(eq(reviewRemarks.reviewId, review.id), isNull(reviewRemarks.response)))
  if (open.length > 0) return
  const done = await tx
    .update(reviews)
    .set({ state: 'answered', answeredOn: clockOf(doing.network) })
    .where(and(eq(reviews.id, review.id), eq(reviews.state, 'sent')))
    .returning({ id: reviews.id })
  // Those who wrote it hear that it was answered; the city that answers knows.
  if (done.length > 0)
    await tellOfRound(tx, doing, round, { verb: 'review.answered', audience: 'group', cityId: review.reviewerCityId })
}

async function answerOne(
  tx: Queryable,
  { person }: Doing,
  review: Review,
  { remark, version, response, reason }: RemarkAnswer,
): Promise<boolean> {
  const saved = await saveRecord(tx, { ...keptRemark, id: remark.id, version, values: { response, reason } })
  if (saved.outcome !== 'saved') return saved.outcome === 'same'
  await tx
    .update(reviewRemarks)
    .set({ answeredBy: person.name, answeredAt: sql`now()` })
    .where(eq(reviewRemarks.id, remark.id))
  await recordActivity(tx, {
    networkId: review.networkId,
    actor: person.name,
    personId: person.id,
    verb: 'review_remark.answered',
    subjectKind: 'review_remark',
    subjectId: remark.id,
    audience: 'group',
    cityId: review.reviewedCityId,
    detail: changeDetail(saved),
  })
  return true
}
