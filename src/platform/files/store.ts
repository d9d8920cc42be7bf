import { createHash, randomUUID } from 'node:crypto'
import { FileStorage } from '@flystorage/file-storage'
import type { FilesPlace } from '../settings/index.ts'
import { openS3 } from './s3.ts'
import { SafeFolder, unfinished } from './safe-folder.ts'
import { codeOf, StoreError, troubleAt } from './store-error.ts'

/** What is behind a hash: its bytes; or they are not there, or are not what was kept. */
export type Found = { state: 'there'; bytes: Buffer } | { state: 'missing' } | { state: 'damaged' }

/** Contents by their SHA-256 (base64url, as in the rows of `files`). One never changes, so keeping it again does no harm. */
export interface Store {
  /** What the place is called, for sentences. */
  place: string
  keep(bytes: Buffer): Promise<string>
  find(hash: string): Promise<Found>
  has(hash: string): Promise<boolean>
  remove(hash: string): Promise<void>
  /** Since when it lies there, in milliseconds; nothing where it does not. */
  keptSince(hash: string): Promise<number | null>
  hashes(): AsyncGenerator<string>
  /** Takes away what was never finished and is older than that moment. */
  sweepUnfinished(before: number): Promise<void>
  /** Proves that something can be written. */
  check(): Promise<void>
}

/** How long one request to the storage may take. */
const patience = 30_000

export const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url')

/**
 * Opens the contents of one database at a place. Each database has a folder there, named by its mark: two that share a place,
 * by mistake or not, never take each other's contents for what nobody needs.
 */
export function openStore(place: FilesPlace, mark: string): Store {
  const name = nameOf(place)
  let opened: Promise<FileStorage> | undefined
  const storage = () => {
    opened ??= open(place)
    opened.catch(() => {
      opened = undefined
    })
    return opened
  }
  const attempt = async <T>(work: (storage: FileStorage) => Promise<T>): Promise<T> => {
    try {
      return await work(await storage())
    } catch (error) {
      throw error instanceof StoreError ? error : troubleAt(name, error)
    }
  }
  const has = (path: string) => attempt((files) => files.fileExists(path))
  /** An error of the library says in many ways that nothing is there; whether something is says it in one. */
  const whereThere = async <T, N>(path: string, work: (files: FileStorage) => Promise<T>, none: N): Promise<T | N> => {
    try {
      return await attempt(work)
    } catch (error) {
      if (await has(path)) throw error
      return none
    }
  }
  const pathOf = (hash: string) => `${mark}/${pathOfHash(hash)}`
  return {
    place: name,
    keep: async (bytes) => {
      const hash = hashOf(bytes)
      const about = { size: bytes.length, mimeType: 'application/octet-stream' }
      await attempt((files) => files.write(pathOf(hash), [bytes], about))
      return hash
    },
    find: (hash) =>
      whereThere<Found, Found>(
        pathOf(hash),
        async (files) => {
          const bytes = await files.readToBuffer(pathOf(hash))
          return hashOf(bytes) === hash ? { state: 'there', bytes } : { state: 'damaged' }
        },
        { state: 'missing' },
      ),
    has: (hash) => has(pathOf(hash)),
    remove: (hash) => attempt((files) => files.deleteFile(pathOf(hash))),
    keptSince: (hash) => whereThere(pathOf(hash), (files) => files.lastModified(pathOf(hash)), null),
    hashes: async function* () {
      for (const path of await attempt((files) => pathsIn(files, mark))) {
        const hash = hashOfPath(path.slice(mark.length + 1))
        if (hash) yield hash
      }
    },
    sweepUnfinished: (before) =>
      attempt(async (files) => {
        // Somebody who finishes meanwhile takes it away from under our eyes.
        for (const path of await pathsIn(files, unfinished))
          if ((await files.lastModified(path).catch(() => before)) < before) await files.deleteFile(path)
      }),
    check: () =>
      attempt(async (files) => {
        const probe = `${mark}/probe-${randomUUID()}`
        await files.write(probe, ['x'], { size: 1, mimeType: 'text/plain' })
        await files.deleteFile(probe)
      }),
  }
}

async function open(place: FilesPlace): Promise<FileStorage> {
  const adapter = place.kind === 'folder' ? new SafeFolder(place.path) : await openS3(place)
  return new FileStorage(adapter, undefined, { timeout: { timeout: patience } })
}

/** Kept as a list: some thousand names at most, and what is listed may then be removed. A folder nobody wrote into holds none. */
async function pathsIn(files: FileStorage, folder: string): Promise<string[]> {
  const paths: string[] = []
  try {
    for await (const { path, isFile } of files.list(folder, { deep: true })) if (isFile) paths.push(path)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
  return paths
}

const nameOf = (place: FilesPlace): string =>
  place.kind === 'folder' ? place.path : `The storage s3://${place.bucket}${place.prefix && `/${place.prefix}`}`

/** In hexadecimal, because many disks take A and a for the same; 256 folders, because some grow slow with many names. */
function pathOfHash(hash: string): string {
  const hex = Buffer.from(hash, 'base64url').toString('hex')
  return `${hex.slice(0, 2)}/${hex.slice(2)}`
}

function hashOfPath(path: string): string | null {
  const hex = path.replace('/', '')
  return /^[0-9a-f]{64}$/.test(hex) ? Buffer.from(hex, 'hex').toString('base64url') : null
}
