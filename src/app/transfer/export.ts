import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type SQL, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Db } from '#platform/db'
import { bookOf, type Column, type Row, rowsOf, type Sheet } from '#platform/sheets'
import { csvLine, type SheetToWrite, TableError, writeWorkbook, writeZip, type ZipEntry } from '#platform/tables'
import { CommandError } from '../command-line/command.ts'

/** Writes a network as a folder, a `.zip` or an `.xlsx`, all of it as it stands at one moment. Answers with its number of rows. */
export async function exportNetwork(
  pool: pg.Pool,
  sheets: Sheet[],
  slug: string,
  target: string,
  force: boolean,
): Promise<number> {
  await refuseToOverwrite(target, force)
  const client = await pool.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const db = drizzle(client)
    const networkId = await idOf(db, slug)
    const counted = { rows: 0 }
    const used: Sheet[] = []
    for (const sheet of sheets)
      if (!sheet.ifUsed || (await hasRows(db, sheets, sheet, networkId)))
        used.push(await withoutUnused(db, sheets, sheet, networkId))
    await writeTables(target, used, (sheet) => recordsOf(db, sheets, sheet, networkId, counted))
    return counted.rows
  } finally {
    await client.query('rollback').catch(() => {})
    client.release()
  }
}

export async function refuseToOverwrite(target: string, force: boolean): Promise<void> {
  const found = await stat(target).catch(() => undefined)
  const empty = !found || (found.isDirectory() && (await readdir(target)).length === 0)
  if (!empty && !force)
    throw new CommandError(`${target} is already there; choose another place, or add --force to overwrite it.`)
  if (found && found.isDirectory() === isFile(target))
    throw new CommandError(`${target} is a ${found.isDirectory() ? 'folder' : 'file'}; choose another place.`)
}

const isFile = (target: string) => ['.xlsx', '.zip'].includes(extname(target).toLowerCase())

async function idOf(db: Db, slug: string): Promise<string> {
  const found = await db.execute<{ id: string }>(sql`select id from networks where lower(slug) = lower(${slug})`)
  if (found.rows[0]) return found.rows[0].id
  const known = await db.execute<{ slug: string }>(sql`select slug from networks order by slug limit 20`)
  const names = known.rows.map((row) => row.slug).join(', ')
  throw new CommandError(`There is no network ${slug}. ${names ? `There are: ${names}.` : 'There is none yet.'}`)
}

async function hasRows(db: Db, sheets: Sheet[], sheet: Sheet, networkId: string): Promise<boolean> {
  const found = await db.execute(sql`select from (${rowsOf(sheet, bookOf(sheets), networkId)}) t limit 1`)
  return found.rows.length > 0
}

/**
 * Columns that came later go out only where something stands in them, and something else than what an empty cell says: folders
 * without them stay as they were, to the byte.
 */
async function withoutUnused(db: Db, sheets: Sheet[], sheet: Sheet, networkId: string): Promise<Sheet> {
  const optional = sheet.columns.filter(({ ifUsed }) => ifUsed)
  if (optional.length === 0) return sheet
  const usual = Object.fromEntries(optional.map(({ name, whenEmpty = null }) => [name, whenEmpty]))
  const found = await db.execute<{ name: string }>(sql`
    select distinct field.key as name from (${rowsOf(sheet, bookOf(sheets), networkId)}) t, jsonb_each_text(t.row) field
    where ${JSON.stringify(usual)}::jsonb ? field.key and field.value is distinct from (${JSON.stringify(usual)}::jsonb)->>field.key
      and field.value is not null`)
  const used = new Set(found.rows.map(({ name }) => name))
  return { ...sheet, columns: sheet.columns.filter(({ name, ifUsed }) => !ifUsed || used.has(name)) }
}

/** All records of a sheet in their order, a thousand at a time. */
async function* recordsOf(
  db: Db,
  sheets: Sheet[],
  sheet: Sheet,
  networkId: string,
  counted: { rows: number },
): AsyncGenerator<Row> {
  const cursor = sql.identifier(`export_${sheet.name}`)
  const query: SQL = rowsOf(sheet, bookOf(sheets), networkId)
  await db.execute(sql`declare ${cursor} no scroll cursor for select t.row from (${query}) t order by t.position, t.id`)
  for (;;) {
    const { rows } = await db.execute<{ row: Row }>(sql`fetch 1000 from ${cursor}`)
    for (const { row } of rows) yield row
    counted.rows += rows.length
    if (rows.length === 0) break
  }
  await db.execute(sql`close ${cursor}`)
}

export type RowsOf = (sheet: Sheet) => AsyncIterable<Row> | Iterable<Row>

/** Writes tables in whichever form the name of the target asks for; what is half written never stands under its name. */
export async function writeTables(
  target: string,
  sheets: Sheet[],
  rows: RowsOf,
  readme: ZipEntry[] = [],
  help: SheetToWrite[] = [],
): Promise<void> {
  try {
    const kind = extname(target).toLowerCase()
    if (kind === '.xlsx')
      await intoFile(target, (file) => writeWorkbook(file, [...sheets.map((sheet) => asSheet(sheet, rows)), ...help]))
    else if (kind === '.zip')
      await intoFile(target, (file) => writeZip(file, [...sheets.map((sheet) => asFile(sheet, rows)), ...readme]))
    else
      for (const { path, text } of [...sheets.map((sheet) => asFile(sheet, rows)), ...readme])
        await intoFile(join(target, path), (file) => pipeline(Readable.from(text), file))
  } catch (error) {
    if (error instanceof TableError) throw new CommandError(`${error.file}, row ${error.line}: ${error.message}`)
    if (error instanceof Error && 'syscall' in error && 'code' in error)
      throw new CommandError(`${target} could not be written (${error.code}).`)
    throw error
  }
}

async function intoFile(
  path: string,
  write: (file: ReturnType<typeof createWriteStream>) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const part = `${path}.part`
  try {
    await write(createWriteStream(part))
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

const asFile = (sheet: Sheet, rows: RowsOf): ZipEntry =>
  sheet.name === 'network'
    ? { path: 'network.json', text: networkJson(sheet, rows(sheet)) }
    : { path: `${sheet.name}.csv`, text: csvLines(sheet, rows(sheet)) }

async function* networkJson(sheet: Sheet, rows: ReturnType<RowsOf>): AsyncGenerator<string> {
  for await (const row of rows) {
    const filled = sheet.columns.flatMap(({ name, kind }) => {
      const value = row[name] ?? null
      if (value === null || (value.length === 0 && name !== 'slug' && Array.isArray(value))) return []
      return [[name, kind === 'yes-no' ? value === 'true' : value]]
    })
    yield JSON.stringify(Object.fromEntries(filled), null, 2)
  }
}

async function* csvLines({ columns }: Sheet, rows: ReturnType<RowsOf>): AsyncGenerator<string> {
  yield csvLine(columns.map((column) => column.name))
  for await (const row of rows) yield csvLine(columns.map((column) => cellText(row, column)))
}

const asSheet = (sheet: Sheet, rows: RowsOf): SheetToWrite => ({
  name: sheet.name,
  rows: sheet.name === 'network' ? keyRows(sheet, rows(sheet)) : sheetRows(sheet, rows(sheet)),
})

async function* keyRows({ columns }: Sheet, rows: ReturnType<RowsOf>): AsyncGenerator<string[]> {
  yield ['key', 'value']
  for await (const row of rows) for (const column of columns) yield [column.name, cellText(row, column)]
}

async function* sheetRows({ columns }: Sheet, rows: ReturnType<RowsOf>): AsyncGenerator<(string | number)[]> {
  yield columns.map((column) => column.name)
  for await (const row of rows) yield columns.map((column) => asNumber(column, cellText(row, column)))
}

function cellText(row: Row, column: Column): string {
  const value = row[column.name] ?? ''
  if (typeof value === 'string') return value
  const parted = value.find((item) => item.includes(';'))
  if (parted)
    throw new CommandError(
      `“${parted}” in ${column.name} holds a “;”, which parts values in a file; write it another way.`,
    )
  return value.join(';')
}

/** Figures are numbers in a workbook, unless it would forget a digit: 3.10 is not 3.1. */
function asNumber({ kind }: Column, text: string): string | number {
  const counts = kind === 'integer' || kind === 'decimal'
  return counts && text !== '' && String(Number(text)) === text ? Number(text) : text
}
