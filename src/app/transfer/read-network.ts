import { type Column, type Reading, type Row, readCell, readList, type Sheet } from '#platform/sheets'
import { type Bundle, TableError } from '#platform/tables'
import { saying } from '#platform/text'
import { shorten } from './read-table.ts'
import { type ImportReport, note } from './report.ts'

const fileName = 'network.json'

/**
 * Reads what the folder says about the network itself: `network.json`, or the sheet `network` of a workbook. Where it says
 * nothing, `known` is what it is.
 */
export async function readNetwork(sheet: Sheet, bundle: Bundle, report: ImportReport, known?: Row): Promise<Row> {
  if (known && !(bundle.kind === 'workbook' ? bundle.tables : bundle.texts).some(({ name }) => isNetwork(name)))
    return known
  const values = bundle.kind === 'workbook' ? await readKeys(sheet, bundle, report) : await readJson(bundle, report)
  if (!values) return {}
  // An empty workbook has the keys of the network with nothing behind them.
  if (known && bundle.kind === 'workbook' && [...values.entries.values()].every(({ value }) => value === ''))
    return known
  const row: Row = {}
  for (const column of sheet.columns) {
    const given = values.entries.get(column.name)
    if (given === undefined && !column.required) continue
    const read = readSetting(column, given?.value ?? '')
    row[column.name] = read.ok ? read.value : column.list ? [] : null
    if (read.ok) continue
    const place = { file: values.file, line: given?.line, column: column.name }
    note(report.problems, { ...place, value: shorten(shown(given?.value)), message: read.message })
  }
  for (const key of values.entries.keys())
    if (!sheet.columns.some((column) => column.name === key)) report.ignored.push(`key ${key} in ${values.file}`)
  return row
}

const isNetwork = (name: string) => name === 'network' || name === fileName

interface Settings {
  file: string
  entries: Map<string, { value: unknown; line?: number }>
}

async function readJson(bundle: Bundle, report: ImportReport): Promise<Settings | undefined> {
  const text = bundle.texts.find((one) => one.name === fileName)
  if (!text) {
    note(report.problems, {
      file: fileName,
      message: saying('app.transfer.network.missing'),
    })
    return undefined
  }
  try {
    const content: unknown = JSON.parse((await text.read()).replace(/^\ufeff/, ''))
    if (typeof content === 'object' && content !== null && !Array.isArray(content))
      return { file: fileName, entries: new Map(Object.entries(content).map(([key, value]) => [key, { value }])) }
    note(report.problems, {
      file: fileName,
      message: saying('app.transfer.network.object'),
    })
  } catch (error) {
    if (error instanceof TableError) note(report.problems, { file: error.file, message: error.said })
    else
      note(report.problems, {
        file: fileName,
        message: saying('app.transfer.network.json', whereItBreaks(error)),
      })
  }
  return undefined
}

function whereItBreaks(error: unknown) {
  const place = error instanceof Error ? /line (\d+) column (\d+)/.exec(error.message) : null
  return { known: place ? 'yes' : 'no', line: place?.[1] ?? '', character: place?.[2] ?? '' }
}

async function readKeys(sheet: Sheet, bundle: Bundle, report: ImportReport): Promise<Settings | undefined> {
  const table = bundle.tables.find((one) => one.name === sheet.name)
  if (!table) {
    note(report.problems, {
      file: `sheet ${sheet.name}`,
      message: saying('app.transfer.network.missingSheet'),
    })
    return undefined
  }
  const entries: Settings['entries'] = new Map()
  try {
    let header = true
    for await (const { line, cells } of (await table.open()).rows) {
      const key = (cells[0] ?? '').trim().toLowerCase()
      if (entries.has(key))
        note(report.problems, { file: table.file, line, column: key, message: saying('app.transfer.network.twice') })
      if (!header || key !== 'key') entries.set(key, { value: cells[1] ?? '', line })
      header = false
    }
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    note(report.problems, { file: error.file, line: error.line, message: error.said })
    return undefined
  }
  return { file: table.file, entries }
}

function readSetting(column: Column, value: unknown): Reading {
  if (value === null) return readCell(column, '')
  if (typeof value === 'string' || typeof value === 'boolean') return readCell(column, String(value))
  const isWords = Array.isArray(value) && value.every((one) => typeof one === 'string')
  if (column.list && isWords && !value.some((one) => one.includes(';'))) return joined(column, value)
  if (column.list) return { ok: false, message: saying('app.transfer.network.list') }
  return { ok: false, message: saying('app.transfer.network.text') }
}

/** Each text is checked like the text of a cell before the list is read. */
function joined(column: Column, values: string[]): Reading {
  const checked = readCell({ ...column, list: false, kind: 'text', required: false }, values.join('\n'))
  return checked.ok
    ? readList(
        column,
        values.map((one) => one.normalize('NFC')),
      )
    : checked
}

const shown = (value: unknown) => (typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value))
