import { clockOf, type Done, type EvidenceKind } from '#networks'
import { needsRaisedIn } from './need-meeting.queries.ts'

/** A learning need counts for its city, and for the academy at which it came up. */
export const needEvidence: EvidenceKind = {
  key: 'learning_need',
  label: 'meetings.needMeeting.one',
  find: async ({ db, network }) => {
    const today = clockOf(network)
    return (await needsRaisedIn(db, network)).map(({ need, raisedAt }): Done => {
      const written = need.createdAt.toISOString().slice(0, 10)
      return {
        cityId: need.cityId,
        eventId: raisedAt?.id ?? null,
        // What came in later than the day the network lives in was there before; since when nobody says.
        on: raisedAt?.end ?? raisedAt?.start ?? (written <= today ? written : null),
        state: 'delivered',
        title: need.question,
        at: `/needs/${need.slug}`,
      }
    })
  },
  doneAt: ({ city }) => (city ? `/needs/new?city=${city.slug}` : '/needs/new'),
}
