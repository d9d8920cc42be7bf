import { and, eq, isNull, or } from 'drizzle-orm'
import type { Viewer } from '#people'
import type { Queryable } from '#platform/db'
import { memberships, type Role } from '../schema.ts'

/** What somebody is in one network: each role, and the city it is held in where it is one of a city. */
export interface Standing {
  personId: string | undefined
  roles: readonly { role: Role; cityId: string | null }[]
}

export const noStanding: Standing = { personId: undefined, roles: [] }

interface Place {
  id: string
  programmeId: string | null
  demo: boolean
}

/** The standing of a viewer in a network, in one query; visitors have none, and the roles of a demonstration only there. */
export async function standingIn(db: Queryable, network: Place, { person }: Viewer): Promise<Standing> {
  if (!person) return noStanding
  if (person.demo && !network.demo) return { personId: person.id, roles: [] }
  const here = eq(memberships.networkId, network.id)
  const above = network.programmeId ? eq(memberships.programmeId, network.programmeId) : undefined
  const roles = await db
    .select({ role: memberships.role, cityId: memberships.cityId })
    .from(memberships)
    .where(and(eq(memberships.personId, person.id), isNull(memberships.until), or(here, above)))
  return { personId: person.id, roles }
}

const holds = ({ roles }: Standing, wanted: readonly Role[], cityId?: string) =>
  roles.some(({ role, cityId: where }) => wanted.includes(role) && (cityId === undefined || where === cityId))

/** Belongs to the network in whatever role. */
export const belongs = ({ roles }: Standing): boolean => roles.length > 0

/** Leads the network: lead partner and lead expert see and may change everything in it. */
export const leads = (standing: Standing): boolean => holds(standing, ['lead_partner', 'lead_expert'])

/** Runs the network: invites, hands over roles, changes what the network is. */
export const administers = (standing: Standing): boolean =>
  holds(standing, ['lead_partner', 'lead_expert', 'secretariat'])

/** Speaks for a city: its coordinator and its team. */
export const speaksFor = (standing: Standing, cityId: string): boolean =>
  holds(standing, ['coordinator', 'city_team'], cityId)

/** Coordinates a city: may also invite its team and its local group. */
export const coordinates = (standing: Standing, cityId: string): boolean => holds(standing, ['coordinator'], cityId)

/** Works in a city's local group, or speaks for the city. */
export const worksIn = (standing: Standing, cityId: string): boolean =>
  holds(standing, ['coordinator', 'city_team', 'local_group_member'], cityId)

/** The cities somebody speaks for, or works in the local group of. */
export const citiesOfStanding = ({ roles }: Standing, wanted: 'speaks' | 'works'): string[] => [
  ...new Set(
    roles
      .filter(({ role }) =>
        wanted === 'works'
          ? ['coordinator', 'city_team', 'local_group_member'].includes(role)
          : ['coordinator', 'city_team'].includes(role),
      )
      .flatMap(({ cityId }) => cityId ?? []),
  ),
]

/** The cities somebody may invite into: all of them, or those they coordinate. */
export const citiesToInviteInto = (standing: Standing): 'all' | string[] =>
  administers(standing)
    ? 'all'
    : standing.roles.flatMap(({ role, cityId }) => (role === 'coordinator' && cityId ? [cityId] : []))
