import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { connect, type Db } from '#platform/db'
import { readSettings } from '#platform/settings'
import { meetings } from '#schema/meetings'
import { freshDatabase } from '../../../tests/database.ts'
import { listenTo } from '../../../tests/listening.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { type PlantedPoll, plantPoll } from '../../../tests/polls.ts'
import { openFront } from '../../app/front/front.ts'
import { changePoll } from '../poll.commands.ts'
import { movePoll, releaseResults, stepPoll } from '../poll.moves.ts'
import { polls } from '../schema.ts'
import { roomsOf } from './rooms.ts'

const { connectionString, db } = await freshDatabase('empty')
const { id: networkId } = await plantNetwork(db, { slug: 'planted', word: 'Zebra' })
const [meeting] = await db.select().from(meetings).where(eq(meetings.networkId, networkId))
const here = { networkId, meetingId: meeting!.id }

/** A server with connections of its own: what another process is to this one. No visitor's address is counted here. */
async function openServer(): Promise<{ db: Db; base: string }> {
  const connection = connect(connectionString)
  const front = openFront({ db: connection.db, settings: readSettings({ REQUESTS_PER_MINUTE: '5' }) })
  const server = createServer(front)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(async () => {
    roomsOf(connection.db).close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await connection.close()
  })
  return { db: connection.db, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const [one, two] = [await openServer(), await openServer()]

async function newPhone(base: string, poll: PlantedPoll): Promise<string> {
  const page = await fetch(base + poll.at)
  expect(page.status).toBe(200)
  return page.headers.getSetCookie()[0]?.split(';')[0] ?? ''
}

const answer = (base: string, poll: PlantedPoll, cookie: string, fields: Record<string, string>) =>
  fetch(base + poll.at, {
    method: 'POST',
    headers: { cookie, accept: 'application/json' },
    body: new URLSearchParams(fields),
  })

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('what is answered at one server is on the phones and the screen of another within a second', async () => {
  const poll = await plantPoll(db, here, [{ kind: 'single', options: ['Genk', 'Aarhus'] }])
  const [question] = poll.questions
  const phone = await listenTo(`${two.base}${poll.at}/live`, 'poll')
  const screen = await listenTo(`${two.base}${poll.at}/live?for=screen`, 'poll', { 'accept-language': 'fr' })
  const cookie = await newPhone(one.base, poll)
  const sent = performance.now()
  expect(await (await answer(one.base, poll, cookie, { [`a.${question!.id}`]: question!.options[1]! })).json()).toEqual(
    {
      outcome: 'counted',
    },
  )
  const heard = await Promise.all([
    phone.until((data) => data.includes('1 · 100%')),
    screen.until((data) => data.includes('1 réponse')),
  ])
  for (const at of heard) expect(at - sent).toBeLessThan(1_000)
  for (const seat of [phone, screen]) seat.stop()
})

test('where results are hidden, no stream tells them, and phones hear nothing of answers at all', async () => {
  const poll = await plantPoll(db, here, [{ kind: 'single', options: ['Yes', 'No'] }], { results: 'released' })
  const [question] = poll.questions
  const phone = await listenTo(`${two.base}${poll.at}/live`, 'poll')
  const screen = await listenTo(`${two.base}${poll.at}/live?for=screen`, 'poll')
  const cookie = await newPhone(one.base, poll)
  await answer(one.base, poll, cookie, { [`a.${question!.id}`]: question!.options[0]! })
  await screen.until((data) => data.includes('1 answer'))
  await pause(400)
  expect(phone.told()).toHaveLength(1)
  expect([...phone.told(), ...screen.told()].flatMap(({ data }) => Object.keys(JSON.parse(data).html))).toEqual([])
  await releaseResults(one.db, { id: poll.id }, [question!], true)
  await phone.until((data) => data.includes('1 · 100%'))
  await screen.until((data) => data.includes('1 · 100%'))
  for (const seat of [phone, screen]) seat.stop()
})

test('results for those who have answered go to those who have', async () => {
  const poll = await plantPoll(db, here, [{ kind: 'scale' }, { kind: 'scale' }], { results: 'answered' })
  const [first, second] = poll.questions
  const [mine, other] = [await newPhone(one.base, poll), await newPhone(one.base, poll)]
  await answer(one.base, poll, mine, { [`a.${first!.id}`]: '2' })
  const heard = async (cookie: string) => {
    const phone = await listenTo(`${two.base}${poll.at}/live`, 'poll', { cookie })
    await phone.until(() => true)
    phone.stop()
    return Object.keys(JSON.parse(phone.told()[0]!.data).html)
  }
  expect(await heard(mine)).toEqual([first!.id])
  expect(await heard(other)).toEqual([])
  await answer(one.base, poll, mine, { [`a.${second!.id}`]: '2' })
  expect(await heard(mine)).toEqual([first!.id, second!.id])
})

test('a step, a change of words, closing by hand and closing by time are known everywhere at once', async () => {
  const poll = await plantPoll(
    db,
    here,
    [
      { kind: 'scale', question: 'One?' },
      { kind: 'scale', question: 'Two?' },
    ],
    {
      stepped: true,
    },
  )
  const phone = await listenTo(`${two.base}${poll.at}/live`, 'poll')
  const page = async () => (await fetch(two.base + poll.at)).text()
  expect(await page()).toContain('One?')
  const marks = () => new Set(phone.told().map(({ data }) => JSON.parse(data).mark)).size
  const changed = async (count: number) => {
    while (marks() < count) await phone.until(() => marks() >= count)
  }
  await stepPoll(one.db, { id: poll.id }, 'next')
  await changed(2)
  expect(await page()).toContain('Two?')
  const [row] = await db.select().from(polls).where(eq(polls.id, poll.id))
  const { stepped, results, anonymous, moderated, opensAt } = row!
  const closesAt = new Date(Date.now() + 600)
  await changePoll(one.db, row!, row!.version, {
    title: 'Renamed',
    stepped,
    results,
    anonymous,
    moderated,
    opensAt,
    closesAt,
  })
  await changed(3)
  expect(await page()).toContain('Renamed')
  await phone.until((data) => JSON.parse(data).mark.startsWith('closed'))
  expect(await page()).toContain('This poll is closed.')
  phone.stop()

  const other = await plantPoll(db, here, [{ kind: 'scale' }])
  const cookie = await newPhone(two.base, other)
  const person = { id: randomUUID(), name: 'Somebody', demo: false }
  const doing = { network: { id: networkId }, meeting: meeting!, person }
  await movePoll(one.db, doing, { id: other.id }, 'close')
  const late = await answer(two.base, other, cookie, { [`a.${other.questions[0]!.id}`]: '1' })
  expect([late.status, await late.json()]).toEqual([409, { outcome: 'closed' }])
})

test('a room behind one address gets in, all at once, and each counts once although half send twice', async () => {
  const people = 60
  const poll = await plantPoll(db, here, [{ kind: 'scale' }])
  const [question] = poll.questions
  const servers = [one, two]
  const phones = await Promise.all(
    Array.from({ length: people }, async (_, at) => ({ at, cookie: await newPhone(servers[at % 2]!.base, poll) })),
  )
  const sent = await Promise.all(
    phones.flatMap(({ at, cookie }) =>
      [0, ...(at % 2 ? [1] : [])].map(async (time) => {
        const said = await answer(servers[(at + time) % 2]!.base, poll, cookie, { [`a.${question!.id}`]: '3' })
        return ((await said.json()) as { outcome: string }).outcome
      }),
    ),
  )
  expect(sent.filter((outcome) => outcome === 'counted')).toHaveLength(people)
  expect(sent.filter((outcome) => outcome === 'again')).toHaveLength(people / 2)
  const screen = await listenTo(`${two.base}${poll.at}/live?for=screen`, 'poll')
  await screen.until((data) => data.includes(`${people} answers`))
  screen.stop()
}, 30_000)

test('who follows every link gets an answer that ends', async () => {
  const poll = await plantPoll(db, here, [{ kind: 'scale' }])
  expect((await fetch(`${one.base}${poll.at}/live`)).status).toBe(200)
  expect((await fetch(`${one.base}/p/BBBBBB/live`, { headers: { accept: 'text/event-stream' } })).status).toBe(404)
})
