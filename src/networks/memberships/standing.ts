import { and, eq, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '#people'
import type { Queryable } from '#platform/db'
import { memberships, networks, type Role } from '../schema.ts'

/** What somebody is in one network: each role, and the city it is held in where it is one of a city. */
export interface Standing {
  personId: string | undefined
  roles: readonly { role: Role; cityId: string | null }[]
}

export const noStanding: Standing = { personId: undefined, roles: [] }

/** Lead the network: see and may change everything in it. */
export const leading: readonly Role[] = ['lead_partner', 'lead_expert']

/** Run the network: invite, hand over roles, change what it is. */
const running: readonly Role[] = [...leading, 'secretariat']

/** Speak for a city: its coordinator and its team. */
export const speaking: readonly Role[] = ['coordinator', 'city_team']

/** Work in a city's local group, or speak for the city. */
const working: readonly Role[] = [...speaking, 'local_group_member']

/**
 * Which memberships count for somebody in which networks, as a condition on both tables: those that have not ended, in the
 * network or in its programme, and those of a demonstration's roles in demonstrations only.
 */
export const countsFor = (person: { id: string; demo: boolean }): SQL =>
  sql`${and(
    eq(memberships.personId, person.id),
    isNull(memberships.until),
    or(eq(memberships.networkId, networks.id), eq(memberships.programmeId, networks.programmeId)),
    person.demo ? eq(networks.demo, true) : undefined,
  )}`

/** The standing of a viewer in a network, in one query; visitors have none, and the roles of a demonstration only there. */
export async function standingIn(db: Queryable, network: { id: string }, { person }: Viewer): Promise<Standing> {
  if (!person) return noStanding
  const roles = await db
    .select({ role: memberships.role, cityId: memberships.cityId })
    .from(memberships)
    .innerJoin(networks, eq(networks.id, network.id))
    .where(countsFor(person))
  return { personId: person.id, roles }
}

const holds = ({ roles }: Standing, wanted: readonly Role[], cityId?: string) =>
  roles.some(({ role, cityId: where }) => wanted.includes(role) && (cityId === undefined || where === cityId))

/** Belongs to the network in whatever role. */
export const belongs = ({ roles }: Standing): boolean => roles.length > 0

export const leads = (standing: Standing): boolean => holds(standing, leading)

export const administers = (standing: Standing): boolean => holds(standing, running)

export const speaksFor = (standing: Standing, cityId: string): boolean => holds(standing, speaking, cityId)

/** Coordinates a city: may also invite its team and its local group. */
export const coordinates = (standing: Standing, cityId: string): boolean => holds(standing, ['coordinator'], cityId)

export const worksIn = (standing: Standing, cityId: string): boolean => holds(standing, working, cityId)

/** The cities somebody speaks for, or works in the local group of. */
export const citiesOfStanding = ({ roles }: Standing, wanted: 'speaks' | 'works'): string[] => [
  ...new Set(
    roles
      .filter(({ role }) => (wanted === 'works' ? working : speaking).includes(role))
      .flatMap(({ cityId }) => cityId ?? []),
  ),
]

/** The cities somebody may invite into: all of them, or those they coordinate. */
export const citiesToInviteInto = (standing: Standing): 'all' | string[] =>
  administers(standing)
    ? 'all'
    : standing.roles.flatMap(({ role, cityId }) => (role === 'coordinator' && cityId ? [cityId] : []))
