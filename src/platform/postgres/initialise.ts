import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Place } from './place.ts'
import { diskFull, folderTrouble, StartError } from './start-error.ts'

/**
 * Makes the cluster if there is none. It is made beside its place and then renamed, so that a process killed half way,
 * or two at once, never leave half a cluster behind.
 */
export async function initialise(place: Place): Promise<void> {
  if (existsSync(join(place.dataFolder, 'PG_VERSION'))) return
  await sweep(place.dataFolder)
  const half = `${place.dataFolder}.new-${process.pid}-${randomBytes(4).toString('hex')}`
  try {
    await mkdir(half, { mode: 0o700 })
    if (place.account) await chown(half, place.account.uid, place.account.gid)
    await initdb(place, half)
    await rename(half, place.dataFolder)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    if (existsSync(join(place.dataFolder, 'PG_VERSION'))) return
    throw error instanceof StartError ? error : folderTrouble(place.dataFolder, error)
  }
}

/** Removes what a process that was killed while making the cluster has left. */
async function sweep(dataFolder: string): Promise<void> {
  for (const name of await readdir(dirname(dataFolder)).catch(() => [])) {
    const maker = name.startsWith(`${basename(dataFolder)}.new-`) ? Number(name.split('-').at(-2)) : 0
    if (maker && !isAlive(maker)) await rm(join(dirname(dataFolder), name), { recursive: true, force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function initdb(place: Place, folder: string): Promise<void> {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=und']
  const access = ['--username=charrette', '--auth=trust', '--data-checksums']
  const child = spawn(join(place.binaries.folder, 'initdb'), ['-D', folder, ...locale, ...access], {
    ...place.account,
    cwd: '/',
    env: { LC_ALL: 'C', PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  child.stderr.on('data', (chunk) => (output += chunk))
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve))
  if (code === 0) return
  if (/No space left on device|Disk quota exceeded/.test(output)) throw diskFull(place.dataFolder)
  const reason = output.match(/(?:error|FATAL|PANIC): +(.*)/)?.[1] ?? output.trim().split('\n').at(-1)
  throw new StartError(`The database could not be made in ${place.dataFolder}: ${reason}.`)
}
