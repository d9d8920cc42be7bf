import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { Env } from './env.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A page of another site cannot post here in a reader's name. Programs, which send neither header, may. */
export const refuseCrossSite: MiddlewareHandler<Env> = async (c, next) => {
  if (safe.has(c.req.method)) return next()
  if (isCrossSite(c.req.header('sec-fetch-site'), c.req.header('origin'), c.var.url.origin))
    throw new HTTPException(403)
  await next()
}

/** What the browser says of the page that sends, held against where the house is. */
export const isCrossSite = (site: string | undefined, origin: string | undefined, here: string): boolean =>
  site === undefined ? origin !== undefined && origin !== here : site !== 'same-origin' && site !== 'none'
