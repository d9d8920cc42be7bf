import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { saying } from '../text/index.ts'
import type { Bundle } from './bundle.ts'
import type { Encoding } from './encoding.ts'
import { type FoundFile, sortFiles } from './files.ts'
import { TableError } from './table-error.ts'

/** Files are read as streams, so their size does not matter. */
export async function openFolder(path: string, encoding?: Encoding): Promise<Bundle> {
  const names = await readdir(path).catch(() => {
    throw new TableError(basename(path), saying('platform.tables.folder', { path }))
  })
  const found = await Promise.all(names.map((name) => look(path, name)))
  const files = found.filter((file) => file !== undefined)
  return { kind: 'folder', ...sortFiles(files, encoding), close: async () => {} }
}

async function look(folder: string, name: string): Promise<FoundFile | undefined> {
  const path = join(folder, name)
  const about = await stat(path).catch(() => undefined)
  // A pipe or a device would be waited for without end.
  if (!about?.isFile()) return undefined
  return { name, size: about.size, open: async () => createReadStream(path) }
}
