import { and, desc, eq, gt, lt } from 'drizzle-orm'
import type { Network, Standing } from '#networks'
import type { Queryable } from '#platform/db'
import { seesVersion } from '../access.ts'
import { planVersions } from '../schema.ts'
import { type OpenVersion, opened } from './opened.ts'
import type { PlanSnapshot } from './snapshot.ts'
import { standsFirst } from './stands.ts'

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

/** All that a version keeps, for whoever decides who reads it. */
export async function keptIn(db: Queryable, version: { id: string }): Promise<PlanSnapshot> {
  const [kept] = await db
    .select({ snapshot: planVersions.snapshot })
    .from(planVersions)
    .where(eq(planVersions.id, version.id))
  if (!kept) throw new Error('A version of a plan is gone.')
  return kept.snapshot as unknown as PlanSnapshot
}

/** The newest version for everybody that came after this one, in few words; nothing where this is the newest. */
export async function publishedAfter(
  db: Queryable,
  version: { planId: string; number: number },
): Promise<{ number: number; publishedOn: string | null } | null> {
  const [after] = await db
    .select({ number: planVersions.number, publishedOn: planVersions.publishedOn })
    .from(planVersions)
    .where(
      and(
        eq(planVersions.planId, version.planId),
        eq(planVersions.audience, 'public'),
        gt(planVersions.number, version.number),
      ),
    )
    .orderBy(desc(planVersions.number))
    .limit(1)
  return after ?? null
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

/** The last frozen version of a city's plan that came after another one: what changed there can be explained. */
export async function lastExplained(
  db: Queryable,
  city: { id: string },
): Promise<{ number: number; frozenAt: Date } | null> {
  const [last] = await db
    .select({ number: planVersions.number, frozenAt: planVersions.frozenAt })
    .from(planVersions)
    .where(and(eq(planVersions.cityId, city.id), gt(planVersions.number, 1)))
    .orderBy(desc(planVersions.number))
    .limit(1)
  return last ?? null
}

/** What is published of a city's plan: of the versions for everybody the one the council adopted, else the last. */
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
    .orderBy(standsFirst())
    .limit(1)
  return version ? opened(version) : null
}
