import { expect, inject, test } from 'vitest'
import { openDatabase, StartError } from './index.ts'

const attempt = (databaseUrl: string) => openDatabase({ databaseUrl, dataDir: '/nowhere' })

test('a database at DATABASE_URL is used as it is and never stopped', async () => {
  const server = inject('databaseServer')
  const database = await attempt(server)
  expect(database).toMatchObject({ connectionString: server, owned: false })
  expect(Number.parseInt(database.version, 10)).toBeGreaterThanOrEqual(15)
  await database.stop()
  await expect(attempt(server)).resolves.toMatchObject({ version: database.version })
})

test.each([
  ['postgres://me:hush@127.0.0.1:1/x', 'No PostgreSQL answers at 127.0.0.1:1: start it or correct DATABASE_URL.'],
  [
    'postgres://me:hush@localhost/x?host=/nowhere',
    'No PostgreSQL answers at /nowhere: start it or correct DATABASE_URL.',
  ],
])('%s is explained without its password', async (address, sentence) => {
  await expect(attempt(address)).rejects.toThrow(new StartError(sentence))
})

test('a database that does not exist is explained', async () => {
  const url = new URL(inject('databaseServer'))
  url.pathname = '/nobody-made-me'
  await expect(attempt(url.href)).rejects.toThrow(
    /has no database «nobody-made-me»: create it or correct DATABASE_URL\.$/,
  )
})
