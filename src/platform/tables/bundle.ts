import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { type Saying, saying } from '../text/index.ts'
import type { Encoding } from './encoding.ts'
import { openFolder } from './folder.ts'
import { TableError } from './table-error.ts'
import { openZip } from './zip.ts'

export interface TableRow {
  /** The row a person sees in the spreadsheet; in a text file, the line on which it begins. */
  line: number
  cells: string[]
}

export interface OpenTable {
  /** How the text was read, and whether that was a guess. A workbook says it by itself. */
  encoding?: string
  delimiter?: string
  /** What had to be read in a particular way, told to the person. */
  remarks: Saying[]
  /** All rows that are not empty, the header first. */
  rows: AsyncIterable<TableRow>
}

export interface TableFile {
  /** `cities` for `cities.csv` or the sheet `Cities`. */
  name: string
  /** As shown to people: the file or the sheet. */
  file: string
  open: () => Promise<OpenTable>
}

export interface TextFile {
  name: string
  read: () => Promise<string>
}

/** Tables that belong together: a folder, a zip of it, or a workbook. */
export interface Bundle {
  kind: 'folder' | 'zip' | 'workbook'
  tables: TableFile[]
  texts: TextFile[]
  /** Whatever else lies there. */
  others: string[]
  /** How files were read where their bytes leave a choice. */
  remarks: () => Promise<{ file: string; message: Saying }[]>
  close: () => Promise<void>
}

/** Opens what somebody has: a folder of tables, a `.zip` of it or an `.xlsx`. */
export async function openBundle(path: string, encoding?: Encoding): Promise<Bundle> {
  const found = await stat(path).catch(() => undefined)
  const name = basename(path)
  if (!found) throw new TableError(name, saying('platform.tables.nothing', { path }))
  if (found.isDirectory()) return openFolder(path, encoding)
  const kind = extname(path).toLowerCase()
  if (kind === '.zip') return openZip(path, encoding)
  // Reading workbooks takes a library that a server which only shows pages had better not load.
  if (kind === '.xlsx') return (await import('./workbook.ts')).openWorkbook(path)
  if (['.xls', '.xlsm', '.xlsb', '.ods', '.numbers'].includes(kind))
    throw new TableError(name, saying('platform.tables.otherKind', { kind }))
  throw new TableError(name, saying('platform.tables.unknownKind'))
}
