import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { columns } from './db/columns.ts'

/** Who may see something, from everybody to its author alone; `src/networks/access.ts` says what each means. */
export const audiences = ['public', 'network', 'group', 'city', 'author'] as const
export type Audience = (typeof audiences)[number]

/**
 * Who did what, written in the same transaction as the change itself. A trigger on this table raises the version of the
 * network concerned, which is what cached pages are checked against.
 */
export const activityEntries = pgTable(
  'activity_entries',
  {
    id: columns.id(),
    networkId: uuid('network_id'),
    at: columns.moment('at').notNull().defaultNow(),
    /** Who did it, as they were called then; `personId` is nothing for commands and for those who left for good. */
    actor: text('actor').notNull(),
    personId: uuid('person_id'),
    verb: text('verb').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id'),
    /** What was said or changed: `changes` holds every field before and after. */
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
    /** Who may know of it, as with the record itself. */
    audience: text('audience').$type<Audience>().notNull().default('public'),
    cityId: uuid('city_id'),
  },
  (t) => [
    index('activity_entries_network').on(t.networkId, t.at),
    index('activity_entries_subject').on(t.subjectId, t.at),
  ],
)

/** One row: how often anything public has changed. */
export const instance = pgTable('instance', {
  id: bigint('id', { mode: 'number' }).primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull().default(0),
  /** Under which name the contents of files of this database are kept, so that no other one takes them for its own. */
  mark: uuid('mark').notNull().default(sql`gen_random_uuid()`),
})

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

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
    audience: text('audience').$type<Audience>().notNull().default('public'),
    cityId: uuid('city_id'),
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

/** What goes out by mail: written in the transaction of the change itself, sent by a job afterwards. */
export const letters = pgTable(
  'letters',
  {
    id: columns.id(),
    networkId: uuid('network_id'),
    personId: uuid('person_id'),
    to: text('to').notNull(),
    language: text('language').notNull(),
    kind: text('kind').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    /** Where one click ends letters of this kind. */
    settingsHref: text('settings_href'),
    /** Addressed to a role of a demonstration: kept to be looked at, never sent. */
    demo: boolean('demo').notNull().default(false),
    createdAt: columns.createdAt(),
    sentAt: columns.moment('sent_at'),
    /** Why it could not be sent for good. */
    trouble: text('trouble'),
  },
  (t) => [
    index('letters_written').on(t.createdAt),
    index('letters_waiting').on(t.createdAt).where(sql`${t.sentAt} is null and ${t.trouble} is null`),
  ],
)

/**
 * What somebody is writing and has not published: of a new record, or beside the published one. It stands apart so that no
 * list, search or export of the published can meet it. One draft at a time beside a record.
 */
export const drafts = pgTable(
  'drafts',
  {
    id: columns.id(),
    networkId: uuid('network_id').notNull(),
    cityId: uuid('city_id'),
    personId: uuid('person_id').notNull(),
    /** Who wrote in it last, as they were called then. */
    actor: text('actor').notNull().default(''),
    kind: text('kind').notNull(),
    /** Nothing while the record itself does not exist. */
    subjectId: uuid('subject_id'),
    values: jsonb('values').$type<Record<string, unknown>>().notNull(),
    /** The version of the record that the draft began from. */
    baseVersion: integer('base_version'),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('drafts_network').on(t.networkId, t.kind),
    uniqueIndex('drafts_beside').on(t.kind, t.subjectId).where(sql`${t.subjectId} is not null`),
  ],
)

/**
 * Photos and files beside a record. The row says what a file is; its content is kept by `#platform/files` under its SHA-256,
 * which is written before the row (docs/decisions/0016).
 */
export const files = pgTable(
  'files',
  {
    id: columns.id(),
    networkId: uuid('network_id').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    type: text('type').notNull(),
    /** What a picture shows, for those who do not see it; empty for other files. */
    alt: text('alt'),
    credit: text('credit'),
    width: integer('width'),
    height: integer('height'),
    bytes: integer('bytes').notNull(),
    /** SHA-256 of the content, base64url. */
    hash: text('hash').notNull(),
    /** The same of the picture for lists and phones. */
    previewHash: text('preview_hash'),
    /** Contents of the time when they lay in the database, until a job has moved them out. */
    content: bytea('content'),
    preview: bytea('preview'),
    personId: uuid('person_id'),
    createdAt: columns.createdAt(),
  },
  (t) => [
    index('files_subject').on(t.subjectId, t.position),
    index('files_network').on(t.networkId),
    index('files_hash').on(t.hash),
    index('files_preview_hash').on(t.previewHash),
  ],
)
