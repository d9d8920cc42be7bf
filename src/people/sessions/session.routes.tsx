import { Hono } from 'hono'
import { validate } from 'uuid'
import { say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { ownAccount } from '../access.ts'
import { keptByNobody } from '../own-pages.ts'
import type { PeopleEnv } from '../viewer.ts'
import { endOtherSessions, endSession } from './session.commands.ts'
import { SessionList } from './session.index.tsx'
import { sessionsOf } from './session.queries.ts'

export const sessionRoutes = new Hono<PeopleEnv>()
  .use(keptByNobody)
  .get('/', allow(ownAccount), async (c) => {
    const { person, sessionId } = c.var.viewer
    const sessions = person ? await sessionsOf(c.var.db, person.id) : []
    const title = c.var.t('people.session.title')
    return c.render(<SessionList sessions={sessions} current={sessionId} />, { title, unlisted: true, width: 'text' })
  })
  .post('/end-others', allow(ownAccount), async (c) => {
    const { person, sessionId } = c.var.viewer
    if (!person || !sessionId) throw notFound()
    const count = await endOtherSessions(c.var.db, person.id, sessionId)
    say(c, c.var.t('people.session.endedOthers', { count }))
    return c.redirect('/me/sessions', 303)
  })
  .post('/:session/end', allow(ownAccount), async (c) => {
    const { person } = c.var.viewer
    const id = c.req.param('session')
    if (!person || !validate(id)) throw notFound()
    // Ending one twice is no mistake: it is ended.
    await endSession(c.var.db, person.id, id)
    say(c, c.var.t('people.session.ended'))
    return c.redirect('/me/sessions', 303)
  })
