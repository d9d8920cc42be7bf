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

/** A whole folder of tables of fifty megabytes, with some room for what is said about it, which is written down as it comes and never held in memory. */
const largestTables = 52 * 1_048_576
const takesTables = /^(\/n\/[^/]+)?\/upload$/

/** What the Node server itself holds strangers to. */
export const serverLimits = {
  maxHeaderSize: 16_384,
  headersTimeout: 15_000,
  /** Fifty megabytes over a slow line take their time. */
  requestTimeout: 180_000,
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
  if (announced && takesFiles.test(c.req.path)) return forFiles(c, next)
  return (announced && takesTables.test(c.req.path) ? forTables : forForms)(c, next)
}

/** How large a file may be at this address, in megabytes as people are told; nothing where none are taken. */
export function largestFileAt(path: string): number | undefined {
  if (takesFiles.test(path)) return 10
  return takesTables.test(path) ? 50 : undefined
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
const forTables = limitedTo(largestTables)
