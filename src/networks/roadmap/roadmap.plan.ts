import { lastDayOf } from '#platform/time'
import { firstMonth, lastMonth, spanOf, writeMonth } from './half-years.ts'
import type { RoadmapItem } from './roadmap.queries.ts'

/** A part of the roadmap that is drawn as one table, mostly a half-year. */
export interface Stretch {
  /** As it came in; nothing for items that stand in no half-year. */
  label: string | null
  /** Its months as `2024-01`; none where nothing in it has a date. */
  months: string[]
  /** Where the day of the network stands among them: 0 at the beginning, 1 at the end; nothing where it is not in them. */
  today: number | null
  groups: { name: string | null; lanes: { name: string | null; items: PlacedItem[] }[] }[]
}

export interface PlacedItem {
  item: RoadmapItem
  /** The first and last of the months it spans, counted from 1; nothing where it has no date within them. */
  columns: { from: number; span: number } | null
}

/** More months than this are not drawn beside each other, but read as a list. */
export const mostMonths = 12

/** Lays a roadmap out: stretch by stretch, and in each the groups and lanes as they came in. */
export const planRoadmap = (items: RoadmapItem[], day = ''): Stretch[] =>
  inTime(groupBy(items, ({ halfYear }) => halfYear)).map(([label, within]) => {
    const months = monthsOf(label, within)
    return {
      label,
      months,
      today: todayIn(months, day),
      groups: [...groupBy(within, ({ laneGroup }) => laneGroup)].map(([name, grouped]) => ({
        name,
        lanes: [...groupBy(grouped, ({ lane }) => lane)].map(([lane, inLane]) => ({
          name: lane,
          items: inLane.map((item) => ({ item, columns: place(item, months) })),
        })),
      })),
    }
  })

/** Half-years follow each other; what a network divides its time by otherwise stays in its own order. */
function inTime<T>(stretches: Map<string | null, T>): [string | null, T][] {
  const named = [...stretches].filter(([label]) => label !== null)
  const unnamed = [...stretches].filter(([label]) => label === null)
  if (named.every(([label]) => spanOf(label))) named.sort(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
  return [...named, ...unnamed]
}

function groupBy<T>(items: T[], keyOf: (item: T) => string | null): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/**
 * The months of a half-year, and what its items reach beyond it: the source may draw a January to July as one table.
 * An item that goes on for long after is cut at the edge and says so in words.
 */
function monthsOf(label: string | null, items: RoadmapItem[]): string[] {
  const half = spanOf(label)
  const starts = items.flatMap(({ from, due }) => firstMonth(from ?? due) ?? []).sort((a, b) => a - b)
  const ends = items.flatMap(({ to, from, due }) => lastMonth(to ?? from ?? due) ?? []).sort((a, b) => a - b)
  const first = half?.first ?? starts[0]
  const last = half ? Math.max(half.last, ends.findLast((end) => end <= half.last + 1) ?? 0) : ends.at(-1)
  if (first === undefined || last === undefined || last < first || last - first >= mostMonths) return []
  return Array.from({ length: last - first + 1 }, (_, step) => writeMonth(first + step))
}

function todayIn(months: string[], day: string): number | null {
  const at = months.indexOf(day.slice(0, 7))
  const days = Number(lastDayOf(day.slice(0, 7)).slice(8))
  return at < 0 ? null : (at + Number(day.slice(8)) / days) / months.length
}

function place({ from, to, due }: RoadmapItem, months: string[]): PlacedItem['columns'] {
  const edge = firstMonth(months[0] ?? null)
  const first = firstMonth(from ?? due)
  const last = lastMonth(to ?? from ?? due)
  if (edge === null || first === null || last === null) return null
  const [start, end] = [Math.max(first - edge, 0), Math.min(last - edge, months.length - 1)]
  return end < start ? null : { from: start + 1, span: end - start + 1 }
}
