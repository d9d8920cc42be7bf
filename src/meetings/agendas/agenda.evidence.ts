import { and, asc, count, eq, isNull } from 'drizzle-orm'
import { waiting } from '#exchange'
import { clockOf, type Done, type EvidenceKind, type Ground, type ProfileEntry, profileOf } from '#networks'
import type { Speak } from '#platform/text'
import { nextMeeting } from '../meeting.order.ts'
import { meetingAt } from '../meeting.paths.ts'
import { meetingsOf } from '../meeting.queries.ts'
import { agendaVersions, meetingSessions, meetings } from '../schema.ts'
import { waitingNeeds } from './waiting.queries.ts'

/** An agenda counts once a version of it was given out; agreed ones are accepted. */
export const agendaEvidence: EvidenceKind = {
  key: 'meeting_agenda',
  label: 'meetings.agenda.title',
  find: async ({ db, network }) => {
    const rows = await db
      .select({
        meeting: meetings,
        number: agendaVersions.number,
        agreed: agendaVersions.agreed,
        day: agendaVersions.day,
      })
      .from(agendaVersions)
      .innerJoin(meetings, eq(meetings.id, agendaVersions.meetingId))
      .where(and(eq(agendaVersions.networkId, network.id), isNull(meetings.cityId)))
      .orderBy(asc(meetings.position), asc(agendaVersions.number))
    return [...Map.groupBy(rows, ({ meeting }) => meeting.id).values()].flatMap((versions): Done[] => {
      const [first] = versions
      if (!first) return []
      return [
        {
          cityId: null,
          eventId: first.meeting.id,
          on: first.day,
          state: versions.some(({ agreed }) => agreed) ? 'accepted' : 'delivered',
          title: first.meeting.title,
          at: meetingAt(first.meeting, '/agenda'),
        },
      ]
    })
  },
  doneAt: ({ event }) => (event ? meetingAt(event, '/agenda') : '/meetings'),
  checkedAt: ({ event }) => (event ? meetingAt(event, '/agenda') : '/meetings'),
}

/** All cities are there, and in one place: needs are raised online, staff and local groups have their own. */
const answersNeeds = ({ detail: { online, staff, local } }: ProfileEntry) => !online && !staff && !local

/** For those who lead: the next meeting has no agenda, and needs wait for one. */
export const agendaDesk = {
  find: async ({ db, network }: Ground, { t }: ReturnType<Speak>) => {
    const [all, profile] = await Promise.all([meetingsOf(db, network), profileOf(db, network)])
    const answering = new Set(profile.meeting_kind.filter(answersNeeds).map(({ key }) => key))
    const next = nextMeeting(
      all.filter(({ kind }) => answering.has(kind)),
      clockOf(network),
    )
    if (!next) return []
    const [[planned], needs] = await Promise.all([
      db.select({ count: count() }).from(meetingSessions).where(eq(meetingSessions.meetingId, next.id)),
      waitingNeeds(db, network, waiting),
    ])
    if (needs === 0 || (planned?.count ?? 0) > 0) return []
    return [
      {
        cityId: 'leading' as const,
        title: t('meetings.desk.agenda', { meeting: next.title }),
        note: t('meetings.desk.needsWait', { count: needs }),
        due: next.start,
        at: meetingAt(next, '/agenda/proposal'),
      },
    ]
  },
}
