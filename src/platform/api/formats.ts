import type { Context } from 'hono'
import { byteOrderMark, type CsvValue, csv } from '../csv/index.ts'
import { BadQuestion, type Env } from '../http/index.ts'

export type Format = 'json' | 'csv'

/** JSON unless the address ends in `.csv`, says `?format=csv`, or the program only takes CSV. */
export function readFormat<E extends Env>(c: Context<E>): Format {
  if (c.req.path.endsWith('.csv')) return 'csv'
  const asked = c.req.query('format')
  if (asked === 'csv' || asked === 'json') return asked
  if (asked !== undefined)
    throw new BadQuestion((t) => [{ parameter: 'format', detail: t('platform.api.knownFormats') }])
  return prefersCsv(c.req.header('accept')) ? 'csv' : 'json'
}

/** Whoever names CSV and not JSON wants CSV; browsers name neither. */
export const prefersCsv = (accept = ''): boolean => /text\/csv/.test(accept) && !/application\/json/.test(accept)

export const asJson = <E extends Env>(c: Context<E>, answer: unknown, status: 200 | 201 = 200): Response =>
  c.body(JSON.stringify(answer), status, { 'Content-Type': 'application/json; charset=utf-8' })

/** Records as rows. Lists within a cell are parted by `;`, as in the network folder. */
export function asCsv<E extends Env>(
  c: Context<E>,
  name: string,
  columns: string[],
  records: Record<string, unknown>[],
): Response {
  const rows = records.map((record) => columns.map((column) => cellOf(record[column])))
  return c.body(byteOrderMark + csv([columns, ...rows]), 200, {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    'Content-Disposition': `attachment; filename="${name}.csv"`,
  })
}

function cellOf(value: unknown): CsvValue {
  if (Array.isArray(value)) return value.join(';')
  if (typeof value === 'number' || value === null || value === undefined) return value
  return String(value)
}
