import { type Context, Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { inMeeting, inTime, type Meeting, type MeetingEnv, maySeeMeeting, meetingPath, meetingsOf } from '#meetings'
import { mayTakePart, type NetworkLocals } from '#networks'
import { type FormErrors, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { decidesOnActions } from '../access.ts'
import { reviewRow } from './grid.commands.ts'
import { reviewForm } from './grid.form.ts'
import { reviewPath } from './grid.paths.ts'
import { doing } from './in-grid.ts'
import { promisedUntil } from './review.queries.ts'
import { Review } from './review.show.tsx'

/** An event opens with what was promised at the one before. */
export const reviewRoutes = new Hono<MeetingEnv>()
  .get('/:meeting/review', inMeeting, allow(maySeeMeeting), (c) => show(c))
  .post('/:meeting/review/:row', inMeeting, allow(maySeeMeeting), allow(mayTakePart), async (c) => {
    const { db, network, meeting, standing, t } = c.var
    const row = (await promisedAt(c.var, meeting)).find(({ id }) => id === c.req.param('row'))
    if (!row) throw notFound()
    if (!decidesOnActions(standing, row.cityId)) throw new HTTPException(403)
    const form = await readForm(c, reviewForm)
    const errors: FormErrors = form.ok ? {} : { ...form.errors }
    if (form.ok && form.values.result !== 'done' && !form.values.note) errors.note = 'learning.review.sayWhy'
    if (!form.ok || Object.keys(errors).length > 0) return show(c, { row: row.id, typed: form.typed, errors })
    const { result, note, version = row.version } = form.values
    const reviewed = await reviewRow(db, doing(c.var), { row, version, result, note, meeting })
    if (reviewed.outcome === 'gone') throw notFound()
    if (reviewed.outcome === 'stale')
      return show(c, { row: row.id, typed: form.typed, errors: { result: 'learning.grid.elsewhere' } })
    say(c, t('learning.review.saved'))
    return c.redirect(`${reviewPath(network, meeting)}#row-${row.id}`, 303)
  })

/** What is reviewed at a meeting: what was promised at those before it. */
export async function promisedAt(locals: NetworkLocals, meeting: Meeting) {
  const all = inTime(await meetingsOf(locals.db, locals.network))
  const place = all.findIndex(({ id }) => id === meeting.id)
  const before = all.slice(0, Math.max(0, place)).map(({ id }) => id)
  return promisedUntil(locals.db, locals, meeting, before)
}

async function show(c: Context<MeetingEnv>, failed?: { row: string; typed: Typed; errors: FormErrors }) {
  const { network, meeting, standing, t } = c.var
  const rows = await promisedAt(c.var, meeting)
  return c.render(
    <Review
      {...{ network, meeting, rows, failed, back: meetingPath(network, meeting) }}
      decides={(cityId) => decidesOnActions(standing, cityId)}
    />,
    { title: t('learning.review.of', { meeting: meeting.title }), unlisted: true },
    failed ? 422 : 200,
  )
}
