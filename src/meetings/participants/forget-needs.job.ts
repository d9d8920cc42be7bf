import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import { clockOf, profileOf } from '#networks'
import type { Job } from '#platform/jobs'
import { lastDayOfMeeting } from '../meeting-days.ts'
import { participantNeeds, participants } from '../schema.ts'
import { meetingsWithNeeds } from './keeping.queries.ts'
import { needsKeptUntil } from './names-until.ts'

/** Some days after a meeting nobody has to know any more what people needed, nor who cancelled. */
export const forgetParticipantNeeds: Job = {
  name: 'forget-participant-needs',
  crontab: '40 3 * * *',
  async run({ db }) {
    for (const { meeting, network } of await meetingsWithNeeds(db)) {
      const day = clockOf(network)
      if (needsKeptUntil(await profileOf(db, network), lastDayOfMeeting(meeting, day)) >= day) continue
      await db.transaction(async (tx) => {
        const those = await tx
          .select({ id: participants.id })
          .from(participants)
          .where(eq(participants.meetingId, meeting.id))
        const ids = those.map(({ id }) => id)
        if (ids.length > 0) await tx.delete(participantNeeds).where(inArray(participantNeeds.participantId, ids))
        await tx
          .delete(participants)
          .where(and(eq(participants.meetingId, meeting.id), isNotNull(participants.cancelledAt)))
      })
    }
  },
}
