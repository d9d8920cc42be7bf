import { randomUUID } from 'node:crypto'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { buildTables, lastMigrationKnown, migrate } from '../db/index.ts'
import { hashOf, openStore, StoreError } from '../files/index.ts'
import type { FilesPlace } from '../settings/index.ts'
import { type Archive, damaged, openArchive } from './archive.ts'
import { BackupError, type Manifest, type SavedTable } from './manifest.ts'
import { measure } from './measure.ts'
import { copyTarget, plainForm, tablesOf } from './tables.ts'

export interface RestoreWish {
  connectionString: string
  file: string
  /** Where the contents of files are to be kept. */
  files: FilesPlace
  /** Tables that hold something from the beginning, and so say nothing about whether the database is in use. */
  fromTheBeginning?: string[]
  /** Asked when the database holds something; `false` leaves everything as it is. */
  mayReplace: () => Promise<boolean>
}

/**
 * Brings a backup back, of this or an older version of the product and from any PostgreSQL. In one transaction: the
 * database holds either all of the backup or what it held before. `undefined` when the database may not be replaced.
 */
export async function restoreBackup(wish: RestoreWish): Promise<{ manifest: Manifest; secret: string } | undefined> {
  const archive = await openArchive(wish.file)
  const client = new pg.Client({ connectionString: wish.connectionString, application_name: 'charrette restore' })
  client.on('error', () => {})
  try {
    await refuseNewer(archive.manifest, wish.file)
    await client.connect()
    if (!(await isEmpty(client, wish.fromTheBeginning)) && !(await wish.mayReplace())) return undefined
    const mark = await bringContents(archive, wish)
    await client.query('begin')
    await rebuild(client, archive, wish.file)
    await setMark(client, mark)
    await client.query('commit')
  } finally {
    archive.close()
    await client.end().catch(() => {})
  }
  await migrate(wish.connectionString)
  return { manifest: archive.manifest, secret: archive.secret }
}

async function refuseNewer(manifest: Manifest, file: string): Promise<void> {
  if (manifest.lastMigration <= (await lastMigrationKnown())) return
  throw new BackupError(
    `${file} was made by a newer Charrette (${manifest.product}) than this one: restore it with that version.`,
  )
}

/**
 * Before the rows that name them, as with every file. They get a folder of their own: the one the archive came from, or the one
 * of the database that is replaced, may be in use or be needed again.
 */
async function bringContents(archive: Archive, { files, file }: RestoreWish): Promise<string> {
  const mark = randomUUID()
  const store = openStore(files, mark)
  const { kept, missing } = archive.manifest.files
  let brought = 0
  try {
    for await (const { hash, bytes } of archive.contents()) {
      if (bytes.length === 0 && missing.includes(hash)) continue
      if (hashOf(bytes) !== hash) throw damaged(file)
      await store.keep(bytes)
      brought++
    }
  } catch (error) {
    if (error instanceof StoreError) throw new BackupError(error.message)
    throw error instanceof BackupError ? error : damaged(file)
  }
  if (brought !== kept) throw damaged(file)
  return mark
}

/** Backups from before there were marks get one with the migration that brings them; they name no contents outside. */
async function setMark(client: pg.Client, mark: string): Promise<void> {
  const { rowCount } = await client.query(
    `select from information_schema.columns where table_name = 'instance' and column_name = 'mark'`,
  )
  if (rowCount) await client.query('update public.instance set mark = $1', [mark])
}

/** The counter of changes is there from the beginning, so it does not count. */
async function isEmpty(client: pg.Client, fromTheBeginning: string[] = []): Promise<boolean> {
  for (const { name } of await tablesOf(client)) {
    if (name === 'instance' || fromTheBeginning.includes(name)) continue
    const { rowCount } = await client.query(`select from public."${name}" limit 1`)
    if (rowCount) return false
  }
  return true
}

/** The tables get the shape they had when the backup was made; migrations then take them, filled, to the shape of today. */
async function rebuild(client: pg.Client, archive: Archive, file: string): Promise<void> {
  await client.query('drop schema if exists drizzle cascade; drop schema public cascade; create schema public')
  await buildTables(client, archive.manifest.lastMigration)
  await client.query(plainForm)
  const tables = await tablesOf(client)
  if (tables.length !== archive.manifest.tables.length) throw damaged(file)
  for (const { name } of tables) {
    const saved = archive.manifest.tables.find((candidate) => candidate.name === name)
    if (!saved) throw damaged(file)
    await fill(client, archive, saved, file)
  }
  await raiseVersions(client)
}

/** Triggers stay silent: what they would write is in the backup itself. */
async function fill(client: pg.Client, archive: Archive, saved: SavedTable, file: string): Promise<void> {
  await client.query(`truncate public."${saved.name}" cascade; alter table public."${saved.name}" disable trigger user`)
  const { through, sha256 } = measure()
  const rows = client.query(copyFrom(`copy ${copyTarget(saved)} from stdin`))
  try {
    await pipeline(await archive.table(saved.name), through, rows)
  } catch {
    throw damaged(file)
  }
  if (sha256() !== saved.sha256 || rows.rowCount !== saved.rows) throw damaged(file)
  await client.query(`alter table public."${saved.name}" enable trigger user`)
}

/** Pages in browsers carry version numbers; one that was given out before must not come back with another content. */
async function raiseVersions(client: pg.Client): Promise<void> {
  for (const name of ['instance', 'networks']) {
    await client.query(`update public.${name} set version = greatest(version, extract(epoch from now())::bigint)`)
  }
}
