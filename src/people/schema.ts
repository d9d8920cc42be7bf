import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  boolean,
  index,
  integer,
  pgTable,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { columns } from '../platform/db/columns.ts'

/** Who did something: the row outlives the person's account. */
export const personId = () => uuid('person_id').references((): AnyPgColumn => persons.id, { onDelete: 'set null' })

/** Whose something is: it goes with them. */
const theirs = () =>
  uuid('person_id')
    .notNull()
    .references(() => persons.id, { onDelete: 'cascade' })

export const digests = ['daily', 'weekly', 'never'] as const
export type Digest = (typeof digests)[number]

export const persons = pgTable(
  'persons',
  {
    id: columns.id(),
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** Nothing where the browser decides. */
    language: text('language'),
    timeZone: text('time_zone'),
    digest: text('digest').$type<Digest>().notNull().default('weekly'),
    /** The day of the week for it, and for what is due: 1 is Monday, 7 Sunday. */
    digestDay: smallint('digest_day').notNull().default(1),
    /** The last entry of the record that a digest has told of. */
    digestedAt: columns.moment('digested_at'),
    /** A role to step into, not a person: exists in demonstration networks only and gets no mail. */
    demo: boolean('demo').notNull().default(false),
    createdAt: columns.createdAt(),
    changedAt: columns.changedAt(),
  },
  (t) => [uniqueIndex('persons_email').on(sql`lower(${t.email})`)],
)

/** A wish to sign in. There is one for addresses nobody has, too, so that from outside both look the same. */
export const signIns = pgTable(
  'sign_ins',
  {
    id: columns.id(),
    email: text('email').notNull(),
    language: text('language').notNull(),
    /** A keyed hash of the network address that asked, so that one place cannot ask for everybody. */
    askedFrom: text('asked_from'),
    /** Where the person wanted to go, within this site. */
    goTo: text('go_to'),
    /** SHA-256 of the secret in the link, and a keyed hash of the code, which is short. */
    linkHash: text('link_hash').notNull(),
    codeHash: text('code_hash').notNull(),
    attempts: integer('attempts').notNull().default(0),
    createdAt: columns.createdAt(),
    expiresAt: columns.moment('expires_at').notNull(),
    usedAt: columns.moment('used_at'),
    /** SHA-256 of what the browser that used it carries, so that a double click is no second use. */
    usedBy: text('used_by'),
  },
  (t) => [
    uniqueIndex('sign_ins_link').on(t.linkHash),
    index('sign_ins_expiry').on(t.expiresAt),
    index('sign_ins_email').on(t.email),
    index('sign_ins_asked_from').on(t.askedFrom),
  ],
)

export const sessions = pgTable(
  'sessions',
  {
    id: columns.id(),
    personId: theirs(),
    /** SHA-256 of what the cookie carries. */
    tokenHash: text('token_hash').notNull(),
    /** Browser and system as far as they say: "Firefox on Linux". */
    device: text('device'),
    how: text('how').$type<'letter' | 'code' | 'provider' | 'invitation' | 'demo'>().notNull(),
    createdAt: columns.createdAt(),
    lastUsedAt: columns.moment('last_used_at').notNull().defaultNow(),
    expiresAt: columns.moment('expires_at').notNull(),
  },
  (t) => [uniqueIndex('sessions_token').on(t.tokenHash), index('sessions_person').on(t.personId)],
)

/** A person as another site knows them, by OpenID Connect. */
export const identities = pgTable(
  'identities',
  {
    id: columns.id(),
    personId: theirs(),
    issuer: text('issuer').notNull(),
    subject: text('subject').notNull(),
    createdAt: columns.createdAt(),
  },
  (t) => [uniqueIndex('identities_subject').on(t.issuer, t.subject), index('identities_person').on(t.personId)],
)

/** What lets a program act for a person, within its scopes. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: columns.id(),
    personId: theirs(),
    name: text('name').notNull(),
    tokenHash: text('token_hash').notNull(),
    scopes: text('scopes').array().notNull(),
    createdAt: columns.createdAt(),
    expiresAt: columns.moment('expires_at'),
    lastUsedAt: columns.moment('last_used_at'),
  },
  (t) => [uniqueIndex('api_tokens_token').on(t.tokenHash), index('api_tokens_person').on(t.personId)],
)
