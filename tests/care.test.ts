import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { createApp } from '../src/app/app.tsx'
import { hideCommand, publishCommand } from '../src/app/command-line/visibility.command.ts'
import { reindexCommand } from '../src/app/search/reindex.command.ts'
import { activityEntries } from '../src/platform/schema.ts'
import { readSettings } from '../src/platform/settings/index.ts'
import { freshDatabase } from './database.ts'
import { commandContext } from './transfer/folders.ts'

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
