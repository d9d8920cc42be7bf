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
  for (const searchable of searchables) await tx.execute(insertEntries(owner, searchable, concerned))
  await tx.execute(learnWords(owner, concerned))
}

function insertEntries(owner: Owner, { kind, entries }: Searchable, concerned: SQL): SQL {
  const stem = (content: SQL, weight: 'A' | 'B' | 'D') =>
    sql`setweight(to_tsvector(search_config(${owner.language}), search_text(${content})), ${sql.raw(`'${weight}'`)})`
  return sql`
    insert into search_entries
      (network_id, kind, record_id, position, title, subtitle, body, at, language, facets, title_words, words)
    select ${owner.id}, ${kind}, record_id, position, title, subtitle, body, at, ${owner.language},
      coalesce(array_remove(facets, null), '{}'), ${stem(sql`title`, 'A')},
      ${stem(sql`title`, 'A')} || ${stem(sql`subtitle`, 'B')} || ${stem(sql`body`, 'D')}
    from (${entries(owner)}) as entry (record_id, position, title, subtitle, body, at, facets)
    where true ${concerned}`
}

/** In alphabetical order, so that two that learn the same words at once wait for each other instead of blocking. */
const learnWords = (owner: Owner, concerned: SQL): SQL => sql`
  insert into search_words (word)
  select distinct word from search_entries,
    unnest(tsvector_to_array(to_tsvector('public.search_simple', search_text(concat_ws(' ', title, subtitle, body))))) word
  where network_id = ${owner.id} ${concerned} and length(word) between 3 and 40 and word !~ '[0-9]'
  order by word
  on conflict do nothing`
