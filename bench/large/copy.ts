import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** Writes rows by COPY, the fastest way in. Columns that the rows do not speak of get their default. */
export async function copyInto<T extends PgTable>(
  client: pg.ClientBase,
  table: T,
  rows: Iterable<T['$inferInsert']>,
): Promise<void> {
  const all = [...rows]
  const spoken = new Set(all.flatMap((row) => Object.keys(row)))
  const config = getTableConfig(table)
  const named = Object.entries(table).flatMap(([key, value]) => {
    const column = config.columns.find((known) => known === value)
    return column && spoken.has(key) ? [{ key, name: `"${column.name}"` }] : []
  })
  const columns = named.map(({ name }) => name).join(', ')
  const lines = all.map((row) => {
    const values = new Map<string, unknown>(Object.entries(row))
    return `${named.map(({ key }) => field(values.get(key))).join('\t')}\n`
  })
  await pipeline(Readable.from(chunks(lines)), client.query(copyFrom(`copy "${config.name}" (${columns}) from stdin`)))
}

function* chunks(lines: string[]): Iterable<string> {
  for (let start = 0; start < lines.length; start += 500) yield lines.slice(start, start + 500).join('')
}

function field(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  const text = Array.isArray(value)
    ? `{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
    : value instanceof Date
      ? value.toISOString()
      : String(value)
  return text.replace(
    /[\\\t\n\r]/g,
    (letter) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[letter] ?? '',
  )
}
