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
  query: string
  /** What finds each typed word by itself. */
  words: string[]
}

/** Languages that words may be typed in; a label in any other is found in the texts, but not by its words. */
const spoken = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl no pl pt ro sk sl sr sv tr uk ar'.split(' ')

/** Reads the words as concepts, in one statement. What stands between quotation marks is meant as it stands. */
export async function meaningOf(db: Queryable, terms: Term[], where: Where): Promise<Meaning> {
  if (terms.length === 0 || terms.some(({ words }) => words.length > 1)) return meaningless
  const words = terms.flatMap((term) => term.words)
  const { rows } = await db.execute<Match>(matches(words, where))
  return together(words.length, chosen(rows))
}

function matches(words: string[], { networkId, languages, lang }: Where): SQL {
  return sql`
    with tongue as materialized (
      select distinct language, search_config(language) as config from (${languages}) tags (language)
    ), spoken as materialized (select distinct config from tongue),
    asked as materialized (
      select language, place, plain, stems_of(language, word) as stems
      from unnest(${sql.param(spoken)}::text[]) language,
        (select place::int as place, word, search_text(word) as plain
          from unnest(${sql.param(words)}::text[]) with ordinality typed (word, place)) typed
    ), by_language as (
      select language, array_agg(stem) as stems from asked, unnest(asked.stems) stem group by language
    ), in_use as materialized (select * from ${conceptsInUse(sql`${networkId}::uuid`)} concept),
    hit as materialized (
      select label.concept_id, label.language, label.stems, label.plain
      from by_language join concept_labels label
        on label.language = by_language.language and label.stems <@ by_language.stems and label.stems <> '{}'
      where label.concept_id in (select id from in_use)
    ), covered as materialized (
      select hit.concept_id, hit.language = ${lang} or hit.language in (select language from tongue) as near,
        array_agg(asked.place order by asked.place) filter (where asked.stems && hit.stems) as places,
        array_agg(asked.place) filter (where asked.stems = '{}') as left
      from hit join asked on asked.language = hit.language
      group by hit.concept_id, hit.language, hit.stems, hit.plain
      -- One word alone may share its stem with another: houses are no housing.
      having cardinality(hit.stems) > 1
        or bool_or(asked.stems && hit.stems and (similarity(asked.plain, hit.plain) > 0.5 or hit.plain like '% %'))
    )
    select distinct on (covered.concept_id, covered.places) in_use.id, in_use.slug,
      ${labelOf(sql`in_use.id`, [lang])} as label, covered.near, covered.places, coalesce(covered.left, '{}') as left,
      (select string_agg(distinct query::text, ' | ') from (
        select ${queryOf(sql`spoken.config`)} as query
        from in_use near join concept_labels label on label.concept_id = near.id cross join spoken
        where (near.id = covered.concept_id or near.broader_id = covered.concept_id)
          and ${isTelling(sql`array(select language from tongue)`)} offset 0
      ) said where numnode(query) > 0) as query,
      array(select (select coalesce(string_agg(distinct '(' || nullif(phraseto_tsquery(spoken.config, plain)::text, '') || ')', ' | '), '')
        from spoken) from asked where language = 'en' order by place) as words
    from covered join in_use on in_use.id = covered.concept_id
    where covered.places is not null
    order by covered.concept_id, covered.places, covered.near desc`
}

/** The longest labels count, and before all those in a language that is near; at most a few. */
function chosen(matches: Match[]): Match[] {
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
function together(count: number, matches: Match[]): Meaning {
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
