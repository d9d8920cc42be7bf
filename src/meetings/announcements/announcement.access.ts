import { leads } from '#networks'
import type { Sentence } from '#platform/http'
import { type MeetingEnv, maySeeMeeting } from '../in-meeting.ts'

/** Who leads tells people outside; names and addresses of these are for nobody else. */
export const mayAnnounce: Sentence<MeetingEnv> = (locals) => {
  if (maySeeMeeting(locals) !== 'yes' || locals.meeting.cityId !== null) return 'unknown'
  if (leads(locals.standing)) return 'yes'
  return locals.viewer.person ? 'no' : 'who'
}
