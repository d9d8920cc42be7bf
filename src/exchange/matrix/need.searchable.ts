import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'

/** What a city wants to learn, where it has been put into words. */
export const searchableNeeds: Searchable = {
  kind: 'need',
  entries: (network) => sql`
    select cell.id, cell.position, cell.need, concat_ws(' · ', city.name, theme.code || ' ' || theme.title),
      cell.note, '/matrix/' || theme.code || '/' || city.slug
    from matrix_cells cell
      join cities city on city.id = cell.city_id
      join themes theme on theme.id = cell.theme_id
    where cell.network_id = ${network.id} and cell.need is not null`,
}
