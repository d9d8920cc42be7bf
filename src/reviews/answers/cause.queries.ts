import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, ne, notExists, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { leads, type NetworkLocals, worksIn } from '#networks'
import type { Between, CauseSource, LedgerCause } from '#plans'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { planChanges, planVersions } from '#schema/plans'
import { reviewAt, sentAt } from '../rounds/round.paths.ts'
import { reviewRemarks, reviewRounds, reviews } from '../schema.ts'
import { toldOf } from './told.ts'

const readers = alias(cities, 'readers')

/** Of a round, what a city was sent before and up to something: its place on the page of the city. */
const upTo = (from: SQL, which: SQL) => sql<number>`(select count(*)::int from ${from}
  where pair.round_id = ${reviews.roundId} and pair.reviewed_city_id = ${reviews.reviewedCityId}
    and pair.sent_at is not null and ${which})`

/** Remarks of reviews that were sent, with all that tells one from another in the same words. */
export const remarksWhere = (db: Queryable, which: SQL | undefined) =>
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
      /** Of the review, and of the remark, as the page numbers them on which the city answers. */
      review: upTo(sql`${reviews} pair`, sql`pair.id <= ${reviews.id}`),
      number: upTo(
        sql`${reviewRemarks} other join ${reviews} pair on pair.id = other.review_id`,
        sql`(pair.id, other.position, other.id) <= (${reviews.id}, ${reviewRemarks.position}, ${reviewRemarks.id})`,
      ),
      /** What the part it stands at is called: a section or an action of a plan, or the field of a form. */
      title: sql<string | null>`(select one->>'title' from ${planVersions} read, jsonb_array_elements(
        coalesce(read.snapshot->'sections', '[]') || coalesce(read.snapshot->'actions', '[]')) one
        where read.id = ${reviews.planVersionId} and one->>'id' = ${reviewRemarks.field} limit 1)`,
      asked: sql<{ key: string; label: Record<string, string> | null } | null>`(select one from jsonb_array_elements(
        coalesce(${reviews.frozen}->'fields', '[]')) one where one->>'key' = ${reviewRemarks.field} limit 1)`,
      round: {
        slug: reviewRounds.slug,
        namesHidden: reviewRounds.namesHidden,
        title: reviewRounds.title,
        dueOn: reviewRounds.dueOn,
      },
      city: { slug: cities.slug },
      reader: readers.name,
    })
    .from(reviewRemarks)
    .innerJoin(reviews, eq(reviews.id, reviewRemarks.reviewId))
    .innerJoin(reviewRounds, eq(reviewRounds.id, reviews.roundId))
    .innerJoin(cities, eq(cities.id, reviews.reviewedCityId))
    .innerJoin(readers, eq(readers.id, reviews.reviewerCityId))
    .where(and(isNotNull(reviews.sentAt), which))
    .orderBy(asc(reviewRounds.position), asc(reviews.id), asc(reviewRemarks.position), asc(reviewRemarks.id))

export type SentRemark = Awaited<ReturnType<typeof remarksWhere>>[number]

/** A remark as a cause. Who made it is said only to those who may know: the ledger is read where names may be hidden. */
const asCause = (locals: NetworkLocals, remark: SentRemark, at: string): LedgerCause => ({
  kind: 'review',
  id: remark.id,
  title: remark.remark,
  told: toldOf(locals, remark),
  at,
  on: null,
  about: remark.field ? [remark.field] : [],
})

export const sentTo = (remark: SentRemark) => `${sentAt(remark.round, remark.city)}#remark-${remark.id}`

/** A remark that the city took over, in its own words or in others, and that was more than praise: it should have changed something. */
export const tookOver = ({ kind, response }: Pick<SentRemark, 'kind' | 'response'>): boolean =>
  kind !== 'strength' && (response === 'accept' || response === 'adapt')

/**
 * Remarks of peer reviews that a city got between two versions of its plan, but for those it declined; and of those before,
 * what it took over and what has changed nothing yet. Praise comes last.
 */
export const reviewCauses: CauseSource = {
  kind: 'review',
  place: 30,
  find: async (locals, { city, afterAt, untilAt }: Between) => {
    const { db } = locals
    const joined = db
      .select({ id: planChanges.id })
      .from(planChanges)
      .where(eq(planChanges.reviewRemarkId, reviewRemarks.id))
    const waits = and(
      inArray(reviewRemarks.response, ['accept', 'adapt']),
      ne(reviewRemarks.kind, 'strength'),
      notExists(joined),
    )
    const got = and(
      eq(reviews.reviewedCityId, city.id),
      or(isNull(reviewRemarks.response), ne(reviewRemarks.response, 'decline')),
      lte(reviews.sentAt, untilAt),
      afterAt ? or(gt(reviews.sentAt, afterAt), waits) : undefined,
    )
    const remarks = await remarksWhere(db, got)
    return remarks
      .toSorted((one, other) => Number(one.kind === 'strength') - Number(other.kind === 'strength'))
      .map((remark) => asCause(locals, remark, sentTo(remark)))
  },
  byIds: async (locals, ids) =>
    (await remarksWhere(locals.db, inArray(reviewRemarks.id, ids))).flatMap((remark) => {
      const { standing } = locals
      if (leads(standing) || worksIn(standing, remark.reviewedCityId)) return [asCause(locals, remark, sentTo(remark))]
      if (!worksIn(standing, remark.reviewerCityId)) return []
      return [asCause(locals, remark, reviewAt(remark.round, { id: remark.reviewId }))]
    }),
}
