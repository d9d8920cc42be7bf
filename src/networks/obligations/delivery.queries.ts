import { and, asc, eq } from 'drizzle-orm'
import { validate } from 'uuid'
import type { Queryable } from '#platform/db'
import { deliveries } from '../schema.ts'

export type Delivery = typeof deliveries.$inferSelect

/** Everything that was handed in, as it stands. */
export const deliveriesOf = (db: Queryable, network: { id: string }): Promise<Delivery[]> =>
  db.select().from(deliveries).where(eq(deliveries.networkId, network.id)).orderBy(asc(deliveries.createdAt))

export async function deliveryById(db: Queryable, network: { id: string }, id: string): Promise<Delivery | null> {
  if (!validate(id)) return null
  const [found] = await db
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.networkId, network.id), eq(deliveries.id, id)))
  return found ?? null
}
