import { desc, eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { meetingAnnouncements } from '../schema.ts'

export type Announcement = typeof meetingAnnouncements.$inferSelect

/** Who was told of a meeting, the last first. */
export const announcementsOf = (db: Queryable, meeting: { id: string }): Promise<Announcement[]> =>
  db
    .select()
    .from(meetingAnnouncements)
    .where(eq(meetingAnnouncements.meetingId, meeting.id))
    .orderBy(desc(meetingAnnouncements.createdAt), desc(meetingAnnouncements.id))
