import { eq, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { practices } from '#schema/exchange'
import { networks } from '#schema/networks'
import { freshDatabase } from '../../../tests/database.ts'
import { countQueries } from '../../../tests/reading.ts'
import { createApp } from '../app.tsx'
import { reindexNetwork } from './index.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}) })
const aoce = '/n/agents-of-coexistence/search'

async function look(path: string, query: Record<string, string>) {
  const response = await app.request(`${path}?${new URLSearchParams(query)}`)
  return { status: response.status, page: await response.text() }
}

/** The titles found, as one reads them. */
const titles = (page: string) =>
  [...page.matchAll(/<li class="hit">.*?<h2[^>]*>(.*?)<\/h2>/gs)].map((hit) => (hit[1] ?? '').replace(/<[^>]*>/g, ''))

async function plant(
  network: { slug: string; language?: string; visibility?: 'public' | 'private' },
  written: object[],
) {
  await db.transaction(async (tx) => {
    const [row] = await tx
      .insert(networks)
      .values({ name: network.slug, ...network })
      .returning()
    for (const [position, practice] of written.entries())
      await tx.insert(practices).values({
        title: 'Untitled',
        slug: `p-${position}`,
        position,
        ...practice,
        networkId: row?.id ?? '',
      })
    await reindexNetwork(tx, { id: row?.id ?? '' })
  })
}

beforeAll(async () => {
  await plant({ slug: 'marais', language: 'fr' }, [
    { title: 'Décider ensemble', summary: 'Les habitantes décidaient du budget de l’école' },
    { title: 'Jardin partagé', summary: 'Un potager' },
  ])
  await plant({ slug: 'secret', visibility: 'private' }, [{ title: 'Xylophonium under the bridge' }])
  await plant({ slug: 'odd' }, [
    { title: '<script>alert("tuba")</script> & <b>tuba</b>', summary: '<img src=x onerror=alert(1)> tuba' },
    { title: 'Deciding on streets', summary: 'It decides' },
    { title: 'Trombone', summary: 'Two trees, then a bench' },
    { title: 'Something else', summary: 'Trombone comes late here' },
    { title: 'Bench', summary: 'A bench, then two trees' },
    { title: 'Δήμος Αθηναίων', summary: 'Γειτονιά' },
  ])
})

describe('a word finds what it means', () => {
  test('without its accents', async () => {
    const { page } = await look(aoce, { q: 'gdansk', kind: 'city' })
    expect(titles(page)).toEqual(['Gdańsk'])
    expect(page).toContain('<mark>Gdańsk</mark>')
  })

  test('and what is called exactly that comes first, a city before all else', async () => {
    for (const city of ['Gdańsk', 'Genk', 'Breda'])
      expect(titles((await look(aoce, { q: city.toLowerCase() })).page)[0]).toBe(city)
  })

  test('but not in how the state of a cell is known', async () => {
    expect((await look(aoce, { q: 'explicit cell', kind: 'need', spelling: 'mine' })).page).toContain(
      'Nothing contains',
    )
    expect((await look(aoce, { q: 'gdansk', kind: 'need' })).page).not.toContain('need inferred from profile')
  })

  test('misspelt, and says what it looked for instead', async () => {
    const budget = await look(aoce, { q: 'participatry budget', kind: 'practice' })
    expect(titles(budget.page)).toContain('Participatory budget')
    expect(budget.page).toContain('>participatory budget</a>')
    const ideathon = await look(aoce, { q: 'ideathn' })
    expect(titles(ideathon.page)[0]).toMatch(/ideathon/i)
  })

  test('as typed, when one insists', async () => {
    const { page } = await look(aoce, { q: 'ideathn', spelling: 'mine' })
    expect(page).toContain('Nothing contains “ideathn”')
  })

  test('in its other forms, as the language of the text has them', async () => {
    expect(titles((await look('/n/odd/search', { q: 'decided' })).page)).toEqual(['Deciding on streets'])
    expect(titles((await look('/n/marais/search', { q: 'décidée' })).page)).toEqual(['Décider ensemble'])
    expect(titles((await look('/n/marais/search', { q: 'ecoles' })).page)).toEqual(['Décider ensemble'])
    expect(titles((await look('/search', { q: 'habitante' })).page)).toContain('Décider ensemble')
    expect(titles((await look('/search', { q: 'potagers' })).page)).toEqual(['Jardin partagé'])
  })

  test('while it is still being typed, in other scripts, in a row when quoted', async () => {
    expect(titles((await look('/n/odd/search', { q: 'tromb' })).page)).toEqual(['Trombone', 'Something else'])
    expect(titles((await look('/n/odd/search', { q: 'αθηναιων' })).page)).toEqual(['Δήμος Αθηναίων'])
    expect(titles((await look('/n/odd/search', { q: '"two trees"' })).page).sort()).toEqual(['Bench', 'Trombone'])
    expect(titles((await look('/n/odd/search', { q: '"trees then a bench"' })).page)).toEqual(['Trombone'])
  })
})

test('what people wrote never becomes markup', async () => {
  const { page } = await look('/n/odd/search', { q: 'tuba' })
  expect(page).toContain('&lt;script&gt;')
  expect(page).toContain('<mark>tuba</mark>')
  expect(page).not.toContain('<script>alert')
  expect(page).not.toContain('<img src=x')
})

describe('a private network', () => {
  test('is never found, nor suggested as a spelling', async () => {
    const known = await db.execute(sql`select 1 from search_words where word = 'xylophonium'`)
    expect(known.rows).toHaveLength(1)
    for (const q of ['xylophonium', 'xylophonum', 'xylo', 'bridge xylophonium', '"xylophonium under"']) {
      const { page } = await look('/search', { q })
      expect(titles(page)).toEqual([])
      expect(page).not.toContain('Showing results for')
    }
    expect((await look('/n/secret/search', { q: 'xylophonium' })).status).toBe(404)
  })

  test('is found as soon as it is public', async () => {
    await db.update(networks).set({ visibility: 'public' }).where(eq(networks.slug, 'secret'))
    expect(titles((await look('/search', { q: 'xylophonum' })).page)).toEqual(['Xylophonium under the bridge'])
    await db.update(networks).set({ visibility: 'private' }).where(eq(networks.slug, 'secret'))
  })
})

test('results come by kind and in pages', async () => {
  await plant(
    { slug: 'many' },
    Array.from({ length: 45 }, (_, index) => ({ title: `Bassoon ${index}` })),
  )
  const first = await look('/n/many/search', { q: 'bassoon' })
  expect(first.page).toContain('45 results')
  expect(titles(first.page)).toHaveLength(20)
  const last = await look('/n/many/search', { q: 'bassoon', page: '3' })
  expect(titles(last.page)).toHaveLength(5)
  expect(new Set([...titles(first.page), ...titles(last.page)]).size).toBe(25)
  expect((await look('/n/many/search', { q: 'bassoon', page: '9' })).status).toBe(303)
  expect((await look('/n/many/search', { q: 'bassoon', kind: 'city' })).page).toContain('search everything')
})

test('twenty results take as many queries as one', async () => {
  const count = (q: string) => countQueries(pool, () => look('/n/many/search', { q }))
  expect(await count('bassoon 7')).toBe(await count('bassoon'))
})

test('whatever is asked, the answer is a page', async () => {
  const hard = [
    '',
    ' ',
    '"',
    '""',
    "'",
    '\\',
    ':*',
    '!&|()<->',
    '*',
    'a:*',
    "'; drop table networks --",
    '%',
    '_',
    '\u0000',
    '😀',
  ]
  const more = [
    '\ud800',
    '漢字 かな',
    'مدينة',
    'x'.repeat(1000),
    'word '.repeat(200),
    '<->',
    'the',
    'the of',
    '‮abc',
    '\u{E000}x\u{E001}',
  ]
  for (const q of [...hard, ...more]) {
    for (const path of [aoce, '/search', '/n/marais/search', '/n/agents-of-coexistence/practices'])
      expect([q, path, (await look(path, { q })).status]).toEqual([q, path, q.includes('\0') ? 400 : 200])
  }
  await fc.assert(
    fc.asyncProperty(
      fc.string({
        unit: fc.oneof(fc.constantFrom(...'"\'\\:*&|!()<>-@~^%_ abé'), fc.string({ unit: 'binary', maxLength: 1 })),
      }),
      fc.constantFrom(aoce, '/search', '/n/agents-of-coexistence/practices'),
      async (q, path) => {
        expect((await look(path, { q })).status).toBe(q.includes('\0') ? 400 : 200)
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)
