import type { MiddlewareHandler } from 'hono'
import type { Env } from '#platform/http'

/** Public data may be read by the pages of any site. */
export const openToAll: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const { headers } = c.res
  headers.set('Access-Control-Allow-Origin', '*')
  headers.set('Access-Control-Expose-Headers', 'ETag, Link, Retry-After')
  headers.set('Cross-Origin-Resource-Policy', 'cross-origin')
  if (c.req.method !== 'OPTIONS') return
  headers.set('Access-Control-Allow-Methods', 'GET, HEAD, OPTIONS')
  headers.set('Access-Control-Allow-Headers', 'Accept, Accept-Language, If-None-Match')
  headers.set('Access-Control-Max-Age', '86400')
}
