import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { eq, isNotNull } from 'drizzle-orm'
import sharp from 'sharp'
import { v7 } from 'uuid'
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { runJob } from '../../../tests/jobs.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { createApp } from '../../app/app.tsx'
import { cities, networks } from '../../networks/schema.ts'
import { restoreBackup, writeBackup } from '../backup/index.ts'
import { files, instance } from '../schema.ts'
import { type FilesPlace, readSettings } from '../settings/index.ts'
import { checkFiles } from './check.ts'
import { SafeFolder } from './safe-folder.ts'
import { hashOf, openStore } from './store.ts'

const { db, pool, dataDir, connectionString } = await freshDatabase('empty')
const said: { event?: string; message: string }[] = []
const note = (about: object, message = '') => said.push({ ...about, message })
const log = { debug: note, info: note, warn: note, error: note }
const settings = readSettings({ DATA_DIR: dataDir })
const appAt = (env: Record<string, string>) =>
  createApp({ db, settings: readSettings({ DATA_DIR: dataDir, ...env }), secret: 'x'.repeat(32), log })
const app = appAt({})
const at = '/n/open-one/practices/P1/files'
const pdf = Buffer.from('%PDF-1.7\nA plan of the kitchen\n')

let coordinator: SignedIn
let photo: Buffer

beforeAll(async () => {
  const { id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' })
  await db.update(networks).set({ visibility: 'public' })
  const [alpha] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', networkId, cityId: alpha!.id }])
  photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#3a3' } })
    .jpeg()
    .toBuffer()
})

beforeEach(async () => {
  await db.delete(files)
  said.length = 0
})

async function send(content: Buffer, alt = 'A green wall', house = app) {
  const body = new FormData()
  body.append('id', v7())
  body.append('file', new File([new Uint8Array(content)], content === pdf ? 'plan.pdf' : 'wall.jpg'))
  body.append('alt', alt)
  body.append('credit', 'City of Alpha')
  const answer = await house.request(at, { method: 'POST', body, headers: coordinator.headers })
  const [row] = await db.select().from(files)
  return { status: answer.status, html: await answer.text(), row: row! }
}

const mark = async () => (await db.select().from(instance))[0]!.mark
const pathOf = async (hash: string) => {
  const hex = Buffer.from(hash, 'base64url').toString('hex')
  return join(dataDir, 'files', await mark(), hex.slice(0, 2), hex.slice(2))
}
const isThere = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
const long = new Date(Date.now() - 2 * 86_400_000)
const open = (id: string, query = '') => app.request(`/n/open-one/files/${id}/x${query}`)

describe('a content', () => {
  test('that is gone or was changed is said in the log, and its picture says so too', async () => {
    const { row } = await send(photo)
    const path = await pathOf(row.hash)
    await truncate(path, 20)
    const damaged = await open(row.id)
    expect([damaged.status, damaged.headers.get('content-type')]).toEqual([404, 'image/svg+xml'])
    expect(await damaged.text()).toContain('This picture is missing.')
    await rm(path)
    expect((await open(row.id)).status).toBe(404)
    expect(said.filter(({ event }) => event === 'files').map(({ message }) => message)).toEqual([
      'The content of a file is not what was kept: bring it back from a backup.',
      'The content of a file is not where files are kept: bring it back from a backup.',
    ])
    expect((await open(row.id, '?small')).status).toBe(200)
    // Whoever brings the same again mends it.
    expect((await send(photo, 'Again')).status).toBe(303)
    expect((await open(row.id)).status).toBe(200)
  })

  test('of a document that is gone is not found', async () => {
    const { row } = await send(pdf)
    await rm(await pathOf(row.hash))
    const answer = await open(row.id)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
  })

  test('of two files that are the same is kept once', async () => {
    const [first, second] = [await send(pdf), await send(pdf)]
    expect([first.status, second.status]).toEqual([303, 303])
    const rows = await db.select().from(files)
    expect(rows.map(({ hash, bytes, content }) => [hash, bytes, content])).toEqual(
      rows.map(() => [hashOf(pdf), pdf.length, null]),
    )
    expect(rows).toHaveLength(2)
    expect((await readFile(await pathOf(hashOf(pdf)))).equals(pdf)).toBe(true)
  })

  test('is there whole or not at all', async () => {
    const folder = new SafeFolder(join(dataDir, 'safe'))
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half of ')
        throw new Error('The line is dead.')
      })(),
    )
    await expect(folder.write('some/thing', broken, {})).rejects.toThrow('The line is dead.')
    expect(await readdir(join(dataDir, 'safe', 'some'))).toEqual([])
    expect(await readdir(join(dataDir, 'safe', 'unfinished'))).toEqual([])
    await folder.write('some/thing', Readable.from([Buffer.from('whole')]), {})
    expect(await readFile(join(dataDir, 'safe', 'some', 'thing'), 'utf8')).toBe('whole')
  })
})

describe('where nothing can be kept', () => {
  test('the form comes back with what was typed and says so, and the server does not begin', async () => {
    const taken = join(dataDir, 'taken')
    await mkdir(dataDir, { recursive: true })
    await writeFile(taken, '')
    const house = appAt({ FILES_URL: `file://${taken}` })
    const { status, html, row } = await send(photo, 'A wall that stays', house)
    expect([status, row]).toEqual([422, undefined])
    expect(html).toContain('The file could not be kept')
    expect(html).toContain('value="A wall that stays"')
    const sentence = `${taken} is not a folder, or one of the folders above it is a file: set FILES_URL to a folder.`
    expect(said.find(({ event }) => event === 'files')?.message).toBe(`A file could not be kept: ${sentence}`)
    const started = checkFiles({ db, settings: readSettings({ FILES_URL: `file://${taken}` }) }, log)
    await expect(started).rejects.toThrow(sentence)
  })

  test('a full disk is told from others', async ({ skip }) => {
    const small = join(dataDir, 'small')
    await mkdir(small, { recursive: true })
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', small], { stdio: 'ignore' })
    } catch {
      return skip('This needs the right to mount a small disk.')
    }
    try {
      const house = appAt({ FILES_URL: `file://${small}` })
      const large = Buffer.concat([pdf, Buffer.alloc(200_000, 'x')])
      const { status, html } = await send(large, '', house)
      expect([status, html.includes('The file could not be kept')]).toEqual([422, true])
      expect(said.find(({ event }) => event === 'files')?.message).toBe(
        `A file could not be kept: The disk that holds ${small} is full: free some space, or set FILES_URL to another place.`,
      )
      expect(await readdir(join(small, 'unfinished'))).toEqual([])
      expect((await send(pdf, '', house)).status).toBe(303)
    } finally {
      execFileSync('umount', [small])
    }
  })
})

describe('sweeping', () => {
  test('takes what nothing names and is older than a day, and nothing else', async () => {
    const { row: named } = await send(photo)
    const store = openStore(settings.files, await mark())
    const old = await store.keep(Buffer.from('nobody wants me'))
    const fresh = await store.keep(Buffer.from('somebody is just writing my row'))
    const theirs = openStore(settings.files, v7())
    const other = await theirs.keep(Buffer.from('of another database that shares the place'))
    for (const hash of [old, named.hash, named.previewHash!]) await utimes(await pathOf(hash), long, long)
    const unfinished = join(dataDir, 'files', 'unfinished')
    await writeFile(join(unfinished, 'crashed'), '')
    await utimes(join(unfinished, 'crashed'), long, long)
    await writeFile(join(unfinished, 'under-way'), '')
    await runJob({ db, pool }, 'sweep-files', settings)
    expect(await Promise.all([old, fresh].map((hash) => store.has(hash)))).toEqual([false, true])
    expect(await theirs.has(other)).toBe(true)
    expect(await readdir(unfinished)).toEqual(['under-way'])
    expect((await open(named.id)).status).toBe(200)
    expect((await open(named.id, '?small')).status).toBe(200)
  })

  test('waits for whoever is about to name a content, and for a backup', async () => {
    const { row } = await send(pdf)
    await db.delete(files)
    const path = await pathOf(row.hash)
    await utimes(path, long, long)
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 4816))', [row.hash])
      const sweeping = runJob({ db, pool }, 'sweep-files', settings)
      await new Promise((resolve) => setTimeout(resolve, 200))
      const { id, networkId, subjectId } = { ...row, id: v7() }
      await client.query(
        `insert into files (id, network_id, subject_kind, subject_id, position, name, type, bytes, hash)
         values ($1, $2, 'practice', $3, 1, 'plan.pdf', 'application/pdf', 1, $4)`,
        [id, networkId, subjectId, row.hash],
      )
      await client.query('commit')
      await sweeping
      expect(await isThere(path)).toBe(true)
      await db.delete(files)
      await client.query('select pg_advisory_lock_shared(481601)')
      await runJob({ db, pool }, 'sweep-files', settings)
      expect(await isThere(path)).toBe(true)
      await client.query('select pg_advisory_unlock_shared(481601)')
      await runJob({ db, pool }, 'sweep-files', settings)
      expect(await isThere(path)).toBe(false)
    } finally {
      client.release()
    }
  })

  test('brings nobody to grief who names what was swept away a moment ago', async () => {
    const { row } = await send(pdf)
    const pathNow = await pathOf(row.hash)
    await rm(pathNow)
    // Swept between keeping and naming: the advisory lock of `addFile` is where the sweeper stands.
    const client = await pool.connect()
    await client.query('select pg_advisory_lock(hashtextextended($1, 4816))', [row.hash])
    const sending = send(pdf)
    await expect.poll(() => isThere(pathNow)).toBe(true)
    await rm(pathNow)
    await client.query('select pg_advisory_unlock(hashtextextended($1, 4816))', [row.hash])
    client.release()
    expect((await sending).status).toBe(303)
    expect(await isThere(pathNow)).toBe(true)
  })
})

test('what still lies in the database is handed out, and moved out without anybody noticing', async () => {
  const { row } = await send(photo)
  const content = await readFile(await pathOf(row.hash))
  const preview = await readFile(await pathOf(row.previewHash!))
  await db.update(files).set({ content, preview, previewHash: null })
  await rm(join(dataDir, 'files'), { recursive: true })
  const all = async () =>
    Promise.all(
      ['', '?small'].map(async (query) => {
        const answer = await open(row.id, query)
        return [answer.status, answer.headers.get('etag'), Buffer.from(await answer.arrayBuffer()).length]
      }),
    )
  const before = await all()
  expect(before.map(([status]) => status)).toEqual([200, 200])
  for (const _ of [1, 2]) await runJob({ db, pool }, 'move-files-out', settings)
  expect(await db.select().from(files).where(isNotNull(files.content))).toEqual([])
  expect(await all()).toEqual(before)
  expect((await readFile(await pathOf(row.hash))).equals(content)).toBe(true)
})

test('a backup takes contents along, says which are missing, and a restore keeps them elsewhere', async () => {
  const { row } = await send(photo)
  await send(pdf)
  await db.update(files).set({ content: pdf }).where(eq(files.type, 'application/pdf'))
  await rm(await pathOf(row.previewHash!))
  const file = join(dataDir, 'backup.zip')
  const made = await writeBackup({ connectionString, file, secret: 'hush', files: settings.files })
  expect(made.files).toEqual({ kept: 1, missing: [row.previewHash] })

  const target = await freshDatabase('empty')
  const place: FilesPlace = { kind: 'folder', path: join(target.dataDir, 'elsewhere') }
  await restoreBackup({
    connectionString: target.connectionString,
    file,
    files: place,
    mayReplace: async () => true,
  })
  const restored = createApp({
    db: target.db,
    settings: readSettings({ FILES_URL: `file://${place.path}` }),
    secret: 'x'.repeat(32),
  })
  for (const one of await target.db.select().from(files)) {
    const answer = await restored.request(`/n/open-one/files/${one.id}/x`)
    expect([answer.status, hashOf(Buffer.from(await answer.arrayBuffer()))]).toEqual([200, one.hash])
  }
  expect((await target.db.select().from(instance))[0]!.mark).not.toBe(await mark())
}, 90_000)

async function all<T>(some: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const one of some) list.push(one)
  return list
}

test('storage that speaks S3 does what a folder does', async () => {
  const bucket = await startBucket()
  onTestFinished(bucket.stop)
  const env = { FILES_URL: bucket.url }
  const house = appAt(env)
  const { status, row } = await send(photo, 'A wall far away', house)
  expect(status).toBe(303)
  const answer = await house.request(`/n/open-one/files/${row.id}/x`)
  expect([answer.status, hashOf(Buffer.from(await answer.arrayBuffer()))]).toEqual([200, row.hash])
  const store = openStore(readSettings(env).files, await mark())
  const stray = await store.keep(Buffer.from('nobody wants me'))
  expect((await all(store.hashes())).sort()).toEqual([row.hash, row.previewHash, stray].sort())
  await runJob({ db, pool }, 'sweep-files', readSettings({ DATA_DIR: dataDir, ...env }))
  // As young as it is, it stays.
  expect(await store.has(stray)).toBe(true)
  for (const hash of [stray, row.hash, row.previewHash!]) await store.remove(hash)
  expect([await store.find(row.hash), await store.keptSince(row.hash)]).toEqual([{ state: 'missing' }, null])
  expect((await house.request(`/n/open-one/files/${row.id}/x`)).status).toBe(404)
  await expect(
    openStore(readSettings({ FILES_URL: `${env.FILES_URL}`.replace('//', '//no-') }).files, 'x').check(),
  ).rejects.toThrow('does not exist: make the bucket, or correct FILES_URL.')
})

/** A server that speaks S3, with one bucket in a folder of its own. */
async function startBucket() {
  const { default: S3rver } = await import('s3rver')
  const directory = await mkdtemp(join(tmpdir(), 'bucket-'))
  const server = new S3rver({ port: 0, silent: true, directory, configureBuckets: [{ name: 'bucket', configs: [] }] })
  const { port } = await server.run()
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'S3RVER')
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'S3RVER')
  return {
    url: `s3://bucket/prefix?region=eu-west-1&endpoint=http://127.0.0.1:${port}`,
    async stop() {
      vi.unstubAllEnvs()
      await server.close()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
