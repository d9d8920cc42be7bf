import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { crc32 } from 'node:zlib'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import {
  BackupError,
  contentOfEntry,
  fileOf,
  type Manifest,
  manifestForm,
  manifestName,
  secretName,
} from './manifest.ts'

/** An opened backup. */
export interface Archive {
  manifest: Manifest
  secret: string
  table(name: string): Promise<Readable>
  /** The contents of files, one after the other, each with the hash its name says. */
  contents(): AsyncGenerator<{ hash: string; bytes: Buffer }>
  close(): void
}

/** Opens a backup and reads its manifest; a file that is not one, or a damaged one, is a `BackupError`. */
export async function openArchive(file: string): Promise<Archive> {
  const zip = await openZip(file)
  try {
    const entries = new Map<string, Entry>()
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry)
    const entryOf = (name: string) => {
      const entry = entries.get(name)
      if (!entry) throw damaged(file)
      return entry
    }
    const words = async (name: string) => {
      const content = await buffer(await zip.openReadStreamPromise(entryOf(name)))
      if (crc32(content) !== entryOf(name).crc32) throw damaged(file)
      return content.toString()
    }
    if (!entries.has(manifestName)) throw new BackupError(`${file} is not a backup of Charrette.`)
    const manifest = manifestForm.safeParse(JSON.parse(await words(manifestName)))
    if (!manifest.success) throw new BackupError(`${file} is not a backup that this Charrette can read.`)
    const secret = (await words(secretName)).trim()
    return {
      manifest: manifest.data,
      secret,
      table: (name) => zip.openReadStreamPromise(entryOf(fileOf(name))),
      contents: async function* () {
        for (const [name, entry] of entries) {
          const hash = contentOfEntry(name)
          if (hash) yield { hash, bytes: await buffer(await zip.openReadStreamPromise(entry)) }
        }
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error instanceof BackupError ? error : damaged(file)
  }
}

async function openZip(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { autoClose: false, lazyEntries: true })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') throw new BackupError(`There is no file ${file}.`)
    if (code === 'EACCES') throw new BackupError(`${file} cannot be read by this user.`)
    throw new BackupError(`${file} is not a backup of Charrette, or it is damaged.`)
  }
}

export function damaged(file: string): BackupError {
  return new BackupError(`${file} is damaged: take another backup. Nothing was changed.`)
}
