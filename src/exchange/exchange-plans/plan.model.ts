import { aims, balanceAllowed, candidatesPerWish, unknownKilometres } from './plan.aims.ts'
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

const learn = (option: number) => `learn_${option}`
const visit = (way: number) => `visit_${way}`
const excess = (city: number) => `excess_${city}`

/** Every choice the solver makes. */
export const namesIn = ({ options, ways }: PlanModel): string[] => [
  ...options.keys().map(learn),
  ...ways.keys().map(visit),
]

/** First question: how many wishes can be met at all? */
export function mostWishes(model: PlanModel): string {
  return program(
    'Maximize',
    model.options.map((_, at) => [1, learn(at)]),
    limits(model),
    model,
  )
}

/** Second question: with that many wishes met, which plan is the fairest, the steadiest, the nearest and fits best? */
export function bestPlan(model: PlanModel, met: number): string {
  const { problem, options, ways } = model
  const kept = new Set(problem.before.map(pairKey))
  const objective: Term[] = [
    ...options.map(
      (option, at): Term => [
        aims.poorFit * (1 - option.score) - (kept.has(pairKey(option)) ? aims.change : 0),
        learn(at),
      ],
    ),
    ...ways.map(
      ({ cityId, hostId }, at): Term => [
        (aims.travel * (problem.kilometres(cityId, hostId) ?? unknownKilometres)) / 1000,
        visit(at),
      ],
    ),
    ...problem.cityIds.map((_, at): Term => [aims.imbalance, excess(at)]),
  ]
  const all = options.map((_, at): Term => [1, learn(at)])
  const enough = `wishes_met: ${sum(all)} >= ${met}`
  return program('Minimize', objective, [enough, ...limits(model), ...fairness(model)], model)
}

/** What holds for every plan. */
function limits({ problem, options, ways }: PlanModel): string[] {
  const { hosts, visits } = problem.wishes
  const from = Map.groupBy(ways.keys(), (at) => ways[at]?.cityId)
  const to = Map.groupBy(ways.keys(), (at) => ways[at]?.hostId)
  const ofDemand = Map.groupBy(options.keys(), (at) => options[at]?.demand)
  const count = (name: (at: number) => string, on: number[]) => sum(on.map((at): Term => [1, name(at)]))
  return [
    ...[...ofDemand].map(([demand, on]) => `once_${demand}: ${count(learn, on)} <= 1`),
    ...ways.flatMap(({ options: on }, way) => on.map((at) => `there_${at}: ${learn(at)} - ${visit(way)} <= 0`)),
    ...problem.cityIds.flatMap((id, at) => [
      ...(to.has(id) ? [`hosts_${at}: ${count(visit, to.get(id) ?? [])} <= ${hosts}`] : []),
      ...(from.has(id) ? [`travels_${at}: ${count(visit, from.get(id) ?? [])} <= ${visits}`] : []),
    ]),
    ...[...options.entries()].filter(([, { fixed }]) => fixed).map(([at]) => `wanted_${at}: ${learn(at)} = 1`),
  ]
}

/** What a city takes beyond what it gives, and the other way round, shows as its excess. */
function fairness({ problem, options }: PlanModel): string[] {
  const takes = Map.groupBy(options.keys(), (at) => options[at]?.cityId)
  const gives = Map.groupBy(options.keys(), (at) => options[at]?.hostId)
  return problem.cityIds.flatMap((id, city) => {
    const taken = takes.get(id) ?? []
    const given = gives.get(id) ?? []
    if (taken.length + given.length === 0) return []
    const difference = (sign: 1 | -1): Term[] => [
      ...taken.map((at): Term => [sign, learn(at)]),
      ...given.map((at): Term => [-sign, learn(at)]),
      [-1, excess(city)],
    ]
    return [
      `takes_${city}: ${sum(difference(1))} <= ${balanceAllowed}`,
      `gives_${city}: ${sum(difference(-1))} <= ${balanceAllowed}`,
    ]
  })
}

type Term = [weight: number, name: string]

/** The whole in the LP format of CPLEX, one rule a line. */
function program(aim: 'Maximize' | 'Minimize', objective: Term[], rules: string[], model: PlanModel): string {
  const names = namesIn(model)
  return [
    aim,
    ` aim: ${sum(objective)}`,
    'Subject To',
    ...rules.map((rule) => ` ${rule}`),
    'Binary',
    ...lines(names),
    'End',
    '',
  ].join('\n')
}

/** The format allows lines of some hundred characters only. */
function sum(terms: Term[]): string {
  const written = terms
    .filter(([weight]) => weight !== 0)
    .map(
      ([weight, name]) =>
        `${weight < 0 ? '-' : '+'} ${Math.abs(weight) === 1 ? '' : `${+Math.abs(weight).toFixed(6)} `}${name}`,
    )
  return lines(written).join('\n').trim()
}

function lines(words: string[]): string[] {
  const made: string[] = []
  for (let at = 0; at < words.length; at += 8) made.push(` ${words.slice(at, at + 8).join(' ')}`)
  return made
}
