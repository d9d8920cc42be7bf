import pg from 'pg'

/** The last migration of graphile-worker's own tables, as the version in package.json brings them. */
const newest = 20

/**
 * Brings the tables of the jobs up to date; they stand in a schema of their own and are in no backup. Call it while holding
 * the turn of the migrations. The library is only loaded when there is something to do: the web process never needs it.
 */
export async function updateJobTables(client: pg.ClientBase, connectionString: string): Promise<void> {
  if ((await presentIn(client)) >= newest) return
  const { Logger, runMigrations } = await import('graphile-worker')
  const pgPool = new pg.Pool({ connectionString, max: 1, application_name: 'charrette migrate' })
  pgPool.on('error', () => {})
  pgPool.on('connect', (connected) => connected.on('error', () => {}))
  try {
    await runMigrations({ pgPool, logger: new Logger(() => () => {}) })
  } finally {
    await pgPool.end()
  }
}

async function presentIn(client: pg.ClientBase): Promise<number> {
  const { rows } = await client.query(`select to_regclass('graphile_worker.migrations') is not null as there`)
  if (!rows[0].there) return 0
  const last = await client.query('select coalesce(max(id), 0) as last from graphile_worker.migrations')
  return Number(last.rows[0].last)
}
