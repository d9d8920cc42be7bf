import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Doing } from '#actions'
import { clockOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import { changeDetail, type Kept, type Saved, saveRecord } from '#platform/records'
import type { Remark, Review, Round } from '../rounds/round.queries.ts'
import { tellOfRound } from '../rounds/round.tell.ts'
import { type Response, reviewRemarks, reviews } from '../schema.ts'

const keptRemark = { table: reviewRemarks } satisfies Kept

interface Answering {
  round: Round
  review: Review
  remark: Remark
}

/** Says what the reviewed city does with a remark. Once every remark has its answer, the review is answered. */
export async function answerRemark(
  db: Db,
  doing: Doing,
  { round, review, remark }: Answering,
  { version, response, reason }: { version: number; response: Response; reason: string | null },
): Promise<Saved> {
  const { network, person } = doing
  return db.transaction(async (tx) => {
    // One after the other: the last of two who answer at once finds that nothing is open any more.
    await tx.select({ id: reviews.id }).from(reviews).where(eq(reviews.id, review.id)).for('update')
    const saved = await saveRecord(tx, { ...keptRemark, id: remark.id, version, values: { response, reason } })
    if (saved.outcome !== 'saved') return saved
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
    const open = await tx
      .select({ id: reviewRemarks.id })
      .from(reviewRemarks)
      .where(and(eq(reviewRemarks.reviewId, review.id), isNull(reviewRemarks.response)))
    if (open.length > 0) return saved
    const done = await tx
      .update(reviews)
      .set({ state: 'answered', answeredOn: clockOf(network) })
      .where(and(eq(reviews.id, review.id), eq(reviews.state, 'sent')))
      .returning({ id: reviews.id })
    // Those who wrote it hear that it was answered; the city that answers knows.
    if (done.length > 0)
      await tellOfRound(tx, doing, round, {
        verb: 'review.answered',
        audience: 'group',
        cityId: review.reviewerCityId,
      })
    return saved
  })
}
