import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { bringAlong } from '../src/app/bring-along.ts'
import { demoCommand } from '../src/app/transfer/transfer.commands.ts'
import { migrate } from '../src/platform/db/index.ts'
import { openDatabase } from '../src/platform/postgres/index.ts'
import { readSettings } from '../src/platform/settings/index.ts'
import { temporaryFolder } from './folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The server on which test files make their databases. */
    databaseServer: string
    /** What the names of this run's databases begin with; `_empty` and `_demo` are the templates. */
    databasePrefix: string
  }
}

/** Once per run: a database server, and on it two templates to copy, a migrated one and one with the demo networks. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { folder, remove } = await temporaryFolder('tests')
  const database = await openDatabase(readSettings({ ...process.env, DATA_DIR: folder }))
  const server = database.connectionString
  const prefix = `charrette_test_${process.pid}`
  await command(server, `create database ${prefix}_empty`)
  await migrate(databaseOn(server, `${prefix}_empty`))
  await bringAlong(databaseOn(server, `${prefix}_empty`))
  await command(server, `create database ${prefix}_demo template ${prefix}_empty`)
  await loadDemo(databaseOn(server, `${prefix}_demo`), folder)
  project.provide('databaseServer', server)
  project.provide('databasePrefix', prefix)

  return async () => {
    for (const kind of ['empty', 'demo'])
      await command(server, `drop database if exists ${prefix}_${kind} with (force)`)
    await database.stop()
    await remove()
  }
}

async function command(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

function databaseOn(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function loadDemo(connectionString: string, dataDir: string): Promise<void> {
  const lines: string[] = []
  const code = await demoCommand.run([], {
    settings: readSettings({ DATABASE_URL: connectionString, DATA_DIR: dataDir }),
    connectionString: async () => connectionString,
    out: (line) => lines.push(line),
    err: (line) => lines.push(line),
    stdin: process.stdin,
    stdout: process.stdout,
  })
  if (code !== 0) throw new Error(`The demo networks could not be loaded for the tests:\n${lines.join('\n')}`)
}
