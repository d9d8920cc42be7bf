import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { between, countQueries, read } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { cities } from '../schema.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}) })
const home = '/n/agents-of-coexistence'

describe('a city profile', () => {
  test('keeps what is implausible and says what is odd about it', async () => {
    const iasi = await read(app, `${home}/cities/iasi`)
    expect(iasi.text).toContain(
      'Civil servants 610,937 as printed; not usable Implausible: more than the whole population (393,574).',
    )
    expect(iasi.text).toContain(
      'Youth unemployment 0.75% Implausible: young people are rarely less out of work than everybody (3.03%).',
    )
    expect((await read(app, `${home}/cities/genk`)).text).toContain(
      'Unemployment 38.1% Implausible: an unemployment rate above 30% is more likely something else.',
    )
    expect((await read(app, `${home}/cities/aarhus`)).text).toContain('Youth unemployment 2% Implausible: young people')
    expect((await read(app, `${home}/cities/breda`)).text).not.toContain('Implausible')
  })

  test('writes figures as its reader does', async () => {
    expect((await read(app, `${home}/cities/aarhus`)).text).toMatch(/GDP per capita DKK\s410,000/)
    const french = await read(app, `${home}/cities/aarhus`, 'fr')
    expect(french.text).toMatch(/PIB par habitant 410\s000\s/)
    expect(french.text).toContain('Dans le réseau : Aarhus Municipality')
    expect(french.html).toContain('<span lang="en">Aarhus Municipality</span>')
  })

  test('tells what is not stated from what is', async () => {
    const budaors = await read(app, `${home}/cities/budaors`)
    expect(budaors.text).toContain('GDP per capita not stated')
    expect(budaors.text).toContain('Civil servants 172 Mayor')
    expect(budaors.text).toContain('Advisory bodies not stated')
  })

  test('shows what the source contradicts about this city, and nothing said of others', async () => {
    const contradictions = async (city: string) =>
      [...(await read(app, `${home}/cities/${city}`)).html.matchAll(/id="contradiction-(N\d+)"/g)].map(([, id]) => id)
    expect(await contradictions('iasi')).toEqual(['N15', 'N20', 'N21'])
    expect(await contradictions('genk')).toEqual(['N13', 'N19'])
    expect(await contradictions('aarhus')).toEqual(['N23', 'N25'])
    expect(await contradictions('banska-bystrica')).toEqual(['N18', 'N28'])
    expect(await contradictions('breda')).toEqual(['N02', 'N16'])
    expect(await contradictions('quart-de-poblet')).toEqual([])
  })

  test('leads from a figure to the contradiction about it', async () => {
    const { html } = await read(app, `${home}/cities/genk`)
    expect(html).toMatch(/38\.1%[\s\S]{0,400}href="#contradiction-N19"/)
  })

  test('is found whatever the case of its address, and only in its network', async () => {
    const other = await app.request(`${home}/cities/GENK?x=1`)
    expect([other.status, other.headers.get('location')]).toEqual([301, `${home}/cities/genk?x=1`])
    expect((await app.request(`${home}/cities/nowhere`)).status).toBe(404)
    expect((await app.request('/n/nowhere/cities/genk')).status).toBe(404)
  })

  test('of a city of which nothing is known says so', async () => {
    await plantNetwork(db, { slug: 'bare', word: 'Zebra' })
    const beta = await read(app, '/n/bare/cities/beta')
    expect(beta.status).toBe(200)
    expect(beta.text).toContain('Population not stated')
    expect(beta.text).toContain('Nothing is recorded yet about the action plan of Beta Zebra.')
    expect(beta.text).toContain('No testing idea of Beta Zebra is recorded yet.')
    expect(beta.text).not.toContain('contradicts itself Not')
  })
})

describe('the comparison of cities', () => {
  const names = async (query: string) =>
    [...(await read(app, `${home}/cities${query}`)).html.matchAll(/<th scope="row"[^>]*><a href="[^"]*">([^<]*)/g)].map(
      ([, name]) => name,
    )

  test('stands in the order of names unless asked otherwise', async () => {
    const inOrder = [
      'Aarhus',
      'Banská Bystrica',
      'Breda',
      'Budaörs',
      'Gdańsk',
      'Genk',
      'Iași',
      'Ķekava',
      'Quart de Poblet',
    ]
    expect(await names('')).toEqual(inOrder)
    expect(await names('?direction=down')).toEqual(inOrder.toReversed())
    expect(await names('?sort=nonsense&page=99')).toEqual(inOrder)
  })

  test('ranks figures from the largest and never what is implausible, unstated or in another currency', async () => {
    expect((await names('?sort=population')).slice(0, 3)).toEqual(['Gdańsk', 'Iași', 'Aarhus'])
    expect((await names('?sort=unemployment')).slice(0, 2)).toEqual(['Quart de Poblet', 'Aarhus'])
    expect((await names('?sort=unemployment')).at(-1)).toBe('Genk')
    expect((await names('?sort=unemployment&direction=up')).at(-1)).toBe('Genk')
    expect((await names('?sort=civilServants')).at(0)).toBe('Aarhus')
    expect((await names('?sort=civilServants')).at(-1)).toBe('Iași')
    expect((await names('?sort=gdpPerCapita')).slice(0, 2)).toEqual(['Breda', 'Quart de Poblet'])
    expect((await names('?sort=gdpPerCapita')).slice(-3)).toEqual(['Aarhus', 'Budaörs', 'Genk'])
  })

  test('counts what cities give and want, and each number leads to what it counts', async () => {
    expect((await names('?sort=gives')).slice(0, 2)).toEqual(['Genk', 'Gdańsk'])
    expect((await names('?sort=wants')).slice(0, 2)).toEqual(['Banská Bystrica', 'Budaörs'])
    const { html } = await read(app, `${home}/cities`)
    expect(html).toContain(`href="${home}/practices?city=genk"`)
  })

  test('flags them in words', async () => {
    const { text } = await read(app, `${home}/cities`)
    expect(between(text, 'Genk Lead partner', 'Iași')).toContain('38.1% implausible')
    expect(text.match(/\bimplausible\b/g)).toHaveLength(4)
  })

  test('takes as many queries for 300 cities as for two, and turns pages', async () => {
    const { id } = await plantNetwork(db, { slug: 'large', word: 'Yak' })
    const few = await countQueries(pool, () => read(app, '/n/large/cities'))
    await db.insert(cities).values(
      Array.from({ length: 298 }, (_, index) => ({
        networkId: id,
        slug: `city-${index}`,
        position: index + 3,
        name: `City ${index}`,
        country: 'FI',
      })),
    )
    expect(await countQueries(pool, () => read(app, '/n/large/cities?x=2'))).toBe(few)
    const first = await read(app, '/n/large/cities?x=3')
    expect(first.html.match(/<th scope="row"/g)).toHaveLength(60)
    expect(first.text).toContain('Page 1 of 5')
    expect((await read(app, '/n/large/cities?page=5')).html).toContain('City 297')
  })
})
