import { randomUUID } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { validate } from 'uuid'
import { z } from 'zod'
import { doingOf } from '#actions'
import { citiesOf } from '#networks'
import { type FormErrors, field, readForm, readTyped, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { knowsReviewer, readsFellow, readsWords, sendsReview, writesReview } from '../access.ts'
import { readingOf } from '../frozen/frozen.queries.ts'
import { partsOf } from '../frozen/frozen.ts'
import { inReview, inRound, mayOpenReview, mayWriteReview, type ReviewEnv } from '../rounds/in-round.ts'
import { reviewPath, roundPath } from '../rounds/round.paths.ts'
import { remarksOf, reviewsOf } from '../rounds/round.queries.ts'
import { placeOf } from './remark.here.tsx'
import { addRemark, changeRemark, isOpen, keepAnswers, sendReview } from './review.commands.ts'
import { answersForm, remarkForm } from './review.form.ts'
import type { ReviewPage } from './review.page.ts'
import { ReviewShow } from './review.show.tsx'

type Here = Context<ReviewEnv>

/** Where one city reads the frozen thing of another and says what it thinks. */
export const reviewRoutes = new Hono<ReviewEnv>()
  .use(inRound, inReview)
  .get('/', allow(mayOpenReview), (c) => showReview(c))
  .post('/', allow(mayWriteReview), async (c) => {
    const { db, network, round, review, standing, t } = c.var
    const form = await readForm(c, answersForm(round))
    const version = await versionBegunFrom(c, review.version)
    if (!form.ok) return showReview(c, { answers: { typed: form.typed, errors: form.errors, version } })
    const { version: begun, as, ...answers } = form.values
    const values = await conflictsSettled(c, { ...answers })
    const kept = { version: await versionSettled(c, begun ?? review.version), values }
    const sends = as === 'send' && sendsReview(standing, review)
    const saved = await (sends ? sendReview : keepAnswers)(db, doingOf(c.var), { round, review }, kept)
    if (saved.outcome === 'gone') throw notFound()
    if (saved.outcome === 'stale')
      return showReview(c, {
        answers: { typed: saved.values as Typed, version: saved.now.version, conflicts: saved.conflicts },
      })
    if (saved.outcome === 'empty')
      return showReview(c, {
        answers: { typed: form.typed, errors: firstField(round, 'reviews.review.empty'), version },
      })
    say(c, t(`reviews.review.done.${saved.outcome === 'refused' ? 'same' : saved.outcome}`))
    return c.redirect(sends ? roundPath(network, round) : reviewPath(network, round, review), 303)
  })
  .post('/remarks', allow(mayWriteReview), async (c) => {
    const { db, network, round, review, t } = c.var
    const form = await readForm(c, remarkForm)
    if (!form.ok) return showReview(c, { remark: { id: null, typed: form.typed, errors: form.errors } })
    const { id = randomUUID(), ...values } = form.values
    const remark = await atKnownPart(c, values)
    const added = await addRemark(db, doingOf(c.var), { round, review }, { id, ...remark })
    say(c, t(`reviews.remark.done.${added}`))
    const place = added === 'shut' ? 'said' : remark.field ? placeOf({ key: remark.field }) : 'remarks'
    return c.redirect(`${reviewPath(network, round, review)}#${place}`, 303)
  })
  .post('/remarks/:remark', allow(mayWriteReview), async (c) => {
    const { db, network, round, review, t } = c.var
    const id = c.req.param('remark')
    const [remark] = validate(id) ? (await remarksOf(db, [review.id])).filter((one) => one.id === id) : []
    if (!remark) throw notFound()
    const removes = (await readTyped(c, z.object({ as: field.line() }))).as === 'remove'
    const form = await readForm(c, remarkForm)
    if (!form.ok && !removes)
      return showReview(c, { remark: { id: remark.id, typed: form.typed, errors: form.errors } })
    const values = form.ok && !removes ? await atKnownPart(c, form.values) : null
    const done = await changeRemark(db, doingOf(c.var), { round, review }, remark, values)
    say(
      c,
      t(done === 'shut' ? 'reviews.remark.done.shut' : removes ? 'reviews.remark.removed' : 'reviews.remark.saved'),
    )
    return c.redirect(`${reviewPath(network, round, review)}#said`, 303)
  })

const firstField = (round: ReviewPage['round'], error: 'reviews.review.empty'): FormErrors => {
  const [name = 'as'] = Object.keys(answersForm(round).shape).filter((one) => one.startsWith('answer-'))
  return { [name]: error }
}

/** A part that is not in what is read is none: the remark is about the whole. */
async function atKnownPart<V extends { kind: string; field: string | null; remark: string }>(c: Here, values: V) {
  const reading = await readingOf(c.var.db, c.var.review)
  const known = reading && partsOf(reading).some(({ key }) => key === values.field)
  const { kind, remark } = values
  return { kind: kind as V['kind'] & 'question', remark, field: known ? values.field : null }
}

async function showReview(c: Here, failed?: ReviewPage['failed']) {
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
  return c.render(
    <ReviewShow
      {...{ network, round, reviewer, reviewed, reading }}
      review={review}
      remarks={reads ? of(review) : null}
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
