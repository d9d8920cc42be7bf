import { belongs, leads, maySee, type Standing } from '#networks'
import type { Sentence } from '#platform/http'
import { type MeetingEnv, maySeeMeeting } from '../in-meeting.ts'
import type { Rationale, RationaleVersion } from './rationale.queries.ts'

/** Meetings of the network have a rationale; who leads it writes it. */
export const mayWriteRationale: Sentence<MeetingEnv> = (locals) => {
  if (maySeeMeeting(locals) !== 'yes' || locals.meeting.cityId !== null) return 'unknown'
  if (leads(locals.standing)) return 'yes'
  return locals.viewer.person ? 'no' : 'who'
}

/** Who reads what is being written: those who write it, and the network once it is shared. */
export const readsWorkingText = (standing: Standing, rationale: Pick<Rationale, 'audience'>): boolean =>
  belongs(standing) && maySee(standing, { audience: rationale.audience, cityId: null })

export const readsVersion = (standing: Standing, version: Pick<RationaleVersion, 'audience'>): boolean =>
  maySee(standing, { audience: version.audience, cityId: null })
