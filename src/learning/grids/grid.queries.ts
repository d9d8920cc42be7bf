import { and, asc, eq, getTableColumns, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { type Network, type Standing, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import type { FileRow } from '#platform/files'
import { practices } from '#schema/exchange'
import { meetingSessions, sessionPractices } from '#schema/meetings'
import { files } from '#schema/platform'
import { gridRows, learningGrids } from '../schema.ts'

export type Grid = typeof learningGrids.$inferSelect
export type GridRow = typeof gridRows.$inferSelect

export interface Place {
  network: Network
  standing: Standing
}

/** A row with the photos taken for it. */
export interface ShownRow extends GridRow {
  photos: FileRow[]
}

interface About {
  city: { id: string }
  meeting: { id: string } | null
  theme: string | null
}

/** The one grid of a city at a meeting or on a horizontal theme, whoever may see it. */
export async function gridAbout(db: Queryable, network: { id: string }, { city, meeting, theme }: About) {
  const at =
    theme === null
      ? and(isNull(learningGrids.horizontalTheme), eq(learningGrids.meetingId, meeting?.id ?? city.id))
      : eq(learningGrids.horizontalTheme, theme)
  const [grid] = await db
    .select()
    .from(learningGrids)
    .where(and(eq(learningGrids.networkId, network.id), eq(learningGrids.cityId, city.id), at))
  return grid ?? null
}

/** The rows of a grid that one may see, in the order they were written: two queries. */
export async function rowsOfGrid(db: Queryable, { standing }: Place, grid: { id: string }): Promise<ShownRow[]> {
  const rows = await db
    .select()
    .from(gridRows)
    .where(and(eq(gridRows.gridId, grid.id), visibleTo(standing, gridRows)))
    .orderBy(asc(gridRows.position), asc(gridRows.id))
  return withPhotos(db, rows)
}

/** A row of a grid by its id, whoever may see it. */
export async function rowById(db: Queryable, grid: { id: string }, id: string): Promise<GridRow | null> {
  const [row] = await db
    .select()
    .from(gridRows)
    .where(and(eq(gridRows.gridId, grid.id), eq(gridRows.id, id)))
  return row ?? null
}

const { content, preview, ...aboutFile } = getTableColumns(files)

async function withPhotos(db: Queryable, rows: GridRow[]): Promise<ShownRow[]> {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const photos = await db
    .select(aboutFile)
    .from(files)
    .where(and(eq(files.subjectKind, 'grid_row'), inArray(files.subjectId, ids)))
    .orderBy(asc(files.position))
  const byRow = Map.groupBy(photos, ({ subjectId }) => subjectId)
  return rows.map((row) => ({ ...row, photos: byRow.get(row.id) ?? [] }))
}

/** A grid in a list, with what is in it for whoever looks. */
export interface ListedGrid extends Grid {
  rows: number
  promised: number
  reviewed: number
}

/** The grids that one may see, at one meeting or of one city: one query. */
export async function gridsWhere(
  db: Queryable,
  { network, standing }: Place,
  of: { meeting: { id: string } } | { city: { id: string } },
): Promise<ListedGrid[]> {
  const seen = visibleTo(standing, gridRows)
  const counting = (what: SQL) =>
    sql<number>`(count(${gridRows.id}) filter (where ${seen} and ${what}))::int`.mapWith(Number)
  return db
    .select({
      ...getTableColumns(learningGrids),
      rows: counting(sql`true`),
      promised: counting(sql`${gridRows.action} is not null`),
      reviewed: counting(sql`${gridRows.action} is not null and ${gridRows.result} is not null`),
    })
    .from(learningGrids)
    .leftJoin(gridRows, eq(gridRows.gridId, learningGrids.id))
    .where(
      and(
        eq(learningGrids.networkId, network.id),
        visibleTo(standing, learningGrids),
        'meeting' in of ? eq(learningGrids.meetingId, of.meeting.id) : eq(learningGrids.cityId, of.city.id),
      ),
    )
    .groupBy(learningGrids.id)
    .orderBy(asc(learningGrids.createdAt))
}

export interface Origins {
  sessions: { id: string; title: string; day: string | null }[]
  practices: { id: string; title: string }[]
}

/** What a row of a grid at this meeting can be about: its sessions, and the practices they show. Two queries. */
export async function originsAt(db: Queryable, meeting: { id: string }): Promise<Origins> {
  const [sessions, shown] = await Promise.all([
    db
      .select({ id: meetingSessions.id, title: meetingSessions.title, day: meetingSessions.day })
      .from(meetingSessions)
      .where(eq(meetingSessions.meetingId, meeting.id))
      .orderBy(asc(meetingSessions.day), asc(meetingSessions.startTime), asc(meetingSessions.position)),
    db
      .selectDistinct({ id: practices.id, title: practices.title })
      .from(sessionPractices)
      .innerJoin(meetingSessions, eq(meetingSessions.id, sessionPractices.sessionId))
      .innerJoin(practices, eq(practices.id, sessionPractices.practiceId))
      .where(eq(meetingSessions.meetingId, meeting.id))
      .orderBy(asc(practices.title)),
  ])
  return { sessions, practices: shown }
}

/** Rows by their ids, those one may see, with where they stand. */
export async function rowsByIds(db: Queryable, { network, standing }: Place, ids: string[]) {
  if (ids.length === 0) return []
  return db
    .select({ row: gridRows, grid: learningGrids })
    .from(gridRows)
    .innerJoin(learningGrids, eq(learningGrids.id, gridRows.gridId))
    .where(and(eq(gridRows.networkId, network.id), inArray(gridRows.id, ids), visibleTo(standing, gridRows)))
}

/** Grids by their ids, those one may see. */
export async function gridsByIds(db: Queryable, { network, standing }: Place, ids: string[]): Promise<Grid[]> {
  if (ids.length === 0) return []
  return db
    .select()
    .from(learningGrids)
    .where(
      and(eq(learningGrids.networkId, network.id), inArray(learningGrids.id, ids), visibleTo(standing, learningGrids)),
    )
}
