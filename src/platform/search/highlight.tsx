import { type SQL, sql } from 'drizzle-orm'

// Letters that stand for nothing else mark the hits: they pass through HTML escaping, and nobody can type a tag with them.
const start = '\u{E000}'
const stop = '\u{E001}'

/** A whole text with its hits marked. */
export const highlighted = (text: SQL, query: SQL, config: SQL): SQL<string> =>
  headline(text, query, config, 'HighlightAll=true')

/** A few words around the hits of a longer text. */
export const excerpt = (text: SQL, query: SQL, config: SQL): SQL<string> =>
  headline(text, query, config, 'MaxWords=35, MinWords=20, ShortWord=2, MaxFragments=2, FragmentDelimiter=" … "')

const headline = (text: SQL, query: SQL, config: SQL, options: string): SQL<string> =>
  sql`ts_headline(${config}, translate(left(${text}, 5000), ${start + stop}, ''), ${query},
    ${`StartSel=${start}, StopSel=${stop}, ${options}`})`

/** Shows a highlighted text: everything is escaped, hits stand in `<mark>`. */
export function Marked({ text }: { text: string }) {
  const parts = text.split(new RegExp(`${start}([^${stop}]*)${stop}`))
  return <>{parts.map((part, index) => (index % 2 === 1 ? <mark>{part}</mark> : part))}</>
}
