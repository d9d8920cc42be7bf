import { and, count, eq, inArray, isNotNull } from 'drizzle-orm'
import type { CityColumn, NetworkLocals } from '#networks'
import { matrixPath } from './matrix/matrix.paths.ts'
import { practicesPath } from './practices/practice.paths.ts'
import { matrixCells, practices } from './schema.ts'

/** How many sub-themes each city can teach, beside what else cities are compared by. */
export const givesColumn: CityColumn = {
  key: 'gives',
  label: 'exchange.matrix.gives',
  place: 10,
  read: (locals) => cellsPerCity(locals, ['practice', 'practice_and_need']),
  href: (network, city) => matrixPath(network, { city: city.slug, state: 'gives' }),
}

/** How many sub-themes each city wants to learn. */
export const wantsColumn: CityColumn = {
  key: 'wants',
  label: 'exchange.matrix.wants',
  place: 20,
  read: (locals) => cellsPerCity(locals, ['need', 'practice_and_need']),
  href: (network, city) => matrixPath(network, { city: city.slug, state: 'wants' }),
}

/** How many practices each city can show. */
export const practicesColumn: CityColumn = {
  key: 'practices',
  label: 'exchange.menu.practices',
  place: 30,
  read: async ({ db, network }) => {
    const found = await db
      .select({ cityId: practices.cityId, count: count() })
      .from(practices)
      .where(and(eq(practices.networkId, network.id), isNotNull(practices.cityId)))
      .groupBy(practices.cityId)
    return new Map(found.map((row) => [row.cityId ?? '', row.count]))
  },
  href: (network, city) => practicesPath(network, { city: city.slug }),
}

async function cellsPerCity({ db, network }: NetworkLocals, states: (typeof matrixCells.$inferSelect)['state'][]) {
  const found = await db
    .select({ cityId: matrixCells.cityId, count: count() })
    .from(matrixCells)
    .where(and(eq(matrixCells.networkId, network.id), inArray(matrixCells.state, states)))
    .groupBy(matrixCells.cityId)
  return new Map(found.map((row) => [row.cityId, row.count]))
}
