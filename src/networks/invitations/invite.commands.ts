import { and, eq, inArray, lt, ne, sql } from 'drizzle-orm'
import { hashOf, type Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import type { JobContext } from '#platform/jobs'
import { writeLetter } from '#platform/mail'
import { invitations, type Role } from '../schema.ts'
import { invitationLetter } from './invitation.mail.ts'
import { type Invited, invitationsByIds, isUndecided, takenRoles } from './invitation.queries.ts'
import { invitationPath, invitationSecret } from './invitation.secret.ts'

/** What a letter needs to be written: how to speak, what makes its link, and the address people type. */
export type Post = Pick<JobContext, 'speak' | 'secret' | 'origin'>

export interface Wish {
  /** Made with the form, so that a double send is one invitation. */
  id: string
  email: string
  name: string
  language: string
  role: Role
  cityId: string | null
  message: string | null
  /** The membership that ends when this one begins. */
  handsOver?: string
}

/** Where the roles are held: in a network, or in a programme and so in all its networks. */
export type Place = { networkId: string } | { programmeId: string }

export interface Sent {
  sent: string[]
  /** Ids of those who hold the role already, or were invited to it before. */
  member: string[]
  invited: string[]
}

/** An invitation can be accepted for so long. */
const days = 30

const until = () => new Date(Date.now() + days * 86_400_000)

/** Offers roles: one letter each, in the language asked for. Whoever has the role, or was offered it, gets no second letter. */
export async function invite(
  db: Db,
  place: Place,
  wishes: Wish[],
  { by, post }: { by: Person | undefined; post: Post },
): Promise<Sent> {
  return db.transaction(async (tx) => {
    const where = 'networkId' in place ? place.networkId : place.programmeId
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('invitations'), hashtext(${where}))`)
    const sorted = await sortOut(tx, place, wishes)
    const fresh = wishes.filter(({ id }) => sorted.sent.includes(id))
    if (fresh.length > 0) await send(tx, place, fresh, { by, post })
    return sorted
  })
}

/** Which wishes are new. One that was sent before with the same id counts as sent: that was a double click. */
async function sortOut(tx: Queryable, place: Place, wishes: Wish[]): Promise<Sent> {
  const ids = wishes.map(({ id }) => id)
  const emails = wishes.map(({ email }) => email)
  const taken = 'networkId' in place ? await takenRoles(tx, { id: place.networkId }, emails) : []
  const before = await tx.select({ id: invitations.id }).from(invitations).where(inArray(invitations.id, ids))
  const known = new Map(taken.toReversed().map((one) => [keyOf(one), one.as]))
  const sorted: Sent = { sent: [], member: [], invited: [] }
  for (const wish of wishes) {
    if (before.some(({ id }) => id === wish.id)) continue
    const as = known.get(keyOf(wish))
    const list = as === 'member' ? sorted.member : as === 'invited' && !wish.handsOver ? sorted.invited : sorted.sent
    list.push(wish.id)
    known.set(keyOf(wish), as ?? 'invited')
  }
  return sorted
}

export const keyOf = ({ email, role, cityId }: Pick<Wish, 'email' | 'role' | 'cityId'>): string =>
  `${email.toLowerCase()} ${role} ${cityId ?? ''}`

async function send(
  tx: Queryable,
  place: Place,
  wishes: Wish[],
  { by, post }: { by: Person | undefined; post: Post },
): Promise<void> {
  await tx.insert(invitations).values(
    wishes.map((wish) => ({
      ...wish,
      ...place,
      invitedBy: by?.id ?? null,
      tokenHash: hashOf(invitationSecret(post.secret, wish.id)),
      expiresAt: until(),
    })),
  )
  const successions = wishes.flatMap(({ id, handsOver }) => (handsOver ? [{ id, handsOver }] : []))
  for (const { id, handsOver } of successions) await withdrawOthers(tx, handsOver, id)
  for (const invited of await invitationsByIds(
    tx,
    wishes.map(({ id }) => id),
  ))
    await writeInvitation(tx, invited, post)
  await recordActivity(
    tx,
    ...wishes.map(({ id, name, role, cityId }) => ({
      networkId: 'networkId' in place ? place.networkId : null,
      actor: by?.name ?? 'command line',
      personId: by?.id ?? null,
      verb: 'invitation.sent',
      subjectKind: 'invitation',
      subjectId: id,
      detail: { name, role },
      // Whoever deals with the invitation: the city it is for, or those who lead the network.
      audience: 'city' as const,
      cityId,
    })),
  )
}

/** Who is asked to take over a role is asked alone: whoever was asked before need not answer any more. */
const withdrawOthers = (tx: Queryable, handsOver: string, but: string) =>
  tx
    .update(invitations)
    .set({ withdrawnAt: new Date() })
    .where(and(eq(invitations.handsOver, handsOver), ne(invitations.id, but), isUndecided))

/** Writes the letter of an invitation; in a demonstration, where roles invite, it is kept to be looked at. */
export async function writeInvitation(tx: Queryable, invited: Invited, post: Post): Promise<void> {
  const { invitation, inviter } = invited
  const href = post.origin + invitationPath(post.secret, invitation.id)
  await writeLetter(tx, {
    to: invitation.email,
    ...(invitation.networkId ? { networkId: invitation.networkId } : {}),
    language: invitation.language,
    kind: 'invitation',
    demo: inviter?.demo ?? false,
    ...invitationLetter(post.speak, invited, href),
  })
}

const pause = 5 * 60_000

/**
 * Sends the letter once more, with the same link, which is good for another while; whether it did. Of one that went out
 * some minutes ago there is no second: that was a double click, or somebody's post box is to be filled.
 */
export async function resend(db: Db, invited: Invited, post: Post): Promise<boolean> {
  const expiresAt = until()
  const fresh = { ...invited, invitation: { ...invited.invitation, expiresAt } }
  const sentBefore = lt(invitations.expiresAt, new Date(expiresAt.getTime() - pause))
  return db.transaction(async (tx) => {
    const renewed = await tx
      .update(invitations)
      .set({ expiresAt })
      .where(and(eq(invitations.id, invited.invitation.id), isUndecided, sentBefore))
      .returning({ id: invitations.id })
    if (renewed.length === 0) return false
    await writeInvitation(tx, fresh, post)
    return true
  })
}

/** Takes an offer back; whoever opens the link is told so. Whether it was still open. */
export async function withdraw(db: Db, { invitation }: Invited, by: Person): Promise<boolean> {
  return db.transaction(async (tx) => {
    const taken = await tx
      .update(invitations)
      .set({ withdrawnAt: new Date() })
      .where(and(eq(invitations.id, invitation.id), isUndecided))
      .returning({ id: invitations.id })
    if (taken.length === 0) return false
    await recordActivity(tx, {
      networkId: invitation.networkId,
      actor: by.name,
      personId: by.id,
      verb: 'invitation.withdrawn',
      subjectKind: 'invitation',
      subjectId: invitation.id,
      detail: { name: invitation.name, role: invitation.role },
      audience: 'city',
      cityId: invitation.cityId,
    })
    return true
  })
}
