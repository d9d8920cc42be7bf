import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { clockOf, type EvidenceKind } from '#networks'
import { meetings, participants } from '../schema.ts'

/** The place of a local group at a meeting of the network is taken once somebody of it is registered. */
export const seatEvidence: EvidenceKind = {
  key: 'local_group_seat',
  label: 'meetings.seat.localGroup',
  find: async ({ db, network }) => {
    const rows = await db
      .select({
        meetingId: meetings.id,
        slug: meetings.slug,
        title: meetings.title,
        cityId: participants.cityId,
        first: sql<string>`to_char(min(${participants.registeredAt}), 'YYYY-MM-DD')`,
      })
      .from(participants)
      .innerJoin(meetings, eq(meetings.id, participants.meetingId))
      .where(
        and(
          eq(participants.networkId, network.id),
          eq(participants.seat, 'local_group'),
          isNotNull(participants.registeredAt),
          isNull(participants.cancelledAt),
          isNotNull(participants.cityId),
          isNull(meetings.cityId),
        ),
      )
      .groupBy(meetings.id, participants.cityId)
    const today = clockOf(network)
    return rows.map(({ meetingId, slug, title, cityId, first }) => ({
      cityId,
      eventId: meetingId,
      // What came in later than the day the network lives in was there before; since when nobody says.
      on: first <= today ? first : null,
      state: 'delivered' as const,
      title,
      at: `/meetings/${encodeURIComponent(slug)}/participants`,
    }))
  },
  doneAt: ({ event }) => (event ? `/meetings/${encodeURIComponent(event.slug)}/participants/new` : '/meetings'),
}
