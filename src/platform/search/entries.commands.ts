import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import type { Searchable } from './searchable.ts'

/** Whose entries they are, and in which language their texts are written. */
export interface Owner {
  id: string
  language: string
}

/** Writes the entries of an owner anew, or only those of some records. Call it in the transaction of the change. */
export async function indexEntries(
  tx: Queryable,
  owner: Owner,
  searchables: Searchable[],
  recordIds?: string[],
): Promise<void> {
  const concerned = recordIds ? sql`and record_id = any(${sql.param(recordIds)}::uuid[])` : sql``
  await tx.execute(sql`delete from search_entries where network_id = ${owner.id} ${concerned}`)
  if (searchables.length > 0) await tx.execute(writeEntries(owner, searchables, concerned))
}

/**
 * All kinds in one statement, which learns their words as well. It does so in alphabetical order: two that learn the
 * same words at once then wait for each other instead of blocking each other.
 */
function writeEntries(owner: Owner, searchables: Searchable[], concerned: SQL): SQL {
  return sql`
    with entry (kind, record_id, position, title, subtitle, body, at, audience, city_id) as (
      ${sql.join(
        searchables.map(
          ({ kind, entries, restricted }) =>
            sql`select ${kind}::text, *${restricted ? sql`` : sql`, 'public'::text, null::uuid`}
              from (${entries(owner)}) as ${sql.identifier(kind)}`,
        ),
        sql` union all `,
      )}
    ), plain as materialized (
      select *, search_text(title) as title_text, search_text(subtitle) as subtitle_text, search_text(body) as body_text
      from entry where true ${concerned}
    ), written as (
      insert into search_entries
        (network_id, kind, record_id, position, title, subtitle, body, at, audience, city_id, language, title_words, words)
      select ${owner.id}, kind, record_id, position, title, subtitle, body, at, audience, city_id, ${owner.language},
        ${stems('title_text', 'A')}, ${stems('title_text', 'A')} || ${stems('subtitle_text', 'B')} || ${stems('body_text', 'D')}
      from plain cross join (select search_config(${owner.language}) as config) spoken
    )
    insert into search_words (word)
    select distinct word
    from plain, unnest(string_to_array(concat_ws(' ', title_text, subtitle_text, body_text), ' ')) word
    where length(word) between 3 and 40 and word !~ '[0-9]'
    order by word
    on conflict do nothing`
}

const stems = (column: string, weight: 'A' | 'B' | 'D'): SQL =>
  sql.raw(`setweight(to_tsvector(config, ${column}), '${weight}')`)
