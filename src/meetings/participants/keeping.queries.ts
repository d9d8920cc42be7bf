import { and, asc, eq, gt, isNotNull, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { networks } from '#schema/networks'
import { attendanceSheets, meetings, participantNeeds, participants } from '../schema.ts'

/** Meetings with a day, of whose participants some have not been reminded. */
export const meetingsToRemindOf = (db: Queryable) =>
  db
    .selectDistinct({
      meetingId: meetings.id,
      network: networks.slug,
      start: sql<string>`${meetings.start}`,
    })
    .from(meetings)
    .innerJoin(networks, eq(networks.id, meetings.networkId))
    .innerJoin(participants, eq(participants.meetingId, meetings.id))
    .where(
      and(
        sql`${meetings.start} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'`,
        isNull(participants.remindedAt),
        isNull(participants.cancelledAt),
        isNotNull(participants.registeredAt),
      ),
    )

/** Those of a meeting who come and have not been reminded. */
export const toRemind = (db: Queryable, meeting: { id: string }) =>
  db
    .select({ id: participants.id })
    .from(participants)
    .where(
      and(
        eq(participants.meetingId, meeting.id),
        isNull(participants.remindedAt),
        isNull(participants.cancelledAt),
        isNotNull(participants.registeredAt),
      ),
    )
    .orderBy(asc(participants.id))

const clock = {
  id: networks.id,
  profile: networks.profile,
  asOf: networks.asOf,
  demo: networks.demo,
  example: networks.example,
}
const days = { id: meetings.id, start: meetings.start, end: meetings.end }

/** Meetings that hold what people need, or somebody who cancelled, with what says which day it is. */
export const meetingsWithNeeds = (db: Queryable) =>
  db
    .selectDistinct({ meeting: days, network: clock })
    .from(participants)
    .innerJoin(meetings, eq(meetings.id, participants.meetingId))
    .innerJoin(networks, eq(networks.id, meetings.networkId))
    .leftJoin(participantNeeds, eq(participantNeeds.participantId, participants.id))
    .where(or(isNotNull(participantNeeds.participantId), isNotNull(participants.cancelledAt)))

/** Meetings whose list or sheet still holds names. */
export const meetingsWithNames = (db: Queryable) =>
  db
    .selectDistinct({ meeting: days, network: clock })
    .from(meetings)
    .innerJoin(networks, eq(networks.id, meetings.networkId))
    .where(
      sql`exists (select from ${participants} where ${participants.meetingId} = ${meetings.id} and ${participants.name} is not null)
        or exists (select from ${attendanceSheets} where ${attendanceSheets.meetingId} = ${meetings.id} and ${attendanceSheets.rows} is not null)`,
    )

/** Meetings of networks that were changed lately, with what those who come were last told of when and where. */
export const meetingsChangedLately = (db: Queryable, { from, to }: { from: Date; to: Date }) =>
  db
    .selectDistinct({ meetingId: meetings.id, network: networks.slug })
    .from(meetings)
    .innerJoin(networks, eq(networks.id, meetings.networkId))
    .innerJoin(participants, eq(participants.meetingId, meetings.id))
    .where(
      and(
        isNull(meetings.cityId),
        gt(meetings.changedAt, from),
        lt(meetings.changedAt, to),
        isNull(participants.cancelledAt),
        isNotNull(participants.toldOf),
      ),
    )

/** Those on the list of a meeting who were last told something else of when and where it is. */
export const toldOtherwise = (db: Queryable, meeting: { id: string }, now: string) =>
  db
    .select({ id: participants.id })
    .from(participants)
    .where(
      and(
        eq(participants.meetingId, meeting.id),
        isNull(participants.cancelledAt),
        isNotNull(participants.name),
        ne(participants.toldOf, now),
      ),
    )
    .orderBy(asc(participants.id))
