import { belongs, citiesOfStanding, editsCity, type Standing } from '#networks'
import type { Sentence } from '#platform/http'
import { type MeetingEnv, type MeetingLocals, maySeeMeeting } from '../in-meeting.ts'
import { runsMeeting } from '../meeting.access.ts'
import type { Meeting } from '../meeting.queries.ts'

/** What cities present to each other is for those who belong to the network. */
export const mayFollowAcademy: Sentence<MeetingEnv> = (locals: MeetingLocals) => {
  if (maySeeMeeting(locals) !== 'yes' || locals.meeting.cityId !== null) return 'unknown'
  if (belongs(locals.standing)) return 'yes'
  return locals.viewer.person ? 'no' : 'who'
}

/** Who says what a city presents: who speaks for it, and who runs the meeting. */
export const presentsFor = (standing: Standing, meeting: Meeting, cityId: string): boolean =>
  editsCity(standing, cityId) || runsMeeting(standing, meeting)

export const mayPresent: Sentence<MeetingEnv> = (locals) => {
  const verdict = mayFollowAcademy(locals)
  if (verdict !== 'yes') return verdict
  const { standing, meeting } = locals
  return runsMeeting(standing, meeting) || citiesOfStanding(standing, 'speaks').length > 0 ? 'yes' : 'no'
}
