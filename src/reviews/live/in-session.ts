import type { MiddlewareHandler } from 'hono'
import type { Sentence } from '#platform/http'
import { mayRunSession, type ReviewedEnv, type ReviewedLocals } from '../rounds/in-round.ts'
import { sessionOf } from './session.queries.ts'
import { isTimekeeper, type Session } from './session.ts'

export interface SessionLocals extends ReviewedLocals {
  session: Session | null
}

export interface SessionEnv extends ReviewedEnv {
  Variables: SessionLocals
}

/** Finds the session of the city that an address names, where there is one already. */
export const inSession: MiddlewareHandler<SessionEnv> = async (c, next) => {
  c.set('session', await sessionOf(c.var.db, c.var.round, c.var.city))
  await next()
}

/** Who speaks for a city of the room or leads, and whoever was named to keep the time. */
export const mayMoveClock: Sentence<SessionEnv> = (locals) => {
  const verdict = mayRunSession(locals)
  const { session, viewer } = locals
  return verdict === 'no' && viewer.person && isTimekeeper(session, viewer.person) ? 'yes' : verdict
}
