import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm'
import { oncePerPage, type Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { files } from '#schema/platform'
import type { Meeting } from '../meeting.queries.ts'
import { meetings, presentations } from '../schema.ts'

const { content: _, preview: __, ...aboutFile } = getTableColumns(files)

export type Presentation = typeof presentations.$inferSelect & {
  city: { id: string; slug: string; name: string }
  file: Omit<typeof files.$inferSelect, 'content' | 'preview'> | null
}

const listed = (db: Queryable) =>
  db
    .select({
      presentation: presentations,
      city: { id: cities.id, slug: cities.slug, name: cities.name },
      meeting: { slug: meetings.slug },
      file: aboutFile,
    })
    .from(presentations)
    .innerJoin(cities, eq(cities.id, presentations.cityId))
    .innerJoin(meetings, eq(meetings.id, presentations.meetingId))
    .leftJoin(files, and(eq(files.subjectId, presentations.id), eq(files.subjectKind, 'presentation')))
    .orderBy(asc(presentations.position), asc(presentations.id))

/** Who presents at a meeting, in their order. One statement. */
export const presentationsOf = oncePerPage(async (db, meeting: Meeting): Promise<Presentation[]> => {
  const rows = await listed(db).where(eq(presentations.meetingId, meeting.id))
  return rows.map(({ presentation, city, file }) => ({ ...presentation, city, file }))
})

export const presentationsByIds = async (db: Queryable, network: { id: string }, ids: string[]) =>
  (await listed(db).where(and(eq(presentations.networkId, network.id), inArray(presentations.id, ids)))).map(
    ({ presentation, city, file, meeting }) => ({ ...presentation, city, file, meeting }),
  )
