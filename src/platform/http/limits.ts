import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { HTTPException } from 'hono/http-exception'
import type { Env } from './env.ts'

const longestAddress = 8_000
const largestBody = 1_048_576

/** A file of ten megabytes and what is said about it. */
const largestUpload = 11 * 1_048_576

/** The addresses that files are sent to: they end with what they take. */
const takesFiles = /^\/n\/[^/]+\/.+\/files$/

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
export const bodyLimits: MiddlewareHandler<Env> = (c, next) => {
  // Who does not say how much will come is held to the small limit: it is read before anybody asks who they are.
  const announced = c.req.header('transfer-encoding') === undefined
  return (announced && takesFiles.test(c.req.path) ? forFiles : forForms)(c, next)
}

const limitedTo = (maxSize: number): MiddlewareHandler<Env> =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new HTTPException(413)
    },
  })

const forForms = limitedTo(largestBody)
const forFiles = limitedTo(largestUpload)
