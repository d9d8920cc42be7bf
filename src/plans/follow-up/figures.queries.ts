import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { maySee, type NetworkLocals, visibleTo } from '#networks'
import { testingActions } from '#schema/actions'
import { planChanges, plans, planVersions } from '../schema.ts'

export interface PlanFigures {
  /** Tests that were concluded, and how many of them a version names as the cause of a change. */
  concluded: number
  changing: number
}

/** What tests did to plans, out of the tests and versions that whoever looks may see. */
export async function planFiguresOf({ db, network, standing }: NetworkLocals): Promise<PlanFigures> {
  const [tests, named] = await Promise.all([
    db
      .select({ id: testingActions.id, audience: testingActions.audience, cityId: testingActions.cityId })
      .from(testingActions)
      .where(and(eq(testingActions.networkId, network.id), isNotNull(testingActions.concludedOn))),
    db
      .select({ id: sql<string>`distinct ${planChanges.testingActionId}` })
      .from(planChanges)
      .innerJoin(planVersions, eq(planVersions.id, planChanges.versionId))
      .where(
        and(
          eq(planChanges.networkId, network.id),
          isNotNull(planChanges.testingActionId),
          visibleTo(standing, planVersions),
        ),
      ),
  ])
  const seen = tests.filter((test) => maySee(standing, test))
  const changing = new Set(named.map(({ id }) => id))
  return { concluded: seen.length, changing: seen.filter(({ id }) => changing.has(id)).length }
}

/** How many plans of the network were adopted, out of those that whoever looks may see. One statement. */
export async function countAdopted({ db, network, standing }: NetworkLocals): Promise<number> {
  const [counted] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(plans)
    .innerJoin(planVersions, and(eq(planVersions.planId, plans.id), eq(planVersions.number, plans.adoptedNumber)))
    .where(and(eq(plans.networkId, network.id), isNotNull(plans.adoptedOn), visibleTo(standing, planVersions)))
  return counted?.count ?? 0
}
