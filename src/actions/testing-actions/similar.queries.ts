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
  sameTheme: boolean
  sameWords: boolean
  /** The concept both speak of. */
  concept: string | null
}

interface Asked {
  id: string | null
  title: string
  description: string | null
  subThemes: string[]
}

const mostShown = 5

/**
 * "Has someone done this?" Tests and practices that stand in the same sub-themes, say the same words or speak of the same
 * concepts, those that do most of it first. What one may not see is not told.
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
    with asked as materialized (
      select search_text(${asked.title}) as title, array(
        select quote_literal(lexeme)::tsquery
        from unnest(to_tsvector(search_config(${network.language}), search_text(${asked.title})))) as words
    ), meant as materialized (
      select concept.label, phraseto_tsquery(search_config(${network.language}), said.plain) as query
      from jsonb_to_recordset(${concepts}::jsonb) as concept (id uuid, label text)
        join concept_labels said on said.concept_id = concept.id and said.language = ${network.language}
    ), known as (
      select 'test' as kind, ${testingActions.id} as id, ${testingActions.title} as title, city.name as city,
        '/testing-actions/' || ${testingActions.slug} as at, ${testingActions.state} as state,
        ${testingActions.subThemes} && ${codes(asked.subThemes)} as same_theme
      from ${testingActions} join cities city on city.id = ${testingActions.cityId}
      where ${seenTests(place)} and ${testingActions.title} is not null and ${testingActions.id} is distinct from ${asked.id}::uuid
      union all
      select 'practice', ${practices.id}, ${practices.title}, coalesce(city.name, ${practices.owner}),
        '/practices/' || ${practices.slug}, null, exists (select from practice_sub_themes stands
          join themes theme on theme.id = stands.theme_id
          where stands.practice_id = ${practices.id} and theme.code = any(${codes(asked.subThemes)}))
      from ${practices} left join cities city on city.id = ${practices.cityId}
      where ${practices.networkId} = ${network.id}
    ), held as (
      select known.*, similarity(search_text(known.title), asked.title) as alike,
        coalesce((select avg((entry.words @@ word)::int) from unnest(asked.words) word), 0) as share,
        coalesce((select sum((entry.words @@ word)::int) from unnest(asked.words) word), 0) as shared,
        (select min(meant.label) from meant where entry.words @@ meant.query) as concept
      from known cross join asked left join search_entries entry on entry.record_id = known.id
        and entry.kind = case known.kind when 'test' then 'testing_action' else 'practice' end
    ), ranked as (
      select *, alike + share + same_theme::int * 0.6 + (concept is not null)::int * 0.6 as score,
        (alike > 0.35 or (share >= 0.34 and shared >= 2)) as same_words
      from held
    ), chosen as (
      select *, row_number() over (partition by kind order by score desc, title) as place
      from ranked where same_words or concept is not null or same_theme
    )
    select kind, id, title, city, at, state, same_theme as "sameTheme", same_words as "sameWords", concept
    from chosen where place <= ${mostShown} order by kind desc, place`)
  return rows as unknown as Similar[]
}

const codes = (values: string[]): SQL => sql`${sql.param(values)}::text[]`
