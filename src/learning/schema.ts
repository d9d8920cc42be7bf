import { sql } from 'drizzle-orm'
import { type AnyPgColumn, boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { needs, practices } from '../exchange/schema.ts'
import { meetingSessions, meetings } from '../meetings/schema.ts'
import { cityId, networkId } from '../networks/schema.ts'
import { personId } from '../people/schema.ts'
import { columns, slugIndex } from '../platform/db/columns.ts'
import type { Audience } from '../platform/schema.ts'

/** How a city takes home what it saw: in rows, with photos taken on the spot, or both. */
export const gridMethods = ['grid', 'photo_elicitation', 'both'] as const
export type GridMethod = (typeof gridMethods)[number]

/** What one city takes home from one meeting, or on one horizontal theme over the whole network. */
export const learningGrids = pgTable(
  'learning_grids',
  {
    id: columns.id(),
    networkId: networkId(),
    cityId: cityId(),
    /** Where it was filled in; for a horizontal theme it may be nowhere in particular. */
    meetingId: uuid('meeting_id').references(() => meetings.id, { onDelete: 'cascade' }),
    /** In the words of the network's own list; nothing in a grid of a meeting. */
    horizontalTheme: text('horizontal_theme'),
    method: text('method').$type<GridMethod>().notNull().default('grid'),
    takeHome: text('take_home'),
    /** The city and its local group, until who speaks for the city says that it is filled in. */
    audience: text('audience').$type<Audience>().notNull().default('group'),
    /** The day it was said to be filled in, by the clock of the network. */
    filledOn: text('filled_on'),
    /** The day the local group saw it. */
    sharedOn: text('shared_on'),
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('learning_grids_meeting').on(t.meetingId, t.cityId).where(sql`${t.horizontalTheme} is null`),
    uniqueIndex('learning_grids_theme').on(t.cityId, t.horizontalTheme).where(sql`${t.horizontalTheme} is not null`),
    index('learning_grids_city').on(t.cityId),
    index('learning_grids_at').on(t.meetingId),
    index('learning_grids_network').on(t.networkId),
    check('learning_grids_about', sql`num_nonnulls(${t.meetingId}, ${t.horizontalTheme}) >= 1`),
  ],
)

/** What became of an action that was promised until the next event. */
export const reviewResults = ['done', 'partly', 'not_done', 'changed'] as const
export type ReviewResult = (typeof reviewResults)[number]

/** One thing learned. Rows are records of their own, so that two people who fill in one grid lose nothing. */
export const gridRows = pgTable(
  'grid_rows',
  {
    id: columns.id(),
    networkId: networkId(),
    gridId: uuid('grid_id')
      .notNull()
      .references(() => learningGrids.id, { onDelete: 'cascade' }),
    cityId: cityId(),
    position: integer('position').notNull(),
    keyPoint: text('key_point').notNull(),
    relevance: text('relevance'),
    /** What is to be done until the next event. */
    action: text('action'),
    who: text('who'),
    /** As the grid; a row that a member adds later stays with the group until it is shared as well. */
    audience: text('audience').$type<Audience>().notNull().default('group'),
    needId: uuid('need_id').references(() => needs.id, { onDelete: 'set null' }),
    sessionId: uuid('session_id').references(() => meetingSessions.id, { onDelete: 'set null' }),
    practiceId: uuid('practice_id').references(() => practices.id, { onDelete: 'set null' }),
    result: text('result').$type<ReviewResult>(),
    resultNote: text('result_note'),
    /** The event at whose beginning the city said so. */
    reviewedAtId: uuid('reviewed_at_id').references(() => meetings.id, { onDelete: 'set null' }),
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('grid_rows_grid').on(t.gridId, t.position),
    index('grid_rows_network').on(t.networkId),
    index('grid_rows_city').on(t.cityId),
    index('grid_rows_need').on(t.needId),
    index('grid_rows_session').on(t.sessionId),
    index('grid_rows_practice').on(t.practiceId),
    index('grid_rows_reviewed_at').on(t.reviewedAtId),
  ],
)

export const actionStates = ['idea', 'draft', 'discussed', 'kept', 'merged', 'dropped', 'in_plan'] as const
export type ActionState = (typeof actionStates)[number]

/** A line of a city's learning log: an action that may enter its plan, in the fields of an action table in short. */
export const draftActions = pgTable(
  'draft_actions',
  {
    id: columns.id(),
    networkId: networkId(),
    cityId: cityId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    intendedResult: text('intended_result'),
    output: text('output'),
    leadBy: text('lead_by'),
    partners: text('partners'),
    resources: text('resources'),
    timescale: text('timescale'),
    audience: text('audience').$type<Audience>().notNull().default('group'),
    /** The last of its states; how it came there is in `draft_action_states`. */
    state: text('state').$type<ActionState>().notNull().default('idea'),
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => draftActions.id, { onDelete: 'set null' }),
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    slugIndex('draft_actions_slug', t.networkId, t.slug),
    index('draft_actions_city').on(t.cityId, t.position),
    index('draft_actions_network').on(t.networkId),
    index('draft_actions_merged_into').on(t.mergedIntoId),
  ],
)

/** What a draft action grew from. What is gone is nobody's origin any more. */
export const draftActionOrigins = pgTable(
  'draft_action_origins',
  {
    id: columns.id(),
    networkId: networkId(),
    actionId: uuid('action_id')
      .notNull()
      .references(() => draftActions.id, { onDelete: 'cascade' }),
    gridRowId: uuid('grid_row_id').references(() => gridRows.id, { onDelete: 'cascade' }),
    sessionId: uuid('session_id').references(() => meetingSessions.id, { onDelete: 'cascade' }),
    meetingId: uuid('meeting_id').references(() => meetings.id, { onDelete: 'cascade' }),
    practiceId: uuid('practice_id').references(() => practices.id, { onDelete: 'cascade' }),
    needId: uuid('need_id').references(() => needs.id, { onDelete: 'cascade' }),
  },
  (t) => [
    uniqueIndex('draft_action_origins_one').on(
      t.actionId,
      sql`coalesce(${t.gridRowId}, ${t.sessionId}, ${t.meetingId}, ${t.practiceId}, ${t.needId})`,
    ),
    index('draft_action_origins_network').on(t.networkId),
    index('draft_action_origins_row').on(t.gridRowId),
    index('draft_action_origins_session').on(t.sessionId),
    index('draft_action_origins_meeting').on(t.meetingId),
    index('draft_action_origins_practice').on(t.practiceId),
    index('draft_action_origins_need').on(t.needId),
    check(
      'draft_action_origins_subject',
      sql`num_nonnulls(${t.gridRowId}, ${t.sessionId}, ${t.meetingId}, ${t.practiceId}, ${t.needId}) = 1`,
    ),
  ],
)

/** A change of state is a thing: when, by whom, why, and into which other one it was merged. */
export const draftActionStates = pgTable(
  'draft_action_states',
  {
    id: columns.id(),
    networkId: networkId(),
    actionId: uuid('action_id')
      .notNull()
      .references(() => draftActions.id, { onDelete: 'cascade' }),
    state: text('state').$type<ActionState>().notNull(),
    at: columns.moment('at').notNull().defaultNow(),
    personId: personId(),
    actor: text('actor').notNull(),
    reason: text('reason'),
    intoId: uuid('into_id').references(() => draftActions.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('draft_action_states_action').on(t.actionId, t.at),
    index('draft_action_states_network').on(t.networkId),
    index('draft_action_states_into').on(t.intoId),
  ],
)
