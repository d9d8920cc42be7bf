import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { changeRecord } from '#platform/records'
import { clockOf } from '../clock.ts'
import { roadmapItems, roadmapTables, roadmapVersions, type TableState } from '../schema.ts'
import { type Doing, entry, nextSlug } from './roadmap.commands.ts'
import { keptRoadmapItem } from './roadmap.kept.ts'
import type { RoadmapItem, RoadmapTable } from './roadmap.queries.ts'
import { changesBetween, keepItem, needsReason, type RoadmapVersion, type TableChange } from './roadmap.versions.ts'

export interface Stating {
  halfYear: string
  /** The version of the table that the form began from; nothing where it had no row yet. */
  version: number | undefined
  note: string | null
  /** Why lines were moved, cancelled or went, by their id. */
  reasons?: Record<string, string>
  /** The meeting at which it is updated. */
  event?: { slug: string; title: string } | null
  /** What is said of a line that goes on in this half-year, in the language of the network. */
  carriedOver?: string
}

export type Stated =
  | { outcome: 'stated'; number: number }
  /** Somebody else agreed, updated or closed it meanwhile. */
  | { outcome: 'stale' }
  /** There is nothing in it, or it is no step from where it stands. */
  | { outcome: 'not-now' }
  /** Why these were moved, cancelled or went was not said. */
  | { outcome: 'reasons'; missing: TableChange[] }

/** Agrees a table: its drafts become lines like others, and what they go on with counts as moved. */
export const agreeTable = (db: Db, doing: Doing, stating: Stating): Promise<Stated> =>
  db.transaction(async (tx) => {
    const table = await holdTable(tx, doing, stating)
    if (table === 'stale') return { outcome: 'stale' }
    if (table.state !== 'draft') return { outcome: 'not-now' }
    const drafts = await tx
      .select()
      .from(roadmapItems)
      .where(and(inHalfYear(doing, stating.halfYear), eq(roadmapItems.draft, true)))
      .orderBy(asc(roadmapItems.position))
    for (const draft of drafts)
      await tx
        .update(roadmapItems)
        .set({ draft: false, slug: await nextSlug(tx, doing.network), changedAt: sql`now()` })
        .where(eq(roadmapItems.id, draft.id))
    await markCarried(tx, doing, drafts, stating.carriedOver ?? null)
    return keepVersion(tx, doing, table, 'agreed', stating)
  })

/** Keeps how the table stands at a meeting, with what moved, came and went and why. */
export const updateTable = (db: Db, doing: Doing, stating: Stating): Promise<Stated> =>
  db.transaction(async (tx) => {
    const table = await holdTable(tx, doing, stating)
    if (table === 'stale') return { outcome: 'stale' }
    if (table.state === 'draft') return { outcome: 'not-now' }
    return keepVersion(tx, doing, table, 'updated', stating)
  })

/** The half-year is over: what it came to is kept, and its lines stay as they are. */
export const closeTable = (db: Db, doing: Doing, stating: Stating): Promise<Stated> =>
  db.transaction(async (tx) => {
    const table = await holdTable(tx, doing, stating)
    if (table === 'stale') return { outcome: 'stale' }
    if (table.state !== 'agreed' && table.state !== 'updated') return { outcome: 'not-now' }
    return keepVersion(tx, doing, table, 'closed', stating)
  })

const inHalfYear = ({ network }: Doing, halfYear: string) =>
  and(eq(roadmapItems.networkId, network.id), eq(roadmapItems.halfYear, halfYear))

/** The table, held until this is done. One that only came in with a file gets its row now. */
async function holdTable(tx: Queryable, doing: Doing, { halfYear, version }: Stating): Promise<RoadmapTable | 'stale'> {
  const { network, person } = doing
  const own = and(eq(roadmapTables.networkId, network.id), eq(roadmapTables.halfYear, halfYear))
  const fresh = version === undefined
  if (fresh)
    await tx
      .insert(roadmapTables)
      .values({ networkId: network.id, halfYear, example: person.demo })
      .onConflictDoNothing()
  const [table] = await tx.select().from(roadmapTables).where(own).for('update')
  if (!table) return 'stale'
  return fresh || table.version === version ? table : 'stale'
}

/** What an earlier half-year left open goes on here: there it says so. */
async function markCarried(tx: Queryable, doing: Doing, drafts: RoadmapItem[], reason: string | null): Promise<void> {
  const from = drafts.flatMap(({ carriedFrom }) => carriedFrom ?? [])
  if (from.length === 0) return
  const open = await tx
    .select()
    .from(roadmapItems)
    .where(and(inArray(roadmapItems.id, from), inArray(roadmapItems.state, ['planned', 'moved'])))
  for (const item of open) {
    const saving = { ...keptRoadmapItem, id: item.id, version: item.version, values: { state: 'moved', reason } }
    await changeRecord(tx, saving, { ...entry(doing, item), verb: 'roadmap_item.moved' })
  }
}

async function keepVersion(
  tx: Queryable,
  doing: Doing,
  table: RoadmapTable,
  state: TableState,
  { halfYear, note, event, reasons = {} }: Stating,
): Promise<Stated> {
  const { network, person } = doing
  const before = await lastVersion(tx, table)
  const now = await itemsNow(tx, doing, halfYear)
  if (now.length === 0 && !before) return { outcome: 'not-now' }
  const elsewhere = before ? await linesById(tx, doing, before) : []
  const changed = before ? changesBetween(before.items, now.map(keepItem), elsewhere) : []
  const said = changed.map((change) => ({ ...change, reason: change.reason ?? reasons[change.id] ?? null }))
  const missing = said.filter(needsReason)
  if (missing.length > 0) return { outcome: 'reasons', missing }
  await keepReasons(tx, doing, changed.filter(needsReason), reasons)
  const number = (before?.number ?? 0) + 1
  const day = clockOf(network)
  await tx.insert(roadmapVersions).values({
    networkId: network.id,
    tableId: table.id,
    number,
    state,
    eventSlug: event?.slug ?? null,
    eventTitle: event?.title ?? null,
    note,
    items: (await itemsNow(tx, doing, halfYear)).map(keepItem),
    changes: said,
    onDay: day,
    actor: person.name,
    personId: person.id,
    example: person.demo,
  })
  await tx
    .update(roadmapTables)
    .set({
      state,
      version: sql`${roadmapTables.version} + 1`,
      changedAt: sql`now()`,
      ...(state === 'agreed' ? { agreedOn: day } : {}),
    })
    .where(eq(roadmapTables.id, table.id))
  await recordActivity(tx, {
    networkId: network.id,
    audience: 'public',
    actor: person.name,
    personId: person.id,
    verb: `roadmap_table.${state}`,
    subjectKind: 'roadmap_table',
    subjectId: table.id,
    detail: { halfYear, number, ...(event ? { event: event.title } : {}), changes: {} },
  })
  return { outcome: 'stated', number }
}

const itemsNow = (tx: Queryable, doing: Doing, halfYear: string): Promise<RoadmapItem[]> =>
  tx
    .select()
    .from(roadmapItems)
    .where(and(inHalfYear(doing, halfYear), eq(roadmapItems.draft, false)))
    .orderBy(asc(roadmapItems.position), asc(roadmapItems.id))

/** The lines a version held, wherever they stand today. */
const linesById = (tx: Queryable, { network }: Doing, { items }: RoadmapVersion): Promise<RoadmapItem[]> =>
  items.length === 0
    ? Promise.resolve([])
    : tx
        .select()
        .from(roadmapItems)
        .where(
          and(
            eq(roadmapItems.networkId, network.id),
            inArray(
              roadmapItems.id,
              items.map(({ id }) => id),
            ),
          ),
        )

async function lastVersion(tx: Queryable, table: RoadmapTable): Promise<RoadmapVersion | undefined> {
  const [last] = await tx
    .select()
    .from(roadmapVersions)
    .where(eq(roadmapVersions.tableId, table.id))
    .orderBy(desc(roadmapVersions.number))
    .limit(1)
  return last as RoadmapVersion | undefined
}

/** What was said now is kept with the line itself as well, wherever it stands today. */
async function keepReasons(
  tx: Queryable,
  doing: Doing,
  changes: TableChange[],
  reasons: Record<string, string>,
): Promise<void> {
  if (changes.length === 0) return
  const ids = changes.map(({ id }) => id)
  const items = await tx
    .select()
    .from(roadmapItems)
    .where(and(eq(roadmapItems.networkId, doing.network.id), inArray(roadmapItems.id, ids)))
  for (const item of items) {
    const saving = { ...keptRoadmapItem, id: item.id, version: item.version, values: { reason: reasons[item.id] } }
    await changeRecord(tx, saving, { ...entry(doing, item), verb: 'roadmap_item.changed' })
  }
}
