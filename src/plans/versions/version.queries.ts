import { and, desc, eq, getTableColumns } from 'drizzle-orm'
import { validate } from 'uuid'
import { type Standing, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { planVersions } from '../schema.ts'

export type PlanVersion = typeof planVersions.$inferSelect

/** What is known of a version without all that it holds: that of a long plan is a megabyte. */
const { snapshot: _, ...known } = getTableColumns(planVersions)
export const withoutSnapshot = known
export type ListedVersion = Omit<PlanVersion, 'snapshot'>

/** A frozen version by its id, whoever may see it. */
export async function planVersionById(db: Queryable, network: { id: string }, id: string): Promise<PlanVersion | null> {
  if (!validate(id)) return null
  const [version] = await db
    .select()
    .from(planVersions)
    .where(and(eq(planVersions.networkId, network.id), eq(planVersions.id, id)))
  return version ?? null
}

/** The versions of a plan that somebody may see, the last first, without what they hold. */
export const versionsSeen = (db: Queryable, standing: Standing, plan: { id: string }): Promise<ListedVersion[]> =>
  db
    .select(withoutSnapshot)
    .from(planVersions)
    .where(and(eq(planVersions.planId, plan.id), visibleTo(standing, planVersions)))
    .orderBy(desc(planVersions.number))
