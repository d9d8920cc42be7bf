import type { Profile, ProfileEntry } from '#networks'
import type { Queryable } from '#platform/db'
import type { Meeting } from '../meeting.queries.ts'
import { type Attendance, attendanceOf, lastThreeOf } from './attendance.queries.ts'

export interface AttendanceWarnings {
  /** Nobody was there from outside the city hall. */
  onlyCityHall: boolean
  /** Kinds of members of whom nobody came to this meeting and the two before. */
  missing: ProfileEntry[]
}

const none: AttendanceWarnings = { onlyCityHall: false, missing: [] }

/** What is worth a thought about who came to a local meeting, for its city and those who lead. Two queries. */
export async function warningsOf(db: Queryable, meeting: Meeting, profile: Profile): Promise<AttendanceWarnings> {
  if (meeting.cityId === null) return none
  const three = await lastThreeOf(db, meeting)
  const counted = await attendanceOf(db, [...new Set([meeting.id, ...three])])
  const here = counted.get(meeting.id)
  if (!here || here.present === 0) return none
  return { onlyCityHall: outside(here, profile) === 0, missing: missingIn(three, counted, profile) }
}

/** How many came who do not work in the city hall, as far as it is known on whose behalf they came. */
export function outside({ kinds, seats }: Attendance, profile: Profile): number {
  const ofKinds = profile.member_kind
    .filter(({ detail }) => detail.city_hall !== true)
    .reduce((sum, { key }) => sum + (kinds.get(key) ?? 0), 0)
  const others = (seats.get('guest') ?? 0) + (seats.get('local_group') ?? 0)
  const known = [...kinds.values()].reduce((sum, one) => sum + one, 0)
  // Without kinds the seat tells; with them it would count people twice.
  return known > 0 ? ofKinds + (seats.get('guest') ?? 0) : others
}

const missingIn = (three: string[], counted: Map<string, Attendance>, profile: Profile): ProfileEntry[] =>
  three.length < 3 ? [] : profile.member_kind.filter(({ key }) => three.every((id) => !counted.get(id)?.kinds.get(key)))
