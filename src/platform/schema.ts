import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { columns } from './db/columns.ts'

/**
 * Who did what, written in the same transaction as the change itself. A trigger on this table raises the version of the
 * network concerned, which is what cached pages are checked against.
 */
export const activityEntries = pgTable(
  'activity_entries',
  {
    id: columns.id(),
    networkId: uuid('network_id'),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    actor: text('actor').notNull(),
    verb: text('verb').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id'),
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
  },
  (t) => [index('activity_entries_network').on(t.networkId, t.at)],
)

/** One row: how often anything public has changed. */
export const instance = pgTable('instance', {
  id: bigint('id', { mode: 'number' }).primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull().default(0),
})
