import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { roomsOf } from '#polls'
import { networks } from '#schema/networks'
import { freshDatabase } from '../../../tests/database.ts'
import { plantPoll } from '../../../tests/polls.ts'
import { createApp } from '../../app/app.tsx'
import { openFront } from '../../app/front/front.ts'
import { meetings } from '../../meetings/schema.ts'
import { pollAnswers } from '../schema.ts'

const { db } = await freshDatabase('empty')
const house = { db, settings: readSettings({}), secret: 'x'.repeat(32) }
const app = createApp(house)
/** Whether the last answer came the short way: the house numbers what it answers. */
let quick = false
const quiet = () => {}
const log = {
  info: ({ id }: { id?: string }) => {
    quick = id === undefined
  },
  warn: quiet,
  error: quiet,
  debug: quiet,
}
const server = createServer(openFront({ ...house, log }))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
const { port } = server.address() as AddressInfo
afterAll(async () => {
  roomsOf(db).close()
  await new Promise((resolve) => server.close(resolve))
})

const [network] = await db.insert(networks).values({ slug: 'room', name: 'Room', visibility: 'public' }).returning()
const networkId = network!.id
const [meeting] = await db
  .insert(meetings)
  .values({ networkId, slug: 'M1', position: 1, kind: 'online_academy', title: 'Academy' })
  .returning()
const newPoll = (given = {}) =>
  plantPoll(db, { networkId, meetingId: meeting!.id }, [{ kind: 'multiple', options: ['A', 'B', 'C'], most: 2 }], given)

interface Sent {
  headers?: Record<string, string>
  form?: string
}

/** Over the wire, as a phone comes. */
function ask(path: string, { headers = {}, form }: Sent = {}) {
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: Buffer }>((resolve, reject) => {
    const type = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }
    const length = form === undefined ? {} : { 'content-length': String(Buffer.byteLength(form)) }
    const method = form === undefined ? 'GET' : 'POST'
    const asked = request({ port, path, method, agent: false, headers: { ...type, ...length, ...headers } }, (answer) =>
      answer
        .toArray()
        .then(
          (parts) => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
          reject,
        ),
    )
    asked.on('error', reject)
    asked.end(form)
  })
}

const ours = { accept: 'application/json, text/html', cookie: `lang=en; poll=${'a'.repeat(22)}` }
const browser = (letter: string) => ({ ...ours, cookie: `poll=${letter.repeat(22)}` })

/** Without what differs from one answer to the next, and what the line adds. */
function settled(headers: NodeJS.Dict<string | string[]>) {
  const { date: _, connection: __, 'keep-alive': ___, 'content-length': ____, 'set-cookie': cookie, ...rest } = headers
  return { ...rest, cookie: String(cookie ?? '').replace(/poll=[\w-]{22}/, 'poll=') }
}

describe('a first visit', () => {
  test('the second phone gets what the first got, with a word of its own', async () => {
    const poll = await newPoll()
    const whole = await app.request(poll.at, { headers: { host: `localhost:${port}` } })
    const one = await ask(poll.at)
    expect(quick).toBe(false)
    const two = await ask(poll.at)
    expect([two.status, quick]).toEqual([200, true])
    expect(two.body.equals(one.body)).toBe(true)
    expect(settled(two.headers)).toEqual(settled(one.headers))
    expect(settled(two.headers)).toEqual(settled(Object.fromEntries(whole.headers)))
    expect(two.headers['set-cookie']).not.toEqual(one.headers['set-cookie'])
  })

  test('in its own language and compression, and anew when somebody has answered', async () => {
    const poll = await newPoll()
    const french = { 'accept-language': 'fr', 'accept-encoding': 'gzip' }
    for (const _ of [1, 2]) {
      await ask(poll.at)
      const page = await ask(poll.at, { headers: french })
      expect(gunzipSync(page.body).toString()).toContain('<html lang="fr"')
      expect((await ask(poll.at, { headers: { cookie: 'lang=fr' } })).body.toString()).toContain('<html lang="fr"')
    }
    const [question] = poll.questions
    await ask(poll.at, { headers: ours, form: `a.${question!.id}=${question!.options[0]}` })
    for (const _ of [1, 2]) expect((await ask(poll.at)).body.toString()).toContain('100%')
  })
})

describe('an answer', () => {
  test('is counted once, and said with the same words and headers as the house says it', async () => {
    const poll = await newPoll()
    const [question] = poll.questions
    const form = `a.${question!.id}=${question!.options[0]}`
    const said = await ask(poll.at, { headers: ours, form })
    expect([said.status, quick, said.body.toString()]).toEqual([200, true, '{"outcome":"counted"}'])
    expect((await ask(poll.at, { headers: ours, form })).body.toString()).toBe('{"outcome":"again"}')
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const whole = await app.request(poll.at, { method: 'POST', headers: { ...browser('b'), ...type }, body: form })
    expect(await whole.json()).toEqual({ outcome: 'counted' })
    expect(settled(said.headers)).toEqual(settled(Object.fromEntries(whole.headers)))
    expect(await db.select().from(pollAnswers).where(eq(pollAnswers.questionId, question!.id))).toHaveLength(2)
  })

  test('that does not fit, has no word or comes from elsewhere gets what the house says to it', async () => {
    const poll = await newPoll()
    const [question] = poll.questions
    const name = `a.${question!.id}`
    const tooMany = question!.options.map((option) => `${name}=${option}`).join('&')
    const wrong = await ask(poll.at, { headers: ours, form: tooMany })
    expect([wrong.status, quick]).toEqual([422, false])
    expect(wrong.body.toString().match(/ checked/g)).toHaveLength(3)
    const form = `${name}=${question!.options[0]}`
    expect((await ask(poll.at, { headers: { accept: 'application/json' }, form })).status).toBe(422)
    expect((await ask(poll.at, { headers: { ...ours, accept: 'text/html' }, form })).status).toBe(303)
    expect((await ask(poll.at, { headers: { ...ours, origin: 'http://evil.example' }, form })).status).toBe(403)
    expect((await ask(poll.at, { headers: { ...ours, 'sec-fetch-site': 'cross-site' }, form })).status).toBe(403)
    expect((await ask(poll.at, { headers: ours, form: 'x'.repeat(70_000) })).status).toBe(413)
    expect((await ask('/p/BBBBBB', { headers: ours, form })).status).toBe(404)
    const closed = await newPoll({ state: 'closed' })
    const late = await ask(closed.at, { headers: ours, form: `a.${closed.questions[0]!.id}=x` })
    expect([late.status, late.body.toString()]).toEqual([409, '{"outcome":"closed"}'])
  })

  test('a browser that sends without end is held back', async () => {
    const poll = await newPoll()
    const [question] = poll.questions
    const form = `a.${question!.id}=${question!.options[0]}`
    const statuses = await Promise.all(
      Array.from({ length: 130 }, async () => (await ask(poll.at, { headers: browser('c'), form })).status),
    )
    expect(new Set(statuses)).toEqual(new Set([200, 429]))
    expect(statuses.filter((status) => status === 200)).toHaveLength(120)
  })
})
