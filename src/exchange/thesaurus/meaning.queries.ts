import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Term } from '#platform/search'
import { type ConceptOf, conceptsInUse, isTelling, labelOf, queryOf } from './concept.queries.ts'

/** What the words somebody typed mean, in whatever language they are. */
export interface Meaning {
  /** As PostgreSQL writes its tsquery: the same in other words. Empty where the words mean nothing we know. */
  query: string
  /** What was understood. */
  concepts: ConceptOf[]
}

export const meaningless: Meaning = { query: '', concepts: [] }

interface Where {
  /** Whose concepts count beside the shipped ones; nobody's where one looks in several networks. */
  networkId: string | null
  /** Selects the languages that the texts are written in. */
  languages: SQL
  /** The language of the page. */
  lang: string
}

interface Match {
  [column: string]: unknown
  id: string
  slug: string
  label: string
  /** Which of the words, by their places, the label consists of; and which its language leaves out. */
  places: number[]
  left: number[]
  /** In the language of the page or of the texts. */
  near: boolean
  /** The concept and what is narrower, each with the moment of its last change. */
  family: string[]
  /** The languages of the texts. */
  tongues: string[]
  /** What finds each typed word by itself. */
  words: string[]
}

type Understood = Match & { query: string }

/** Languages that words may be typed in; a label in any other is found in the texts, but not by its words. */
const spoken = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl no pl pt ro sk sl sr sv tr uk ar'.split(' ')

/**
 * Reads the words as concepts, in one statement for concepts that this process has met before. What stands between quotation
 * marks is meant as it stands.
 */
export async function meaningOf(db: Queryable, terms: Term[], where: Where): Promise<Meaning> {
  if (terms.length === 0 || terms.some(({ words }) => words.length > 1)) return meaningless
  const words = terms.flatMap((term) => term.words)
  const { rows } = await db.execute<Match>(matches(words, where))
  if (rows.length === 0) return meaningless
  const queries = await queriesOf(db, rows)
  return together(words.length, chosen(rows.map((match, at) => ({ ...match, query: queries[at] ?? '' }))))
}

function matches(words: string[], { networkId, languages, lang }: Where): SQL {
  return sql`
    with tongue as materialized (select distinct language from (${languages}) tags (language)),
    spoken as materialized (
      -- As search_config does, for all at once.
      select language, coalesce(known.oid, 'public.search_simple'::regconfig::oid)::regconfig as config
      from unnest(${sql.param(spoken)}::text[]) language left join pg_catalog.pg_ts_config known
        on known.cfgname = 'search_' || language and known.cfgnamespace = 'public'::regnamespace
    ), typed as materialized (
      select place::int as place, search_text(word) as plain
      from unnest(${sql.param(words)}::text[]) with ordinality typed (word, place)
    ), asked as materialized (
      -- Languages without a stemmer share one way of reading.
      select config, place, plain, array(
          select case when config = 'public.search_simple'::regconfig then light_stem(lexeme) else lexeme end
          from unnest(to_tsvector(config, plain))) as stems
      from (select distinct config from spoken) configs cross join typed
    ), by_config as materialized (
      select config, array_agg(stem) as stems from asked, unnest(asked.stems) stem group by config
    ), hit as materialized (
      select label.concept_id, label.language, spoken.config, label.stems, label.plain
      from concept_labels label join spoken on spoken.language = label.language
        join by_config on by_config.config = spoken.config
      -- The index finds what shares a word, and of that little is looked through.
      where label.stems && (select array_agg(distinct stem) from asked, unnest(asked.stems) stem)
        and label.stems <@ by_config.stems
    ), covered as materialized (
      select hit.concept_id, hit.language = ${lang} or hit.language in (select language from tongue) as near,
        array_agg(asked.place order by asked.place) filter (where asked.stems && hit.stems) as places,
        array_agg(asked.place) filter (where asked.stems = '{}') as left
      from hit join asked on asked.config = hit.config
      group by hit.concept_id, hit.language, hit.stems, hit.plain
      -- One word alone may share its stem with another: houses are no housing.
      having cardinality(hit.stems) > 1
        or bool_or(asked.stems && hit.stems and (similarity(asked.plain, hit.plain) > 0.5 or hit.plain like '% %'))
    )
    select distinct on (covered.concept_id, covered.places) in_use.id, in_use.slug,
      ${labelOf(sql`in_use.id`, [lang])} as label, covered.near, covered.places, coalesce(covered.left, '{}') as left,
      array(select near.id || ' ' || extract(epoch from near.changed_at) from ${conceptsInUse(sql`${networkId}::uuid`)} near
        where near.id = covered.concept_id or near.broader_id = covered.concept_id order by 1) as family,
      array(select language from tongue order by 1) as tongues,
      array(select (select coalesce(string_agg(distinct '(' || nullif(phraseto_tsquery(read.config, plain)::text, '') || ')', ' | '), '')
        from (select distinct search_config(language) as config from tongue) read) from typed order by place) as words
    from covered join ${conceptsInUse(sql`${networkId}::uuid`)} in_use on in_use.id = covered.concept_id
    where covered.places is not null
    order by covered.concept_id, covered.places, covered.near desc`
}

/** What finds a concept in texts, by the concept as it last changed and the languages of the texts. */
const known = new Map<string, string>()
/** Such a query may have some thousand signs. */
const most = 400

async function queriesOf(db: Queryable, rows: Match[]): Promise<string[]> {
  const keys = rows.map(({ family, tongues }) => [...family, ...tongues].join())
  const unknown = rows.filter((_, at) => !known.has(keys[at]!))
  if (unknown.length > 0) {
    const { rows: built } = await db.execute<{ query: string | null }>(build(unknown))
    for (const [at, match] of unknown.entries()) {
      known.set([...match.family, ...match.tongues].join(), built[at]?.query ?? '')
      if (known.size > most) known.delete(known.keys().next().value!)
    }
  }
  return keys.map((key) => known.get(key) ?? '')
}

/** Everything that the labels of each concept and of the narrower ones say, in the languages of the texts. */
function build(matches: Match[]): SQL {
  const families = matches.flatMap(({ family }, at) => family.map((one) => ({ at, concept: one.slice(0, 36) })))
  const tongues = sql`${sql.param(matches[0]?.tongues ?? [])}::text[]`
  return sql`
    with spoken as materialized (select distinct search_config(language) as config from unnest(${tongues}) language)
    select (select string_agg(distinct query::text, ' | ') from (
        select ${queryOf(sql`spoken.config`)} as query
        from jsonb_to_recordset(${JSON.stringify(families)}::jsonb) as family (at int, concept uuid)
          join concept_labels label on label.concept_id = family.concept cross join spoken
        where family.at = match.at and ${isTelling(tongues)} offset 0
      ) said where numnode(query) > 0) as query
    from generate_series(0, ${matches.length - 1}::int) match (at) order by match.at`
}

/** The longest labels count, and before all those in a language that is near; at most a few. */
function chosen(matches: Understood[]): Understood[] {
  const within = (one: number[], other: number[]) => one.every((place) => other.includes(place))
  return matches
    .filter(({ query }) => query)
    .filter(
      (match) => !matches.some(({ places }) => places.length > match.places.length && within(match.places, places)),
    )
    .filter((match) => match.near || !matches.some((other) => other.near && within(match.places, other.places)))
    .slice(0, 6)
}

/** Each part of what was typed in its other words, the rest as it was typed. */
function together(count: number, matches: Understood[]): Meaning {
  const [first] = matches
  if (!first) return meaningless
  const parts = Map.groupBy(matches, ({ places }) => places.join())
  const done = new Set(matches.flatMap(({ places, left }) => [...places, ...left]))
  const rest = Array.from({ length: count }, (_, at) => at + 1)
    .filter((place) => !done.has(place))
    .map((place) => first.words[place - 1] ?? '')
    .filter(Boolean)
  const meant = [...parts.values()].map((same) => same.map(({ query }) => query).join(' | '))
  return {
    query: [...meant, ...rest].map((part) => `(${part})`).join(' & '),
    concepts: [...new Map(matches.map(({ id, slug, label }) => [id, { id, slug, label }])).values()],
  }
}
