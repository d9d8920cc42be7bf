import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { OpenDatabase } from './open-database.ts'
import { StartError } from './start-error.ts'

const oldest = 15

/** Checks that the PostgreSQL at DATABASE_URL answers and is new enough. It is never stopped by us. */
export async function openExternal(connectionString: string): Promise<OpenDatabase> {
  const version = await versionOf(connectionString)
  if (Number.parseInt(version, 10) < oldest) {
    throw new StartError(`DATABASE_URL leads to PostgreSQL ${version}, but Charrette needs ${oldest} or newer.`)
  }
  return { connectionString, version, owned: false, stop: async () => {} }
}

/** A database that is just starting, as beside us in a container, gets half a minute. */
async function versionOf(connectionString: string): Promise<string> {
  for (const until = Date.now() + 30_000; ; await pause(500)) {
    const client = new pg.Client({
      connectionString,
      connectionTimeoutMillis: 10_000,
      application_name: 'charrette start',
    })
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query('show server_version')).rows[0].server_version
    } catch (error) {
      if (codeOf(error) === '57P03' && Date.now() < until) continue
      throw new StartError(sentenceFor(error, connectionString))
    } finally {
      await client.end().catch(() => {})
    }
  }
}

/** Names the server and never the password. */
function sentenceFor(error: unknown, connectionString: string): string {
  const url = new URL(connectionString)
  const server = url.searchParams.get('host') ?? url.host
  const reason = error instanceof Error ? error.message : String(error)
  const known: Record<string, string> = {
    ECONNREFUSED: `No PostgreSQL answers at ${server}: start it or correct DATABASE_URL.`,
    ENOENT: `No PostgreSQL answers at ${server}: start it or correct DATABASE_URL.`,
    ENOTFOUND: `There is no computer called ${url.hostname}: correct DATABASE_URL.`,
    EAI_AGAIN: `There is no computer called ${url.hostname}, or the name service is down: correct DATABASE_URL.`,
    '28P01': `PostgreSQL at ${server} does not accept the user name or the password in DATABASE_URL.`,
    '28000': `PostgreSQL at ${server} does not let this user in: ${reason}.`,
    '3D000': `PostgreSQL at ${server} has no database «${url.pathname.slice(1)}»: create it or correct DATABASE_URL.`,
    '53300': `PostgreSQL at ${server} has no connection left: raise its max_connections.`,
  }
  return known[codeOf(error)] ?? `PostgreSQL at ${server} cannot be used: ${reason}.`
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
