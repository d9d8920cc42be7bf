import { belongs, clockOf } from '#networks'
import type { Sentence } from '#platform/http'
import { type MeetingEnv, type MeetingLocals, maySeeMeeting } from '../in-meeting.ts'
import type { Meeting } from '../meeting.queries.ts'
import { lastDayOfMeeting } from '../meeting-days.ts'

type Reading = Pick<MeetingLocals, 'standing' | 'network'>

/** Whether everybody may read an agenda: from when on was said by those who plan the meeting. */
export const isPublicAgenda = (
  network: Reading['network'],
  meeting: Pick<Meeting, 'agendaShown' | 'cityId' | 'status' | 'start' | 'end'>,
): boolean => {
  if (meeting.cityId !== null) return false
  if (meeting.agendaShown === 'public') return true
  return meeting.agendaShown === 'after' && (meeting.status === 'held' || isOver(network, meeting))
}

const isOver = (network: Reading['network'], meeting: Pick<Meeting, 'start' | 'end'>) =>
  lastDayOfMeeting(meeting, '9999') < clockOf(network)

/** The agenda of a local meeting is for whoever sees the meeting; that of the network for its people, until it is opened. */
export const seesAgenda = ({ standing, network }: Reading, meeting: Meeting): boolean =>
  meeting.cityId !== null || belongs(standing) || isPublicAgenda(network, meeting)

export const maySeeAgenda: Sentence<MeetingEnv> = (locals) => {
  if (maySeeMeeting(locals) !== 'yes') return 'unknown'
  if (seesAgenda(locals, locals.meeting)) return 'yes'
  return locals.viewer.person ? 'no' : 'who'
}
