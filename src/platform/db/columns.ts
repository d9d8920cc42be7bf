import { sql } from 'drizzle-orm'
import { type AnyPgColumn, integer, numeric, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { v7 } from 'uuid'

const moment = (name: string) => timestamp(name, { withTimezone: true })

/** Columns that recur: a key ordered by time, and when a row was made and last changed. */
export const columns = {
  id: () =>
    uuid('id')
      .primaryKey()
      .$defaultFn(() => v7()),
  createdAt: () => moment('created_at').notNull().defaultNow(),
  /** Counts the changes of a row that people edit: whoever saves says which one they began from. */
  version: () => integer('version').notNull().default(1),
  changedAt: () => moment('changed_at').notNull().defaultNow(),
  moment,
  /** Money always stands with its currency (ISO 4217) beside it; whole units and cents, exact. */
  money: (name: string) => numeric(name, { precision: 14, scale: 2, mode: 'number' }),
}

/** Slugs keep their case and are compared without it, within their network. */
export const slugIndex = (name: string, networkId: AnyPgColumn, slug: AnyPgColumn) =>
  uniqueIndex(name).on(networkId, sql`lower(${slug})`)
