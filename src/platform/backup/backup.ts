import { createWriteStream } from 'node:fs'
import { link, open, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { ZipFile } from 'yazl'
import { lastMigrationOf } from '../db/index.ts'
import { backupUnderWay, openStore, type Store, StoreError } from '../files/index.ts'
import { type FilesPlace, projectRoot } from '../settings/index.ts'
import {
  BackupError,
  entryOfContent,
  fileOf,
  type Manifest,
  manifestName,
  type SavedTable,
  secretName,
} from './manifest.ts'
import { measure } from './measure.ts'
import { copyTarget, plainForm, type Table, tablesOf } from './tables.ts'

export interface BackupWish {
  connectionString: string
  /** Where the archive goes; nothing may be there yet. */
  file: string
  secret: string
  /** Where the contents of files are kept. */
  files: FilesPlace
}

/** Writes everything the product knows, as it stands at one moment, into one archive. Others may go on working. */
export async function writeBackup({ connectionString, file, secret, files }: BackupWish): Promise<Manifest> {
  const client = new pg.Client({ connectionString, application_name: 'charrette backup' })
  client.on('error', () => {})
  await client.connect()
  const half = `${file}.${process.pid}.part`
  try {
    // Whatever the rows of this moment name stays until it is in the archive.
    await client.query('select pg_advisory_lock_shared($1)', [backupUnderWay])
    await client.query('begin isolation level repeatable read read only')
    await client.query(plainForm)
    const manifest = await describe(client)
    const contents = await contentsOf(client, files)
    await writeArchive(client, await tablesOf(client), contents, manifest, secret, half)
    await settle(half, file)
    return manifest
  } catch (error) {
    throw sentenceFor(error, file)
  } finally {
    await rm(half, { force: true })
    await client.end().catch(() => {})
  }
}

async function describe(client: pg.Client): Promise<Manifest> {
  const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'))
  return {
    format: 'charrette-backup',
    formatVersion: 1,
    product: version,
    postgres: (await client.query('show server_version')).rows[0].server_version,
    madeAt: new Date().toISOString(),
    lastMigration: await lastMigrationOf(client),
    files: { kept: 0, missing: [] },
    tables: [],
  }
}

interface Contents {
  store: Store
  hashes: string[]
}

/** What the rows of this moment name and the database does not hold itself. */
async function contentsOf(client: pg.Client, files: FilesPlace): Promise<Contents> {
  const { rows: instances } = await client.query<{ mark: string }>('select mark from instance')
  const { rows } = await client.query<{ hash: string }>(`select hash from files where content is null
    union select preview_hash from files where preview is null and preview_hash is not null order by 1`)
  return { store: openStore(files, instances[0]?.mark ?? ''), hashes: rows.map(({ hash }) => hash) }
}

/** Each table is asked for when its turn comes, so that memory holds only what is on its way. */
async function writeArchive(
  client: pg.Client,
  tables: Table[],
  { store, hashes }: Contents,
  manifest: Manifest,
  secret: string,
  file: string,
): Promise<void> {
  const archive = new ZipFile()
  const output = createWriteStream(file, { flags: 'wx', mode: 0o600 })
  const fail = (error: Error) => output.destroy(error)
  archive.on('error', fail)
  for (const table of tables) {
    archive.addReadStreamLazy(fileOf(table.name), (give) => {
      give(null, readTable(client, table, (saved) => manifest.tables.push(saved)).on('error', fail))
    })
  }
  for (const hash of hashes) {
    // Photos and office documents are packed already.
    archive.addReadStreamLazy(entryOfContent(hash), { compress: false }, (give) => {
      readContent(store, hash, manifest.files).then((bytes) => give(null, Readable.from([bytes])), fail)
    })
  }
  archive.addBuffer(Buffer.from(`${secret}\n`), secretName)
  // Written last, when the figures of all tables are known.
  archive.addReadStreamLazy(manifestName, (give) => {
    give(null, Readable.from([JSON.stringify(manifest, null, 2)]))
  })
  archive.end()
  await pipeline(archive.outputStream, output)
}

function readTable(client: pg.Client, table: Table, done: (saved: SavedTable) => void): NodeJS.ReadableStream {
  const rows = client.query(copyTo(`copy ${copyTarget(table)} to stdout`))
  const { through, sha256 } = measure()
  through.on('end', () => done({ ...table, rows: rows.rowCount, sha256: sha256() }))
  return rows.on('error', (error) => through.destroy(error)).pipe(through)
}

/** What is missing or damaged is said, and does not keep everything else from being saved. */
async function readContent(store: Store, hash: string, said: Manifest['files']): Promise<Buffer> {
  const found = await store.find(hash)
  if (found.state === 'there') {
    said.kept++
    return found.bytes
  }
  said.missing.push(hash)
  return Buffer.alloc(0)
}

/** On the disk first, under its name then: a power cut never leaves half a backup that looks whole. */
async function settle(half: string, file: string): Promise<void> {
  await sync(half)
  await link(half, file)
  await sync(dirname(file))
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

function sentenceFor(error: unknown, file: string): unknown {
  if (error instanceof StoreError) return new BackupError(error.message)
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const known: Record<string, string> = {
    EEXIST: `${file} is there already: choose another name.`,
    ENOENT: `${file} cannot be written: its folder does not exist.`,
    ENOTDIR: `${file} cannot be written: its folder is a file.`,
    EACCES: `${file} cannot be written by this user: choose another folder.`,
    EROFS: `${file} cannot be written: the disk is read-only.`,
    ENOSPC: `The disk that holds ${file} is full: choose another one.`,
  }
  return known[code] ? new BackupError(known[code]) : error
}
