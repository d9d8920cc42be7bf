import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { personId, persons } from '../people/schema.ts'
import { columns, slugIndex } from '../platform/db/columns.ts'

/** Dates are kept as precisely as the source gives them: `2024`, `2024-06` or `2024-06-13`; as text they sort rightly. */
const partialDate = (name: string) => text(name)

export const programmes = pgTable(
  'programmes',
  { id: columns.id(), slug: text('slug').notNull(), name: text('name').notNull(), createdAt: columns.createdAt() },
  (t) => [uniqueIndex('programmes_slug').on(sql`lower(${t.slug})`)],
)

export const networks = pgTable(
  'networks',
  {
    id: columns.id(),
    programmeId: uuid('programme_id').references(() => programmes.id),
    slug: text('slug').notNull(),
    name: text('name').notNull(),
    acronym: text('acronym'),
    profile: text('profile').notNull().default('custom'),
    language: text('language').notNull().default('en'),
    start: partialDate('start'),
    end: partialDate('end'),
    leadPartner: text('lead_partner'),
    horizontalThemes: text('horizontal_themes').array().notNull().default([]),
    source: text('source'),
    asOf: partialDate('as_of'),
    accent: text('accent'),
    example: boolean('example').notNull().default(false),
    /** A demonstration: whoever comes may step into its roles, and letters of its roles are never sent. */
    demo: boolean('demo').notNull().default(false),
    visibility: text('visibility').$type<'public' | 'private'>().notNull().default('public'),
    version: bigint('version', { mode: 'number' }).notNull().default(0),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [uniqueIndex('networks_slug').on(sql`lower(${t.slug})`)],
)

/**
 * On which day a network that lives in days of its own stood, and since which moment of the wall: so what was recorded at
 * a moment can be told in its days. A trigger writes it whenever the clock is moved.
 */
export const networkDays = pgTable(
  'network_days',
  {
    networkId: uuid('network_id')
      .notNull()
      .references(() => networks.id, { onDelete: 'cascade' }),
    since: columns.moment('since').notNull().defaultNow(),
    day: partialDate('day').notNull(),
  },
  (t) => [primaryKey({ columns: [t.networkId, t.since] })],
)

/** Every row of a network carries the network's id, so that the tables could be spread by network. */
export const networkId = () =>
  uuid('network_id')
    .notNull()
    .references((): AnyPgColumn => networks.id, { onDelete: 'cascade' })

export const cityId = () =>
  uuid('city_id')
    .notNull()
    .references((): AnyPgColumn => cities.id, { onDelete: 'cascade' })

export const cities = pgTable(
  'cities',
  {
    id: columns.id(),
    networkId: networkId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    country: text('country').notNull(),
    region: text('region'),
    partnerBody: text('partner_body'),
    role: text('role'),
    population: bigint('population', { mode: 'number' }),
    unemploymentPct: numeric('unemployment_pct'),
    youthUnemploymentPct: numeric('youth_unemployment_pct'),
    gdpPerCapita: numeric('gdp_per_capita'),
    gdpCurrency: text('gdp_currency'),
    civilServants: bigint('civil_servants', { mode: 'number' }),
    civilServantsScope: text('civil_servants_scope'),
    demography: text('demography'),
    economy: text('economy'),
    functionalUrbanArea: text('functional_urban_area'),
    participationUnits: text('participation_units'),
    advisoryBodies: text('advisory_bodies'),
    latitude: numeric('latitude'),
    longitude: numeric('longitude'),
    note: text('note'),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [slugIndex('cities_slug', t.networkId, t.slug), index('cities_order').on(t.networkId, t.position)],
)

export const themes = pgTable(
  'themes',
  {
    id: columns.id(),
    networkId: networkId(),
    code: text('code').notNull(),
    position: integer('position').notNull(),
    parentId: uuid('parent_id').references((): AnyPgColumn => themes.id),
    title: text('title').notNull(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [slugIndex('themes_code', t.networkId, t.code), index('themes_order').on(t.networkId, t.position)],
)

/** Where the source contradicts itself; shown beside the facts concerned. */
export const anomalies = pgTable(
  'anomalies',
  {
    id: columns.id(),
    networkId: networkId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    topic: text('topic'),
    place: text('place'),
    versionA: text('version_a'),
    versionB: text('version_b'),
    handling: text('handling'),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [slugIndex('anomalies_slug', t.networkId, t.slug), index('anomalies_order').on(t.networkId, t.position)],
)

export const roadmapStates = ['planned', 'moved', 'done', 'cancelled'] as const
export type RoadmapState = (typeof roadmapStates)[number]

export const roadmapItems = pgTable(
  'roadmap_items',
  {
    id: columns.id(),
    networkId: networkId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    halfYear: text('half_year'),
    laneGroup: text('lane_group'),
    lane: text('lane'),
    item: text('item').notNull(),
    responsible: text('responsible'),
    contributes: text('contributes'),
    from: partialDate('from'),
    to: partialDate('to'),
    dueAsWritten: text('due_as_written'),
    due: partialDate('due'),
    linksTo: text('links_to').array().notNull().default([]),
    note: text('note'),
    state: text('state').$type<RoadmapState>().notNull().default('planned'),
    /** Why it was moved or cancelled. */
    reason: text('reason'),
    /** Stands in a table that is not agreed yet: for those who belong to the network, and in no file. */
    draft: boolean('draft').notNull().default(false),
    /** The item of an earlier half-year that this one goes on with. */
    carriedFrom: uuid('carried_from').references((): AnyPgColumn => roadmapItems.id, { onDelete: 'set null' }),
    example: boolean('example').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    slugIndex('roadmap_items_slug', t.networkId, t.slug),
    index('roadmap_items_order').on(t.networkId, t.position),
    index('roadmap_items_carried').on(t.carriedFrom),
  ],
)

export const tableStates = ['draft', 'agreed', 'updated', 'closed'] as const
export type TableState = (typeof tableStates)[number]

/** How far a network is with the table of a half-year. One that only came in with a file has no row: nothing is said of it. */
export const roadmapTables = pgTable(
  'roadmap_tables',
  {
    id: columns.id(),
    networkId: networkId(),
    halfYear: text('half_year').notNull(),
    state: text('state').$type<TableState>().notNull().default('draft'),
    /** The day it was agreed, by the clock of the network. */
    agreedOn: text('agreed_on'),
    example: boolean('example').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [uniqueIndex('roadmap_tables_half_year').on(t.networkId, t.halfYear)],
)

/** How a table stood when it was agreed, updated or closed, and what differs from the version before. Never changed. */
export const roadmapVersions = pgTable(
  'roadmap_versions',
  {
    id: columns.id(),
    networkId: networkId(),
    tableId: uuid('table_id')
      .notNull()
      .references(() => roadmapTables.id, { onDelete: 'cascade' }),
    number: integer('number').notNull(),
    state: text('state').$type<TableState>().notNull(),
    /** The meeting at which it was updated, as it was called then. */
    eventSlug: text('event_slug'),
    eventTitle: text('event_title'),
    note: text('note'),
    /** The items as they stood, and what moved, came, went and why. `roadmap.versions.ts` says what they hold. */
    items: jsonb('items').$type<unknown[]>().notNull(),
    changes: jsonb('changes').$type<unknown[]>().notNull(),
    /** The day by the clock of the network. */
    onDay: text('on_day').notNull(),
    actor: text('actor').notNull(),
    personId: personId(),
    example: boolean('example').notNull().default(false),
    createdAt: columns.createdAt(),
  },
  (t) => [
    uniqueIndex('roadmap_versions_number').on(t.tableId, t.number),
    index('roadmap_versions_network').on(t.networkId),
    index('roadmap_versions_person').on(t.personId),
  ],
)

export const obligations = pgTable(
  'obligations',
  {
    id: columns.id(),
    networkId: networkId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    type: text('type').notNull(),
    count: integer('count'),
    qualifier: text('qualifier'),
    unit: text('unit'),
    per: text('per'),
    writer: text('writer'),
    checker: text('checker'),
    dueRule: text('due_rule'),
    dueAnchor: text('due_anchor'),
    dueOffset: text('due_offset'),
    due: text('due').array().notNull().default([]),
    dueAsWritten: text('due_as_written'),
    note: text('note'),
    /** Which kind of record fulfils it, where the profile's answer is not the network's. */
    evidence: text('evidence'),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [slugIndex('obligations_slug', t.networkId, t.slug), index('obligations_order').on(t.networkId, t.position)],
)

const cityOf = () => uuid('city_id').references(() => cities.id, { onDelete: 'cascade' })
const obligationOf = () =>
  uuid('obligation_id')
    .notNull()
    .references(() => obligations.id, { onDelete: 'cascade' })
const personOf = (name: string) => uuid(name).references(() => persons.id, { onDelete: 'set null' })

/** What was handed in for an obligation that has no record of its own: a plan, an article, a study. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: columns.id(),
    networkId: networkId(),
    obligationId: obligationOf(),
    cityId: cityOf(),
    /** Which of the things owed it is: the end of the key of a due item. */
    item: text('item').notNull(),
    title: text('title').notNull(),
    link: text('link'),
    note: text('note'),
    language: text('language'),
    state: text('state').$type<'delivered' | 'accepted' | 'returned'>().notNull().default('delivered'),
    /** Why it was returned, or what else was said with the answer. */
    reason: text('reason'),
    personId: personOf('person_id'),
    /** As they were called then. */
    by: text('by').notNull(),
    on: partialDate('on').notNull(),
    checkedBy: text('checked_by'),
    checkedOn: partialDate('checked_on'),
    example: boolean('example').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('deliveries_one').on(
      t.obligationId,
      sql`coalesce(${t.cityId}, '00000000-0000-0000-0000-000000000000')`,
      t.item,
    ),
    index('deliveries_network').on(t.networkId),
    index('deliveries_city').on(t.cityId),
  ],
)

/** One thing owed that nobody asks for any more. */
export const waivers = pgTable(
  'waivers',
  {
    id: columns.id(),
    networkId: networkId(),
    obligationId: obligationOf(),
    cityId: cityOf(),
    item: text('item').notNull(),
    reason: text('reason').notNull(),
    personId: personOf('person_id'),
    by: text('by').notNull(),
    example: boolean('example').notNull().default(false),
    createdAt: columns.createdAt(),
  },
  (t) => [
    uniqueIndex('waivers_one').on(
      t.obligationId,
      sql`coalesce(${t.cityId}, '00000000-0000-0000-0000-000000000000')`,
      t.item,
    ),
    index('waivers_network').on(t.networkId),
    index('waivers_city').on(t.cityId),
  ],
)

/** A city, or without one the whole network, from which nothing is asked for a while. Days are those of the network's clock. */
export const pauses = pgTable(
  'pauses',
  {
    id: columns.id(),
    networkId: networkId(),
    cityId: cityOf(),
    from: partialDate('from').notNull(),
    until: partialDate('until'),
    reason: text('reason').notNull(),
    personId: personOf('person_id'),
    by: text('by').notNull(),
    endedBy: text('ended_by'),
    example: boolean('example').notNull().default(false),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    // One at a time.
    uniqueIndex('pauses_running')
      .on(t.networkId, sql`coalesce(${t.cityId}, ${t.networkId})`)
      .where(sql`${t.until} is null`),
    index('pauses_city').on(t.cityId),
  ],
)

/** A word in several languages; the network's own language is the one that is always there. */
export type Worded = Record<string, string>

/**
 * How a network works, row by row: its phases, the names of its roles, its kinds of meetings and sessions, what is counted.
 * A list without a row is as the shipped profile of the network says; the first change of a list writes all its rows.
 */
export const profileEntries = pgTable(
  'profile_entries',
  {
    id: columns.id(),
    networkId: networkId(),
    /** `phase`, `role`, `meeting_kind`, `session_kind`, `member_kind`, `checklist`, `count`, `template` ... */
    list: text('list').notNull(),
    key: text('key').notNull(),
    position: integer('position').notNull(),
    label: jsonb('label').$type<Worded>().notNull(),
    /** What else the list needs to know of it; `profiles/profile.ts` says what. */
    detail: jsonb('detail').$type<Record<string, unknown>>().notNull().default({}),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [uniqueIndex('profile_entries_key').on(t.networkId, t.list, t.key)],
)

export const roles = [
  'secretariat',
  'lead_partner',
  'lead_expert',
  'ad_hoc_expert',
  'coordinator',
  'city_team',
  'local_group_member',
  'observer',
] as const
export type Role = (typeof roles)[number]

/** Roles that are held in a city; the secretariat's is held in a programme, all others in a network. */
export const cityRoles: readonly Role[] = ['coordinator', 'city_team', 'local_group_member']

/** Who may act as what, and where. What ended stays, so that it is known who did what as what. */
export const memberships = pgTable(
  'memberships',
  {
    id: columns.id(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    role: text('role').$type<Role>().notNull(),
    programmeId: uuid('programme_id').references(() => programmes.id, { onDelete: 'cascade' }),
    networkId: uuid('network_id').references(() => networks.id, { onDelete: 'cascade' }),
    cityId: uuid('city_id').references(() => cities.id, { onDelete: 'cascade' }),
    since: columns.moment('since').notNull().defaultNow(),
    until: columns.moment('until'),
  },
  (t) => [
    uniqueIndex('memberships_held')
      .on(t.personId, t.role, sql`coalesce(${t.cityId}, ${t.networkId}, ${t.programmeId})`)
      .where(sql`${t.until} is null`),
    index('memberships_network').on(t.networkId),
    index('memberships_person').on(t.personId),
  ],
)

/** A role offered to an address, whether or not somebody here has it. */
export const invitations = pgTable(
  'invitations',
  {
    id: columns.id(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    language: text('language').notNull(),
    role: text('role').$type<Role>().notNull(),
    programmeId: uuid('programme_id').references(() => programmes.id, { onDelete: 'cascade' }),
    networkId: uuid('network_id').references(() => networks.id, { onDelete: 'cascade' }),
    cityId: uuid('city_id').references(() => cities.id, { onDelete: 'cascade' }),
    message: text('message'),
    /** Whose role is handed over: that membership ends in the moment this one begins. */
    handsOver: uuid('hands_over').references(() => memberships.id, { onDelete: 'cascade' }),
    invitedBy: uuid('invited_by').references(() => persons.id, { onDelete: 'set null' }),
    tokenHash: text('token_hash').notNull(),
    createdAt: columns.createdAt(),
    expiresAt: columns.moment('expires_at').notNull(),
    acceptedAt: columns.moment('accepted_at'),
    declinedAt: columns.moment('declined_at'),
    withdrawnAt: columns.moment('withdrawn_at'),
    personId: personId(),
  },
  (t) => [
    uniqueIndex('invitations_token').on(t.tokenHash),
    index('invitations_network').on(t.networkId),
    index('invitations_email').on(sql`lower(${t.email})`),
  ],
)

/** What people say about a record; who may see the record and belongs to the network may read it. */
export const comments = pgTable(
  'comments',
  {
    id: columns.id(),
    networkId: networkId(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    personId: personId(),
    /** As they were called then. */
    author: text('author').notNull(),
    cityId: uuid('city_id').references(() => cities.id, { onDelete: 'set null' }),
    body: text('body').notNull(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    editedAt: columns.moment('edited_at'),
    removedAt: columns.moment('removed_at'),
  },
  (t) => [index('comments_subject').on(t.subjectId, t.createdAt), index('comments_network').on(t.networkId)],
)

/** Who wants to hear of a record. */
export const follows = pgTable(
  'follows',
  {
    id: columns.id(),
    networkId: networkId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    createdAt: columns.createdAt(),
  },
  (t) => [
    uniqueIndex('follows_one').on(t.personId, t.subjectId),
    index('follows_subject').on(t.subjectId),
    index('follows_network').on(t.networkId),
  ],
)

/** What a person is told of by name: a mention, an answer, a request. */
export const notices = pgTable(
  'notices',
  {
    id: columns.id(),
    networkId: networkId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    kind: text('kind').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    commentId: uuid('comment_id').references(() => comments.id, { onDelete: 'cascade' }),
    actor: text('actor').notNull(),
    createdAt: columns.createdAt(),
    readAt: columns.moment('read_at'),
  },
  (t) => [index('notices_person').on(t.personId, t.createdAt), index('notices_network').on(t.networkId)],
)
