import { type SQL, sql } from 'drizzle-orm'
import { meaningOf } from '#exchange'
import type { Queryable } from '#platform/db'
import { complete, readTerms } from '#platform/search'
import { practices } from '#schema/exchange'
import { testingActions } from '../schema.ts'
import { type Place, seenTests } from './testing-action.queries.ts'

/** Something that was tried or is done elsewhere already, and why it is named. */
export interface Similar {
  kind: 'test' | 'practice'
  id: string
  title: string
  city: string | null
  /** What follows the network's address. */
  at: string
  state: string | null
  /** What both have in common: titles of sub-themes, labels of concepts, words; the rarest first. */
  themes: string[]
  concepts: string[]
  words: string[]
}

interface Asked {
  id: string | null
  title: string
  description: string | null
  subThemes: string[]
}

const mostShown = 5

/**
 * "Has someone done this?" Tests and practices by the words, concepts and sub-themes they share with what somebody wants to
 * do; what few share weighs more. Something that many share (more than there are places here) is broad, and one broad thing
 * in common is no reason to name anybody: it takes two, or one that is narrow. What one may not see is not told. One
 * statement beside the reading of concepts.
 */
export async function similarTo(db: Queryable, place: Place, asked: Asked, lang: string): Promise<Similar[]> {
  const { network } = place
  const said = `${asked.title} ${asked.description ?? ''}`
  const meaning = await meaningOf(db, complete(readTerms(said.replace(/["“”„«»]/g, ' '))), {
    networkId: network.id,
    languages: sql`select ${network.language}::text`,
    lang,
  })
  const concepts = JSON.stringify(meaning.concepts.map(({ id, label }) => ({ id, label })))
  const { rows } = await db.execute(sql`
    with known as materialized (${knownOf(place, asked)}), entries as materialized (
      select known.id, entry.words from known join search_entries entry on entry.record_id = known.id
        and entry.kind = case known.kind when 'test' then 'testing_action' else 'practice' end
    ), said as (${wordsOf(asked, network.language)}), meant as (
      select concept.label, phraseto_tsquery(search_config(${network.language}), called.plain) as query
      from jsonb_to_recordset(${concepts}::jsonb) as concept (id uuid, label text)
        join concept_labels called on called.concept_id = concept.id and called.language = ${network.language}
    ), shared as materialized (
      select 'word' as sort, said.word as what, entries.id from entries join said on entries.words @@ said.query
      union select 'concept', meant.label, entries.id from entries join meant on entries.words @@ meant.query
      union select 'theme', theme.title, known.id from known join themes theme
        on theme.network_id = ${network.id} and theme.code = any(known.codes) and theme.code = any(${codes(asked.subThemes)})
    ), weighed as (
      select shared.*, count(*) over (partition by sort, what) <= ${mostShown} as narrow,
        ln((total.all_known + 1.0) / (count(*) over (partition by sort, what) - 0.5)) / ln(2.0 * total.all_known + 2) as weight
      from shared cross join (select count(*) as all_known from known) total
    ), summed as (
      select id,
        coalesce(array_agg(what order by weight desc, what) filter (where sort = 'theme'), '{}') as themes,
        coalesce(array_agg(what order by weight desc, what) filter (where sort = 'concept'), '{}') as concepts,
        coalesce(array_agg(what order by weight desc, what) filter (where sort = 'word'), '{}') as words,
        coalesce(sum(weight) filter (where sort = 'word'), 0) / greatest(1, (select count(*) from said)) as share,
        least(1, coalesce(sum(weight) filter (where sort = 'theme'), 0)) as of_themes,
        least(1, coalesce(sum(weight) filter (where sort = 'concept'), 0)) as of_concepts,
        coalesce(bool_or(narrow) filter (where sort <> 'word'), false) as narrow,
        count(*) filter (where sort = 'theme') + count(*) filter (where sort = 'concept') as broad,
        count(*) filter (where sort = 'word') as spoken, coalesce(bool_or(narrow) filter (where sort = 'word'), false) as rare
      from weighed group by id
    ), chosen as (
      select known.*, summed.themes, summed.concepts, summed.words,
        row_number() over (partition by kind order by alike + share * 2 + of_themes + of_concepts desc, title) as place
      from known join summed using (id)
      where alike > 0.35 or narrow or broad >= 2 or (broad = 1 and rare)
        or (spoken >= 2 and spoken >= 0.34 * (select count(*) from said))
    )
    select kind, id, title, city, at, state, themes, concepts, words
    from chosen where place <= ${mostShown} order by kind desc, place`)
  return rows as unknown as Similar[]
}

/** Everything that may be named, with the sub-themes it stands in and how near its title comes. */
const knownOf = (place: Place, asked: Asked): SQL => sql`
  select 'test' as kind, ${testingActions.id} as id, ${testingActions.title} as title, city.name as city,
    '/testing-actions/' || ${testingActions.slug} as at, ${testingActions.state} as state,
    ${testingActions.subThemes} as codes, similarity(search_text(${testingActions.title}), search_text(${asked.title})) as alike
  from ${testingActions} join cities city on city.id = ${testingActions.cityId}
  where ${seenTests(place)} and ${testingActions.title} is not null and ${testingActions.id} is distinct from ${asked.id}::uuid
  union all
  select 'practice', ${practices.id}, ${practices.title}, coalesce(city.name, ${practices.owner}),
    '/practices/' || ${practices.slug}, null, array(select theme.code from practice_sub_themes stands
      join themes theme on theme.id = stands.theme_id where stands.practice_id = ${practices.id}),
    similarity(search_text(${practices.title}), search_text(${asked.title}))
  from ${practices} left join cities city on city.id = ${practices.cityId}
  where ${practices.networkId} = ${place.network.id}`

/** The words of a title, as they were typed and as they are looked for; those that say nothing by themselves are none. */
const wordsOf = ({ title }: Asked, language: string): SQL => sql`
  select min(word) as word, query from (
    select word, plainto_tsquery(search_config(${language}), search_text(word)) as query
    from regexp_split_to_table(${title}, '[^[:alnum:]]+') word) typed
  where numnode(query) > 0 group by query`

const codes = (values: string[]): SQL => sql`${sql.param(values)}::text[]`
