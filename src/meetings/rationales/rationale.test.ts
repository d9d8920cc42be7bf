import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { needs } from '../../exchange/schema.ts'
import { cities, networks, themes } from '../../networks/schema.ts'
import { activityEntries } from '../../platform/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { meetings, rationaleMeetings, rationales, rationaleVersions } from '../schema.ts'
import { rationaleEvidence } from './rationale.evidence.ts'

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const at = '/n/open-one/meetings/M1/rationale'

let networkId: string
let expert: SignedIn
let coordinator: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  await db.update(meetings).set({ themes: ['1'] })
  const [alpha] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const [subTheme] = await db
    .select()
    .from(themes)
    .where(and(eq(themes.networkId, networkId), eq(themes.code, '1.1')))
  await db.insert(meetings).values([
    { networkId, slug: 'M2', position: 2, kind: 'core_network_meeting', title: 'Second', start: '2024-09' },
    {
      networkId,
      slug: 'alpha.1',
      position: 3,
      kind: 'local_meeting',
      title: 'Local',
      cityId: alpha!.id,
      audience: 'group',
    },
  ])
  const base = { networkId, cityId: alpha!.id, themeId: subTheme!.id }
  await db.insert(needs).values([
    { ...base, slug: 'one', position: 1, question: 'How do we reach quiet streets?', audience: 'network' },
    { ...base, slug: 'two', position: 2, question: 'Who keeps the keys?', audience: 'city' },
  ])
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', networkId, cityId: alpha!.id }])
  stranger = await signedInAs(db, 'Stranger')
})

const get = async (address: string, who?: SignedIn, lang = 'en') => {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '') }
}
const post = async (address: string, fields: Record<string, string | string[]>, who?: SignedIn) => {
  const body = new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])),
  )
  const answer = await app.request(address, { method: 'POST', body, headers: { ...who?.headers } })
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
}
const readers = () => [undefined, stranger, coordinator, expert]
const statuses = async (address: string) => Promise.all(readers().map(async (who) => (await get(address, who)).status))

describe('a rationale', () => {
  test('is begun by those who lead, from what the record says', async () => {
    expect(await statuses(at)).toEqual([404, 404, 404, 200])
    expect(await statuses(`${at}/edit`)).toEqual([303, 403, 403, 200])
    const { text, html } = await get(`${at}/edit`, expert)
    expect(html).toContain('Alpha Quagga: How do we reach quiet streets?')
    expect(html).not.toContain('Who keeps the keys?')
    expect(html).toContain('- Quagga elsewhere (1.1)')
    expect(html).toContain('a single city can teach it; wanted by Beta Quagga')
    expect(text).toContain('One rests on a single city. One learning need is open.')
  })

  test('is kept once, with the meetings it serves, and nobody else hears of it', async () => {
    const id = v7()
    const [, m2] = await db.select().from(meetings).where(eq(meetings.networkId, networkId)).orderBy(meetings.position)
    const fields = {
      id,
      themes: ['1', 'nonsense'],
      framing: 'A zebra question',
      backlog: '- one\n- two',
      serves: [m2!.id, v7()],
    }
    for (const _ of [1, 2]) expect((await post(`${at}/edit`, fields, expert)).status).toBe(303)
    expect(await db.select().from(rationales)).toMatchObject([
      { id, themes: ['1'], framing: 'A zebra question', audience: 'city' },
    ])
    expect(await db.select().from(rationaleMeetings)).toHaveLength(2)
    expect(await statuses(at)).toEqual([404, 404, 404, 200])
    expect(await statuses('/n/open-one/meetings/M2/rationale')).toEqual([404, 404, 404, 200])
    expect((await get('/n/open-one/meetings/M1', coordinator)).html).not.toContain('/rationale')
    expect((await get('/n/open-one/activity', coordinator)).html).not.toContain('Rationale of')
    expect((await get('/n/open-one/activity', expert)).html).toContain('Rationale of Quagga meeting')
    const page = await get(at, expert)
    expect(page.html).toContain('<li>one</li>')
    expect(page.text).toContain('only those who lead read along')
  })

  test('is written by those who lead only; what two write meanwhile is asked about', async () => {
    expect((await post(`${at}/edit`, { framing: 'Mine' }, coordinator)).status).toBe(403)
    expect((await post(`${at}/edit`, { framing: 'Mine' })).status).toBe(401)
    const [m2] = await db.select().from(meetings).where(eq(meetings.slug, 'M2'))
    const base = { version: '1', themes: '1', backlog: '- one\n- two', serves: m2!.id }
    expect((await post(`${at}/edit`, { ...base, framing: 'First' }, expert)).status).toBe(303)
    const stale = await post(`${at}/edit`, { ...base, framing: 'Second' }, expert)
    expect(stale.status).toBe(422)
    expect(stale.html).toContain('Second')
    // A field that nobody else touched is merged without asking.
    const merged = { ...base, framing: 'A zebra question', whyNow: 'It is time' }
    expect((await post(`${at}/edit`, merged, expert)).status).toBe(303)
    expect((await db.select().from(rationales))[0]).toMatchObject({
      framing: 'First',
      whyNow: 'It is time',
      version: 3,
    })
  })

  test('is read by the network once it is shared, without what it said before', async () => {
    const [m2] = await db.select().from(meetings).where(eq(meetings.slug, 'M2'))
    const fields = {
      version: '3',
      themes: '1',
      framing: 'Open words',
      whyNow: 'It is time',
      serves: m2!.id,
      shared: 'on',
    }
    expect((await post(`${at}/edit`, fields, expert)).status).toBe(303)
    expect(await statuses(at)).toEqual([404, 404, 200, 200])
    expect((await get(at, coordinator)).text).toContain('Open words')
    // Whoever goes on writing does not take it away from the network by that.
    expect(/<input[^>]*name="shared"[^>]*checked/.test((await get(`${at}/edit`, expert)).html)).toBe(true)
    const told = await db.select().from(activityEntries).where(eq(activityEntries.subjectKind, 'rationale'))
    expect(told.filter(({ audience }) => audience === 'network').map(({ verb }) => verb)).toEqual(['rationale.shared'])
    expect(JSON.stringify(told.filter(({ audience }) => audience !== 'city'))).not.toContain('zebra')
  })
})

describe('versions', () => {
  const give = (fields: Record<string, string>, who = expert) => post(`${at}/versions`, { id: v7(), ...fields }, who)

  test('stay as they were given out, each for its readers', async () => {
    const id = v7()
    for (const _ of [1, 2]) expect((await give({ id, stage: 'draft', audience: 'city' })).status).toBe(303)
    expect(await db.select().from(rationaleVersions)).toHaveLength(1)
    expect(await statuses(`${at}/versions/1`)).toEqual([404, 404, 404, 200])
    const fields = { version: '4', framing: 'Open words', backlog: 'How do we reach quiet streets?', shared: 'on' }
    expect((await post(`${at}/edit`, fields, expert)).status).toBe(303)
    expect((await give({ stage: 'discussed', audience: 'network', note: 'After the academy' })).to).toBe(
      `${at}/versions/2`,
    )
    const [mine, theirs] = [await get(`${at}/versions/2`, expert), await get(`${at}/versions/2`, coordinator)]
    expect(mine.text).toContain('Changed since version 1')
    expect(mine.text).toContain('How do we reach quiet streets?')
    expect(theirs.text).not.toContain('Changed since')
    expect(await statuses(`${at}/versions/2`)).toEqual([404, 404, 200, 200])
    expect((await give({ stage: 'discussed', audience: 'network' }, coordinator)).status).toBe(403)
  })

  test('are for everybody only when final, and not with what cities told the network alone', async () => {
    expect((await give({ stage: 'discussed', audience: 'public' })).html).toContain('Only a final version')
    const refused = await give({ stage: 'final', audience: 'public' })
    expect([refused.status, refused.html.includes('How do we reach quiet streets?')]).toEqual([422, true])
    expect((await give({ stage: 'final', audience: 'network' })).to).toBe(`${at}/versions/3`)
    expect((await post(`${at}/versions/3/audience`, { audience: 'public' }, coordinator)).status).toBe(403)
    expect((await post(`${at}/versions/2/audience`, { audience: 'public', agreed: 'on' }, expert)).status).toBe(404)
    expect((await post(`${at}/versions/3/audience`, { audience: 'public' }, expert)).status).toBe(422)
    expect((await post(`${at}/versions/3/audience`, { audience: 'public', agreed: 'on' }, expert)).status).toBe(303)
    expect(await statuses(`${at}/versions/3`)).toEqual([200, 200, 200, 200])
    const [visitor, member] = [await get(at), await get(at, coordinator)]
    expect(visitor.text).not.toContain('Version 2')
    expect(member.text).toContain('Version 2')
    expect((await get('/n/open-one/meetings/M1')).html).toContain(at)
  })

  test('what is written after them is not for visitors', async () => {
    await post(`${at}/edit`, { version: '5', framing: 'Giraffe plans', shared: 'on' }, expert)
    expect((await get(at)).html).not.toContain('Giraffe')
    expect((await get(at, coordinator)).html).toContain('Giraffe')
    await db.update(networks).set({ visibility: 'private' })
    expect(await statuses(`${at}/versions/3`)).toEqual([404, 404, 200, 200])
    await db.update(networks).set({ visibility: 'public' })
  })

  test('count as evidence for the meetings it serves', async () => {
    const [network] = await db.select().from(networks)
    const done = await rationaleEvidence.find({ db, network: network as never })
    expect(done).toMatchObject([{ state: 'accepted', title: 'Quagga meeting', cityId: null }])
  })
})

test('in French, and with addresses of nothing', async () => {
  const { text } = await get(at, expert, 'fr')
  expect(text).toContain('Diffuser une version')
  expect(text).toContain('Note de cadrage')
  for (const nothing of [`${at}/versions/99`, `${at}/versions/x`, '/n/open-one/meetings/alpha.1/rationale/edit'])
    expect((await get(nothing, expert)).status).toBe(404)
  expect((await post(`${at}/versions`, { stage: 'odd', audience: 'odd' }, expert)).status).toBe(422)
})

test('the page of a meeting asks once for its rationale, however many versions there are', async () => {
  const page = '/n/open-one/meetings/M1'
  await get(page)
  const few = await countQueries(pool, () => get(page))
  const [rationale] = await db.select().from(rationales)
  const row = {
    networkId,
    rationaleId: rationale!.id,
    stage: 'final' as const,
    content: {},
    audience: 'public' as const,
  }
  await db
    .insert(rationaleVersions)
    .values(Array.from({ length: 30 }, (_, n) => ({ ...row, number: 10 + n, day: '2024-06-01', actor: 'Expert' })))
  expect(await countQueries(pool, () => get(page))).toBe(few)
})

test('is removed with a question first, and with it what was said', async () => {
  expect((await get(`${at}/remove`, expert)).text).toContain('Remove this rationale?')
  expect((await post(`${at}/remove`, {}, coordinator)).status).toBe(403)
  expect((await post(`${at}/remove`, {}, expert)).status).toBe(303)
  expect(await db.select().from(rationaleVersions)).toEqual([])
  expect(await statuses(at)).toEqual([404, 404, 404, 200])
})

test('an academy without themes begins with those of the meeting it leads up to, and serves it', async () => {
  const about = { networkId, title: 'Later' }
  await db.insert(meetings).values([
    { ...about, slug: 'OA9', position: 8, kind: 'online_academy', datesAsWritten: 'before the ninth' },
    { ...about, slug: 'M9', position: 9, kind: 'core_network_meeting', start: '2030-01', themes: ['1'] },
  ])
  const [ninth] = await db.select().from(meetings).where(eq(meetings.slug, 'M9'))
  const { html } = await get('/n/open-one/meetings/OA9/rationale/edit', expert)
  expect(html).toContain('Alpha Quagga: How do we reach quiet streets?')
  expect(html).toMatch(new RegExp(`<input[^>]*value="${ninth!.id}"[^>]*checked`))
  const again = await get('/n/open-one/meetings/M9/rationale/edit', expert)
  expect(again.html).not.toMatch(/<input[^>]*name="serves"[^>]*checked/)
})
