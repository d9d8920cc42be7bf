import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { open, send } from '../../tests/forms.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { testingActions } from '../actions/schema.ts'
import { createApp } from '../app/app.tsx'
import { cities } from '../networks/schema.ts'
import { letters } from '../platform/schema.ts'
import { readSettings } from '../platform/settings/index.ts'
import { reviewRounds, reviews } from './schema.ts'

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const at = '/n/open-one/reviews'
const page = `${at}/round-1`
const fields = { title: 'First plans', kind: 'test_plans', each: '1', visibility: 'own' }

let expert: SignedIn
let alpha: string
let beta: string

beforeAll(async () => {
  const { id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' })
  const rows = await db.select().from(cities).where(eq(cities.networkId, networkId))
  alpha = rows.find(({ slug }) => slug === 'alpha')!.id
  beta = rows.find(({ slug }) => slug === 'beta')!.id
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  await signedInAs(db, 'Speaks alpha', [{ role: 'coordinator', networkId, cityId: alpha }])
  await db.insert(testingActions).values({
    ...{ networkId, slug: 'T-beta', position: 1, cityId: beta, title: 'Test of beta' },
    ...{ state: 'agreed' as const, audience: 'group' as const },
  })
})

const get = (address: string) => open(app, address, expert)
const post = (address: string, given: Record<string, string | string[]>) => send(app, address, given, expert)
const pairs = () => db.select({ by: reviews.reviewerCityId, of: reviews.reviewedCityId }).from(reviews)
const round = async () => (await db.select().from(reviewRounds))[0]!

test('answers are not due before reviews', async () => {
  const days = { dueOn: '2030-05-02', answersDueOn: '2030-05-01' }
  const wrong = await post(`${at}/new`, { id: v7(), ...fields, ...days })
  expect([wrong.status, wrong.text.includes('Answers cannot be due before the reviews')]).toEqual([422, true])
  expect((await post(`${at}/new`, { id: v7(), ...fields, ...days, answersDueOn: '2030-05-02' })).status).toBe(303)
})

test('two that are to be kept apart are not put together in passing', async () => {
  await db.update(reviewRounds).set({ explanation: { wishes: { cities: null, conflicts: [[alpha, beta]] } } })
  const pair = { reviewer: alpha, reviewed: beta }
  const asked = await post(`${page}/pairs`, pair)
  expect([asked.status, asked.text.includes('These two are to be kept apart')]).toEqual([422, true])
  expect(await pairs()).toEqual([])
  expect((await post(`${page}/pairs`, { ...pair, anyway: 'yes' })).status).toBe(303)
  expect(await pairs()).toEqual([{ by: alpha, of: beta }])
  expect((await round()).explanation).toEqual({ wishes: { cities: null, conflicts: [] } })
})

test('the questions are seen, left out and added to by those who lead before it is opened', async () => {
  expect((await get(page)).text).toContain('Is it clear what is to be found out?')
  expect((await post(`${page}/questions`, { own: '' })).status).toBe(422)
  await post(`${page}/questions`, { ask: ['tests_people', 'nonsense'], own: 'Who pays?\n\nWho cleans?' })
  expect((await round()).questions.map(({ key, label }) => [key, (label as { en: string }).en])).toEqual([
    ['tests_people', 'Who is missing among those who take part?'],
    ['own-1', 'Who pays?'],
    ['own-2', 'Who cleans?'],
  ])
})

test('opening is asked, not offered where nothing can be read, and writes nothing until it is sent', async () => {
  await db.update(testingActions).set({ state: 'idea' })
  expect((await get(page)).html).not.toContain(`href="${page}/open"`)
  expect((await get(`${page}/open`)).text).toContain('Beta Quagga: there is nothing that could be read yet')
  await db.update(testingActions).set({ state: 'agreed' })
  expect((await get(page)).html).toContain(`href="${page}/open"`)
  const asked = await get(`${page}/open`)
  for (const words of ['1 review by 1 city', 'Test of beta', 'Who cleans?', 'Speaks alpha'])
    expect(asked.text).toContain(words)
  expect([(await round()).state, await db.select().from(letters)]).toEqual(['prepared', []])
  expect((await post(`${page}/open`, {})).status).toBe(303)
  expect((await round()).questions.map(({ key }) => key)).toEqual(['tests_people', 'own-1', 'own-2'])
  expect((await db.select().from(letters)).map(({ kind }) => kind)).toEqual(['review-opened'])
  // Too late for a pair, whatever the page showed that somebody had still open.
  await post(`${page}/pairs`, { reviewer: beta, reviewed: alpha })
  expect(await pairs()).toEqual([{ by: alpha, of: beta }])
  expect((await get('/desk')).text).toContain('1 review is not sent')
  expect((await get(`${page}/state`)).text).toContain('0 of 1 reviews are sent')
})
