import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'

/** A testing action is told on the page of its city. */
export const searchableTestingActions: Searchable = {
  kind: 'testing_action',
  entries: (network) => sql`
    select action.id, action.position, action.title, city.name,
      concat_ws(' – ', action.description, action.target_group, action.note),
      '/cities/' || city.slug || '#' || action.slug
    from testing_actions action join cities city on city.id = action.city_id
    where action.network_id = ${network.id} and action.title is not null`,
}
