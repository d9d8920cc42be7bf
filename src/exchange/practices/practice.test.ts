import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { countQueries, read, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { practices } from '../schema.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}) })
const home = '/n/agents-of-coexistence'
const catalogue = `${home}/practices`

const titles = (html: string) =>
  [...html.matchAll(/<article class="practice-card">.*?<h2[^>]*>(.*?)<\/h2>/gs)].map((card) => visible(card[1] ?? ''))

const countOf = (text: string) => Number(/(\d+) practices? of 81/.exec(text)?.[1] ?? 0)

describe('the catalogue', () => {
  test('shows all 81, twenty at a time', async () => {
    const first = await read(app, catalogue)
    expect(first.text).toContain('All 81 practices')
    expect(titles(first.html)).toHaveLength(20)
    expect(titles((await read(app, `${catalogue}?page=5`)).html)).toHaveLength(1)
    expect((await read(app, `${catalogue}?page=6`)).status).toBe(303)
  })

  test('begins with the cities of the network, in the order of its folder, and keeps the filters folded', async () => {
    const first = await read(app, catalogue)
    const last = await read(app, `${catalogue}?page=5`)
    expect(first.text).not.toContain('From outside:')
    expect(last.text).toContain('From outside:')
    expect(first.html).toContain('<details class="catalogue-filters"><summary>')
    expect(last.html).toContain('<details class="catalogue-filters"><summary>')
    const narrowed = await read(app, `${catalogue}?place=outside`)
    expect(narrowed.html).toContain('<details class="catalogue-filters" open=""><summary>')
  })

  test('says where each comes from, what it is about and what was learned', async () => {
    const { text } = await read(app, `${catalogue}?place=outside`)
    expect(text).toContain('8 practices of 81')
    expect(text).toContain('From outside: Espoo, Finland Future Mentors programme')
    expect(text).toContain('Kind: Outside practice')
    expect(text).toContain('State: Active')
    expect(text).toContain('Lesson: expertise from outside government can be taught inward')
    expect(text).toContain('3.2 Improve knowledge about citizen engagement methods (suggested)')
  })

  test('is narrowed down by each filter and by several', async () => {
    const found = async (query: string) => countOf((await read(app, `${catalogue}?${query}`)).text)
    expect(await found('city=GDANSK')).toBe(15)
    expect(await found('country=PL')).toBe(15)
    expect(await found('place=inside')).toBe(73)
    expect(await found('source=with')).toBe(9)
    expect(await found('source=without')).toBe(72)
    expect(await found('kind=boxed+case')).toBe(2)
    expect(await found('state=named+only')).toBe(5)
    expect(await found('city=gdansk&place=outside')).toBe(0)
    const [byTheme, bySubTheme] = [await found('theme=1'), await found('theme=1.6')]
    expect(byTheme).toBeGreaterThan(bySubTheme)
    expect(bySubTheme).toBeGreaterThan(0)
    expect(await found('theme=nonsense')).toBe(0)
  })

  test('lets each filter be taken off', async () => {
    const { html } = await read(app, `${catalogue}?city=gdansk&source=without&sort=title`)
    expect(html).toContain(`href="${catalogue}?source=without&amp;sort=title"`)
    expect(html).toContain(`href="${catalogue}?city=gdansk&amp;sort=title"`)
  })

  test('is sorted as readers of the language expect', async () => {
    const byTitle = titles((await read(app, `${catalogue}?sort=title`)).html)
    expect(byTitle).toEqual([...byTitle].sort(new Intl.Collator('en').compare))
    const byCity = await read(app, `${catalogue}?sort=city`)
    expect(byCity.html.indexOf('Aarhus</span>')).toBeGreaterThan(0)
  })

  test('finds words, without accents and misspelt', async () => {
    expect(titles((await read(app, `${catalogue}?q=ideathn`)).html).length).toBeGreaterThan(0)
    expect((await read(app, `${catalogue}?q=ideathn`)).text).toContain(
      'Nothing contains “ideathn”. These contain ideathon',
    )
    expect((await read(app, `${catalogue}?q=zzzzzz`)).text).toContain('No practice fits all of this')
  })

  test('takes as many queries for 3 practices as for 300', async () => {
    const { id } = await plantNetwork(db, { slug: 'growing', word: 'Oboe' })
    const ask = () => countQueries(pool, () => read(app, '/n/growing/practices'))
    const few = await ask()
    await db.insert(practices).values(
      Array.from({ length: 300 }, (_, index) => ({
        networkId: id,
        slug: `more-${index}`,
        position: index + 10,
        title: `More ${index}`,
      })),
    )
    expect(await ask()).toBe(few)
    expect(few).toBeLessThanOrEqual(5)
  })

  test('speaks French', async () => {
    const { text } = await read(app, `${catalogue}?place=outside`, 'fr')
    expect(text).toContain('8 pratiques sur 81')
    expect(text).toContain('D’ailleurs : Espoo, Finlande')
  })
})

describe('a practice', () => {
  test('says what it is and who wants to learn it', async () => {
    const { html, text } = await read(app, `${catalogue}/x-espoo-future-mentors`)
    expect(text).toContain('26 cities in 2022')
    expect(text).toContain('1.4 Involving young people including children (suggested)')
    expect(text).toMatch(/Who wants to learn this 1\.4 .*? Genk/)
    expect(html).toMatch(/<a href="https:\/\/oecd-opsi\.org\/[^"]*" rel="noopener[^"]*"[^>]*>oecd-opsi\.org/)
    expect(html).toContain('"@type":"CreativeWork"')
    expect(html).toContain(`href="${home}/matrix/1.4/genk"`)
  })

  test('says what is not stated', async () => {
    expect((await read(app, `${catalogue}/genk-habits`)).text).toContain('Since not stated Source not stated')
  })

  test('has one address, whatever its case', async () => {
    const response = await app.request(`${catalogue}/GENK-Habits?lang=fr`)
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(`${catalogue}/genk-habits?lang=fr`)
    expect((await read(app, `${catalogue}/nowhere`)).status).toBe(404)
  })

  test('never links to anything but the web', async () => {
    await db.execute(sql`update practices set source_url = 'javascript:alert(1)' where slug = 'genk-the-22'`)
    expect((await read(app, `${catalogue}/genk-the-22`)).html).not.toContain('href="javascript:')
  })
})

test('a city and a theme show their practices', async () => {
  expect((await read(app, `${home}/cities/gdansk`)).text).toContain('What Gdańsk can show: 15 practices')
  expect((await read(app, `${home}/themes/3.2`)).text).toMatch(
    /Agents of Open Government outside: São Paulo \(suggested\)/,
  )
})

test('a theme shows twelve of the practices beneath it and where the others are', async () => {
  const { text, html } = await read(app, `${home}/themes/1`)
  const all = countOf((await read(app, `${catalogue}?theme=1`)).text)
  expect(all).toBeGreaterThan(12)
  expect(html.match(/href="[^"]*\/practices\/[^"]*"/g)).toHaveLength(12)
  expect(text).toContain(`See all ${all} in the catalogue`)
})

test('a private network keeps its practices to itself', async () => {
  await plantNetwork(db, { slug: 'hidden', visibility: 'private', word: 'Clarinet' })
  expect((await read(app, '/n/hidden/practices')).status).toBe(404)
  expect((await read(app, '/n/hidden/practices/P1')).status).toBe(404)
  expect((await read(app, '/n/hidden/practices/p1')).status).toBe(404)
})
