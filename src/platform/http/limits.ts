import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Env } from './env.ts'

const longestAddress = 8_000
const largestBody = 1_048_576

/** What the Node server itself holds strangers to. */
export const serverLimits = {
  maxHeaderSize: 16_384,
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 10_000,
}

/** Addresses have an end, and carry nothing that a database refuses as text. */
export const addressLimit: MiddlewareHandler<Env> = async (c, next) => {
  if (c.req.url.length > longestAddress) throw new HTTPException(414)
  if (c.req.url.includes('%00') || c.req.url.includes('\0')) throw new HTTPException(400)
  await next()
}

/** Bodies are read up to a limit, whatever their length claims to be. */
export const bodyLimits: MiddlewareHandler<Env> = bodyLimit({
  maxSize: largestBody,
  onError: () => {
    throw new HTTPException(413)
  },
})
