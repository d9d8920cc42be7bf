import { Hono } from 'hono'
import { doingOf } from '#actions'
import { type FormErrors, postedFields, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { conflictsSettled, versionBegunFrom, versionSettled } from '#platform/records'
import { sendsReview } from '../access.ts'
import { readingOf } from '../frozen/frozen.queries.ts'
import { partsOf } from '../frozen/frozen.ts'
import { sendPhoto } from '../frozen/send-photo.ts'
import { asksForData, inReview, inRound, mayOpenReview, mayWriteReview, type ReviewEnv } from '../rounds/in-round.ts'
import { reviewPath, roundPath } from '../rounds/round.paths.ts'
import { questionsOf, type Review, type Round, remarksOf, reviewById } from '../rounds/round.queries.ts'
import { type KeptWriting, keepWriting } from './review.commands.ts'
import { type Here, refused, showReview } from './review.desk.tsx'
import { answerField, goneAmong, remarksIn, writingForm } from './review.form.ts'

/** Where one city reads the frozen thing of another and says what it thinks. */
export const reviewRoutes = new Hono<ReviewEnv>()
  .use(inRound, inReview)
  .get('/', allow(mayOpenReview), (c) => showReview(c))
  .get('/photos/:file', allow(mayOpenReview), async (c) => {
    const reading = await readingOf(c.var.db, c.var.review)
    return sendPhoto(c, reading ? [reading] : [])
  })
  .post('/', allow(mayWriteReview), (c) => write(c, null))
  .post('/remarks', allow(mayWriteReview), (c) => write(c, 'new'))
  .post('/remarks/:remark', allow(mayWriteReview), async (c) => {
    const id = c.req.param('remark')
    const remarks = await remarksOf(c.var.db, [c.var.review.id])
    if (!remarks.some((one) => one.id === id)) throw notFound()
    return write(c, id)
  })

/** Whichever button it was sent with, the form holds all that is written in the review, and all of it is kept. */
async function write(c: Here, button: string | null) {
  const { db, round, review, standing } = c.var
  const [reading, remarks] = [await readingOf(db, review), await remarksOf(db, [review.id])]
  const parts = reading ? partsOf(reading) : []
  const gone = goneAmong(await postedFields(c), remarks)
  const form = await readForm(c, writingForm(round, parts, [...remarks, ...gone]))
  const version = await versionBegunFrom(c, review.version)
  const typed: Typed = form.typed
  if (!form.ok) return refused(c, { typed, errors: form.errors, version })
  const { as, at } = form.values
  const pressed = button === 'new' && at ? `at-${at}` : button
  const found = remarksIn(form.values, { parts, remarks, gone, pressed, removes: as === 'remove' })
  if (!found.ok) return refused(c, { typed, errors: found.errors, version })
  const sends = as === 'send' && sendsReview(standing, review)
  const kept = await keepWriting(
    db,
    doingOf(c.var),
    { round, review },
    { answers: await answersIn(c, form.values), remarks: found.said, sends },
  )
  if (kept.outcome === 'gone') throw notFound()
  if (kept.outcome === 'stale')
    return refused(c, {
      typed: { ...typed, ...answersAmong(round, kept.values) },
      version: kept.now.version,
      conflicts: kept.conflicts,
    })
  if (kept.outcome === 'empty') return refused(c, { typed, errors: firstField(round, 'reviews.review.empty'), version })
  return wasKept(c, kept, { pressed, removes: as === 'remove', sends })
}

/** Of a record only the answers are fields of the form. */
const answersAmong = (round: Round, values: Record<string, unknown>): Typed =>
  Object.fromEntries(questionsOf(round).map(({ key }) => [answerField(key), values[answerField(key)] as Typed[string]]))

/** The answers of the form, where it held them: without its version it was made without them. */
async function answersIn(c: Here, { version, ...values }: { version?: number | null } & Record<string, unknown>) {
  if (!version) return null
  const answers = Object.fromEntries(
    questionsOf(c.var.round).map(({ key }) => [answerField(key), values[answerField(key)] ?? null]),
  )
  return { version: await versionSettled(c, version), values: await conflictsSettled(c, answers) }
}

/** What stands in the fields of the answers. */
const answersOf = (round: Round, { answers }: Pick<Review, 'answers'>): Record<string, string> =>
  Object.fromEntries(questionsOf(round).map(({ key }) => [answerField(key), answers[key] ?? '']))

interface How {
  pressed: string | null
  removes: boolean
  sends: boolean
}

/** What is kept by itself while somebody writes is told in figures: the next time goes on from there. */
async function wasKept(c: Here, kept: KeptWriting, { pressed, removes, sends }: How) {
  const { db, network, round, t } = c.var
  const review = (await reviewById(db, round, c.var.review.id)) ?? c.var.review
  if (asksForData(c))
    return kept.outcome === 'shut'
      ? c.json({ errors: [t('reviews.review.done.shut')] }, 409)
      : c.json({ version: review.version, values: answersOf(round, review) })
  say(c, t(saidOf(kept, { pressed, removes })))
  if (sends) return c.redirect(roundPath(network, round), 303)
  return c.redirect(`${reviewPath(network, round, review)}${placeAfter(kept, pressed)}`, 303)
}

function saidOf(kept: KeptWriting, { pressed, removes }: Pick<How, 'pressed' | 'removes'>) {
  if (kept.outcome === 'saved' && pressed) {
    if (removes) return 'reviews.remark.removed'
    const isNew = pressed === 'new' || pressed.startsWith('at-')
    if (!isNew) return 'reviews.remark.saved'
    return kept.added > 0 ? 'reviews.remark.done.added' : 'reviews.remark.done.again'
  }
  return `reviews.review.done.${kept.outcome as 'saved'}` as const
}

function placeAfter(kept: KeptWriting, pressed: string | null): string {
  if (pressed === null) return ''
  if (kept.outcome === 'shut') return '#said'
  return pressed.startsWith('at-') ? `#${pressed}` : '#remarks'
}

const firstField = (round: Round, error: 'reviews.review.empty'): FormErrors => {
  const [first] = questionsOf(round)
  return { [first ? answerField(first.key) : 'remark']: error }
}
