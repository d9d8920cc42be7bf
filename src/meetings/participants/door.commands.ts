import { and, eq, sql } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import { meetingDoors, type RegistrationOpening } from '../schema.ts'
import type { Doing } from './registered.ts'

interface Wanted {
  /** The version one began from; 0 where nobody had said anything yet. */
  version: number
  opening: RegistrationOpening
  closesOn: string | null
  word: string | null
  /** The link given out before stops working. */
  newLink: boolean
}

/** Says who may register until when; whether it was taken, or somebody else was quicker. */
export async function changeDoor(db: Db, doing: Doing, { version, newLink, ...values }: Wanted): Promise<boolean> {
  return db.transaction(async (tx) => {
    const { network, meeting, person } = doing
    const linkNumber = sql`${meetingDoors.linkNumber} + ${newLink ? 1 : 0}`
    const written =
      version === 0
        ? await tx
            .insert(meetingDoors)
            .values({ ...values, meetingId: meeting.id, networkId: network.id })
            .onConflictDoNothing()
            .returning({ id: meetingDoors.meetingId })
        : await tx
            .update(meetingDoors)
            .set({ ...values, linkNumber, version: sql`${meetingDoors.version} + 1`, changedAt: new Date() })
            .where(and(eq(meetingDoors.meetingId, meeting.id), eq(meetingDoors.version, version)))
            .returning({ id: meetingDoors.meetingId })
    if (written.length === 0) return false
    await recordActivity(tx, {
      networkId: network.id,
      actor: person?.name ?? '-',
      personId: person?.id ?? null,
      verb: 'meeting.registrationChanged',
      subjectKind: 'meeting',
      subjectId: meeting.id,
      audience: 'city',
      cityId: meeting.cityId,
    })
    return true
  })
}
