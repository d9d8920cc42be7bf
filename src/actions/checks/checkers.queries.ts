import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm'
import type { Network } from '#networks'
import type { Queryable } from '#platform/db'
import { memberships } from '#schema/networks'
import { persons } from '#schema/people'
import type { CheckerRole } from '../schema.ts'

/** Who holds these roles in a network, each person once: whom a letter to the checkers reaches. */
export async function checkersOf(db: Queryable, network: Network, roles: readonly CheckerRole[]) {
  if (roles.length === 0) return []
  return db
    .selectDistinct({
      id: persons.id,
      name: persons.name,
      email: persons.email,
      language: persons.language,
      demo: persons.demo,
    })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(
      and(
        inArray(memberships.role, [...roles]),
        isNull(memberships.until),
        or(
          eq(memberships.networkId, network.id),
          network.programmeId ? eq(memberships.programmeId, network.programmeId) : undefined,
        ),
        network.demo ? undefined : eq(persons.demo, false),
      ),
    )
    .orderBy(asc(persons.email))
}
