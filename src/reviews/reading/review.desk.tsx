import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { citiesOf } from '#networks'
import { sayError } from '#platform/forms'
import { notFound } from '#platform/http'
import { knowsReviewer, readsFellow, readsWords, sendsReview, writesReview } from '../access.ts'
import { readingOf } from '../frozen/frozen.queries.ts'
import { asksForData, type ReviewEnv } from '../rounds/in-round.ts'
import { remarksOf, reviewsOf } from '../rounds/round.queries.ts'
import { isOpen } from './review.commands.ts'
import type { ReviewPage } from './review.page.ts'
import { ReviewShow } from './review.show.tsx'
import { typedOf } from './review.typed.ts'

export type Here = Context<ReviewEnv>

/** The form again, with everything typed; whoever asked for data has all of it still and is told why. */
export function refused(c: Here, failed: NonNullable<ReviewPage['failed']>) {
  const { t } = c.var
  if (!asksForData(c)) return showReview(c, failed)
  const errors = Object.values(failed.errors ?? {}).map((error) => sayError(error, t))
  return c.json({ errors: failed.conflicts ? [t('reviews.keep.conflict')] : errors }, failed.conflicts ? 409 : 422)
}

/** The frozen thing, and what is said of it, for whoever asks. */
export async function showReview(c: Here, failed?: ReviewPage['failed']) {
  const { db, network, round, review, standing, t } = c.var
  const [cities, reading] = await Promise.all([citiesOf(db, network), readingOf(db, review)])
  const reviewer = cities.find(({ id }) => id === review.reviewerCityId)
  const reviewed = cities.find(({ id }) => id === review.reviewedCityId)
  if (!reviewer || !reviewed || !reading) throw notFound()
  const others = writesReview(standing, review)
    ? (await reviewsOf(db, round)).filter(
        (other) => other.id !== review.id && sameThing(other, review) && readsFellow(round, review, other),
      )
    : []
  const reads = readsWords(standing, review)
  const remarks = await remarksOf(db, [...(reads ? [review.id] : []), ...others.map(({ id }) => id)])
  const of = ({ id }: { id: string }) => remarks.filter(({ reviewId }) => reviewId === id)
  const nameOf = (id: string) => cities.find((city) => city.id === id)?.name ?? null
  const open = isOpen(round, review)
  const own = reads ? of(review) : null
  return c.render(
    <ReviewShow
      {...{ network, round, reviewer, reviewed, reading }}
      review={review}
      remarks={own}
      typed={typedOf({ round, review, remarks: own, reading, failed })}
      may={{
        write: open && writesReview(standing, review),
        send: open && sendsReview(standing, review),
      }}
      fellows={others.map((other) => ({
        review: other,
        remarks: of(other),
        name: knowsReviewer(standing, round, other) ? nameOf(other.reviewerCityId) : null,
      }))}
      newId={randomUUID}
      {...(failed ? { failed } : {})}
    />,
    { title: t('reviews.review.of', { city: reviewed.name }), unlisted: true, width: 'wide' },
    failed ? 422 : 200,
  )
}

type Thing = { reviewedCityId: string; testingActionId: string | null; planVersionId: string | null }

const sameThing = (one: Thing, other: Thing): boolean =>
  one.reviewedCityId === other.reviewedCityId &&
  one.testingActionId === other.testingActionId &&
  one.planVersionId === other.planVersionId
