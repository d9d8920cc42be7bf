import type { Done, EvidenceKind } from '#networks'
import { pollsIn } from './poll.queries.ts'
import { stateOf } from './poll.state.ts'

/** A poll that ended an online academy, held here or brought in: what the network asked its local groups to learn next. */
export const pollEvidence: EvidenceKind = {
  key: 'poll_of_needs',
  label: 'polls.poll.one',
  find: async ({ db, network }) =>
    (await pollsIn(db, network))
      .filter(({ meeting }) => meeting.kind === 'online_academy' && meeting.cityId === null)
      .map(({ poll, meeting }): Done => {
        const state = stateOf(poll)
        const over = state === 'closed' || state === 'analysed'
        return {
          cityId: null,
          eventId: meeting.id,
          on: over ? meeting.start : null,
          plannedFor: over ? null : meeting.start,
          state: over ? 'delivered' : 'planned',
          title: poll.title,
          at: `/meetings/${meeting.slug}/polls/${poll.code}`,
        }
      }),
  doneAt: ({ event }) => (event ? `/meetings/${event.slug}/polls/new?template=closing_poll` : '/meetings'),
}
