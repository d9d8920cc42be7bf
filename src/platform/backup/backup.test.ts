import { createWriteStream } from 'node:fs'
import { readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openPromise } from 'yauzl'
import { ZipFile } from 'yazl'
import { freshDatabase } from '../../../tests/database.ts'
import { temporaryFolder } from '../../../tests/folder.ts'
import { connect, lastMigrationKnown, MigrationError, migrate } from '../db/index.ts'
import { openDatabase } from '../postgres/index.ts'
import type { FilesPlace } from '../settings/index.ts'
import { type BackupWish, writeBackup as write } from './backup.ts'
import { BackupError } from './index.ts'
import { type RestoreWish, restoreBackup as restore } from './restore.ts'
import { tablesOf } from './tables.ts'

// Whole processes and databases are started here, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 90_000 })

const { folder, remove } = await temporaryFolder('backup')
const full = await freshDatabase('demo')
const files: FilesPlace = { kind: 'folder', path: join(folder, 'files') }
const writeBackup = (wish: Omit<BackupWish, 'files'>) => write({ files, ...wish })
const restoreBackup = (wish: Omit<RestoreWish, 'files'>) => restore({ files, ...wish })
const secret = 'a-secret-of-this-house'
const awkward = 'tab\t newline\n backslash\\ quote" \\N \\. 🏛 Gdańsk'
const file = join(folder, 'backup.zip')

beforeAll(async () => {
  for (const detail of [awkward, '\\.', '']) {
    await full.pool.query(
      `insert into activity_entries (id, actor, verb, subject_kind, detail) values (gen_random_uuid(), $1, 'said', 'thing', $2)`,
      [awkward, { detail }],
    )
  }
  await writeBackup({ connectionString: full.connectionString, file, secret })
})

afterAll(remove)

/** Everything in every table, but for the version counters, which a restore raises, and the mark, which it makes anew. */
async function contents(pool: pg.Pool): Promise<Record<string, string>> {
  const client = await pool.connect()
  const found: Record<string, string> = {}
  for (const { name, columns } of await tablesOf(client)) {
    const compared = columns
      .filter((column) => column !== 'version' && column !== 'mark')
      .map((column) => `"${column}"`)
    const sums =
      await client.query(`select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
      from (select ${compared.join(', ')} from "${name}") t`)
    found[name] = sums.rows[0].sum
  }
  client.release()
  return found
}

/** What every database holds from the beginning. */
const fromTheBeginning = ['concepts', 'concept_labels', 'brought_along']

const never = async () => {
  throw new Error('Nobody was to be asked.')
}

test('a backup brings everything back into an empty database, with its secret', async () => {
  const empty = await freshDatabase('empty')
  const restored = await restoreBackup({
    connectionString: empty.connectionString,
    file,
    mayReplace: never,
    fromTheBeginning,
  })
  expect(restored?.secret).toBe(secret)
  expect(await contents(empty.pool)).toEqual(await contents(full.pool))
  const { rows } = await empty.pool.query('select detail from activity_entries where actor = $1 order by id', [awkward])
  expect(rows.map(({ detail }) => detail.detail).sort()).toEqual(['', '\\.', awkward].sort())
})

test('what works by trigger works again afterwards, and no version number comes back', async () => {
  const empty = await freshDatabase('empty')
  await restoreBackup({ connectionString: empty.connectionString, file, mayReplace: never, fromTheBeginning })
  const version = async () => (await empty.pool.query('select version from instance')).rows[0].version
  const before = await version()
  expect(before).toBeGreaterThan((await full.pool.query('select version from instance')).rows[0].version)
  await empty.pool.query(
    `insert into activity_entries (id, actor, verb, subject_kind) values (gen_random_uuid(), 'a', 'b', 'c')`,
  )
  expect(await version()).toBe(before + 1)
})

test('a database that holds something is only replaced when somebody says so', async () => {
  const target = await freshDatabase('empty')
  await target.pool.query(
    `insert into activity_entries (id, actor, verb, subject_kind) values (gen_random_uuid(), 'me', 'b', 'c')`,
  )
  const before = await contents(target.pool)
  const wish = { connectionString: target.connectionString, file }
  expect(await restoreBackup({ ...wish, mayReplace: async () => false })).toBeUndefined()
  expect(await contents(target.pool)).toEqual(before)
  await restoreBackup({ ...wish, mayReplace: async () => true })
  expect(await contents(target.pool)).toEqual(await contents(full.pool))
})

test('a damaged, foreign or missing file is one sentence and changes nothing', async () => {
  const target = await freshDatabase('empty')
  await target.pool.query(
    `insert into activity_entries (id, actor, verb, subject_kind) values (gen_random_uuid(), 'me', 'b', 'c')`,
  )
  const before = await contents(target.pool)
  const attempt = (broken: string) =>
    restoreBackup({ connectionString: target.connectionString, file: broken, mayReplace: async () => true }).catch(
      (error) => error,
    )
  const whole = await readFile(file)

  const short = join(folder, 'short.zip')
  await writeFile(short, whole)
  await truncate(short, Math.floor(whole.length / 2))
  expect(await attempt(short)).toEqual(new BackupError(`${short} is not a backup of Charrette, or it is damaged.`))

  const swapped = join(folder, 'swapped.zip')
  await swapWords(file, swapped)
  expect(await attempt(swapped)).toEqual(
    new BackupError(`${swapped} is damaged: take another backup. Nothing was changed.`),
  )
  expect(await contents(target.pool)).toEqual(before)

  const flipped = join(folder, 'flipped.zip')
  let refused = 0
  for (const tenth of [1.5, 4.5, 7.5]) {
    const bytes = Buffer.from(whole)
    const at = Math.floor((bytes.length * tenth) / 10)
    bytes[at] = (bytes[at] ?? 0) ^ 0xff
    await writeFile(flipped, bytes)
    const outcome = await attempt(flipped)
    if (outcome instanceof BackupError) refused++
    // Some bytes of a zip file say nothing; then everything must have come back.
    else expect(await contents(target.pool), `a wrong byte at ${tenth}`).toEqual(await contents(full.pool))
  }
  expect(refused).toBeGreaterThan(0)

  const foreign = join(folder, 'foreign.zip')
  await writeFile(foreign, 'hello')
  expect(await attempt(foreign)).toEqual(new BackupError(`${foreign} is not a backup of Charrette, or it is damaged.`))
  expect(await attempt(join(folder, 'none.zip'))).toEqual(
    new BackupError(`There is no file ${join(folder, 'none.zip')}.`),
  )
})

test('a newer Charrette is asked for where a newer one has been at work', async () => {
  const newer = await freshDatabase('empty')
  await newer.pool.query(`insert into drizzle.__drizzle_migrations (hash, created_at) values ('x', 9999999999999)`)
  await expect(migrate(newer.connectionString)).rejects.toThrow(MigrationError)
  const ahead = join(folder, 'ahead.zip')
  await writeBackup({ connectionString: newer.connectionString, file: ahead, secret })
  const target = await freshDatabase('empty')
  await expect(
    restoreBackup({ connectionString: target.connectionString, file: ahead, mayReplace: never }),
  ).rejects.toThrow(`${ahead} was made by a newer Charrette (0.1.0) than this one: restore it with that version.`)
})

test('a backup never overwrites a file and leaves no half one behind', async () => {
  const again = { connectionString: full.connectionString, file, secret }
  await expect(writeBackup(again)).rejects.toThrow(new BackupError(`${file} is there already: choose another name.`))
  const lost = join(folder, 'nowhere', 'b.zip')
  await expect(writeBackup({ ...again, file: lost })).rejects.toThrow(
    `${lost} cannot be written: its folder does not exist.`,
  )
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([])
})

test('a backup of one moment does not see what is written meanwhile', async () => {
  const busy = await freshDatabase('empty')
  let on = true
  const writer = (async () => {
    while (on)
      await busy.pool.query(
        `insert into activity_entries (id, actor, verb, subject_kind) values (gen_random_uuid(), 'a', 'b', 'c')`,
      )
  })()
  const moment = join(folder, 'moment.zip')
  const { tables } = await writeBackup({ connectionString: busy.connectionString, file: moment, secret })
  on = false
  await writer
  const rows = (name: string) => tables.find((table) => table.name === name)?.rows
  const target = await freshDatabase('empty')
  await restoreBackup({ connectionString: target.connectionString, file: moment, mayReplace: async () => true })
  expect((await target.pool.query('select count(*) from activity_entries')).rows[0].count).toBe(
    rows('activity_entries'),
  )
})

test('a backup crosses to another PostgreSQL and back', async ({ skip }) => {
  const other = await otherPostgres()
  if (!other) return skip('This needs DATABASE_URL with a PostgreSQL older than the embedded one.')
  await migrate(other.connectionString)
  const there = connect(other.connectionString)
  try {
    await restoreBackup({ connectionString: other.connectionString, file, mayReplace: async () => true })
    expect(await contents(there.pool)).toEqual(await contents(full.pool))
    const back = join(folder, 'back.zip')
    const manifest = await writeBackup({ connectionString: other.connectionString, file: back, secret })
    expect(manifest.lastMigration).toBe(await lastMigrationKnown())
    const home = await freshDatabase('empty')
    await restoreBackup({ connectionString: home.connectionString, file: back, mayReplace: never, fromTheBeginning })
    expect(await contents(home.pool)).toEqual(await contents(full.pool))
  } finally {
    await there.close()
    await other.stop()
  }
})

/** The same archive, whole as a zip file, in which a value of a table has become another. */
async function swapWords(from: string, to: string): Promise<void> {
  const zip = await openPromise(from, { autoClose: false })
  const copy = new ZipFile()
  for await (const entry of zip.eachEntry()) {
    const said = await text(await zip.openReadStreamPromise(entry))
    copy.addBuffer(
      Buffer.from(entry.fileName.startsWith('tables/') ? said.replaceAll('said', 'sang') : said),
      entry.fileName,
    )
  }
  copy.end()
  await pipeline(copy.outputStream, createWriteStream(to))
  zip.close()
}

/** Beside a server of another version, the embedded one. */
async function otherPostgres() {
  const { server_version: version } = (await full.pool.query('show server_version')).rows[0]
  if (version.startsWith('18.')) return undefined
  return await openDatabase({ dataDir: join(folder, 'other'), databaseUrl: undefined })
}
