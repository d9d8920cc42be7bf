import { sql } from 'drizzle-orm'
import type { Db } from '../../src/platform/db/index.ts'

/** Columns whose words are ours and must be translated before they are shown. */
const ours = new Set(['state', 'baseline_state', 'confidence', 'visibility', 'profile', 'version'])
/** Tables that hold no words people wrote: what searches and imports keep for themselves. */
const machinery = /^(search_|import_|activity|rate_|__)/

/** Languages are called by their names, in English where the page speaks a pseudo-language. */
const languages = ['en', 'fr', 'de', 'es', 'it', 'pl', 'nl', 'pt']
const names = new Intl.DisplayNames('en', { type: 'language' })

/** Every text that is on record, as one long text and as single values, in small letters. */
export interface Record {
  whole: string
  values: Set<string>
}

/** What people wrote: whatever else a page says has to come out of the text files. */
export async function readRecord(db: Db): Promise<Record> {
  const { rows: columns } = await db.execute<{ table_name: string; column_name: string; data_type: string }>(sql`
    select table_name, column_name, data_type from information_schema.columns
    where table_schema = 'public' and data_type in ('text', 'ARRAY')`)
  const found: string[] = []
  for (const { table_name, column_name } of columns) {
    if (machinery.test(table_name) || ours.has(column_name)) continue
    const { rows } = await db.execute<{ value: string | string[] | null }>(
      sql`select distinct ${sql.identifier(column_name)} as value from ${sql.identifier(table_name)}`,
    )
    found.push(...rows.flatMap(({ value }) => value ?? []))
  }
  found.push(...languages.map((language) => names.of(language) ?? ''))
  const texts = found.flatMap((text) => [text, text.replaceAll(/[_-]+/g, ' ')]).map(normalise)
  return { whole: texts.join('\n'), values: new Set(texts.flatMap((text) => [text, ...piecesOf(text)])) }
}

export const normalise = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** What a sentence falls into at its punctuation. */
export const piecesOf = (text: string): string[] =>
  text.split(/\s*[,;:·–—()[\]|/…"“”«»?!.&+]+\s*|\s-\s/).filter((piece) => piece.length > 0)
