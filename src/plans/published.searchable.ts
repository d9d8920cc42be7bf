import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { indexEntries, type Searchable } from '#platform/search'
import { planVersions } from './schema.ts'
import { standsFirst } from './versions/stands.ts'

/**
 * What was given out of each plan: the version that stands at its address for everybody, and one that came after all of
 * these for the network. Whoever works on the plan finds it as it is written now.
 */
const given = (network: { id: string }): SQL => sql`
  select version.id, version.snapshot, version.audience, version.city_id, city.name as city, city.position as city_position,
    '/cities/' || city.slug || '/plan'
      || case when version.audience = 'public' then '' else '/versions/' || version.number end as at
  from ${planVersions} version join cities city on city.id = version.city_id
  where version.network_id = ${network.id} and case version.audience
    when 'public' then version.id = (
      select one.id from ${planVersions} one where one.plan_id = version.plan_id and one.audience = 'public'
      order by ${standsFirst(sql`one`)} limit 1)
    when 'network' then not exists (
      select from ${planVersions} later where later.plan_id = version.plan_id and later.number > version.number
        and later.audience in ('public', 'network'))
    else false end`

/** A part of two versions is found twice, each for those it is for. */
const idOf = (version: SQL, part: SQL): SQL => sql`md5(${version}::text || ${part}::text)::uuid`

/** Texts are Markdown; what is found shows the words alone. */
const words = (markdown: SQL): SQL => sql`
  regexp_replace(regexp_replace(${markdown}, ${String.raw`!?\[([^\]]*)\]\([^)]*\)`}, ${String.raw`\1`}, 'g'),
    ${String.raw`(^|\n)[ \t]*([#>]+|[-*]|\d+\.)[ \t]+|\*+|\\`}, ${String.raw`\1`}, 'g')`

const parts = (list: 'sections' | 'actions'): SQL =>
  sql`jsonb_array_elements(given.snapshot->${sql.raw(`'${list}'`)}) with ordinality part (one, place)`

const publishedPlan: Searchable = {
  kind: 'published_plan',
  restricted: true,
  entries: (network) => sql`
    select given.id, given.city_position, given.snapshot->>'title', given.city,
      (select string_agg(concat_ws(' ', objective->>'title', ${words(sql`objective->>'text'`)}), ' ')
        from jsonb_array_elements(given.snapshot->'objectives') objective),
      given.at, given.audience, given.city_id
    from (${given(network)}) given`,
}

const publishedSections: Searchable = {
  kind: 'published_section',
  restricted: true,
  entries: (network) => sql`
    select ${idOf(sql`given.id`, sql`(part.one->>'id')`)}, part.place::int, part.one->>'title', given.city,
      ${words(sql`part.one->>'text'`)}, given.at || '#section-' || (part.one->>'key'), given.audience, given.city_id
    from (${given(network)}) given, ${parts('sections')}`,
}

const publishedActions: Searchable = {
  kind: 'published_action',
  restricted: true,
  entries: (network) => sql`
    select ${idOf(sql`given.id`, sql`(part.one->>'id')`)}, part.place::int, part.one->>'title', given.city,
      concat_ws(' ', part.one->>'description', part.one->>'intendedResult', part.one->>'output', part.one->>'leadBy',
        part.one->>'partners', part.one->>'resources', part.one->>'fundingSource'),
      given.at || '#action-' || (part.one->>'slug'), given.audience, given.city_id
    from (${given(network)}) given, ${parts('actions')}`,
}

/** Published plans, their sections and their actions, for those the version is for. */
export const searchablePublished: Searchable[] = [publishedPlan, publishedSections, publishedActions]

/** Lets a plan be found as it was given out now; in the transaction that gave out a version of it, or took one back. */
export async function indexPublished(
  tx: Queryable,
  network: { id: string; language: string },
  plan: { id: string },
): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select version.id from ${planVersions} version where version.plan_id = ${plan.id}
    union
    select ${idOf(sql`version.id`, sql`(part->>'id')`)} from ${planVersions} version,
      jsonb_array_elements((version.snapshot->'sections') || (version.snapshot->'actions')) part
    where version.plan_id = ${plan.id}`)
  await indexEntries(
    tx,
    network,
    searchablePublished,
    rows.map(({ id }) => id),
  )
}
