import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { type CellObject, read, SSF, utils, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { saying } from '../text/index.ts'
import type { Bundle, OpenTable, TableFile, TableRow } from './bundle.ts'
import { TableError } from './table-error.ts'
import { listEntries, measure, openedZip } from './zip.ts'

/**
 * A workbook is read into memory as a whole and takes about six times its unpacked size there (measured: 31 MB of XML,
 * 52,000 rows of eight columns, took 190 MB).
 */
const largestUnpacked = 40_000_000
const tooLarge = saying('platform.tables.workbookTooLarge')

/** Opens a workbook: every sheet is a table whose first row that is not empty holds the names of the columns. */
export async function openWorkbook(path: string): Promise<Bundle> {
  const name = basename(path)
  await refuseLarge(path, name)
  const book = parse(await readFile(path), name)
  const epoch1904 = book.Workbook?.WBProps?.date1904 === true
  const tables = book.SheetNames.filter((sheet) => !isHelp(sheet)).map((sheet): TableFile => {
    const file = `sheet ${sheet}`
    return { name: tableName(sheet), file, open: async () => openSheet(book.Sheets[sheet], file, epoch1904) }
  })
  return { kind: 'workbook', tables, texts: [], others: [], remarks: async () => [], close: async () => {} }
}

const tableName = (sheet: string) =>
  sheet
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
const isHelp = (sheet: string) => ['help', 'readme'].includes(tableName(sheet))

async function refuseLarge(path: string, name: string): Promise<void> {
  const zip = await openedZip(path, name)
  try {
    let left = largestUnpacked
    for (const entry of await listEntries(zip, name)) {
      // What an entry says about its size may be a lie, so it is unpacked once, piece by piece, and counted.
      left -= entry.uncompressedSize > left ? entry.uncompressedSize : await measure(zip, entry, name, left)
      if (left < 0) throw new TableError(name, tooLarge)
    }
  } finally {
    zip.close()
  }
}

function parse(bytes: Buffer, name: string): WorkBook {
  try {
    const book = read(bytes, {
      type: 'buffer',
      dense: true,
      cellText: false,
      cellHTML: false,
      cellNF: true,
      sheetStubs: true,
    })
    if (book.bookType && book.bookType !== 'xlsx') throw new Error('another format')
    return book
  } catch {
    throw new TableError(name, saying('platform.tables.workbookDamaged'))
  }
}

function openSheet(sheet: WorkSheet | undefined, file: string, epoch1904: boolean): OpenTable {
  const rows: (CellObject | undefined)[][] = sheet?.['!data'] ?? []
  const spread = sheet ? spreadMerged(sheet, rows) : []
  const remarks = spread.length > 0 ? [saying('platform.tables.merged', { cells: spread.join(', ') })] : []
  return { remarks, rows: rowsOf(rows, file, epoch1904) }
}

/** A value merged over several rows is meant for each of them. */
function spreadMerged(sheet: WorkSheet, rows: (CellObject | undefined)[][]): string[] {
  const merged = (sheet['!merges'] ?? []).filter(({ s, e }) => e.r > s.r && hasValue(rows[s.r]?.[s.c]))
  for (const { s, e } of merged)
    for (let at = s.r + 1; at <= Math.min(e.r, rows.length - 1); at++) {
      rows[at] ??= []
      rows[at]![s.c] = rows[s.r]?.[s.c]
    }
  return merged.slice(0, 20).map((range) => utils.encode_range(range))
}

const hasValue = (cell: CellObject | undefined) => cell !== undefined && !isEmpty(cell)

async function* rowsOf(rows: (CellObject | undefined)[][], file: string, epoch1904: boolean): AsyncGenerator<TableRow> {
  for (const [at, row] of rows.entries()) {
    if (!row) continue
    const cells = Array.from(row, (cell, column) => written(cell, file, at, column, epoch1904))
    if (cells.some((cell) => cell.trim() !== '')) yield { line: at + 1, cells }
  }
}

/** A cell as a person would write it: dates as 2024-03-04, numbers with all their digits, formulas as their result. */
function written(cell: CellObject | undefined, file: string, row: number, column: number, epoch1904: boolean): string {
  if (!cell) return ''
  if (isEmpty(cell)) {
    if (cell.f === undefined) return ''
    // Programs that write workbooks without counting leave results out; read as empty, a figure would be lost.
    throw new TableError(
      file,
      saying('platform.tables.noResult', { cell: utils.encode_cell({ r: row, c: column }) }),
      row + 1,
    )
  }
  if (cell.t === 'e')
    throw new TableError(
      file,
      saying('platform.tables.formulaError', { cell: utils.encode_cell({ r: row, c: column }) }),
      row + 1,
    )
  if (cell.t === 'b') return cell.v ? 'true' : 'false'
  if (cell.t !== 'n' || typeof cell.v !== 'number') return String(cell.v).toWellFormed()
  const format = cell.z === undefined ? 'General' : String(cell.z)
  if (SSF.is_date(format)) return dateOf(cell.v, epoch1904)
  if (format.replace(/"[^"]*"|\\./g, '').includes('%')) return `${digitsOf(cell.v * 100)}%`
  return digitsOf(cell.v)
}

const isEmpty = (cell: CellObject) => cell.v === undefined || cell.t === 'z'

function dateOf(serial: number, date1904: boolean): string {
  const parts: { y: number; m: number; d: number } | null = SSF.parse_date_code(serial, { date1904 })
  if (!parts || serial < 1) return digitsOf(serial)
  return `${String(parts.y).padStart(4, '0')}-${String(parts.m).padStart(2, '0')}-${String(parts.d).padStart(2, '0')}`
}

/** Fifteen digits are what a spreadsheet keeps; the binary rest (3.0300000000000002) was never typed. */
function digitsOf(value: number): string {
  const short = Number(value.toPrecision(15))
  return Math.abs(short) >= 1e21 || (short !== 0 && Math.abs(short) < 1e-6) ? short.toFixed(20) : String(short)
}
