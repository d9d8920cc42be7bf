import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import type { Term } from './terms.ts'

/** What to look for, as PostgreSQL writes its tsquery; empty where only words remain that mean nothing, such as "the". */
export interface Query {
  /** Every term, anywhere. */
  all: string
  /** All words one after the other: what a title that says exactly this matches. */
  inARow: string
  /** The same in other words, where somebody knows them: these come after what says it as it was typed. */
  inOtherWords?: string
}

/** What finds either: the words as they were typed, or the same in other words. */
export const widened = ({ all, inOtherWords = '' }: Query): string =>
  [all, inOtherWords]
    .filter(Boolean)
    .map((query) => `(${query})`)
    .join(' | ')

/**
 * Stems the terms as each language does. `languages` selects the tags of the languages that texts are written in. Every
 * language reads all terms for itself, because a word that one leaves out may be a word in another.
 */
export async function toQuery(db: Queryable, terms: Term[], languages: SQL): Promise<Query> {
  if (terms.length === 0) return { all: '', inARow: '' }
  const everyTerm = sql.join(terms.map(inConfig), sql` && `)
  const inARow = inConfig({ words: terms.flatMap(({ words }) => words), open: terms.at(-1)?.open ?? false })
  const { rows } = await db.execute<{ all: string; inARow: string }>(sql`
    select ${either(sql`every_term`)} as "all", ${either(sql`in_a_row`)} as "inARow"
    from (select ${everyTerm} as every_term, ${inARow} as in_a_row from (${configs(languages)}) spoken) stemmed`)
  return rows[0] ?? { all: '', inARow: '' }
}

/** A tsquery that finds a plain word however the languages stem it; `spoken` holds the configurations. */
export const anyStemOf = (word: SQL): SQL =>
  sql`(select ${either(sql`phraseto_tsquery(config, ${word})`)}::tsquery from spoken)`

/** How texts in these languages are stemmed. Many networks share a few languages, so these are counted first. */
export const configs = (languages: SQL): SQL => sql`
  select distinct search_config(language) as config
  from (select distinct language from (${languages}) tags (language) offset 0) few`

const either = (query: SQL): SQL =>
  sql`coalesce(string_agg(distinct '(' || nullif(${query}::text, '') || ')', ' | '), '')`

function inConfig({ words, open }: Term): SQL {
  const phrase = sql`search_text(${words.join(' ')}::text)`
  // search_text leaves no quotation mark or backslash, so nothing can step out of these quotes.
  return open ? sql`to_tsquery(config, '''' || ${phrase} || ''':*')` : sql`phraseto_tsquery(config, ${phrase})`
}
