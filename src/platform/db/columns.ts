import { sql } from 'drizzle-orm'
import { type AnyPgColumn, integer, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { v7 } from 'uuid'

/** Columns that recur: a key ordered by time, and when a row was made and last changed. */
export const columns = {
  id: () =>
    uuid('id')
      .primaryKey()
      .$defaultFn(() => v7()),
  createdAt: () => timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  /** Counts the changes of a row that people edit: whoever saves says which one they began from. */
  version: () => integer('version').notNull().default(1),
  changedAt: () => timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
}

/** Slugs keep their case and are compared without it, within their network. */
export const slugIndex = (name: string, networkId: AnyPgColumn, slug: AnyPgColumn) =>
  uniqueIndex(name).on(networkId, sql`lower(${slug})`)
