import { type SQL, sql } from 'drizzle-orm'
import type { OwnColumn } from '#platform/sheets'

/** Needs stand in a group by its title, which is all a file says of it. */
export const groupOf: OwnColumn = {
  read: sql`(select g.title from need_groups g where g.id = t.group_id)`,
}

/**
 * What an import does beside the words of the needs: it brings them together as the file does, notes how they came into their
 * state, and tells what was done with them before to no more people than they are for now.
 */
export function keepWhatFollows(networkId: string, { actor }: { actor: string }): SQL[] {
  const regrouped = sql`from settled s join needs n on n.id = s.id left join need_groups g on g.id = n.group_id
    where s.sheet = 'needs' and s.row->>'group' is distinct from g.title`
  return [
    sql`insert into need_groups (id, network_id, theme_id, title)
      select distinct on (s.row->>'group') gen_random_uuid(), ${networkId}::uuid, n.theme_id, s.row->>'group' ${regrouped}
        and s.row->>'group' is not null and not exists (
          select from need_groups o where o.network_id = ${networkId} and o.title = s.row->>'group')
      order by s.row->>'group', s.position`,
    sql`update needs set group_id = (select o.id from need_groups o
        where o.network_id = ${networkId} and o.title = moved.title order by o.created_at, o.id limit 1)
      from (select n.id, s.row->>'group' as title ${regrouped}) moved where needs.id = moved.id`,
    sql`delete from need_groups g where g.network_id = ${networkId}
      and not exists (select from needs n where n.group_id = g.id)`,
    sql`insert into need_state_changes (id, network_id, need_id, state, actor)
      select gen_random_uuid(), n.network_id, n.id, n.state, ${actor}
      from settled s join needs n on n.id = s.id left join records r on r.sheet = s.sheet and r.id = s.id and not s.fresh
      where s.sheet = 'needs' and r.row->>'state' is distinct from n.state`,
    sql`update activity_entries e set audience = n.audience
      from settled s join needs n on n.id = s.id
      where s.sheet = 'needs' and e.subject_id = n.id and ${breadth(sql`e.audience`)} < ${breadth(sql`n.audience`)}`,
  ]
}

const breadth = (audience: SQL) =>
  sql`array_position(array['public', 'network', 'group', 'city', 'author'], ${audience})`
