import { type Context, Hono } from 'hono'
import type { JSX } from 'hono/jsx/jsx-runtime'
import { v7 } from 'uuid'
import { z } from 'zod'
import { doingOf } from '#actions'
import { citiesOf, leads, profileOf, wordOf } from '#networks'
import { type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { runsSession, writesReview } from '../access.ts'
import { inReviewed, inRound, mayJoinSession, mayRunSession, type ReviewedEnv } from '../rounds/in-round.ts'
import { livePath } from '../rounds/round.paths.ts'
import { remarkKinds } from '../schema.ts'
import { SessionPaper, SessionScreen } from './room.show.tsx'
import {
  addNote,
  beginSession,
  nameRoles,
  notesToRemarks,
  removeNote,
  stepSession,
  takenOf,
} from './session.commands.ts'
import type { SessionPage } from './session.page.ts'
import { notesOf, sessionOf } from './session.queries.ts'
import { SessionShow } from './session.show.tsx'

type Here = Context<ReviewedEnv>

const noteForm = z.object({
  id: field.id(),
  kind: field.choice(remarkKinds, { missing: 'reviews.remark.kind.missing' }),
  note: field.prose({ missing: 'reviews.remark.missing', max: 1_000 }),
})

const rolesForm = z.object({
  facilitator: field.line({ max: 120 }),
  timekeeper: field.line({ max: 120 }),
  notes: field.line({ max: 120 }),
})

const number = () => field.number({ max: 100, missing: 'platform.form.number' })

/** A review talked about in one room: everybody's phone, the screen, and paper. */
export const sessionRoutes = new Hono<ReviewedEnv>()
  .use(inRound, inReviewed)
  .get('/', allow(mayJoinSession), (c) => show(c, SessionShow))
  .get('/screen', allow(mayJoinSession), (c) => show(c, SessionScreen))
  .get('/paper', allow(mayJoinSession), (c) => show(c, SessionPaper))
  .post('/begin', allow(mayRunSession), async (c) => {
    const form = await readForm(c, z.object({ back: field.line() }))
    await beginSession(c.var.db, doingOf(c.var), c.var)
    return back(c, form.ok && form.values.back === 'screen' ? '/screen' : '')
  })
  .post('/step', allow(mayRunSession), async (c) => {
    const form = await readForm(c, z.object({ from: number(), to: number(), back: field.line() }))
    if (form.ok) await stepSession(c.var.db, doingOf(c.var), c.var, form.values)
    return back(c, form.ok && form.values.back === 'screen' ? '/screen' : '')
  })
  .post('/roles', allow(mayRunSession), async (c) => {
    const form = await readForm(c, rolesForm)
    if (form.ok) {
      const { facilitator, timekeeper, notes } = form.values
      const said = { facilitator: facilitator ?? '', timekeeper: timekeeper ?? '', notes: notes ?? '' }
      await nameRoles(c.var.db, doingOf(c.var), c.var, said)
    }
    return back(c)
  })
  .post('/notes', allow(mayJoinSession), async (c) => {
    const form = await readForm(c, noteForm)
    if (!form.ok) return show(c, SessionShow, { typed: form.typed, errors: form.errors })
    const { id = v7(), kind, note } = form.values
    await addNote(c.var.db, doingOf(c.var), c.var, { id, kind, note })
    return back(c, '#note')
  })
  .post('/notes/remove', allow(mayJoinSession), async (c) => {
    const form = await readForm(c, z.object({ note: field.id() }))
    if (form.ok && form.values.note) await removeNote(c.var.db, doingOf(c.var), c.var, form.values.note)
    return back(c, '#live-notes')
  })
  .post('/remarks', allow(mayJoinSession), async (c) => {
    const { db, pairs, standing, t } = c.var
    const form = await readForm(c, z.object({ review: field.id(), notes: field.choices() }))
    const review = form.ok ? pairs.find(({ id }) => id === form.values.review) : undefined
    // Whose review it is, is nobody else's to know.
    if (!form.ok || !review || !(leads(standing) || writesReview(standing, review))) throw notFound()
    const count = await notesToRemarks(db, doingOf(c.var), c.var, { review, notes: form.values.notes })
    say(c, t('reviews.live.remarked', { count }))
    return back(c, '#live-notes')
  })

const back = (c: Here, rest = '') => c.redirect(livePath(c.var.network, c.var.round, c.var.city) + rest, 303)

async function show(c: Here, Page: (page: SessionPage) => JSX.Element, failed?: { typed: Typed; errors: FormErrors }) {
  const { db, network, round, city, pairs, standing, t } = c.var
  const [session, profile, cities] = await Promise.all([
    sessionOf(db, round, city),
    profileOf(db, network),
    citiesOf(db, network),
  ])
  const notes = session ? await notesOf(db, session) : []
  const taken = await takenOf(db, notes)
  const into = pairs
    .filter((review) => leads(standing) || writesReview(standing, review))
    .map((review) => ({ review, name: cities.find(({ id }) => id === review.reviewerCityId)?.name ?? '' }))
  const foreseen = profile.review_part.map(({ key, label, detail }) => ({
    key,
    label: wordOf(label, network.language),
    minutes: Number(detail.minutes) || 0,
  }))
  c.header('Cache-Control', 'private, no-store')
  return c.render(
    <Page
      {...{ network, round, city, session, notes, taken, into }}
      parts={session?.parts ?? foreseen}
      may={{ run: runsSession(standing, city.id, pairs), seeNames: !round.namesHidden || leads(standing) }}
      personId={standing.personId}
      noteId={v7()}
      {...(failed ? { failed } : {})}
    />,
    { title: t('reviews.live.of', { city: city.name }), unlisted: true, width: 'wide' },
    failed ? 422 : 200,
  )
}
