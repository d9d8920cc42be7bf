import { atMost, type Program, program, type Rule } from '#platform/solver'
import { aims, balanceAllowed, unknownKilometres } from './plan.aims.ts'
import type { PlanModel } from './plan.model.ts'
import { pairKey } from './plan.ts'

/**
 * Which column stands for what: first the options, then the visits, then the cities' excesses. A visit for one thing alone
 * needs no column: it takes place exactly if that is learned. This halves the problem, and changes nothing in it.
 */
function columnsOf({ options, ways, problem }: PlanModel) {
  const shared = [...ways.keys()].filter((way) => (ways[way]?.options.length ?? 0) > 1)
  const own = new Map(shared.map((way, at) => [way, options.length + at]))
  const visit = (way: number): number => own.get(way) ?? ways[way]?.options[0] ?? 0
  const chosen = options.length + shared.length
  return { shared, visit, chosen, excess: (city: number) => chosen + city, all: chosen + problem.cityIds.length }
}

/** First question: how many wishes can be met at all? */
export function mostWishes(model: PlanModel): Program {
  const { chosen } = columnsOf(model)
  const cost = new Float64Array(chosen)
  cost.fill(-1, 0, model.options.length)
  return asked(model, cost, limits(model))
}

/**
 * Second question: with that many wishes met, which plan is the fairest, the steadiest, the nearest and fits best? The first
 * rule says how many wishes are to be met; its number is filled in when the first question is answered.
 */
export function bestPlan(model: PlanModel): Program {
  const { problem, options, ways } = model
  const { visit, excess, all } = columnsOf(model)
  const kept = new Set(problem.before.map(pairKey))
  const cost = new Float64Array(all)
  for (const [at, option] of options.entries())
    cost[at] = aims.poorFit * (1 - option.score) - (kept.has(pairKey(option)) ? aims.change : 0)
  for (const [way, { cityId, hostId }] of ways.entries()) {
    const kilometres = problem.kilometres(cityId, hostId) ?? unknownKilometres
    cost[visit(way)] = (cost[visit(way)] ?? 0) + (aims.travel * kilometres) / 1000
  }
  for (const city of problem.cityIds.keys()) cost[excess(city)] = aims.imbalance
  const enough = { ...atMost(options.length, [...options.keys()]), from: 0 }
  return asked(model, cost, [enough, ...limits(model), ...fairness(model)])
}

/** What holds for every plan; a limit that cannot be reached is no rule. */
function limits(model: PlanModel): Rule[] {
  const { problem, options, ways } = model
  const { hosts, visits } = problem.wishes
  const { shared, visit } = columnsOf(model)
  const perDemand = Map.groupBy(options.keys(), (at) => options[at]?.demand)
  const from = Map.groupBy(ways.keys(), (at) => ways[at]?.cityId)
  const to = Map.groupBy(ways.keys(), (at) => ways[at]?.hostId)
  return [
    ...[...perDemand.values()].map((on) => atMost(1, on)),
    ...shared.flatMap((way) =>
      (ways[way]?.options ?? []).map((at) => ({ ...atMost(0, [at, visit(way)]), weights: [1, -1] })),
    ),
    ...[...to.values()].map((on) => atMost(hosts, on.map(visit))),
    ...[...from.values()].map((on) => atMost(visits, on.map(visit))),
  ].filter(({ columns, weights, to }) => weights.includes(-1) || columns.length > to)
}

/** What a city takes beyond what it gives, and the other way round, shows as its excess. */
function fairness(model: PlanModel): Rule[] {
  const { problem, options } = model
  const { excess } = columnsOf(model)
  const takes = Map.groupBy(options.keys(), (at) => options[at]?.cityId)
  const gives = Map.groupBy(options.keys(), (at) => options[at]?.hostId)
  return problem.cityIds.flatMap((id, city) => {
    const taken = takes.get(id) ?? []
    const given = gives.get(id) ?? []
    if (taken.length + given.length === 0) return []
    const columns = [...taken, ...given, excess(city)]
    const weights = (sign: number) => [...taken.map(() => sign), ...given.map(() => -sign), -1]
    return [1, -1].map((sign) => ({ ...atMost(balanceAllowed, columns), weights: weights(sign) }))
  })
}

/** Whole numbers for what is chosen; who is fixed is chosen in any case. */
const asked = (model: PlanModel, cost: Float64Array, rules: Rule[]): Program =>
  program({
    cost,
    rules,
    chosen: columnsOf(model).chosen,
    fixed: [...model.options.keys()].filter((at) => model.options[at]?.fixed),
  })
