import type { Sentence } from '#platform/http'
import { maySeeNetwork } from '../access.ts'
import type { CityEnv } from '../cities/city.access.ts'
import { coordinates, leads, type Standing } from '../memberships/standing.ts'

/** Who lets a city stand still and go on: those who lead the network, and its coordinator. */
export const pausesCity = (standing: Standing, cityId: string): boolean =>
  leads(standing) || coordinates(standing, cityId)

export const mayPause: Sentence<CityEnv> = (locals) => {
  if (maySeeNetwork(locals) !== 'yes') return 'unknown'
  if (pausesCity(locals.standing, locals.city.id)) return 'yes'
  return locals.viewer.person ? 'no' : 'who'
}
