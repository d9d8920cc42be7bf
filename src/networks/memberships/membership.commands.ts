import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import type { Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { passDrafts } from '#platform/records'
import { isUndecided } from '../invitations/invitation.queries.ts'
import { follows, invitations, memberships, type Role } from '../schema.ts'
import { leading } from './standing.ts'

export interface Held {
  personId: string
  role: Role
  programmeId: string | null
  networkId: string | null
  cityId: string | null
}

/** Gives somebody a role, if they do not hold it already; the id of the membership. */
export async function beginMembership(tx: Queryable, held: Held): Promise<string> {
  const [begun] = await tx.insert(memberships).values(held).onConflictDoNothing().returning({ id: memberships.id })
  if (begun) return begun.id
  const [known] = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.personId, held.personId),
        eq(memberships.role, held.role),
        sql`coalesce(${memberships.cityId}, ${memberships.networkId}, ${memberships.programmeId})
          = ${held.cityId ?? held.networkId ?? held.programmeId}`,
        isNull(memberships.until),
      ),
    )
  if (!known) throw new Error('A role was to be held.')
  return known.id
}

export type Ending = 'ended' | 'ended-already' | 'last-lead'

interface Ended {
  id: string
  personId: string
  name: string
  role: Role
  cityId: string | null
}

/** Ends a role and keeps that it was held. The last one who leads a network hands over instead. */
export async function endMembership(db: Db, networkId: string, member: Ended, by: Person): Promise<Ending> {
  return db.transaction(async (tx) => {
    await takeTurns(tx, networkId)
    if (isLead(member.role) && !(await othersLead(tx, networkId, member.id))) return 'last-lead'
    if (!(await close(tx, member.id))) return 'ended-already'
    if (by.id !== member.personId) await withdrawSuccession(tx, member)
    await recordActivity(tx, {
      networkId,
      actor: by.name,
      personId: by.id,
      verb: 'membership.ended',
      subjectKind: 'membership',
      subjectId: member.id,
      detail: { name: member.name, role: member.role },
      audience: 'network',
      cityId: member.cityId,
    })
    return 'ended'
  })
}

/** Whose role is taken away passes it on to nobody; a successor whom those who run the network asked still may come. */
const withdrawSuccession = (tx: Queryable, { id, personId }: Ended) =>
  tx
    .update(invitations)
    .set({ withdrawnAt: new Date() })
    .where(and(eq(invitations.handsOver, id), eq(invitations.invitedBy, personId), isUndecided))

/** Ends a role because somebody takes it over, and gives the successor what the predecessor followed and was writing. */
export async function handOver(tx: Queryable, handedOver: string, successor: string): Promise<void> {
  const [old] = await tx.select().from(memberships).where(eq(memberships.id, handedOver))
  if (!old) return
  await close(tx, old.id)
  const { networkId, cityId, personId: from } = old
  if (!networkId || from === successor) return
  const followed = await tx
    .select({ networkId: follows.networkId, subjectKind: follows.subjectKind, subjectId: follows.subjectId })
    .from(follows)
    .where(and(eq(follows.networkId, networkId), eq(follows.personId, from)))
  if (followed.length > 0)
    await tx
      .insert(follows)
      .values(followed.map((one) => ({ ...one, personId: successor })))
      .onConflictDoNothing()
  await passDrafts(tx, { networkId, cityId, from, to: successor })
  const left = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.personId, from), eq(memberships.networkId, networkId), isNull(memberships.until)))
    .limit(1)
  if (left.length === 0)
    await tx.delete(follows).where(and(eq(follows.networkId, networkId), eq(follows.personId, from)))
}

export const isLead = (role: Role): boolean => leading.includes(role)

/** Two leads who leave in the same moment must not both find that the other one stays. */
export const takeTurns = (tx: Queryable, networkId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('memberships'), hashtext(${networkId}))`)

/** Whether a network is led by roles other than these. */
export async function othersLead(tx: Queryable, networkId: string, ...but: string[]): Promise<boolean> {
  const others = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.networkId, networkId),
        inArray(memberships.role, leading),
        isNull(memberships.until),
        notInArray(memberships.id, but),
      ),
    )
    .limit(1)
  return others.length > 0
}

async function close(tx: Queryable, id: string): Promise<boolean> {
  const closed = await tx
    .update(memberships)
    .set({ until: new Date() })
    .where(and(eq(memberships.id, id), isNull(memberships.until)))
    .returning({ id: memberships.id })
  return closed.length > 0
}
