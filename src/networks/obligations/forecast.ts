import type { DueItem } from './due.ts'
import type { Done } from './evidence.ts'
import type { Obligation } from './obligation.queries.ts'
import type { Occasion, Rules } from './occasions.ts'
import { stillToCome } from './owed.ts'

/** Whether a number that was promised will be reached. */
export interface Forecast {
  obligation: Obligation
  cityId: string | null
  wanted: number
  /** Done, and planned as it stands. */
  done: number
  planned: number
  /** For how many more there is an occasion, and the last day of the last of them. */
  fit: number
  before: string | null
  reachable: boolean
}

interface Counted {
  obligation: Obligation
  cityId: string | null
  items: DueItem[]
  more: Done[]
  occasions: Occasion[]
  rules: Rules
}

/** Foresees numbers that are spread over meetings, such as eight local meetings over six of the network. */
export function forecastOf({ obligation, cityId, items, more, occasions, rules }: Counted): Forecast | null {
  // One for each meeting is late or not, and needs no foresight.
  if (obligation.dueRule !== 'event' || items.length < 2 || items.length >= occasions.length) return null
  const all = [...items.flatMap(({ done }) => done ?? []), ...more]
  const planned = all.filter(({ state }) => state === 'planned').length
  const done = all.length - planned
  const wanted = items.filter(({ state }) => state !== 'waived').length
  const coming = stillToCome(occasions, rules.clock)
  // Of what comes, as much is taken as is planned already.
  const fit = Math.max(0, coming.length - planned)
  const before = coming.findLast(({ due }) => due !== null)?.due ?? null
  return { obligation, cityId, wanted, done, planned, fit, before, reachable: done + planned + fit >= wanted }
}
