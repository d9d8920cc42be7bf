import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { projectRoot } from '../settings/index.ts'

/** Any number will do, as long as it never changes: two processes that start at once take turns by it. */
const turn = 7_238_115_902

/** Brings the tables up to date. Safe when several processes start at the same time: one migrates, the others wait. */
export async function migrate(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString, application_name: 'charrette migrate' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [turn])
    await applyMigrations(drizzle(client), { migrationsFolder: join(projectRoot, 'db', 'migrations') })
  } finally {
    await client.end()
  }
}
