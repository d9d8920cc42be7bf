import { and, asc, count, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { persons } from '#schema/people'
import { cities, memberships, networks, type Role, roles } from '../schema.ts'
import { countsFor, speaking } from './standing.ts'

interface Place {
  id: string
  programmeId: string | null
  demo: boolean
}

export interface PeopleAsked {
  /** A word of a name. */
  q: string
  role: Role | undefined
  /** The slug of a city. */
  city: string
  /** Those whose role has ended. */
  ended: boolean
  page: number
}

export const peoplePerPage = 50

/** Roles of the network and of its programme; demonstration roles do not exist outside demonstrations. */
const heldIn = (network: Place): SQL | undefined =>
  and(
    or(
      eq(memberships.networkId, network.id),
      network.programmeId ? eq(memberships.programmeId, network.programmeId) : undefined,
    ),
    network.demo ? undefined : eq(persons.demo, false),
  )

const order = sql.join(
  roles.map((role) => sql`when ${role} then ${sql.raw(String(roles.indexOf(role)))}`),
  sql` `,
)
const columns = {
  id: memberships.id,
  personId: memberships.personId,
  role: memberships.role,
  programmeId: memberships.programmeId,
  cityId: memberships.cityId,
  since: memberships.since,
  until: memberships.until,
  name: persons.name,
  email: persons.email,
  demo: persons.demo,
  city: cities.name,
}

/** Who is in a network as what, a page at a time: those who lead first, then city by city. Two queries for any number. */
export async function peopleOf(db: Queryable, network: Place, asked: PeopleAsked) {
  const like = `%${asked.q.replace(/[\\%_]/g, '\\$&')}%`
  const wanted = and(
    heldIn(network),
    asked.ended ? isNotNull(memberships.until) : isNull(memberships.until),
    asked.q ? sql`immutable_unaccent(${persons.name}) ilike immutable_unaccent(${like})` : undefined,
    asked.role ? eq(memberships.role, asked.role) : undefined,
    asked.city ? sql`lower(${cities.slug}) = lower(${asked.city})` : undefined,
  )
  const selected = () =>
    db
      .select(columns)
      .from(memberships)
      .innerJoin(persons, eq(persons.id, memberships.personId))
      .leftJoin(cities, eq(cities.id, memberships.cityId))
      .where(wanted)
  const [rows, [total]] = await Promise.all([
    selected()
      .orderBy(
        ...(asked.ended ? [desc(memberships.until)] : []),
        sql`${memberships.cityId} is not null`,
        asc(cities.position),
        sql`case ${memberships.role} ${order} end`,
        sql`lower(immutable_unaccent(${persons.name}))`,
        asc(memberships.id),
      )
      .limit(peoplePerPage)
      .offset((asked.page - 1) * peoplePerPage),
    db
      .select({ found: count() })
      .from(memberships)
      .innerJoin(persons, eq(persons.id, memberships.personId))
      .leftJoin(cities, eq(cities.id, memberships.cityId))
      .where(wanted),
  ])
  return { rows, found: total?.found ?? 0 }
}

export type Member = Awaited<ReturnType<typeof peopleOf>>['rows'][number]

/** One role of somebody in a network, ended or not. */
export async function memberById(db: Queryable, network: Place, id: string): Promise<Member | undefined> {
  const [found] = await db
    .select(columns)
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .leftJoin(cities, eq(cities.id, memberships.cityId))
    .where(and(heldIn(network), eq(memberships.id, id)))
  return found
}

/** These roles of a network, ended or not. */
export const membersByIds = (db: Queryable, network: Place, ids: string[]): Promise<Member[]> =>
  db
    .select(columns)
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .leftJoin(cities, eq(cities.id, memberships.cityId))
    .where(and(heldIn(network), inArray(memberships.id, ids)))

/** The persons of a network, each once, for choosing one of them. */
export const personsOf = (db: Queryable, network: Place) =>
  db
    .selectDistinct({ id: persons.id, name: persons.name, email: persons.email, demo: persons.demo })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(and(heldIn(network), isNull(memberships.until)))
    .orderBy(asc(persons.name), asc(persons.id))
    .limit(500)

/** What somebody is, in every network they may act in, in one query; demonstration roles only in demonstrations. */
export const rolesOf = (db: Queryable, person: { id: string; demo: boolean }) =>
  db
    .select({
      id: memberships.id,
      role: memberships.role,
      since: memberships.since,
      city: cities.name,
      network: { slug: networks.slug, name: networks.name, language: networks.language },
    })
    .from(memberships)
    .innerJoin(networks, countsFor(person))
    .leftJoin(cities, eq(cities.id, memberships.cityId))
    .orderBy(
      sql`lower(immutable_unaccent(${networks.name}))`,
      sql`case ${memberships.role} ${order} end`,
      asc(cities.position),
    )
    .limit(200)

export type RoleOfPerson = Awaited<ReturnType<typeof rolesOf>>[number]

export type Speaker = Pick<typeof persons.$inferSelect, 'id' | 'name' | 'email' | 'language' | 'demo'>

/** Those who speak for cities, by city: whom letters to a city reach. */
export async function speakersOf(db: Queryable, cityIds: string[]): Promise<Map<string, Speaker[]>> {
  if (cityIds.length === 0) return new Map()
  const rows = await db
    .selectDistinct({
      cityId: memberships.cityId,
      id: persons.id,
      name: persons.name,
      email: persons.email,
      language: persons.language,
      demo: persons.demo,
    })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(and(inArray(memberships.cityId, cityIds), inArray(memberships.role, speaking), isNull(memberships.until)))
    .orderBy(persons.email)
  const byCity = Map.groupBy(rows, ({ cityId }) => cityId ?? '')
  return new Map([...byCity].map(([id, people]) => [id, people.map(({ cityId: _, ...person }) => person)]))
}
