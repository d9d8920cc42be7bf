import { belongs, type RecordKind } from '#networks'
import { pollsByIds } from './poll.queries.ts'
import { stateOf } from './poll.state.ts'

/** What the record of activity knows of a poll: that it was opened and closed. Nothing of what was answered is ever in it. */
export const pollKind: RecordKind = {
  kind: 'poll',
  label: 'polls.poll.one',
  find: async ({ db, network, standing }, ids) =>
    belongs(standing)
      ? (await pollsByIds(db, network, ids))
          .filter(({ poll }) => stateOf(poll) !== 'draft')
          .map(({ poll, meeting }) => ({
            id: poll.id,
            title: poll.title,
            lang: network.language,
            at: `/meetings/${meeting.slug}/polls/${poll.code}`,
            cityId: meeting.cityId,
            audience: meeting.audience === 'public' ? 'network' : meeting.audience,
          }))
      : [],
}
