import { type SQL, sql } from 'drizzle-orm'
import type { Term } from './terms.ts'

/**
 * The terms as a tsquery: all of them, stemmed as each of these languages does. Every language reads the whole query for
 * itself, because a word that one leaves out (such as "the") may be a word in another.
 */
export function matching(terms: Term[], languages: string[]): SQL {
  return either(tongues(languages).map((tongue) => inLanguage(terms, tongue)))
}

/** A single plain word that the database itself knows of. */
export const matchingWord = (word: SQL, languages: string[]): SQL =>
  either(tongues(languages).map((tongue) => sql`phraseto_tsquery(search_config(${tongue}), ${word})`))

/** The words in the order they were typed, one after the other: what a title that says exactly this matches. */
export const inARow = (terms: Term[], languages: string[]): SQL =>
  matching([{ words: terms.flatMap(({ words }) => words), open: terms.at(-1)?.open ?? false }], languages)

/** `pt` and `pt-BR` are stemmed alike. */
function tongues(languages: string[]): string[] {
  const distinct = new Set(languages.map((language) => language.toLowerCase().split('-')[0] ?? ''))
  return distinct.size > 0 ? [...distinct] : ['simple']
}

const either = (queries: SQL[]): SQL => sql`(${sql.join(queries, sql` || `)})`

const inLanguage = (terms: Term[], language: string): SQL => {
  const config = sql`search_config(${language})`
  return sql`(${sql.join(
    terms.map((term) => inConfig(term, config)),
    sql` && `,
  )})`
}

function inConfig({ words, open }: Term, config: SQL): SQL {
  const phrase = sql`search_text(${words.join(' ')}::text)`
  // search_text leaves no quotation mark or backslash, so nothing can step out of these quotes.
  return open ? sql`to_tsquery(${config}, '''' || ${phrase} || ''':*')` : sql`phraseto_tsquery(${config}, ${phrase})`
}
