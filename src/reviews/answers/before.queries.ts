import { and, eq, inArray, isNotNull, lte, or, sql } from 'drizzle-orm'
import { belongs, leads, type NetworkLocals, worksIn } from '#networks'
import { type Effect, effectsOfRemarks } from '#plans'
import { planChanges, planVersions } from '#schema/plans'
import { reviewAt } from '../rounds/round.paths.ts'
import { reviewRemarks, reviews } from '../schema.ts'
import { remarksWhere, type SentRemark, sentTo } from './cause.queries.ts'
import { toldOf } from './told.ts'

/** A remark on an earlier version, as the page of the next one shows it. */
export interface RemarkBefore extends SentRemark {
  /** The changes it led to, in the versions that the reader sees. */
  effects: Effect[]
  told: string
  at: string
}

/**
 * The remarks that came between a version and the one before it: those of reviews of versions before it that no version
 * in between could answer. Only for whoever reads what was sent.
 */
export async function remarksBefore(
  locals: NetworkLocals,
  version: { id: string; planId: string; number: number; frozenAt: Date; cityId: string },
): Promise<RemarkBefore[]> {
  const { db, standing } = locals
  if (!belongs(standing)) return []
  const sent = sql`${reviews.sentAt} > coalesce((select max(before.frozen_at) from ${planVersions} before
    where before.plan_id = ${version.planId} and before.number < ${version.number}), '-infinity')`
  const caused = db
    .select({ id: planChanges.reviewRemarkId })
    .from(planChanges)
    .where(and(eq(planChanges.versionId, version.id), isNotNull(planChanges.reviewRemarkId)))
  const remarks = await remarksWhere(
    db,
    and(
      eq(reviews.reviewedCityId, version.cityId),
      or(and(lte(reviews.sentAt, version.frozenAt), sent), inArray(reviewRemarks.id, caused)),
    ),
  )
  const seen = remarks.flatMap((remark) => {
    const own = leads(standing) || worksIn(standing, remark.reviewedCityId)
    if (!own && !worksIn(standing, remark.reviewerCityId)) return []
    return [{ ...remark, at: own ? sentTo(remark) : reviewAt(remark.round, { id: remark.reviewId }) }]
  })
  const effects = await effectsOfRemarks(locals, seen)
  return seen.map((remark) => ({
    ...remark,
    told: toldOf(locals, remark),
    effects: effects.filter(({ reviewRemarkId }) => reviewRemarkId === remark.id),
  }))
}
