import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Db } from '#platform/db'
import { type Bundle, openBundle, TableError } from '#platform/tables'
import { partAt, partsOf } from './upload.queries.ts'

const packed = ['.zip', '.xlsx', '.xls', '.xlsm', '.xlsb', '.ods', '.numbers']

/**
 * Lays an upload out on the disk of the worker and opens it as the command line would: a zip or a workbook as it is, several
 * tables as a folder. `network` is what a folder without its own says about the network.
 */
export async function withBundle<T>(
  db: Db,
  uploadId: string,
  network: Record<string, string> | null,
  work: (bundle: Bundle) => Promise<T>,
): Promise<T> {
  const place = await mkdtemp(join(tmpdir(), 'charrette-upload-'))
  try {
    const folder = join(place, 'tables')
    await mkdir(folder)
    const names = new Set<string>()
    for (const { position, name } of await partsOf(db, uploadId)) {
      await appendFile(join(folder, name), await partAt(db, uploadId, position))
      names.add(name)
    }
    const bundle = await openBundle(await whatToOpen(folder, [...names], network))
    try {
      return await work(bundle)
    } finally {
      await bundle.close()
    }
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function whatToOpen(folder: string, names: string[], network: Record<string, string> | null): Promise<string> {
  const wholes = names.filter((name) => packed.includes(extname(name).toLowerCase()))
  const [whole] = wholes
  if (whole && names.length > 1) throw new TableError(whole, 'Bring one .zip or .xlsx by itself, or several CSV files.')
  if (whole) return join(folder, whole)
  if (network && !names.some((name) => name.toLowerCase() === 'network.json'))
    await writeFile(join(folder, 'network.json'), JSON.stringify(network))
  return folder
}
