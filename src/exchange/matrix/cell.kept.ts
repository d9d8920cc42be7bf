import { asc, eq } from 'drizzle-orm'
import type { Beside, Fields, Kept } from '#platform/records'
import { cellStates, matrixCellPractices, matrixCells } from '../schema.ts'

/** The practices a cell names, as their ids in the order they stand in. */
const practices: Beside = {
  async read(tx, id) {
    const named = await tx
      .select({ id: matrixCellPractices.practiceId })
      .from(matrixCellPractices)
      .where(eq(matrixCellPractices.cellId, id))
      .orderBy(asc(matrixCellPractices.position))
    return named.map((practice) => practice.id)
  },
  async write(tx, id, value) {
    const [cell] = await tx.select({ networkId: matrixCells.networkId }).from(matrixCells).where(eq(matrixCells.id, id))
    const ids = Array.isArray(value) ? value.map(String) : []
    await tx.delete(matrixCellPractices).where(eq(matrixCellPractices.cellId, id))
    if (!cell || ids.length === 0) return
    const rows = ids.map((practiceId, at) => ({ ...cell, cellId: id, practiceId, position: at + 1 }))
    await tx.insert(matrixCellPractices).values(rows)
  },
}

export const keptCell = { table: matrixCells, beside: { practices } } satisfies Kept

export const confidences = ['certain', 'high', 'medium', 'low'] as const

/** The fields of a cell in the order of its form; practices are told by their titles. */
export function cellFields(titles: { id: string; title: string }[]): Fields {
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]))
  return {
    state: {
      label: 'exchange.cell.edit.state',
      say: (value, { t }) => {
        const known = cellStates.find((state) => state === value)
        return known ? t(`exchange.state.${known}`) : String(value)
      },
    },
    practices: {
      label: 'exchange.cell.edit.practices',
      say: (value, { t }) =>
        (Array.isArray(value) ? value : [])
          .map((id) => titleOf.get(String(id)) ?? t('exchange.cell.edit.removedPractice'))
          .join('; '),
    },
    need: { label: 'exchange.cell.edit.need' },
    basis: { label: 'exchange.cell.basis' },
    confidence: {
      label: 'exchange.cell.confidence',
      say: (value, { t }) => {
        const known = confidences.find((word) => word === value)
        return known ? t(`exchange.cell.${known}`) : String(value)
      },
    },
    note: { label: 'exchange.cell.note' },
  }
}
