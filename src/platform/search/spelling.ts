import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '../db/index.ts'
import { searchEntries } from '../schema.ts'
import { anyStemOf, configs } from './matching.ts'
import type { Term } from './terms.ts'

/**
 * The terms with each word that nothing contains replaced by the nearest word that something does contain, or null where
 * there is nothing to replace. `within` says which entries count: a word of a hidden entry is never suggested.
 */
export async function respell(db: Queryable, terms: Term[], languages: SQL, within: SQL): Promise<Term[] | null> {
  const words = [...new Set(terms.flatMap((term) => term.words))].filter((word) => [...word].length >= 3)
  if (words.length === 0) return null
  const nearest = new Map<string, string>()
  for (const { word, plain, near } of await neighbours(db, words, languages, within)) {
    const best = near
      .map((candidate) => ({ candidate, steps: stepsBetween(plain, candidate) }))
      .filter(({ candidate, steps }) => steps <= patience(Math.min(plain.length, candidate.length)))
      .sort((a, b) => a.steps - b.steps)[0]
    if (best) nearest.set(word, best.candidate)
  }
  if (nearest.size === 0) return null
  return terms.map(({ words }) => ({ words: words.map((word) => nearest.get(word) ?? word), open: false }))
}

interface Neighbours {
  word: string
  plain: string
  near: string[]
}

/** For each word that is found nowhere: the words like it that are found somewhere. */
async function neighbours(db: Queryable, words: string[], languages: SQL, within: SQL): Promise<Neighbours[]> {
  const asked = words.map((word) => sql`select ${word}::text as word, search_text(${word}::text) as plain`)
  const somewhere = (word: SQL) => sql`exists (
    select from ${searchEntries} where ${searchEntries.words} @@ ${anyStemOf(word)} and ${within})`
  const found = await db.execute<Neighbours & Record<string, unknown>>(sql`
    with spoken as materialized (${configs(languages)})
    select asked.word, asked.plain,
      array(select near.word from near_words(asked.plain) as near(word) where ${somewhere(sql`near.word`)}) as near
    from (${sql.join(asked, sql` union all `)}) asked
    where not ${somewhere(sql`asked.plain`)}`)
  return found.rows
}

/** How many slips of the finger a word of this length may have. */
const patience = (length: number) => (length <= 4 ? 1 : length <= 8 ? 2 : 3)

/** Letters added, left out, replaced or swapped with their neighbour. */
export function stepsBetween(a: string, b: string): number {
  const [from, to] = [[...a], [...b]]
  let before: number[] = []
  let above = to.map((_, index) => index + 1)
  above.unshift(0)
  for (const [i, letter] of from.entries()) {
    const row = [i + 1]
    for (const [j, other] of to.entries()) {
      const replaced = above[j]! + (letter === other ? 0 : 1)
      const swapped =
        i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === other ? before[j - 1]! + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(row[j]! + 1, above[j + 1]! + 1, replaced, swapped))
    }
    before = above
    above = row
  }
  return above.at(-1)!
}
