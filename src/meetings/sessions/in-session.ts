import type { MiddlewareHandler } from 'hono'
import { validate } from 'uuid'
import { notFound } from '#platform/http'
import { seesAgenda } from '../agendas/agenda.access.ts'
import type { MeetingEnv, MeetingLocals } from '../in-meeting.ts'
import { type SessionRow, sessionById } from './session.queries.ts'

export interface SessionEnv extends MeetingEnv {
  Variables: MeetingLocals & { session: SessionRow }
}

/** Finds the session an address speaks of. Whoever may not read the agenda learns from its door whether to sign in. */
export const inSession: MiddlewareHandler<SessionEnv> = async (c, next) => {
  const id = c.req.param('session') ?? ''
  if (seesAgenda(c.var, c.var.meeting)) {
    const session = validate(id) ? await sessionById(c.var.db, c.var.meeting, id) : null
    if (!session) throw notFound()
    c.set('session', session)
  }
  await next()
}
