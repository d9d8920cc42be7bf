import { and, eq, isNull, ne } from 'drizzle-orm'
import { clockOf, networkBySlug } from '#networks'
import type { Job, JobContext } from '#platform/jobs'
import { meetingsByIds } from '../meeting.queries.ts'
import { lastDayOfMeeting } from '../meeting-days.ts'
import { participants } from '../schema.ts'
import { meetingsChangedLately, toldOtherwise } from './keeping.queries.ts'
import { writeTo } from './participant.mail.ts'
import { addresseeById } from './participant.queries.ts'
import { momentOf } from './registered.ts'

const minute = 60_000

/**
 * Whoever comes to a meeting of the network hears when it is moved or called off: half an hour after the last change, so
 * that somebody who corrects themselves writes one letter. Local meetings are told of by those who change them.
 */
export const tellOfMovedMeetings: Job = {
  name: 'tell-of-moved-meetings',
  crontab: '*/15 * * * *',
  async run(context) {
    const now = Date.now()
    const lately = { from: new Date(now - 3 * 24 * 60 * minute), to: new Date(now - 30 * minute) }
    for (const found of await meetingsChangedLately(context.db, lately)) await tellOf(context, found)
  },
}

async function tellOf(context: JobContext, found: { meetingId: string; network: string }): Promise<void> {
  const { db } = context
  const network = await networkBySlug(db, found.network)
  const [meeting] = network ? await meetingsByIds(db, network, [found.meetingId]) : []
  if (!network || !meeting) return
  const day = clockOf(network)
  const over = lastDayOfMeeting(meeting, day) < day
  const moment = momentOf(meeting)
  for (const { id } of await toldOtherwise(db, meeting, moment))
    await db.transaction(async (tx) => {
      const [participant] = await tx
        .update(participants)
        .set({ toldOf: moment })
        .where(and(eq(participants.id, id), ne(participants.toldOf, moment), isNull(participants.cancelledAt)))
        .returning()
      if (!participant || over) return
      const person = participant.personId ? ((await addresseeById(tx, participant.personId)) ?? null) : null
      const occasion = meeting.status === 'cancelled' ? 'calledOff' : 'moved'
      await writeTo(tx, occasion, { network, meeting, participant, person }, context)
    })
}
