import { and, eq, isNull } from 'drizzle-orm'
import { clockOf, countIn, networkBySlug, profileOf } from '#networks'
import type { Job, JobContext } from '#platform/jobs'
import { daysAfter } from '#platform/time'
import { meetingsByIds } from '../meeting.queries.ts'
import { participants } from '../schema.ts'
import { doorOf } from './door.queries.ts'
import { meetingsToRemindOf, toRemind } from './keeping.queries.ts'
import { writeTo } from './participant.mail.ts'
import { addresseeById } from './participant.queries.ts'

/** Some days before a meeting those who come are told once more when and where it is, with the way to its agenda. */
export const remindParticipants: Job = {
  name: 'remind-participants',
  crontab: '15 * * * *',
  async run(context) {
    for (const found of await meetingsToRemindOf(context.db)) await remindOf(context, found)
  },
}

async function remindOf(context: JobContext, found: { meetingId: string; network: string; start: string }) {
  const { db } = context
  const network = await networkBySlug(db, found.network)
  if (!network) return
  const day = clockOf(network)
  const before = countIn(await profileOf(db, network), 'meeting_reminder_days')
  if (found.start < day || found.start > daysAfter(day, before)) return
  const [meeting] = await meetingsByIds(db, network, [found.meetingId])
  if (!meeting || meeting.status === 'cancelled' || meeting.status === 'held') return
  const { word } = await doorOf(db, meeting)
  for (const { id } of await toRemind(db, meeting))
    await db.transaction(async (tx) => {
      // Whoever notes it writes the letter: a second worker finds nothing left to note.
      const [participant] = await tx
        .update(participants)
        .set({ remindedAt: new Date() })
        .where(and(eq(participants.id, id), isNull(participants.remindedAt), isNull(participants.cancelledAt)))
        .returning()
      if (!participant) return
      const person = participant.personId ? ((await addresseeById(tx, participant.personId)) ?? null) : null
      await writeTo(tx, 'reminder', { network, meeting, participant, person, word }, context)
    })
}
