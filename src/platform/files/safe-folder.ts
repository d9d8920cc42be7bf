import { randomUUID } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { Readable } from 'node:stream'
import type { WriteOptions } from '@flystorage/file-storage'
import { LocalStorageAdapter } from '@flystorage/local-fs'

/** Where files lie until they are whole. What a crash left there is swept away with the rest. */
export const unfinished = 'unfinished'

/**
 * A folder in which a file is there whole or not at all, also after a power cut: written aside, on the disk first, under its
 * name then. The library's own way of writing leaves half a file where the process dies.
 */
export class SafeFolder extends LocalStorageAdapter {
  override async write(path: string, contents: Readable, { abortSignal }: WriteOptions): Promise<void> {
    const target = join(this.rootDir, path)
    const aside = join(this.rootDir, unfinished, randomUUID())
    await makeFolder(dirname(aside))
    await makeFolder(dirname(target))
    try {
      const handle = await open(aside, 'wx', 0o600)
      try {
        await handle.writeFile(contents, { signal: abortSignal })
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(aside, target)
      await sync(dirname(target))
    } catch (error) {
      await rm(aside, { force: true }).catch(() => {})
      throw error
    }
  }
}

/** The name of a new folder is itself something that is written into the folder above it. */
async function makeFolder(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 })
  if (!first) return
  for (let at = path; !relative(first, at).startsWith('..'); at = dirname(at)) await sync(dirname(at))
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
