import { type Context, Hono } from 'hono'
import { doingOf } from '#actions'
import { citiesOf } from '#networks'
import { effectsOfRemarks, lastExplained, versionPath } from '#plans'
import { type FormErrors, readForm, readTyped, say, type TypedText } from '#platform/forms'
import { allow } from '#platform/http'
import { discardDraft } from '#platform/records'
import { answersFor, knowsReviewer, wasSent } from '../access.ts'
import { readingsOf } from '../frozen/frozen.queries.ts'
import { sendPhoto } from '../frozen/send-photo.ts'
import {
  asksForData,
  inReviewed,
  inRound,
  mayAnswerRemarks,
  mayReadWhatWasSent,
  type ReviewedEnv,
} from '../rounds/in-round.ts'
import { sentPath } from '../rounds/round.paths.ts'
import { remarksOf } from '../rounds/round.queries.ts'
import { answerRemarks } from './answer.commands.ts'
import { answersDraft, keepAnswersDraft } from './answer.draft.ts'
import { answersForm, answersIn, responseField, versionField } from './answer.form.ts'
import { type SentPage, SentShow } from './answer.show.tsx'

type Here = Context<ReviewedEnv>

/** What was sent about a city in a round, and the answers of the city. */
export const sentRoutes = new Hono<ReviewedEnv>()
  .use(inRound, inReviewed)
  .get('/', allow(mayReadWhatWasSent), (c) => showSent(c))
  .get('/photos/:file', allow(mayReadWhatWasSent), async (c) => {
    const readings = await readingsOf(c.var.db, c.var.pairs.filter(wasSent))
    return sendPhoto(c, readings.values())
  })
  .post('/', allow(mayAnswerRemarks), async (c) => {
    const { db, network, round, city, pairs, t } = c.var
    const sent = pairs.filter(wasSent)
    const remarks = await remarksOf(
      db,
      sent.map(({ id }) => id),
    )
    const typed = await readTyped(c, answersForm(remarks))
    if (typed.as === 'draft') return keepDraft(c, typed)
    const doing = doingOf(c.var)
    if (typed.as === 'discard') {
      const draft = await answersDraft(db, { round, city, person: doing.person })
      if (draft) await discardDraft(db, draft)
      say(c, t('reviews.response.discarded'))
      return c.redirect(sentPath(network, round, city), 303)
    }
    const form = await readForm(c, answersForm(remarks))
    const again = (errors: FormErrors, shown: TypedText = typed) =>
      showSent(c, { typed: shown, errors, draft: Number(typed.draft) || null })
    if (!form.ok) return again(form.errors)
    const said = answersIn(remarks, form.values)
    if (!said.ok) return again(said.errors)
    const draft = await answersDraft(db, { round, city, person: doing.person })
    const answered = await answerRemarks(db, doing, { round, sent, draft }, said.answers)
    if (answered.outcome === 'stale') {
      // The page shows what the colleague answered: the next press decides with that in sight.
      const seen = Object.fromEntries(answered.remarks.map((remark) => [versionField(remark), String(remark.version)]))
      const errors = answered.remarks.map((remark) => [responseField(remark), 'reviews.response.elsewhere'])
      return again(Object.fromEntries(errors), { ...typed, ...seen })
    }
    const count = said.answers.length
    say(c, answered.outcome === 'closed' ? t('reviews.response.closed') : t('reviews.response.kept', { count }))
    return c.redirect(sentPath(network, round, city), 303)
  })

/** Keeps what is typed, as unfinished as it is, and says so in figures where it is kept by itself. */
async function keepDraft(c: Here, typed: TypedText) {
  const { db, network, round, city, t } = c.var
  const { as: _, draft: begun, ...values } = typed
  const shut = round.state === 'closed'
  const version = Number(begun) || null
  const kept = shut ? null : await keepAnswersDraft(db, doingOf(c.var), { round, city }, { version, typed: values })
  const told = !kept
    ? t('reviews.response.closed')
    : t(kept.outcome === 'stale' ? 'reviews.response.otherWindow' : 'reviews.review.done.saved')
  if (asksForData(c))
    return kept?.outcome === 'kept'
      ? c.json({ version: kept.draft.version, values: {} })
      : c.json({ errors: [told] }, 409)
  // What stands in the other window stays where it is; this is shown again, and the next press keeps this.
  if (kept?.outcome === 'stale')
    return showSent(c, { typed, errors: { as: 'reviews.response.otherWindow' }, draft: kept.now.version })
  say(c, told)
  return c.redirect(sentPath(network, round, city), 303)
}

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
  const mayAnswer = round.state !== 'closed' && answersFor(standing, city.id)
  const draft = mayAnswer ? await answersDraft(db, { round, city, person: doingOf(c.var).person }) : null
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
      mayAnswer={mayAnswer}
      draft={draft}
      {...(failed ? { failed } : {})}
    />,
    { title: t('reviews.sent.title', { city: city.name }), unlisted: true, width: 'wide' },
    failed ? 422 : 200,
  )
}
