import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { PassThrough } from 'node:stream'
import type { CommandContext } from '../../src/app/command-line/command.ts'
import { type ImportOptions, importNetwork } from '../../src/app/transfer/import.ts'
import type { ImportReport } from '../../src/app/transfer/report.ts'
import { networkSheets } from '../../src/app/transfer/sheets.ts'
import { english } from '../../src/app/transfer/tell.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { type Encoding, openBundle } from '../../src/platform/tables/index.ts'
import type { FreshDatabase } from '../database.ts'

export const aoce = join(import.meta.dirname, '../../examples/agents-of-coexistence')
export const water = join(import.meta.dirname, '../../examples/example-water-alliance')

export const scratch = () => mkdtemp(join(tmpdir(), 'charrette-transfer-'))

/** A copy of a network folder with some files written anew. */
export async function folderWith(files: Record<string, string | Buffer>, from?: string): Promise<string> {
  const folder = await scratch()
  if (from) await cp(from, folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

/** The smallest network there can be, with the given files beside or instead of its own. */
export const smallWith = (files: Record<string, string | Buffer> = {}) =>
  folderWith({
    'network.json': '{"slug":"small","name":"Small","profile":"custom"}',
    'cities.csv': 'id,name,country\nnorth,North,PL\nsouth,South,FR\n',
    'themes.csv': 'code,parent,title\n1,,Water\n1.1,1,Rain\n',
    ...files,
  })

/** `city,population` with one figure in it. */
export const populationOf = (figure: string) => `id,name,country,population\nnorth,North,PL,${figure}\n`

export async function bringIn(
  { pool }: FreshDatabase,
  path: string,
  options: ImportOptions = {},
  encoding?: Encoding,
): Promise<ImportReport> {
  const bundle = await openBundle(path, encoding)
  return importNetwork(pool, networkSheets, bundle, options).finally(() => bundle.close())
}

/** Every problem as one line: where, and what to do. */
export const problems = (report: ImportReport) =>
  report.problems.shown.map(({ file, line, column, value, message }) =>
    [file, line, column, value, english(message)].filter((part) => part !== undefined && part !== '').join(' | '),
  )

export const countsOf = (report: ImportReport) =>
  Object.fromEntries(
    report.sheets.map(({ sheet, added, changed, same, kept, onlyHere }) => [
      sheet,
      { added, changed, same, kept, onlyHere },
    ]),
  )

/** The files of a folder by name. */
export async function contents(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort()
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  )
}

/** What a command prints, and a terminal that answers. */
export function commandContext(database: FreshDatabase, answer?: string) {
  const lines: string[] = []
  const stdin: Readable & { isTTY?: boolean } = new PassThrough()
  const stdout: Writable & { isTTY?: boolean } = new PassThrough().resume()
  if (answer !== undefined) {
    stdin.isTTY = true
    stdout.isTTY = true
    stdin.push(`${answer}\n`)
  }
  const context: CommandContext = {
    settings: readSettings({}),
    connectionString: async () => database.connectionString,
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
    stdin,
    stdout,
  }
  return { context, lines }
}
