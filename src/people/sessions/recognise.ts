import type { MiddlewareHandler } from 'hono'
import { type PeopleEnv, visitor } from '../viewer.ts'
import { touchSession } from './session.commands.ts'
import { carriedSession } from './session.cookie.ts'
import { sessionOf } from './session.queries.ts'

/** Says who is asking. What is answered to somebody who is known here is for them alone and kept by nobody else. */
export const recognise: MiddlewareHandler<PeopleEnv> = async (c, next) => {
  c.set('viewer', visitor)
  const token = carriedSession(c)
  const known = token === undefined ? undefined : await sessionOf(c.var.db, token)
  if (known) {
    c.set('viewer', { person: known.person, sessionId: known.sessionId, scopes: undefined })
    if (known.stale) await touchSession(c.var.db, known.sessionId)
  }
  await next()
  if (known && !c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'private, no-cache')
}
