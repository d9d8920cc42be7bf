import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { needs } from '../exchange/schema.ts'
import { meetings } from '../meetings/schema.ts'
import { networkId, themes } from '../networks/schema.ts'
import { personId } from '../people/schema.ts'
import { columns } from '../platform/db/columns.ts'

const questionId = () =>
  uuid('question_id')
    .notNull()
    .references(() => pollQuestions.id, { onDelete: 'cascade' })

export const pollStates = ['draft', 'open', 'closed', 'analysed'] as const
export type PollState = (typeof pollStates)[number]

/** When results are shown to those who answer: when somebody releases them, to whoever has answered, or at once. */
export const resultModes = ['released', 'answered', 'live'] as const
export type ResultMode = (typeof resultModes)[number]

/** What a meeting asks everybody in the room. Its state also depends on the time: see `stateOf`. */
export const polls = pgTable(
  'polls',
  {
    id: columns.id(),
    networkId: networkId(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    title: text('title').notNull(),
    /** What people type to join: letters that cannot be mistaken, unique in the whole house. */
    code: text('code').notNull(),
    /** What somebody said last; the two times below may have moved it on since. */
    state: text('state').$type<PollState>().notNull().default('draft'),
    opensAt: columns.moment('opens_at'),
    closesAt: columns.moment('closes_at'),
    /** Whether the presenter steps from question to question; otherwise all are asked at once. */
    stepped: boolean('stepped').notNull().default(false),
    /** The question that is asked now, where the presenter steps. */
    currentId: uuid('current_id'),
    results: text('results').$type<ResultMode>().notNull().default('released'),
    /** Without it people are asked for a name or city, and may leave it empty. */
    anonymous: boolean('anonymous').notNull().default(true),
    /** Texts are shown to the room only once somebody has let them through. */
    moderated: boolean('moderated').notNull().default(false),
    /** Where it was held, if not here: the results came in as a table. */
    importedFrom: text('imported_from'),
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('polls_code').on(t.code),
    index('polls_meeting').on(t.meetingId),
    index('polls_network').on(t.networkId),
    index('polls_person').on(t.personId),
  ],
)

export const questionKinds = ['single', 'multiple', 'scale', 'ranking', 'points', 'words', 'text'] as const
export type QuestionKind = (typeof questionKinds)[number]

export const pollQuestions = pgTable(
  'poll_questions',
  {
    id: columns.id(),
    networkId: networkId(),
    pollId: uuid('poll_id')
      .notNull()
      .references(() => polls.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    kind: text('kind').$type<QuestionKind>().notNull(),
    question: text('question').notNull(),
    hint: text('hint'),
    /** How many options may be ticked, points shared, words given; the upper end of a scale. */
    most: integer('most'),
    /** What the two ends of a scale mean. */
    leastLabel: text('least_label'),
    mostLabel: text('most_label'),
    /** A quiz: some of the options are right, which is shown with the results. */
    quiz: boolean('quiz').notNull().default(false),
    /** A text is given together with the sub-theme of the network that it is about. */
    themed: boolean('themed').notNull().default(false),
    /** Its results may be seen. */
    released: boolean('released').notNull().default(false),
  },
  (t) => [index('poll_questions_order').on(t.pollId, t.position), index('poll_questions_network').on(t.networkId)],
)

export const pollOptions = pgTable(
  'poll_options',
  {
    id: columns.id(),
    networkId: networkId(),
    questionId: questionId(),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    right: boolean('right').notNull().default(false),
    /** How often it was chosen elsewhere, for a poll that was brought in. */
    counted: integer('counted').notNull().default(0),
  },
  (t) => [index('poll_options_order').on(t.questionId, t.position), index('poll_options_network').on(t.networkId)],
)

export const textStates = ['held', 'shown', 'hidden'] as const
export type TextState = (typeof textStates)[number]

/**
 * What was answered. Nothing here says who or when: keys are random and not ordered by time, there is no moment, no person,
 * no address and no way to `poll_receipts`. Rows are written in shuffled batches and mixed again with later ones
 * (docs/decisions/0013), so that neither their order nor their transaction tells.
 */
export const pollAnswers = pgTable(
  'poll_answers',
  {
    id: uuid('id').primaryKey().default(sql`gen_random_uuid()`),
    networkId: networkId(),
    questionId: questionId(),
    /** Options, in the order in which they were put where that is asked. */
    chosen: uuid('chosen').array(),
    /** Points for the options above, in the same order. */
    points: integer('points').array(),
    number: integer('number'),
    /** A word or a text. */
    text: text('text'),
    themeId: uuid('theme_id').references(() => themes.id, { onDelete: 'set null' }),
    /** What somebody chose to call themselves, where the poll asks for it. */
    signedBy: text('signed_by'),
    state: text('state').$type<TextState>().notNull().default('shown'),
    /** Texts that say the same stand together. */
    groupId: uuid('group_id').references(() => pollGroups.id, { onDelete: 'set null' }),
    /** Votes it was given elsewhere, for a poll that was brought in. */
    counted: integer('counted').notNull().default(0),
  },
  (t) => [
    index('poll_answers_question').on(t.questionId),
    index('poll_answers_network').on(t.networkId),
    index('poll_answers_group').on(t.groupId),
    index('poll_answers_theme').on(t.themeId),
  ],
)

/**
 * That some browser has answered a question: a hash of its random token together with the question, so that not even two
 * receipts of one browser look alike. It counts everybody once and leads nowhere.
 */
export const pollReceipts = pgTable(
  'poll_receipts',
  { networkId: networkId(), questionId: questionId(), receipt: text('receipt').notNull() },
  (t) => [primaryKey({ columns: [t.questionId, t.receipt] }), index('poll_receipts_network').on(t.networkId)],
)

/** That some browser finds a text important too. The text has no key here: answers are taken out and put back when mixed. */
export const pollVotes = pgTable(
  'poll_votes',
  {
    networkId: networkId(),
    questionId: questionId(),
    textId: uuid('text_id').notNull(),
    receipt: text('receipt').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.textId, t.receipt] }),
    index('poll_votes_question').on(t.questionId),
    index('poll_votes_network').on(t.networkId),
  ],
)

/** Texts that a person found to say the same, under the name that person gave them. */
export const pollGroups = pgTable(
  'poll_groups',
  {
    id: columns.id(),
    networkId: networkId(),
    questionId: questionId(),
    name: text('name').notNull(),
    createdAt: columns.createdAt(),
  },
  (t) => [index('poll_groups_question').on(t.questionId), index('poll_groups_network').on(t.networkId)],
)

/** The learning needs that grew out of a poll: a need says which poll, an answer never says which person. */
export const pollNeeds = pgTable(
  'poll_needs',
  {
    needId: uuid('need_id')
      .primaryKey()
      .references(() => needs.id, { onDelete: 'cascade' }),
    networkId: networkId(),
    pollId: uuid('poll_id').references(() => polls.id, { onDelete: 'set null' }),
    questionId: uuid('question_id').references(() => pollQuestions.id, { onDelete: 'set null' }),
    /** The answers, groups of answers and options it was made of. */
    sources: uuid('sources').array().notNull(),
    /** Their words as they stood then. */
    phrases: text('phrases').array().notNull(),
    votes: integer('votes').notNull().default(0),
  },
  (t) => [
    index('poll_needs_poll').on(t.pollId),
    index('poll_needs_question').on(t.questionId),
    index('poll_needs_network').on(t.networkId),
  ],
)
