import { eq, type SQL, sql } from 'drizzle-orm'
import { type Network, type Standing, visibleTo } from '#networks'
import type { Queryable } from '#platform/db'
import { networks } from '#schema/networks'
import { searchEntries } from '#schema/platform'
import { type ConceptOf, labelOf } from './concept.queries.ts'

export const pageSize = 50

export interface ListedConcept extends ConceptOf {
  /** The network's own one, or one of the network's own making in the place of a shipped one. */
  own: boolean
  instead: boolean
  retired: boolean
  others: string[]
  used: number
  total: number
}

/** A network's concepts: the shipped ones or what it put in their place, and its own. */
const ofNetwork = (networkId: string): SQL => sql`(concept.network_id = ${networkId} or (concept.network_id is null
  and not concept.retired
  and not exists (select from concepts own where own.instead_of_id = concept.id and own.network_id = ${networkId})))`

interface Asked {
  typed: string
  /** Whose labels are shown. */
  language: string
  page: number
}

/** One page of the thesaurus by label, narrowed down to labels of any language that contain what was typed. */
export async function thesaurusOf(
  db: Queryable,
  network: Network,
  standing: Standing,
  { typed, language, page }: Asked,
): Promise<ListedConcept[]> {
  const wanted = sql`'%' || trim(search_text(${typed}::text)) || '%'`
  const { rows } = await db.execute<ListedConcept & Record<string, unknown>>(sql`
    select shown.*, array(select label.label from concept_labels label
        where label.concept_id = shown."labelsOf" and label.language = ${language} and label.label <> shown.label
        order by label.label) as others,
      (select count(*)::int from concept_tags tag
        join ${searchEntries} on ${searchEntries.recordId} = coalesce(tag.practice_id, tag.need_id, tag.cell_id)
        where tag.concept_id = shown.id and tag.network_id = ${network.id} and tag.standing <> 'refused'
          and ${visibleTo(standing, searchEntries)}) as used
    from (select * from (
      select concept.id, concept.slug, concept.network_id is not null as own, concept.instead_of_id is not null as instead,
        concept.retired, coalesce(${labelOf(sql`concept.id`, [language, network.language])},
          ${labelOf(sql`concept.instead_of_id`, [language, network.language])}, concept.slug) as label,
        case when concept.retired then coalesce(concept.instead_of_id, concept.id) else concept.id end as "labelsOf",
        count(*) over ()::int as total
      from concepts concept
      where ${ofNetwork(network.id)}
        and (${typed} = '' or exists (select from concept_labels label
          where label.concept_id in (concept.id, concept.instead_of_id) and label.plain like ${wanted}))
      ) listed order by listed.label collate "und-x-icu", listed.id limit ${pageSize} offset ${(page - 1) * pageSize}
    ) shown order by shown.label collate "und-x-icu", shown.id`)
  return rows
}

export interface ShownConcept extends ConceptOf {
  own: boolean
  insteadOfId: string | null
  retired: boolean
  version: number
  broader: ConceptOf | null
  narrower: ConceptOf[]
  /** As the form has them. */
  labels: string[]
  usedIn: { title: string; at: string; kind: string; standing: 'suggested' | 'confirmed' }[]
}

/** One concept with its words, its place among the others, and the first hundred records one may see that are about it. */
export async function conceptBySlug(
  db: Queryable,
  network: Network,
  standing: Standing,
  slug: string,
  lang: string,
): Promise<ShownConcept | null> {
  const named = (id: SQL) => labelOf(id, [lang, network.language])
  const brief = sql`json_build_object('id', other.id, 'slug', other.slug, 'label', coalesce(${named(sql`other.id`)}, other.slug))`
  const { rows } = await db.execute<ShownConcept & Record<string, unknown>>(sql`
    select concept.id, concept.slug, concept.network_id is not null as own, concept.instead_of_id as "insteadOfId",
      concept.retired, concept.version,
      coalesce(${named(sql`concept.id`)}, ${named(sql`concept.instead_of_id`)}, concept.slug) as label,
      (select ${brief} from concepts other where other.id = concept.broader_id) as broader,
      array(select ${brief} from concepts other
        where other.broader_id in (concept.id, concept.instead_of_id) and not other.retired
          and (other.network_id is null or other.network_id = ${network.id})
          and not exists (select from concepts own where own.instead_of_id = other.id and own.network_id = ${network.id})
        order by other.slug) as narrower,
      array(select label.language || ': ' || label.label from concept_labels label
        where label.concept_id = case when concept.retired then coalesce(concept.instead_of_id, concept.id) else concept.id end
        order by label.language, label.preferred desc, label.label) as labels,
      coalesce((select json_agg(used) from (
        select ${searchEntries.title}, ${searchEntries.at}, ${searchEntries.kind}, tag.standing
        from concept_tags tag
          join ${searchEntries} on ${searchEntries.recordId} = coalesce(tag.practice_id, tag.need_id, tag.cell_id)
        where tag.concept_id = concept.id and tag.network_id = ${network.id} and tag.standing <> 'refused'
          and ${visibleTo(standing, searchEntries)}
        order by ${searchEntries.kind} desc, ${searchEntries.position} limit 100) used), '[]') as "usedIn"
    from concepts concept
    where concept.slug = ${slug} and ${ofNetwork(network.id)}
    order by concept.network_id nulls last limit 1`)
  return rows[0] ?? null
}

/** A network as far as tagging needs it; nothing where it was removed meanwhile. */
export async function networkToTag(db: Queryable, id: string): Promise<{ id: string; language: string } | null> {
  const { language } = networks
  const [network] = await db.select({ id: networks.id, language }).from(networks).where(eq(networks.id, id))
  return network ?? null
}
