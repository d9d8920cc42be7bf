import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'

export const searchableCities: Searchable = {
  kind: 'city',
  entries: (network) => sql`
    select id, position, name, concat_ws(', ', partner_body, region),
      concat_ws(' – ', demography, economy, functional_urban_area, participation_units, advisory_bodies, note),
      '/cities/' || slug
    from cities where network_id = ${network.id}`,
}
