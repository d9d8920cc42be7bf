import { beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { networks, programmes } from '#schema/networks'
import { freshDatabase } from '../../../tests/database.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { countQueries, read } from '../../../tests/reading.ts'
import { createApp } from '../app.tsx'

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}) })

const names = (html: string) => [...html.matchAll(/<h3[^>]*><a[^>]*>([^<]*)/g)].map(([, name]) => name)

test('an empty installation says how a network comes in', async () => {
  const { text } = await read(app, '/')
  expect(text).toContain('No network has been brought in yet')
  expect(text).toContain('bin/charrette import FOLDER')
})

describe('the list of networks', () => {
  beforeAll(async () => {
    await plantNetwork(db, { slug: 'open', word: 'Éléphant' })
    await plantNetwork(db, { slug: 'secret', word: 'Hidden', visibility: 'private' })
  })

  test('counts what each network holds and leaves out what is not public', async () => {
    const { html, text } = await read(app, '/')
    expect(names(html)).toEqual(['Éléphant network'])
    expect(text).toContain('1 network')
    expect(text).toContain('2 cities 2 practices')
    expect(text).not.toContain('Hidden')
  })

  test('offers to look for a network by its name or a city once there are many', async () => {
    const [urbact] = await db.insert(programmes).values({ slug: 'urbact', name: 'URBACT' }).returning()
    await db.insert(programmes).values({ slug: 'other', name: 'Other' })
    const one = await countQueries(pool, async () => app.request('/'))
    await db.insert(networks).values(
      Array.from({ length: 30 }, (_, i) => ({
        slug: `n${i}`,
        name: `Network ${String(i).padStart(2, '0')}`,
        programmeId: i < 7 ? urbact!.id : null,
        start: '2024-01',
        end: '2026-12',
      })),
    )
    const first = await read(app, '/')
    expect(names(first.html)).toHaveLength(24)
    expect(first.text).toContain('31 networks')
    expect(names((await read(app, '/?page=2')).html)).toHaveLength(7)
    expect(await countQueries(pool, async () => app.request('/'))).toBe(one)
    const beyond = await app.request('/?page=9&programme=urbact')
    expect([beyond.status, beyond.headers.get('location')]).toEqual([303, '/?programme=urbact'])

    expect(names((await read(app, '/?q=elephant')).html)).toEqual(['Éléphant network'])
    expect(names((await read(app, '/?q=beta%20ELEPHANT')).html)).toEqual(['Éléphant network'])
    expect(names((await read(app, '/?q=hidden')).html)).toEqual([])
    expect(names((await read(app, '/?q=%25')).html)).toEqual([])
    expect(names((await read(app, '/?programme=urbact')).html)).toHaveLength(7)
    expect((await read(app, '/?programme=urbact')).text).toContain('7 networks of 31')
    expect((await read(app, '/?q=nowhere')).text).toContain('No network fits that')
  })

  test('has one address', async () => {
    const answer = await app.request('/networks?q=a')
    expect([answer.status, answer.headers.get('location')]).toEqual([301, '/?q=a'])
  })
})
