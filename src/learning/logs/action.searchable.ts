import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'

/** The draft actions of the cities' logs, for those they are meant for. */
export const searchableActions: Searchable = {
  kind: 'draft_action',
  restricted: true,
  entries: (network) => sql`
    select action.id, action.position, action.title, city.name,
      concat_ws(' ', action.intended_result, action.output, action.lead_by, action.partners, action.resources),
      '/cities/' || city.slug || '/log/' || action.slug, action.audience, action.city_id
    from draft_actions action
      join cities city on city.id = action.city_id
    where action.network_id = ${network.id}`,
}
