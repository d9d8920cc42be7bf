import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cities, networks } from '../networks/schema.ts'
import { columns, slugIndex } from '../platform/db/columns.ts'

const networkId = () =>
  uuid('network_id')
    .notNull()
    .references(() => networks.id, { onDelete: 'cascade' })
const cityId = () =>
  uuid('city_id')
    .notNull()
    .references(() => cities.id)

/** What a city's action plan is about; `not_yet_identified` is a statement of its own, not an empty row. */
export const planFocus = pgTable(
  'plan_focus',
  {
    id: columns.id(),
    networkId: networkId(),
    position: integer('position').notNull(),
    cityId: cityId(),
    order: integer('order'),
    focus: text('focus'),
    status: text('status'),
    /** Theme codes of the network. */
    subThemes: text('sub_themes').array().notNull().default([]),
    note: text('note'),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [index('plan_focus_order').on(t.networkId, t.position), index('plan_focus_city').on(t.cityId)],
)

export const testingActions = pgTable(
  'testing_actions',
  {
    id: columns.id(),
    networkId: networkId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    cityId: cityId(),
    title: text('title'),
    description: text('description'),
    targetGroup: text('target_group'),
    /** Theme codes of the network. */
    subThemes: text('sub_themes').array().notNull().default([]),
    status: text('status'),
    note: text('note'),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    slugIndex('testing_actions_slug', t.networkId, t.slug),
    index('testing_actions_order').on(t.networkId, t.position),
    index('testing_actions_city').on(t.cityId),
  ],
)
