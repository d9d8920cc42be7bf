import { basename } from 'node:path'
import { PassThrough, type Readable } from 'node:stream'
import yauzl from 'yauzl'
import { saying } from '../text/index.ts'
import type { Bundle } from './bundle.ts'
import type { Encoding } from './encoding.ts'
import { type FoundFile, sortFiles } from './files.ts'
import { TableError } from './table-error.ts'

const mostEntries = 2_000
const largestTotal = 1_000_000_000
/** Tables shrink to a tenth, rarely to a fiftieth. What grows far more was made to fill somebody's disk. */
const largestGrowth = 250

/** Opens a zip and reads what is in it as streams; nothing is written to the disk. */
export async function openZip(path: string, encoding?: Encoding): Promise<Bundle> {
  const name = basename(path)
  const zip = await openedZip(path, name)
  try {
    const entries = await listEntries(zip, name)
    refuseBombs(name, entries)
    const top = commonFolder(entries.map((entry) => entry.fileName))
    const files = entries.map((entry): FoundFile => {
      const inside = entry.fileName.slice(top.length)
      return { name: inside, size: entry.uncompressedSize, open: () => openEntry(zip, entry, name) }
    })
    return { kind: 'zip', ...sortFiles(files, encoding), close: async () => zip.close() }
  } catch (error) {
    zip.close()
    throw error
  }
}

export function openedZip(path: string, name: string): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) =>
    yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, zip) =>
      error ? reject(broken(name, error)) : resolve(zip),
    ),
  )
}

export function listEntries(zip: yauzl.ZipFile, name: string): Promise<yauzl.Entry[]> {
  const entries: yauzl.Entry[] = []
  return new Promise((resolve, reject) => {
    zip.on('error', (error) => reject(broken(name, error)))
    zip.on('end', () => resolve(entries))
    zip.on('entry', (entry: yauzl.Entry) => {
      if (entries.length >= mostEntries)
        return reject(new TableError(name, saying('platform.tables.manyFiles', { most: String(mostEntries) })))
      if (entry.isEncrypted()) return reject(new TableError(name, saying('platform.tables.locked')))
      if (!entry.fileName.endsWith('/') && !entry.fileName.startsWith('__MACOSX/')) entries.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function broken(name: string, error: Error): TableError {
  if (/relative path|absolute path|invalid characters/.test(error.message))
    return new TableError(name, saying('platform.tables.climbs'))
  return new TableError(name, saying('platform.tables.noZip'))
}

function refuseBombs(name: string, entries: yauzl.Entry[]): void {
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0)
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (unpacked > largestTotal) throw new TableError(name, saying('platform.tables.largeZip'))
  if (unpacked > 1_000_000 && unpacked > packed * largestGrowth)
    throw new TableError(name, saying('platform.tables.bomb'))
}

/** People zip the folder as often as its files. */
function commonFolder(names: string[]): string {
  const top = names[0]?.match(/^[^/]+\//)?.[0]
  return top && names.every((name) => name.startsWith(top)) ? top : ''
}

/** yauzl counts the bytes and fails when an entry holds more than it declared. */
export function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string): Promise<Readable> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, stream) => {
      if (error) return reject(broken(name, error))
      const guarded = new PassThrough()
      stream.on('error', (failure) => guarded.destroy(broken(name, failure)))
      guarded.on('close', () => stream.destroy())
      stream.pipe(guarded)
      resolve(guarded)
    }),
  )
}

/** Unpacks an entry for nothing but its true size, and stops counting beyond `most`. */
export async function measure(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string, most: number): Promise<number> {
  let size = 0
  for await (const part of await openEntry(zip, entry, name)) {
    size += part.length
    if (size > most) break
  }
  return size
}
