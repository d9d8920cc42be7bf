import { eq } from 'drizzle-orm'
import { makePerson, type Person, personByEmail } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { writeLetter } from '#platform/mail'
import { beginMembership, handOver } from '../memberships/membership.commands.ts'
import { networkPath } from '../network.paths.ts'
import { invitations } from '../schema.ts'
import { declinedLetter, inviterLanguage } from './invitation.mail.ts'
import { type Invited, invitationByHash, type State, stateOf } from './invitation.queries.ts'
import type { Post } from './invite.commands.ts'

export type Acceptance =
  | { is: 'unknown' }
  | { is: Exclude<State, 'open'>; invited: Invited }
  /** `isNew`: there was nobody with this address, so whoever holds the letter is the one it was written to. */
  | { is: 'welcome'; invited: Invited; person: Person; isNew: boolean }

/** Accepts: makes the person if the address is new, gives the role, and ends the one that is handed over, all at once. */
export async function accept(
  db: Db,
  tokenHash: string,
  { name, language, viewer }: { name: string; language: string; viewer: Person | undefined },
): Promise<Acceptance> {
  return db.transaction(async (tx) => {
    const invited = await locked(tx, tokenHash)
    if (!invited) return { is: 'unknown' }
    const state = stateOf(invited.invitation)
    if (state !== 'open') return { is: state, invited }
    const { invitation } = invited
    const { person, isNew } = await whoIsInvited(tx, invited, { name, language, viewer })
    const membership = await beginMembership(tx, { ...placeOf(invited), personId: person.id, role: invitation.role })
    if (invitation.handsOver) await handOver(tx, invitation.handsOver, person.id)
    await tx
      .update(invitations)
      .set({ acceptedAt: new Date(), personId: person.id })
      .where(eq(invitations.id, invitation.id))
    await recordActivity(tx, {
      networkId: invitation.networkId,
      actor: person.name,
      personId: person.id,
      verb: invitation.handsOver ? 'membership.handed-over' : 'membership.begun',
      subjectKind: 'membership',
      subjectId: membership,
      detail: {
        name: person.name,
        role: invitation.role,
        ...(invited.predecessor ? { predecessor: invited.predecessor } : {}),
      },
      audience: 'network',
      cityId: invitation.cityId,
    })
    return { is: 'welcome', invited, person, isNew }
  })
}

/** Declines, with a word if there is one, and tells whoever invited. */
export async function decline(
  db: Db,
  tokenHash: string,
  word: string | null,
  post: Post,
): Promise<{ is: 'unknown' } | { is: State; invited: Invited }> {
  return db.transaction(async (tx) => {
    const invited = await locked(tx, tokenHash)
    if (!invited) return { is: 'unknown' }
    const { invitation } = invited
    const state = stateOf(invitation)
    if (state !== 'open') return { is: state, invited }
    await tx.update(invitations).set({ declinedAt: new Date() }).where(eq(invitations.id, invitation.id))
    await recordActivity(tx, {
      networkId: invitation.networkId,
      actor: invitation.name,
      verb: 'invitation.declined',
      subjectKind: 'invitation',
      subjectId: invitation.id,
      detail: { name: invitation.name, role: invitation.role },
      audience: 'city',
      cityId: invitation.cityId,
    })
    await tellInviter(tx, invited, word, post)
    return { is: 'declined', invited }
  })
}

async function tellInviter(tx: Queryable, invited: Invited, word: string | null, post: Post): Promise<void> {
  const { inviter, network, invitation } = invited
  if (!inviter) return
  const href = network ? post.origin + networkPath(network, '/people/invite') : undefined
  await writeLetter(tx, {
    to: inviter.email,
    personId: inviter.id,
    networkId: invitation.networkId,
    language: inviterLanguage(invited),
    kind: 'invitation-declined',
    demo: inviter.demo,
    ...declinedLetter(post.speak, invited, { word, href }),
  })
}

/** The answer that comes first counts; a second one waits for it and then finds it given. */
async function locked(tx: Queryable, tokenHash: string): Promise<Invited | undefined> {
  await tx.select({ id: invitations.id }).from(invitations).where(eq(invitations.tokenHash, tokenHash)).for('update')
  return invitationByHash(tx, tokenHash)
}

/**
 * The person of the invited address. Where a role of a demonstration invited, anybody could read the letter, so it proves
 * nothing about the address: there a further role of the demonstration is made, and accounts stay untouched.
 */
async function whoIsInvited(
  tx: Queryable,
  { invitation, inviter }: Invited,
  { name, language, viewer }: { name: string; language: string; viewer: Person | undefined },
): Promise<{ person: Person; isNew: boolean }> {
  const known = inviter?.demo ? undefined : await personByEmail(tx, invitation.email)
  if (known) return { person: known, isNew: false }
  if (viewer && isSame(viewer.email, invitation.email)) return { person: viewer, isNew: false }
  if (inviter?.demo) return makePerson(tx, { name, language, email: `${invitation.id}@roles.invalid`, demo: true })
  return makePerson(tx, { name, language, email: invitation.email })
}

export const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

const placeOf = ({ invitation: { networkId, programmeId, cityId } }: Invited) => ({ networkId, programmeId, cityId })
