import type { DeskItem, Done, EvidenceKind, Ground } from '#networks'
import { citiesOf } from '#networks'
import type { Speak } from '#platform/text'
import { meetingAt } from '../../meeting.paths.ts'
import { isCancelled } from '../../meeting.status.ts'
import { cityMeetingsAt, reportAt } from '../local-meeting.paths.ts'
import { meetingsAndReports } from './report.queries.ts'

/** A local meeting counts once it was held and somebody wrote what it was or was counted there; until then it is planned. */
export const localMeetingEvidence: EvidenceKind = {
  key: 'local_meeting',
  label: 'meetings.local.one',
  find: async ({ db, network }) =>
    (await meetingsAndReports(db, network))
      .filter(({ meeting }) => !isCancelled(meeting))
      .map(({ meeting, report, attended }): Done => {
        const isReported = report !== null && report.state !== 'drafted'
        const isDone = meeting.status === 'held' && (isReported || attended)
        return {
          id: meeting.id,
          cityId: meeting.cityId,
          eventId: meeting.relatesTo,
          on: isDone ? meeting.start : null,
          plannedFor: meeting.start,
          state: isDone ? 'delivered' : 'planned',
          title: meeting.title,
          at: isDone ? meetingAt(meeting) : meeting.status === 'held' ? reportAt(meeting) : meetingAt(meeting),
        }
      }),
  doneAt: ({ city, event, offset }) => {
    if (!city) return '/meetings'
    return event
      ? cityMeetingsAt(
          city,
          `/new?event=${encodeURIComponent(event.slug)}&relation=${offset === 'after' ? 'after' : 'before'}`,
        )
      : cityMeetingsAt(city)
  },
}

/** The report of a local meeting, once it was sent. */
export const reportEvidence: EvidenceKind = {
  key: 'meeting_report',
  label: 'meetings.report.one',
  find: async ({ db, network }) =>
    (await meetingsAndReports(db, network)).flatMap(({ meeting, report }): Done[] => {
      if (!report || report.state === 'drafted') return []
      const state = report.state === 'sent' ? 'delivered' : report.state
      const on = report.sentAt?.toISOString().slice(0, 10) ?? null
      const { cityId, relatesTo, title } = meeting
      return [{ id: report.id, about: meeting.id, cityId, eventId: relatesTo, on, state, title, at: reportAt(meeting) }]
    }),
  doneAt: ({ city }) => (city ? cityMeetingsAt(city) : '/reports'),
  checkedAt: () => '/reports',
}

/** Reports that wait for an answer, and those that came back to their city. */
export const reportDesk = {
  async find({ db, network }: Ground, { t }: ReturnType<Speak>): Promise<DeskItem[]> {
    const [cities, rows] = await Promise.all([citiesOf(db, network), meetingsAndReports(db, network)])
    return rows.flatMap(({ meeting, report }): DeskItem[] => {
      const city = cities.find(({ id }) => id === meeting.cityId)
      if (!city || !report) return []
      const about = { city: city.name, meeting: meeting.title }
      if (report.state === 'sent')
        return [{ cityId: 'leading', title: t('meetings.report.desk.sent', about), at: reportAt(meeting) }]
      if (report.state === 'returned')
        return [{ cityId: city.id, title: t('meetings.report.desk.returned', about), at: reportAt(meeting) }]
      return []
    })
  },
}
