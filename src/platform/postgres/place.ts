import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir, readdir, readFile, readlink, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type Account, canEnter, chooseAccount } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { folderTrouble, StartError } from './start-error.ts'

/** Everything about where the embedded PostgreSQL of one DATA_DIR lives. */
export interface Place {
  /** The cluster itself; its name in DATA_DIR is always `postgres`. */
  dataFolder: string
  socketFolder: string
  log: string
  account: Account | undefined
  binaries: Binaries
}

/** Finds, and where needed prepares, the place of the database; every obstacle is a `StartError`. */
export async function choosePlace(dataDir: string, say: (line: string) => void): Promise<Place> {
  await mkdir(dataDir, { recursive: true }).catch((error) => {
    throw folderTrouble(dataDir, error)
  })
  const account = await chooseAccount(join(dataDir, 'postgres'))
  const dataFolder = await chooseDataFolder(dataDir, account, say)
  const binaries = await findBinaries(account, say)
  await checkDataFolder(dataFolder, binaries)
  return {
    dataFolder,
    socketFolder: await chooseSocketFolder(dataDir, dataFolder, account),
    log: join(dataDir, 'postgres.log'),
    account,
    binaries,
  }
}

/** Where root's PostgreSQL account cannot reach DATA_DIR, a link in it leads to a folder of the system. */
async function chooseDataFolder(
  dataDir: string,
  account: Account | undefined,
  say: (line: string) => void,
): Promise<string> {
  const usual = join(dataDir, 'postgres')
  const found = await lstat(usual).catch(() => undefined)
  if (found?.isSymbolicLink()) return await readlink(usual)
  if (canEnter(account, dataDir)) return usual
  const system = `/var/lib/charrette-${mark(dataDir)}`
  try {
    await mkdir(system, { recursive: true })
    await chmod(system, 0o755)
    await symlink(join(system, 'postgres'), usual)
  } catch (error) {
    throw folderTrouble(system, error)
  }
  say(`PostgreSQL does not run as root and cannot reach ${dataDir}, so the database is kept in ${system}.`)
  return join(system, 'postgres')
}

async function checkDataFolder(dataFolder: string, binaries: Binaries): Promise<void> {
  const version = await readFile(join(dataFolder, 'PG_VERSION'), 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return undefined
    if (error.code !== 'EACCES') throw folderTrouble(dataFolder, error)
    throw new StartError(
      `The database in ${dataFolder} belongs to another user: start Charrette as that user or as root.`,
    )
  })
  if (version === undefined) {
    const files = await readdir(dataFolder).catch(() => [])
    if (files.length === 0) return
    throw new StartError(
      `${dataFolder} holds files that are not a PostgreSQL database: move them away or set DATA_DIR to another folder.`,
    )
  }
  if (Number(version) === binaries.major) return
  throw new StartError(
    `The database in ${dataFolder} was made by PostgreSQL ${version.trim()} and this Charrette brings PostgreSQL ${binaries.major}: write a backup with the Charrette that made it, move the folder away, and run bin/charrette restore with this one.`,
  )
}

/** The path of a Unix socket must stay below 108 bytes, so a deep DATA_DIR gets a short folder of its own in /tmp. */
async function chooseSocketFolder(dataDir: string, dataFolder: string, account: Account | undefined): Promise<string> {
  const usual = join(dataDir, 'socket')
  const short = Buffer.byteLength(join(usual, '.s.PGSQL.5432.lock')) < 108 && canEnter(account, dataDir)
  const folder = short ? usual : `/tmp/charrette-${mark(dataFolder)}`
  const owner = account ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  try {
    await mkdir(folder, { mode: 0o700, recursive: true })
    const found = await stat(folder)
    if (account && found.uid === 0) await chown(folder, account.uid, account.gid)
    else if (found.uid !== owner.uid && process.getuid?.() !== 0) {
      throw new StartError(
        `${folder} belongs to another user: start Charrette as that user or set DATA_DIR to another folder.`,
      )
    }
    if ((found.mode & 0o777) !== 0o700) await chmod(folder, 0o700)
  } catch (error) {
    throw error instanceof StartError ? error : folderTrouble(folder, error)
  }
  return folder
}

function mark(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16)
}
