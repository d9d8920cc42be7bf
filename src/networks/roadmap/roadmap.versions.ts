import type { Changes } from '#platform/records'
import type { roadmapVersions } from '../schema.ts'
import type { RoadmapItem } from './roadmap.queries.ts'

/** An item as a version keeps it. */
export type KeptItem = Pick<
  RoadmapItem,
  | 'id'
  | 'slug'
  | 'item'
  | 'laneGroup'
  | 'lane'
  | 'from'
  | 'to'
  | 'due'
  | 'dueAsWritten'
  | 'responsible'
  | 'contributes'
  | 'linksTo'
  | 'note'
  | 'state'
  | 'reason'
>

export type ChangeKind = 'came' | 'went' | 'moved' | 'done' | 'cancelled' | 'changed'

/** What became of one line between two versions, and why. */
export interface TableChange {
  kind: ChangeKind
  id: string
  item: string
  reason: string | null
  /** Which fields differ, as a history says them. */
  changes: Changes
}

export type RoadmapVersion = Omit<typeof roadmapVersions.$inferSelect, 'items' | 'changes'> & {
  items: KeptItem[]
  changes: TableChange[]
}

const fields = [
  'item',
  'laneGroup',
  'lane',
  'from',
  'to',
  'due',
  'dueAsWritten',
  'responsible',
  'contributes',
  'linksTo',
  'note',
  'state',
  'reason',
] as const

export const keepItem = (item: KeptItem): KeptItem =>
  Object.fromEntries((['id', 'slug', ...fields] as const).map((field) => [field, item[field]])) as unknown as KeptItem

/** A line as it is now, wherever it stands. */
type Elsewhere = Pick<RoadmapItem, 'id' | 'halfYear' | 'reason'>

/**
 * What moved, came, went, was done or cancelled between two versions of a table; the order is that of the later one. Where
 * a line went to, and why, is found among all lines as they are now.
 */
export function changesBetween(before: KeptItem[], after: KeptItem[], all: Elsewhere[] = []): TableChange[] {
  const known = new Map(before.map((item) => [item.id, item]))
  const there = new Set(after.map(({ id }) => id))
  const stayed = after.flatMap((item): TableChange[] => {
    const was = known.get(item.id)
    if (!was) return [{ ...named(item), kind: 'came', changes: {} }]
    const changes = differences(was, item)
    if (Object.keys(changes).length === 0) return []
    // A reason that stood there before was that of an earlier change.
    const reason = changes.reason ? item.reason : null
    return [{ ...named(item), reason, kind: kindOf(changes, item), changes }]
  })
  const now = new Map(all.map((item) => [item.id, item]))
  const went = before
    .filter(({ id }) => !there.has(id))
    .map((item): TableChange => {
      const moved = now.get(item.id)
      const changes: Changes = moved ? { halfYear: { before: null, after: moved.halfYear } } : {}
      const reason = moved && moved.reason !== item.reason ? moved.reason : null
      return { ...named(item), reason, kind: 'went', changes }
    })
  return [...stayed, ...went]
}

/** Changes for which a network says why. */
export const needsReason = ({ kind, reason }: TableChange): boolean =>
  !reason && (kind === 'moved' || kind === 'cancelled' || kind === 'went')

const named = ({ id, item, reason }: KeptItem) => ({ id, item, reason })

const differences = (before: KeptItem, after: KeptItem): Changes =>
  Object.fromEntries(
    fields
      .filter((field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null))
      .map((field) => [field, { before: before[field], after: after[field] }]),
  )

function kindOf(changes: Changes, { state }: KeptItem): ChangeKind {
  if (changes.state && (state === 'done' || state === 'cancelled')) return state
  if (changes.from || changes.to || changes.due || (changes.state && state === 'moved')) return 'moved'
  return 'changed'
}
