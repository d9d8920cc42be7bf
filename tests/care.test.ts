import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createApp } from '../src/app/app.tsx'
import { removeCommand } from '../src/app/command-line/remove.command.ts'
import { hideCommand, publishCommand } from '../src/app/command-line/visibility.command.ts'
import { reindexCommand } from '../src/app/search/reindex.command.ts'
import { activityEntries } from '../src/platform/schema.ts'
import { readSettings } from '../src/platform/settings/index.ts'
import { freshDatabase } from './database.ts'
import { bringIn, commandContext, water } from './transfer/folders.ts'

const database = await freshDatabase('demo')
const { db, pool } = database
const app = createApp({ db, settings: readSettings({}) })
const status = async (path: string) => (await app.request(path)).status
const page = async (path: string) => (await app.request(path)).text()

test('a network is hidden and shown again, and both are on record', async () => {
  const { context, told } = { ...commandContext(database), told: [] as string[] }
  const telling = { ...context, out: (line: string) => void told.push(line) }
  expect(await status('/n/agents-of-coexistence/matrix')).toBe(200)

  expect(await hideCommand.run(['Agents-of-coexistence'], telling)).toBe(0)
  expect(await status('/n/agents-of-coexistence/matrix')).toBe(404)
  expect(await page('/search?q=ideathon')).not.toContain('Ideathon')
  expect(await hideCommand.run(['agents-of-coexistence'], telling)).toBe(0)

  expect(await publishCommand.run(['agents-of-coexistence'], telling)).toBe(0)
  expect(await status('/n/agents-of-coexistence/matrix')).toBe(200)
  expect(told).toEqual([
    'Agents of Co-existence is now hidden.',
    'Agents of Co-existence was hidden already.',
    'Agents of Co-existence is now shown to everybody.',
  ])
  const verbs = await db
    .select({ verb: activityEntries.verb })
    .from(activityEntries)
    .where(eq(activityEntries.subjectKind, 'network'))
  expect(verbs.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['network.hidden', 'network.published']))
})

test('a network that is not there is said so', async () => {
  await expect(hideCommand.run(['nowhere'], commandContext(database).context)).rejects.toThrow(
    'There is no network with the slug «nowhere».',
  )
})

test('everything is findable anew after the index was lost', async () => {
  await pool.query('truncate search_entries cascade')
  expect(await page('/n/agents-of-coexistence/search?q=ideathn')).not.toContain('bb-ideathon')
  expect(await reindexCommand.run([], commandContext(database).context)).toBe(0)
  expect(await page('/n/agents-of-coexistence/search?q=ideathn')).toContain('bb-ideathon')
})

test('a network is removed for good once somebody typed its slug, and the next of that name begins anew', async () => {
  const slug = 'example-water-alliance'
  const counted = async (table: string, where = 'true') =>
    (await pool.query(`select count(*)::int as n from ${table} where ${where}`)).rows[0].n
  const ofNetworks = await pool.query(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'network_id'`,
  )
  const known = await pool.query('select id, version from networks where slug = $1', [slug])
  const [before] = known.rows
  const kept = await counted('cities', `network_id <> '${before.id}'`)
  expect(await page('/search?q=harbour')).toContain(`/n/${slug}`)

  const elsewhere = commandContext(database)
  expect(await removeCommand.run([slug], elsewhere.context)).toBe(2)
  expect(elsewhere.lines.join(' ')).toContain(`charrette export ${slug} FOLDER or charrette backup FILE`)
  expect(await removeCommand.run([slug], commandContext(database, 'yes').context)).toBe(2)
  expect(await status(`/n/${slug}`)).toBe(200)

  const version = await pool.query('select version from instance')
  expect(await removeCommand.run([slug], commandContext(database, slug).context)).toBe(0)
  expect(await status(`/n/${slug}`)).toBe(404)
  expect(await page('/search?q=harbour')).not.toContain(`/n/${slug}`)
  for (const { name } of ofNetworks.rows)
    expect([name, await counted(name, `network_id = '${before.id}'`)]).toEqual([name, 0])
  expect(await counted('cities')).toBe(kept)
  const raised = await pool.query('select version from instance')
  expect(Number(raised.rows[0].version)).toBe(Number(version.rows[0].version) + 1)
  const entries = await db.select().from(activityEntries).where(eq(activityEntries.verb, 'network.removed'))
  expect(entries).toMatchObject([{ networkId: null, actor: 'command line', subjectId: before.id, detail: { slug } }])

  await bringIn(database, water)
  const again = await pool.query('select version from networks where slug = $1', [slug])
  expect(Number(again.rows[0].version)).toBeGreaterThan(Number(before.version))
  expect(await removeCommand.run([slug, '--yes'], commandContext(database).context)).toBe(0)
  await expect(removeCommand.run([slug, '--yes'], commandContext(database).context)).rejects.toThrow(
    `There is no network with the slug «${slug}».`,
  )
})
