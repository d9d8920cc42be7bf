import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { connect } from '../../src/platform/db/index.ts'
import { projectRoot } from '../../src/platform/settings/index.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { temporaryFolder } from '../folder.ts'
import { type Running, run } from './process.ts'

// Processes are killed with -9 at moments nobody chose. Nothing that was acknowledged may be missing afterwards, and the next
// start must simply work. The server is the built one; `bin/test` builds it.

const { folder, remove } = await temporaryFolder('crash')
const running: Running[] = []

afterAll(async () => {
  await Promise.all(running.map((process) => process.end('SIGKILL')))
  if (!process.env.DATABASE_URL) for (const pid of postgresIn(folder)) process.kill(pid, 'SIGKILL')
  await remove()
})

function start(program: 'charrette' | `${string}.ts`, args: string[], env: Record<string, string>): Running {
  const started = run(program, args, env)
  running.push(started)
  return started
}

async function serve(env: Record<string, string>): Promise<{ server: Running; address: string }> {
  const server = start('charrette', ['serve'], { ...env, PORT: '0', LOG_LEVEL: 'silent' })
  return { server, address: (await server.says('ready at ')).replace(/.*ready at /, '') }
}

/** The postmaster and everything below it. */
function postgresIn(dataDir: string): number[] {
  try {
    const postmaster = Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)
    const children = execFileSync('pgrep', ['-P', String(postmaster)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number)
    return [postmaster, ...children]
  } catch {
    return []
  }
}

// A connection that ends by itself in this very moment is as gone as one that was killed.
function killed(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

const chance = (least: number, most: number) => pause(least + Math.random() * (most - least))

const acknowledged = (writer: Running) =>
  writer.lines.filter((line) => line.startsWith('acknowledged ')).map((line) => Number(line.split(' ')[1]))

async function missing(connectionString: string, writers: Map<string, Running>): Promise<string[]> {
  const { pool, close } = connect(connectionString)
  const { rows } = await pool.query(
    `select actor || ' ' || (detail->>'number') as entry from activity_entries where verb = 'wrote'`,
  )
  await close()
  const kept = new Set(rows.map(({ entry }) => entry))
  return [...writers]
    .flatMap(([name, writer]) => acknowledged(writer).map((number) => `${name} ${number}`))
    .filter((entry) => !kept.has(entry))
}

test.skipIf(process.env.DATABASE_URL)(
  'server, database or both, killed while they write: nothing acknowledged is lost',
  { timeout: 180_000 },
  async () => {
    const env = { DATA_DIR: folder }
    const writers = new Map<string, Running>()
    const targets = ['server', 'database', 'postmaster', 'everything', 'server', 'everything', 'database', 'everything']
    const database = await addressOfDatabase()
    let { server, address } = await serve(env)
    for (const [round, target] of targets.entries()) {
      const name = `writer-${round}`
      const writer = start('write.ts', [name], env)
      writers.set(name, writer)
      await writer.says('acknowledged ')
      await chance(50, 500)

      const [postmaster = 0, ...children] = postgresIn(folder)
      expect(postmaster).toBeGreaterThan(0)
      const before = acknowledged(writer).length
      if (target === 'everything') for (const { child } of [server, writer]) child.kill('SIGKILL')
      if (target === 'server') server.child.kill('SIGKILL')
      if (target !== 'server')
        for (const pid of target === 'postmaster' ? [postmaster] : [postmaster, ...children]) killed(pid)

      if (target === 'server' || target === 'everything') ({ server, address } = await serve(env))
      else
        await eventually(async () => acknowledged(writer).length > before + 5 && (await fetch(`${address}/ready`)).ok)
      expect((await fetch(`${address}/ready`)).status).toBe(200)
      await writer.end('SIGKILL')
      expect(await missing(database, writers)).toEqual([])
    }
    expect([...writers.values()].flatMap(acknowledged).length).toBeGreaterThan(targets.length * 10)
    await server.end()
    expect(postgresIn(folder)).toEqual([])
  },
)

async function addressOfDatabase(): Promise<string> {
  const holder = start('hold.ts', [], { DATA_DIR: folder })
  const line = await holder.says('open ')
  await holder.end()
  return line.slice('open '.length)
}

async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 30_000
  while (!(await isSo().catch(() => false))) {
    if (Date.now() > until) throw new Error('It did not come back.')
    await pause(20)
  }
}

test('servers beside each other on one database, killed while they write: nothing acknowledged is lost', {
  timeout: 180_000,
}, async () => {
  const { connectionString } = await freshDatabase('empty')
  const env = { DATABASE_URL: connectionString, DATA_DIR: join(folder, 'beside') }
  const writers = new Map<string, Running>()
  const { server: survivor, address } = await serve(env)
  for (let round = 0; round < 3; round++) {
    const { server } = await serve(env)
    const writer = start('write.ts', [`writer-${round}`], env)
    writers.set(`writer-${round}`, writer)
    await writer.says('acknowledged ')
    await chance(20, 300)
    for (const victim of [server, writer]) await victim.end('SIGKILL')
    expect((await fetch(`${address}/ready`)).status).toBe(200)
    expect(await missing(connectionString, writers)).toEqual([])
  }
  expect(await survivor.end()).toBe(0)
})

test('an import killed half way leaves nothing, and the next one brings everything', { timeout: 180_000 }, async () => {
  const target = await freshDatabase('empty')
  const empty = await figures(target)
  const whole = await figures(await freshDatabase('demo'))
  const env = { DATABASE_URL: target.connectionString, DATA_DIR: join(folder, 'import') }
  const source = join(projectRoot, 'examples', 'agents-of-coexistence')

  const kills = 4
  let halfWay = 0
  for (let round = 0; round < kills; round++) {
    const importing = start('charrette', ['import', source], env)
    await eventually(async () => (await writersIn(target)) > 0)
    await chance(0, 250)
    halfWay += await writersIn(target)
    await importing.end('SIGKILL')
    if (importing.child.exitCode !== null) break
    expect(await figures(target)).toEqual(empty)
  }
  expect(halfWay).toBeGreaterThan(0)
  expect(await start('charrette', ['import', source], env).ended).toBe(0)
  expect(await start('charrette', ['demo'], env).ended).toBe(0)
  expect(await figures(target)).toEqual(whole)
})

/** How many connections have written something that is not yet committed. */
async function writersIn({ pool }: FreshDatabase): Promise<number> {
  const { rows } = await pool.query(
    'select count(*) from pg_stat_activity where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()',
  )
  return rows[0].count
}

async function figures({ pool }: FreshDatabase): Promise<Record<string, number>> {
  const counted = [
    'networks',
    'cities',
    'themes',
    'practices',
    'matrix_cells',
    'meetings',
    'import_origins',
    'activity_entries',
  ]
  const { rows } = await pool.query(
    counted.map((table) => `select '${table}' as name, count(*) from ${table}`).join(' union all '),
  )
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}
