import type { City } from '../cities/city.queries.ts'
import type { DueItem } from './due.ts'
import type { Obligation } from './obligation.queries.ts'

/** How many things of one kind stand how. */
export interface Tally {
  late: number
  due: number
  /** Accepted, or delivered; what was returned is due again. */
  done: number
  waived: number
  paused: number
  all: number
}

export interface DueLine {
  obligation: Obligation
  total: Tally
  /** By city id. */
  cells: Map<string, Tally>
}

const nothing = (): Tally => ({ late: 0, due: 0, done: 0, waived: 0, paused: 0, all: 0 })

function count(tally: Tally, { state }: DueItem): void {
  tally.all++
  if (state === 'late') tally.late++
  else if (state === 'due' || state === 'returned') tally.due++
  else if (state === 'delivered' || state === 'accepted') tally.done++
  else if (state === 'waived' || state === 'paused') tally[state]++
}

export function tallyOf(items: DueItem[]): Tally {
  const tally = nothing()
  for (const item of items) count(tally, item)
  return tally
}

/** Obligations by cities: those of which most is late come first, then those of which most is due. */
export function dueTable(items: DueItem[], cities: City[]): DueLine[] {
  const shown = new Set(cities.map(({ id }) => id))
  return [...Map.groupBy(items, ({ obligation }) => obligation.id).values()]
    .flatMap((same): DueLine[] => {
      const [first] = same
      if (!first) return []
      const here = same.filter(({ cityId }) => cityId !== null && shown.has(cityId))
      const cells = Map.groupBy(here, ({ cityId }) => cityId ?? '')
      const tallies = [...cells].map(([id, some]) => [id, tallyOf(some)] as const)
      return [{ obligation: first.obligation, total: tallyOf(same), cells: new Map(tallies) }]
    })
    .toSorted((a, b) => b.total.late - a.total.late || b.total.due - a.total.due)
}
