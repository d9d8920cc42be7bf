import { and, eq, sql } from 'drizzle-orm'
import { hashOf } from '#people'
import type { Db } from '#platform/db'
import { participantNeeds, participants } from '../schema.ts'
import type { Needs, ParticipantRow } from './participant.queries.ts'
import { ownSecret } from './participant.secret.ts'
import {
  added,
  type Coming,
  changed,
  type Doing,
  freeEmail,
  isSentTwice,
  keepNeeds,
  knownAs,
  oneByOne,
  type Registered,
  raiseVersion,
  tell,
  tellAgain,
} from './registered.ts'

/** Puts whoever asks on the list, or changes what they said; `id` was made with the form. Needs are `undefined` where not asked. */
export async function register(
  db: Db,
  doing: Doing,
  { id, coming, needs }: { id: string; coming: Coming; needs?: Needs },
): Promise<Registered> {
  return db.transaction(async (tx) => {
    const { meeting, person, post } = doing
    await oneByOne(tx, meeting.id)
    // Signed in, one is known by the address of the account and by no other that is typed.
    const email = person ? person.email : coming.email
    const [sent] = await tx.select().from(participants).where(eq(participants.id, id))
    if (sent)
      return isSentTwice(sent, { meeting, person, email })
        ? { outcome: 'again', participant: sent }
        : { outcome: 'taken' }
    const known = await knownAs(tx, meeting.id, person?.id, email)
    if (known && !person) {
      await tellAgain(tx, doing, known)
      return { outcome: 'mailed' }
    }
    const free = await freeEmail(tx, meeting.id, email, known?.id)
    const values = { ...coming, email: free, personId: person?.id ?? null, consentedAt: new Date() }
    const participant = known
      ? await changed(tx, known, { ...values, cancelledAt: null, registeredAt: known.registeredAt ?? new Date() })
      : await added(tx, doing, { id, ...values, registeredAt: new Date() })
    if (needs) await keepNeeds(tx, participant, needs)
    const isNew = !known || known.cancelledAt !== null || known.registeredAt === null
    if (isNew) await tell(tx, 'registered', doing, participant)
    await raiseVersion(tx, doing)
    return {
      outcome: isNew ? 'registered' : 'changed',
      participant: { ...participant, tokenHash: hashOf(ownSecret(post.secret, participant.id)) },
    }
  })
}

/** Changes a registration as its own link or those who keep the list say; nothing where it was changed meanwhile. */
export async function changeRegistration(
  db: Db,
  doing: Doing,
  {
    id,
    version,
    coming,
    needs,
    byOthers = false,
  }: { id: string; version?: number | undefined; coming: Partial<Coming>; needs?: Needs; byOthers?: boolean },
): Promise<ParticipantRow | null> {
  return db.transaction(async (tx) => {
    await oneByOne(tx, doing.meeting.id)
    const [known] = await tx
      .select()
      .from(participants)
      .where(and(eq(participants.id, id), eq(participants.meetingId, doing.meeting.id)))
    if (!known || (version !== undefined && version !== known.version)) return null
    const isNew = known.registeredAt === null || known.cancelledAt !== null
    const back = byOthers
      ? {}
      : { cancelledAt: null, registeredAt: known.registeredAt ?? new Date(), consentedAt: new Date() }
    const wanted = coming.email
    const email = wanted ? ((await freeEmail(tx, doing.meeting.id, wanted, id)) ?? known.email) : wanted
    const participant = await changed(tx, known, { ...coming, ...(email === undefined ? {} : { email }), ...back })
    if (needs) await keepNeeds(tx, participant, needs)
    if (byOthers) await tell(tx, 'changed', doing, participant)
    else if (isNew) await tell(tx, 'registered', doing, participant)
    await raiseVersion(tx, doing)
    return participant
  })
}

/** Takes somebody off the list; what they need is forgotten at once. Whether they were on it. */
export async function cancelRegistration(
  db: Db,
  doing: Doing,
  { id, byOthers = false }: { id: string; byOthers?: boolean },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await oneByOne(tx, doing.meeting.id)
    const [gone] = await tx
      .update(participants)
      .set({ cancelledAt: new Date(), changedAt: new Date(), version: sql`${participants.version} + 1` })
      .where(
        and(
          eq(participants.id, id),
          eq(participants.meetingId, doing.meeting.id),
          sql`${participants.cancelledAt} is null`,
          // Who was there was there.
          eq(participants.presence, 'expected'),
        ),
      )
      .returning()
    if (!gone) return false
    await tx.delete(participantNeeds).where(eq(participantNeeds.participantId, id))
    if (byOthers) await tell(tx, 'cancelled', doing, gone)
    await raiseVersion(tx, doing)
    return true
  })
}
