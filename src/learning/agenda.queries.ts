import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm'
import { visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { meetings } from '#schema/meetings'
import type { Place } from './grids/grid.queries.ts'
import { draftActions, gridRows, learningGrids } from './schema.ts'

const atMost = 20

/** What a city's group has to talk about: what was learned and promised, and draft actions it has not discussed. */
export async function suggestedFor(db: Queryable, { network, standing }: Place, city: { id: string }) {
  const [rows, actions] = await Promise.all([
    db
      .select({
        keyPoint: gridRows.keyPoint,
        action: gridRows.action,
        result: gridRows.result,
        meetingId: learningGrids.meetingId,
        theme: learningGrids.horizontalTheme,
        meeting: { slug: meetings.slug },
      })
      .from(gridRows)
      .innerJoin(learningGrids, eq(learningGrids.id, gridRows.gridId))
      .leftJoin(meetings, eq(meetings.id, learningGrids.meetingId))
      .where(
        and(
          eq(gridRows.networkId, network.id),
          eq(gridRows.cityId, city.id),
          visibleTo(standing, gridRows),
          isNotNull(gridRows.action),
        ),
      )
      .orderBy(asc(gridRows.createdAt))
      .limit(atMost),
    db
      .select({ title: draftActions.title, slug: draftActions.slug })
      .from(draftActions)
      .where(
        and(
          eq(draftActions.networkId, network.id),
          eq(draftActions.cityId, city.id),
          visibleTo(standing, draftActions),
          inArray(draftActions.state, ['idea', 'draft']),
        ),
      )
      .orderBy(asc(draftActions.position))
      .limit(atMost),
  ])
  return { rows, actions }
}
