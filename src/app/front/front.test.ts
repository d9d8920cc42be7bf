import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { networkBySlug, setVisibility } from '#networks'
import { recordActivity } from '#platform/activity'
import { connect } from '#platform/db'
import { readSettings } from '#platform/settings'
import { networks } from '#schema/networks'
import { freshDatabase } from '../../../tests/database.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { openFront } from './front.ts'

const { connectionString, db } = await freshDatabase('empty')
const planted = await plantNetwork(db, { slug: 'planted', word: 'Zebra' })

interface Line {
  route: string
  status: number
  memory?: true
}

const lines: Line[] = []
const note = (line: Line) => void lines.push(line)
const quiet = () => {}
const log = { info: note, warn: quiet, error: console.error, debug: quiet }

const server = createServer(openFront({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), log }))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo
afterAll(() => new Promise((resolve) => server.close(resolve)))

interface Answer {
  status: number
  headers: NodeJS.Dict<string | string[]>
  body: Buffer
  memory: boolean
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, method, headers, agent: false }, async (answer) => {
      const body = Buffer.concat(await answer.toArray())
      const memory = lines.at(-1)?.memory ?? false
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, memory })
    })
    asked.on('error', reject)
    asked.end()
  })
}

const inTheMemory = async (path: string, headers = {}) => {
  await get(path, headers)
  return (await get(path, headers)).memory
}

const rename = (name: string, to = db) =>
  to.transaction(async (tx) => {
    await tx.update(networks).set({ name }).where(eq(networks.id, planted.id))
    await recordActivity(tx, { networkId: planted.id, actor: 'test', verb: 'network.renamed', subjectKind: 'network' })
  })

test('a page that has not changed comes from memory, byte for byte, in every compression', async () => {
  const first = await get('/n/planted')
  const second = await get('/n/planted')
  expect([first.memory, second.memory]).toEqual([false, true])
  expect(second.body.equals(first.body)).toBe(true)
  const { date: _, connection: __, 'keep-alive': ___, ...headers } = first.headers
  expect(second.headers).toMatchObject(headers)
  for (const [encoding, unpack] of [['br', brotliDecompressSync] as const, ['gzip', gunzipSync] as const])
    for (const memory of [false, true]) {
      const packed = await get('/n/planted', { 'accept-encoding': encoding })
      expect([packed.headers['content-encoding'], packed.memory]).toEqual([encoding, memory])
      expect(unpack(packed.body).equals(first.body)).toBe(true)
    }
})

test('who has it already gets nothing; HEAD gets no body', async () => {
  const { headers } = await get('/n/planted')
  for (const path of ['/n/planted', '/n/planted/cities', '/n/planted/cities']) {
    const tag = String((await get(path)).headers.etag ?? headers.etag)
    const again = await get(path, { 'if-none-match': tag })
    expect([again.status, again.body.length, again.headers['content-type']]).toEqual([304, 0, undefined])
  }
  const styles = /href="(\/assets\/[^"]+\.css)"/.exec((await get('/n/planted')).body.toString())?.[1] ?? ''
  const { etag } = (await get(styles)).headers
  expect((await get(styles, { 'if-none-match': String(etag) })).status).toBe(304)
  const head = await get('/n/planted', {}, 'HEAD')
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, headers['content-length']])
})

test('languages are kept apart', async () => {
  await get('/n/planted', { 'accept-language': 'en' })
  const french = await get('/n/planted', { 'accept-language': 'fr' })
  expect([french.memory, french.body.toString().includes('<html lang="fr"')]).toEqual([false, true])
  const byCookie = await get('/n/planted', { 'accept-language': 'en', cookie: 'lang=fr' })
  expect([byCookie.memory, byCookie.body.equals(french.body)]).toEqual([true, true])
})

test('hosts are kept apart, however many strangers make up', async () => {
  for (let n = 0; n < 20; n++) await get('/n/planted', { host: `made-up-${n}.example` })
  const own = { host: 'own.example' }
  await get('/n/planted', own)
  const again = await get('/n/planted', own)
  expect([again.memory, again.body.toString().includes('made-up')]).toEqual([true, false])
  expect(again.body.toString()).toContain('<link rel="canonical" href="http://own.example/n/planted"')
})

test('a change, here or by another process, is seen within a second', async () => {
  expect(await inTheMemory('/n/planted')).toBe(true)
  const other = connect(connectionString)
  await rename('Quagga', other.db)
  await other.close()
  await new Promise((resolve) => setTimeout(resolve, 1000))
  expect((await get('/n/planted')).body.toString()).toContain('Quagga')
  expect((await get('/api/v1/networks')).body.toString()).toContain('Quagga')
})

test('whoever writes sees it at once', async () => {
  expect(await inTheMemory('/n/planted')).toBe(true)
  await rename('Okapi')
  // No address takes anything yet, but a request that could have written makes this process look again.
  await get('/n/planted', {}, 'POST')
  expect((await get('/n/planted')).body.toString()).toContain('Okapi')
})

test('a network that is hidden is gone from memory, and from the pages that list it', async () => {
  await plantNetwork(db, { slug: 'fleeting', word: 'Dodo' })
  await new Promise((resolve) => setTimeout(resolve, 1000))
  const pages = [
    '/n/fleeting',
    '/n/fleeting/matrix',
    '/',
    '/search?q=meeting',
    '/feed.atom',
    '/api/v1/networks/fleeting',
  ]
  for (const page of pages) {
    expect([page, (await get(page)).body.toString().includes('Dodo')]).toEqual([page, true])
    expect([page, (await get(page)).memory]).toEqual([page, true])
  }
  const network = await networkBySlug(db, 'fleeting')
  const other = connect(connectionString)
  await setVisibility(other.db, network!, 'private', 'test')
  await other.close()
  await new Promise((resolve) => setTimeout(resolve, 1000))
  for (const page of pages) {
    const { memory, body } = await get(page)
    expect([page, memory, body.toString().includes('Dodo')]).toEqual([page, false, false])
  }
})

test('what is not for everybody does not come from memory', async () => {
  expect(await inTheMemory('/n/planted', { cookie: 'session=1' })).toBe(false)
  expect(await inTheMemory('/n/planted', { authorization: 'Bearer x' })).toBe(false)
  expect(await inTheMemory('/n/planted?lang=fr')).toBe(false)
  expect(await inTheMemory('/n/nowhere')).toBe(false)
  expect(await inTheMemory('/health')).toBe(false)
})

test('many at once share the work', async () => {
  await rename('Tapir')
  await new Promise((resolve) => setTimeout(resolve, 1000))
  lines.length = 0
  const answers = await Promise.all(Array.from({ length: 50 }, () => get('/n/planted/matrix')))
  expect(new Set(answers.map(({ body }) => body.toString())).size).toBe(1)
  expect(lines.filter(({ memory }) => !memory).length).toBe(1)
})
