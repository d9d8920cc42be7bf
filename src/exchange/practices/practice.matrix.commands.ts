import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Queryable } from '#platform/db'
import { changeDetail } from '#platform/records'
import { type CellState, matrixCellPractices, matrixCells } from '../schema.ts'
import type { Practice } from './practice.queries.ts'

interface Move {
  practice: Pick<Practice, 'id' | 'networkId' | 'cityId'>
  themeIds: string[]
  person: { id: string; name: string }
}

const showing: Partial<Record<CellState, CellState>> = { none: 'practice', need: 'practice_and_need' }
const withoutAny: Partial<Record<CellState, CellState>> = { practice: 'none', practice_and_need: 'need' }

/** The matrix says what a city can show: in each of these rows its cell names the practice. What is outside has no cell. */
export async function showInMatrix(tx: Queryable, { practice, themeIds, person }: Move): Promise<void> {
  const { networkId, cityId } = practice
  if (!cityId || themeIds.length === 0) return
  await tx
    .insert(matrixCells)
    .values(
      themeIds.map((themeId, at) => ({
        networkId,
        cityId,
        themeId,
        state: 'none' as const,
        baselineState: 'none' as const,
        position: sql<number>`(select coalesce(max(position), 0) + ${at + 1} from matrix_cells where network_id = ${networkId})`,
      })),
    )
    .onConflictDoNothing()
  for (const cell of await cellsOf(tx, cityId, themeIds)) {
    const before = await practicesIn(tx, cell.id)
    if (before.includes(practice.id)) continue
    await tx
      .insert(matrixCellPractices)
      .values({ networkId, cellId: cell.id, practiceId: practice.id, position: before.length + 1 })
    await changeCell(tx, {
      cell,
      state: showing[cell.state] ?? cell.state,
      before,
      after: [...before, practice.id],
      person,
    })
  }
}

/**
 * The cells of rows that a practice no longer stands in do not name it any more. A city can show nothing where no practice
 * is left to name; what it wants to learn stays.
 */
export async function takeOutOfMatrix(tx: Queryable, { practice, themeIds, person }: Move): Promise<void> {
  if (!practice.cityId || themeIds.length === 0) return
  for (const cell of await cellsOf(tx, practice.cityId, themeIds)) {
    const before = await practicesIn(tx, cell.id)
    if (!before.includes(practice.id)) continue
    await tx
      .delete(matrixCellPractices)
      .where(and(eq(matrixCellPractices.cellId, cell.id), eq(matrixCellPractices.practiceId, practice.id)))
    const after = before.filter((id) => id !== practice.id)
    const state = after.length === 0 ? (withoutAny[cell.state] ?? cell.state) : cell.state
    await changeCell(tx, { cell, state, before, after, person })
  }
}

type Cell = typeof matrixCells.$inferSelect

const cellsOf = (tx: Queryable, cityId: string, themeIds: string[]): Promise<Cell[]> =>
  tx
    .select()
    .from(matrixCells)
    .where(and(eq(matrixCells.cityId, cityId), inArray(matrixCells.themeId, themeIds)))
    .orderBy(asc(matrixCells.position))
    .for('update')

const practicesIn = async (tx: Queryable, cellId: string): Promise<string[]> =>
  (
    await tx
      .select({ id: matrixCellPractices.practiceId })
      .from(matrixCellPractices)
      .where(eq(matrixCellPractices.cellId, cellId))
      .orderBy(asc(matrixCellPractices.position))
  ).map(({ id }) => id)

interface CellChange {
  cell: Cell
  state: CellState
  before: string[]
  after: string[]
  person: Move['person']
}

async function changeCell(tx: Queryable, { cell, state, before, after, person }: CellChange): Promise<void> {
  const version = cell.version + 1
  await tx.update(matrixCells).set({ state, version, changedAt: sql`now()` }).where(eq(matrixCells.id, cell.id))
  const changes = {
    practices: { before, after },
    ...(state === cell.state ? {} : { state: { before: cell.state, after: state } }),
  }
  await recordActivity(tx, {
    networkId: cell.networkId,
    cityId: cell.cityId,
    actor: person.name,
    personId: person.id,
    verb: 'cell.changed',
    subjectKind: 'cell',
    subjectId: cell.id,
    detail: changeDetail({ changes, version }),
  })
}
