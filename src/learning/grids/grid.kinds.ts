import { meetingsByIds } from '#meetings'
import { citiesOf, type RecordKind } from '#networks'
import { gridFields, rowFields } from './grid.kept.ts'
import { gridAt } from './grid.paths.ts'
import { type Grid, gridsByIds, rowsByIds } from './grid.queries.ts'

/** What activity, follows, digests and notices know of a grid. */
export const gridKind: RecordKind = {
  kind: 'learning_grid',
  label: 'learning.grid.one',
  find: async (locals, ids) => {
    const grids = await gridsByIds(locals.db, locals, ids)
    const where = await placesOf(locals, grids)
    return grids.flatMap((grid) => {
      const place = where(grid)
      return place
        ? [{ id: grid.id, title: place.title, at: place.at, cityId: grid.cityId, audience: grid.audience }]
        : []
    })
  },
  fields: async () => gridFields,
}

/** The same of one of its rows; photos lie beside it. */
export const rowKind: RecordKind = {
  kind: 'grid_row',
  label: 'learning.row.one',
  find: async (locals, ids) => {
    const found = await rowsByIds(locals.db, locals, ids)
    const where = await placesOf(
      locals,
      found.map(({ grid }) => grid),
    )
    return found.map(({ row, grid }) => ({
      id: row.id,
      title: row.keyPoint,
      lang: locals.network.language,
      at: `${where(grid)?.at ?? ''}#row-${row.id}`,
      cityId: row.cityId,
      audience: row.audience,
    }))
  },
  fields: async () => rowFields,
}

/** What grids are called and where they are, in two queries however many there are. */
async function placesOf({ db, network }: Parameters<RecordKind['find']>[0], grids: Grid[]) {
  if (grids.length === 0) return () => undefined
  const ids = [...new Set(grids.flatMap(({ meetingId }) => meetingId ?? []))]
  const [cities, meetings] = await Promise.all([
    citiesOf(db, network),
    ids.length > 0 ? meetingsByIds(db, network, ids) : [],
  ])
  return (grid: Grid) => {
    const city = cities.find(({ id }) => id === grid.cityId)
    const meeting = meetings.find(({ id }) => id === grid.meetingId) ?? null
    if (!city) return undefined
    const title = `${city.name}: ${grid.horizontalTheme ?? meeting?.title ?? ''}`
    return { title, at: gridAt({ city, meeting, theme: grid.horizontalTheme }) }
  }
}
