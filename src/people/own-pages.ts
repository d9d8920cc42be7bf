import type { MiddlewareHandler } from 'hono'
import type { PeopleEnv } from './viewer.ts'

/** What is answered here is for this one reader and this one moment: no browser and no proxy keeps it. */
export const keptByNobody: MiddlewareHandler<PeopleEnv> = async (c, next) => {
  await next()
  c.header('Cache-Control', 'no-store')
}
