import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { networks } from '../networks/schema.ts'

/** Each row as its file had it when it was last taken in: what tells an edit made here from a change in the file. */
export const importOrigins = pgTable(
  'import_origins',
  {
    networkId: uuid('network_id')
      .notNull()
      .references(() => networks.id, { onDelete: 'cascade' }),
    sheet: text('sheet').notNull(),
    key: text('key').notNull(),
    row: jsonb('row').$type<Record<string, string | string[] | null>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.networkId, t.sheet, t.key] })],
)
