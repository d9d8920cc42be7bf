import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { DeskItem, Done, EvidenceKind, Ground } from '#networks'
import type { Speak } from '#platform/text'
import { meetings } from '#schema/meetings'
import { cities } from '#schema/networks'
import { gridAt } from './grids/grid.paths.ts'
import { logAt } from './logs/action.paths.ts'
import { draftActionStates, draftActions, gridRows, learningGrids } from './schema.ts'

type Which = 'meeting' | 'theme'

/** Grids that somebody who speaks for the city has said to be filled in. */
const filledGrids =
  (which: Which) =>
  async ({ db, network }: Ground): Promise<Done[]> => {
    const rows = await db
      .select({
        grid: learningGrids,
        city: { slug: cities.slug },
        meeting: { slug: meetings.slug, title: meetings.title },
      })
      .from(learningGrids)
      .innerJoin(cities, eq(cities.id, learningGrids.cityId))
      .leftJoin(meetings, eq(meetings.id, learningGrids.meetingId))
      .where(and(eq(learningGrids.networkId, network.id), isNotNull(learningGrids.filledOn)))
      .orderBy(asc(learningGrids.filledOn), asc(learningGrids.id))
    return rows
      .filter(({ grid }) => (grid.horizontalTheme === null) === (which === 'meeting'))
      .map(({ grid, city, meeting }) => ({
        id: grid.id,
        cityId: grid.cityId,
        eventId: grid.meetingId,
        on: grid.filledOn,
        state: 'delivered',
        title: grid.horizontalTheme ?? meeting?.title ?? '',
        at: gridAt({ city, meeting, theme: grid.horizontalTheme }),
      }))
  }

export const coreGridEvidence: EvidenceKind = {
  key: 'learning_grid_core',
  label: 'learning.grid.one',
  find: filledGrids('meeting'),
  doneAt: ({ city, event }) =>
    city && event ? `/meetings/${event.slug}/grids/${city.slug}` : city ? `/cities/${city.slug}/grids` : '/thread',
}

export const horizontalGridEvidence: EvidenceKind = {
  key: 'learning_grid_horizontal',
  label: 'learning.grid.horizontal',
  find: filledGrids('theme'),
  doneAt: ({ city }) => (city ? `/cities/${city.slug}/grids` : '/thread'),
}

/** A log is kept as soon as something is in it; the day it was last written in says whether it goes on. */
export const logEvidence: EvidenceKind = {
  key: 'learning_log',
  label: 'learning.log.one',
  find: async ({ db, network }) => {
    const rows = await db
      .select({
        cityId: draftActions.cityId,
        slug: cities.slug,
        name: cities.name,
        touched: sql<string>`max(greatest(${draftActions.changedAt}, (select max(moved.at) from ${draftActionStates} moved
          where moved.action_id = ${draftActions.id})))::date::text`,
      })
      .from(draftActions)
      .innerJoin(cities, eq(cities.id, draftActions.cityId))
      .where(eq(draftActions.networkId, network.id))
      .groupBy(draftActions.cityId, cities.slug, cities.name)
    return rows.map(({ cityId, slug, name, touched }) => ({
      cityId,
      eventId: null,
      // Rows are written on a day of the wall; in a network with a clock of its own that day says nothing.
      on: network.demo || network.example ? (network.asOf ?? touched) : touched,
      state: 'delivered',
      title: name,
      at: logAt({ slug }),
    }))
  },
  doneAt: ({ city }) => (city ? logAt(city) : '/thread'),
}

/** What waits for those who speak for a city: draft actions that its group has not discussed, rows not shared yet. */
export const learningDesk = {
  find: async ({ db, network }: Ground, { t }: ReturnType<Speak>): Promise<DeskItem[]> => {
    const [actions, rows] = await Promise.all([
      db
        .select({ cityId: draftActions.cityId, slug: cities.slug, count: sql<number>`count(*)::int` })
        .from(draftActions)
        .innerJoin(cities, eq(cities.id, draftActions.cityId))
        .where(and(eq(draftActions.networkId, network.id), sql`${draftActions.state} in ('idea', 'draft')`))
        .groupBy(draftActions.cityId, cities.slug),
      db
        .select({ cityId: gridRows.cityId, slug: cities.slug, count: sql<number>`count(*)::int` })
        .from(gridRows)
        .innerJoin(learningGrids, eq(learningGrids.id, gridRows.gridId))
        .innerJoin(cities, eq(cities.id, gridRows.cityId))
        .where(
          and(
            eq(gridRows.networkId, network.id),
            eq(gridRows.audience, 'group'),
            sql`${learningGrids.audience} <> 'group'`,
          ),
        )
        .groupBy(gridRows.cityId, cities.slug),
    ])
    return [
      ...actions.map(({ cityId, slug, count }) => ({
        cityId,
        title: t('learning.desk.actions', { count }),
        at: `${logAt({ slug })}?sort=state`,
      })),
      ...rows.map(({ cityId, slug, count }) => ({
        cityId,
        title: t('learning.desk.rows', { count }),
        at: `/cities/${slug}/grids`,
      })),
    ]
  },
}
