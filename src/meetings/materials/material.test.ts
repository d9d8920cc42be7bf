import { asc, eq } from 'drizzle-orm'
import sharp from 'sharp'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { cities, networks } from '../../networks/schema.ts'
import { files } from '../../platform/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { materials, meetingSessions, meetings } from '../schema.ts'

const { db, pool, dataDir } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ DATA_DIR: dataDir }), secret: 'x'.repeat(32) })
const at = '/n/open-one/meetings/M1/materials'
const local = '/n/open-one/meetings/alpha.1/materials'
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n')

let networkId: string
let photo: Buffer
let sessionId: string
let expert: SignedIn
let host: SignedIn
let member: SignedIn
let groupMember: SignedIn
let stranger: SignedIn

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const [m1] = await db.select().from(meetings)
  await db.insert(meetings).values({
    networkId,
    slug: 'alpha.1',
    position: 2,
    kind: 'local_meeting',
    title: 'Local',
    cityId: alpha!.id,
    audience: 'group',
  })
  const [session] = await db
    .insert(meetingSessions)
    .values({ networkId, meetingId: m1!.id, position: 1, kind: 'walk', title: 'Walk along the river' })
    .returning()
  sessionId = session!.id
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  host = await signedInAs(db, 'Host', [{ role: 'coordinator', networkId, cityId: alpha!.id }])
  member = await signedInAs(db, 'Member', [{ role: 'city_team', networkId, cityId: beta!.id }])
  groupMember = await signedInAs(db, 'Group', [{ role: 'local_group_member', networkId, cityId: alpha!.id }])
  stranger = await signedInAs(db, 'Stranger')
  photo = await sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#2a6' } })
    .jpeg()
    .toBuffer()
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
const send = async (to: string, file: Uint8Array | undefined, fields: Record<string, string>, who?: SignedIn) => {
  const body = new FormData()
  if (file) body.append('file', new File([new Uint8Array(file)], fields.name ?? 'photo.jpg'))
  for (const [name, value] of Object.entries(fields)) body.append(name, value)
  const answer = await app.request(to, { method: 'POST', body, headers: { ...who?.headers } })
  return { status: answer.status, html: await answer.text() }
}
const kept = () => db.select().from(materials).orderBy(asc(materials.position))
const statuses = (address: string) =>
  Promise.all(
    [undefined, stranger, groupMember, member, host, expert].map(async (who) => (await get(address, who)).status),
  )

describe('photos and files of a meeting of the network', () => {
  test('are brought by those who speak for a city, kept once and for the network at first', async () => {
    const id = v7()
    const fields = { id, alt: 'A bridge', caption: 'On the bridge', session: sessionId, credit: 'Beta' }
    for (const _ of [1, 2]) expect((await send(`${at}/files`, photo, fields, member)).status).toBe(303)
    expect(await kept()).toMatchObject([{ id, audience: 'network', sessionId, caption: 'On the bridge' }])
    const [file] = await db.select().from(files)
    expect(file).toMatchObject({
      subjectKind: 'material',
      subjectId: id,
      alt: 'A bridge',
      type: 'image/webp',
      width: 1600,
    })
    expect(await statuses(`/n/open-one/files/${file!.id}/x.webp`)).toEqual([404, 404, 200, 200, 200, 200])
    for (const who of [undefined, stranger]) {
      expect((await get(at, who)).html).not.toContain('On the bridge')
      expect((await get('/n/open-one/meetings/M1', who)).html).not.toContain('materials')
    }
    const page = await get(at, groupMember)
    expect(page.html).toContain('alt="A bridge"')
    expect(page.text).toContain('On the bridge Walk along the river Beta the network')
    expect(page.html).not.toContain('/edit')
    expect((await get('/n/open-one/meetings/M1', groupMember)).html).toContain('alt="A bridge"')
    expect((await get('/n/open-one/activity')).html).not.toContain('On the bridge')
  })

  test('are not brought by others, and not without words, nor as programs', async () => {
    expect((await send(`${at}/files`, photo, { alt: 'x' })).status).toBe(401)
    for (const who of [stranger, groupMember])
      expect((await send(`${at}/files`, photo, { alt: 'x' }, who)).status).toBe(403)
    const silent = await send(`${at}/files`, photo, {}, member)
    expect([silent.status, silent.html.includes('Say what the photo shows.')]).toEqual([422, true])
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
    expect((await send(`${at}/files`, svg, { alt: 'x' }, member)).html).toContain('This kind of file is not taken in.')
    expect((await send(`${at}/files`, photo.subarray(0, 700), { alt: 'x' }, member)).html).toContain('cannot be read')
    expect((await send(`${at}/files`, undefined, { alt: 'x' }, member)).html).toContain('Choose a file.')
    expect((await send(`${at}/files`, Buffer.alloc(0), { alt: 'x' }, member)).html).toContain('This file is empty.')
    expect((await post(`${at}/links`, { link: 'javascript:alert(1)', caption: 'x' }, member)).status).toBe(422)
    expect(await kept()).toHaveLength(1)
  })

  test('become public one by one, by those who run the meeting', async () => {
    const [one] = await kept()
    const fields = { version: '1', alt: 'A bridge', caption: 'On the bridge', session: sessionId, audience: 'public' }
    expect((await post(`${at}/${one!.id}/edit`, fields, member)).status).toBe(422)
    expect((await post(`${at}/${one!.id}/edit`, fields, groupMember)).status).toBe(403)
    expect((await post(`${at}/${one!.id}/edit`, { ...fields, alt: '' }, host)).status).toBe(422)
    expect((await post(`${at}/${one!.id}/edit`, fields, host)).status).toBe(303)
    expect((await kept())[0]).toMatchObject({ audience: 'public', version: 2 })
    const [file] = await db.select().from(files)
    expect(await statuses(`/n/open-one/files/${file!.id}/x.webp`)).toEqual([200, 200, 200, 200, 200, 200])
    const visitor = await get(at)
    expect([visitor.html.includes('On the bridge'), visitor.html.includes('Walk along')]).toEqual([true, false])
    await db.update(networks).set({ visibility: 'private' })
    expect(await statuses(at)).toEqual([404, 404, 200, 200, 200, 200])
    await db.update(networks).set({ visibility: 'public' })
  })

  test('two who change the same are asked', async () => {
    const [one] = await kept()
    const base = { alt: 'A bridge', session: sessionId, audience: 'public' }
    expect((await post(`${at}/${one!.id}/edit`, { ...base, version: '2', caption: 'First' }, host)).status).toBe(303)
    const stale = await post(`${at}/${one!.id}/edit`, { ...base, version: '2', caption: 'Second' }, expert)
    expect([stale.status, stale.html.includes('Second')]).toEqual([422, true])
    expect((await kept())[0]?.caption).toBe('First')
  })

  test('stand in an order, and are removed with a question first', async () => {
    await send(`${at}/files`, pdf, { name: 'slides.exe', caption: 'Slides' }, member)
    await post(`${at}/links`, { id: v7(), link: 'https://example.org/board', caption: 'The board' }, member)
    const [, slides, board] = await kept()
    expect((await get(at, member)).text).toContain('Slides slides.pdf')
    expect((await post(`${at}/${board!.id}/up`, {}, member)).status).toBe(303)
    expect((await kept()).map(({ caption }) => caption)).toEqual(['First', 'The board', 'Slides'])
    expect((await post(`${at}/${board!.id}/up`, {}, groupMember)).status).toBe(403)
    expect((await get(`${at}/${slides!.id}/remove`, member)).text).toContain('Remove “Slides”?')
    expect((await post(`${at}/${slides!.id}/remove`, {}, groupMember)).status).toBe(403)
    expect((await post(`${at}/${slides!.id}/remove`, {}, member)).status).toBe(303)
    expect((await post(`${at}/${slides!.id}/remove`, {}, member)).status).toBe(404)
    expect((await db.select().from(files)).map(({ name }) => name)).toEqual(['photo.webp'])
    const strangersPhoto = (await kept())[0]!
    expect((await post(`${at}/${strangersPhoto.id}/remove`, {}, stranger)).status).toBe(403)
  })

  test('are asked for with the same number of queries, three or thirty', async () => {
    await get(at)
    const few = await countQueries(pool, () => get(at))
    const [one] = await kept()
    const rows = Array.from({ length: 30 }, (_, n) => ({
      ...one!,
      id: v7(),
      position: 10 + n,
      link: 'https://example.org',
    }))
    await db.insert(materials).values(rows)
    expect(await countQueries(pool, () => get(at))).toBe(few)
  })
})

test('what is from a local meeting is for those who see it', async () => {
  expect((await send(`${local}/files`, photo, { alt: 'A kitchen' }, member)).status).toBe(404)
  expect((await send(`${local}/files`, photo, { alt: 'A kitchen' }, groupMember)).status).toBe(403)
  expect((await send(`${local}/files`, photo, { alt: 'A kitchen' }, host)).status).toBe(303)
  expect(await statuses(local)).toEqual([404, 404, 200, 404, 200, 200])
  const file = (await db.select().from(files)).find(({ alt }) => alt === 'A kitchen')!
  const address = `/n/open-one/files/${file.id}/x.webp`
  expect(await statuses(address)).toEqual([404, 404, 200, 404, 200, 200])
  const [one] = await db.select().from(materials).where(eq(materials.id, file.subjectId))
  const open = { version: '1', alt: 'A kitchen', audience: 'public' }
  expect((await post(`${local}/${one!.id}/edit`, open, host)).status).toBe(422)
  // Not even a row that says so opens it: the narrower of both counts.
  await db.update(materials).set({ audience: 'public' }).where(eq(materials.id, one!.id))
  expect(await statuses(address)).toEqual([404, 404, 200, 404, 200, 200])
})

test('in French, and with addresses of nothing', async () => {
  expect((await get(at, expert, 'fr')).text).toContain('Ajouter une photo ou un fichier')
  for (const nothing of [`${at}/${v7()}/edit`, `${at}/x/remove`]) expect((await get(nothing, expert)).status).toBe(404)
})
