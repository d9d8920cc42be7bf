import { and, eq, inArray } from 'drizzle-orm'
import { citiesOf, type RecordKind, themesOf } from '#networks'
import { matrixCells, practices } from '../schema.ts'
import { cellFields } from './cell.kept.ts'
import { cellAddress } from './matrix.paths.ts'

/** What activity, follows, digests and notices know of a cell of the matrix. */
export const cellKind: RecordKind = {
  kind: 'cell',
  label: 'exchange.cell.kind',
  async find({ db, network }, ids) {
    if (ids.length === 0) return []
    // One after the other: a transaction, in which people are mentioned, has one line to the database.
    const cells = await db
      .select({ id: matrixCells.id, cityId: matrixCells.cityId, themeId: matrixCells.themeId })
      .from(matrixCells)
      .where(and(eq(matrixCells.networkId, network.id), inArray(matrixCells.id, ids)))
    const cities = await citiesOf(db, network)
    const themes = await themesOf(db, network)
    return cells.flatMap(({ id, cityId, themeId }) => {
      const city = cities.find((one) => one.id === cityId)
      const theme = themes.find((one) => one.id === themeId)
      if (!city || !theme) return []
      const title = `${city.name}, ${theme.code} ${theme.title}`
      return [
        {
          id,
          title,
          lang: network.language,
          at: cellAddress(theme, city),
          cityId,
          audience: 'public' as const,
          themeIds: [themeId],
        },
      ]
    })
  },
  fields: async ({ db, network }) =>
    cellFields(
      await db
        .select({ id: practices.id, title: practices.title })
        .from(practices)
        .where(eq(practices.networkId, network.id)),
    ),
}
