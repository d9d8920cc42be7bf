import { appendFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Db } from '#platform/db'
import { type Bundle, openBundle, TableError } from '#platform/tables'
import { saying } from '#platform/text'
import { partAt, partsOf } from './upload.queries.ts'

const packed = ['.zip', '.xlsx', '.xls', '.xlsm', '.xlsb', '.ods', '.numbers']

/**
 * Lays an upload out on the disk of the worker and opens it as the command line would: a zip or a workbook as it is, several
 * tables as a folder.
 */
export async function withBundle<T>(db: Db, uploadId: string, work: (bundle: Bundle) => Promise<T>): Promise<T> {
  const place = await mkdtemp(join(tmpdir(), 'charrette-upload-'))
  try {
    const folder = join(place, 'tables')
    await mkdir(folder)
    const names = new Set<string>()
    for (const { position, name } of await partsOf(db, uploadId)) {
      await appendFile(join(folder, name), await partAt(db, uploadId, position))
      names.add(name)
    }
    const bundle = await openBundle(whatToOpen(folder, [...names]))
    try {
      return await work(bundle)
    } finally {
      await bundle.close()
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

function whatToOpen(folder: string, names: string[]): string {
  const wholes = names.filter((name) => packed.includes(extname(name).toLowerCase()))
  const [whole] = wholes
  if (whole && names.length > 1) throw new TableError(whole, saying('platform.tables.oneByItself'))
  return whole ? join(folder, whole) : folder
}
