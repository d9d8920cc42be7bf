import { type Context, Hono } from 'hono'
import { doingOf } from '#actions'
import { citiesOf } from '#networks'
import { effectsOfRemarks, lastExplained, versionPath } from '#plans'
import { readForm, say } from '#platform/forms'
import { allow } from '#platform/http'
import { answersFor, knowsReviewer, wasSent } from '../access.ts'
import { readingsOf } from '../frozen/frozen.queries.ts'
import { inReviewed, inRound, mayAnswerRemarks, mayReadWhatWasSent, type ReviewedEnv } from '../rounds/in-round.ts'
import { sentPath } from '../rounds/round.paths.ts'
import { remarksOf } from '../rounds/round.queries.ts'
import { answerRemarks } from './answer.commands.ts'
import { answersForm, answersIn, responseField } from './answer.form.ts'
import { type SentPage, SentShow } from './answer.show.tsx'

type Here = Context<ReviewedEnv>

/** What was sent about a city in a round, and the answers of the city. */
export const sentRoutes = new Hono<ReviewedEnv>()
  .use(inRound, inReviewed)
  .get('/', allow(mayReadWhatWasSent), (c) => showSent(c))
  .post('/', allow(mayAnswerRemarks), async (c) => {
    const { db, network, round, city, pairs, t } = c.var
    const sent = pairs.filter(wasSent)
    const remarks = await remarksOf(
      db,
      sent.map(({ id }) => id),
    )
    const form = await readForm(c, answersForm(remarks))
    if (!form.ok) return showSent(c, { typed: form.typed, errors: form.errors })
    const said = answersIn(remarks, form.values)
    if (!said.ok) return showSent(c, { typed: form.typed, errors: said.errors })
    const answered = await answerRemarks(db, doingOf(c.var), { round, sent }, said.answers)
    if (answered.outcome === 'stale') {
      const errors = answered.remarks.map((remark) => [responseField(remark), 'reviews.response.elsewhere'] as const)
      return showSent(c, { typed: form.typed, errors: Object.fromEntries(errors) })
    }
    const count = said.answers.length
    say(c, answered.outcome === 'closed' ? t('reviews.response.closed') : t('reviews.response.kept', { count }))
    return c.redirect(sentPath(network, round, city), 303)
  })

async function showSent(c: Here, failed?: SentPage['failed']) {
  const { db, network, round, city, pairs, standing, t } = c.var
  const sent = pairs.filter(wasSent)
  const [cities, remarks, readings, last] = await Promise.all([
    citiesOf(db, network),
    remarksOf(
      db,
      sent.map(({ id }) => id),
    ),
    readingsOf(db, sent),
    lastExplained(db, city),
  ])
  const effects = await effectsOfRemarks(c.var, remarks)
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
        causes:
          last && review.sentAt && last.frozenAt > review.sentAt ? versionPath(network, city, last, '/causes') : null,
      }))}
      effects={effects}
      mayEdit={answersFor(standing, city.id)}
      all={pairs.length}
      mayAnswer={round.state !== 'closed' && answersFor(standing, city.id)}
      {...(failed ? { failed } : {})}
    />,
    { title: t('reviews.sent.title', { city: city.name }), unlisted: true, width: 'wide' },
    failed ? 422 : 200,
  )
}
