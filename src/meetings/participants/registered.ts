import { and, eq, or, sql } from 'drizzle-orm'
import type { Network } from '#networks'
import { hashOf, type Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Queryable } from '#platform/db'
import type { Meeting } from '../meeting.queries.ts'
import { participantNeeds, participants, type Seat } from '../schema.ts'
import { type Occasion, type Post, writeTo } from './participant.mail.ts'
import { addresseeById, type Needs, type ParticipantRow } from './participant.queries.ts'
import { ownSecret } from './participant.secret.ts'

export interface Doing {
  network: Network
  meeting: Meeting
  /** Nothing where somebody without an account acts. */
  person: Person | undefined
  post: Post
  /** What the organisers say to those who come. */
  word?: string | null
  /** May still change who was there although a sheet is sealed, because they seal the correction. */
  correcting?: boolean
}

/** What somebody says of their coming. */
export interface Coming {
  name: string
  email: string | null
  organisation: string | null
  cityId: string | null
  seat: Seat | null
  memberKind: string | null
  online: boolean
  travelMode: string | null
  language: string | null
}

export type Registered =
  | { outcome: 'registered' | 'changed' | 'again'; participant: ParticipantRow }
  /** Somebody with this address is on the list already: they were sent their link once more. */
  | { outcome: 'mailed' }
  | { outcome: 'taken' }

/** People who register at the same moment do so one after the other, meeting by meeting. */
export const oneByOne = (tx: Queryable, meetingId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtext('participants'), hashtext(${meetingId}))`)

const secondClick = 10 * 60_000

/**
 * The same form from the same sender, a moment ago. Ids stand in lists that others see, and the answer to a form leads to
 * everything that somebody said of themselves: an id alone proves nothing.
 */
export const isSentTwice = (
  sent: ParticipantRow,
  { meeting, person, email }: Pick<Doing, 'meeting' | 'person'> & { email: string | null },
): boolean => {
  if (sent.meetingId !== meeting.id || sent.personId !== (person?.id ?? null)) return false
  if (person) return true
  const isSame = sent.email !== null && sent.email.toLowerCase() === email?.toLowerCase()
  return isSame && Date.now() - sent.createdAt.getTime() < secondClick
}

export async function knownAs(
  tx: Queryable,
  meetingId: string,
  personId: string | undefined,
  email: string | null,
): Promise<ParticipantRow | undefined> {
  const same = [
    personId ? eq(participants.personId, personId) : undefined,
    email ? sql`lower(${participants.email}) = lower(${email})` : undefined,
  ].filter((one) => one !== undefined)
  if (same.length === 0) return undefined
  const found = await tx
    .select()
    .from(participants)
    .where(and(eq(participants.meetingId, meetingId), or(...same)))
  // Two rows may be one person who registered by link first: the one of the account counts.
  return found.find((row) => row.personId === personId) ?? found.find((row) => !personId || row.personId === null)
}

/** An address that somebody else on the list has stays theirs: then there is none. */
export async function freeEmail(
  tx: Queryable,
  meetingId: string,
  email: string | null,
  but?: string,
): Promise<string | null> {
  if (!email) return null
  const rows = await tx
    .select({ id: participants.id })
    .from(participants)
    .where(and(eq(participants.meetingId, meetingId), sql`lower(${participants.email}) = lower(${email})`))
  return rows.some(({ id }) => id !== but) ? null : email
}

export async function added(
  tx: Queryable,
  { network, meeting, person, post }: Doing,
  values: Omit<typeof participants.$inferInsert, 'networkId' | 'meetingId'> & { id: string },
): Promise<ParticipantRow> {
  const [participant] = await tx
    .insert(participants)
    .values({
      ...values,
      networkId: network.id,
      meetingId: meeting.id,
      tokenHash: hashOf(ownSecret(post.secret, values.id)),
      toldOf: momentOf(meeting),
      example: person?.demo ?? network.demo,
    })
    .returning()
  if (!participant) throw new Error('A participant was to be put down.')
  return participant
}

/** When and where a meeting is, in one line to be compared. */
export const momentOf = ({
  start,
  end,
  startTime,
  place,
  joinLink,
  status,
}: Pick<Meeting, 'start' | 'end' | 'startTime' | 'place' | 'joinLink' | 'status'>): string =>
  [start, end, startTime, place, joinLink, status === 'cancelled' ? status : ''].map((one) => one ?? '').join('|')

export async function changed(
  tx: Queryable,
  { id }: ParticipantRow,
  values: Partial<typeof participants.$inferInsert>,
): Promise<ParticipantRow> {
  const [participant] = await tx
    .update(participants)
    .set({ ...values, version: sql`${participants.version} + 1`, changedAt: new Date() })
    .where(eq(participants.id, id))
    .returning()
  if (!participant) throw new Error('A participant was to be changed.')
  return participant
}

export async function keepNeeds(
  tx: Queryable,
  { id, networkId }: ParticipantRow,
  { access, dietary }: Needs,
): Promise<void> {
  if (!access && !dietary) {
    await tx.delete(participantNeeds).where(eq(participantNeeds.participantId, id))
    return
  }
  await tx
    .insert(participantNeeds)
    .values({ participantId: id, networkId, access, dietary })
    .onConflictDoUpdate({ target: participantNeeds.participantId, set: { access, dietary } })
}

/** At most one such letter in some minutes: nobody's post box is filled by somebody who types in their address. */
export async function tellAgain(tx: Queryable, doing: Doing, known: ParticipantRow): Promise<void> {
  if (Date.now() - known.changedAt.getTime() < 5 * 60_000) return
  await changed(tx, known, {})
  await tell(tx, 'registered', doing, known)
}

export async function tell(
  tx: Queryable,
  occasion: Occasion,
  doing: Doing,
  participant: ParticipantRow,
): Promise<void> {
  const { network, meeting, person, post, word = null } = doing
  const own = person && participant.personId === person.id ? person : null
  const account = participant.personId && !own ? ((await addresseeById(tx, participant.personId)) ?? null) : own
  await writeTo(tx, occasion, { network, meeting, participant, person: account, by: person?.name, word }, post)
}

/**
 * Who registers or was there stands in no record of what happened: it would outlive the sheet. The entry is for nobody and
 * only says that something changed, so that pages show it.
 */
export const raiseVersion = (tx: Queryable, { network, meeting }: Pick<Doing, 'network' | 'meeting'>): Promise<void> =>
  recordActivity(tx, {
    networkId: network.id,
    actor: '-',
    verb: 'meeting.attended',
    subjectKind: 'meeting',
    subjectId: meeting.id,
    audience: 'author',
    cityId: meeting.cityId,
  })
