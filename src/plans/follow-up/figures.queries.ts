import { and, eq, sql } from 'drizzle-orm'
import { type ThreadPlace, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { testingActions } from '#schema/actions'
import { planChanges, planVersions } from '../schema.ts'

export interface PlanFigures {
  /** Tests that were concluded, and how many of them a version names as the cause of a change. */
  concluded: number
  changing: number
}

/**
 * What tests did to plans, in one statement. A test counts where whoever looks may see it and every version of its city's
 * plan: elsewhere nobody could tell a test that changed nothing from one whose change is not for them.
 */
export async function planFiguresOf(db: Queryable, { network, standing }: ThreadPlace): Promise<PlanFigures> {
  const named = sql`${testingActions.id} in (select ${planChanges.testingActionId} from ${planChanges}
    where ${planChanges.networkId} = ${network.id} and ${planChanges.testingActionId} is not null)`
  const hidden = sql`exists (select from ${planVersions} where ${planVersions.networkId} = ${network.id}
    and ${planVersions.cityId} = ${testingActions.cityId} and (${visibleTo(standing, planVersions)}) is not true)`
  const [counted] = await db
    .select({
      concluded: sql<number>`count(*)::int`,
      changing: sql<number>`(count(*) filter (where ${named}))::int`,
    })
    .from(testingActions)
    .where(
      and(
        eq(testingActions.networkId, network.id),
        eq(testingActions.state, 'concluded'),
        visibleTo(standing, testingActions),
        sql`not ${hidden}`,
      ),
    )
  return counted ?? { concluded: 0, changing: 0 }
}
