import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
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
import { needGroups, needs, practices } from '../exchange/schema.ts'
import { cities, cityId, networkId, themes } from '../networks/schema.ts'
import { personId, persons } from '../people/schema.ts'
import { columns, slugIndex } from '../platform/db/columns.ts'
import type { Audience } from '../platform/schema.ts'

const meetingId = () =>
  uuid('meeting_id')
    .notNull()
    .references(() => meetings.id, { onDelete: 'cascade' })

const sessionId = () =>
  uuid('session_id')
    .notNull()
    .references(() => meetingSessions.id, { onDelete: 'cascade' })

/** How a local meeting stands to the meeting of the network it was held for. */
export const relations = ['before', 'after', 'independent'] as const
export type Relation = (typeof relations)[number]

export interface MeetingPart {
  cityId: string
  start: string | null
  end: string | null
  place: string | null
}

export const agendaShows = ['network', 'after', 'public'] as const
export type AgendaShown = (typeof agendaShows)[number]

export const repetitions = ['weekly', 'fortnightly', 'monthly', 'quarterly', 'half_yearly', 'yearly'] as const
export type Repeats = (typeof repetitions)[number]

/**
 * People who come together: all cities of a network, their staff, or the local group of one city. The clock times are those
 * of `timeZone`; a date may be known to the month only, and then there are none.
 */
export const meetings = pgTable(
  'meetings',
  {
    id: columns.id(),
    networkId: networkId(),
    slug: text('slug').notNull(),
    position: integer('position').notNull(),
    /** The city whose local group meets; nothing where the network does. Only meetings of the network are in its folder. */
    cityId: uuid('city_id').references(() => cities.id, { onDelete: 'cascade' }),
    audience: text('audience').$type<Audience>().notNull().default('public'),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    datesAsWritten: text('dates_as_written'),
    start: text('start'),
    end: text('end'),
    datePrecision: text('date_precision'),
    startTime: text('start_time'),
    endTime: text('end_time'),
    timeZone: text('time_zone'),
    format: text('format'),
    /** Where exactly: a house, a room, a street. */
    place: text('place'),
    /** Whether that is in the city hall; nothing where nobody said, or nobody goes anywhere. */
    cityHall: boolean('city_hall'),
    /** For those who take part only. */
    joinLink: text('join_link'),
    hostCountries: text('host_countries').array().notNull().default([]),
    /** Theme codes of the network, or free words. */
    themes: text('themes').array().notNull().default([]),
    /** What the folder says takes place there, before sessions are planned. */
    sessions: text('sessions').array().notNull().default([]),
    keyComponents: text('key_components'),
    /** `held`, `planned`, `confirmed`, `cancelled` and others of the network's own. */
    status: text('status'),
    /** Why it was cancelled, or what else there is to say of its status. */
    statusReason: text('status_reason'),
    /** The dates before it was moved, as a period: `2024-03-04/2024-03-08`. */
    movedFrom: text('moved_from'),
    /** When and where it is in which of its host cities, where it has several. */
    parts: jsonb('parts').$type<MeetingPart[]>().notNull().default([]),
    /** Who reads its agenda: those who belong to the network, everybody once it was held, everybody. */
    agendaShown: text('agenda_shown').$type<AgendaShown>().notNull().default('network'),
    note: text('note'),
    relation: text('relation').$type<Relation>(),
    /** The meeting of the network that a local meeting prepares or follows. */
    relatesTo: uuid('relates_to').references((): AnyPgColumn => meetings.id, { onDelete: 'set null' }),
    /** How often it comes again, at the same hour of its place, and until which day. */
    repeats: text('repeats').$type<Repeats>(),
    repeatsUntil: text('repeats_until'),
    /** Raised with every change that calendars have to hear of: by the database itself, whoever writes. */
    calendarSequence: integer('calendar_sequence').notNull().default(0),
    /** Played in a demonstration, beyond what the source says. */
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    slugIndex('meetings_slug', t.networkId, t.slug),
    index('meetings_order').on(t.networkId, t.position),
    index('meetings_city').on(t.cityId),
    index('meetings_relates_to').on(t.relatesTo),
  ],
)

export const meetingHosts = pgTable(
  'meeting_hosts',
  {
    networkId: networkId(),
    meetingId: meetingId(),
    cityId: uuid('city_id')
      .notNull()
      .references(() => cities.id),
    position: integer('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.meetingId, t.cityId] }),
    index('meeting_hosts_city').on(t.cityId),
    index('meeting_hosts_network').on(t.networkId),
  ],
)

/**
 * The secret address of a person's own calendar: signed with the secret of the house over the person and this number, so
 * that the table alone opens nothing. A new address is the next number; it never counts back.
 */
export const calendarAddresses = pgTable('calendar_addresses', {
  personId: uuid('person_id')
    .primaryKey()
    .references(() => persons.id, { onDelete: 'cascade' }),
  number: integer('number').notNull().default(1),
  active: boolean('active').notNull().default(true),
  createdAt: columns.createdAt(),
  changedAt: columns.changedAt(),
})

/** What takes place at a meeting, one after the other or side by side. */
export const meetingSessions = pgTable(
  'meeting_sessions',
  {
    id: columns.id(),
    networkId: networkId(),
    meetingId: meetingId(),
    position: integer('position').notNull(),
    /** A key of the session kinds of the network's profile, or a word of its own. */
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    purpose: text('purpose'),
    /** `2024-03-04`, and clock times `09:30` in the time zone of the meeting. */
    day: text('day'),
    startTime: text('start_time'),
    endTime: text('end_time'),
    room: text('room'),
    /** The city it takes place in, where the meeting has several hosts. */
    cityId: uuid('city_id').references(() => cities.id, { onDelete: 'set null' }),
    themeId: uuid('theme_id').references(() => themes.id, { onDelete: 'set null' }),
    leadBy: text('lead_by'),
    speakers: text('speakers'),
    /** What came out of it, written down during or after. */
    harvest: text('harvest'),
    example: boolean('example').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('meeting_sessions_order').on(t.meetingId, t.position),
    index('meeting_sessions_network').on(t.networkId),
  ],
)

/** The needs a session is to answer. */
export const sessionNeeds = pgTable(
  'session_needs',
  {
    networkId: networkId(),
    sessionId: sessionId(),
    needId: uuid('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.needId] }),
    index('session_needs_need').on(t.needId),
    index('session_needs_network').on(t.networkId),
  ],
)

/** The practices a session shows. */
export const sessionPractices = pgTable(
  'session_practices',
  {
    networkId: networkId(),
    sessionId: sessionId(),
    practiceId: uuid('practice_id')
      .notNull()
      .references(() => practices.id, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.practiceId] }),
    index('session_practices_practice').on(t.practiceId),
    index('session_practices_network').on(t.networkId),
  ],
)

export const presences = ['expected', 'present', 'excused', 'absent'] as const
export type Presence = (typeof presences)[number]

/** On whose behalf somebody comes. */
export const seats = ['city_team', 'local_group', 'host', 'expert', 'guest'] as const
export type Seat = (typeof seats)[number]

/**
 * Somebody who takes part in a meeting, with or without an account: registered before, or checked in at the door. Names are
 * taken out when the sheet's keeping ends (`attendance_sheets`); kinds and presence stay.
 */
export const participants = pgTable(
  'participants',
  {
    id: columns.id(),
    networkId: networkId(),
    meetingId: meetingId(),
    personId: personId(),
    name: text('name'),
    email: text('email'),
    organisation: text('organisation'),
    cityId: uuid('city_id').references(() => cities.id, { onDelete: 'set null' }),
    seat: text('seat').$type<Seat>(),
    /** A key of the member kinds of the network's profile, for those of a local group. */
    memberKind: text('member_kind'),
    registeredAt: columns.moment('registered_at'),
    cancelledAt: columns.moment('cancelled_at'),
    presence: text('presence').$type<Presence>().notNull().default('expected'),
    checkedInAt: columns.moment('checked_in_at'),
    /** `code` by the QR code or address on the screen, `list` by somebody who ticked them off. */
    checkedInBy: text('checked_in_by').$type<'code' | 'list'>(),
    online: boolean('online').notNull().default(false),
    travelMode: text('travel_mode'),
    /** SHA-256 of what lets somebody without an account change their own registration. */
    tokenHash: text('token_hash'),
    /** The language of letters to somebody without an account. */
    language: text('language'),
    /** Asked by mail to come; registered once they say so. */
    invitedAt: columns.moment('invited_at'),
    /** When they agreed that their name stands on the sheet, having been told how long it is kept. */
    consentedAt: columns.moment('consented_at'),
    remindedAt: columns.moment('reminded_at'),
    /** When and where the meeting was to be when they were last told; a letter follows where it is otherwise now. */
    toldOf: text('told_of'),
    example: boolean('example').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('participants_meeting').on(t.meetingId),
    index('participants_network').on(t.networkId),
    uniqueIndex('participants_person').on(t.meetingId, t.personId).where(sql`${t.personId} is not null`),
    uniqueIndex('participants_token').on(t.tokenHash),
    uniqueIndex('participants_email').on(t.meetingId, sql`lower(${t.email})`).where(sql`${t.email} is not null`),
    index('participants_city').on(t.cityId),
  ],
)

/** What a participant needs to be able to come and eat: for those who organise, and deleted after the meeting. */
export const participantNeeds = pgTable(
  'participant_needs',
  {
    participantId: uuid('participant_id')
      .primaryKey()
      .references(() => participants.id, { onDelete: 'cascade' }),
    networkId: networkId(),
    access: text('access'),
    dietary: text('dietary'),
  },
  (t) => [index('participant_needs_network').on(t.networkId)],
)

/** Who may come in without being asked: how a meeting's registration stands, and until when its check-in takes codes. */
export const registrationOpenings = ['members', 'link', 'everybody', 'closed'] as const
export type RegistrationOpening = (typeof registrationOpenings)[number]

export const meetingDoors = pgTable(
  'meeting_doors',
  {
    meetingId: uuid('meeting_id')
      .primaryKey()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    networkId: networkId(),
    opening: text('opening').$type<RegistrationOpening>().notNull().default('members'),
    /** The last day on which people register, `2024-03-01`. */
    closesOn: text('closes_on'),
    /** Raised to make a link that was given out worthless. */
    linkNumber: integer('link_number').notNull().default(1),
    /** What those who come should know, in letters and on the page. */
    word: text('word'),
    /** The codes on the screen are good until then. */
    checkInUntil: columns.moment('check_in_until'),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [index('meeting_doors_network').on(t.networkId), index('meeting_doors_open').on(t.checkInUntil)],
)

/** Somebody of a sealed sheet, as the record said at that moment. */
export interface SheetRow {
  name: string
  organisation: string | null
  city: string | null
  seat: Seat | null
  memberKind: string | null
  presence: Presence
  online: boolean
}

/** What is left of a sheet when its names are gone. */
export interface SheetCounts {
  present: number
  online: number
  excused: number
  absent: number
  /** Present people by city, by member kind, by seat. */
  cities: Record<string, number>
  kinds: Record<string, number>
  seats: Record<string, number>
}

/**
 * Who was there, frozen. `csv` is the file as it was given out, of which `checksum` is the SHA-256; rows and file go when
 * the keeping of names ends, counts and checksum stay. A correction is a sheet of its own that names the one it replaces.
 */
export const attendanceSheets = pgTable(
  'attendance_sheets',
  {
    id: columns.id(),
    networkId: networkId(),
    meetingId: meetingId(),
    number: integer('number').notNull(),
    replaces: integer('replaces'),
    /** Why it was corrected. */
    reason: text('reason'),
    /** The day of the network on which it was sealed. */
    sealedOn: text('sealed_on').notNull(),
    actor: text('actor').notNull(),
    personId: personId(),
    checksum: text('checksum').notNull(),
    csv: text('csv'),
    rows: jsonb('rows').$type<SheetRow[]>(),
    counts: jsonb('counts').$type<SheetCounts>().notNull(),
    namesRemovedOn: text('names_removed_on'),
    example: boolean('example').notNull().default(false),
    createdAt: columns.createdAt(),
  },
  (t) => [
    uniqueIndex('attendance_sheets_number').on(t.meetingId, t.number),
    index('attendance_sheets_checksum').on(t.checksum),
    index('attendance_sheets_network').on(t.networkId),
  ],
)

/** What a kilometre by each way of travelling emits, where a network reckons otherwise than the shipped list. */
export const travelFactors = pgTable(
  'travel_factors',
  {
    networkId: networkId(),
    mode: text('mode').notNull(),
    /** Grams of CO2 equivalent for each person and kilometre; for `online`, for each person and hour. */
    grams: numeric('grams').notNull(),
    /** How much longer the way is than the straight line. */
    detour: numeric('detour').notNull(),
    source: text('source').notNull(),
    /** Who in the network has looked the number up in its source. */
    verifiedBy: text('verified_by'),
    version: columns.version(),
    changedAt: columns.changedAt(),
  },
  (t) => [primaryKey({ columns: [t.networkId, t.mode] })],
)

/** What a meeting was: written down by whoever called it, for those it is owed to. */
export const reportStates = ['drafted', 'sent', 'accepted', 'returned'] as const
export type ReportState = (typeof reportStates)[number]

export const meetingReports = pgTable(
  'meeting_reports',
  {
    id: columns.id(),
    networkId: networkId(),
    meetingId: meetingId(),
    topics: text('topics'),
    results: text('results'),
    decisions: text('decisions'),
    feedback: text('feedback'),
    nextDate: text('next_date'),
    /** Where reports follow experiments and not the calendar: which one, and from when to when. */
    cycle: text('cycle'),
    cycleFrom: text('cycle_from'),
    cycleTo: text('cycle_to'),
    state: text('state').$type<ReportState>().notNull().default('drafted'),
    sentAt: columns.moment('sent_at'),
    answeredAt: columns.moment('answered_at'),
    answeredBy: text('answered_by'),
    /** Why it was returned. */
    answer: text('answer'),
    example: boolean('example').notNull().default(false),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [uniqueIndex('meeting_reports_meeting').on(t.meetingId), index('meeting_reports_network').on(t.networkId)],
)

/** How an agenda stood when it was given out; what changed since the one before is said with it. */
export const agendaVersions = pgTable(
  'agenda_versions',
  {
    id: columns.id(),
    networkId: networkId(),
    meetingId: meetingId(),
    number: integer('number').notNull(),
    note: text('note'),
    /** The sessions as they stood, and what differs from the version before. */
    sessions: jsonb('sessions').$type<unknown[]>().notNull(),
    changes: jsonb('changes').$type<unknown[]>().notNull(),
    /** Everybody may read it, or those who belong to the network. */
    audience: text('audience').$type<Audience>().notNull().default('network'),
    /** When it was given out, by the clock of the network. */
    day: text('day'),
    agreed: boolean('agreed').notNull().default(false),
    actor: text('actor').notNull(),
    personId: personId(),
    createdAt: columns.createdAt(),
  },
  (t) => [
    uniqueIndex('agenda_versions_number').on(t.meetingId, t.number),
    index('agenda_versions_network').on(t.networkId),
  ],
)

/**
 * Why the network takes up a theme now: the paper before an academy or a core meeting, or both. What stands here is what is
 * being written; what was given out is in `rationale_versions`.
 */
export const rationales = pgTable(
  'rationales',
  {
    id: columns.id(),
    networkId: networkId(),
    /** Theme codes of the network. */
    themes: text('themes').array().notNull().default([]),
    framing: text('framing'),
    whyNow: text('why_now'),
    backlog: text('backlog'),
    examples: text('examples'),
    questions: text('questions'),
    /** `city` without a city: those who lead the network alone. `network` once what is being written is shared. */
    audience: text('audience').$type<Audience>().notNull().default('city'),
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [index('rationales_network').on(t.networkId)],
)

const rationaleId = () =>
  uuid('rationale_id')
    .notNull()
    .references(() => rationales.id, { onDelete: 'cascade' })

/** The meetings a rationale serves; a meeting has one. */
export const rationaleMeetings = pgTable(
  'rationale_meetings',
  {
    meetingId: uuid('meeting_id')
      .primaryKey()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    networkId: networkId(),
    rationaleId: rationaleId(),
  },
  (t) => [index('rationale_meetings_rationale').on(t.rationaleId), index('rationale_meetings_network').on(t.networkId)],
)

export const rationaleStages = ['draft', 'discussed', 'final'] as const
export type RationaleStage = (typeof rationaleStages)[number]

/** How a rationale stood when it was given out. */
export const rationaleVersions = pgTable(
  'rationale_versions',
  {
    id: columns.id(),
    networkId: networkId(),
    rationaleId: rationaleId(),
    number: integer('number').notNull(),
    stage: text('stage').$type<RationaleStage>().notNull(),
    note: text('note'),
    content: jsonb('content').$type<Record<string, unknown>>().notNull(),
    audience: text('audience').$type<Audience>().notNull(),
    /** By the clock of the network. */
    day: text('day').notNull(),
    actor: text('actor').notNull(),
    personId: personId(),
    createdAt: columns.createdAt(),
  },
  (t) => [
    uniqueIndex('rationale_versions_number').on(t.rationaleId, t.number),
    index('rationale_versions_network').on(t.networkId),
  ],
)

/** A photo, a file or an address from a meeting. What a file holds lies in `files`, beside the material. */
export const materials = pgTable(
  'materials',
  {
    id: columns.id(),
    networkId: networkId(),
    meetingId: meetingId(),
    sessionId: uuid('session_id').references(() => meetingSessions.id, { onDelete: 'set null' }),
    position: integer('position').notNull(),
    caption: text('caption'),
    /** Where it lies elsewhere, for what is no file. */
    link: text('link'),
    audience: text('audience').$type<Audience>().notNull().default('network'),
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('materials_order').on(t.meetingId, t.position),
    index('materials_session').on(t.sessionId),
    index('materials_network').on(t.networkId),
  ],
)

/** A city presents its action table at an academy; a file of its lies in `files`. */
export const presentations = pgTable(
  'presentations',
  {
    id: columns.id(),
    networkId: networkId(),
    meetingId: meetingId(),
    cityId: cityId(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    link: text('link'),
    done: boolean('done').notNull().default(false),
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('presentations_order').on(t.meetingId, t.position),
    index('presentations_city').on(t.cityId),
    index('presentations_network').on(t.networkId),
  ],
)

/** Cities that work on a sub-theme together, because several asked for it. */
export const workingGroups = pgTable(
  'working_groups',
  {
    id: columns.id(),
    networkId: networkId(),
    themeId: uuid('theme_id').references(() => themes.id, { onDelete: 'set null' }),
    needGroupId: uuid('need_group_id').references(() => needGroups.id, { onDelete: 'set null' }),
    title: text('title').notNull(),
    purpose: text('purpose'),
    /** The day it ended, by the clock of the network. */
    until: text('until'),
    example: boolean('example').notNull().default(false),
    personId: personId(),
    version: columns.version(),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [
    index('working_groups_network').on(t.networkId),
    index('working_groups_theme').on(t.themeId),
    index('working_groups_need_group').on(t.needGroupId),
  ],
)

const workingGroupId = () =>
  uuid('working_group_id')
    .notNull()
    .references(() => workingGroups.id, { onDelete: 'cascade' })

/** Who works in it, for which city. */
export const workingGroupMembers = pgTable(
  'working_group_members',
  {
    networkId: networkId(),
    workingGroupId: workingGroupId(),
    personId: uuid('person_id')
      .notNull()
      .references(() => persons.id, { onDelete: 'cascade' }),
    cityId: uuid('city_id').references(() => cities.id, { onDelete: 'cascade' }),
    createdAt: columns.createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.workingGroupId, t.personId] }),
    index('working_group_members_person').on(t.personId),
    index('working_group_members_city').on(t.cityId),
    index('working_group_members_network').on(t.networkId),
  ],
)

/** The sessions in which a working group meets. */
export const sessionWorkingGroups = pgTable(
  'session_working_groups',
  {
    networkId: networkId(),
    sessionId: sessionId(),
    workingGroupId: workingGroupId(),
  },
  (t) => [
    primaryKey({ columns: [t.sessionId, t.workingGroupId] }),
    index('session_working_groups_group').on(t.workingGroupId),
    index('session_working_groups_network').on(t.networkId),
  ],
)

/** At which meeting a need came up, and at which one it is to be answered. */
export const needMeetings = pgTable(
  'need_meetings',
  {
    needId: uuid('need_id')
      .primaryKey()
      .references(() => needs.id, { onDelete: 'cascade' }),
    networkId: networkId(),
    raisedAtId: uuid('raised_at_id').references(() => meetings.id, { onDelete: 'set null' }),
    targetId: uuid('target_id').references(() => meetings.id, { onDelete: 'set null' }),
  },
  (t) => [
    index('need_meetings_raised_at').on(t.raisedAtId),
    index('need_meetings_target').on(t.targetId),
    index('need_meetings_network').on(t.networkId),
  ],
)

/** A letter about a meeting to somebody outside the network, such as of a sister network. */
export const meetingAnnouncements = pgTable(
  'meeting_announcements',
  {
    id: columns.id(),
    networkId: networkId(),
    meetingId: meetingId(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    organisation: text('organisation'),
    language: text('language').notNull(),
    message: text('message'),
    /** By the clock of the network. */
    day: text('day').notNull(),
    actor: text('actor').notNull(),
    personId: personId(),
    example: boolean('example').notNull().default(false),
    createdAt: columns.createdAt(),
  },
  (t) => [
    index('meeting_announcements_meeting').on(t.meetingId),
    index('meeting_announcements_network').on(t.networkId),
  ],
)
