import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { countQueries } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { citiesOf } from '../cities/city.queries.ts'
import { type Network, networkBySlug } from '../network.queries.ts'
import { cities, deliveries, networks, obligations, pauses, waivers } from '../schema.ts'
import { dueItemsOf, reckonedOf } from './due.queries.ts'
import type { DueItem } from './due.ts'
import { type Done, evidenceKinds, networkEvents } from './evidence.ts'

const { db, pool } = await freshDatabase('demo')
createApp({ db, settings: readSettings({}) })

// What is registered stays for the test files after this one; what it finds does not.
const planted: Done[] = []
afterAll(() => void planted.splice(0))
evidenceKinds.register({
  key: 'planted',
  label: 'networks.obligations.title',
  find: async () => planted,
  doneAt: ({ city, event }) => `/planted/${city?.slug ?? 'network'}/${event?.slug ?? 'any'}`,
})

const network = async (): Promise<Network> => (await networkBySlug(db, 'agents-of-coexistence')) as Network
const cityCalled = async (slug: string) => (await citiesOf(db, await network())).find((city) => city.slug === slug)!
const on = (asOf: string) => db.update(networks).set({ asOf }).where(eq(networks.slug, 'agents-of-coexistence'))
const asks = (slug: string, evidence: string | null) =>
  db.update(obligations).set({ evidence }).where(eq(obligations.slug, slug))
const obligationCalled = async (slug: string) =>
  (await db.select().from(obligations).where(eq(obligations.slug, slug)))[0]!
const eventCalled = async (slug: string) => {
  const ground = { db, network: await network() }
  const events = (await Promise.all(networkEvents.all().map(({ find }) => find(ground)))).flat()
  return events.find((event) => event.slug === slug)!
}

async function owedBy(slug: string | null, ...promised: string[]): Promise<DueItem[]> {
  const [here, items] = [slug && (await cityCalled(slug)).id, await dueItemsOf({ db, network: await network() })]
  return items.filter(({ cityId, obligation }) => cityId === here && promised.includes(obligation.slug))
}
const short = ({ number, event, offset, due, state }: DueItem) =>
  [number, event ? `${offset} ${event.slug}` : '', due, state].join(' ')

beforeEach(async () => {
  planted.length = 0
  await on('2023-12')
  await db.delete(deliveries)
  await db.delete(waivers)
  await db.delete(pauses)
  await asks('D04', 'planted')
  await asks('D08', 'planted')
  await asks('D16', 'delivery')
  await asks('D17', 'delivery')
})

describe('what a city owes', () => {
  test('takes the coming meetings where there are more of them than of what is promised', async () => {
    expect((await owedBy('genk', 'D04')).map(short)).toEqual([
      '1 before CNM2 2024-03-03 not_due',
      '2 after CNM2 2024-03-22 not_due',
      '3 before CNM3 2024-06 not_due',
      '4 after CNM3 2024-08-14 not_due',
      '5 before CNM4 2024-09 not_due',
      '6 after CNM4 2024-11-14 not_due',
      '7 before CNM5 2025-03 not_due',
      '8 after CNM5 2025-04-14 not_due',
    ])
  })

  test('is spread over the meetings where it is more than they are, those without a day among them', async () => {
    const needs = await owedBy('genk', 'D07')
    expect(needs.map(short)).toEqual([
      '1 after OA1 2024-02-08 not_due',
      '2 after OA1 2024-02-08 not_due',
      '3 after OA2 2024-06-14 not_due',
      '4 after OA3  not_due',
      '5 after OA4  not_due',
      '6 after OA5  not_due',
    ])
  })

  test('is late when the clock has passed its last day, which for a month is the last of it', async () => {
    const late = async () =>
      (await owedBy('genk', 'D08', 'D16', 'D17', 'D22')).filter(({ state }) => state === 'late').map(({ key }) => key)
    expect(await late()).toEqual(['D08:genk:CNM1.after'])
    await on('2024-02-29')
    expect(await late()).toEqual(['D08:genk:CNM1.after'])
    await on('2024-03-15')
    expect(await late()).toEqual(['D08:genk:CNM1.after', 'D16:genk:2024-02'])
  })

  test('is due six weeks before its last day', async () => {
    const table = async () => (await owedBy('genk', 'D17')).map(short)
    await on('2024-02-17')
    expect(await table()).toEqual(['1  2024-03 not_due', '2  2024-06 not_due'])
    await on('2024-02-18')
    expect(await table()).toEqual(['1  2024-03 due', '2  2024-06 not_due'])
  })

  test('may begin with a day and is not late because of it', async () => {
    await on('2024-06-01')
    expect((await owedBy('genk', 'D23')).map(short)).toEqual(['1   due'])
    await on('2026-01')
    expect((await owedBy('genk', 'D23')).map(short)).toEqual(['1   late'])
  })
})

describe('what the network owes', () => {
  test('is one before each meeting after the first, also before those without a day', async () => {
    await asks('D03', 'delivery')
    expect((await owedBy(null, 'D03')).map(short)).toEqual([
      '1 before CNM2 2024-03-03 not_due',
      '2 before CNM3 2024-06 not_due',
      '3 before CNM4 2024-09 not_due',
      '4 before CNM5 2025-03 not_due',
      '5 before CNM6 2025-09 not_due',
    ])
    expect((await owedBy(null, 'D11')).map(({ event, due }) => [event?.slug, due])).toEqual([
      ['OA1', '2024-01-22'],
      ['OA2', '2024-05'],
      ['OA3', null],
      ['OA4', null],
      ['OA5', null],
    ])
  })

  test('goes on from the dates given, as many as are promised or as long as the network lasts', async () => {
    expect((await owedBy(null, 'D28')).map(({ due }) => due)).toEqual([
      '2024-04',
      '2024-07',
      '2024-10',
      '2025-01',
      '2025-04',
      '2025-07',
    ])
    expect((await owedBy(null, 'D35')).map(({ due }) => due)).toEqual([
      '2023-06-30',
      '2023-12-31',
      '2024-06-30',
      '2024-12-31',
      '2025-06-30',
    ])
  })

  test('has each date in the words of the source', async () => {
    expect((await owedBy(null, 'D01')).map(({ due, dueAsWritten }) => [due, dueAsWritten])).toEqual([
      ['2023-11', 'Nov 2023'],
      ['2024-03-04', '4-8 Mar 2024'],
      ['2024-06', 'Jun 2024'],
      ['2024-09', 'Sep-Oct 2024'],
      ['2025-03', 'Mar 2025'],
      ['2025-09', 'Sep-Oct 2025'],
    ])
  })
})

describe('what is on record', () => {
  test('fulfils what it is for, and nobody ticks a box', async () => {
    const [genk, meeting] = [await cityCalled('genk'), await eventCalled('CNM1')]
    const at = '/learning/grids/1'
    planted.push({ cityId: genk.id, eventId: meeting.id, on: '2023-11-16', state: 'delivered', title: 'Grid', at })
    const [first, second] = await owedBy('genk', 'D08')
    expect([first?.state, first?.at, second?.state, second?.at]).toEqual([
      'delivered',
      at,
      'not_due',
      '/planted/genk/CNM2',
    ])
    expect((await owedBy('breda', 'D08'))[0]?.state).toBe('late')
  })

  test('of one meeting says nothing of another one', async () => {
    const [genk, meeting] = [await cityCalled('genk'), await eventCalled('CNM1')]
    const grid: Done = {
      cityId: genk.id,
      eventId: meeting.id,
      on: '2023-11-16',
      state: 'accepted',
      title: '',
      at: '/1',
    }
    planted.push(grid, { ...grid, at: '/2' })
    expect((await owedBy('genk', 'D08')).map(({ state }) => state)).toEqual([
      'accepted',
      ...Array.from({ length: 5 }, () => 'not_due'),
    ])
  })

  test('makes a number come true, and says whether it can still', async () => {
    const genk = await cityCalled('genk')
    const held: Done = { cityId: genk.id, eventId: null, on: '2023-10-02', state: 'accepted', title: '', at: '/1' }
    const planned: Done = { ...held, on: null, plannedFor: '2024-02-20', state: 'planned' }
    planted.push(held, { ...held, on: '2023-11-30' }, planned)
    const forecast = async () => {
      const { forecasts } = await reckonedOf({ db, network: await network() })
      const found = forecasts.find(({ obligation, cityId }) => obligation.slug === 'D04' && cityId === genk.id)!
      return [found.done, found.planned, found.wanted, found.fit, found.before, found.reachable]
    }
    await asks('D08', null)
    expect((await owedBy('genk', 'D04')).map(({ state }) => state)).toEqual([
      'accepted',
      'accepted',
      ...Array.from({ length: 6 }, () => 'not_due'),
    ])
    expect(await forecast()).toEqual([2, 1, 8, 9, '2025-11-14', true])
    await on('2024-12')
    expect(await forecast()).toEqual([2, 1, 8, 3, '2025-11-14', false])
    expect((await owedBy('genk', 'D04')).filter(({ state }) => state === 'late').map(short)).toEqual([
      '3 before CNM4 2024-09 late',
      '4 after CNM4 2024-11-14 late',
    ])
  })

  test('asks for a report on each thing done, by the next of the dates', async () => {
    await db.update(obligations).set({ dueAnchor: 'planted' }).where(eq(obligations.slug, 'D05'))
    expect(await owedBy('genk', 'D05')).toEqual([])
    const genk = await cityCalled('genk')
    const held: Done = { cityId: genk.id, eventId: null, on: '2023-10-02', state: 'accepted', title: '', at: '/1' }
    planted.push(
      { ...held, id: 'a' },
      { ...held, id: 'b', on: '2024-04-11' },
      { ...held, id: 'c', on: '2024-09-11' },
      { ...held, id: 'd', on: null, state: 'planned' },
    )
    await on('2024-04')
    expect((await owedBy('genk', 'D05')).map(short)).toEqual(['1  2024-02-29 late', '2  2024-06-30 due', '3   not_due'])
    await db.update(obligations).set({ dueAnchor: 'local_meeting' }).where(eq(obligations.slug, 'D05'))
  })

  test('can be handed in where no floor keeps records of it', async () => {
    const [{ id: obligationId, networkId }, genk] = [await obligationCalled('D16'), await cityCalled('genk')]
    const one = {
      obligationId,
      networkId,
      cityId: genk.id,
      item: '2024-02',
      title: 'Chapter',
      by: 'G',
      on: '2023-12-20',
    }
    await db.insert(deliveries).values(one)
    expect((await owedBy('genk', 'D16')).map(short)).toEqual(['1  2024-02 delivered'])
    await db.update(deliveries).set({ state: 'returned' })
    await on('2024-05')
    expect((await owedBy('genk', 'D16')).map(short)).toEqual(['1  2024-02 returned'])
  })
})

describe('what is not asked for', () => {
  test('is waived', async () => {
    const [{ id: obligationId, networkId }, genk] = [await obligationCalled('D16'), await cityCalled('genk')]
    await db
      .insert(waivers)
      .values({ obligationId, networkId, cityId: genk.id, item: '2024-02', reason: 'They have one', by: 'Lead' })
    await on('2024-05')
    expect((await owedBy('genk', 'D16')).map(({ state, waiver }) => [state, waiver?.reason])).toEqual([
      ['waived', 'They have one'],
    ])
    expect((await owedBy('breda', 'D16')).map(({ state }) => state)).toEqual(['late'])
  })

  test('stands still while a city is paused, and moves by as long as it was', async () => {
    const genk = await cityCalled('genk')
    const [pause] = await db
      .insert(pauses)
      .values({ networkId: genk.networkId, cityId: genk.id, from: '2024-02-01', reason: 'Flood', by: 'Lead' })
      .returning()
    await on('2024-03-15')
    expect((await owedBy('genk', 'D16')).map(({ state, pause }) => [state, pause?.reason])).toEqual([
      ['paused', 'Flood'],
    ])
    expect((await owedBy('breda', 'D16')).map(({ state }) => state)).toEqual(['late'])
    await db.update(pauses).set({ until: '2024-04-01' }).where(eq(pauses.id, pause!.id))
    await on('2024-04-01')
    const [chapter] = await owedBy('genk', 'D16')
    expect([chapter?.due, chapter?.movedFrom, chapter?.state]).toEqual(['2024-04-29', '2024-02', 'due'])
    const [, june] = await owedBy('genk', 'D17')
    expect([june?.due, june?.movedFrom]).toEqual(['2024-06', null])
  })
})

test('everything is reckoned in as many statements for 300 cities as for nine', async () => {
  const aoce = await network()
  const few = await countQueries(pool, () => dueItemsOf({ db, network: aoce }))
  const more = Array.from({ length: 291 }, (_, index) => ({
    networkId: aoce.id,
    slug: `more-${index}`,
    position: 100 + index,
    name: `More ${index}`,
    country: 'FR',
  }))
  await db.insert(cities).values(more)
  const before = performance.now()
  expect(await countQueries(pool, () => dueItemsOf({ db, network: aoce }))).toBe(few)
  expect(performance.now() - before).toBeLessThan(20_000)
  expect((await dueItemsOf({ db, network: aoce })).filter(({ obligation }) => obligation.slug === 'D04')).toHaveLength(
    2400,
  )
})
