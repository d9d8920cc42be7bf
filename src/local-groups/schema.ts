import { index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cities, networks } from '../networks/schema.ts'
import { columns } from '../platform/db/columns.ts'

/** Who is foreseen or named for a city's local group; no organisation means the kind is foreseen, none named. */
export const localGroupMembers = pgTable(
  'local_group_members',
  {
    id: columns.id(),
    networkId: uuid('network_id')
      .notNull()
      .references(() => networks.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    cityId: uuid('city_id')
      .notNull()
      .references(() => cities.id),
    memberKind: text('member_kind').notNull(),
    organisation: text('organisation'),
    note: text('note'),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('local_group_members_order').on(t.networkId, t.position),
    index('local_group_members_city').on(t.cityId),
  ],
)
