import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'

/**
 * What a city wants to learn, for those it is meant for. The matrix announces its worded cells as the same kind: whoever
 * looks for needs means both, and their ids tell them apart.
 */
export const searchableRaisedNeeds: Searchable = {
  kind: 'need',
  restricted: true,
  entries: (network) => sql`
    select need.id, need.position, need.question, concat_ws(' · ', city.name, theme.code || ' ' || theme.title),
      need.background, '/needs/' || need.slug, need.audience, need.city_id
    from needs need
      join cities city on city.id = need.city_id
      join themes theme on theme.id = need.theme_id
    where need.network_id = ${network.id}`,
}
