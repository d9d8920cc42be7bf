import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { prepareReads } from './prepare.ts'

/** The database of the product: a pool of connections behind drizzle. */
export type Db = NodePgDatabase

/** What a query needs: the database, or a transaction on it. */
export type Queryable = Pick<
  Db,
  'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | 'execute' | '$with' | 'with'
>

export interface Connection {
  db: Db
  pool: pg.Pool
  close: () => Promise<void>
}

// Counts come back from PostgreSQL as bigint; ours stay far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Opens a pool on `connectionString`; connections that die while idle are replaced and never end the process. */
export function connect(connectionString: string, options: Partial<pg.PoolConfig> = {}): Connection {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 10_000,
    application_name: 'charrette',
    ...options,
  })
  // The pool only listens to idle connections; one that dies between two queries of a transaction would end the process.
  pool.on('connect', (client) => client.on('error', () => {}))
  pool.on('error', () => {})
  pool.on('connect', prepareReads)
  return { db: drizzle(pool), pool, close: () => pool.end() }
}
