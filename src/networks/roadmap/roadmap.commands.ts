import { and, eq, sql } from 'drizzle-orm'
import type { Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db, Queryable } from '#platform/db'
import { type Changed, changeRecord, madeOf, type Undone, undoChange } from '#platform/records'
import type { Network } from '../network.queries.ts'
import { type RoadmapState, roadmapItems, roadmapTables } from '../schema.ts'
import { keptRoadmapItem } from './roadmap.kept.ts'
import type { RoadmapItem } from './roadmap.queries.ts'

export interface Doing {
  network: Network
  person: Person
}

export interface ItemValues {
  item: string
  halfYear: string | null
  laneGroup: string | null
  lane: string | null
  responsible: string | null
  contributes: string | null
  from: string | null
  to: string | null
  due: string | null
  dueAsWritten: string | null
  linksTo: string[]
  note: string | null
}

export interface NewItem extends ItemValues {
  /** Made with the form, so that sending it twice makes one. */
  id: string
  carriedFrom?: string | null
}

export type Added = { outcome: 'added' | 'again'; item: RoadmapItem } | { outcome: 'taken' }

/** Puts a line on the roadmap: at once, or as a draft in a half-year that is not agreed yet. */
export const addItem = (db: Db, doing: Doing, item: NewItem): Promise<Added> =>
  db.transaction(async (tx) => {
    const [added] = await addItems(tx, doing, [item])
    if (added) return { outcome: 'added', item: added }
    const known = await itemById(tx, doing.network, item.id)
    return known ? { outcome: 'again', item: known } : { outcome: 'taken' }
  })

/** The lines that were not there yet, with their tables and activity. */
export async function addItems(
  tx: Queryable,
  { network, person }: Doing,
  items: NewItem[],
  asDraft = false,
): Promise<RoadmapItem[]> {
  const added: RoadmapItem[] = []
  for (const { id, ...values } of items) {
    const draft = await standsInDraft(tx, { network, person }, values.halfYear, asDraft)
    const [item] = await tx
      .insert(roadmapItems)
      .values({
        id,
        networkId: network.id,
        position: sql<number>`(select coalesce(max(position), 0) + 1 from roadmap_items where network_id = ${network.id})`,
        slug: draft ? draftSlug(id) : await nextSlug(tx, network),
        draft,
        example: person.demo,
        ...values,
      })
      .onConflictDoNothing()
      .returning()
    if (!item) continue
    const { carriedFrom: _, ...told } = values
    const detail = { changes: madeOf({ ...told }), version: 1 }
    await recordActivity(tx, { ...about({ network, person }, item), verb: 'roadmap_item.added', detail })
    added.push(item)
  }
  return added
}

/** What is in a draft has no number yet: an id with a dot stands in no file, so that none can claim it. */
const draftSlug = (id: string) => `draft.${id.slice(-12)}`

/**
 * A half-year that nothing was said of yet begins as a draft. One that came in with a file stands as it is, unless what is
 * added is meant as a draft; in one that was agreed there are no drafts any more.
 */
async function standsInDraft(
  tx: Queryable,
  { network, person }: Doing,
  halfYear: string | null,
  asDraft: boolean,
): Promise<boolean> {
  if (halfYear === null) return false
  const own = and(eq(roadmapTables.networkId, network.id), eq(roadmapTables.halfYear, halfYear))
  const [known] = await tx.select({ state: roadmapTables.state }).from(roadmapTables).where(own)
  if (known) return known.state === 'draft'
  const [any] = await tx
    .select({ id: roadmapItems.id })
    .from(roadmapItems)
    .where(and(eq(roadmapItems.networkId, network.id), eq(roadmapItems.halfYear, halfYear)))
    .limit(1)
  if (any && !asDraft) return false
  await tx.insert(roadmapTables).values({ networkId: network.id, halfYear, example: person.demo }).onConflictDoNothing()
  return true
}

/** The next number in the manner of the folder: R36 after R35. */
export async function nextSlug(tx: Queryable, network: { id: string }): Promise<string> {
  // Two who add at the same moment wait for each other here.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`roadmap ${network.id}`}, 0))`)
  const { rows } = await tx.execute<{ last: number }>(
    sql`select coalesce(max(substring(slug from '^[Rr](\\d{1,8})$')::int), 0) as last from roadmap_items
      where network_id = ${network.id}`,
  )
  return `R${String((rows[0]?.last ?? 0) + 1).padStart(2, '0')}`
}

/**
 * Changes the words, the months, the lane or whatever else is said of a line. Other months for what everybody can read
 * already mean that it was moved, whoever forgot to say so.
 */
export const changeItem = (
  db: Db,
  doing: Doing,
  item: RoadmapItem,
  { version, values }: { version: number; values: Partial<ItemValues> },
): Promise<Changed> =>
  db.transaction((tx) => {
    const moved = isMoved(item, values) ? { state: 'moved' } : {}
    const saving = { ...keptRoadmapItem, id: item.id, version, values: { ...values, ...moved } }
    return changeRecord(tx, saving, { ...entry(doing, item), verb: 'roadmap_item.changed' })
  })

const isMoved = (item: RoadmapItem, values: Partial<ItemValues>): boolean =>
  !item.draft &&
  item.state === 'planned' &&
  (['from', 'to', 'halfYear'] as const).some((field) => values[field] !== undefined && values[field] !== item[field])

export interface Became {
  version: number
  state: RoadmapState
  reason: string | null
  /** Where it was moved to. */
  when?: Pick<ItemValues, 'from' | 'to' | 'halfYear'>
}

/** Says what became of a line: done, moved to other months, cancelled, or planned again. */
export const sayWhatBecame = (db: Db, doing: Doing, item: RoadmapItem, became: Became): Promise<Changed> =>
  db.transaction((tx) => {
    const { version, state, reason, when = {} } = became
    const saving = { ...keptRoadmapItem, id: item.id, version, values: { state, reason, ...when } }
    return changeRecord(tx, saving, { ...entry(doing, item), verb: `roadmap_item.${state}` })
  })

/** Takes back one change of a line. */
export const undoItem = (db: Db, { person }: Doing, item: RoadmapItem, entryId: string): Promise<Undone> =>
  db.transaction((tx) => undoChange(tx, { ...keptRoadmapItem, id: item.id, entryId, person }))

/** Takes a line out of a draft; what was agreed once is cancelled instead, so that it can be told why. */
export const removeDraftItem = (db: Db, doing: Doing, item: RoadmapItem): Promise<boolean> =>
  db.transaction(async (tx) => {
    const gone = await tx
      .delete(roadmapItems)
      .where(and(eq(roadmapItems.id, item.id), eq(roadmapItems.draft, true)))
      .returning({ id: roadmapItems.id })
    if (gone.length === 0) return false
    const detail = { item: item.item, halfYear: item.halfYear }
    await recordActivity(tx, { ...about(doing, item), verb: 'roadmap_item.removed', detail })
    return true
  })

async function itemById(tx: Queryable, network: Network, id: string): Promise<RoadmapItem | null> {
  const [item] = await tx
    .select()
    .from(roadmapItems)
    .where(and(eq(roadmapItems.id, id), eq(roadmapItems.networkId, network.id)))
  return item ?? null
}

/** Drafts are told to those who belong to the network, everything else to everybody. */
export const entry = ({ network, person }: Doing, { draft }: { draft: boolean }) => ({
  networkId: network.id,
  audience: draft ? ('network' as const) : ('public' as const),
  actor: person.name,
  personId: person.id,
  subjectKind: 'roadmap_item',
})

export const about = (doing: Doing, item: { id: string; draft: boolean }) => ({
  ...entry(doing, item),
  subjectId: item.id,
})
