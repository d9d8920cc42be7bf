import { asc, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { cities } from '../../networks/schema.ts'
import { files } from '../../platform/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { meetingSessions, meetings, presentations } from '../schema.ts'

const { db, pool, dataDir } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ DATA_DIR: dataDir }), secret: 'x'.repeat(32) })
const first = '/n/open-one/meetings/OA1'
const second = '/n/open-one/meetings/OA2'
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')

let networkId: string
let expert: SignedIn
let alpha: SignedIn
let beta: SignedIn
let groupMember: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  const [a, b] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const academy = { networkId, kind: 'online_academy' }
  await db.insert(meetings).values([
    // The later one stands first in the folder: what counts is the time.
    { ...academy, slug: 'OA2', position: 2, title: 'Second academy', start: '2024-05-14', startTime: '09:30' },
    { ...academy, slug: 'OA1', position: 3, title: 'First academy', start: '2024-01-23' },
  ])
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  alpha = await signedInAs(db, 'Alpha', [{ role: 'coordinator', networkId, cityId: a!.id }])
  beta = await signedInAs(db, 'Beta', [{ role: 'city_team', networkId, cityId: b!.id }])
  groupMember = await signedInAs(db, 'Group', [{ role: 'local_group_member', networkId, cityId: a!.id }])
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
const send = async (to: string, fields: Record<string, string>, who?: SignedIn, file?: Uint8Array) => {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  if (file) body.append('file', new File([new Uint8Array(file)], 'table.pdf'))
  const answer = await app.request(to, { method: 'POST', body, headers: { ...who?.headers } })
  return { status: answer.status, html: await answer.text() }
}
const everybody = () => [undefined, stranger, groupMember, beta, alpha, expert]
const statuses = (address: string) => Promise.all(everybody().map(async (who) => (await get(address, who)).status))
const kept = () => db.select().from(presentations).orderBy(asc(presentations.position))

describe('an academy', () => {
  test('has a page for those who belong to the network; other meetings have none', async () => {
    expect(await statuses(`${second}/academy`)).toEqual([303, 403, 200, 200, 200, 200])
    expect(await statuses('/n/open-one/meetings/M1/academy')).toEqual([303, 403, 404, 404, 404, 404])
    expect((await get(`${second}/academy`, expert)).text).toContain('Academy 2')
    expect((await get(`${first}/academy`, expert)).text).toContain('Academy 1')
    expect((await get(second, alpha)).html).toContain(`${second}/academy`)
    expect((await get(second)).html).not.toContain('/academy')
  })

  test('gets its usual sessions in one step, action tables from the second on, and never twice', async () => {
    expect((await post(`${second}/academy/agenda`, {}, alpha)).status).toBe(403)
    for (const at of [first, second, second]) expect((await post(`${at}/academy/agenda`, {}, expert)).status).toBe(303)
    const sessionsAt = async (slug: string) => {
      const [meeting] = await db.select().from(meetings).where(eq(meetings.slug, slug))
      const rows = await db
        .select()
        .from(meetingSessions)
        .where(eq(meetingSessions.meetingId, meeting!.id))
        .orderBy(meetingSessions.position)
      return rows.map(({ kind, startTime, endTime }) => [kind, startTime, endTime])
    }
    expect(await sessionsAt('OA1')).toEqual([
      ['rationale_discussion', null, null],
      ['exercise', null, null],
      ['closing_poll', null, null],
    ])
    expect(await sessionsAt('OA2')).toEqual([
      ['rationale_discussion', '09:30', '10:15'],
      ['action_tables', '10:15', '11:15'],
      ['exercise', '11:15', '12:00'],
      ['closing_poll', '12:00', '12:15'],
    ])
    expect((await post('/n/open-one/meetings/M1/academy/agenda', {}, expert)).status).toBe(404)
  })

  test('says what comes next, and a rationale that was not given out is not spoken of', async () => {
    const [lead, member] = [await get(`${second}/academy`, expert), await get(`${second}/academy`, beta)]
    expect(lead.text).toMatch(
      /Give out the rationale next Make the agenda done 4 sessions Collect the presentations ahead/,
    )
    expect(member.text).not.toContain('Give out the rationale')
    expect(member.text).toMatch(/Collect the presentations next 0 from 2 cities/)
  })
})

describe('presentations', () => {
  test('are added by cities for themselves, with a file or an address, once', async () => {
    const id = v7()
    const fields = { id, city: 'beta', title: 'Our table', link: '' }
    for (const _ of [1, 2]) expect((await send(`${second}/presentations/files`, fields, beta, pdf)).status).toBe(303)
    expect(await kept()).toMatchObject([{ id, title: 'Our table', done: false }])
    const [file] = await db.select().from(files)
    expect(await statuses(`/n/open-one/files/${file!.id}/x.pdf`)).toEqual([404, 404, 200, 200, 200, 200])
    expect((await send(`${second}/presentations/files`, { city: 'alpha', title: 'Theirs' }, beta)).status).toBe(422)
    expect((await send(`${second}/presentations/files`, { city: 'alpha', title: 'Ours' }, groupMember)).status).toBe(
      403,
    )
    expect((await send(`${second}/presentations/files`, { city: 'beta' }, beta)).html).toContain('Say what is shown.')
    const script = { city: 'beta', title: 'x', link: 'javascript:alert(1)' }
    expect((await send(`${second}/presentations/files`, script, beta)).status).toBe(422)
    const program = await send(
      `${second}/presentations/files`,
      { city: 'beta', title: 'x' },
      beta,
      Buffer.from('MZ\x90\x00'),
    )
    expect(program.html).toContain('This kind of file is not taken in.')
    expect(await statuses(`${second}/presentations`)).toEqual([303, 403, 200, 200, 200, 200])
  })

  test('of the cities without one are added in one step, sorted and ticked off by those who run it', async () => {
    expect((await post(`${second}/presentations/all`, {}, beta)).status).toBe(403)
    const twice = await Promise.all([1, 2].map(() => post(`${second}/presentations/all`, {}, expert)))
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    expect(await kept()).toHaveLength(2)
    const [theirs, usual] = await kept()
    expect(usual).toMatchObject({ title: 'Draft action table' })
    expect((await post(`${second}/presentations/${usual!.id}/up`, {}, expert)).status).toBe(303)
    expect((await kept()).map(({ title }) => title)).toEqual(['Draft action table', 'Our table'])
    expect((await post(`${second}/presentations/${usual!.id}/done`, { done: 'on' }, alpha)).status).toBe(403)
    for (const one of [theirs!, usual!])
      expect((await post(`${second}/presentations/${one.id}/done`, { done: 'on' }, expert)).status).toBe(303)
    const page = await get(`${second}/academy`, beta)
    expect(page.text).toContain('Let the cities present done 2 of 2 given')
  })

  test('are changed and removed by their city', async () => {
    const theirs = (await kept()).find(({ title }) => title === 'Our table')!
    const at = `${second}/presentations/${theirs.id}`
    expect((await send(`${at}/files`, { version: '1', city: 'beta', title: 'New' }, alpha)).status).toBe(404)
    const link = 'https://example.org/table'
    expect((await send(`${at}/files`, { version: '1', city: 'beta', title: 'New', link }, beta, pdf)).status).toBe(303)
    expect((await kept()).map(({ title }) => title)).toEqual(['Draft action table', 'New'])
    expect(await db.select().from(files)).toHaveLength(1)
    const stale = await send(`${at}/files`, { version: '1', city: 'beta', title: 'Newer' }, beta)
    expect([stale.status, stale.html.includes('Newer')]).toEqual([422, true])
    expect((await post(`${at}/remove`, {}, alpha)).status).toBe(404)
    expect((await get(`${at}/remove`, beta)).text).toContain('Remove “New” of Beta Quagga?')
    expect((await post(`${at}/remove`, {}, beta)).status).toBe(303)
    expect(await db.select().from(files)).toEqual([])
  })

  test('are asked for with the same number of queries, three or three hundred', async () => {
    const page = `${second}/academy`
    await get(page, beta)
    const few = await countQueries(pool, () => get(page, beta))
    const [one] = await kept()
    await db
      .insert(presentations)
      .values(Array.from({ length: 300 }, (_, n) => ({ ...one!, id: v7(), position: 10 + n })))
    expect(await countQueries(pool, () => get(page, beta))).toBe(few)
  })
})

test('in French', async () => {
  expect((await get(`${second}/academy`, expert, 'fr')).text).toContain('Diffuser la note de cadrage')
  expect((await get(`${second}/presentations`, expert, 'fr')).text).toContain('Ajouter une présentation')
})
