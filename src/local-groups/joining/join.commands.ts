import { and, count, eq, gt, sql } from 'drizzle-orm'
import { clockOf, invite } from '#networks'
import type { Person } from '#people'
import type { Db, Queryable } from '#platform/db'
import type { JobContext } from '#platform/jobs'
import { madeOf } from '#platform/records'
import { lastDayOf } from '#platform/time'
import { audienceOf } from '../access.ts'
import type { Doing } from '../local-group.commands.ts'
import type { LocalGroupMember } from '../local-group.queries.ts'
import { nextPlace, tell } from '../members/member.commands.ts'
import { localGroupMembers as members } from '../schema.ts'
import type { Joinable } from './join.queries.ts'

type Post = Pick<JobContext, 'speak' | 'secret' | 'origin'>

export interface Newcomer {
  id: string
  name: string
  organisation: string | null
  memberKind: string
  email: string | null
  language: string
  /** Whether the network may read their name. */
  shown: boolean
  /** Who is signed in there. */
  person: Person | undefined
}

/** A full hall joins within an hour; more is somebody who plays with the link. */
const mostAnHour = 150

/**
 * Puts whoever filled in the form on the list. Twice the same form, or an address that is there already, is one member; the
 * answer does not tell which, so nobody can find out who is on the list.
 */
export async function joinGroup(
  db: Db,
  { group, city, network, inviter }: Joinable,
  newcomer: Newcomer,
  post: Post,
): Promise<'joined' | 'too-many'> {
  const member = await db.transaction(async (tx) => {
    // One after the other, so that the same address from two phones is still one member.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('local groups'), hashtext(${group.id}))`)
    if (await isKnown(tx, city.id, newcomer)) return 'known' as const
    if ((await joinedLately(tx, city.id)) >= mostAnHour) return 'too-many' as const
    const { person, shown, ...said } = newcomer
    const values = { ...said, audience: audienceOf(shown), since: lastDayOf(clockOf(network)) }
    const [added] = await tx
      .insert(members)
      .values({
        ...values,
        networkId: network.id,
        cityId: city.id,
        personId: person?.id ?? null,
        position: nextPlace(network.id),
        part: 'active',
        joinedBy: 'link',
        waiting: !group.joinAtOnce,
        consentAt: new Date(),
        example: network.demo && (inviter?.demo || person?.demo || false),
      })
      .onConflictDoNothing()
      .returning()
    if (!added) return 'known' as const
    const by = { id: person?.id ?? null, name: said.name }
    await tell(tx, added, by, 'local-group-member.joined', { changes: madeOf(values), version: 1 })
    return added
  })
  if (member === 'too-many') return 'too-many'
  if (member !== 'known' && !member.waiting && inviter) await offerRole(db, member, inviter, post)
  return 'joined'
}

/** Says yes to somebody who joined by the link; with an address they are now asked to be a local group member. */
export async function confirmMember(db: Db, { city, person }: Doing, id: string, post: Post): Promise<boolean> {
  const confirmed = await db.transaction(async (tx) => {
    const [member] = await tx
      .update(members)
      .set({ waiting: false })
      .where(and(eq(members.id, id), eq(members.cityId, city.id), eq(members.waiting, true)))
      .returning()
    if (member) await tell(tx, member, person, 'local-group-member.accepted')
    return member
  })
  if (!confirmed) return false
  await offerRole(db, confirmed, person, post)
  return true
}

/** The letter that makes a member somebody who can sign in. Who holds the role, or was asked before, gets none. */
async function offerRole(db: Db, member: LocalGroupMember, by: Person, post: Post): Promise<void> {
  const { id, name, email, language, networkId, cityId } = member
  if (!email || !name) return
  const wish = {
    id,
    email,
    name,
    language: language ?? 'en',
    role: 'local_group_member' as const,
    cityId,
    message: null,
  }
  await invite(db, { networkId }, [wish], { by, post })
}

async function isKnown(tx: Queryable, cityId: string, { id, email }: Newcomer): Promise<boolean> {
  const same = email ? sql`(${members.id} = ${id} or lower(${members.email}) = lower(${email}))` : eq(members.id, id)
  const known = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.cityId, cityId), sql`${members.until} is null`, same))
    .limit(1)
  return known.length > 0
}

async function joinedLately(tx: Queryable, cityId: string): Promise<number> {
  const [lately] = await tx
    .select({ joined: count() })
    .from(members)
    .where(
      and(
        eq(members.cityId, cityId),
        eq(members.joinedBy, 'link'),
        gt(members.createdAt, sql`now() - interval '1 hour'`),
      ),
    )
  return lately?.joined ?? 0
}
