import type { Done, EvidenceKind, Ground } from '#networks'
import { meetingAt } from './meeting.paths.ts'
import { meetingsOf } from './meeting.queries.ts'
import { isCancelled } from './meeting.status.ts'

/** Meetings of a kind that are on record: held ones count, those to come are planned, cancelled ones are nothing. */
async function meetingsOfKind({ db, network }: Ground, kind: string): Promise<Done[]> {
  return (await meetingsOf(db, network))
    .filter((meeting) => meeting.kind === kind && !isCancelled(meeting))
    .map((meeting) => {
      const held = meeting.status === 'held'
      return {
        cityId: null,
        eventId: meeting.id,
        on: held ? (meeting.end ?? meeting.start) : null,
        plannedFor: meeting.end ?? meeting.start,
        state: held ? 'delivered' : 'planned',
        title: meeting.title,
        at: meetingAt(meeting),
      }
    })
}

const evidenceOf = (key: string, label: EvidenceKind['label']): EvidenceKind => ({
  key,
  label,
  find: (ground) => meetingsOfKind(ground, key),
  doneAt: ({ event }) => (event ? meetingAt(event, '/edit') : `/meetings/new?kind=${key}`),
})

export const coreMeetingEvidence = evidenceOf('core_network_meeting', 'meetings.kind.core')
export const academyEvidence = evidenceOf('online_academy', 'meetings.kind.academy')
export const agentsInActionEvidence = evidenceOf('agents_in_action_meeting', 'meetings.kind.agentsInAction')
