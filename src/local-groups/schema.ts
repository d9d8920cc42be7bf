import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { cities, cityId, networkId } from '../networks/schema.ts'
import { personId, persons } from '../people/schema.ts'
import { columns } from '../platform/db/columns.ts'
import type { Audience } from '../platform/schema.ts'

export const groupKinds = ['ulg', 'aston_local_group', 'laa', 'lag_clld'] as const
export type GroupKind = (typeof groupKinds)[number]

export const groupStates = ['forming', 'active', 'dormant', 'transformed', 'closed'] as const
export type GroupState = (typeof groupStates)[number]

/** How far it reaches: within the city hall, across its departments, beyond it, or whoever wants to come. */
export const groupScopes = ['city_hall', 'cross_department', 'beyond_city_hall', 'open'] as const
export type GroupScope = (typeof groupScopes)[number]

/** What a city says of its local group. A city without a row has said nothing yet; it may have members all the same. */
export const localGroups = pgTable(
  'local_groups',
  {
    id: columns.id(),
    networkId: networkId(),
    cityId: cityId(),
    name: text('name'),
    kind: text('kind').$type<GroupKind>(),
    state: text('state').$type<GroupState>(),
    /** Made for this network, or built on something that was there. */
    isNew: boolean('is_new'),
    builtOn: text('built_on'),
    scope: text('scope').$type<GroupScope>(),
    subGroups: text('sub_groups').array().notNull().default([]),
    /** SHA-256 of what the link carries by which people join; it is made from the id and the number of the link. */
    joinHash: text('join_hash'),
    /** Counts the links: a new one makes the one before worthless. */
    joinNumber: integer('join_number').notNull().default(0),
    joinOpen: boolean('join_open').notNull().default(false),
    /** Whoever joins is a member at once; otherwise somebody of the city says yes. */
    joinAtOnce: boolean('join_at_once').notNull().default(false),
    /** Who opened the link: letters to those who join come from them. */
    joinBy: uuid('join_by').references(() => persons.id, { onDelete: 'set null' }),
    example: boolean('example').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    uniqueIndex('local_groups_city').on(t.cityId),
    uniqueIndex('local_groups_join').on(t.joinHash),
    index('local_groups_network').on(t.networkId),
    index('local_groups_join_by').on(t.joinBy),
  ],
)

/**
 * Who is foreseen, named or takes part in a city's local group: organisations, and persons by their name. No organisation and
 * no name means the kind is foreseen, none named. Only organisations and kinds are in the network folder.
 */
export const localGroupMembers = pgTable(
  'local_group_members',
  {
    id: columns.id(),
    networkId: networkId(),
    position: integer('position').notNull(),
    cityId: uuid('city_id')
      .notNull()
      .references(() => cities.id),
    memberKind: text('member_kind').notNull(),
    organisation: text('organisation'),
    note: text('note'),
    /** A person. Whose name is shown to whom says the audience. */
    name: text('name'),
    email: text('email'),
    personId: personId(),
    language: text('language'),
    sector: text('sector'),
    part: text('part').$type<'active' | 'passive'>(),
    subGroup: text('sub_group'),
    since: text('since'),
    until: text('until'),
    audience: text('audience').$type<Audience>().notNull().default('public'),
    /** Joined by the link, and nobody of the city has said yes yet. */
    waiting: boolean('waiting').notNull().default(false),
    joinedBy: text('joined_by').$type<'link' | 'list'>(),
    /** When somebody who joined agreed that their name is kept. */
    consentAt: columns.moment('consent_at'),
    example: boolean('example').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('local_group_members_order').on(t.networkId, t.position),
    index('local_group_members_city').on(t.cityId),
    index('local_group_members_person').on(t.personId),
  ],
)
