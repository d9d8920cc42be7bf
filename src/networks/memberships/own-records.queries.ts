import { asc, eq, getTableColumns, or, sql } from 'drizzle-orm'
import type { OwnRecords } from '#people'
import { invitations, memberships } from '../schema.ts'

/** Which roles a person holds and held, for the copy that is theirs to take. */
export const ownRoles: OwnRecords = {
  name: 'roles',
  read: (db, { id }) =>
    db.select().from(memberships).where(eq(memberships.personId, id)).orderBy(asc(memberships.since)),
}

const { tokenHash: _, ...about } = getTableColumns(invitations)

/** To what a person was invited, and whom they invited. */
export const ownInvitations: OwnRecords = {
  name: 'invitations',
  read: (db, { id, email }) =>
    db
      .select(about)
      .from(invitations)
      .where(
        or(
          eq(invitations.personId, id),
          eq(invitations.invitedBy, id),
          eq(sql`lower(${invitations.email})`, email.toLowerCase()),
        ),
      )
      .orderBy(asc(invitations.createdAt)),
}
