import { asc, eq } from 'drizzle-orm'
import type { OwnRecords } from '#people'
import { deliveries, pauses, waivers } from '../schema.ts'

/** What a person handed in, waived and paused, for the copy that is theirs to take. */
export const ownDeliveries: OwnRecords = {
  name: 'deliveries',
  read: (db, { id }) =>
    db.select().from(deliveries).where(eq(deliveries.personId, id)).orderBy(asc(deliveries.createdAt)),
}

export const ownWaivers: OwnRecords = {
  name: 'waivers',
  read: (db, { id }) => db.select().from(waivers).where(eq(waivers.personId, id)).orderBy(asc(waivers.createdAt)),
}

export const ownPauses: OwnRecords = {
  name: 'pauses',
  read: (db, { id }) => db.select().from(pauses).where(eq(pauses.personId, id)).orderBy(asc(pauses.createdAt)),
}
