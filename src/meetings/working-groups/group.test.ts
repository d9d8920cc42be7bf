import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { needs } from '../../exchange/schema.ts'
import { cities, themes } from '../../networks/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { meetingSessions, meetings, sessionWorkingGroups, workingGroupMembers, workingGroups } from '../schema.ts'

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const at = '/n/open-one/working-groups'

let networkId: string
let sessionId: string
let expert: SignedIn
let alpha: SignedIn
let beta: SignedIn
let groupMember: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  const [a, b] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const [gamma] = await db
    .insert(cities)
    .values({ networkId, slug: 'gamma', position: 3, name: 'Gamma', country: 'FI' })
    .returning()
  const [subTheme] = await db
    .select()
    .from(themes)
    .where(and(eq(themes.networkId, networkId), eq(themes.code, '1.1')))
  const base = { networkId, themeId: subTheme!.id, audience: 'network' as const }
  // Beta wants it by the matrix; Alpha asks within the network, Gamma for itself only.
  await db.insert(needs).values([
    { ...base, slug: 'one', position: 1, cityId: a!.id, question: 'How does it begin?' },
    { ...base, slug: 'two', position: 2, cityId: gamma!.id, question: 'Does it end?', audience: 'city' },
  ])
  const [m1] = await db.select().from(meetings)
  const [session] = await db
    .insert(meetingSessions)
    .values([
      { networkId, meetingId: m1!.id, position: 1, kind: 'working_group', title: 'Groups meet' },
      { networkId, meetingId: m1!.id, position: 2, kind: 'walk', title: 'A walk' },
    ])
    .returning()
  sessionId = session!.id
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  alpha = await signedInAs(db, 'Ann', [{ role: 'coordinator', networkId, cityId: a!.id }])
  beta = await signedInAs(db, 'Ben', [{ role: 'city_team', networkId, cityId: b!.id }])
  groupMember = await signedInAs(db, 'Gil', [{ role: 'local_group_member', networkId, cityId: a!.id }])
  stranger = await signedInAs(db, 'Stranger')
})

const get = async (address: string, who?: SignedIn, lang = 'en') => {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '') }
}
const post = async (address: string, fields: Record<string, string>, who?: SignedIn) => {
  const answer = await app.request(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...who?.headers },
  })
  return { status: answer.status, html: await answer.text() }
}
const statuses = (address: string) =>
  Promise.all(
    [undefined, stranger, groupMember, beta, alpha, expert].map(async (who) => (await get(address, who)).status),
  )

test('a group is proposed where three cities ask, and not because of what one keeps to itself', async () => {
  expect(await statuses(at)).toEqual([303, 403, 200, 200, 200, 200])
  expect((await get(at, alpha)).text).not.toContain('Where a group could form')
  await db.update(needs).set({ audience: 'network' }).where(eq(needs.slug, 'two'))
  const { text } = await get(at, alpha)
  expect(text).toContain('3 cities want to learn it: Alpha Quagga, Beta Quagga')
  expect(text).toContain('How does it begin? Alpha Quagga')
  expect(text).toContain('Form a working group 1.1')
  expect((await get(at, groupMember)).text).not.toContain('Form a working group')
})

describe('a group', () => {
  const id = v7()
  const page = `${at}/${id}`

  test('is formed once by those who speak for a city', async () => {
    const fields = { id, theme: '1.1', title: 'Beginners', purpose: 'To begin' }
    expect((await post(at, fields, groupMember)).status).toBe(403)
    expect((await post(at, { ...fields, title: '' }, alpha)).status).toBe(422)
    expect((await post(at, { ...fields, theme: '9' }, alpha)).status).toBe(422)
    for (const _ of [1, 2]) expect((await post(at, fields, alpha)).status).toBe(303)
    expect(await db.select().from(workingGroups)).toMatchObject([{ id, title: 'Beginners' }])
    expect(await statuses(page)).toEqual([303, 403, 200, 200, 200, 200])
    expect((await get(at, alpha)).text).not.toContain('Where a group could form')
    expect((await get('/n/open-one/themes/1.1')).html).not.toContain('Beginners')
    expect((await get('/n/open-one/themes/1.1', beta)).html).toContain('Beginners')
  })

  test('is joined and left by whoever works in a city', async () => {
    for (const who of [beta, beta, groupMember]) expect((await post(`${page}/join`, {}, who)).status).toBe(303)
    expect((await post(`${page}/join`, {}, stranger)).status).toBe(403)
    expect((await get(page, expert)).text).toContain('3 people Ann, Gil Alpha Quagga Ben Beta Quagga')
    expect((await post(`${page}/leave`, {}, groupMember)).status).toBe(303)
    expect(await db.select().from(workingGroupMembers)).toHaveLength(2)
  })

  test('meets in sessions of its kind, said by those who keep it', async () => {
    const { html } = await get(page, alpha)
    expect([html.includes('Groups meet'), html.includes('A walk')]).toEqual([true, false])
    expect((await post(`${page}/sessions`, { sessions: sessionId }, beta)).status).toBe(403)
    expect((await post(`${page}/sessions`, { sessions: sessionId }, alpha)).status).toBe(303)
    expect(await db.select().from(sessionWorkingGroups)).toHaveLength(1)
    expect((await get(page, beta)).text).toContain('Quagga meeting: Groups meet')
  })

  test('is changed by those who keep it, ends and is taken up again', async () => {
    const fields = { version: '1', theme: '1.1', title: 'Beginners all', purpose: '' }
    expect((await post(`${page}/edit`, fields, beta)).status).toBe(403)
    expect((await post(`${page}/edit`, fields, alpha)).status).toBe(303)
    expect((await post(`${page}/edit`, { ...fields, title: 'Others' }, expert)).status).toBe(422)
    expect((await post(`${page}/end`, {}, beta)).status).toBe(403)
    expect((await post(`${page}/end`, {}, alpha)).status).toBe(303)
    expect((await get(page, beta)).text).toContain('ended')
    expect((await post(`${page}/reopen`, {}, expert)).status).toBe(303)
    expect((await db.select().from(workingGroups))[0]?.until).toBeNull()
  })
})

test('the list is read with the same number of queries, three or thirty; in French; addresses of nothing', async () => {
  await get(at, beta)
  const few = await countQueries(pool, () => get(at, beta))
  await db.insert(workingGroups).values(Array.from({ length: 30 }, (_, n) => ({ networkId, title: `Group ${n}` })))
  expect(await countQueries(pool, () => get(at, beta))).toBe(few)
  expect((await get(at, beta, 'fr')).text).toContain('Groupes de travail')
  for (const nothing of [`${at}/${v7()}`, `${at}/nonsense`]) expect((await get(nothing, beta)).status).toBe(404)
})
