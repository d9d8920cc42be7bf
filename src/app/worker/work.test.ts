import { execFileSync } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, expect, test, vi } from 'vitest'
import { type Running, run } from '../../../tests/crash/process.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { temporaryFolder } from '../../../tests/folder.ts'
import { mailServer } from '../../../tests/mail-server.ts'
import { writeLetter } from '../../platform/mail/index.ts'

// Whole processes are started here, as in production: the server is the built one.
vi.setConfig({ testTimeout: 90_000 })

const { connectionString, db, pool } = await freshDatabase('empty')
const { folder, remove } = await temporaryFolder('work')
const mail = await mailServer()
const running: Running[] = []
const env = {
  DATABASE_URL: connectionString,
  DATA_DIR: folder,
  HOST: '127.0.0.1',
  PORT: '0',
  BASE_URL: 'https://learn.example.org',
  SMTP_URL: mail.url,
}

afterAll(async () => {
  await Promise.all(running.map((process) => process.end('SIGKILL')))
  await remove()
})

function start(command: 'serve' | 'work', settings: Record<string, string> = {}): Running {
  const started = run('charrette', [command], { ...env, ...settings })
  running.push(started)
  return started
}

let count = 0
const letter = (kind = `letter ${++count}`) =>
  writeLetter(db, {
    to: 'ana@example.org',
    language: 'en',
    kind,
    subject: kind,
    letter: { title: kind, paragraphs: [], reason: 'A test.' },
  })

const subjects = () => mail.arrived.map(({ headers }) => headers.get('subject'))

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  const over = Date.now() + 30_000
  while (!(await isSo())) {
    if (Date.now() > over) throw new Error('It did not happen.')
    await pause(20)
  }
}

function childrenOf(pid: number | undefined): number[] {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number)
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('serve has letters sent beside it, starts a worker anew that dies, and ends it with itself', async () => {
  const server = start('serve')
  await server.says('At work.')
  await letter('first')
  await until(() => subjects().includes('first'))
  const [worker = 0] = childrenOf(server.child.pid)
  process.kill(worker, 'SIGKILL')
  await server.says('is started again')
  await letter('second')
  await until(() => subjects().includes('second'))
  const [next = 0] = childrenOf(server.child.pid)
  expect(next).not.toBe(worker)
  expect(await server.end()).toBe(0)
  expect(isAlive(next)).toBe(false)
})

test('a worker does not outlive a server that was killed', async () => {
  const server = start('serve')
  await server.says('At work.')
  const [worker = 0] = childrenOf(server.child.pid)
  server.child.kill('SIGKILL')
  await until(() => !isAlive(worker))
})

test('nor a server that was killed before it had begun', async () => {
  const server = start('serve')
  await until(() => childrenOf(server.child.pid).length > 0)
  const [worker = 0] = childrenOf(server.child.pid)
  server.child.kill('SIGKILL')
  await until(() => !isAlive(worker))
})

test('with WORKER=off there is none, and charrette work does it until it is stopped', async () => {
  const server = start('serve', { WORKER: 'off' })
  await server.says('ready at ')
  expect(childrenOf(server.child.pid)).toEqual([])
  await letter('third')
  const work = start('work')
  await until(() => subjects().includes('third'))
  expect(await work.end()).toBe(0)
  expect(await server.end()).toBe(0)
})

test('killed between writing and sending, the letter goes out all the same, at once and only once', async () => {
  mail.hold(true)
  const first = start('work')
  await letter('fourth')
  await until(() => mail.held() > 0)
  await first.end('SIGKILL')
  const { rows } = await pool.query('select count(*) from graphile_worker.jobs where locked_by is not null')
  expect(rows[0].count).toBe(1)
  mail.hold(false)
  const second = start('work')
  await until(() => subjects().includes('fourth'))
  expect(await second.end()).toBe(0)
  expect(subjects().filter((subject) => subject === 'fourth')).toEqual(['fourth'])
})

test('what one worker is doing is not taken away by another that begins', async () => {
  mail.hold(true)
  const first = start('work')
  await letter('fifth')
  await until(() => mail.held() > 0)
  const second = start('work')
  await second.says('At work.')
  await pause(500)
  expect(mail.held()).toBe(1)
  mail.hold(false)
  await until(() => subjects().includes('fifth'))
  expect(await Promise.all([first.end(), second.end()])).toEqual([0, 0])
  expect(subjects().filter((subject) => subject === 'fifth')).toEqual(['fifth'])
})
