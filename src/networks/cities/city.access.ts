import type { MiddlewareHandler } from 'hono'
import { notFound, type Sentence } from '#platform/http'
import { editsCity, maySeeNetwork } from '../access.ts'
import type { NetworkEnv, NetworkLocals } from '../in-network.ts'
import { type City, citiesOf } from './city.queries.ts'

export interface CityEnv extends NetworkEnv {
  Variables: NetworkLocals & { city: City }
}

/** Finds the city that an address names, compared without case, for the door behind it to judge. */
export const inCity: MiddlewareHandler<CityEnv> = async (c, next) => {
  const asked = c.req.param('city')?.toLowerCase()
  const city = (await citiesOf(c.var.db, c.var.network)).find(({ slug }) => slug.toLowerCase() === asked)
  if (!city) throw notFound()
  c.set('city', city)
  await next()
}

/** Those who write for this very city. */
export const mayEditCity: Sentence<CityEnv> = (locals) => {
  if (maySeeNetwork(locals) !== 'yes') return 'unknown'
  if (editsCity(locals.standing, locals.city.id)) return 'yes'
  return locals.viewer.person ? 'no' : 'who'
}
