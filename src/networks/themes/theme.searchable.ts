import { sql } from 'drizzle-orm'
import type { Searchable } from '#platform/search'

export const searchableThemes: Searchable = {
  kind: 'theme',
  entries: (network) => sql`
    select theme.id, theme.position, concat_ws(' ', theme.code, theme.title), parent.title, null,
      '/themes/' || theme.code
    from themes theme left join themes parent on parent.id = theme.parent_id
    where theme.network_id = ${network.id}`,
}
