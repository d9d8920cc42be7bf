import type { MiddlewareHandler } from 'hono'
import { doorOf } from './door.queries.ts'
import type { AtDoorEnv } from './participant.access.ts'
import { isSealed } from './participant.queries.ts'

/** Finds out how registration of the meeting stands, before any door is asked. What is behind it names people. */
export const atDoor: MiddlewareHandler<AtDoorEnv> = async (c, next) => {
  const { db, meeting } = c.var
  const [door, sealed] = await Promise.all([doorOf(db, meeting), isSealed(db, meeting)])
  c.set('door', door)
  c.set('sealed', sealed)
  await next()
  // Whoever is turned away is answered as everywhere else: what is not theirs to know of looks like what is not there.
  if (!c.error) c.header('Cache-Control', 'private, no-store')
}
