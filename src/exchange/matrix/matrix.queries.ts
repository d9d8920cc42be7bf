import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { type City, citiesOf, type Network, type Theme, themesOf } from '#networks'
import { oncePerVersion, type Queryable } from '#platform/db'
import { matrixCellPractices, matrixCells, practiceSubThemes, practices } from '../schema.ts'
import type { PracticeInCell } from './coverage.ts'
import { type CellRecord, layOut, type Matrix, type MatrixRow, type OutsidePractice } from './matrix.ts'

/** The whole matrix of a network, in five queries whatever its size. */
export const matrixOf = oncePerVersion(async (db, network: Pick<Network, 'id'>): Promise<Matrix> => {
  const [cities, themes, cells, outside] = await Promise.all([
    citiesOf(db, network),
    themesOf(db, network),
    cellsOf(db, network),
    outsideOf(db, network),
  ])
  return layOut({ cities, themes, cells, outside })
})

/** The rows of these sub-themes only; of the others nothing is read. */
export async function rowsOf(
  db: Queryable,
  network: Pick<Network, 'id'>,
  { cities, subThemes }: { cities: City[]; subThemes: Theme[] },
): Promise<MatrixRow[]> {
  const ids = subThemes.map(({ id }) => id)
  const [cells, outside] = await Promise.all([cellsOf(db, network, ids), outsideOf(db, network, ids)])
  return layOut({ cities, themes: subThemes, cells, outside }).rows
}

async function cellsOf(db: Queryable, network: Pick<Network, 'id'>, themeIds?: string[]): Promise<CellRecord[]> {
  const here = and(eq(matrixCells.networkId, network.id), themeIds ? inArray(matrixCells.themeId, themeIds) : undefined)
  const [cells, shown] = await Promise.all([
    db
      .select({
        id: matrixCells.id,
        themeId: matrixCells.themeId,
        cityId: matrixCells.cityId,
        state: matrixCells.state,
        baselineState: matrixCells.baselineState,
        need: matrixCells.need,
        basis: matrixCells.basis,
        confidence: matrixCells.confidence,
        note: matrixCells.note,
      })
      .from(matrixCells)
      .where(here),
    db
      .select({ cellId: matrixCellPractices.cellId, ...practiceColumns })
      .from(matrixCellPractices)
      .innerJoin(practices, eq(practices.id, matrixCellPractices.practiceId))
      .innerJoin(matrixCells, eq(matrixCells.id, matrixCellPractices.cellId))
      // Each table by its network: otherwise PostgreSQL looks every row up by itself, or reads those of all networks.
      .where(and(here, eq(matrixCellPractices.networkId, network.id), eq(practices.networkId, network.id)))
      .orderBy(asc(matrixCellPractices.position)),
  ])
  const inCell = new Map<string, PracticeInCell[]>()
  for (const { cellId, ...practice } of shown) {
    const known = inCell.get(cellId)
    if (known) known.push(practice)
    else inCell.set(cellId, [practice])
  }
  return cells.map((cell) => ({ ...cell, practices: inCell.get(cell.id) ?? [] }))
}

const practiceColumns = {
  id: practices.id,
  slug: practices.slug,
  title: practices.title,
  cityId: practices.cityId,
}

/** Practices from outside the network stand in a column of their own; suggested sub-themes never count. */
const outsideOf = (db: Queryable, network: Pick<Network, 'id'>, themeIds?: string[]): Promise<OutsidePractice[]> =>
  db
    .select({ themeId: practiceSubThemes.themeId, ...practiceColumns })
    .from(practiceSubThemes)
    .innerJoin(practices, eq(practices.id, practiceSubThemes.practiceId))
    .where(
      and(
        eq(practiceSubThemes.networkId, network.id),
        eq(practices.networkId, network.id),
        eq(practiceSubThemes.suggested, false),
        // The index on the city alone would find those of all networks; put like this, it is not used.
        sql`coalesce(${practices.cityId}::text, '') = ''`,
        themeIds ? inArray(practiceSubThemes.themeId, themeIds) : undefined,
      ),
    )
    .orderBy(asc(practices.position))
