import { seesMeeting } from '../meeting.access.ts'
import { meetingAt } from '../meeting.paths.ts'
import type { MeetingStep } from '../slots.ts'
import { seesAgenda } from './agenda.access.ts'

/** The way from a meeting to its agenda. */
export const agendaStep: MeetingStep = {
  label: 'meetings.agenda.see',
  place: 15,
  at: (locals, meeting) =>
    meeting.cityId === null && seesMeeting(locals, meeting) && seesAgenda(locals, meeting)
      ? meetingAt(meeting, '/agenda')
      : undefined,
}
