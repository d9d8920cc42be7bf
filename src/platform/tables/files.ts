import { basename, extname } from 'node:path'
import type { Readable } from 'node:stream'
import { saying } from '../text/index.ts'
import type { Bundle, TableFile } from './bundle.ts'
import { openCsv } from './csv.ts'
import type { Encoding, ReadingAs } from './encoding.ts'
import { guessTogether } from './guess-together.ts'
import { TableError } from './table-error.ts'

/** A file in a folder or a zip. It may be opened several times. */
export interface FoundFile {
  name: string
  size: number
  open: () => Promise<Readable>
}

export const largestText = 1_000_000
const tables = ['.csv', '.tsv', '.txt']
/** What programs and templates leave beside the tables; not worth a word. */
const litter = /^(\.|~\$|__macosx|thumbs\.db$|desktop\.ini$|readme(\.\w+)?$)/i

/** Sorts the files of one folder into tables, texts and the rest. */
export function sortFiles(
  files: FoundFile[],
  encoding?: Encoding,
): Pick<Bundle, 'tables' | 'texts' | 'others' | 'remarks'> {
  const seen = files.filter((file) => !litter.test(basename(file.name))).sort((a, b) => (a.name < b.name ? -1 : 1))
  const isTable = (file: FoundFile) => tables.includes(extname(file.name).toLowerCase()) && !file.name.includes('/')
  const isText = (file: FoundFile) => extname(file.name).toLowerCase() === '.json' && !file.name.includes('/')
  const found = { tables: seen.filter(isTable), texts: seen.filter(isText) }
  const guess = encoding ? undefined : guessTogether(found.tables, found.texts)
  const readingOf = async (file: FoundFile): Promise<ReadingAs> =>
    encoding ? { encoding, guessed: false } : { encoding: (await guess?.of(file)) ?? 'utf-8', guessed: true }
  return {
    tables: found.tables.map((file): TableFile => {
      const open = async () => openCsv(file, await readingOf(file))
      return { name: nameOf(file), file: file.name, open }
    }),
    texts: found.texts.map((file) => ({
      name: file.name.toLowerCase(),
      read: async () => readText(file, await readingOf(file)),
    })),
    others: seen.filter((file) => !isTable(file) && !isText(file)).map((file) => file.name),
    remarks: async () => (await guess?.remarks()) ?? [],
  }
}

const nameOf = (file: FoundFile) =>
  basename(file.name, extname(file.name))
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')

async function readText(file: FoundFile, { encoding }: ReadingAs): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of await file.open()) {
    parts.push(part)
    size += part.length
    if (size > largestText) throw new TableError(file.name, saying('platform.tables.fewLines'))
  }
  return new TextDecoder(encoding).decode(Buffer.concat(parts))
}
