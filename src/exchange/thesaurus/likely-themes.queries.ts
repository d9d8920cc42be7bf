import { sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { found } from './tag.commands.ts'

/**
 * The sub-theme that each text most likely belongs to: where practices, needs and cells stand that are about the same
 * concepts. By the key of the text; a text that says nothing known has none. One statement whatever their number.
 */
export async function likelySubThemes(
  db: Queryable,
  network: { id: string; language: string },
  texts: { id: string; text: string }[],
): Promise<Map<string, string>> {
  if (texts.length === 0) return new Map()
  const { rows } = await db.execute<{ id: string; theme: string }>(sql`
    with recursive given as materialized (
      -- Read once, and not anew for every label that is looked for.
      select given.id as record_id, search_text(given.text) as plain,
        to_tsvector(search_config(${network.language}), search_text(given.text)) as words
      from unnest(${sql.param(texts.map(({ id }) => id))}::uuid[], ${sql.param(texts.map(({ text }) => text))}::text[])
        as given (id, text)
    ), ${found(network, sql`given entry`, sql`true`)},
    standing as materialized (
      select tag.concept_id, coalesce(need.theme_id, cell.theme_id, place.theme_id) as theme_id, count(*) as times
      from concept_tags tag
        left join needs need on need.id = tag.need_id
        left join matrix_cells cell on cell.id = tag.cell_id
        left join practice_sub_themes place on place.practice_id = tag.practice_id and not place.suggested
      where tag.network_id = ${network.id} and tag.standing <> 'refused'
      group by 1, 2
    ), weighed as (
      -- A concept that stands everywhere tells little of where a text belongs.
      select nearest.record_id, standing.theme_id, sum(standing.times / total.times) as weight
      from nearest join standing on standing.concept_id = nearest.concept_id
        join (select concept_id, sum(times) as times from standing group by 1) total on total.concept_id = nearest.concept_id
      where standing.theme_id is not null
      group by 1, 2
    )
    select distinct on (weighed.record_id) weighed.record_id as id, weighed.theme_id as theme
    from weighed join themes on themes.id = weighed.theme_id
    order by weighed.record_id, weighed.weight desc, themes.position`)
  return new Map(rows.map(({ id, theme }) => [id, theme]))
}
