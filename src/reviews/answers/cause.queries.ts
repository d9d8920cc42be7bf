import { and, asc, eq, gt, inArray, isNotNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { belongs, leads, type NetworkLocals, worksIn } from '#networks'
import type { Between, CauseSource, LedgerCause } from '#plans'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { planChanges, planVersions } from '#schema/plans'
import { reviewAt, sentAt } from '../rounds/round.paths.ts'
import { reviewRemarks, reviewRounds, reviews } from '../schema.ts'

const remarksWhere = (db: Queryable, which: SQL | undefined) =>
  db
    .select({
      id: reviewRemarks.id,
      kind: reviewRemarks.kind,
      remark: reviewRemarks.remark,
      response: reviewRemarks.response,
      reason: reviewRemarks.reason,
      field: reviewRemarks.field,
      example: reviewRemarks.example,
      reviewId: reviews.id,
      reviewerCityId: reviews.reviewerCityId,
      reviewedCityId: reviews.reviewedCityId,
      planVersionId: reviews.planVersionId,
      sentOn: reviews.sentOn,
      round: { slug: reviewRounds.slug, namesHidden: reviewRounds.namesHidden, title: reviewRounds.title },
      city: { slug: cities.slug },
    })
    .from(reviewRemarks)
    .innerJoin(reviews, eq(reviews.id, reviewRemarks.reviewId))
    .innerJoin(reviewRounds, eq(reviewRounds.id, reviews.roundId))
    .innerJoin(cities, eq(cities.id, reviews.reviewedCityId))
    .where(and(isNotNull(reviews.sentAt), which))
    .orderBy(asc(reviewRounds.position), asc(reviews.id), asc(reviewRemarks.position))

type Found = Awaited<ReturnType<typeof remarksWhere>>[number]

/** A remark as a cause. It does not say who made it: the ledger is read where names may be hidden. */
const asCause = (remark: Found, at: string): LedgerCause => ({
  kind: 'review',
  id: remark.id,
  title: remark.remark,
  at,
  on: remark.sentOn,
  about: remark.field ? [remark.field] : [],
})

const sentTo = (remark: Found) => `${sentAt(remark.round, remark.city)}#remark-${remark.id}`

/** Remarks of peer reviews that a city got between two versions of its plan. */
export const reviewCauses: CauseSource = {
  kind: 'review',
  place: 30,
  find: async ({ db }, { city, afterAt, untilAt }: Between) => {
    const got = and(
      eq(reviews.reviewedCityId, city.id),
      untilAt ? lte(reviews.sentAt, untilAt) : undefined,
      afterAt ? gt(reviews.sentAt, afterAt) : undefined,
    )
    return (await remarksWhere(db, got)).map((remark) => asCause(remark, sentTo(remark)))
  },
  byIds: async ({ db, standing }, ids) =>
    (await remarksWhere(db, inArray(reviewRemarks.id, ids))).flatMap((remark) => {
      if (leads(standing) || worksIn(standing, remark.reviewedCityId)) return [asCause(remark, sentTo(remark))]
      if (!worksIn(standing, remark.reviewerCityId)) return []
      return [asCause(remark, reviewAt(remark.round, { id: remark.reviewId }))]
    }),
}

/** A remark on an earlier version, as the page of the next one shows it. */
export interface RemarkBefore extends Found {
  /** The version names it as what caused a change. */
  caused: boolean
  at: string
}

/**
 * The remarks that came between a version and the one before it: those of reviews of versions before it that no version
 * in between could answer. Only for whoever reads what was sent.
 */
export async function remarksBefore(
  { db, standing }: Pick<NetworkLocals, 'db' | 'standing'>,
  version: { id: string; planId: string; number: number; frozenAt: Date; cityId: string },
): Promise<RemarkBefore[]> {
  if (!belongs(standing)) return []
  const sent = sql`${reviews.sentAt} > coalesce((select max(before.frozen_at) from ${planVersions} before
    where before.plan_id = ${version.planId} and before.number < ${version.number}), '-infinity')`
  const caused = db
    .select({ id: planChanges.reviewRemarkId })
    .from(planChanges)
    .where(and(eq(planChanges.versionId, version.id), isNotNull(planChanges.reviewRemarkId)))
  const [rows, causes] = await Promise.all([
    remarksWhere(
      db,
      and(
        eq(reviews.reviewedCityId, version.cityId),
        or(and(lte(reviews.sentAt, version.frozenAt), sent), inArray(reviewRemarks.id, caused)),
      ),
    ),
    caused,
  ])
  const named = new Set(causes.map(({ id }) => id))
  return rows.flatMap((remark) => {
    const own = leads(standing) || worksIn(standing, remark.reviewedCityId)
    if (!own && !worksIn(standing, remark.reviewerCityId)) return []
    const at = own ? sentTo(remark) : reviewAt(remark.round, { id: remark.reviewId })
    return [{ ...remark, at, caused: named.has(remark.id) }]
  })
}
