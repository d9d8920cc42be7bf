import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'

/** What something is about, as one calls it in the language of the page. */
export interface ConceptOf {
  id: string
  slug: string
  label: string
}

/** The concepts that count in a network: those that came with Charrette unless it put them aside, and its own. */
export const conceptsInUse = (networkId: SQL): SQL => sql`(
  select concept.id, concept.slug, concept.network_id, concept.changed_at, coalesce(instead.id, concept.broader_id) as broader_id
  from concepts concept
    left join concepts instead on instead.instead_of_id = concept.broader_id and instead.network_id = ${networkId}
  where (concept.network_id is null or concept.network_id = ${networkId}) and not concept.retired
    and not exists (select from concepts own where own.instead_of_id = concept.id and own.network_id = ${networkId}))`

/**
 * The best label of a concept: in the language asked for, else of the network, else in English, else any. Label and the
 * name of the column that says which concept are given as SQL.
 */
export const labelOf = (conceptId: SQL, languages: string[]): SQL<string> => sql<string>`(
  select label.label from concept_labels label where label.concept_id = ${conceptId}
  order by array_position(${sql.param([...languages, 'en'])}::text[], label.language) nulls last,
    label.preferred desc, label.label limit 1)`

/** What finds a label (`label`), its words in a row, in texts stemmed by `config`. */
export const queryOf = (config: SQL): SQL =>
  sql`coalesce(label.open_query::tsquery, phraseto_tsquery(${config}, label.plain))`

/**
 * Whether a label tells enough to be looked for in texts of these languages (an array). Short words of other languages mean
 * something else too often: a German Rat is a council.
 */
export const isTelling = (languages: SQL): SQL =>
  sql`(label.language = any(${languages}) or position(' ' in label.plain) > 0 or length(label.plain) >= 6)`

/**
 * What each practice, need and cell of a network is about, by its id (whether suggested or confirmed, never refused),
 * in one statement. With `ids` only of these.
 */
export async function conceptsBySubject(
  db: Queryable,
  network: { id: string; language: string },
  { ids, language = network.language }: { ids?: string[]; language?: string } = {},
): Promise<Map<string, ConceptOf[]>> {
  const wanted = ids && sql`${sql.param(ids)}::uuid[]`
  const { rows } = await db.execute<{ subject: string; concepts: ConceptOf[] }>(sql`
    with named as materialized (
      select concept.id, concept.slug, ${labelOf(sql`concept.id`, [language, network.language])} as label
      from ${conceptsInUse(sql`${network.id}::uuid`)} concept
    )
    select coalesce(tag.practice_id, tag.need_id, tag.cell_id) as subject,
      json_agg(json_build_object('id', named.id, 'slug', named.slug, 'label', named.label) order by named.label) as concepts
    from concept_tags tag join named on named.id = tag.concept_id
    where tag.network_id = ${network.id} and tag.standing <> 'refused'
      ${wanted ? sql`and (tag.practice_id = any(${wanted}) or tag.need_id = any(${wanted}) or tag.cell_id = any(${wanted}))` : sql``}
    group by 1`)
  return new Map(rows.map(({ subject, concepts }) => [subject, concepts]))
}
