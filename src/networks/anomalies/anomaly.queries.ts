import { asc, eq } from 'drizzle-orm'
import { oncePerVersion } from '#platform/db'
import { anomalies } from '../schema.ts'

export type Anomaly = typeof anomalies.$inferSelect

/** Everything in which the source of a network contradicts itself, in the order of its folder. */
export const anomaliesOf = oncePerVersion(
  async (db, network: { id: string }): Promise<Anomaly[]> =>
    db.select().from(anomalies).where(eq(anomalies.networkId, network.id)).orderBy(asc(anomalies.position)),
)
