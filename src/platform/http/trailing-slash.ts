import type { MiddlewareHandler } from 'hono'
import type { Env } from './env.ts'

/**
 * Leads from `/about/` to `/about`, whether anything is there or not: the answer says nothing about what exists. A path
 * of several leading slashes is left alone, because without its last one it would lead to another host.
 */
export const withoutTrailingSlash: MiddlewareHandler<Env> = async (c, next) => {
  const { pathname, search } = c.var.url
  const left = pathname.replace(/(?<!\/)\/+$/, '')
  const reads = c.req.method === 'GET' || c.req.method === 'HEAD'
  if (reads && left !== pathname && /^\/[^/]/.test(left)) return c.redirect(left + search, 301)
  await next()
}
