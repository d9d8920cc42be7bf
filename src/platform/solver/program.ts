import type { Program } from './solver.ts'

/** A rule: the sum of these columns, each with its weight, lies between two numbers. */
export interface Rule {
  from: number
  to: number
  columns: number[]
  weights: number[]
}

export const atMost = (to: number, columns: number[]): Rule => ({
  from: Number.NEGATIVE_INFINITY,
  to,
  columns,
  weights: columns.map(() => 1),
})

interface Asked {
  cost: Float64Array
  rules: Rule[]
  /** So many of the columns, the first, are taken or left; the others count how much. */
  chosen: number
  /** Taken whatever else is. */
  fixed: number[]
}

/** The whole as the solver takes it, row by row; numbers rather than text, which would take longer to read than to solve. */
export function program({ cost, rules, chosen, fixed }: Asked): Program {
  const lower = new Float64Array(cost.length)
  for (const at of fixed) lower[at] = 1
  const starts = new Int32Array(rules.length + 1)
  for (const [at, { columns }] of rules.entries()) starts[at + 1] = (starts[at] ?? 0) + columns.length
  return {
    cost,
    lower,
    upper: Float64Array.from(cost, (_, at) => (at < chosen ? 1 : Number.POSITIVE_INFINITY)),
    chosen,
    from: Float64Array.from(rules, ({ from }) => from),
    to: Float64Array.from(rules, ({ to }) => to),
    starts,
    columns: Int32Array.from(rules.flatMap(({ columns }) => columns)),
    weights: Float64Array.from(rules.flatMap(({ weights }) => weights)),
  }
}
