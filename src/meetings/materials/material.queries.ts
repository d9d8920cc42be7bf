import { and, asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm'
import { maySee, type NetworkLocals } from '#networks'
import type { Audience } from '#platform/activity'
import { oncePerPage, type Queryable } from '#platform/db'
import { files } from '#schema/platform'
import { seesAgenda } from '../agendas/agenda.access.ts'
import type { Meeting } from '../meeting.queries.ts'
import { materials, meetingSessions, meetings } from '../schema.ts'

const { content: _, preview: __, ...aboutFile } = getTableColumns(files)

/** A photo, a file or an address of a meeting, with the session it is from. */
export type Material = typeof materials.$inferSelect & {
  file: Omit<typeof files.$inferSelect, 'content' | 'preview'> | null
  session: { id: string; title: string } | null
}

const listed = (db: Queryable) =>
  db
    .select({
      material: materials,
      file: aboutFile,
      session: { id: meetingSessions.id, title: meetingSessions.title },
      meeting: { slug: meetings.slug, cityId: meetings.cityId, audience: meetings.audience },
    })
    .from(materials)
    .innerJoin(meetings, eq(meetings.id, materials.meetingId))
    .leftJoin(meetingSessions, eq(meetingSessions.id, materials.sessionId))
    .leftJoin(files, and(eq(files.subjectId, materials.id), eq(files.subjectKind, 'material')))
    .orderBy(asc(materials.position), asc(materials.id))

/** Everything of a meeting, whoever may see it: one statement. */
const allOf = oncePerPage(async (db, meeting: Meeting): Promise<Material[]> => {
  const rows = await listed(db).where(eq(materials.meetingId, meeting.id))
  return rows.map(({ material, file, session }) => ({ ...material, file, session }))
})

/** What of a meeting this reader may see, in its order. */
export async function materialsOf(locals: NetworkLocals, meeting: Meeting): Promise<Material[]> {
  const all = await allOf(locals.db, meeting)
  const seen = all.filter((material) => maySee(locals.standing, readersOf(material, meeting)))
  // A photo that everybody may see does not give away an agenda that is not open yet.
  return seesAgenda(locals, meeting) ? seen : seen.map((material) => ({ ...material, session: null }))
}

/** Nobody sees what is from a meeting without seeing the meeting: the narrower of both counts. */
export const readersOf = (
  { audience }: { audience: Audience },
  meeting: { audience: Audience; cityId: string | null },
): { audience: Audience; cityId: string | null } => {
  const wide: Audience[] = ['author', 'city', 'group', 'network', 'public']
  const narrower = wide.indexOf(audience) < wide.indexOf(meeting.audience) ? audience : meeting.audience
  return { audience: narrower, cityId: meeting.cityId }
}

/** Materials by their ids with their meetings, for those who name records of many kinds. */
export async function materialsByIds(db: Queryable, network: { id: string }, ids: string[]) {
  const rows = await listed(db).where(and(eq(materials.networkId, network.id), inArray(materials.id, ids)))
  return rows.map(({ material, file, session, meeting }) => ({ ...material, file, session, meeting }))
}

/** The sessions a photo may be from. */
export const sessionsToChoose = (db: Queryable, meeting: { id: string }): Promise<{ id: string; title: string }[]> =>
  db
    .select({ id: meetingSessions.id, title: meetingSessions.title })
    .from(meetingSessions)
    .where(eq(meetingSessions.meetingId, meeting.id))
    .orderBy(sql`${meetingSessions.day} nulls last`, asc(meetingSessions.position))
