import { sql } from 'drizzle-orm'
import { type AnyPgColumn, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { v7 } from 'uuid'

/** Columns that recur: a key ordered by time, and when a row was made and last changed. */
export const columns = {
  id: () =>
    uuid('id')
      .primaryKey()
      .$defaultFn(() => v7()),
  createdAt: () => timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  changedAt: () => timestamp('changed_at', { withTimezone: true }).notNull().defaultNow(),
}

/** Slugs keep their case and are compared without it, within their network. */
export const slugIndex = (name: string, networkId: AnyPgColumn, slug: AnyPgColumn) =>
  uniqueIndex(name).on(networkId, sql`lower(${slug})`)
