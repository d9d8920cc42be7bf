import { asc, eq, inArray } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { planActionIndicators, planActionRisks, planActionSteps, planActions, planCommitments } from '../schema.ts'
import type { SnapshotAction } from './snapshot.ts'

/** What stands in rows below an action. */
export type ActionRows = Pick<SnapshotAction, 'steps' | 'indicators' | 'risks' | 'commitments'>

interface Rows {
  of: (actionId: string) => ActionRows
}

/** The rows of all actions of a plan, or of one of them, in four statements. */
export async function rowsOfActions(db: Queryable, plan: { id: string }, action?: { id: string }): Promise<Rows> {
  const own = db.select({ id: planActions.id }).from(planActions).where(eq(planActions.planId, plan.id))
  const steps = await db
    .select()
    .from(planActionSteps)
    .where(action ? eq(planActionSteps.actionId, action.id) : inArray(planActionSteps.actionId, own))
    .orderBy(asc(planActionSteps.position))
  const indicators = await db
    .select()
    .from(planActionIndicators)
    .where(action ? eq(planActionIndicators.actionId, action.id) : inArray(planActionIndicators.actionId, own))
    .orderBy(asc(planActionIndicators.position))
  const risks = await db
    .select()
    .from(planActionRisks)
    .where(action ? eq(planActionRisks.actionId, action.id) : inArray(planActionRisks.actionId, own))
    .orderBy(asc(planActionRisks.position))
  const commitments = await db
    .select()
    .from(planCommitments)
    .where(action ? eq(planCommitments.actionId, action.id) : inArray(planCommitments.actionId, own))
    .orderBy(asc(planCommitments.position))
  const below = {
    steps: Map.groupBy(steps, ({ actionId }) => actionId),
    indicators: Map.groupBy(indicators, ({ actionId }) => actionId),
    risks: Map.groupBy(risks, ({ actionId }) => actionId),
    commitments: Map.groupBy(commitments, ({ actionId }) => actionId),
  }
  return {
    of: (id) => ({
      steps: (below.steps.get(id) ?? []).map(({ id, label, startsOn, endsOn, doneOn }) => ({
        ...{ id, label, startsOn, endsOn, doneOn },
      })),
      indicators: (below.indicators.get(id) ?? []).map(({ id, label, baseline, target, byDate, source }) => ({
        ...{ id, label, baseline, target, byDate, source },
      })),
      risks: (below.risks.get(id) ?? []).map(({ id, risk, likelihood, impact, answer, owner }) => ({
        ...{ id, risk, likelihood, impact, answer, owner },
      })),
      commitments: (below.commitments.get(id) ?? []).map(({ otherPlan, commitment, url }) => ({
        ...{ otherPlan, commitment, url },
      })),
    }),
  }
}
