import { parentPort, workerData } from 'node:worker_threads'
import highs, { type Model } from 'highs'
import type { Program, Solved, Task } from './solver.ts'

/** The solver holds up whoever calls it until it is done, so it runs in a thread of its own and nowhere else. */
const { first, second, timeLimits } = workerData as Task
const solver = await highs()
const { modelStatus, variableType } = solver.constants

/** Nearly nothing, for what is nearly the same. */
const tolerance = 1e-6

/** What the library calls the weights of the columns in the rules. */
const coefficients = 'matrix'

function run(program: Program, { seconds, whole, start }: { seconds: number; whole: boolean; start?: Float64Array }) {
  const { cost, lower, upper, chosen, from, to, starts, columns, weights } = program
  const kinds = Int32Array.from(cost, (_, at) => (at < chosen ? variableType.integer : variableType.continuous))
  const [numCols, numRows] = [cost.length, from.length]
  const model = solver.createModel({
    numCols,
    numRows,
    colCost: cost,
    colLower: lower,
    colUpper: bounded(upper),
    rowLower: bounded(from),
    rowUpper: bounded(to),
    [coefficients]: { format: 'csr', numCols, numRows, starts, indices: columns, values: weights },
    ...(whole && { integrality: kinds }),
  })
  model.options.set({ output_flag: false, random_seed: 1, mip_rel_gap: 0, time_limit: Math.max(1, seconds) })
  if (start) model.setSolution({ indices: Int32Array.from(start.keys()), values: start })
  model.run()
  const answer = answerOf(model)
  model.dispose()
  return answer
}

const bounded = (numbers: Float64Array) =>
  numbers.map((one) => Math.max(-solver.infinity, Math.min(solver.infinity, one)))

function answerOf(model: Model) {
  const status = model.getModelStatus()
  const value = model.getObjectiveValue()
  const known = status !== modelStatus.infeasible && Number.isFinite(value) && Math.abs(value) < solver.infinity
  const { colValue, colDual } = model.getSolution()
  return {
    optimal: status === modelStatus.optimal,
    impossible: status === modelStatus.infeasible,
    value,
    bound: Number(model.info.get('mip_dual_bound')),
    values: known ? Float64Array.from(colValue) : null,
    duals: Float64Array.from(colDual),
  }
}

/**
 * How many can be met. Without whole numbers the question is easy, and its answer says of every column how much would be
 * lost by choosing it. To prove that `goal` can or cannot be met, columns that would lose more than there is to lose are
 * left out: no such plan has any of them. Mostly one round proves it.
 */
function answerFirst() {
  const end = performance.now() + timeLimits.wishes * 1000
  const seconds = () => (end - performance.now()) / 1000
  const relaxed = run(first, { seconds: seconds(), whole: false })
  if (relaxed.impossible) return { impossible: true } as const
  let met = -1
  let values: Float64Array | null = null
  // Cut before even this was known: everything is looked at, and nothing is promised.
  let most = relaxed.optimal ? Math.floor(-relaxed.value + tolerance) : first.cost.filter((cost) => cost < 0).length
  for (let goal = relaxed.optimal ? most : 0; ; goal = met + 1) {
    const spare = relaxed.optimal ? -relaxed.value - goal + tolerance : Number.POSITIVE_INFINITY
    const upper = first.upper.map((bound, at) =>
      (relaxed.duals[at] ?? 0) > spare && (relaxed.values?.[at] ?? 0) < tolerance ? 0 : bound,
    )
    const found = run({ ...first, upper }, { seconds: seconds(), whole: true })
    const count = found.values ? Math.round(-found.value) : -1
    if (count > met) [met, values] = [count, found.values]
    if (!found.optimal && !found.impossible) {
      const open = Number.isFinite(found.bound) ? Math.floor(-found.bound + tolerance) : most
      return { met, values, most: Math.max(met, Math.min(most, Math.max(open, goal - 1))) }
    }
    most = Math.max(met, Math.min(most, Math.max(count, goal - 1)))
    if (met === most) return { met, values, most }
    if (met < 0 && goal === 0) return { impossible: true } as const
  }
}

function answer(): Solved {
  const { impossible, met = 0, most = 0, values } = answerFirst()
  if (impossible) return { is: 'impossible' }
  if (!values) return { is: 'too_late' }
  const from = second.from.slice()
  from[0] = met
  const start = values.slice(0, first.chosen).map(Math.round)
  const found = run({ ...second, from }, { seconds: timeLimits.rest, whole: true, start })
  const chosen = (all: Float64Array) => [...all.keys()].filter((at) => at < first.chosen && (all[at] ?? 0) > 0.5)
  return { is: 'found', chosen: chosen(found.values ?? start), met, most, best: found.optimal }
}

parentPort?.postMessage(answer())
