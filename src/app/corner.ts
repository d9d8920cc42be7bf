import type { MiddlewareHandler } from 'hono'
import { corner, type PeopleEnv } from '#people'

/** Asks the floors what stands at the end of the head of the page. */
export const fillCorner: MiddlewareHandler<PeopleEnv> = async (c, next) => {
  c.set('corner', await corner.read(c.var))
  await next()
}
