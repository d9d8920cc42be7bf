import { and, eq, sql } from 'drizzle-orm'
import type { Network } from '#networks'
import type { Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import { travelFactors } from '../schema.ts'
import type { Factor, FactorKey } from './factors.ts'

interface Wanted {
  mode: FactorKey
  /** The version one began from; 0 where it was the shipped one. */
  version: number
  grams: number
  detour: number
  source: string
  verified: boolean
}

/** Sets what a way of travelling costs in this network, with where that was looked up. Whether it was taken. */
export async function setFactor(
  db: Db,
  { network, person }: { network: Network; person: Person },
  { mode, version, grams, detour, source, verified }: Wanted,
  before: Factor,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const values = { grams: String(grams), detour: String(detour), source, verifiedBy: verified ? person.name : null }
    const written =
      version === 0
        ? await tx
            .insert(travelFactors)
            .values({ ...values, networkId: network.id, mode })
            .onConflictDoNothing()
            .returning({ mode: travelFactors.mode })
        : await tx
            .update(travelFactors)
            .set({ ...values, version: sql`${travelFactors.version} + 1`, changedAt: new Date() })
            .where(
              and(
                eq(travelFactors.networkId, network.id),
                eq(travelFactors.mode, mode),
                eq(travelFactors.version, version),
              ),
            )
            .returning({ mode: travelFactors.mode })
    if (written.length === 0) return false
    await recordActivity(tx, {
      networkId: network.id,
      actor: person.name,
      personId: person.id,
      verb: 'network.factorChanged',
      subjectKind: 'network',
      subjectId: network.id,
      detail: { mode, changes: { grams: { before: before.grams, after: grams } } },
      audience: 'network',
    })
    return true
  })
}
