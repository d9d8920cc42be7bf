import { asc, eq } from 'drizzle-orm'
import { oncePerPage } from '#platform/db'
import { obligations } from '../schema.ts'

export type Obligation = typeof obligations.$inferSelect

/** What the network owes its programme and itself, in the order of its folder. */
export const obligationsOf = oncePerPage(
  (db, network: { id: string }): Promise<Obligation[]> =>
    db.select().from(obligations).where(eq(obligations.networkId, network.id)).orderBy(asc(obligations.position)),
)
