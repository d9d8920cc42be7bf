import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { type Connection, connect } from '../src/platform/db/index.ts'

export interface FreshDatabase extends Connection {
  connectionString: string
  /** A DATA_DIR of its own, for tests in which files are kept: `readSettings({ DATA_DIR: dataDir })`. */
  dataDir: string
}

let count = 0

/**
 * A database of its own for a test file, dropped when the file is done: `empty` is migrated and holds nothing, `demo`
 * holds the networks of `examples/`. Call it at the top of the file: `const { db } = await freshDatabase('demo')`.
 */
export async function freshDatabase(kind: 'empty' | 'demo'): Promise<FreshDatabase> {
  const prefix = inject('databasePrefix')
  const name = `${prefix}_${process.pid}_${++count}`
  await onServer(`create database ${name} template ${prefix}_${kind}`)
  const connectionString = databaseNamed(name)
  const connection = connect(connectionString)
  const dataDir = join(tmpdir(), name)
  afterAll(async () => {
    await connection.close()
    await rm(dataDir, { recursive: true, force: true })
    await onServer(`drop database if exists ${name} with (force)`)
  })
  return { ...connection, connectionString, dataDir }
}

function databaseNamed(name: string): string {
  const url = new URL(inject('databaseServer'))
  url.pathname = `/${name}`
  return url.href
}

/** Two files that copy one template at the same moment get in each other's way, hence the further tries. */
async function onServer(sql: string): Promise<void> {
  for (let tries = 50; ; tries--) {
    const client = new pg.Client({ connectionString: inject('databaseServer') })
    try {
      await client.connect()
      await client.query(sql)
      return
    } catch (error) {
      if (tries === 0 || !(error instanceof pg.DatabaseError) || error.code !== '55006') throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    } finally {
      await client.end()
    }
  }
}
