import { and, count, eq, isNotNull, isNull } from 'drizzle-orm'
import { personsOfGroup } from '#local-groups'
import type { Network } from '#networks'
import type { Queryable } from '#platform/db'
import { memberships } from '#schema/networks'
import { persons } from '#schema/people'
import { participants } from '../schema.ts'

/** Somebody who is asked to a local meeting. */
export interface Summoned {
  /** Of the list of the group, or of the person with an account. */
  id: string
  personId: string | null
  name: string
  email: string | null
  organisation: string | null
  memberKind: string | null
  seat: 'local_group' | 'city_team'
  language: string | null
  /** A role of a demonstration. */
  demo: boolean
}

/** Whoever belongs to the group of a city: those on its list, and those who hold a role there. Each address once. */
export async function groupToSummon(db: Queryable, network: Network, city: { id: string }): Promise<Summoned[]> {
  const [listed, holders] = await Promise.all([
    personsOfGroup(db, city),
    db
      .selectDistinct({
        id: persons.id,
        name: persons.name,
        email: persons.email,
        language: persons.language,
        demo: persons.demo,
        role: memberships.role,
      })
      .from(memberships)
      .innerJoin(persons, eq(persons.id, memberships.personId))
      .where(
        and(
          eq(memberships.cityId, city.id),
          isNull(memberships.until),
          network.demo ? undefined : eq(persons.demo, false),
        ),
      )
      .orderBy(persons.name, persons.id),
  ])
  const withAccount = new Map(holders.map((holder) => [holder.email.toLowerCase(), holder]))
  const onList = listed.map((member): Summoned => {
    const holder = member.email ? withAccount.get(member.email.toLowerCase()) : undefined
    return {
      id: member.id,
      personId: holder?.id ?? member.personId,
      name: member.name ?? '',
      email: member.email,
      organisation: member.organisation,
      memberKind: member.memberKind,
      seat: 'local_group',
      language: holder?.language ?? member.language,
      demo: holder?.demo ?? false,
    }
  })
  const known = new Set(onList.flatMap(({ email }) => email?.toLowerCase() ?? []))
  const others = holders
    .filter(({ email }) => !known.has(email.toLowerCase()))
    .map(
      ({ role, ...person }): Summoned => ({
        ...person,
        personId: person.id,
        organisation: null,
        memberKind: null,
        seat: role === 'local_group_member' ? 'local_group' : 'city_team',
      }),
    )
  return [...onList, ...new Map(others.map((one) => [one.id, one])).values()]
}

/** Whether anybody was asked to come. */
export async function wasInvited(db: Queryable, meeting: { id: string }): Promise<boolean> {
  const [invited] = await db
    .select({ people: count() })
    .from(participants)
    .where(and(eq(participants.meetingId, meeting.id), isNotNull(participants.invitedAt)))
  return (invited?.people ?? 0) > 0
}
