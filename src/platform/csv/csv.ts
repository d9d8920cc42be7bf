export type CsvValue = string | number | null | undefined

/** Spreadsheets of some countries take a file for UTF-8 only if it begins with this. */
export const byteOrderMark = '\uFEFF'

/** Rows as CSV after RFC 4180, safe to open in a spreadsheet: no text of a stranger becomes a formula. */
export const csv = (rows: Iterable<readonly CsvValue[]>): string => Iterator.from(rows).map(csvLine).toArray().join('')

/** One row with its line break, for answers that are written row by row. */
export const csvLine = (row: readonly CsvValue[]): string => `${row.map(csvField).join(',')}\r\n`

function csvField(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const text = withoutFormula(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spreadsheets run texts that begin like a formula, also behind spaces; an apostrophe in front makes them text again. */
export const withoutFormula = (text: string): string => (/^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text)
