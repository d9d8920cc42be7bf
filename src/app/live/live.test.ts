import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { type Audience, recordActivity } from '#platform/activity'
import { connect, type Db } from '#platform/db'
import { readSettings } from '#platform/settings'
import { matrixCells } from '#schema/exchange'
import { cities, memberships, networks } from '#schema/networks'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { openFront } from '../front/front.ts'
import { hubOf } from './hub.ts'

const { connectionString, db } = await freshDatabase('empty')
const { id: networkId } = await plantNetwork(db, { slug: 'planted', word: 'Zebra' })
await plantNetwork(db, { slug: 'other', word: 'Okapi' })
await plantNetwork(db, { slug: 'hidden', word: 'Dodo', visibility: 'private' })
const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)

/** A server with connections of its own: what another process is to this one. */
async function openServer(): Promise<{ db: Db; base: string }> {
  const connection = connect(connectionString)
  const front = openFront({ db: connection.db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }) })
  const server = createServer(front)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  afterAll(async () => {
    hubOf(connection.db)?.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await connection.close()
  })
  return { db: connection.db, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const [here, there] = [await openServer(), await openServer()]

interface Listening {
  status: number
  heard: () => { kind: string; subject: string; verb: string }[]
  until: (count: number) => Promise<void>
  ended: Promise<void>
  stop: () => void
}

function listen(base: string, who: SignedIn | null, slug = 'planted'): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const asked = get(
      `${base}/n/${slug}/live`,
      { headers: { accept: 'text/event-stream', 'accept-encoding': 'gzip', ...who?.headers }, agent: false },
      (answer: IncomingMessage) => {
        let text = ''
        answer.on('error', () => {})
        answer.on('data', (bytes) => {
          text += bytes
        })
        const heard = () =>
          [...text.matchAll(/^event: change\ndata: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ''))
        const ended = new Promise<void>((done) => answer.once('close', done))
        const until = async (count: number) => {
          while (heard().length < count) await new Promise((next) => answer.once('data', next))
        }
        const stop = () => asked.destroy()
        if (answer.statusCode !== 200) resolve({ status: answer.statusCode ?? 0, heard, until, ended, stop })
        // The first bytes come when the seat is taken.
        else answer.once('data', () => resolve({ status: 200, heard, until, ended, stop }))
      },
    )
    asked.on('error', reject)
  })
}

const tell = (
  audience: Audience,
  kind = 'need',
  cityId: string | null = alpha!.id,
  network = networkId,
  verb = 'test',
) =>
  db.transaction((tx) =>
    recordActivity(tx, {
      networkId: network,
      actor: 'test',
      verb,
      subjectKind: kind,
      subjectId: network,
      audience,
      cityId,
    }),
  )

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('a change at one server is told at another, and the page asked for then is the new one', async () => {
  const page = async () => (await fetch(`${there.base}/n/planted/matrix`)).text()
  const visitor = await listen(there.base, null)
  expect(await page()).toContain('1.1: wants to learn')
  await page()
  const began = performance.now()
  await here.db.transaction(async (tx) => {
    await tx.update(matrixCells).set({ state: 'none' }).where(eq(matrixCells.cityId, beta!.id))
    await recordActivity(tx, {
      networkId,
      actor: 'test',
      verb: 'cell.changed',
      subjectKind: 'cell',
      subjectId: networkId,
    })
  })
  await visitor.until(1)
  expect(performance.now() - began).toBeLessThan(1_000)
  expect(visitor.heard()).toEqual([{ verb: 'cell.changed', kind: 'cell', subject: networkId }])
  expect(await page()).not.toContain('1.1: wants to learn')
  visitor.stop()
})

test('only those hear of something who may see it', async () => {
  const inCity = (role: 'coordinator' | 'local_group_member', cityId: string) => [{ role, networkId, cityId }]
  const people = {
    visitor: null,
    stranger: await signedInAs(db, 'Stranger'),
    observer: await signedInAs(db, 'Observer', [{ role: 'observer', networkId }]),
    group: await signedInAs(db, 'Group', inCity('local_group_member', alpha!.id)),
    own: await signedInAs(db, 'Own', inCity('coordinator', alpha!.id)),
    other: await signedInAs(db, 'Other', inCity('coordinator', beta!.id)),
    expert: await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }]),
  }
  const ears = new Map<string, Listening>()
  for (const [name, who] of Object.entries(people)) ears.set(name, await listen(here.base, who))
  for (const audience of ['author', 'city', 'group', 'network'] as const) await tell(audience, audience)
  await tell('public', 'elsewhere', null, (await db.select().from(networks).where(eq(networks.slug, 'other')))[0]!.id)
  await tell('public', 'last')
  const heard: Record<string, string> = {}
  for (const [name, ear] of ears) {
    while (!ear.heard().some(({ kind }) => kind === 'last')) await pause(10)
    heard[name] = ear
      .heard()
      .map(({ kind }) => kind)
      .join(' ')
    ear.stop()
  }
  expect(heard).toEqual({
    visitor: 'last',
    stranger: 'last',
    observer: 'network last',
    group: 'group network last',
    own: 'city group network last',
    other: 'network last',
    expert: 'city group network last',
  })
})

test('whoever belongs to a network no more hears no more', async () => {
  const left = await signedInAs(db, 'Leaving', [{ role: 'observer', networkId }])
  const ear = await listen(there.base, left)
  await db.update(memberships).set({ until: new Date() }).where(eq(memberships.personId, left.id))
  await tell('network', 'membership', null, networkId, 'membership.ended')
  await ear.ended
  const again = await listen(there.base, left)
  await tell('network', 'secret')
  await tell('public', 'open')
  await again.until(1)
  expect(again.heard().map(({ kind }) => kind)).toEqual(['open'])
  again.stop()
})

test('visitors are let go where a network may have been hidden again by taking something back', async () => {
  const ear = await listen(here.base, null)
  await tell('public', 'network', null, networkId, 'network.undone')
  await ear.ended
})

test('a private network tells strangers nothing, not even that it is there', async () => {
  expect((await listen(here.base, null, 'hidden')).status).toBe(404)
  expect((await listen(here.base, null, 'nowhere')).status).toBe(404)
})

test('who follows every link gets an answer that ends', async () => {
  const answer = await fetch(`${here.base}/n/planted/live`)
  expect([answer.status, (await answer.text()).trim()]).toEqual([
    200,
    'This address tells programs what changes in this network as it happens. Ask for text/event-stream.',
  ])
})

test('a listening connection that dies is replaced, and everybody comes in again', async () => {
  const ear = await listen(here.base, null)
  await db.execute(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and query = 'listen activity' or query = 'select'`)
  await ear.ended
  const again = await listen(here.base, null)
  await tell('public', 'after')
  await again.until(1)
  expect(again.heard().map(({ kind }) => kind)).toEqual(['after'])
  again.stop()
})

test('open streams hold up no page, and there is room for so many of one visitor', async () => {
  const streams = await Promise.all(Array.from({ length: 70 }, () => listen(here.base, null)))
  expect(streams.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(64)
  expect(streams.map(({ status }) => status).filter((status) => status === 503)).toHaveLength(6)
  expect((await fetch(`${here.base}/n/planted/cities`)).status).toBe(200)
  for (const { stop } of streams) stop()
  while ((hubOf(here.db)?.size ?? 0) > 0) await pause(20)
  const again = await listen(here.base, null)
  expect(again.status).toBe(200)
  hubOf(here.db)?.close()
  await again.ended
})
