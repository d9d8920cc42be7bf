import { candidatesPerWish, timeLimits } from './plan.aims.ts'
import { bestPlan, modelOf, mostWishes, namesIn, type PlanModel } from './plan.model.ts'
import { type Pair, type PlanProblem, type PlanResult, pairKey, type Uncovered } from './plan.ts'
import { type Solved, solve } from './solver.ts'

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
  const names = namesIn(model)
  const first = await solve({ program: mostWishes(model), names, timeLimit: limits.wishes })
  const some = chosenIn(model, first)
  if (first.is === 'impossible') throw new Contradiction()
  if (some.length === 0 && !isOptimal(first)) throw new OutOfTime()
  const wanted = new Set(model.options.map(({ demand }) => demand)).size
  const most = isOptimal(first) ? some.length : Math.min(wanted, Math.floor((first.bound ?? wanted) + 1e-6))
  const program = bestPlan(model, some.length)
  const second = await solve({ program, names, timeLimit: limits.rest, start: first.chosen })
  const best = chosenIn(model, second)
  // Out of time before it had found anything: the first answer is a plan as well.
  if (best.length < some.length) return done(some, { wishes: isOptimal(first), rest: false }, most)
  return done(best, { wishes: isOptimal(first), rest: isOptimal(second) }, most)
}

const isOptimal = ({ is }: Solved): boolean => is === 'optimal'

const chosenIn = ({ options }: PlanModel, { chosen }: Solved): Pair[] =>
  chosen
    .filter((name) => name.startsWith('learn_'))
    .map((name) => Number(name.slice('learn_'.length)))
    .sort((a, b) => a - b)
    .flatMap((at) => options[at] ?? [])
    .map(({ cityId, themeId, hostId }) => ({ cityId, themeId, hostId }))

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
