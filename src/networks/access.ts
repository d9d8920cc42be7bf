import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Viewer } from '#people'
import type { Audience } from '#platform/activity'
import type { Sentence } from '#platform/http'
import type { City } from './cities/city.queries.ts'
import type { NetworkEnv } from './in-network.ts'
import {
  administers,
  belongs,
  citiesOfStanding,
  citiesToInviteInto,
  coordinates,
  countsFor,
  leads,
  type Standing,
  speaksFor,
  worksIn,
} from './memberships/standing.ts'
import { memberships, networks, type Role } from './schema.ts'

/** A network that is not public does not exist for whoever does not belong to it. */
export const maySeeNetwork: Sentence<NetworkEnv> = ({ network, standing }) =>
  network.visibility === 'public' || belongs(standing) ? 'yes' : 'unknown'

/** The same rule for lists and searches over several networks, as a condition on the table of networks. */
export function visibleNetworks({ person }: Viewer): SQL {
  const open = eq(networks.visibility, 'public')
  if (!person) return open
  const held = sql`exists (select from ${memberships} where ${countsFor(person)})`
  return or(open, held) ?? open
}

/** What is in a network but not for everybody; to whoever may not see the network there is nothing at all. */
const within =
  (rule: (standing: Standing) => boolean): Sentence<NetworkEnv> =>
  (locals) => {
    if (maySeeNetwork(locals) !== 'yes') return 'unknown'
    if (rule(locals.standing)) return 'yes'
    return locals.viewer.person ? 'no' : 'who'
  }

export const mayTakePart: Sentence<NetworkEnv> = within(belongs)
export const mayLead: Sentence<NetworkEnv> = within(leads)
export const mayAdminister: Sentence<NetworkEnv> = within(administers)

/** Who writes for a city: those who speak for it, and those who lead the network. */
export const editsCity = (standing: Standing, cityId: string): boolean => leads(standing) || speaksFor(standing, cityId)

/** Who may invite into a city: its coordinator, and those who run the network. */
export const invitesInto = (standing: Standing, cityId: string): boolean =>
  administers(standing) || coordinates(standing, cityId)

/** Whether there is anybody one may invite, to whatever role. */
export const mayInvite: Sentence<NetworkEnv> = within((standing) => {
  const where = citiesToInviteInto(standing)
  return where === 'all' || where.length > 0
})

/** Who may offer a role: those who run the network all of it, a city's coordinator the roles beside their own. */
export const invitesAs = (standing: Standing, { role, cityId }: { role: Role; cityId: string | null }): boolean => {
  if (role === 'secretariat') return false
  if (administers(standing)) return true
  return cityId !== null && coordinates(standing, cityId) && (role === 'city_team' || role === 'local_group_member')
}

/** Who sends an offer again or takes it back: whoever may offer that role, and whoever did offer it. */
export const dealsWith = (
  standing: Standing,
  offered: { role: Role; cityId: string | null; invitedBy: string | null },
): boolean => invitesAs(standing, offered) || (offered.invitedBy !== null && offered.invitedBy === standing.personId)

interface Held {
  role: Role
  cityId: string | null
  personId: string
}

/** Who may hand a role over: whoever may offer it, and its holder who runs or coordinates something. */
export const handsOver = (standing: Standing, held: Held): boolean =>
  invitesAs(standing, held) || (held.personId === standing.personId && held.role === 'coordinator')

/** Who may end a role: whoever may offer it, and its holder. */
export const endsRole = (standing: Standing, held: Held): boolean =>
  invitesAs(standing, held) || (held.personId === standing.personId && held.role !== 'secretariat')

/** Whether there is any city one may write for; says which door a page that asks "for which city?" has. */
export const mayEditSomeCity: Sentence<NetworkEnv> = within(
  (standing) => leads(standing) || citiesOfStanding(standing, 'speaks').length > 0,
)

/** Narrows cities down to those one may write for. */
export const citiesToEdit = (standing: Standing, cities: City[]): City[] =>
  cities.filter(({ id }) => editsCity(standing, id))

interface Thing {
  audience: Audience
  cityId: string | null
  personId?: string | null
}

/**
 * Who may see a thing of a network: everybody; the network; the local group of its city, or those who speak for the city,
 * and in both cases those who lead the network; its author alone.
 */
export function maySee(standing: Standing, { audience, cityId, personId = null }: Thing): boolean {
  if (audience === 'public') return true
  if (audience === 'network') return belongs(standing)
  if (audience === 'author') return personId !== null && personId === standing.personId
  if (leads(standing)) return true
  if (cityId === null) return false
  return audience === 'group' ? worksIn(standing, cityId) : speaksFor(standing, cityId)
}

/** The same rule as a condition on columns, or on what an audience is reckoned from. Without a column for the author nobody sees what is for the author alone. */
export function visibleTo(
  standing: Standing,
  columns: { audience: AnyPgColumn | SQL; cityId: AnyPgColumn; personId?: AnyPgColumn },
): SQL {
  const { cityId, personId } = columns
  const audience = sql`${columns.audience}`
  const open: Audience[] = ['public']
  if (belongs(standing)) open.push('network')
  if (leads(standing)) open.push('group', 'city')
  const inCities = (level: Audience, ids: string[]) =>
    ids.length > 0 ? and(eq(audience, level), inArray(cityId, ids)) : undefined
  const own = personId && standing.personId ? and(eq(audience, 'author'), eq(personId, standing.personId)) : undefined
  const everyWay = or(
    inArray(audience, open),
    inCities('group', citiesOfStanding(standing, 'works')),
    inCities('city', citiesOfStanding(standing, 'speaks')),
    own,
  )
  return everyWay ?? sql`false`
}
