import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { createApp } from '../../app/app.tsx'
import { cities, networks } from '../../networks/schema.ts'
import { letters } from '../../platform/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { meetingAnnouncements } from '../schema.ts'

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const at = '/n/open-one/meetings/M1/announcements'

let expert: SignedIn
let host: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  const { id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' })
  const [alpha] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  host = await signedInAs(db, 'Host', [{ role: 'coordinator', networkId, cityId: alpha!.id }])
  stranger = await signedInAs(db, 'Stranger')
})

const get = async (address: string, who?: SignedIn, lang = 'en') => {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  return { status: answer.status, html: await answer.text() }
}
const post = async (address: string, fields: Record<string, string>, who?: SignedIn) => {
  const answer = await app.request(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...who?.headers },
  })
  return { status: answer.status, html: await answer.text() }
}

const ada = {
  name: 'Ada',
  email: 'ada@sister.example',
  organisation: 'Sister network',
  language: 'fr',
  message: 'Venez !',
}

test('somebody outside is told once, in their language, with the public page', async () => {
  const id = v7()
  for (const _ of [1, 2]) expect((await post(at, { ...ada, id }, expert)).status).toBe(303)
  const [letter, ...more] = await db.select().from(letters)
  expect(more).toEqual([])
  expect(letter).toMatchObject({ to: 'ada@sister.example', language: 'fr', kind: 'meeting-announcement' })
  expect(letter?.subject).toBe('Quagga meeting · Quagga network')
  expect(letter?.text).toContain('Ada, Expert, de Quagga network, aimerait vous faire part de cette réunion.')
  expect(letter?.text).toContain('/n/open-one/meetings/M1')
  expect(letter?.text).toContain('Venez !')
  const again = await post(at, { ...ada, id: v7(), email: 'ADA@sister.example' }, expert)
  expect([again.status, again.html.includes('told of the meeting already')]).toEqual([422, true])
})

test('whom stands on record for those who lead, and nowhere else', async () => {
  expect((await get(at, expert)).html).toContain('ada@sister.example')
  const statuses = await Promise.all([undefined, stranger, host].map(async (who) => (await get(at, who)).status))
  expect(statuses).toEqual([303, 403, 403])
  for (const who of [host, expert])
    for (const page of ['/n/open-one/activity', '/n/open-one/meetings/M1'])
      expect((await get(page, who)).html).not.toContain('ada@sister.example')
  expect((await get('/n/open-one/meetings/M1', host)).html).not.toContain('/announcements')
  expect((await post(at, ada, host)).status).toBe(403)
  expect((await post(at, ada)).status).toBe(401)
})

test('not without a name and an address, and not of what nobody outside can read', async () => {
  const { status, html } = await post(at, { name: '', email: 'nonsense', language: 'xx' }, expert)
  expect(status).toBe(422)
  expect(html).toContain('Say whom to tell.')
  await db.update(networks).set({ visibility: 'private' })
  const refused = await post(at, { ...ada, email: 'bob@sister.example' }, expert)
  expect([refused.status, refused.html.includes('that everybody can read')]).toEqual([422, true])
  await db.update(networks).set({ visibility: 'public' })
  expect(await db.select().from(letters)).toHaveLength(1)
})

test('name and address can be forgotten; in French', async () => {
  expect((await get(at, expert, 'fr')).html).toContain('Prévenir à l’extérieur')
  const [one] = await db.select().from(meetingAnnouncements)
  expect((await post(`${at}/${one!.id}/forget`, {}, host)).status).toBe(403)
  expect((await post(`${at}/${one!.id}/forget`, {}, expert)).status).toBe(303)
  expect((await post(`${at}/nonsense/forget`, {}, expert)).status).toBe(303)
  expect(await db.select().from(meetingAnnouncements)).toEqual([])
})
