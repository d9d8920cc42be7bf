import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { projectRoot } from '../settings/index.ts'
import { updateJobTables } from './job-tables.ts'

/** The tables cannot be brought up to date; the message is one sentence that says why and what to do. */
export class MigrationError extends Error {}

/** Any number will do, as long as it never changes: two processes that start at once take turns by it. */
const turn = 7_238_115_902

const migrationsFolder = join(projectRoot, 'db', 'migrations')

/** Brings the tables up to date. Safe when several processes start at the same time: one migrates, the others wait. */
export async function migrate(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: 'charrette migrate' })
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [turn])
    await refuseNewer(client)
    await applyMigrations(drizzle(client), { migrationsFolder })
    await updateJobTables(client, connectionString)
  } catch (error) {
    throw needsRights(error) ?? error
  } finally {
    await client.end().catch(() => {})
  }
}

/** An older version of the product would misread tables that a newer one has changed. */
async function refuseNewer(client: pg.Client): Promise<void> {
  if ((await lastMigrationOf(client)) <= (await lastMigrationKnown())) return
  throw new MigrationError(
    'The database was last used by a newer Charrette than this one: start that version or restore a backup made by this one.',
  )
}

/** Makes the tables in an empty database as they were when the migration written at `until` was the last one. */
export async function buildTables(client: pg.ClientBase, until: number): Promise<void> {
  await client.query(`create schema drizzle;
    create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`)
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder })) {
    if (folderMillis > until) continue
    for (const statement of sql) await client.query(statement)
    await client.query('insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)', [
      hash,
      folderMillis,
    ])
  }
}

/** When the last migration in this database was written, as drizzle notes it; 0 for an empty database. */
export async function lastMigrationOf(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query(`select to_regclass('drizzle.__drizzle_migrations') is not null as there`)
  if (!rows[0].there) return 0
  const last = await client.query('select coalesce(max(created_at), 0) as last from drizzle.__drizzle_migrations')
  return Number(last.rows[0].last)
}

/** When the last migration that this version of the product brings was written. */
export async function lastMigrationKnown(): Promise<number> {
  const journal = JSON.parse(await readFile(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'))
  return Math.max(...journal.entries.map((entry: { when: number }) => entry.when))
}

/** Whoever set up the database may have kept rights back that the first start needs. */
function needsRights(error: unknown): MigrationError | undefined {
  const cause = error instanceof Error && error.cause instanceof pg.DatabaseError ? error.cause : error
  if (!(cause instanceof pg.DatabaseError) || cause.code !== '42501') return undefined
  return new MigrationError(
    `The user of DATABASE_URL may not prepare the database (${cause.message}): make that user the owner of the database.`,
  )
}
