import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { readdir, readFile, readlink, realpath, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from './place.ts'
import { diskFull, StartError } from './start-error.ts'

/** Modest, so that the product fits on a small machine; durable, so that what was acknowledged survives. */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '64MB',
  maintenance_work_mem: '64MB',
  random_page_cost: '1.1',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
}

/** The process id of the running postmaster of this place, if there is one. */
export async function postmasterOf(place: Place): Promise<number | undefined> {
  const pid = await pidOnFile(place)
  return pid && isPostgres(pid) ? pid : undefined
}

async function pidOnFile(place: Place): Promise<number | undefined> {
  const file = await readFile(join(place.dataFolder, 'postmaster.pid'), 'utf8').catch(() => '')
  return Number.parseInt(file, 10) || undefined
}

/** After a crash or in a container, another process may have got the number of the old postmaster. */
function isPostgres(pid: number): boolean {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes('postgres')
  } catch {
    return false
  }
}

export interface Postmaster {
  process: ChildProcess
  ended: Promise<void>
  /** What it has written into its log. */
  said(): Promise<string>
}

/** Starts PostgreSQL in a session of its own: Ctrl-C in a terminal must not stop it before our last request is done. */
export async function startPostmaster(place: Place): Promise<Postmaster> {
  await clearTraces(place)
  const log = openSync(place.log, await logMode(place.log), 0o600)
  const start = statSync(place.log).size
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(
    join(place.binaries.folder, 'postgres'),
    ['-D', place.dataFolder, '-k', place.socketFolder, ...options],
    {
      ...place.account,
      cwd: '/',
      env: { LC_ALL: 'C', PATH: process.env.PATH },
      stdio: ['ignore', log, log],
      detached: true,
    },
  )
  closeSync(log)
  child.unref()
  const ended = new Promise<void>((resolve) => child.on('error', () => resolve()).on('exit', () => resolve()))
  const said = async () => (await readFile(place.log).catch(() => Buffer.alloc(0))).subarray(start).toString()
  return { process: child, ended, said }
}

/** Appends, but begins anew when the log has grown past 10 MB. */
async function logMode(log: string): Promise<'a' | 'w'> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  )
  return size > 10_000_000 ? 'w' : 'a'
}

/** Removes what a killed PostgreSQL left and PostgreSQL itself would stumble over. */
async function clearTraces(place: Place): Promise<void> {
  await endOrphans(place)
  const pid = await pidOnFile(place)
  if (!pid || isPostgres(pid)) return
  const file = join(place.dataFolder, 'postmaster.pid')
  const aside = `${file}.${process.pid}`
  await rename(file, aside).catch(() => {})
  const taken = Number.parseInt(await readFile(aside, 'utf8').catch(() => ''), 10)
  // Between reading and renaming, another starter may have put its own file there.
  if (taken && taken !== pid) await rename(aside, file)
  else await rm(aside, { force: true })
}

/** When only the postmaster was killed, its children may still write: they get a moment to notice, then they are ended. */
async function endOrphans(place: Place): Promise<void> {
  const patience = Date.now() + 3000
  for (;;) {
    if (await postmasterOf(place)) return
    const orphans = await processesIn(place.dataFolder)
    if (orphans.length === 0) return
    if (Date.now() > patience) for (const pid of orphans) end(pid, 'SIGKILL')
    await pause(50)
  }
}

/** Every process of PostgreSQL works in its data folder. Only Linux lets us look; elsewhere PostgreSQL's own check remains. */
async function processesIn(dataFolder: string): Promise<number[]> {
  if (process.platform !== 'linux') return []
  const folder = await realpath(dataFolder)
  const found: number[] = []
  for (const name of await readdir('/proc')) {
    const pid = Number(name)
    if (pid && (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === folder && isPostgres(pid)) found.push(pid)
  }
  return found
}

/** Ends PostgreSQL the quick and clean way, and the hard one when it takes longer than half a minute. */
export async function stopPostmaster(place: Place): Promise<void> {
  const pid = await postmasterOf(place)
  if (!pid) return
  end(pid, 'SIGINT')
  if (await isGone(place, pid, 30_000)) return
  end(pid, 'SIGQUIT')
  await isGone(place, pid, 10_000)
}

async function isGone(place: Place, pid: number, patience: number): Promise<boolean> {
  for (const until = Date.now() + patience; Date.now() < until; await pause(20)) {
    if ((await postmasterOf(place)) !== pid) return true
  }
  return false
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself in the meantime.
  }
}

/** Why PostgreSQL ended right after its start, from its log; `undefined` when another starter was simply faster. */
export async function troubleIn(place: Place, log: string): Promise<StartError | undefined> {
  if (/lock file ".*" already exists|pre-existing shared memory block/.test(log)) return undefined
  const disk = await statfs(place.dataFolder).catch(() => undefined)
  const free = disk ? disk.bavail * disk.bsize : Number.POSITIVE_INFINITY
  if (/No space left on device|Disk quota exceeded/.test(log) || free < 1_000_000) return diskFull(place.dataFolder)
  const reason = log.match(/(?:FATAL|PANIC): +(.*)/)?.[1] ?? log.trim().split('\n').at(-1)
  return new StartError(`PostgreSQL did not start: ${reason || 'it gave no reason'} (see ${place.log}).`)
}
