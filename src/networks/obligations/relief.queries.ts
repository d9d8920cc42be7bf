import { asc, desc, eq } from 'drizzle-orm'
import { oncePerPage } from '#platform/db'
import { pauses, waivers } from '../schema.ts'

export type Waiver = typeof waivers.$inferSelect
export type Pause = typeof pauses.$inferSelect

/** What nobody asks for any more. */
export const waiversOf = oncePerPage(
  (db, network: { id: string }): Promise<Waiver[]> =>
    db.select().from(waivers).where(eq(waivers.networkId, network.id)).orderBy(asc(waivers.createdAt)),
)

/** When cities, or all of the network, stood still, the last one first. */
export const pausesOf = oncePerPage(
  (db, network: { id: string }): Promise<Pause[]> =>
    db.select().from(pauses).where(eq(pauses.networkId, network.id)).orderBy(desc(pauses.from)),
)
