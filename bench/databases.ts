import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '#platform/postgres'
import { fillDatabase } from './large.ts'
import { parentOf } from './measure/processes.ts'

export interface Databases {
  /** One network of ten cities. */
  small: string
  /** 300 of them. */
  large: string
  version: string
  /** The process above all processes of this PostgreSQL. */
  postmaster: number
  stop(): Promise<void>
}

const root = join(import.meta.dirname, '..')

/** A PostgreSQL for measuring only, the embedded one of the product, with both databases filled. */
export async function openDatabases(say: (line: string) => void): Promise<Databases> {
  const server = await openDatabase({ databaseUrl: undefined, dataDir: join(root, 'tmp/bench/data') }, say)
  const address = server.connectionString
  const mark = await markOfContent()
  const small = await filled(address, `small_${mark}`, 1, say)
  const large = await filled(address, `large_${mark}`, 300, say)
  return { small, large, version: server.version, postmaster: await postmasterOf(address), stop: server.stop }
}

/** Databases are kept from run to run, until tables or content become different ones. */
async function markOfContent(): Promise<string> {
  const sum = createHash('sha256')
  for (const folder of [join(root, 'db/migrations'), join(root, 'bench/large')])
    for (const name of (await readdir(folder)).filter((file) => /\.(sql|ts)$/.test(file)).sort())
      sum.update(await readFile(join(folder, name)))
  return sum.digest('hex').slice(0, 8)
}

async function filled(server: string, name: string, count: number, say: (line: string) => void): Promise<string> {
  const address = databaseNamed(server, name)
  const known = await ask(server, 'select from pg_database where datname = $1', [name])
  if (known.length > 0) return address
  const older = await ask(server, 'select datname from pg_database where datname like $1', [`${name.split('_')[0]}_%`])
  for (const { datname } of older) await ask(server, `drop database "${datname}"`)
  const began = performance.now()
  await ask(server, `create database ${name}_filling`)
  await fillDatabase(databaseNamed(server, `${name}_filling`), count)
  await ask(server, `alter database ${name}_filling rename to ${name}`)
  await ask(server, 'checkpoint')
  say(`Filled ${name} (${count} networks) in ${Math.round((performance.now() - began) / 1000)} s`)
  return address
}

function databaseNamed(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

async function postmasterOf(server: string): Promise<number> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    const { rows } = await client.query('select pg_backend_pid() as pid')
    return await parentOf(rows[0].pid)
  } finally {
    await client.end()
  }
}

/** One statement on a connection of its own. */
export async function ask<Row extends pg.QueryResultRow>(
  connectionString: string,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return (await client.query<Row>(statement, values)).rows
  } finally {
    await client.end()
  }
}
