import { Hono } from 'hono'
import { z } from 'zod'
import { mayRunMeeting } from '#meetings'
import { field, readForm } from '#platform/forms'
import { allow } from '#platform/http'
import type { PollEnv } from '../in-poll.ts'
import { roomsOf } from '../live/rooms.ts'
import { releaseResults, stepPoll } from '../poll.moves.ts'
import { pollPath } from '../poll.paths.ts'
import { onScreen } from '../poll.shown.ts'
import { PollScreen } from './screen.show.tsx'

/** What stands in front of the room, and the buttons of whoever stands beside it. */
export const screenRoutes = new Hono<PollEnv>()
  .get('/', allow(mayRunMeeting), async (c) => {
    const { db, poll } = c.var
    const asking = await roomsOf(db).asking(poll.code)
    if (!asking) return c.redirect(pollPath(c.var, poll), 303)
    const tallies = await roomsOf(db).tallies(asking)
    c.header('Cache-Control', 'private, no-store')
    return c.render(<PollScreen locals={c.var} asking={asking} tallies={tallies} />, {
      title: poll.title,
      unlisted: true,
      width: 'wide',
    })
  })
  .post('/step', allow(mayRunMeeting), async (c) => {
    const form = await readForm(c, z.object({ to: field.choice(['next', 'before']) }))
    const to = form.ok ? form.values.to : null
    if (to) await stepPoll(c.var.db, c.var.poll, to)
    return c.redirect(pollPath(c.var, c.var.poll, '/screen'), 303)
  })
  .post('/release', allow(mayRunMeeting), async (c) => {
    const { db, poll, questions } = c.var
    const form = await readForm(c, z.object({ released: field.choice(['yes', 'no']), all: field.ticked() }))
    const { released, all } = form.ok ? form.values : { released: null, all: false }
    if (released) await releaseResults(db, poll, all ? questions : onScreen({ poll, questions }), released === 'yes')
    return c.redirect(pollPath(c.var, poll, all ? '/results' : '/screen'), 303)
  })
