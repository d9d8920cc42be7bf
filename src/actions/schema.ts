import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { needs, practices } from '../exchange/schema.ts'
import { draftActions, gridRows } from '../learning/schema.ts'
import { cities, networkId } from '../networks/schema.ts'
import { personId } from '../people/schema.ts'
import { columns, slugIndex } from '../platform/db/columns.ts'
import type { Audience } from '../platform/schema.ts'

const cityId = () =>
  uuid('city_id')
    .notNull()
    .references(() => cities.id)

/** What a city's action plan is about; `not_yet_identified` is a statement of its own, not an empty row. */
export const planFocus = pgTable(
  'plan_focus',
  {
    id: columns.id(),
    networkId: networkId(),
    position: integer('position').notNull(),
    cityId: cityId(),
    order: integer('order'),
    focus: text('focus'),
    status: text('status'),
    /** Theme codes of the network. */
    subThemes: text('sub_themes').array().notNull().default([]),
    note: text('note'),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [index('plan_focus_order').on(t.networkId, t.position), index('plan_focus_city').on(t.cityId)],
)

export const testingStates = [
  'idea',
  'drafted',
  'in_check',
  'returned',
  'agreed',
  'presented',
  'running',
  'reviewed',
  'concluded',
  'dropped',
] as const
export type TestingState = (typeof testingStates)[number]

/** Where an experiment stands in its cycle, for networks that report by cycles. */
export const experimentCycles = ['designed', 'permitted', 'running', 'observed', 'learned'] as const
export type ExperimentCycle = (typeof experimentCycles)[number]

/** What an experiment is to find out. */
export const experimentKinds = ['solution_works', 'people_use_it', 'impact_reached', 'resources_sustain_it'] as const

/** How a test ends; the last two are the words of networks that run experiments. `change` and `pivot` mean the same. */
export const decisions = ['scale', 'change', 'stop', 'persist', 'pivot'] as const
export type Decision = (typeof decisions)[number]

/**
 * A small-scale test. What a city writes into the form stands in columns where the product works with it, and in `extra`
 * (by the key of the row of the profile) where the network asks for more.
 */
export const testingActions = pgTable(
  'testing_actions',
  {
    id: columns.id(),
    networkId: networkId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    cityId: cityId(),
    title: text('title'),
    /** The first part of the form: what it is, in short. */
    description: text('description'),
    targetGroup: text('target_group'),
    /** Theme codes of the network. */
    subThemes: text('sub_themes').array().notNull().default([]),
    /** The word of the source it came from. */
    status: text('status'),
    note: text('note'),
    /** The last of its states; how it came there is in `testing_action_states`. */
    state: text('state').$type<TestingState>().notNull().default('idea'),
    /** Who sees that it is there, and what it is in short. The form behind it has a rule of its own (`access.ts`). */
    audience: text('audience').$type<Audience>().notNull().default('public'),
    budget: columns.money('budget'),
    budgetCurrency: text('budget_currency'),
    budgetNote: text('budget_note'),
    leadUnit: text('lead_unit'),
    capacity: text('capacity'),
    /** People and organisations outside the unit that leads it. */
    stakeholders: text('stakeholders'),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    outputs: text('outputs'),
    results: text('results'),
    assumption: text('assumption'),
    successSignal: text('success_signal'),
    risks: text('risks'),
    experimentKind: text('experiment_kind').$type<(typeof experimentKinds)[number]>(),
    method: text('method'),
    metric: text('metric'),
    target: text('target'),
    coach: text('coach'),
    grant: columns.money('grant_sum'),
    grantCurrency: text('grant_currency'),
    cycle: text('cycle').$type<ExperimentCycle>(),
    /** What else the network asks, by the key of the row of its profile. */
    extra: jsonb('extra').$type<Record<string, string>>().notNull().default({}),
    decision: text('decision').$type<Decision>(),
    lesson: text('lesson'),
    /** Which rule, budget or structure changes because of it. */
    whatChanges: text('what_changes'),
    /** What it did to the plan, in the words of the city; the links are with the plan. */
    planEffect: text('plan_effect'),
    /** A day of the network's clock. */
    concludedOn: text('concluded_on'),
    /** The conclusion is for everybody who sees the action. */
    resultPublic: boolean('result_public').notNull().default(false),
    /** Made, or carried on beyond what the source tells, by somebody of a demonstration. */
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    slugIndex('testing_actions_slug', t.networkId, t.slug),
    index('testing_actions_order').on(t.networkId, t.position),
    index('testing_actions_city').on(t.cityId),
    check('testing_actions_budget', sql`${t.budget} is null or (${t.budget} >= 0 and ${t.budgetCurrency} is not null)`),
    check('testing_actions_grant', sql`${t.grant} is null or (${t.grant} >= 0 and ${t.grantCurrency} is not null)`),
  ],
)

const testingActionId = () =>
  uuid('testing_action_id')
    .notNull()
    .references(() => testingActions.id, { onDelete: 'cascade' })

/** What a testing action grew from. What is gone is nobody's origin any more. */
export const testingActionOrigins = pgTable(
  'testing_action_origins',
  {
    id: columns.id(),
    networkId: networkId(),
    testingActionId: testingActionId(),
    draftActionId: uuid('draft_action_id').references(() => draftActions.id, { onDelete: 'cascade' }),
    gridRowId: uuid('grid_row_id').references(() => gridRows.id, { onDelete: 'cascade' }),
    practiceId: uuid('practice_id').references(() => practices.id, { onDelete: 'cascade' }),
    needId: uuid('need_id').references(() => needs.id, { onDelete: 'cascade' }),
    planFocusId: uuid('plan_focus_id').references(() => planFocus.id, { onDelete: 'cascade' }),
  },
  (t) => [
    uniqueIndex('testing_action_origins_one').on(
      t.testingActionId,
      sql`coalesce(${t.draftActionId}, ${t.gridRowId}, ${t.practiceId}, ${t.needId}, ${t.planFocusId})`,
    ),
    index('testing_action_origins_network').on(t.networkId),
    index('testing_action_origins_draft').on(t.draftActionId),
    index('testing_action_origins_row').on(t.gridRowId),
    index('testing_action_origins_practice').on(t.practiceId),
    index('testing_action_origins_need').on(t.needId),
    index('testing_action_origins_focus').on(t.planFocusId),
    check(
      'testing_action_origins_subject',
      sql`num_nonnulls(${t.draftActionId}, ${t.gridRowId}, ${t.practiceId}, ${t.needId}, ${t.planFocusId}) = 1`,
    ),
  ],
)

/** A change of state is a thing: when, on which day of the network's clock, by whom, why. */
export const testingActionStates = pgTable(
  'testing_action_states',
  {
    id: columns.id(),
    networkId: networkId(),
    testingActionId: testingActionId(),
    state: text('state').$type<TestingState>().notNull(),
    onDay: text('on_day').notNull(),
    at: columns.moment('at').notNull().defaultNow(),
    personId: personId(),
    actor: text('actor').notNull(),
    reason: text('reason'),
  },
  (t) => [
    index('testing_action_states_action').on(t.testingActionId, t.at),
    index('testing_action_states_network').on(t.networkId),
  ],
)

export const stepKinds = ['step', 'permission', 'procurement'] as const
export type StepKind = (typeof stepKinds)[number]

/** What is to be done for a test, in order; a permission or a purchase has the days it takes. */
export const testingSteps = pgTable(
  'testing_steps',
  {
    id: columns.id(),
    networkId: networkId(),
    testingActionId: testingActionId(),
    position: integer('position').notNull(),
    kind: text('kind').$type<StepKind>().notNull().default('step'),
    label: text('label').notNull(),
    who: text('who'),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    leadDays: integer('lead_days'),
    doneOn: text('done_on'),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('testing_steps_action').on(t.testingActionId, t.position),
    index('testing_steps_network').on(t.networkId),
  ],
)

export const testingEvidenceKinds = ['note', 'number', 'voice', 'photo', 'cost'] as const
export type EvidenceKind = (typeof testingEvidenceKinds)[number]

/** What was seen while a test ran. Photos lie in `files` (`testing_evidence`); a cost is money spent, in `value`. */
export const testingEvidence = pgTable(
  'testing_evidence',
  {
    id: columns.id(),
    networkId: networkId(),
    testingActionId: testingActionId(),
    kind: text('kind').$type<EvidenceKind>().notNull(),
    happenedOn: text('happened_on').notNull(),
    text: text('text'),
    value: columns.money('value'),
    /** What the number counts, the currency of a cost, or whose voice it is ("a trader on the square"). */
    unit: text('unit'),
    personId: personId(),
    actor: text('actor').notNull(),
    example: boolean('example').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('testing_evidence_action').on(t.testingActionId, t.happenedOn),
    index('testing_evidence_network').on(t.networkId),
  ],
)

/** Who looks at a draft: both for a testing action, the lead expert for a plan. */
export const checkerRoles = ['lead_expert', 'lead_partner'] as const
export type CheckerRole = (typeof checkerRoles)[number]

export const verdicts = ['agreed', 'returned'] as const
export type Verdict = (typeof verdicts)[number]

/**
 * A draft was sent to be checked. `snapshot` is what was sent, field by field, so that every round can be read as it was
 * and the next one shows what changed. The subject is a testing action or a plan.
 */
export const qualityRounds = pgTable(
  'quality_rounds',
  {
    id: columns.id(),
    networkId: networkId(),
    cityId: cityId(),
    subjectKind: text('subject_kind').$type<'testing_action' | 'plan'>().notNull(),
    subjectId: uuid('subject_id').notNull(),
    number: integer('number').notNull(),
    snapshot: jsonb('snapshot').$type<Record<string, unknown>>().notNull(),
    /** What the city says about this draft, such as what it did with the remarks. */
    message: text('message'),
    sentOn: text('sent_on').notNull(),
    sentAt: columns.moment('sent_at').notNull().defaultNow(),
    personId: personId(),
    actor: text('actor').notNull(),
    /** Empty while it waits; then what came of it. */
    verdict: text('verdict').$type<Verdict>(),
    closedOn: text('closed_on'),
    closedAt: columns.moment('closed_at'),
    example: boolean('example').notNull().default(false),
  },
  (t) => [
    uniqueIndex('quality_rounds_number').on(t.subjectId, t.number),
    uniqueIndex('quality_rounds_open').on(t.subjectId).where(sql`${t.verdict} is null`),
    index('quality_rounds_network').on(t.networkId, t.verdict),
    index('quality_rounds_city').on(t.cityId),
  ],
)

const roundId = () =>
  uuid('round_id')
    .notNull()
    .references(() => qualityRounds.id, { onDelete: 'cascade' })

/** What one of the checkers says of a round. */
export const qualityChecks = pgTable(
  'quality_checks',
  {
    id: columns.id(),
    networkId: networkId(),
    roundId: roundId(),
    role: text('role').$type<CheckerRole>().notNull(),
    /** Empty while it is being written; its remarks are shown to the city when it has one. */
    verdict: text('verdict').$type<Verdict>(),
    /** Points by the key of the criterion in the profile. */
    scores: jsonb('scores').$type<Record<string, number>>().notNull().default({}),
    comment: text('comment'),
    doneOn: text('done_on'),
    doneAt: columns.moment('done_at'),
    personId: personId(),
    actor: text('actor').notNull(),
    version: columns.version(),
  },
  (t) => [uniqueIndex('quality_checks_role').on(t.roundId, t.role), index('quality_checks_network').on(t.networkId)],
)

export const remarkOutcomes = ['taken', 'declined'] as const
export type RemarkOutcome = (typeof remarkOutcomes)[number]

/** A remark stands at a field of the form or a part of the plan; with it what could stand there instead. */
export const qualityRemarks = pgTable(
  'quality_remarks',
  {
    id: columns.id(),
    networkId: networkId(),
    checkId: uuid('check_id')
      .notNull()
      .references(() => qualityChecks.id, { onDelete: 'cascade' }),
    /** The key of the field, section or action in the snapshot of the round; nothing where it is about the whole. */
    field: text('field'),
    remark: text('remark').notNull(),
    suggestion: text('suggestion'),
    /** What the city did with it: taken over, or not and why. */
    outcome: text('outcome').$type<RemarkOutcome>(),
    answer: text('answer'),
    answeredBy: text('answered_by'),
    answeredAt: columns.moment('answered_at'),
    createdAt: columns.createdAt(),
  },
  (t) => [index('quality_remarks_check').on(t.checkId), index('quality_remarks_network').on(t.networkId)],
)
