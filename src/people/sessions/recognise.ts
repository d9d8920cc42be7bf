import type { Context, MiddlewareHandler } from 'hono'
import { carriedToken, viewerByToken } from '../tokens/bearer.ts'
import { type PeopleEnv, type Viewer, visitor } from '../viewer.ts'
import { touchSession } from './session.commands.ts'
import { carriedSession } from './session.cookie.ts'
import { sessionOf } from './session.queries.ts'

/** Says who is asking. What is answered to somebody who is known here is for them alone and kept by nobody else. */
export const recognise: MiddlewareHandler<PeopleEnv> = async (c, next) => {
  // Also where it is refused: a page about the refusal asks who is reading it.
  c.set('viewer', visitor)
  const token = carriedToken(c)
  c.set('viewer', token === undefined ? await viewerBySession(c) : await viewerByToken(c, token))
  const own = c.var.viewer.person?.timeZone
  const { format } = c.var
  if (own) c.set('format', { ...format, moment: (at, timeZone = own) => format.moment(at, timeZone) })
  await next()
  if (c.var.viewer.person && !c.res.headers.has('Cache-Control'))
    c.res.headers.set('Cache-Control', 'private, no-cache')
}

async function viewerBySession(c: Context<PeopleEnv>): Promise<Viewer> {
  const token = carriedSession(c)
  const known = token === undefined ? undefined : await sessionOf(c.var.db, token)
  if (!known) return visitor
  if (known.stale) await touchSession(c.var.db, known.sessionId)
  return { person: known.person, sessionId: known.sessionId, scopes: undefined }
}
