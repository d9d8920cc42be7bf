import { request } from 'node:http'
import { createServer, connect as dial } from 'node:net'
import { afterAll, expect, test, vi } from 'vitest'
import { type Running, run } from '../../../tests/crash/process.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { temporaryFolder } from '../../../tests/folder.ts'

// Whole processes and databases are started here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

const { connectionString, pool } = await freshDatabase('demo')
const { folder, remove } = await temporaryFolder('serve')
const env = { DATABASE_URL: connectionString, DATA_DIR: folder, LOG_LEVEL: 'silent', HOST: '127.0.0.1' }
const running: Running[] = []

afterAll(async () => {
  await Promise.all(running.map((process) => process.end('SIGKILL')))
  await remove()
})

async function serve(settings: Record<string, string> = {}): Promise<{ server: Running; address: string }> {
  const server = run('charrette', ['serve'], { ...env, PORT: '0', ...settings })
  running.push(server)
  return { server, address: (await server.says('ready at ')).replace(/.*ready at /, '') }
}

test('SIGTERM lets a running request finish, takes no new one and ends with 0', async () => {
  const { server, address } = await serve()
  const holder = await pool.connect()
  await holder.query('begin; lock table networks in access exclusive mode')
  const slow = fetch(`${address}/n/agents-of-coexistence`)
  await untilSomebodyWaits()
  server.child.kill('SIGTERM')
  await server.says('SIGTERM')
  await expect(fetch(address)).rejects.toThrow()
  await holder.query('rollback')
  holder.release()
  const answer = await slow
  expect(answer.status).toBe(200)
  expect(await answer.text()).toContain('</html>')
  expect(await server.ended).toBe(0)
})

async function untilSomebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await pool.query(
      `select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows[0].count > 0) return
  }
}

test('a connection kept open, and a request that never ends, do not hold the end up', async () => {
  const { server, address } = await serve()
  const { hostname, port } = new URL(address)
  await new Promise((resolve) => {
    const asked = request({ hostname, port, path: '/health', headers: { connection: 'keep-alive' } }, (answer) =>
      answer.resume().on('end', resolve),
    )
    asked.end()
  })
  const silent = dial(Number(port), hostname).on('error', () => {})
  await new Promise((resolve) => silent.write('GET / HTTP/1.1\r\n', resolve))
  const from = performance.now()
  expect(await server.end('SIGINT')).toBe(0)
  expect(performance.now() - from).toBeLessThan(15_000)
})

test('a second signal ends it at once', async () => {
  const { server, address } = await serve()
  const holder = await pool.connect()
  await holder.query('begin; lock table networks in access exclusive mode')
  const slow = fetch(`${address}/n/agents-of-coexistence`).catch(() => 'cut')
  await untilSomebodyWaits()
  server.child.kill('SIGINT')
  await server.says('SIGINT')
  expect(await server.end('SIGINT')).toBe(130)
  expect(await slow).toBe('cut')
  await holder.query('rollback')
  holder.release()
})

test.each([
  [
    'a port that is taken',
    {},
    /^Port \d+ is taken, perhaps by another Charrette: stop that one or set PORT to another number\.$/,
  ],
  ['a port that is none', { PORT: '99999' }, /^PORT is «99999», but must be a whole number from 0 to 65535\.$/],
  [
    'an address of another computer',
    { PORT: '0', HOST: '192.0.2.1' },
    /^This computer has no address 192\.0\.2\.1: correct HOST\.$/,
  ],
  [
    'a database that is not there',
    { DATABASE_URL: 'postgres://x:hush@127.0.0.1:1/x' },
    /^No PostgreSQL answers at 127\.0\.0\.1:1: start it or correct DATABASE_URL\.$/,
  ],
  [
    'an address that is none',
    { BASE_URL: 'nonsense' },
    /^BASE_URL is not an address; it must begin with http:\/\/ or https:\/\/\.$/,
  ],
])('%s is one sentence and no more', async (_what, settings, sentence) => {
  const taken = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => taken.once('listening', resolve))
  const address = taken.address()
  const port = typeof address === 'object' && address ? String(address.port) : ''
  const server = run('charrette', ['serve'], { ...env, PORT: port, ...settings })
  expect(await server.ended).toBe(1)
  expect(server.lines).toEqual([expect.stringMatching(sentence)])
  taken.close()
})

test.each(['serve', 'migrate'])('%s takes no words, rather than ignoring them', async (command) => {
  const refused = run('charrette', [command, '--port', '8080'], { ...env, PORT: '0' })
  running.push(refused)
  expect(await refused.ended).toBe(1)
  expect(refused.lines).toEqual([expect.stringMatching(`^charrette ${command} takes no words`)])
})

test('two that start at once on an empty database both serve', async () => {
  const empty = await freshDatabase('empty')
  await empty.pool.query('drop schema public cascade; drop schema drizzle cascade; create schema public')
  const both = await Promise.all([1, 2].map(() => serve({ DATABASE_URL: empty.connectionString })))
  for (const { address, server } of both) {
    expect((await fetch(`${address}/ready`)).status).toBe(200)
    expect(await server.end()).toBe(0)
  }
})

test('a database of a newer Charrette is left alone', async () => {
  const newer = await freshDatabase('empty')
  await newer.pool.query(`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9999999999999)`)
  const server = run('charrette', ['serve'], { ...env, DATABASE_URL: newer.connectionString, PORT: '0' })
  expect(await server.ended).toBe(1)
  expect(server.lines).toEqual([
    'The database was last used by a newer Charrette than this one: start that version or restore a backup made by this one.',
  ])
})
