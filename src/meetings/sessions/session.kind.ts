import { and, eq, inArray } from 'drizzle-orm'
import { citiesOf, type NetworkLocals, type RecordKind, themesOf } from '#networks'
import { seesAgenda } from '../agendas/agenda.access.ts'
import { seesMeeting } from '../meeting.access.ts'
import { meetingAt } from '../meeting.paths.ts'
import { meetingsByIds } from '../meeting.queries.ts'
import { meetingSessions as sessions } from '../schema.ts'
import { sessionFields } from './session.kept.ts'

/** What activity, follows, digests and notices know of a session: for those who may read the agenda it stands on. */
export const sessionKind: RecordKind = {
  kind: 'session',
  label: 'meetings.session.one',
  find: async (locals, ids) => {
    const { db, network } = locals
    const rows = await db
      .select()
      .from(sessions)
      .where(and(eq(sessions.networkId, network.id), inArray(sessions.id, ids)))
    const meetings = await meetingsByIds(db, network, [...new Set(rows.map(({ meetingId }) => meetingId))])
    return rows.flatMap((session) => {
      const meeting = meetings.find(({ id }) => id === session.meetingId)
      if (!meeting || !seesMeeting(locals, meeting) || !seesAgenda(locals, meeting)) return []
      return [
        {
          id: session.id,
          title: session.title,
          lang: network.language,
          at: meetingAt(meeting, `/sessions/${session.id}`),
          cityId: meeting.cityId,
          audience: meeting.audience === 'public' ? ('network' as const) : meeting.audience,
          themeIds: session.themeId ? [session.themeId] : [],
        },
      ]
    })
  },
  fields: async ({ db, network }: NetworkLocals) => {
    const [cities, themes] = await Promise.all([citiesOf(db, network), themesOf(db, network)])
    return sessionFields({ cities, themes })
  },
}
