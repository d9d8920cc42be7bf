import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { cities, networkId, networks, themes } from '../networks/schema.ts'
import { personId } from '../people/schema.ts'
import { columns, slugIndex } from '../platform/db/columns.ts'
import type { Audience } from '../platform/schema.ts'

const themeId = () =>
  uuid('theme_id')
    .notNull()
    .references(() => themes.id)
const cityId = () =>
  uuid('city_id')
    .notNull()
    .references(() => cities.id)

/** What somebody already does and can show; no city means it comes from outside the network. */
export const practices = pgTable(
  'practices',
  {
    id: columns.id(),
    networkId: networkId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    cityId: uuid('city_id').references(() => cities.id),
    owner: text('owner'),
    country: text('country'),
    kind: text('kind'),
    status: text('status'),
    start: text('start'),
    startAsWritten: text('start_as_written'),
    summary: text('summary'),
    figures: text('figures'),
    lesson: text('lesson'),
    sourceUrl: text('source_url'),
    problem: text('problem'),
    solution: text('solution'),
    /** What staff have to be able to do. */
    competencesNeeded: text('competences_needed'),
    successConditions: text('success_conditions'),
    whatWentWrong: text('what_went_wrong'),
    contact: text('contact'),
    example: boolean('example').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    slugIndex('practices_slug', t.networkId, t.slug),
    index('practices_order').on(t.networkId, t.position),
    index('practices_city').on(t.cityId),
  ],
)

/** The matrix rows a practice stands in; suggested ones never count in cells or gaps. */
export const practiceSubThemes = pgTable(
  'practice_sub_themes',
  {
    networkId: networkId(),
    practiceId: uuid('practice_id')
      .notNull()
      .references(() => practices.id, { onDelete: 'cascade' }),
    themeId: uuid('theme_id')
      .notNull()
      .references(() => themes.id),
    suggested: boolean('suggested').notNull().default(false),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.practiceId, t.themeId, t.suggested] }),
    index('practice_sub_themes_theme').on(t.themeId),
    index('practice_sub_themes_network').on(t.networkId),
  ],
)

export const cellStates = ['practice', 'practice_and_need', 'need', 'none'] as const
export type CellState = (typeof cellStates)[number]

/** One city in one sub-theme: what it can show and what it wants to learn. */
export const matrixCells = pgTable(
  'matrix_cells',
  {
    id: columns.id(),
    networkId: networkId(),
    position: integer('position').notNull(),
    themeId: uuid('theme_id')
      .notNull()
      .references(() => themes.id),
    cityId: uuid('city_id')
      .notNull()
      .references(() => cities.id),
    state: text('state').$type<CellState>().notNull(),
    /** The state when the cell first came in: what "changed since the start" is measured against. */
    baselineState: text('baseline_state').$type<CellState>().notNull(),
    need: text('need'),
    basis: text('basis'),
    confidence: text('confidence'),
    note: text('note'),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('matrix_cells_place').on(t.themeId, t.cityId),
    index('matrix_cells_order').on(t.networkId, t.position),
    index('matrix_cells_city').on(t.cityId),
  ],
)

export const matrixCellPractices = pgTable(
  'matrix_cell_practices',
  {
    networkId: networkId(),
    cellId: uuid('cell_id')
      .notNull()
      .references(() => matrixCells.id, { onDelete: 'cascade' }),
    practiceId: uuid('practice_id')
      .notNull()
      .references(() => practices.id),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.cellId, t.practiceId] }),
    index('matrix_cell_practices_practice').on(t.practiceId),
    index('matrix_cell_practices_network').on(t.networkId),
  ],
)

/** Needs of several cities that ask the same, so that one session can answer them. */
export const needGroups = pgTable(
  'need_groups',
  {
    id: columns.id(),
    networkId: networkId(),
    themeId: themeId(),
    title: text('title').notNull(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [index('need_groups_network').on(t.networkId)],
)

export const needStates = ['raised', 'grouped', 'on_agenda', 'addressed', 'open_after_meeting', 'closed'] as const
export type NeedState = (typeof needStates)[number]

/** What a city wants to learn, as a question. The matrix shows that there is one only where everybody may see it. */
export const needs = pgTable(
  'needs',
  {
    id: columns.id(),
    networkId: networkId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    cityId: cityId(),
    themeId: themeId(),
    question: text('question').notNull(),
    background: text('background'),
    /** A kind of member of the local group, or who else said it. */
    voicedBy: text('voiced_by'),
    /** 1 is the most pressing, 3 the least. */
    priority: integer('priority').notNull().default(2),
    audience: text('audience').$type<Audience>().notNull().default('network'),
    groupId: uuid('group_id').references(() => needGroups.id, { onDelete: 'set null' }),
    /** The last of its states; how it came there is in `need_state_changes`. */
    state: text('state').$type<NeedState>().notNull().default('raised'),
    personId: personId(),
    example: boolean('example').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    slugIndex('needs_slug', t.networkId, t.slug),
    index('needs_order').on(t.networkId, t.position),
    index('needs_city').on(t.cityId),
    index('needs_theme').on(t.themeId),
    index('needs_group').on(t.groupId),
  ],
)

/** A change of state is a thing: when, by whom, why. */
export const needStateChanges = pgTable(
  'need_state_changes',
  {
    id: columns.id(),
    networkId: networkId(),
    needId: uuid('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    state: text('state').$type<NeedState>().notNull(),
    at: columns.moment('at').notNull().defaultNow(),
    personId: personId(),
    actor: text('actor').notNull(),
    reason: text('reason'),
  },
  (t) => [index('need_state_changes_need').on(t.needId, t.at), index('need_state_changes_network').on(t.networkId)],
)

/** What a partner thinks of a practice and what it takes from it. */
export const practiceLessons = pgTable(
  'practice_lessons',
  {
    id: columns.id(),
    networkId: networkId(),
    practiceId: uuid('practice_id')
      .notNull()
      .references(() => practices.id, { onDelete: 'cascade' }),
    cityId: uuid('city_id').references(() => cities.id),
    personId: personId(),
    author: text('author').notNull(),
    reflection: text('reflection'),
    lesson: text('lesson'),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('practice_lessons_practice').on(t.practiceId, t.createdAt),
    index('practice_lessons_network').on(t.networkId),
  ],
)

export const adaptationStates = ['interested', 'adapting', 'adapted', 'dropped'] as const
export type AdaptationState = (typeof adaptationStates)[number]

/** A city that wants to do the same its own way, and how far it is: the trail of a practice. */
export const adaptations = pgTable(
  'adaptations',
  {
    id: columns.id(),
    networkId: networkId(),
    practiceId: uuid('practice_id')
      .notNull()
      .references(() => practices.id, { onDelete: 'cascade' }),
    cityId: cityId(),
    state: text('state').$type<AdaptationState>().notNull(),
    note: text('note'),
    /** What it became there. */
    becameId: uuid('became_id').references((): AnyPgColumn => practices.id, { onDelete: 'set null' }),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('adaptations_one').on(t.practiceId, t.cityId),
    index('adaptations_city').on(t.cityId),
    index('adaptations_network').on(t.networkId),
  ],
)

/** What words mean, across languages. Without a network it came with Charrette; a network adds and changes its own. */
export const concepts = pgTable(
  'concepts',
  {
    id: columns.id(),
    networkId: uuid('network_id').references(() => networks.id, { onDelete: 'cascade' }),
    slug: text('slug').notNull(),
    broaderId: uuid('broader_id').references((): AnyPgColumn => concepts.id, { onDelete: 'set null' }),
    /** The shipped concept that this network's own one stands for. */
    insteadOfId: uuid('instead_of_id').references((): AnyPgColumn => concepts.id, { onDelete: 'cascade' }),
    /** A shipped concept that this network does not use. */
    retired: boolean('retired').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('concepts_slug').on(sql`coalesce(${t.networkId}, '00000000-0000-0000-0000-000000000000')`, t.slug),
    index('concepts_network').on(t.networkId),
  ],
)

export const conceptLabels = pgTable(
  'concept_labels',
  {
    id: columns.id(),
    networkId: uuid('network_id').references(() => networks.id, { onDelete: 'cascade' }),
    conceptId: uuid('concept_id')
      .notNull()
      .references(() => concepts.id, { onDelete: 'cascade' }),
    language: text('language').notNull(),
    label: text('label').notNull(),
    /** The one shown in this language; the others are found as well. */
    preferred: boolean('preferred').notNull().default(false),
    /** Its words without accents, and these without their endings: a trigger writes both. */
    plain: text('plain').notNull().default(''),
    stems: text('stems').array().notNull().default(sql`'{}'`),
    /** What finds it in a text, for languages that PostgreSQL cannot stem: each word may go on. */
    openQuery: text('open_query'),
  },
  (t) => [
    uniqueIndex('concept_labels_one').on(t.conceptId, t.language, t.label),
    index('concept_labels_network').on(t.networkId),
    index('concept_labels_stems').using('gin', t.stems).with({ fastupdate: false }),
  ],
)

/** Which version of what Charrette brings along lies in this database. */
export const broughtAlong = pgTable('brought_along', { name: text('name').primaryKey(), hash: text('hash').notNull() })

/** What a practice, a need or a cell is about. Suggested by its words until a person says yes or no. */
export const conceptTags = pgTable(
  'concept_tags',
  {
    id: columns.id(),
    networkId: networkId(),
    conceptId: uuid('concept_id')
      .notNull()
      .references(() => concepts.id, { onDelete: 'cascade' }),
    practiceId: uuid('practice_id').references(() => practices.id, { onDelete: 'cascade' }),
    needId: uuid('need_id').references(() => needs.id, { onDelete: 'cascade' }),
    cellId: uuid('cell_id').references(() => matrixCells.id, { onDelete: 'cascade' }),
    standing: text('standing').$type<'suggested' | 'confirmed' | 'refused'>().notNull(),
  },
  (t) => [
    uniqueIndex('concept_tags_one').on(t.conceptId, sql`coalesce(${t.practiceId}, ${t.needId}, ${t.cellId})`),
    index('concept_tags_practice').on(t.practiceId),
    index('concept_tags_need').on(t.needId),
    index('concept_tags_cell').on(t.cellId),
    index('concept_tags_network').on(t.networkId),
    check('concept_tags_subject', sql`num_nonnulls(${t.practiceId}, ${t.needId}, ${t.cellId}) = 1`),
  ],
)

export const matchStates = ['accepted', 'set_aside', 'asked', 'agreed', 'declined'] as const
export type MatchState = (typeof matchStates)[number]

/** What people decided about one city learning from another in one sub-theme; no supplier means from outside. */
export const matchDecisions = pgTable(
  'match_decisions',
  {
    id: columns.id(),
    networkId: networkId(),
    themeId: themeId(),
    cityId: cityId(),
    supplierId: uuid('supplier_id').references(() => cities.id),
    /** Which one, where it comes from outside. */
    practiceId: uuid('practice_id').references(() => practices.id, { onDelete: 'cascade' }),
    state: text('state').$type<MatchState>().notNull(),
    reason: text('reason'),
    personId: personId(),
    actor: text('actor').notNull(),
    /** SHA-256 of the secret in the letter that asks; whoever holds the letter may answer. */
    tokenHash: text('token_hash'),
    /** What the asking city wrote, and what the other one answered. */
    message: text('message'),
    answer: text('answer'),
    answeredBy: text('answered_by'),
    answeredAt: columns.moment('answered_at'),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('match_decisions_one').on(
      t.themeId,
      t.cityId,
      sql`coalesce(${t.supplierId}, ${t.practiceId}, '00000000-0000-0000-0000-000000000000')`,
    ),
    uniqueIndex('match_decisions_token').on(t.tokenHash),
    index('match_decisions_network').on(t.networkId),
  ],
)

/** A proposal of who visits whom over the whole network, worked out by a job and changed by hand. */
export const exchangePlans = pgTable(
  'exchange_plans',
  {
    id: columns.id(),
    networkId: networkId(),
    state: text('state').$type<'waiting' | 'solving' | 'solved' | 'failed'>().notNull(),
    /** Limits, and which pairs people fixed or ruled out. */
    wishes: jsonb('wishes').$type<Record<string, unknown>>().notNull(),
    result: jsonb('result').$type<Record<string, unknown>>(),
    personId: personId(),
    actor: text('actor').notNull(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [index('exchange_plans_network').on(t.networkId, t.createdAt)],
)
