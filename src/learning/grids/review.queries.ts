import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { meetings } from '#schema/meetings'
import { cities } from '#schema/networks'
import { gridRows, learningGrids } from '../schema.ts'
import type { GridRow, Place } from './grid.queries.ts'

/** An action that was promised until this event, with where it was promised. */
export interface Promised extends GridRow {
  city: { id: string; slug: string; name: string }
  /** The meeting or the horizontal theme of its grid. */
  promisedAt: string
}

/**
 * What was promised at earlier events and is reviewed at this one: what nobody has reviewed yet, and what was reviewed here.
 * Of what one may see; one query.
 */
export async function promisedUntil(
  db: Queryable,
  { network, standing }: Place,
  meeting: { id: string },
  /** The meetings that took place before it. */
  before: string[],
): Promise<Promised[]> {
  const earlier = before.length > 0 ? inArray(learningGrids.meetingId, before) : undefined
  const rows = await db
    .select({
      row: gridRows,
      city: { id: cities.id, slug: cities.slug, name: cities.name },
      promisedAt: sql<string>`coalesce(${learningGrids.horizontalTheme}, ${meetings.title}, '')`,
    })
    .from(gridRows)
    .innerJoin(learningGrids, eq(learningGrids.id, gridRows.gridId))
    .innerJoin(cities, eq(cities.id, gridRows.cityId))
    .leftJoin(meetings, eq(meetings.id, learningGrids.meetingId))
    .where(
      and(
        eq(gridRows.networkId, network.id),
        visibleTo(standing, gridRows),
        isNotNull(gridRows.action),
        or(isNull(gridRows.reviewedAtId), eq(gridRows.reviewedAtId, meeting.id)),
        or(and(isNull(learningGrids.meetingId), isNotNull(learningGrids.horizontalTheme)), earlier),
      ),
    )
    .orderBy(asc(cities.name), desc(meetings.start), asc(gridRows.position))
  return rows.map(({ row, ...rest }) => ({ ...row, ...rest }))
}
