import { aliasedTable, and, asc, count, desc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Viewer } from '#people'
import type { Queryable } from '#platform/db'
import { persons } from '#schema/people'
import { citiesToInviteInto, type Standing } from '../memberships/standing.ts'
import { cities, invitations, memberships, networks, programmes, type Role, type Worded } from '../schema.ts'

export type State = 'open' | 'accepted' | 'declined' | 'withdrawn' | 'expired'

type Moments = Pick<typeof invitations.$inferSelect, 'acceptedAt' | 'declinedAt' | 'withdrawnAt' | 'expiresAt'>

/** What has become of an invitation. */
export function stateOf({ acceptedAt, declinedAt, withdrawnAt, expiresAt }: Moments): State {
  if (acceptedAt) return 'accepted'
  if (declinedAt) return 'declined'
  if (withdrawnAt) return 'withdrawn'
  return expiresAt < new Date() ? 'expired' : 'open'
}

/** Nobody has answered it and nobody has taken it back. */
export const isUndecided = and(
  isNull(invitations.acceptedAt),
  isNull(invitations.declinedAt),
  isNull(invitations.withdrawnAt),
)
const isOpen = and(isUndecided, gt(invitations.expiresAt, sql`now()`))

const inviter = aliasedTable(persons, 'inviter')
const predecessor = aliasedTable(persons, 'predecessor')

const selected = (db: Queryable) =>
  db
    .select({
      invitation: invitations,
      network: {
        id: networks.id,
        slug: networks.slug,
        name: networks.name,
        language: networks.language,
        profile: networks.profile,
        demo: networks.demo,
      },
      programme: programmes.name,
      city: cities.name,
      /** What the network calls the role, where it has changed the names of its profile. */
      ownWord: sql<Worded | null>`(select own.label from profile_entries own where own.network_id = ${invitations.networkId}
        and own.list = 'role' and own.key = ${invitations.role})`,
      inviter: {
        id: inviter.id,
        name: inviter.name,
        email: inviter.email,
        language: inviter.language,
        demo: inviter.demo,
      },
      predecessor: predecessor.name,
    })
    .from(invitations)
    .leftJoin(networks, eq(networks.id, invitations.networkId))
    .leftJoin(programmes, eq(programmes.id, invitations.programmeId))
    .leftJoin(cities, eq(cities.id, invitations.cityId))
    .leftJoin(inviter, eq(inviter.id, invitations.invitedBy))
    .leftJoin(memberships, eq(memberships.id, invitations.handsOver))
    .leftJoin(predecessor, eq(predecessor.id, memberships.personId))

/** An invitation with everything a letter or a page says about it. */
export type Invited = Awaited<ReturnType<typeof selected>>[number]

/** The invitation a link speaks of, by the hash of its secret. */
export async function invitationByHash(db: Queryable, tokenHash: string): Promise<Invited | undefined> {
  const [found] = await selected(db).where(eq(invitations.tokenHash, tokenHash))
  return found
}

export const invitationsByIds = (db: Queryable, ids: string[]) => selected(db).where(inArray(invitations.id, ids))

/** The latest open invitation of an address, of whatever network. */
export async function openInvitationOf(db: Queryable, email: string): Promise<Invited | undefined> {
  const [found] = await selected(db)
    .where(and(sql`lower(${invitations.email}) = lower(${email})`, isOpen))
    .orderBy(desc(invitations.createdAt))
    .limit(1)
  return found
}

/** All open invitations of an address, the latest first. */
export const openInvitationsOf = (db: Queryable, email: string) =>
  selected(db)
    .where(and(sql`lower(${invitations.email}) = lower(${email})`, isOpen))
    .orderBy(desc(invitations.createdAt))
    .limit(20)

export const invitationsPerPage = 50

interface Dealer {
  standing: Standing
  viewer: Viewer
}

/** Those invitations that somebody may deal with: all of a network, or those of the cities they coordinate. */
function within(network: { id: string }, { standing, viewer }: Dealer): SQL | undefined {
  const where = citiesToInviteInto(standing)
  // In a demonstration anybody may be a role, and roles deal with what roles sent.
  const sentByRoles = sql`exists (select from ${persons} sender where sender.id = ${invitations.invitedBy} and sender.demo)`
  const ofNetwork = and(eq(invitations.networkId, network.id), viewer.person?.demo ? sentByRoles : undefined)
  if (where === 'all') return ofNetwork
  return and(ofNetwork, where.length > 0 ? inArray(invitations.cityId, where) : sql`false`)
}

/** What has been sent and not decided, the oldest last; and what it came to, if asked for. */
export async function invitationsIn(
  db: Queryable,
  network: { id: string },
  dealer: Dealer,
  { page, closed }: { page: number; closed: boolean },
) {
  const wanted = and(within(network, dealer), closed ? sql`not (${isUndecided})` : isUndecided)
  const [rows, [total]] = await Promise.all([
    selected(db)
      .where(wanted)
      .orderBy(desc(invitations.createdAt), desc(invitations.id))
      .limit(invitationsPerPage)
      .offset((page - 1) * invitationsPerPage),
    db.select({ found: count() }).from(invitations).where(wanted),
  ])
  return { rows, found: total?.found ?? 0 }
}

/** The invitation with this id, if it is one that somebody deals with and nobody has answered it. */
export async function invitationToDealWith(
  db: Queryable,
  network: { id: string },
  dealer: Dealer,
  id: string,
): Promise<Invited | undefined> {
  const [found] = await selected(db).where(and(within(network, dealer), isUndecided, eq(invitations.id, id)))
  return found
}

/** Those of these invitations that somebody deals with, answered or not. */
export const invitationsToDealWith = (db: Queryable, network: { id: string }, dealer: Dealer, ids: string[]) =>
  selected(db).where(and(within(network, dealer), inArray(invitations.id, ids)))

/** How many invitations wait for an answer. */
export async function countOpen(db: Queryable, network: { id: string }, dealer: Dealer): Promise<number> {
  const [total] = await db
    .select({ found: count() })
    .from(invitations)
    .where(and(within(network, dealer), isUndecided))
  return total?.found ?? 0
}

export interface Taken {
  email: string
  role: Role
  cityId: string | null
  as: 'member' | 'invited'
}

/** Which of these addresses already hold or were already offered a role in a network. Two queries for any number. */
export async function takenRoles(db: Queryable, network: { id: string }, emails: string[]): Promise<Taken[]> {
  if (emails.length === 0) return []
  const lower = emails.map((email) => email.toLowerCase())
  // One after the other: this is asked within transactions, too, which have one connection.
  const held = await db
    .select({ email: sql<string>`lower(${persons.email})`, role: memberships.role, cityId: memberships.cityId })
    .from(memberships)
    .innerJoin(persons, eq(persons.id, memberships.personId))
    .where(
      and(
        eq(memberships.networkId, network.id),
        isNull(memberships.until),
        inArray(sql`lower(${persons.email})`, lower),
      ),
    )
  const offered = await db
    .select({ email: sql<string>`lower(${invitations.email})`, role: invitations.role, cityId: invitations.cityId })
    .from(invitations)
    .where(and(eq(invitations.networkId, network.id), isOpen, inArray(sql`lower(${invitations.email})`, lower)))
    .orderBy(asc(invitations.createdAt))
  return [
    ...held.map((row) => ({ ...row, as: 'member' as const })),
    ...offered.map((row) => ({ ...row, as: 'invited' as const })),
  ]
}

/** Who was asked to take over a role and has not answered. */
export async function openHandOver(db: Queryable, network: { id: string }, membershipId: string) {
  const [found] = await db
    .select({ id: invitations.id, name: invitations.name })
    .from(invitations)
    .where(and(eq(invitations.networkId, network.id), eq(invitations.handsOver, membershipId), isOpen))
  return found
}

export type OpenHandOver = NonNullable<Awaited<ReturnType<typeof openHandOver>>>
