import { and, desc, eq, lt } from 'drizzle-orm'
import type { Network, Standing } from '#networks'
import type { Queryable } from '#platform/db'
import { seesVersion } from '../access.ts'
import { planVersions } from '../schema.ts'
import { type OpenVersion, opened } from './opened.ts'

/** One version by the number in its address; nothing for whoever it is not for. */
export async function versionSeen(
  db: Queryable,
  standing: Standing,
  plan: { id: string },
  number: number,
): Promise<OpenVersion | null> {
  const [version] = await db
    .select()
    .from(planVersions)
    .where(and(eq(planVersions.planId, plan.id), eq(planVersions.number, number)))
  return version && seesVersion(standing, version) ? opened(version) : null
}

/** The version frozen before this one; with what it was compared when the ledger was written. */
export async function versionBefore(
  db: Queryable,
  version: { planId: string; number: number },
): Promise<OpenVersion | null> {
  const [before] = await db
    .select()
    .from(planVersions)
    .where(and(eq(planVersions.planId, version.planId), lt(planVersions.number, version.number)))
    .orderBy(desc(planVersions.number))
    .limit(1)
  return before ? opened(before) : null
}

/** What is published of a city's plan: the last version that is for everybody. */
export async function publishedVersion(
  db: Queryable,
  network: Pick<Network, 'id'>,
  city: { id: string },
): Promise<OpenVersion | null> {
  const [version] = await db
    .select()
    .from(planVersions)
    .where(
      and(
        eq(planVersions.networkId, network.id),
        eq(planVersions.cityId, city.id),
        eq(planVersions.audience, 'public'),
      ),
    )
    .orderBy(desc(planVersions.number))
    .limit(1)
  return version ? opened(version) : null
}
