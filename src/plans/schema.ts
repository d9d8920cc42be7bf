import { sql } from 'drizzle-orm'
import {
  bigserial,
  boolean,
  check,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { planFocus, qualityRemarks, testingActions } from '../actions/schema.ts'
import { needs, practices } from '../exchange/schema.ts'
import { draftActions, gridRows } from '../learning/schema.ts'
import { meetings } from '../meetings/schema.ts'
import { cityId, networkId } from '../networks/schema.ts'
import { personId, persons } from '../people/schema.ts'
import { columns } from '../platform/db/columns.ts'
import type { Audience } from '../platform/schema.ts'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

export const ambitions = ['strategy', 'project'] as const
export type Ambition = (typeof ambitions)[number]

/** The one integrated action plan of a city. How far it has come is reckoned from what there is, and stands nowhere. */
export const plans = pgTable(
  'plans',
  {
    id: columns.id(),
    networkId: networkId(),
    cityId: cityId(),
    title: text('title').notNull(),
    /** The language it is written in (BCP 47). */
    language: text('language').notNull(),
    /** A long-term strategy, or one specific project: a small plan is a whole plan. */
    ambition: text('ambition').$type<Ambition>().notNull().default('strategy'),
    /** The body that adopted it, the day, and how the decision is called. */
    adoptedBy: text('adopted_by'),
    adoptedOn: text('adopted_on'),
    adoption: text('adoption'),
    /** The number of the version that was adopted. */
    adoptedNumber: integer('adopted_number'),
    /** Yearly letters ask how it goes, until somebody ends that. */
    asksYearly: boolean('asks_yearly').notNull().default(true),
    /** The day of the network's clock on which the last such letter went out. */
    askedOn: text('asked_on'),
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [uniqueIndex('plans_city').on(t.cityId), index('plans_network').on(t.networkId)],
)

const planId = () =>
  uuid('plan_id')
    .notNull()
    .references(() => plans.id, { onDelete: 'cascade' })

/** A module of the template in one city's plan: chosen or not, in the city's order and under the city's name. */
export const planSections = pgTable(
  'plan_sections',
  {
    id: columns.id(),
    networkId: networkId(),
    planId: planId(),
    /** The key of the row of the profile; a section of the city's own has one of its own. */
    key: text('key').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    used: boolean('used').notNull().default(true),
    /** What is written, as Markdown; where people write together it follows `plan_text_updates`. */
    text: text('text').notNull().default(''),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('plan_sections_key').on(t.planId, t.key),
    index('plan_sections_order').on(t.planId, t.position),
    index('plan_sections_network').on(t.networkId),
  ],
)

/** Every change of a text that several people write at once, in the order it was acknowledged. */
export const planTextUpdates = pgTable(
  'plan_text_updates',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    networkId: networkId(),
    sectionId: uuid('section_id')
      .notNull()
      .references(() => planSections.id, { onDelete: 'cascade' }),
    /** Made by the writer's browser, so that sending twice writes once. */
    sendingId: uuid('sending_id').notNull(),
    update: bytes('update').notNull(),
    personId: personId(),
    at: columns.moment('at').notNull().defaultNow(),
  },
  (t) => [
    uniqueIndex('plan_text_updates_sending').on(t.sectionId, t.sendingId),
    index('plan_text_updates_section').on(t.sectionId, t.seq),
    index('plan_text_updates_network').on(t.networkId),
  ],
)

export const planObjectives = pgTable(
  'plan_objectives',
  {
    id: columns.id(),
    networkId: networkId(),
    planId: planId(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    text: text('text'),
    /** What the source said the plan is about, where the objective grew from it. */
    planFocusId: uuid('plan_focus_id').references(() => planFocus.id, { onDelete: 'set null' }),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('plan_objectives_order').on(t.planId, t.position),
    index('plan_objectives_network').on(t.networkId),
    index('plan_objectives_focus').on(t.planFocusId),
  ],
)

export const fundingStatuses = ['secured', 'applied', 'idea', 'none'] as const
export type FundingStatus = (typeof fundingStatuses)[number]

export const planActionStatuses = ['idea', 'draft', 'agreed', 'funded', 'running', 'done', 'dropped'] as const
export type PlanActionStatus = (typeof planActionStatuses)[number]

/** One action table of a plan, with every column of it. */
export const planActions = pgTable(
  'plan_actions',
  {
    id: columns.id(),
    networkId: networkId(),
    cityId: cityId(),
    planId: planId(),
    /** Its number in the plan and in its address; stays when others are moved. */
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    description: text('description'),
    objectiveId: uuid('objective_id').references(() => planObjectives.id, { onDelete: 'set null' }),
    intendedResult: text('intended_result'),
    output: text('output'),
    leadBy: text('lead_by'),
    partners: text('partners'),
    resources: text('resources'),
    cost: columns.money('cost'),
    costCurrency: text('cost_currency'),
    fundingSource: text('funding_source'),
    fundingStatus: text('funding_status').$type<FundingStatus>(),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    /** Theme codes of the network, and words of its list of horizontal themes. */
    subThemes: text('sub_themes').array().notNull().default([]),
    horizontalThemes: text('horizontal_themes').array().notNull().default([]),
    status: text('status').$type<PlanActionStatus>().notNull().default('draft'),
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('plan_actions_slug').on(t.planId, sql`lower(${t.slug})`),
    index('plan_actions_order').on(t.planId, t.position),
    index('plan_actions_network').on(t.networkId),
    index('plan_actions_city').on(t.cityId),
    index('plan_actions_objective').on(t.objectiveId),
    check('plan_actions_cost', sql`${t.cost} is null or (${t.cost} >= 0 and ${t.costCurrency} is not null)`),
  ],
)

const actionId = () =>
  uuid('action_id')
    .notNull()
    .references(() => planActions.id, { onDelete: 'cascade' })

export const planActionSteps = pgTable(
  'plan_action_steps',
  {
    id: columns.id(),
    networkId: networkId(),
    actionId: actionId(),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    doneOn: text('done_on'),
  },
  (t) => [
    index('plan_action_steps_action').on(t.actionId, t.position),
    index('plan_action_steps_network').on(t.networkId),
  ],
)

export const planActionIndicators = pgTable(
  'plan_action_indicators',
  {
    id: columns.id(),
    networkId: networkId(),
    actionId: actionId(),
    position: integer('position').notNull(),
    label: text('label').notNull(),
    baseline: text('baseline'),
    target: text('target'),
    byDate: text('by_date'),
    source: text('source'),
  },
  (t) => [
    index('plan_action_indicators_action').on(t.actionId, t.position),
    index('plan_action_indicators_network').on(t.networkId),
  ],
)

export const riskLevels = ['low', 'medium', 'high'] as const
export type RiskLevel = (typeof riskLevels)[number]

export const planActionRisks = pgTable(
  'plan_action_risks',
  {
    id: columns.id(),
    networkId: networkId(),
    actionId: actionId(),
    position: integer('position').notNull(),
    risk: text('risk').notNull(),
    likelihood: text('likelihood').$type<RiskLevel>(),
    impact: text('impact').$type<RiskLevel>(),
    answer: text('answer'),
    owner: text('owner'),
  },
  (t) => [
    index('plan_action_risks_action').on(t.actionId, t.position),
    index('plan_action_risks_network').on(t.networkId),
  ],
)

/** What an action of a plan grew from. What is gone is nobody's origin any more. */
export const planActionOrigins = pgTable(
  'plan_action_origins',
  {
    id: columns.id(),
    networkId: networkId(),
    actionId: actionId(),
    testingActionId: uuid('testing_action_id').references(() => testingActions.id, { onDelete: 'cascade' }),
    draftActionId: uuid('draft_action_id').references(() => draftActions.id, { onDelete: 'cascade' }),
    gridRowId: uuid('grid_row_id').references(() => gridRows.id, { onDelete: 'cascade' }),
    practiceId: uuid('practice_id').references(() => practices.id, { onDelete: 'cascade' }),
    needId: uuid('need_id').references(() => needs.id, { onDelete: 'cascade' }),
    planFocusId: uuid('plan_focus_id').references(() => planFocus.id, { onDelete: 'cascade' }),
    /** An origin outside the record, such as a resident's idea, in words. */
    words: text('words'),
  },
  (t) => [
    uniqueIndex('plan_action_origins_one')
      .on(
        t.actionId,
        sql`coalesce(${t.testingActionId}, ${t.draftActionId}, ${t.gridRowId}, ${t.practiceId}, ${t.needId}, ${t.planFocusId})`,
      )
      .where(sql`${t.words} is null`),
    index('plan_action_origins_network').on(t.networkId),
    index('plan_action_origins_test').on(t.testingActionId),
    index('plan_action_origins_draft').on(t.draftActionId),
    index('plan_action_origins_row').on(t.gridRowId),
    index('plan_action_origins_practice').on(t.practiceId),
    index('plan_action_origins_need').on(t.needId),
    index('plan_action_origins_focus').on(t.planFocusId),
    check(
      'plan_action_origins_subject',
      sql`num_nonnulls(${t.testingActionId}, ${t.draftActionId}, ${t.gridRowId}, ${t.practiceId}, ${t.needId}, ${t.planFocusId}, ${t.words}) = 1`,
    ),
  ],
)

/** Before the tests, after them, the final one, and drafts frozen in between for somebody to read. */
export const versionKinds = ['draft', 'v1', 'v2', 'final'] as const
export type VersionKind = (typeof versionKinds)[number]

/** A plan as it stood on a day, for good. `snapshot` is the whole plan (`versions/snapshot.ts`), `hash` its fingerprint. */
export const planVersions = pgTable(
  'plan_versions',
  {
    id: columns.id(),
    networkId: networkId(),
    cityId: cityId(),
    planId: planId(),
    number: integer('number').notNull(),
    kind: text('kind').$type<VersionKind>().notNull(),
    snapshot: jsonb('snapshot').$type<Record<string, unknown>>().notNull(),
    hash: text('hash').notNull(),
    /** What is new, or why nothing is. */
    note: text('note'),
    /** A day of the network's clock. */
    frozenOn: text('frozen_on').notNull(),
    frozenAt: columns.moment('frozen_at').notNull().defaultNow(),
    personId: personId(),
    actor: text('actor').notNull(),
    audience: text('audience').$type<Audience>().notNull().default('group'),
    publishedOn: text('published_on'),
    example: boolean('example').notNull().default(false),
  },
  (t) => [
    uniqueIndex('plan_versions_number').on(t.planId, t.number),
    index('plan_versions_network').on(t.networkId),
    index('plan_versions_city').on(t.cityId),
  ],
)

const versionId = () =>
  uuid('version_id')
    .notNull()
    .references(() => planVersions.id, { onDelete: 'cascade' })

export const causeKinds = ['test', 'review', 'check', 'comment', 'other'] as const
export type CauseKind = (typeof causeKinds)[number]

/** The assumption ledger: what caused a change between a version and the one before it. */
export const planChanges = pgTable(
  'plan_changes',
  {
    id: columns.id(),
    networkId: networkId(),
    versionId: versionId(),
    subjectKind: text('subject_kind').$type<'section' | 'objective' | 'action'>().notNull(),
    /** The id of the section, objective or action in the snapshots. */
    subjectId: uuid('subject_id').notNull(),
    causeKind: text('cause_kind').$type<CauseKind>().notNull(),
    testingActionId: uuid('testing_action_id').references(() => testingActions.id, { onDelete: 'set null' }),
    checkRemarkId: uuid('check_remark_id').references(() => qualityRemarks.id, { onDelete: 'set null' }),
    /** A remark of a peer review; that floor is above this one and answers for it. */
    reviewRemarkId: uuid('review_remark_id'),
    reason: text('reason').notNull(),
    personId: personId(),
    createdAt: columns.createdAt(),
  },
  (t) => [
    index('plan_changes_version').on(t.versionId),
    index('plan_changes_network').on(t.networkId),
    index('plan_changes_test').on(t.testingActionId),
    index('plan_changes_check').on(t.checkRemarkId),
    index('plan_changes_review').on(t.reviewRemarkId),
  ],
)

/** Said at a passage of a draft; `suggestion` is what could stand in place of `quote`. */
export const planComments = pgTable(
  'plan_comments',
  {
    id: columns.id(),
    networkId: networkId(),
    planId: planId(),
    sectionId: uuid('section_id').references(() => planSections.id, { onDelete: 'cascade' }),
    actionId: uuid('action_id').references(() => planActions.id, { onDelete: 'cascade' }),
    quote: text('quote'),
    comment: text('comment').notNull(),
    suggestion: text('suggestion'),
    personId: personId(),
    actor: text('actor').notNull(),
    /** How it ended: taken over, or not, or talked about. */
    outcome: text('outcome').$type<'taken' | 'declined' | 'done'>(),
    outcomeNote: text('outcome_note'),
    endedBy: text('ended_by'),
    endedAt: columns.moment('ended_at'),
    example: boolean('example').notNull().default(false),
    createdAt: columns.createdAt(),
  },
  (t) => [
    index('plan_comments_plan').on(t.planId, t.createdAt),
    index('plan_comments_section').on(t.sectionId),
    index('plan_comments_action').on(t.actionId),
    index('plan_comments_network').on(t.networkId),
  ],
)

/** Where the finished plan is told to residents: meetings of the local group that present it. */
export const planPresentations = pgTable(
  'plan_presentations',
  {
    id: columns.id(),
    networkId: networkId(),
    planId: planId(),
    meetingId: uuid('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    createdAt: columns.createdAt(),
  },
  (t) => [
    uniqueIndex('plan_presentations_one').on(t.planId, t.meetingId),
    index('plan_presentations_meeting').on(t.meetingId),
    index('plan_presentations_network').on(t.networkId),
  ],
)

/** How an action of an adopted plan goes, told in public: photos lie in `files` (`plan_update`). */
export const planUpdates = pgTable(
  'plan_updates',
  {
    id: columns.id(),
    networkId: networkId(),
    actionId: actionId(),
    onDay: text('on_day').notNull(),
    status: text('status').$type<PlanActionStatus>().notNull(),
    fundingStatus: text('funding_status').$type<FundingStatus>(),
    text: text('text'),
    personId: personId(),
    actor: text('actor').notNull(),
    example: boolean('example').notNull().default(false),
    createdAt: columns.createdAt(),
  },
  (t) => [index('plan_updates_action').on(t.actionId, t.onDay), index('plan_updates_network').on(t.networkId)],
)

/** A commitment of another plan of the city that an action fulfils as well. */
export const planCommitments = pgTable(
  'plan_commitments',
  {
    id: columns.id(),
    networkId: networkId(),
    actionId: actionId(),
    position: integer('position').notNull(),
    /** The other plan, and what it calls the commitment. */
    otherPlan: text('other_plan').notNull(),
    commitment: text('commitment').notNull(),
    url: text('url'),
  },
  (t) => [
    index('plan_commitments_action').on(t.actionId, t.position),
    index('plan_commitments_network').on(t.networkId),
  ],
)

export const documentFormats = ['pdf', 'docx'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** A version as a document, made by a job and kept, since a frozen version does not change. */
export const planDocuments = pgTable(
  'plan_documents',
  {
    id: columns.id(),
    networkId: networkId(),
    versionId: versionId(),
    format: text('format').$type<DocumentFormat>().notNull(),
    /** How far the work is, from 0 to 100; the content is there at 100. */
    progress: integer('progress').notNull().default(0),
    trouble: text('trouble'),
    content: bytes('content'),
    bytes: integer('bytes'),
    madeAt: columns.moment('made_at'),
    createdAt: columns.createdAt(),
  },
  (t) => [uniqueIndex('plan_documents_one').on(t.versionId, t.format), index('plan_documents_network').on(t.networkId)],
)

/** What was found in a plan that somebody brought as a file, until it is taken over or forgotten. */
export const planImports = pgTable(
  'plan_imports',
  {
    id: columns.id(),
    networkId: networkId(),
    planId: planId(),
    /** Whose file it is: nobody else sees it. */
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    found: jsonb('found').$type<Record<string, unknown>>().notNull(),
    createdAt: columns.createdAt(),
  },
  (t) => [
    index('plan_imports_plan').on(t.planId),
    index('plan_imports_network').on(t.networkId),
    index('plan_imports_person').on(t.personId),
  ],
)
