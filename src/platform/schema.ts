import {
  bigint,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
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

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

/**
 * What can be found, whatever it is: written in the transaction of the change itself. `words` holds title, subtitle and
 * body with their weights; titles stand in a column of their own too, so that they come first even where a common word
 * has very many hits. (The key to the network is in the migration: this floor does not know networks.)
 */
export const searchEntries = pgTable(
  'search_entries',
  {
    networkId: uuid('network_id').notNull(),
    kind: text('kind').notNull(),
    recordId: uuid('record_id').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    subtitle: text('subtitle'),
    body: text('body'),
    /** What follows the network's address. */
    at: text('at').notNull(),
    language: text('language').notNull(),
    titleWords: tsvector('title_words').notNull(),
    words: tsvector('words').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.recordId] }),
    index('search_entries_network').on(t.networkId, t.kind),
    // Without a waiting list a search just after a large import is as fast as any other.
    index('search_entries_titles').using('gin', t.titleWords).with({ fastupdate: false }),
    index('search_entries_words').using('gin', t.words).with({ fastupdate: false }),
  ],
)

/** Every word that was ever found in an entry: what misspelt words are compared with. */
export const searchWords = pgTable('search_words', { word: text('word').primaryKey() }, (t) => [
  index('search_words_near').using('gin', t.word.op('gin_trgm_ops')),
])
