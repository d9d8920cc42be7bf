import { type Context, Hono } from 'hono'
import { doingOf } from '#actions'
import { citiesOf } from '#networks'
import { type FormErrors, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { answersFor, knowsReviewer, wasSent } from '../access.ts'
import { readingsOf } from '../frozen/frozen.queries.ts'
import { inReviewed, inRound, mayAnswerRemarks, mayReadWhatWasSent, type ReviewedEnv } from '../rounds/in-round.ts'
import { sentPath } from '../rounds/round.paths.ts'
import { remarksOf } from '../rounds/round.queries.ts'
import { answerRemark } from './answer.commands.ts'
import { answerForm } from './answer.form.ts'
import { type SentPage, SentShow } from './answer.show.tsx'

type Here = Context<ReviewedEnv>

/** What was sent about a city in a round, and the answers of the city. */
export const sentRoutes = new Hono<ReviewedEnv>()
  .use(inRound, inReviewed)
  .get('/', allow(mayReadWhatWasSent), (c) => showSent(c))
  .post('/remarks/:remark', allow(mayAnswerRemarks), async (c) => {
    const { db, network, round, city, pairs, t } = c.var
    const id = c.req.param('remark')
    const sent = pairs.filter(wasSent)
    const remark = (
      await remarksOf(
        db,
        sent.map((one) => one.id),
      )
    ).find((one) => one.id === id)
    const review = sent.find((one) => one.id === remark?.reviewId)
    if (!remark || !review) throw notFound()
    if (round.state === 'closed') {
      say(c, t('reviews.response.closed'))
      return c.redirect(sentPath(network, round, city), 303)
    }
    const form = await readForm(c, answerForm)
    if (!form.ok) return showSent(c, { id: remark.id, typed: form.typed, errors: form.errors })
    const { version, response, reason } = form.values
    const wrong: FormErrors | null = response !== 'accept' && !reason ? { reason: 'reviews.response.sayWhy' } : null
    if (wrong) return showSent(c, { id: remark.id, typed: form.typed, errors: wrong })
    const saved = await answerRemark(
      db,
      doingOf(c.var),
      { round, review, remark },
      { version: version ?? remark.version, response, reason },
    )
    if (saved.outcome === 'stale')
      return showSent(c, { id: remark.id, typed: form.typed, errors: { reason: 'reviews.response.elsewhere' } })
    say(c, t('reviews.response.kept'))
    return c.redirect(`${sentPath(network, round, city)}#remark-${remark.id}`, 303)
  })

async function showSent(c: Here, failed?: SentPage['failed']) {
  const { db, network, round, city, pairs, standing, t } = c.var
  const sent = pairs.filter(wasSent)
  const [cities, remarks, readings] = await Promise.all([
    citiesOf(db, network),
    remarksOf(
      db,
      sent.map(({ id }) => id),
    ),
    readingsOf(db, sent),
  ])
  return c.render(
    <SentShow
      {...{ network, round, city }}
      sent={sent.map((review) => ({
        review,
        remarks: remarks.filter(({ reviewId }) => reviewId === review.id),
        name: knowsReviewer(standing, round, review)
          ? (cities.find(({ id }) => id === review.reviewerCityId)?.name ?? null)
          : null,
        reading: readings.get(review.id) ?? null,
      }))}
      all={pairs.length}
      mayAnswer={round.state !== 'closed' && answersFor(standing, city.id)}
      {...(failed ? { failed } : {})}
    />,
    { title: t('reviews.sent.title', { city: city.name }), unlisted: true, width: 'wide' },
    failed ? 422 : 200,
  )
}
