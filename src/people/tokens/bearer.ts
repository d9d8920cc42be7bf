import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { PeopleEnv, Viewer } from '../viewer.ts'
import type { Scope } from './token.commands.ts'
import { touchToken } from './token.commands.ts'
import { tokenBehind } from './token.queries.ts'

/** The token a program brings, which counts for the API alone: on pages nobody is let in by one. */
export function carriedToken(c: Context<PeopleEnv>): string | undefined {
  if (!c.req.path.startsWith('/api/v1/')) return undefined
  return /^Bearer +(\S+) *$/i.exec(c.req.header('authorization') ?? '')?.[1]
}

/**
 * For whom a program asks. A token that is unknown, has ended or does not reach so far is refused rather than overlooked,
 * so that nobody takes the public part of an answer for all of it.
 */
export async function viewerByToken(c: Context<PeopleEnv>, secret: string): Promise<Viewer> {
  const token = await tokenBehind(c.var.db, secret)
  if (!token) throw refused(401, 'invalid_token')
  const wanted: Scope = c.req.method === 'GET' || c.req.method === 'HEAD' ? 'read' : 'write'
  if (!token.scopes.includes(wanted)) throw refused(403, 'insufficient_scope', wanted)
  if (token.stale) await touchToken(c.var.db, token.id)
  return { person: token.person, sessionId: undefined, scopes: token.scopes }
}

const refused = (status: 401 | 403, error: string, scope?: Scope): HTTPException => {
  const challenge = `Bearer realm="charrette", error="${error}"${scope ? `, scope="${scope}"` : ''}`
  return new HTTPException(status, { res: new Response(null, { headers: { 'WWW-Authenticate': challenge } }) })
}
