import { Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { doingOf } from '#actions'
import { field, readForm, say, sayError } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { writesReview } from '../access.ts'
import { isOpen } from '../reading/review.commands.ts'
import { asksForData, inReviewed, inRound, mayJoinSession, mayRunSession } from '../rounds/in-round.ts'
import { remarkKinds } from '../schema.ts'
import { inSession, mayMoveClock, type SessionEnv } from './in-session.ts'
import { SessionPaper } from './paper.show.tsx'
import { SessionScreen } from './screen.show.tsx'
import { again } from './session.clock.tsx'
import {
  addNote,
  beginSession,
  goesOn,
  nameRoles,
  notesToRemarks,
  removeNote,
  stepSession,
} from './session.commands.ts'
import { back, cityInRoom, showSession, shut } from './session.desk.tsx'
import { SessionShow } from './session.show.tsx'

const noteForm = z.object({
  id: field.id(),
  kind: field.choice(remarkKinds, { missing: 'reviews.remark.kind.missing' }),
  note: field.prose({ missing: 'reviews.remark.missing', max: 1_000 }),
})

const rolesForm = z.object({
  facilitator: field.line({ max: 120 }),
  timekeeper: field.line({ max: 120 }),
  notes: field.line({ max: 120 }),
  /** One press instead of a name. */
  take: field.line(),
})

const number = () => field.number({ max: 100, missing: 'platform.form.number' })

/** A review talked about in one room: everybody's phone, the screen, and paper. */
export const sessionRoutes = new Hono<SessionEnv>()
  .use(inRound, inReviewed, inSession)
  .get('/', allow(mayJoinSession), (c) => showSession(c, SessionShow))
  .get('/screen', allow(mayJoinSession), (c) => showSession(c, SessionScreen, { head: { bare: true, again } }))
  .get('/paper', allow(mayJoinSession), (c) => showSession(c, SessionPaper, { head: { bare: true } }))
  .post('/begin', allow(mayMoveClock), async (c) => {
    if (!goesOn(c.var.round)) return shut(c)
    await beginSession(c.var.db, doingOf(c.var), c.var)
    return back(c)
  })
  .post('/step', allow(mayMoveClock), async (c) => {
    if (!goesOn(c.var.round)) return shut(c)
    const form = await readForm(c, z.object({ from: number(), to: number() }))
    if (form.ok) await stepSession(c.var.db, doingOf(c.var), c.var, form.values)
    return back(c)
  })
  .post('/roles', allow(mayRunSession), async (c) => {
    if (c.var.round.state === 'closed') return shut(c)
    const form = await readForm(c, rolesForm)
    if (!form.ok) return back(c)
    const { facilitator, timekeeper, notes, take } = form.values
    const doing = doingOf(c.var)
    const taken = { timekeeper: doing.person.name, timekeeperId: doing.person.id }
    const said = { facilitator: facilitator ?? '', timekeeper: timekeeper ?? '', notes: notes ?? '' }
    await nameRoles(c.var.db, doing, c.var, take ? taken : said)
    return back(c)
  })
  .post('/notes', allow(mayJoinSession), async (c) => {
    const { db, round, t } = c.var
    const form = await readForm(c, noteForm)
    if (!goesOn(round)) return asksForData(c) ? c.json({ errors: [t('reviews.live.shut')] }, 409) : shut(c)
    if (!form.ok)
      return asksForData(c)
        ? c.json({ errors: Object.values(form.errors).map((error) => sayError(error, t)) }, 422)
        : showSession(c, SessionShow, { failed: { typed: form.typed, errors: form.errors } })
    const { id = v7(), kind, note } = form.values
    await addNote(db, doingOf(c.var), c.var, { id, kind, note, cityId: cityInRoom(c.var) })
    return asksForData(c) ? c.json({ id }, 200) : back(c, '#note')
  })
  .post('/notes/remove', allow(mayJoinSession), async (c) => {
    if (!goesOn(c.var.round)) return shut(c)
    const form = await readForm(c, z.object({ note: field.id() }))
    if (form.ok && form.values.note) await removeNote(c.var.db, doingOf(c.var), c.var, form.values.note)
    return back(c, '#live-notes')
  })
  .post('/remarks', allow(mayJoinSession), async (c) => {
    const { db, round, pairs, standing, t } = c.var
    const form = await readForm(c, z.object({ review: field.id(), notes: field.choices() }))
    const review = form.ok ? pairs.find(({ id }) => id === form.values.review) : undefined
    // Whose review it is, is nobody else's to know; and nobody else puts words into it.
    if (!form.ok || !review || !writesReview(standing, review)) throw notFound()
    const open = isOpen(round, review)
    const count = open ? await notesToRemarks(db, doingOf(c.var), c.var, { review, notes: form.values.notes }) : 0
    say(c, t(open ? 'reviews.live.remarked' : 'reviews.remark.done.shut', { count }))
    return back(c, '#live-notes')
  })
