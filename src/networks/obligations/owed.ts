import { lastDayOf } from '#platform/time'
import type { Obligation } from './obligation.queries.ts'
import { isTotal, type Occasion } from './occasions.ts'

/** One thing owed, before it is known who owes it and what became of it. */
export interface Owed {
  part: string
  number: number
  /** Nothing for one that takes the next occasion that is free. */
  occasion: Occasion | null
}

/** Things without an occasion of their own are fewer than the occasions and take the next ones that come. */
const most = 1_000

/** What one city, or the network, owes of an obligation. */
export function owedOf(obligation: Obligation, occasions: Occasion[]): Owed[] {
  // Six reports in all, one each quarter, are one on each occasion.
  const each = obligation.dueRule === 'recurring' && isTotal(obligation)
  const count = each ? 1 : Math.min(obligation.count ?? 1, most)
  const { length } = occasions
  if (obligation.dueRule === 'batch' || obligation.dueRule === 'recurring' || !isTotal(obligation))
    return length > 0 ? occasions.flatMap((occasion) => times(occasion, count)).map(numbered) : anyTime(count)
  if (length === 0) return anyTime(count)
  if (count < length && obligation.dueRule === 'event') return anyTime(count)
  // Eight by two dates are four each; one of two dates is due by the last.
  const at = (index: number) =>
    count >= length ? Math.floor((index * length) / count) : Math.min(length - count + index, length - 1)
  const chosen = Array.from({ length: count }, (_, index) => occasions[at(index)] as Occasion)
  return [...Map.groupBy(chosen, (occasion) => occasion)]
    .flatMap(([occasion, same]) => times(occasion, same.length))
    .map(numbered)
}

const times = (occasion: Occasion, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    part: count === 1 ? occasion.part : `${occasion.part}.${index + 1}`,
    occasion,
  }))

const numbered = (one: Omit<Owed, 'number'>, index: number): Owed => ({ ...one, number: index + 1 })

const anyTime = (count: number): Owed[] =>
  Array.from({ length: count }, (_, index) => ({ part: String(index + 1), number: index + 1, occasion: null }))

/** The occasions that are still to come, those without a day among them. */
export const stillToCome = (occasions: Occasion[], clock: string): Occasion[] =>
  occasions.filter(({ due }) => due === null || lastDayOf(due) >= clock)
