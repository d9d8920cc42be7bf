import { and, eq, isNotNull, min } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { matrixCells, practices } from './schema.ts'

/** Since when something stands in the matrix, and practices of cities in the catalogue. */
export async function recordedSince(
  db: Queryable,
  network: { id: string },
): Promise<{ matrix: Date | null; practices: Date | null }> {
  const catalogue = db
    .select({ since: min(practices.createdAt) })
    .from(practices)
    .where(and(eq(practices.networkId, network.id), isNotNull(practices.cityId)))
  const matrix = db
    .select({ since: min(matrixCells.createdAt) })
    .from(matrixCells)
    .where(eq(matrixCells.networkId, network.id))
  const [cells, described] = await Promise.all([matrix, catalogue])
  return { matrix: cells[0]?.since ?? null, practices: described[0]?.since ?? null }
}
