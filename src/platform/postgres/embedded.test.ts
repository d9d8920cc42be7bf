import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { chmod, chown, mkdir, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { type Running, run } from '../../../tests/crash/process.ts'
import { temporaryFolder } from '../../../tests/folder.ts'

// Whole processes and databases are started here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

const asRoot = process.getuid?.() === 0
const nobody = { uid: 65534, gid: 65534 }
const { folder: home, remove } = await temporaryFolder('embedded')
const holders: Running[] = []

afterAll(async () => {
  await Promise.all(holders.map((holder) => holder.end()))
  await remove()
})

/** Another process that uses the database in `folder`. */
function hold(folder: string, options = {}): Running {
  const holder = run('hold.ts', [], { DATA_DIR: folder }, options)
  holders.push(holder)
  return holder
}

async function open(folder: string): Promise<{ holder: Running; address: string }> {
  const holder = hold(folder)
  return { holder, address: (await holder.says('open ')).slice('open '.length) }
}

async function ask(address: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}

/** What `hold` says when it cannot have a database, after it has ended by itself. */
async function refusal(folder: string, options = {}): Promise<string> {
  const holder = hold(folder, options)
  expect(await holder.ended).toBe(1)
  expect(holder.lines).toHaveLength(1)
  return holder.lines[0] ?? ''
}

const pidIn = (folder: string) => Number.parseInt(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8'), 10)
const isRunning = (folder: string) => existsSync(join(folder, 'postgres', 'postmaster.pid'))

describe('one folder, many users', () => {
  const folder = join(home, 'shared')

  test('three that start at once make one database, durable and reachable only by its socket', async () => {
    const opened = await Promise.all([open(folder), open(folder), open(folder)])
    const [first] = opened
    expect(new Set(opened.map(({ address }) => address)).size).toBe(1)
    const names = [
      'fsync',
      'synchronous_commit',
      'full_page_writes',
      'data_checksums',
      'listen_addresses',
      'server_encoding',
    ]
    expect(
      await ask(first.address, names.map((name) => `select current_setting('${name}')`).join(' union all ')),
    ).toEqual([['on'], ['on'], ['on'], ['on'], [''], ['UTF8']])
    expect(
      await ask(first.address, 'select datlocprovider from pg_database where datname = current_database()'),
    ).toEqual([['i']])
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.log', 'socket'])
    expect(
      await ask(
        first.address,
        `select count(*)::int from pg_stat_activity where application_name = 'charrette presence'`,
      ),
    ).toEqual([[3]])
  })

  test('it is stopped by the last one to leave, and started again by the next', async () => {
    const [one, two, three] = holders
    const pid = pidIn(folder)
    await one?.end()
    await two?.end()
    expect(pidIn(folder)).toBe(pid)
    await three?.end()
    expect(isRunning(folder)).toBe(false)
    const { holder } = await open(folder)
    expect(pidIn(folder)).not.toBe(pid)
    await holder.end()
    expect(isRunning(folder)).toBe(false)
  })

  test('a killed process leaves it running for the next one, which stops it', async () => {
    const { holder } = await open(folder)
    const pid = pidIn(folder)
    await holder.end('SIGKILL')
    const next = await open(folder)
    expect(pidIn(folder)).toBe(pid)
    await next.holder.end()
    expect(isRunning(folder)).toBe(false)
  })

  test('whoever comes while the last one leaves gets a database nevertheless', async () => {
    for (let round = 0; round < 3; round++) {
      const { holder } = await open(folder)
      const [next] = await Promise.all([pause(round * 15).then(() => open(folder)), holder.end()])
      expect(await ask(next.address, 'select 1')).toEqual([[1]])
      await next.holder.end()
    }
  })

  test.each(['the postmaster alone', 'all of PostgreSQL'])(
    'killing %s under two users: it comes back with everything',
    async (what) => {
      const { holder, address } = await open(folder)
      const other = await open(folder)
      await ask(address, 'create table if not exists kept (n int)')
      await ask(address, 'insert into kept values (1)')
      const [before] = await ask(address, 'select count(*) from kept')
      const children = what === 'all of PostgreSQL' ? childrenOf(pidIn(folder)) : []
      for (const pid of [pidIn(folder), ...children]) process.kill(pid, 'SIGKILL')
      await Promise.all([holder.says('The database is back.'), other.holder.says('The database is back.')])
      expect(await ask(address, 'select count(*) from kept')).toEqual([before])
      await Promise.all([holder.end(), other.holder.end()])
      expect(isRunning(folder)).toBe(false)
    },
  )

  test('a stale pid file whose number another process got does not stand in the way', async () => {
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), `${process.pid}\n${join(folder, 'postgres')}\n`)
    const { holder } = await open(folder)
    expect(pidIn(folder)).not.toBe(process.pid)
    await holder.end()
  })

  test('a data folder of another version is explained', async () => {
    const old = join(home, 'old')
    await mkdir(join(old, 'postgres'), { recursive: true })
    await writeFile(join(old, 'postgres', 'PG_VERSION'), '17\n')
    expect(await refusal(old)).toBe(
      `StartError: The database in ${join(old, 'postgres')} was made by PostgreSQL 17 and this Charrette brings PostgreSQL 18: write a backup with the Charrette that made it, move the folder away, and run bin/charrette restore with this one.`,
    )
  })
})

function childrenOf(pid: number): number[] {
  return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map(Number)
}

describe('places that are not as they should be', () => {
  test('a deep folder gets its socket in a short one', async () => {
    const deep = join(home, 'a-name-of-some-length/'.repeat(6))
    const { holder, address } = await open(deep)
    expect(decodeURIComponent(address)).toMatch(/host=\/tmp\/charrette-[0-9a-f]{16}$/)
    expect(await ask(address, 'select 1')).toEqual([[1]])
    await holder.end()
    rmSync(decodeURIComponent(address).replace(/.*host=/, ''), { recursive: true })
  })

  test('a folder with other files in it', async () => {
    const taken = join(home, 'taken')
    await mkdir(join(taken, 'postgres'), { recursive: true })
    await writeFile(join(taken, 'postgres', 'letter.txt'), 'hello')
    expect(await refusal(taken)).toBe(
      `StartError: ${join(taken, 'postgres')} holds files that are not a PostgreSQL database: move them away or set DATA_DIR to another folder.`,
    )
  })

  test('a file where the folder should be', async () => {
    await writeFile(join(home, 'file'), 'hello')
    expect(await refusal(join(home, 'file'))).toBe(
      `StartError: ${join(home, 'file')} is not a folder, or one of the folders above it is a file: set DATA_DIR to a folder.`,
    )
  })

  test('half a database, left by one that was killed while making it, is swept away', async () => {
    const half = join(home, 'half')
    await mkdir(join(half, 'postgres.new-999999999-abc'), { recursive: true })
    const { holder } = await open(half)
    await holder.end()
    expect(await readdir(half)).not.toContain('postgres.new-999999999-abc')
  })
})

describe.runIf(asRoot)('as root and not', () => {
  test('root runs PostgreSQL as another user, and that user keeps it', async () => {
    const folder = join(home, 'root')
    const { holder, address } = await open(folder)
    expect(execFileSync('ps', ['-o', 'user=', '-p', String(pidIn(folder))], { encoding: 'utf8' }).trim()).not.toBe(
      'root',
    )
    expect(await ask(address, 'select 1')).toEqual([[1]])
    await holder.end()
    expect(await refusal(folder, nobody)).toMatch(
      /^StartError: .* (belongs to another user|cannot be written by this user)/,
    )
  })

  test('another user runs it as itself, and root adopts that', async () => {
    const folder = join(home, 'nobody')
    await mkdir(folder)
    await chown(folder, nobody.uid, nobody.gid)
    const holder = hold(folder, nobody)
    await holder.says('open ')
    const pid = pidIn(folder)
    const root = await open(folder)
    expect(pidIn(folder)).toBe(pid)
    await holder.end()
    await root.holder.end('SIGKILL')
    const again = await open(folder)
    await again.holder.end()
    expect(isRunning(folder)).toBe(false)
  })

  test('a folder that may not be written', async () => {
    expect(await refusal(join(home, 'mine'), nobody)).toBe(
      `StartError: ${join(home, 'mine')} cannot be written by this user: give the folder to the user or set DATA_DIR to another one.`,
    )
  })

  test('below a private folder, a link leads to a folder of the system', async () => {
    const locked = join(home, 'private')
    await mkdir(join(locked, 'data'), { recursive: true })
    await chmod(locked, 0o700)
    const { holder } = await open(join(locked, 'data'))
    const place = await readlink(join(locked, 'data', 'postgres'))
    expect(place).toMatch(/^\/var\/lib\/charrette-[0-9a-f]{16}\/postgres$/)
    expect(holder.lines[0]).toBe(
      `PostgreSQL does not run as root and cannot reach ${join(locked, 'data')}, so the database is kept in ${join(place, '..')}.`,
    )
    await holder.end()
    const again = await open(join(locked, 'data'))
    await again.holder.end()
    expect(again.holder.lines).toHaveLength(1)
    await rm(join(place, '..'), { recursive: true })
  })

  test('a full disk, before the first start and after it', async ({ skip }) => {
    const small = join(home, 'small')
    const sentence = `StartError: The disk that holds ${join(small, 'postgres')} is full: free some space or set DATA_DIR to another disk.`
    await mkdir(small)
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', small], { stdio: 'ignore' })
    } catch {
      return skip('This system does not let us mount a small disk.')
    }
    try {
      expect(await refusal(small)).toBe(sentence)
      expect(await readdir(small)).toEqual(['socket'])
      execFileSync('mount', ['-o', 'remount,size=200m', small])
      const { holder } = await open(small)
      await holder.end()
      await writeFile(join(small, 'film'), Buffer.alloc(250_000_000)).catch(() => {})
      expect(await refusal(small)).toBe(sentence)
      await rm(join(small, 'film'))
      await (await open(small)).holder.end()
    } finally {
      execFileSync('umount', [small])
    }
  })
})
