import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { cities, networks, themes } from '../networks/schema.ts'
import { columns, slugIndex } from '../platform/db/columns.ts'

const networkId = () =>
  uuid('network_id')
    .notNull()
    .references(() => networks.id, { onDelete: 'cascade' })

/** What somebody already does and can show; no city means it comes from outside the network. */
export const practices = pgTable(
  'practices',
  {
    id: columns.id(),
    networkId: networkId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    cityId: uuid('city_id').references(() => cities.id),
    owner: text('owner'),
    country: text('country'),
    kind: text('kind'),
    status: text('status'),
    start: text('start'),
    startAsWritten: text('start_as_written'),
    summary: text('summary'),
    figures: text('figures'),
    lesson: text('lesson'),
    sourceUrl: text('source_url'),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    slugIndex('practices_slug', t.networkId, t.slug),
    index('practices_order').on(t.networkId, t.position),
    index('practices_city').on(t.cityId),
  ],
)

/** The matrix rows a practice stands in; suggested ones never count in cells or gaps. */
export const practiceSubThemes = pgTable(
  'practice_sub_themes',
  {
    networkId: networkId(),
    practiceId: uuid('practice_id')
      .notNull()
      .references(() => practices.id, { onDelete: 'cascade' }),
    themeId: uuid('theme_id')
      .notNull()
      .references(() => themes.id),
    suggested: boolean('suggested').notNull().default(false),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.themeId, t.suggested] }),
    index('practice_sub_themes_theme').on(t.themeId),
    index('practice_sub_themes_network').on(t.networkId),
  ],
)

export const cellStates = ['practice', 'practice_and_need', 'need', 'none'] as const
export type CellState = (typeof cellStates)[number]

/** One city in one sub-theme: what it can show and what it wants to learn. */
export const matrixCells = pgTable(
  'matrix_cells',
  {
    id: columns.id(),
    networkId: networkId(),
    position: integer('position').notNull(),
    themeId: uuid('theme_id')
      .notNull()
      .references(() => themes.id),
    cityId: uuid('city_id')
      .notNull()
      .references(() => cities.id),
    state: text('state').$type<CellState>().notNull(),
    /** The state when the cell first came in: what "changed since the start" is measured against. */
    baselineState: text('baseline_state').$type<CellState>().notNull(),
    need: text('need'),
    basis: text('basis'),
    confidence: text('confidence'),
    note: text('note'),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('matrix_cells_place').on(t.themeId, t.cityId),
    index('matrix_cells_order').on(t.networkId, t.position),
    index('matrix_cells_city').on(t.cityId),
  ],
)

export const matrixCellPractices = pgTable(
  'matrix_cell_practices',
  {
    networkId: networkId(),
    cellId: uuid('cell_id')
      .notNull()
      .references(() => matrixCells.id, { onDelete: 'cascade' }),
    practiceId: uuid('practice_id')
      .notNull()
      .references(() => practices.id),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cellId, t.practiceId] }),
    index('matrix_cell_practices_practice').on(t.practiceId),
    index('matrix_cell_practices_network').on(t.networkId),
  ],
)
