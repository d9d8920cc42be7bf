import type { Job } from '#platform/jobs'
import { beginPlan, finishPlan, solveJob, type Trouble } from './plan.commands.ts'
import { planBefore, problemOf } from './plan.queries.ts'
import { Contradiction, OutOfTime, solvePlan } from './plan.solve.ts'

/** Works out a plan, beside the process that answers pages. What went wrong stands with the plan; nothing is tried again. */
export const solvePlanJob: Job<{ planId: string }> = {
  name: solveJob,
  async run({ db, log }, { planId }) {
    const found = await planBefore(db, planId)
    // Solved by a run before, or removed with its network.
    if (!found || found.plan.state === 'solved' || found.plan.state === 'failed') return
    const { plan, network, before } = found
    await beginPlan(db, plan)
    try {
      await finishPlan(db, plan, await solvePlan(await problemOf(db, network, plan, before)))
    } catch (error) {
      const trouble: Trouble =
        error instanceof Contradiction ? 'contradiction' : error instanceof OutOfTime ? 'time' : 'broken'
      if (trouble === 'broken') log.error({ error: String(error), plan: plan.id })
      await finishPlan(db, plan, { trouble })
    }
  },
}
