import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  numeric,
  pgTable,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
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
    visibility: text('visibility').$type<'public' | 'private'>().notNull().default('public'),
    version: bigint('version', { mode: 'number' }).notNull().default(0),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [uniqueIndex('networks_slug').on(sql`lower(${t.slug})`)],
)

/** Every row of a network carries the network's id, so that the tables could be spread by network. */
const networkId = () =>
  uuid('network_id')
    .notNull()
    .references((): AnyPgColumn => networks.id, { onDelete: 'cascade' })

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
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    slugIndex('roadmap_items_slug', t.networkId, t.slug),
    index('roadmap_items_order').on(t.networkId, t.position),
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
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [slugIndex('obligations_slug', t.networkId, t.slug), index('obligations_order').on(t.networkId, t.position)],
)
