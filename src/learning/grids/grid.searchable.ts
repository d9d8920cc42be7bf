import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'

/** What a city learned, for those it is meant for. */
export const searchableRows: Searchable = {
  kind: 'grid_row',
  restricted: true,
  entries: (network) => sql`
    select line.id, line.position, line.key_point, concat_ws(' · ', city.name, coalesce(grid.horizontal_theme, meeting.title)),
      concat_ws(' ', line.relevance, line.action, line.who),
      case when grid.horizontal_theme is null then '/meetings/' || meeting.slug || '/grids/' || city.slug
        else '/cities/' || city.slug || '/grids/' || ${themeInAddress} end || '#row-' || line.id,
      line.audience, line.city_id
    from grid_rows line
      join learning_grids grid on grid.id = line.grid_id
      join cities city on city.id = line.city_id
      left join meetings meeting on meeting.id = grid.meeting_id
    where line.network_id = ${network.id}`,
}

/** As `themeSlug` writes it, for themes in plain letters. */
const themeInAddress = sql`trim(both '-' from regexp_replace(lower(grid.horizontal_theme), '[^a-z0-9]+', '-', 'g'))`
