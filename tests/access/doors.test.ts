import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createApp } from '../../src/app/app.tsx'
import { networks, programmes } from '../../src/networks/schema.ts'
import type { Db } from '../../src/platform/db/index.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { freshDatabase } from '../database.ts'
import { severalAtOnce } from '../one-statement.ts'
import { plantEverything } from './planted.ts'
import { reaches } from './planted-secrets.ts'
import { everyRole, knock } from './visitors.ts'

const settings = readSettings({ REQUESTS_PER_MINUTE: '1000000' })
const secret = 'x'.repeat(32)
const { db } = await freshDatabase('empty')
const planted = await plantEverything(db, { slug: 'open-one' })
const [programme] = await db.insert(programmes).values({ slug: 'programme', name: 'Programme' }).returning()
await db.update(networks).set({ programmeId: programme?.id })
const everybody = await everyRole(db, { ...planted, programmeId: programme?.id ?? '' })
const app = createApp({ db, settings, secret })

const routes = [
  ...new Set(app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`)),
].sort()

severalAtOnce()

class Undone extends Error {}

/** What posts do is undone, so that everybody finds the same. One house for all who knock at a door: to put one together takes long. */
async function knockWithoutTrace(method: string, address: string): Promise<string[]> {
  const verdicts: string[] = []
  const work = db.transaction(async (tx) => {
    const house = createApp({ db: tx as unknown as Db, settings, secret })
    for (const who of everybody) {
      await tx.execute(sql`savepoint before_the_visit`)
      verdicts.push(await knock(house, method, address, who))
      await tx.execute(sql`rollback to savepoint before_the_visit`)
    }
    throw new Undone()
  })
  await work.catch((error) => {
    if (!(error instanceof Undone)) throw error
  })
  return verdicts
}

async function knockAndLook(method: string, address: string): Promise<string[]> {
  const verdicts: string[] = []
  for (const who of everybody) verdicts.push(await knock(app, method, address, who))
  return verdicts
}

const table = join(import.meta.dirname, 'doors.txt')

/** One line for each route, one column for each role; where everybody is answered alike, it is said once. */
async function walk(): Promise<string> {
  const rows: string[][] = [['', ...everybody.map(({ name }) => name)]]
  for (const route of routes) {
    const [method = '', pattern = ''] = route.split(' ')
    const address = planted.addressOf(pattern)
    const verdicts = await (method === 'GET' ? knockAndLook : knockWithoutTrace)(method, address)
    rows.push([
      route.replace('/n/:network', '/n/…').replace('/api/v1/networks/:network', '/api/v1/networks/…'),
      ...(new Set(verdicts).size === 1 ? [`everybody: ${verdicts[0]}`] : verdicts),
    ])
  }
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.filter((row) => row.length > 2 || at === 0).map((row) => row[at]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((word, at) => word.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

test('every door opens to whom it should: doors.txt says to whom', { timeout: 900_000 }, async () => {
  const walked = `${await walk()}\n`
  if (process.env.WRITE_DOORS) writeFileSync(table, walked)
  expect(walked.split('\n')).toEqual(readFileSync(table, 'utf8').split('\n'))
})

/** Whoever is neither of the local group of a city nor leads the network. */
const elsewhere = everybody.filter(({ name }) => !reaches.group(name))

test('a meeting of a local group is not there for anybody elsewhere, whatever they ask of it', {
  timeout: 900_000,
}, async () => {
  // A script that is the same for all.
  const asked = routes.filter((route) => route.includes('/meetings/:meeting') && !route.endsWith('offline.js'))
  expect(asked.length).toBeGreaterThan(100)
  const open: string[] = []
  for (const route of asked) {
    const [method = '', pattern = ''] = route.split(' ')
    for (const who of elsewhere) {
      const verdict = await knock(app, method, planted.localAddressOf(pattern), who)
      if (verdict !== '-') open.push(`${who.name}: ${route}: ${verdict}`)
    }
  }
  expect(open).toEqual([])
})
