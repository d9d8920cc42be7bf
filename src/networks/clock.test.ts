import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { letters } from '#schema/platform'
import { freshDatabase } from '../../tests/database.ts'
import { open, send } from '../../tests/forms.ts'
import { signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { raiseVersions } from '../../tests/reading.ts'
import { createApp } from '../app/app.tsx'
import { cities, networkDays, networks } from './schema.ts'

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const home = '/n/planted'
const { id: networkId } = await plantNetwork(db, { slug: 'planted', word: 'Okapi' })
const [alpha] = await db.select().from(cities).where(eq(cities.slug, 'alpha'))
const ana = await signedInAs(db, 'Ana', [{ role: 'coordinator', networkId, cityId: alpha!.id }])
const role = await signedInAs(db, 'Observer', [], { demo: true })
const today = new Date().toISOString().slice(0, 10)

async function standsAt(clock: Partial<typeof networks.$inferInsert>) {
  await db.update(networks).set(clock).where(eq(networks.id, networkId))
  await raiseVersions(db)
}

/** Raises a need and answers where it can be read. */
async function raise(question: string) {
  const { form } = await open(app, `${home}/needs/new?city=alpha`, ana)
  const filled = { ...form, question, subTheme: '1.1', city: 'alpha', priority: '1', audience: 'public' }
  const { location } = await send(app, `${home}/needs`, filled, ana)
  return location ?? ''
}

const read = async (address: string, lang = 'en') => (await open(app, address, ana, lang)).text

test('what is recorded in a demonstration is told in the days of its story, and stays there when the clock moves on', async () => {
  await standsAt({ demo: true, asOf: '2024-03-05' })
  const early = await raise('How does one begin?')
  const talk = /action="([^"]*\/talk\/need\/[-0-9a-f]{36})"/.exec((await open(app, early, ana)).html)?.[1] ?? ''
  expect((await send(app, talk, { id: v7(), body: 'With a chair.' }, ana)).status).toBe(303)
  await standsAt({ asOf: '2024-06' })
  const late = await raise('How does one end?')

  expect(await read(early)).toMatch(/Raised 5 March 2024 .*Ana 5 March 2024 /)
  expect(await read(early, 'fr')).toContain('5 mars 2024')
  expect(await read(late)).toContain('Raised June 2024')
  expect(await read(`${early}/history`)).toContain('5 March 2024')
  const activity = await read(`${home}/activity`)
  expect(activity).toMatch(/June 2024.*5 March 2024/)
  for (const text of [await read(early), await read(late), activity]) expect(text).not.toContain(today.slice(0, 4))
})

test('its letters are of the day on which they were written', async () => {
  const letter = {
    networkId,
    to: 'observer@planted.invalid',
    language: 'en',
    kind: 'test',
    text: '',
    html: '',
    demo: true,
  }
  const [{ id } = { id: '' }] = await db
    .insert(letters)
    .values({ ...letter, subject: 'Come and see' })
    .returning()
  await db.insert(networks).values({ slug: 'later', name: 'Later', demo: true, asOf: '2025-01-31' })
  expect((await open(app, '/letters', role)).text).toContain('observer@planted.invalid · June 2024')
  expect((await open(app, `/letters/${id}`, role)).text).toContain('June 2024')
})

test('a network that lives by the wall tells its days and hours', async () => {
  await standsAt({ demo: false, asOf: '2024-09-01' })
  const now = await raise('How does one go on?')
  expect(await read(now)).not.toContain('2024')
  expect(await read(`${now}/history`)).toMatch(new RegExp(`${today.slice(0, 4)} at \\d`))
  const known = await db
    .select()
    .from(networkDays)
    .where(eq(networkDays.networkId, networkId))
    .orderBy(networkDays.since)
  expect(known.map(({ day }) => day)).toEqual(['2024-03-05', '2024-06'])
})
