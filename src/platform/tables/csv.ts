import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { saying } from '../text/index.ts'
import type { OpenTable, TableRow } from './bundle.ts'
import { decode, type Encoding, type ReadingAs } from './encoding.ts'
import type { FoundFile } from './files.ts'
import { TableError } from './table-error.ts'

export const largestFile = 1_000_000_000
const largestRow = 1_000_000
const delimiters = [',', ';', '\t'] as const
export type Delimiter = (typeof delimiters)[number]
const names: Record<Delimiter, string> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

/** Opens a table saved as text, in an encoding that was told or guessed, and finds out how its columns are parted. */
export async function openCsv(file: FoundFile, { encoding, guessed }: ReadingAs): Promise<OpenTable> {
  if (file.size > largestFile) throw new TableError(file.name, saying('platform.tables.tooLarge'))
  const start = await startOf(file, encoding).catch((error: unknown) => {
    throw error instanceof TableError ? error : unreadable(file.name, error)
  })
  const announced = /^sep=(.)\r?\n/i.exec(start)?.[1]
  const delimiter = delimiters.find((one) => one === announced) ?? guessDelimiter(start)
  return {
    encoding: guessed ? `${encoding} (guessed)` : encoding,
    delimiter: names[delimiter],
    remarks: [],
    rows: rowsOf(file, encoding, delimiter, announced !== undefined),
  }
}

async function startOf(file: FoundFile, encoding: Encoding): Promise<string> {
  const source = await file.open()
  let start = ''
  for await (const text of decode(source, encoding)) {
    start += text
    if (start.length > 64_000) break
  }
  source.destroy()
  return start
}

/** Whichever stands most often in the first row, outside quotation marks. */
export function guessDelimiter(start: string): Delimiter {
  const counts: Record<Delimiter, number> = { ',': 0, ';': 0, '\t': 0 }
  let quoted = false
  for (const letter of start.trimStart()) {
    if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === '\n' || letter === '\r') break
    else if (letter === ',' || letter === ';' || letter === '\t') counts[letter] += 1
  }
  return delimiters.reduce((best, one) => (counts[one] > counts[best] ? one : best))
}

async function* rowsOf(
  file: FoundFile,
  encoding: Encoding,
  delimiter: Delimiter,
  announced: boolean,
): AsyncGenerator<TableRow> {
  // Rows wait between the parser and the reader, so the parser alone knows which one it failed in.
  let parsed = 0
  const parser = parse({
    delimiter,
    on_record: (record, context) => {
      parsed = context.lines
      return record
    },
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: largestRow,
    info: true,
  })
  const source = Readable.from(decode(await file.open(), encoding))
  source.on('error', (error) => parser.destroy(error))
  source.pipe(parser)
  let before = 0
  try {
    for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      const line = before + 1
      before = info.lines
      if (announced && line === 1) continue
      if (record.some((cell) => cell.trim() !== '')) yield { line, cells: record }
    }
  } catch (error) {
    if (error instanceof CsvError) throw explain(file.name, error, parsed + 1)
    if (error instanceof TableError) throw error
    throw unreadable(file.name, error)
  } finally {
    source.destroy()
  }
}

function explain(file: string, error: CsvError, line: number): TableError {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new TableError(file, saying('platform.tables.longRow'), line)
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new TableError(file, saying('platform.tables.openQuote'), line)
  return new TableError(file, saying('platform.tables.strayQuote'), line)
}

const unreadable = (file: string, error: unknown) =>
  new TableError(file, saying('platform.tables.unreadable', { code: codeOf(error) }))

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'none'
