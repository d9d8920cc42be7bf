import type { Hono, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Env } from './env.ts'

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']

/**
 * Says which methods an address knows, before anything is looked up: the answer must not depend on what is behind it.
 * Unknown addresses pass, and end where nothing is found.
 */
export function knownMethods(app: Hono<Env>): MiddlewareHandler<Env> {
  const answers = (method: string, path: string) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.method === method)

  return async (c, next) => {
    const asked = c.req.method === 'HEAD' ? 'GET' : c.req.method
    if (answers(asked, c.req.path)) return next()
    const known = methods.filter((method) => answers(method, c.req.path))
    if (known.length === 0) return next()
    const allow = [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', ')
    if (asked === 'OPTIONS') return c.body(null, 204, { Allow: allow })
    throw new HTTPException(405, { res: new Response(null, { headers: { Allow: allow } }) })
  }
}
