import { customType, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { networkId, networks } from '../networks/schema.ts'
import { persons } from '../people/schema.ts'
import { columns } from '../platform/db/columns.ts'

const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** Each row as its file had it when it was last taken in: what tells an edit made here from a change in the file. */
export const importOrigins = pgTable(
  'import_origins',
  {
    networkId: networkId(),
    sheet: text('sheet').notNull(),
    key: text('key').notNull(),
    row: jsonb('row').$type<Record<string, string | string[] | null>>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.networkId, t.sheet, t.key] })],
)

/** A file somebody brought to be taken in: checked by a job first, taken in by another when the person says so. */
export const uploads = pgTable(
  'uploads',
  {
    id: columns.id(),
    /** Nothing while the network it holds does not exist. */
    networkId: uuid('network_id').references(() => networks.id, { onDelete: 'cascade' }),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    bytes: integer('bytes').notNull(),
    state: text('state').$type<'checking' | 'checked' | 'taking_in' | 'taken_in' | 'failed'>().notNull(),
    decision: text('decision').$type<'ask' | 'take-file' | 'keep-edits'>().notNull().default('ask'),
    /** How far the work is: which table, how many rows. */
    progress: jsonb('progress').$type<{ sheet: string; rows: number }>(),
    report: jsonb('report').$type<Record<string, unknown>>(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    finishedAt: columns.moment('finished_at'),
  },
  (t) => [index('uploads_network').on(t.networkId), index('uploads_person').on(t.personId)],
)

/** What an upload holds, a megabyte at a time, so that no process ever has all of it in its memory. */
export const uploadParts = pgTable(
  'upload_parts',
  {
    uploadId: uuid('upload_id')
      .notNull()
      .references(() => uploads.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    /** The name of the file that the part belongs to. */
    name: text('name').notNull(),
    content: bytea('content').notNull(),
  },
  (t) => [primaryKey({ columns: [t.uploadId, t.position] })],
)
