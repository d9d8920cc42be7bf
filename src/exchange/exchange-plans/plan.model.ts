import { candidatesPerWish } from './plan.aims.ts'
import { type Pair, type PlanProblem, pairKey } from './plan.ts'

/** One wish and one city that could meet it: the decision the solver makes. */
export interface Option extends Pair {
  /** The number of its wish. */
  demand: number
  score: number
  fixed: boolean
}

/** Everything the solver may choose from, numbered. */
export interface PlanModel {
  problem: PlanProblem
  options: Option[]
  /** Who could visit whom, in the order in which options first ask for it. */
  ways: { cityId: string; hostId: string; options: number[] }[]
}

/** The best candidates of each wish, and whoever people fixed or an earlier plan had, without those ruled out. */
export function modelOf(problem: PlanProblem): PlanModel {
  const { demands, wishes, before } = problem
  const ruledOut = new Set(wishes.ruledOut.map(pairKey))
  const fixed = new Set(wishes.fixed.map(pairKey))
  const kept = new Set(before.map(pairKey))
  const options = demands.flatMap(({ cityId, themeId, candidates }, demand) =>
    candidates
      .map(({ hostId, score }) => ({ cityId, themeId, hostId, score, demand }))
      .filter((option) => option.hostId !== cityId && !ruledOut.has(pairKey(option)))
      .filter((option, rank) => rank < candidatesPerWish || fixed.has(pairKey(option)) || kept.has(pairKey(option)))
      .map((option) => ({ ...option, fixed: fixed.has(pairKey(option)) })),
  )
  const ways = [...Map.groupBy(options.keys(), (at) => `${options[at]?.cityId} ${options[at]?.hostId}`)].map(
    ([way, on]) => {
      const [cityId = '', hostId = ''] = way.split(' ')
      return { cityId, hostId, options: on }
    },
  )
  return { problem, options, ways }
}
