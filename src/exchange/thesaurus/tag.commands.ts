import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { conceptsInUse, isTelling, queryOf } from './concept.queries.ts'

const entries = sql`(
  select network_id, record_id, words, search_text(concat_ws(' ', title, subtitle, body)) as plain
  from search_entries) entry`

interface Place {
  id: string
  language: string
}

/** A record that can be tagged. */
export type Tagged = { practiceId: string } | { needId: string } | { cellId: string }

export const idOf = (subject: Tagged): string =>
  'practiceId' in subject ? subject.practiceId : 'needId' in subject ? subject.needId : subject.cellId

/** The tags of a record, as a condition on their table. */
export function tagsAbout(subject: Tagged): SQL {
  if ('practiceId' in subject) return sql`practice_id = ${subject.practiceId}::uuid`
  if ('needId' in subject) return sql`need_id = ${subject.needId}::uuid`
  return sql`cell_id = ${subject.cellId}::uuid`
}

/** Suggests anew what a record is about. Call it after `indexEntries`, in the transaction of the change. */
export const tagRecord = (tx: Queryable, network: Place, subject: Tagged): Promise<void> =>
  suggestTags(tx, network, [idOf(subject)])

/**
 * Suggests what the practices, needs and cells of a network are about, or some of them: the concepts whose labels stand in
 * their texts as these are indexed, but not a concept where a narrower one was found too. What people confirmed or refused
 * stays; what was suggested and no longer stands there goes. One statement whatever their number.
 */
export async function suggestTags(tx: Queryable, network: Place, recordIds?: string[]): Promise<void> {
  const concerned = recordIds ? sql`and entry.record_id = any(${sql.param(recordIds)}::uuid[])` : sql``
  const ids = recordIds && sql`${sql.param(recordIds)}::uuid[]`
  await tx.execute(sql`
    with recursive ${found(network, entries, sql`entry.network_id = ${network.id} ${concerned}`)},
    suggested as materialized (
      select nearest.concept_id, practice.id as practice_id, need.id as need_id, cell.id as cell_id
      from nearest
        left join practices practice on practice.id = nearest.record_id
        left join needs need on need.id = nearest.record_id
        left join matrix_cells cell on cell.id = nearest.record_id
      where num_nonnulls(practice.id, need.id, cell.id) = 1
    ), gone as (
      delete from concept_tags tag where network_id = ${network.id} and standing = 'suggested'
        ${ids ? sql`and (practice_id = any(${ids}) or need_id = any(${ids}) or cell_id = any(${ids}))` : sql``}
        and not exists (select from suggested
          where suggested.concept_id = tag.concept_id and coalesce(suggested.practice_id, suggested.need_id, suggested.cell_id)
            = coalesce(tag.practice_id, tag.need_id, tag.cell_id))
    )
    insert into concept_tags (id, network_id, concept_id, practice_id, need_id, cell_id, standing)
    select gen_random_uuid(), ${network.id}, concept_id, practice_id, need_id, cell_id, 'suggested' from suggested
    on conflict (concept_id, coalesce(practice_id, need_id, cell_id)) do nothing`)
}

/** Stems alone take houses for housing: a word that stands alone has to begin like the label, too. */
const beginning = sql`left(label.plain, greatest(4, length(label.plain) - 2))`

/**
 * Which concepts stand in which texts: `nearest (record_id, concept_id)`. `texts` is called `entry` and has `record_id`,
 * `words` (stemmed as the network's language is) and `plain`.
 */
export function found(network: Place, texts: SQL, which: SQL): SQL {
  return sql`
    in_use as materialized (select id, broader_id from ${conceptsInUse(sql`${network.id}::uuid`)} concept),
    labels as materialized (
      -- "offset 0" keeps PostgreSQL from building each query several times.
      select concept_id, query, case when numnode(query) = 1 then ${beginning} end as beginning
      from (
        select label.concept_id, label.plain, ${queryOf(sql`config`)} as query
        from concept_labels label join in_use on in_use.id = label.concept_id
          cross join (select search_config(${network.language}) as config offset 0) spoken
        where ${isTelling(sql`array[${network.language}::text]`)} offset 0
      ) label
      -- Of "start-up" only "start" would be left.
      where numnode(query) > case when position(' ' in plain) > 0 then 1 else 0 end
    ),
    found as materialized (
      select distinct entry.record_id, labels.concept_id
      from labels join ${texts} on entry.words @@ labels.query
      where (labels.beginning is null or ' ' || entry.plain like '% ' || labels.beginning || '%') and ${which}
    ),
    above (concept_id, wider_id) as (
      select id, broader_id from in_use where broader_id is not null
      union
      select above.concept_id, in_use.broader_id from above join in_use on in_use.id = above.wider_id
      where in_use.broader_id is not null
    ),
    nearest as (
      select record_id, concept_id from found
      where not exists (select from found narrower join above on above.concept_id = narrower.concept_id
        where narrower.record_id = found.record_id and above.wider_id = found.concept_id
          and narrower.concept_id <> found.concept_id)
    )`
}
