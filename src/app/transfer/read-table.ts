import { type Column, type Row, readCell, type Sheet } from '#platform/sheets'
import { type OpenTable, TableError, type TableFile, type TableRow } from '#platform/tables'
import { saying } from '#platform/text'
import { type ImportReport, note, noteFindings, type SheetReport } from './report.ts'
import type { StagedRow } from './staging.ts'

/** Which column of the sheet stands at each place of the header. */
type Layout = (Column | undefined)[]

/** Reads a table as rows of a sheet; whatever is wrong goes into the report, and the reading goes on. */
export async function* readTable(
  sheet: Sheet,
  file: TableFile,
  report: ImportReport,
  progress: (rows: number) => void,
): AsyncGenerator<StagedRow> {
  const about: SheetReport = {
    sheet: sheet.name,
    file: file.file,
    rows: 0,
    added: 0,
    changed: 0,
    same: 0,
    kept: 0,
    onlyHere: 0,
  }
  report.sheets.push(about)
  try {
    const table = await file.open()
    about.encoding = table.encoding
    about.delimiter = table.delimiter
    for (const message of table.remarks) note(report.remarks, { file: file.file, message })
    yield* readRows(sheet, file.file, table, about, report, progress)
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    note(report.problems, { file: error.file, line: error.line, message: error.said })
  }
}

async function* readRows(
  sheet: Sheet,
  file: string,
  table: OpenTable,
  about: SheetReport,
  report: ImportReport,
  progress: (rows: number) => void,
): AsyncGenerator<StagedRow> {
  let layout: Layout | undefined
  let width = 0
  let short: { first: number; count: number } | undefined
  for await (const { line, cells } of table.rows) {
    if (!layout) {
      layout = readHeader(sheet, file, { line, cells }, report)
      width = cells.length
      if (layout.length === 0) return
      continue
    }
    about.rows += 1
    if (about.rows % 5_000 === 0) progress(about.rows)
    if (cells.length < width) short = { first: short?.first ?? line, count: (short?.count ?? 0) + 1 }
    const row = readRow(sheet, file, layout, { line, cells }, report)
    if (row) yield { line, row }
  }
  if (!layout)
    note(report.problems, {
      file,
      message: saying('app.transfer.table.empty', { column: sheet.columns[0]?.name ?? '' }),
    })
  // Workbooks and some programs leave out empty cells at the end of a row.
  if (short && table.delimiter)
    note(report.remarks, {
      file,
      line: short.first,
      message: saying('app.transfer.table.short', { count: short.count }),
    })
}

function readHeader(sheet: Sheet, file: string, { line, cells }: TableRow, report: ImportReport): Layout {
  const layout: Layout = cells.map((cell) => sheet.columns.find((column) => column.name === columnName(cell)))
  const missing = sheet.columns.filter((column) => column.required && !layout.includes(column))
  for (const column of missing)
    note(report.problems, {
      file,
      line,
      column: column.name,
      message: saying('app.transfer.table.header', {
        header: cells
          .map((cell) => cell.trim())
          .filter(Boolean)
          .slice(0, 8)
          .join(', ')
          .slice(0, 200),
      }),
    })
  const known = layout.filter((column) => column !== undefined)
  for (const column of new Set(known.filter((one, at) => known.indexOf(one) !== at)))
    note(report.problems, { file, line, column: column.name, message: saying('app.transfer.table.headerTwice') })
  cells.forEach((cell, at) => {
    if (!layout[at] && cell.trim()) report.ignored.push(`column ${cell.trim().slice(0, 100)} in ${file}`)
  })
  return missing.length > 0 ? [] : layout
}

const columnName = (cell: string) =>
  cell
    .replace(/\[\]|\*/g, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

function readRow(
  sheet: Sheet,
  file: string,
  layout: Layout,
  { line, cells }: TableRow,
  report: ImportReport,
): Row | undefined {
  if (cells.slice(layout.length).some((cell) => cell.trim() !== '')) {
    note(report.problems, {
      file,
      line,
      message: saying('app.transfer.table.wide', { cells: String(cells.length), header: String(layout.length) }),
    })
    return undefined
  }
  const row: Row = {}
  let usable = true
  layout.forEach((column, at) => {
    if (!column) return
    const raw = cells[at] ?? ''
    const read = readCell(column, raw)
    row[column.name] = read.ok ? read.value : column.list ? [] : null
    if (read.ok) return
    note(report.problems, { file, line, column: column.name, value: shorten(raw), message: read.message })
    if (sheet.key.includes(column.name)) usable = false
  })
  for (const trouble of usable ? (sheet.check?.(row) ?? []) : []) note(report.problems, { file, line, ...trouble })
  noteFindings(report, sheet, { file, line }, sheet.plausibility?.(row) ?? [])
  return usable ? row : undefined
}

export const shorten = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text)
