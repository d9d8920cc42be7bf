import { invitesAs } from '../access.ts'
import type { City } from '../cities/city.queries.ts'
import { isHeldInCity, rolesInNetwork } from '../memberships/role.ts'
import { citiesToInviteInto, type Standing } from '../memberships/standing.ts'
import type { Role } from '../schema.ts'

export interface Offers {
  roles: Role[]
  cities: City[]
}

/** What somebody may offer: which roles, in which cities. */
export function offersOf(standing: Standing, cities: City[]): Offers {
  const where = citiesToInviteInto(standing)
  const into = where === 'all' ? cities : cities.filter(({ id }) => where.includes(id))
  const roles = rolesInNetwork.filter((role) =>
    isHeldInCity(role)
      ? into.some(({ id }) => invitesAs(standing, { role, cityId: id }))
      : invitesAs(standing, { role, cityId: null }),
  )
  return { roles, cities: into }
}

export type Offer =
  | { is: 'fine'; role: Role; cityId: string | null }
  /** A role of a city without one, or one that may not be offered. */
  | { is: 'city-missing' | 'not-yours' }

/** Holds a role and a city against what may be offered. A role of the network has no city, whatever was chosen. */
export function offerOf(standing: Standing, role: Role, city: City | undefined): Offer {
  if (isHeldInCity(role) && !city) return { is: 'city-missing' }
  const cityId = isHeldInCity(role) ? (city?.id ?? null) : null
  return invitesAs(standing, { role, cityId }) ? { is: 'fine', role, cityId } : { is: 'not-yours' }
}
