import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { testingActions } from '../actions/schema.ts'
import { meetings } from '../meetings/schema.ts'
import { cities, networkId } from '../networks/schema.ts'
import { personId } from '../people/schema.ts'
import { planVersions } from '../plans/schema.ts'
import { columns, slugIndex } from '../platform/db/columns.ts'

const city = (name: string) =>
  uuid(name)
    .notNull()
    .references(() => cities.id, { onDelete: 'cascade' })

/** What is read in a round: testing actions as planned, what came of them, or drafts of plans. */
export const roundKinds = ['test_plans', 'test_results', 'plans'] as const
export type RoundKind = (typeof roundKinds)[number]

/** Whose reviews a reviewer reads: own only; the others' once the own is sent; all from the beginning. */
export const roundVisibilities = ['own', 'after_own', 'all'] as const
export type RoundVisibility = (typeof roundVisibilities)[number]

export const roundStates = ['prepared', 'open', 'answering', 'closed'] as const
export type RoundState = (typeof roundStates)[number]

/** Cities read each other's frozen versions and say what they think of them. */
export const reviewRounds = pgTable(
  'review_rounds',
  {
    id: columns.id(),
    networkId: networkId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').$type<RoundKind>().notNull(),
    title: text('title').notNull(),
    /** Where it is talked about. */
    meetingId: uuid('meeting_id').references(() => meetings.id, { onDelete: 'set null' }),
    /** The questions as they were when the round was opened: rows of the profile, in their words. */
    questions: jsonb('questions').$type<Record<string, unknown>[]>().notNull().default([]),
    dueOn: text('due_on'),
    answersDueOn: text('answers_due_on'),
    visibility: text('visibility').$type<RoundVisibility>().notNull().default('own'),
    /** The reviewed city hears what was said, not which city said it. */
    namesHidden: boolean('names_hidden').notNull().default(false),
    /** How many each city reads, and by how many it is read. */
    each: integer('each').notNull().default(2),
    state: text('state').$type<RoundState>().notNull().default('prepared'),
    /** How the pairs came about: what was aimed at and what was proved. */
    explanation: jsonb('explanation').$type<Record<string, unknown>>(),
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    slugIndex('review_rounds_slug', t.networkId, t.slug),
    index('review_rounds_network').on(t.networkId, t.position),
    index('review_rounds_meeting').on(t.meetingId),
  ],
)

export const reviewStates = ['assigned', 'reading', 'sent', 'answered'] as const
export type ReviewState = (typeof reviewStates)[number]

/** One city reads one thing of another. `frozen` is what it reads, and nothing else is shown to it. */
export const reviews = pgTable(
  'reviews',
  {
    id: columns.id(),
    networkId: networkId(),
    roundId: uuid('round_id')
      .notNull()
      .references(() => reviewRounds.id, { onDelete: 'cascade' }),
    reviewerCityId: city('reviewer_city_id'),
    reviewedCityId: city('reviewed_city_id'),
    /** One of the two; the one in a round of plans is the version that was frozen. A review outlives the action it read. */
    testingActionId: uuid('testing_action_id').references(() => testingActions.id, { onDelete: 'set null' }),
    planVersionId: uuid('plan_version_id').references(() => planVersions.id, { onDelete: 'cascade' }),
    /** A testing action as it stood when the round was opened. */
    frozen: jsonb('frozen').$type<Record<string, unknown>>(),
    /** Why these two: related themes and the like; "by hand" where a person chose. */
    why: jsonb('why').$type<Record<string, unknown>>(),
    byHand: boolean('by_hand').notNull().default(false),
    state: text('state').$type<ReviewState>().notNull().default('assigned'),
    /** Answers to the questions of the round, by key. */
    answers: jsonb('answers').$type<Record<string, string>>().notNull().default({}),
    sentOn: text('sent_on'),
    sentAt: columns.moment('sent_at'),
    /** The reviewed city has answered every remark. */
    answeredOn: text('answered_on'),
    personId: personId(),
    actor: text('actor'),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('reviews_pair').on(t.roundId, t.reviewerCityId, t.reviewedCityId),
    index('reviews_network').on(t.networkId),
    index('reviews_reviewer').on(t.reviewerCityId),
    index('reviews_reviewed').on(t.reviewedCityId),
    index('reviews_test').on(t.testingActionId),
    index('reviews_plan').on(t.planVersionId),
  ],
)

export const remarkKinds = ['question', 'strength', 'concern', 'suggestion'] as const
export type RemarkKind = (typeof remarkKinds)[number]

export const responses = ['answer', 'accept', 'adapt', 'decline'] as const
export type Response = (typeof responses)[number]

export const reviewRemarks = pgTable(
  'review_remarks',
  {
    id: columns.id(),
    networkId: networkId(),
    reviewId: uuid('review_id')
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    kind: text('kind').$type<RemarkKind>().notNull(),
    /** The part of what was read it is about: the key of a field, or the id of a section or action in the snapshot. */
    field: text('field'),
    remark: text('remark').notNull(),
    response: text('response').$type<Response>(),
    reason: text('reason'),
    answeredBy: text('answered_by'),
    answeredAt: columns.moment('answered_at'),
    example: boolean('example').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [index('review_remarks_review').on(t.reviewId, t.position), index('review_remarks_network').on(t.networkId)],
)

/** A review talked about live: whose turn it is, since when and how long, who does what, and notes as they are made. */
export const reviewSessions = pgTable(
  'review_sessions',
  {
    id: columns.id(),
    networkId: networkId(),
    roundId: uuid('round_id')
      .notNull()
      .references(() => reviewRounds.id, { onDelete: 'cascade' }),
    reviewedCityId: city('reviewed_city_id'),
    /** The parts of the session with their minutes, from the profile when it began. */
    parts: jsonb('parts').$type<{ key: string; label: string; minutes: number }[]>().notNull(),
    /** The part that runs, and since when; nothing before it begins and after it ends. */
    part: integer('part'),
    partSince: columns.moment('part_since'),
    endedAt: columns.moment('ended_at'),
    /** Who facilitates, keeps the time, takes notes. */
    roles: jsonb('roles').$type<Record<string, string>>().notNull().default({}),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('review_sessions_one').on(t.roundId, t.reviewedCityId),
    index('review_sessions_network').on(t.networkId),
  ],
)

export const reviewNotes = pgTable(
  'review_notes',
  {
    id: columns.id(),
    networkId: networkId(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => reviewSessions.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<RemarkKind>().notNull(),
    note: text('note').notNull(),
    /** The city of the room for which somebody wrote it; of those who lead it is nobody's. */
    cityId: uuid('city_id').references(() => cities.id, { onDelete: 'set null' }),
    personId: personId(),
    actor: text('actor').notNull(),
    example: boolean('example').notNull().default(false),
    createdAt: columns.createdAt(),
  },
  (t) => [
    index('review_notes_session').on(t.sessionId, t.createdAt),
    index('review_notes_network').on(t.networkId),
    index('review_notes_city').on(t.cityId),
  ],
)
