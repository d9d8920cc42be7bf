import { eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Meeting } from '../meeting.queries.ts'
import { meetingDoors } from '../schema.ts'

export type MeetingDoor = Pick<
  typeof meetingDoors.$inferSelect,
  'opening' | 'closesOn' | 'linkNumber' | 'word' | 'checkInUntil' | 'version'
>

const asMade: MeetingDoor = {
  opening: 'members',
  closesOn: null,
  linkNumber: 1,
  word: null,
  checkInUntil: null,
  version: 0,
}

/** How registration of a meeting stands; open to those who belong where nobody has said otherwise. */
export async function doorOf(db: Queryable, meeting: Pick<Meeting, 'id'>): Promise<MeetingDoor> {
  const [door] = await db.select().from(meetingDoors).where(eq(meetingDoors.meetingId, meeting.id))
  return door ?? asMade
}

/** Whether people may still register, on the day the network lives in. */
export function isOpen(door: MeetingDoor, meeting: Pick<Meeting, 'status' | 'start' | 'end'>, day: string): boolean {
  if (door.opening === 'closed' || meeting.status === 'cancelled' || meeting.status === 'held') return false
  if (door.closesOn !== null && door.closesOn < day) return false
  const last = meeting.end ?? meeting.start
  return last === null || last >= day.slice(0, last.length)
}
