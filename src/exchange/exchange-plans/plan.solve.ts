import { solve } from '#platform/solver'
import { candidatesPerWish, timeLimits } from './plan.aims.ts'
import { modelOf, type PlanModel } from './plan.model.ts'
import { bestPlan, mostWishes } from './plan.program.ts'
import { type Pair, type PlanProblem, type PlanResult, pairKey, type Uncovered } from './plan.ts'

/** What people want cannot be had all at once: two of their wishes exclude each other. */
export class Contradiction extends Error {}

/** The time given was too short to find any plan at all. */
export class OutOfTime extends Error {}

/** Works out the plan: first how many wishes can be met, then the best way to meet that many. */
export async function solvePlan(problem: PlanProblem, limits = timeLimits): Promise<PlanResult> {
  const began = performance.now()
  const model = modelOf(problem)
  const done = (pairs: Pair[], proof: PlanResult['proof'], most: number): PlanResult => ({
    pairs,
    proof,
    most,
    uncovered: uncoveredBy(problem, model, pairs),
    demands: problem.demands.length,
    kilometres: kilometresOf(problem, pairs),
    seconds: Math.round(performance.now() - began) / 1000,
    considered: candidatesPerWish,
  })
  if (model.options.length === 0) return done([], { wishes: true, rest: true }, 0)
  const solved = await solve({ first: mostWishes(model), second: bestPlan(model), timeLimits: limits })
  if (solved.is !== 'found') throw solved.is === 'impossible' ? new Contradiction() : new OutOfTime()
  const { chosen, met, most, best } = solved
  return done(pairsOf(model, chosen), { wishes: met === most, rest: met === most && best }, most)
}

/** The solver's columns begin with the options; what comes after says only which visits these need. */
const pairsOf = ({ options }: PlanModel, chosen: number[]): Pair[] =>
  chosen.flatMap((at) => options[at] ?? []).map(({ cityId, themeId, hostId }) => ({ cityId, themeId, hostId }))

function uncoveredBy({ demands, wishes }: PlanProblem, { options }: PlanModel, pairs: Pair[]): PlanResult['uncovered'] {
  const met = new Set(pairs.map(({ cityId, themeId }) => `${cityId} ${themeId}`))
  const open = new Set(options.map(({ demand }) => demand))
  const ruledOut = new Set(wishes.ruledOut.map(pairKey))
  return demands.flatMap(({ cityId, themeId, gap, candidates }, demand) => {
    if (met.has(`${cityId} ${themeId}`)) return []
    const barred = candidates.some(({ hostId }) => ruledOut.has(pairKey({ cityId, themeId, hostId })))
    const nobody: Uncovered = gap === 'single_supplier' ? 'only_itself' : gap === 'outside_only' ? gap : 'no_supplier'
    return [{ cityId, themeId, why: open.has(demand) ? 'limits' : barred ? 'ruled_out' : nobody }]
  })
}

function kilometresOf({ kilometres }: PlanProblem, pairs: Pair[]): number {
  const ways = new Map(pairs.map(({ cityId, hostId }) => [`${cityId} ${hostId}`, kilometres(cityId, hostId) ?? 0]))
  return Math.round([...ways.values()].reduce((all, one) => all + one, 0))
}
