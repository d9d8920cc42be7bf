import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Env } from './env.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A page of another site cannot post here in a reader's name. Programs, which send neither header, may. */
export const refuseCrossSite: MiddlewareHandler<Env> = async (c, next) => {
  if (safe.has(c.req.method)) return next()
  const site = c.req.header('sec-fetch-site')
  const origin = c.req.header('origin')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new HTTPException(403)
  if (site === undefined && origin !== undefined && origin !== c.var.url.origin) throw new HTTPException(403)
  await next()
}
