import { and, eq, sql } from 'drizzle-orm'
import { clockOf } from '#networks'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import { writeLetter } from '#platform/mail'
import type { Speak } from '#platform/text'
import type { Acting } from '../acting.ts'
import { meetingPath } from '../meeting.paths.ts'
import type { Meeting } from '../meeting.queries.ts'
import { meetingAnnouncements } from '../schema.ts'
import { announcementLetter } from './announcement.mail.ts'

interface Announcing {
  /** Made with the form, so that sending it twice writes one letter. */
  id: string
  name: string
  email: string
  organisation: string | null
  language: string
  message: string | null
}

/** Tells somebody outside the network of a meeting, once. `known`: this address was told of it before. */
export async function announceMeeting(
  db: Db,
  { network, person }: Acting,
  meeting: Meeting,
  announcing: Announcing,
  { speak, origin }: { speak: Speak; origin: string },
): Promise<'told' | 'again' | 'known'> {
  return db.transaction(async (tx) => {
    // Two who tell the same person at once would both find that nobody has.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`announcements ${meeting.id}`}, 0))`)
    const [known] = await tx
      .select({ id: meetingAnnouncements.id })
      .from(meetingAnnouncements)
      .where(
        and(
          eq(meetingAnnouncements.meetingId, meeting.id),
          sql`lower(${meetingAnnouncements.email}) = lower(${announcing.email})`,
        ),
      )
    if (known) return known.id === announcing.id ? 'again' : 'known'
    const [told] = await tx
      .insert(meetingAnnouncements)
      .values({
        ...announcing,
        networkId: network.id,
        meetingId: meeting.id,
        day: clockOf(network),
        actor: person.name,
        personId: person.id,
        example: person.demo,
      })
      .onConflictDoNothing()
      .returning()
    if (!told) return 'again'
    const { t, format } = speak(announcing.language)
    await writeLetter(tx, {
      to: announcing.email,
      networkId: network.id,
      language: announcing.language,
      kind: 'meeting-announcement',
      // In a demonstration anybody may type in any address, so nothing leaves it.
      demo: network.demo || person.demo,
      ...announcementLetter(
        { t, format },
        {
          ...announcing,
          network,
          meeting,
          person,
          href: origin + meetingPath(network, meeting),
        },
      ),
    })
    // Who it was is nobody's business but of those who lead: the record says that somebody was told.
    await recordActivity(tx, {
      networkId: network.id,
      audience: 'city',
      actor: person.name,
      personId: person.id,
      verb: 'meeting.announced',
      subjectKind: 'meeting',
      subjectId: meeting.id,
    })
    return 'told'
  })
}

/** Forgets name and address of somebody who was told. */
export async function forgetAnnouncement(
  db: Db,
  { network, person }: Acting,
  meeting: Meeting,
  id: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const gone = await tx
      .delete(meetingAnnouncements)
      .where(and(eq(meetingAnnouncements.id, id), eq(meetingAnnouncements.meetingId, meeting.id)))
      .returning({ id: meetingAnnouncements.id })
    if (gone.length === 0) return
    await recordActivity(tx, {
      networkId: network.id,
      audience: 'city',
      actor: person.name,
      personId: person.id,
      verb: 'meeting.announcementForgotten',
      subjectKind: 'meeting',
      subjectId: meeting.id,
    })
  })
}
