import { index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { cities, networks } from '../networks/schema.ts'
import { columns, slugIndex } from '../platform/db/columns.ts'

const networkId = () =>
  uuid('network_id')
    .notNull()
    .references(() => networks.id, { onDelete: 'cascade' })

export const meetings = pgTable(
  'meetings',
  {
    id: columns.id(),
    networkId: networkId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    datesAsWritten: text('dates_as_written'),
    start: text('start'),
    end: text('end'),
    datePrecision: text('date_precision'),
    format: text('format'),
    hostCountries: text('host_countries').array().notNull().default([]),
    /** Theme codes of the network, or free words. */
    themes: text('themes').array().notNull().default([]),
    sessions: text('sessions').array().notNull().default([]),
    keyComponents: text('key_components'),
    status: text('status'),
    note: text('note'),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [slugIndex('meetings_slug', t.networkId, t.slug), index('meetings_order').on(t.networkId, t.position)],
)

export const meetingHosts = pgTable(
  'meeting_hosts',
  {
    networkId: networkId(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    cityId: uuid('city_id')
      .notNull()
      .references(() => cities.id),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.cityId] }),
    index('meeting_hosts_city').on(t.cityId),
    index('meeting_hosts_network').on(t.networkId),
  ],
)
