import { and, eq, or, sql } from 'drizzle-orm'
import { beginMembership } from '#networks'
import { makePerson, type Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { memberships, networks } from '#schema/networks'
import { persons } from '#schema/people'
import { citiesInOrder } from './demo.queries.ts'
import { type DemoNetwork, type DemoRole, demoRolesOf } from './demo.roles.ts'

/**
 * Makes a network a demonstration with a person for every role; whether it is one now. Where real people work in a
 * network it stays theirs: a demonstration lets everybody write.
 */
export async function makeDemonstration(db: Db, slug: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [network] = await tx
      .select()
      .from(networks)
      .where(sql`lower(${networks.slug}) = lower(${slug})`)
      .for('update')
    if (!network) return false
    if (!network.demo) {
      if (await hasPeople(tx, network)) return false
      await tx.update(networks).set({ demo: true }).where(eq(networks.id, network.id))
      await recordActivity(tx, {
        networkId: network.id,
        actor: 'command line',
        verb: 'network.demonstrated',
        subjectKind: 'network',
        subjectId: network.id,
      })
    }
    for (const role of demoRolesOf(network, await citiesInOrder(tx, network.id))) await fillRole(tx, network, role)
    return true
  })
}

async function hasPeople(tx: Queryable, { id, programmeId }: DemoNetwork): Promise<boolean> {
  const [somebody] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(
      and(
        eq(persons.demo, false),
        or(eq(memberships.networkId, id), programmeId ? eq(memberships.programmeId, programmeId) : undefined),
      ),
    )
    .limit(1)
  return somebody !== undefined
}

/** Makes sure that a role can be stepped into as it was meant, whatever those did who tried it before. */
export async function fillRole(tx: Queryable, network: DemoNetwork, role: DemoRole): Promise<Person> {
  const [known] = await tx.select().from(persons).where(sql`lower(${persons.email}) = lower(${role.email})`)
  const person =
    known ?? (await makePerson(tx, { email: role.email, name: role.name, language: null, demo: true })).person
  if (!person.demo) throw new Error(`${role.email} is somebody's address.`)
  if (person.name !== role.name || person.digest !== 'never')
    await tx.update(persons).set({ name: role.name, digest: 'never' }).where(eq(persons.id, person.id))
  await beginMembership(tx, {
    personId: person.id,
    role: role.role,
    programmeId: role.inProgramme ? network.programmeId : null,
    networkId: role.inProgramme ? null : network.id,
    cityId: role.city?.id ?? null,
  })
  return { ...person, name: role.name }
}
