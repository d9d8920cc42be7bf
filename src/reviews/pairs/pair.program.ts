import { atMost, type Program, program, type Rule } from '#platform/solver'
import { type PairProblem, pairKey, type ReviewPair, turned } from './pair.ts'

/** Every pair there could be, numbered, and every two cities that could read each other. */
export interface PairModel {
  problem: PairProblem
  pairs: ReviewPair[]
  fixed: number[]
  both: { one: number; other: number }[]
}

export function modelOf(problem: PairProblem): PairModel {
  const { cityIds, conflicts } = problem
  const fixed = new Set(problem.fixed.map(pairKey))
  const barred = new Set(conflicts.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]))
  const pairs = cityIds.flatMap((reviewer) =>
    cityIds
      .filter((reviewed) => reviewed !== reviewer)
      .map((reviewed) => ({ reviewer, reviewed }))
      .filter((pair) => fixed.has(pairKey(pair)) || !barred.has(pairKey(pair))),
  )
  const at = new Map(pairs.map((pair, number) => [pairKey(pair), number]))
  const both = pairs.flatMap((pair, one) => {
    const other = at.get(pairKey(turned(pair)))
    return other !== undefined && one < other ? [{ one, other }] : []
  })
  return { problem, pairs, both, fixed: [...at].filter(([key]) => fixed.has(key)).map(([, number]) => number) }
}

/** First question: how many pairs can there be, if no city reads or is read more often than asked for? */
export function mostPairs(model: PairModel): Program {
  const { pairs, fixed } = model
  return program({ cost: new Float64Array(pairs.length).fill(-1), rules: limits(model), chosen: pairs.length, fixed })
}

/**
 * Second question: with that many, which are the best? What comes first weighs more than all of what follows can: that
 * cities read as often as they are read, that nobody reads the same city again, that two do not simply swap, that they have
 * something in common. The first rule says how many pairs there are to be.
 */
export function bestPairs(model: PairModel): Program {
  const { problem, pairs, both, fixed } = model
  const weights = weightsFor(problem)
  const earlier = new Set(problem.earlier.map(pairKey))
  const cost = new Float64Array(pairs.length + both.length + problem.cityIds.length)
  for (const [at, pair] of pairs.entries())
    cost[at] =
      1 -
      problem.inCommon(pair) +
      (earlier.has(pairKey(pair)) ? weights.repeated : 0) +
      (earlier.has(pairKey(turned(pair))) ? weights.mirrored : 0)
  cost.fill(weights.mirrored, pairs.length, pairs.length + both.length)
  cost.fill(weights.uneven, pairs.length + both.length)
  const enough = { ...atMost(pairs.length, [...pairs.keys()]), from: 0 }
  const rules = [enough, ...limits(model), ...swaps(model), ...evenness(model)]
  return program({ cost, rules, chosen: pairs.length, fixed })
}

function weightsFor({ cityIds, each }: PairProblem) {
  const most = cityIds.length * each
  const mirrored = most + 1
  const repeated = mirrored * (2 * most + 1)
  return { mirrored, repeated, uneven: 3 * repeated }
}

function limits({ problem, pairs }: PairModel): Rule[] {
  const sides = [
    Map.groupBy(pairs.keys(), (at) => pairs[at]?.reviewer),
    Map.groupBy(pairs.keys(), (at) => pairs[at]?.reviewed),
  ]
  return sides.flatMap((side) => [...side.values()].map((on) => atMost(problem.each, on)))
}

/** Both ways at once shows in a column of its own. */
const swaps = ({ pairs, both }: PairModel): Rule[] =>
  both.map(({ one, other }, at) => ({ ...atMost(1, [one, other, pairs.length + at]), weights: [1, 1, -1] }))

/** What a city reads beyond what it is read, and the other way round. */
function evenness({ problem, pairs, both }: PairModel): Rule[] {
  return problem.cityIds.flatMap((id, city) => {
    const reads = [...pairs.keys()].filter((at) => pairs[at]?.reviewer === id)
    const isRead = [...pairs.keys()].filter((at) => pairs[at]?.reviewed === id)
    const columns = [...reads, ...isRead, pairs.length + both.length + city]
    const weights = (sign: number) => [...reads.map(() => sign), ...isRead.map(() => -sign), -1]
    return [1, -1].map((sign) => ({ ...atMost(0, columns), weights: weights(sign) }))
  })
}
