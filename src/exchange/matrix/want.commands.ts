import { and, eq, sql } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Queryable } from '#platform/db'
import { changeDetail } from '#platform/records'
import { type CellState, matrixCells } from '../schema.ts'

interface Wish {
  networkId: string
  cityId: string
  themeId: string
  person: { id: string; name: string }
}

const wanting: Partial<Record<CellState, CellState>> = { none: 'need', practice: 'practice_and_need' }

/**
 * The matrix says that a city wants to learn a sub-theme, because everybody may see a need of it there. Where it says so
 * already, nothing changes. What the older state rested on says nothing of the new one, and goes.
 */
export async function wantToLearn(tx: Queryable, { networkId, cityId, themeId, person }: Wish): Promise<void> {
  const here = and(eq(matrixCells.themeId, themeId), eq(matrixCells.cityId, cityId))
  await tx
    .insert(matrixCells)
    .values({
      networkId,
      cityId,
      themeId,
      state: 'none',
      baselineState: 'none',
      position: sql<number>`(select coalesce(max(position), 0) + 1 from matrix_cells where network_id = ${networkId})`,
    })
    .onConflictDoNothing()
  const [cell] = await tx.select().from(matrixCells).where(here).for('update')
  const state = cell && wanting[cell.state]
  if (!state) return
  const version = cell.version + 1
  const evidence = Object.fromEntries(
    (['basis', 'confidence'] as const).flatMap((name) =>
      cell[name] === null ? [] : [[name, { before: cell[name], after: null }]],
    ),
  )
  const fresh = { state, basis: null, confidence: null }
  await tx
    .update(matrixCells)
    .set({ ...fresh, version, changedAt: sql`now()` })
    .where(eq(matrixCells.id, cell.id))
  await recordActivity(tx, {
    networkId,
    cityId,
    actor: person.name,
    personId: person.id,
    verb: 'cell.changed',
    subjectKind: 'cell',
    subjectId: cell.id,
    detail: changeDetail({ changes: { state: { before: cell.state, after: state }, ...evidence }, version }),
  })
}
