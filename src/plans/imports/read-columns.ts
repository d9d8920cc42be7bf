import names from './columns.json' with { type: 'json' }
import { type ReadField, readFields } from './found.ts'

const fieldsByName = new Map<string, ReadField>(
  readFields.flatMap((field) => (names[field] ?? []).map((name): [string, ReadField] => [name, field])),
)

/** Words without accents, signs and numbers, so that “Coût (en €)” and “cout” are one. */
export const plainWords = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('Ł', 'l')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()

/** Which column of an action table a header means, in whatever language it is written. */
export function fieldOf(header: string): ReadField | null {
  const words = plainWords(header)
  if (words === '' || words.length > 60) return null
  return fieldsByName.get(words) ?? fieldsByName.get(words.replace(/ (eur|euro|euros|huf|pln)$/, '')) ?? null
}

/** The columns of a header row, where it is that of an action table: a title and two others at least. */
export function columnsOf(headers: string[]): (ReadField | null)[] | null {
  const taken = new Set<ReadField>()
  const columns = headers.map((header) => {
    const field = fieldOf(header)
    if (!field || taken.has(field)) return null
    taken.add(field)
    return field
  })
  return taken.has('title') && taken.size >= 3 ? columns : null
}
