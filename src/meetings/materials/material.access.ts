import { citiesOfStanding, type Standing } from '#networks'
import type { Audience } from '#platform/activity'
import type { Sentence } from '#platform/http'
import { type MeetingEnv, type MeetingLocals, maySeeMeeting } from '../in-meeting.ts'
import { runsMeeting } from '../meeting.access.ts'
import type { Meeting } from '../meeting.queries.ts'

/** Who brings photos and files of a meeting: those who run it; at a meeting of the network also all who speak for a city. */
export const bringsMaterials = (standing: Standing, meeting: Pick<Meeting, 'cityId' | 'hosts'>): boolean =>
  runsMeeting(standing, meeting) || (meeting.cityId === null && citiesOfStanding(standing, 'speaks').length > 0)

/** Who changes what was brought, and takes it away: those who run the meeting, and whoever brought it. */
export const keepsMaterial = (
  standing: Standing,
  meeting: Pick<Meeting, 'cityId' | 'hosts'>,
  material: { personId: string | null },
): boolean =>
  runsMeeting(standing, meeting) ||
  (material.personId !== null && material.personId === standing.personId && bringsMaterials(standing, meeting))

export const mayBringMaterials: Sentence<MeetingEnv> = (locals: MeetingLocals) => {
  if (maySeeMeeting(locals) !== 'yes') return 'unknown'
  if (bringsMaterials(locals.standing, locals.meeting)) return 'yes'
  return locals.viewer.person ? 'no' : 'who'
}

/** For whom something from a meeting can be: those who see the meeting, and for everybody as a step of its own. */
export function materialAudiences(standing: Standing, meeting: Meeting): Audience[] {
  const inside: Audience = meeting.audience === 'public' ? 'network' : meeting.audience
  return meeting.audience === 'public' && runsMeeting(standing, meeting) ? [inside, 'public'] : [inside]
}
