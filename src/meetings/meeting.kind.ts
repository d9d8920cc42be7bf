import type { RecordKind } from '#networks'
import { meetingsOf } from './meeting.queries.ts'

/** What activity, follows, digests and notices know of a meeting. */
export const meetingKind: RecordKind = {
  kind: 'meeting',
  label: 'meetings.meeting.one',
  find: async ({ db, network }, ids) =>
    (await meetingsOf(db, network))
      .filter(({ id }) => ids.includes(id))
      .map(({ id, slug, title }) => ({
        id,
        title,
        lang: network.language,
        at: `/meetings/${slug}`,
        cityId: null,
        audience: 'public',
      })),
}
