import { citiesOf, type RecordKind } from '#networks'
import { seesMeeting } from './meeting.access.ts'
import { meetingFields } from './meeting.kept.ts'
import { meetingsByIds } from './meeting.queries.ts'

/** What activity, follows, digests and notices know of a meeting. */
export const meetingKind: RecordKind = {
  kind: 'meeting',
  label: 'meetings.meeting.one',
  find: async (locals, ids) =>
    (await meetingsByIds(locals.db, locals.network, ids))
      .filter((meeting) => seesMeeting(locals, meeting))
      .map(({ id, slug, title, cityId, audience }) => ({
        id,
        title,
        lang: locals.network.language,
        at: `/meetings/${slug}`,
        cityId,
        audience,
      })),
  fields: async ({ db, network }) => meetingFields(await citiesOf(db, network)),
}
