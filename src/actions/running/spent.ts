import type { Evidence } from './evidence.queries.ts'

export interface Spent {
  currency: string
  sum: number
}

/** What was spent, in each currency, to the cent. */
export const spentIn = (evidence: Pick<Evidence, 'kind' | 'value' | 'unit'>[]): Spent[] =>
  [
    ...Map.groupBy(
      evidence.filter(({ kind, value, unit }) => kind === 'cost' && value !== null && unit),
      ({ unit }) => unit ?? '',
    ),
  ].map(([currency, costs]) => ({
    currency,
    sum: Math.round(costs.reduce((total, { value }) => total + (value ?? 0) * 100, 0)) / 100,
  }))

export interface Measured {
  unit: string
  /** In the order in which they were seen. */
  values: { value: number; on: string }[]
}

/** What was counted, unit by unit: the numbers that speak for or against the assumption. */
export const measuredIn = (evidence: Pick<Evidence, 'kind' | 'value' | 'unit' | 'happenedOn'>[]): Measured[] =>
  [
    ...Map.groupBy(
      evidence.filter(({ kind, value }) => kind === 'number' && value !== null).toReversed(),
      ({ unit }) => unit ?? '',
    ),
  ].map(([unit, numbers]) => ({
    unit,
    values: numbers.map(({ value, happenedOn }) => ({ value: value ?? 0, on: happenedOn })),
  }))
