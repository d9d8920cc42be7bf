import { sql } from 'drizzle-orm'
import type pg from 'pg'
import type { createApp } from '../src/app/app.tsx'
import { networks } from '../src/networks/schema.ts'
import type { Queryable } from '../src/platform/db/index.ts'

export interface Reading {
  status: number
  html: string
  /** What a reader sees of the main column, each run of white space as one blank. */
  text: string
}

/** Knocks at `address` as a reader who speaks `lang`. */
export async function read(app: ReturnType<typeof createApp>, address: string, lang = 'en'): Promise<Reading> {
  const response = await app.request(address, { headers: { 'accept-language': lang } })
  const html = await response.text()
  return { status: response.status, html, text: visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '') }
}

/** The part of a page that begins with one phrase and ends before another. */
export const between = (text: string, from: string, to?: string): string => {
  const start = text.indexOf(from)
  if (start < 0) return ''
  const end = to ? text.indexOf(to, start + from.length) : text.length
  return text.slice(start, end < 0 ? undefined : end)
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

export const visible = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/**
 * What a test writes past the commands of the product is known to pages from here on: every command raises the version, by
 * `recordActivity`.
 */
export const raiseVersions = (db: Queryable) => db.update(networks).set({ version: sql`${networks.version} + 1` })

/**
 * How many queries the pool answers while `work` runs. What pages keep of a version (`oncePerVersion`) is read anew, so that
 * it counts alike whoever asked before; `warm` leaves that where it is.
 */
export async function countQueries(
  pool: pg.Pool,
  work: () => Promise<unknown>,
  { warm = false }: { warm?: boolean } = {},
): Promise<number> {
  if (!warm) await pool.query('update networks set version = version + 1')
  const real = pool.query
  let count = 0
  Object.assign(pool, {
    query: (...args: Parameters<typeof real>) => {
      count++
      return Reflect.apply(real, pool, args)
    },
  })
  await work()
  Object.assign(pool, { query: real })
  return count
}
