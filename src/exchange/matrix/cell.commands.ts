import { and, eq, sql } from 'drizzle-orm'
import type { City, Network, Theme } from '#networks'
import type { Person } from '#people'
import type { Db, Queryable } from '#platform/db'
import { type Changed, changeRecord, type Row, type Undone, undoChange, type Values } from '#platform/records'
import { indexEntries } from '#platform/search'
import { type CellState, matrixCells } from '../schema.ts'
import { tagRecord } from '../thesaurus/tag.commands.ts'
import { keptCell } from './cell.kept.ts'
import { practicesOfCity } from './cell.record.queries.ts'
import { canTeach, wantsToLearn } from './coverage.ts'
import { searchableNeeds } from './need.searchable.ts'

interface Editing {
  network: Network
  city: City
  subTheme: Theme
  person: Person
}

/** What would not hold: rules 1 and 2 of the matrix, and words that the state would hide. */
export type CellTrouble = 'practice-missing' | 'practice-unsaid' | 'practice-foreign' | 'need-unsaid'

/** Writes a cell as somebody typed it over what others changed meanwhile, and makes the one that is not there yet. */
export function changeCell(
  db: Db,
  editing: Editing,
  { values, version }: { values: Values; version: number },
): Promise<Changed<CellTrouble>> {
  const { network, city, person } = editing
  return db.transaction(async (tx) => {
    const { id, isNew } = await cellFor(tx, editing)
    const own = new Set((await practicesOfCity(tx, editing)).map((practice) => practice.id))
    const changed = await changeRecord<CellTrouble>(
      tx,
      {
        ...keptCell,
        id,
        version,
        values: await withEvidence(tx, id, await inKnownOrder(tx, id, values)),
        check: (after) => troubleIn(after, own),
      },
      {
        networkId: network.id,
        cityId: city.id,
        personId: person.id,
        actor: person.name,
        verb: 'cell.changed',
        subjectKind: 'cell',
      },
    )
    if (changed.outcome === 'saved') await makeFindable(tx, network, id)
    else if (isNew) await tx.delete(matrixCells).where(eq(matrixCells.id, id))
    return changed
  })
}

/** Takes back one change of a cell, unless what it left would not hold. */
export function undoCellChange(
  db: Db,
  editing: Editing,
  cellId: string,
  entryId: string,
): Promise<Undone<CellTrouble>> {
  const { network, person } = editing
  return db.transaction(async (tx) => {
    const own = new Set((await practicesOfCity(tx, editing)).map((practice) => practice.id))
    const check = (after: Row) => troubleIn(after, own)
    const undone = await undoChange<CellTrouble>(tx, { ...keptCell, id: cellId, entryId, person, check })
    if (undone.outcome === 'undone') await makeFindable(tx, network, cellId)
    return undone
  })
}

/** By its words, and by what these mean. */
async function makeFindable(tx: Queryable, network: Network, cellId: string): Promise<void> {
  await indexEntries(tx, network, [searchableNeeds], [cellId])
  await tagRecord(tx, network, { cellId })
}

/** A cell nobody has said anything of stands for "neither", also for "changed since the start". */
async function cellFor(tx: Queryable, { network, city, subTheme }: Editing): Promise<{ id: string; isNew: boolean }> {
  const [made] = await tx
    .insert(matrixCells)
    .values({
      networkId: network.id,
      themeId: subTheme.id,
      cityId: city.id,
      state: 'none',
      baselineState: 'none',
      position: sql<number>`(select coalesce(max(position), 0) + 1 from matrix_cells where network_id = ${network.id})`,
    })
    .onConflictDoNothing()
    .returning({ id: matrixCells.id })
  if (made) return { id: made.id, isNew: true }
  const here = and(eq(matrixCells.themeId, subTheme.id), eq(matrixCells.cityId, city.id))
  const [known] = await tx.select({ id: matrixCells.id }).from(matrixCells).where(here)
  if (!known) throw new Error('A cell was neither made nor there.')
  return { id: known.id, isNew: false }
}

/** Boxes come in the order of the page; the order that practices stand in already is no change. */
async function inKnownOrder(tx: Queryable, id: string, values: Values): Promise<Values> {
  const { practices } = values
  if (!Array.isArray(practices)) return values
  const known = (await keptCell.beside.practices.read(tx, id)) as string[]
  const kept = known.filter((practice) => practices.includes(practice))
  return { ...values, practices: [...kept, ...new Set(practices.filter((practice) => !known.includes(practice)))] }
}

/**
 * What an older state rested on says nothing of a new one: whoever changes the state and leaves both the basis and the
 * confidence as they stood has not spoken of them.
 */
async function withEvidence(tx: Queryable, id: string, values: Values): Promise<Values> {
  const [now] = await tx.select().from(matrixCells).where(eq(matrixCells.id, id))
  const same = values.basis === now?.basis && values.confidence === now?.confidence
  if (values.state === undefined || values.state === now?.state || !same) return values
  return { ...values, basis: null, confidence: null }
}

function troubleIn(after: Row, own: ReadonlySet<string>): CellTrouble | null {
  const state = after.state as CellState
  const practices = (after.practices ?? []) as string[]
  if (practices.some((id) => !own.has(id))) return 'practice-foreign'
  if (canTeach(state) && practices.length === 0) return 'practice-missing'
  if (!canTeach(state) && practices.length > 0) return 'practice-unsaid'
  return !wantsToLearn(state) && after.need ? 'need-unsaid' : null
}
