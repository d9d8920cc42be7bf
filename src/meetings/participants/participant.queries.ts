import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { cities, networks } from '#schema/networks'
import { persons } from '#schema/people'
import type { Meeting } from '../meeting.queries.ts'
import { attendanceSheets, meetings, participantNeeds, participants } from '../schema.ts'

export type ParticipantRow = typeof participants.$inferSelect

export type Participant = ParticipantRow & { city: string | null }

/** Everybody who is on the list of a meeting, city by city and by name; those who cancelled come last. One query. */
export const participantsOf = (
  db: Queryable,
  meeting: Pick<Meeting, 'id'>,
  among: 'all' | string[] = 'all',
): Promise<Participant[]> =>
  db
    .select({ ...getTableColumns(participants), city: cities.name })
    .from(participants)
    .leftJoin(cities, eq(cities.id, participants.cityId))
    .where(
      and(eq(participants.meetingId, meeting.id), among === 'all' ? undefined : inArray(participants.cityId, among)),
    )
    .orderBy(
      isNotNull(participants.cancelledAt),
      asc(cities.position),
      sql`lower(immutable_unaccent(coalesce(${participants.name}, '')))`,
      asc(participants.id),
    )
    .limit(2_000)

export async function participantById(
  db: Queryable,
  meeting: Pick<Meeting, 'id'>,
  id: string,
): Promise<Participant | undefined> {
  const [found] = await db
    .select({ ...getTableColumns(participants), city: cities.name })
    .from(participants)
    .leftJoin(cities, eq(cities.id, participants.cityId))
    .where(and(eq(participants.meetingId, meeting.id), eq(participants.id, id)))
  return found
}

/** A registration by what its own link carries, with the meeting it is for. */
export async function participantByToken(db: Queryable, tokenHash: string) {
  const [found] = await db
    .select({ participant: participants, meeting: { id: meetings.id }, network: networks.slug })
    .from(participants)
    .innerJoin(meetings, eq(meetings.id, participants.meetingId))
    .innerJoin(networks, eq(networks.id, participants.networkId))
    .where(eq(participants.tokenHash, tokenHash))
  return found
}

/** Somebody's own registration, cancelled or not. */
export async function registrationOf(
  db: Queryable,
  meeting: Pick<Meeting, 'id'>,
  personId: string,
): Promise<ParticipantRow | undefined> {
  const [found] = await db
    .select()
    .from(participants)
    .where(and(eq(participants.meetingId, meeting.id), eq(participants.personId, personId)))
  return found
}

export type Needs = Pick<typeof participantNeeds.$inferSelect, 'access' | 'dietary'>

export async function needsOf(db: Queryable, participantId: string): Promise<Needs | undefined> {
  const { access, dietary } = participantNeeds
  const [found] = await db
    .select({ access, dietary })
    .from(participantNeeds)
    .where(eq(participantNeeds.participantId, participantId))
  return found
}

/** What those who come need, for those who run the meeting; of whoever cancelled nothing. */
export async function needsOfMeeting(db: Queryable, meeting: Pick<Meeting, 'id'>): Promise<Map<string, Needs>> {
  const { participantId, access, dietary } = participantNeeds
  const rows = await db
    .select({ participantId, access, dietary })
    .from(participantNeeds)
    .innerJoin(participants, eq(participants.id, participantNeeds.participantId))
    .where(and(eq(participants.meetingId, meeting.id), isNull(participants.cancelledAt)))
  return new Map(rows.map(({ participantId: id, ...needs }) => [id, needs]))
}

/** How letters reach somebody with an account. */
export async function addresseeById(db: Queryable, personId: string) {
  const { email, language, demo } = persons
  const [found] = await db.select({ email, language, demo }).from(persons).where(eq(persons.id, personId))
  return found
}

/** Whether a sheet of this meeting is sealed. */
export async function isSealed(db: Queryable, meeting: Pick<Meeting, 'id'>): Promise<boolean> {
  const found = await db
    .select({ id: attendanceSheets.id })
    .from(attendanceSheets)
    .where(eq(attendanceSheets.meetingId, meeting.id))
    .limit(1)
  return found.length > 0
}

export interface ListCounts {
  coming: number
  present: number
  /** Sealed sheets. */
  sheets: number
  /** Whether whoever asks is among those who come. */
  own: boolean
  /** Cities with members of their local group among those who come. */
  localGroups: { city: string; people: number }[]
}

/** What a meeting's page says of its list, without a name, in one query. */
export async function countsOf(
  db: Queryable,
  meeting: Pick<Meeting, 'id'>,
  personId: string | undefined,
): Promise<ListCounts> {
  const { rows } = await db.execute<{
    coming: number
    present: number
    sheets: number
    own: boolean
    local_groups: { city: string; people: number }[]
  }>(sql`
    select
      count(*) filter (where registered_at is not null and cancelled_at is null)::int as coming,
      count(*) filter (where presence = 'present' and cancelled_at is null)::int as present,
      (select count(*)::int from attendance_sheets where meeting_id = ${meeting.id}) as sheets,
      coalesce(bool_or(person_id = ${personId ?? null}::uuid and registered_at is not null and cancelled_at is null), false) as own,
      (select coalesce(json_agg(json_build_object('city', seated.name, 'people', seated.people) order by seated.position), '[]')
        from (select city.name, city.position, count(*)::int as people from participants one
          join cities city on city.id = one.city_id
          where one.meeting_id = ${meeting.id} and one.seat = 'local_group' and one.registered_at is not null
            and one.cancelled_at is null group by city.id) seated) as local_groups
    from participants where meeting_id = ${meeting.id}`)
  const [row] = rows
  return {
    coming: row?.coming ?? 0,
    present: row?.present ?? 0,
    sheets: row?.sheets ?? 0,
    own: row?.own ?? false,
    localGroups: row?.local_groups ?? [],
  }
}

/** Everything a person is or was on a list for, with what they said they need: their own copy. */
export const participationsOf = async (
  db: Queryable,
  { id, email }: { id: string; email: string },
): Promise<unknown[]> => {
  const { tokenHash: _, ...columns } = getTableColumns(participants)
  return db
    .select({ ...columns, meeting: meetings.title, access: participantNeeds.access, dietary: participantNeeds.dietary })
    .from(participants)
    .innerJoin(meetings, eq(meetings.id, participants.meetingId))
    .leftJoin(participantNeeds, eq(participantNeeds.participantId, participants.id))
    .where(or(eq(participants.personId, id), sql`lower(${participants.email}) = lower(${email})`))
    .orderBy(asc(participants.id))
}
