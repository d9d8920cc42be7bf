import { eq, isNotNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../tests/database.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { raiseVersions, read } from '../../tests/reading.ts'
import { testingActions } from '../actions/schema.ts'
import { createApp } from '../app/app.tsx'
import { cities, networks } from './schema.ts'

const { db } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}) })
const home = '/n/agents-of-coexistence'

describe('the front page of a network', () => {
  test('says who, what and how many, out of the record', async () => {
    const { text, html } = await read(app, home)
    expect(text).toContain('URBACT network · 2023–2025 · led by Genk')
    expect(text).toContain('9 cities from 9 countries, 4 themes: each city shows')
    for (const figure of ['9 cities', '16 sub-themes', '81 practices to learn from', '18 testing actions in mind'])
      expect(text).toContain(figure)
    expect(html).toContain('As of December 2023')
    expect(html).toContain('<meta name="description" content="9 cities from 9 countries, 4 themes')
  })

  test('does not call in mind what has ended', async () => {
    const [first, second] = await db.select().from(testingActions).where(isNotNull(testingActions.title)).limit(2)
    const end = async (id: string | undefined, state: 'concluded' | 'dropped' | 'idea') => {
      await db.update(testingActions).set({ state }).where(eq(testingActions.id, id!))
      await raiseVersions(db)
    }
    await end(first?.id, 'concluded')
    expect((await read(app, home)).text).toContain('18 testing actions, 1 concluded')
    expect((await read(app, home, 'fr')).text).toContain('18 actions tests, 1 conclue')
    await end(second?.id, 'dropped')
    expect((await read(app, home)).text).toContain('17 testing actions, 1 concluded')
    for (const one of [first, second]) await end(one?.id, 'idea')
    expect((await read(app, home)).text).toContain('18 testing actions in mind')
  })

  test('says it in French', async () => {
    const { html, text } = await read(app, home, 'fr')
    expect(text).toContain('Réseau URBACT · 2023–2025 · piloté par Genk')
    expect(text).toContain('9 villes de 9 pays, 4 thèmes')
    expect(html).toContain('Situation : décembre 2023')
    expect(text).toContain('Thèmes transversaux : transition écologique, transition numérique et égalité des genres')
  })

  test('leaves a horizontal theme of its own as it was written, in its language', async () => {
    const own = (horizontalThemes: string[]) =>
      db.update(networks).set({ horizontalThemes }).where(eq(networks.slug, 'agents-of-coexistence'))
    const [before] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
    await own(['Green Transition', 'quiet nights'])
    await raiseVersions(db)
    expect((await read(app, home, 'fr')).html).toContain('<span lang="en">Green Transition et quiet nights</span>')
    await own(before!.horizontalThemes)
    await raiseVersions(db)
  })

  test('puts the cities on a map, the lead partner by its shape too, and names them all beneath', async () => {
    const { html, text } = await read(app, home)
    expect(html.match(/class="map-city"/g)).toHaveLength(8)
    expect(html.match(/<path class="map-lead" d="M[\d.]+ [\d.]+l9 9/g)).toHaveLength(1)
    expect(html.match(/<text [^>]*>[^<]+<\/text>/g)).toHaveLength(9)
    expect(text).toContain('Genk Belgium, lead partner Gdańsk Poland')
  })

  test('knows the lead partner however its id is spelt', async () => {
    await db.update(networks).set({ leadPartner: 'GENK' }).where(eq(networks.slug, 'agents-of-coexistence'))
    const { html, text } = await read(app, home)
    expect(text).toContain('led by Genk')
    expect(html).toContain('class="map-lead" d="M')
    expect(text).toContain('Genk Belgium, lead partner')
  })

  test('names a city without coordinates as such', async () => {
    await db.update(cities).set({ latitude: null }).where(eq(cities.slug, 'breda'))
    await raiseVersions(db)
    const { html, text } = await read(app, home)
    expect(html.match(/class="map-city"/g)).toHaveLength(7)
    expect(text).toContain('Without a place on the map, because no coordinates were given: Breda Netherlands')
  })

  test('draws no map for a single dot, and names its cities all the same', async () => {
    await plantNetwork(db, { slug: 'sparse', word: 'Zebra' })
    await db.update(cities).set({ latitude: '52', longitude: '19' }).where(eq(cities.slug, 'alpha'))
    await raiseVersions(db)
    const { html, text } = await read(app, '/n/sparse')
    expect(html).not.toContain('class="map-land"')
    expect(text).not.toContain('Without a place on the map')
    expect(text).toContain('Alpha Zebra Poland Beta Zebra France')
  })

  test('tells machines what it is', async () => {
    const { html } = await read(app, home)
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '')
    expect(data).toMatchObject({ '@type': 'Organization', name: 'Agents of Co-existence', alternateName: 'AoCE' })
    expect(data.member).toHaveLength(9)
  })

  test('wears its own colour', async () => {
    await db.update(networks).set({ accent: '#7A1FA2' }).where(eq(networks.slug, 'agents-of-coexistence'))
    const { html } = await read(app, home)
    const address = /<link rel="stylesheet" href="(\/themes\/[^"]+)"/.exec(html)?.[1] ?? ''
    expect(address).toBe('/themes/7a1fa2.css?v=1')
    const styles = await app.request(address)
    expect(styles.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(styles.headers.get('cache-control')).toContain('immutable')
    expect(await styles.text()).toContain('--accent:#7a1fa2;')
    expect((await app.request('/themes/nocolour.css')).status).toBe(404)
  })

  test('ends nowhere early: names of a hostile network close no script', async () => {
    const hostile = '</script><script>alert(1)</script>'
    await db.update(networks).set({ name: hostile }).where(eq(networks.slug, 'example-water-alliance'))
    const { html } = await read(app, '/n/example-water-alliance')
    expect(html).not.toContain('<script>alert')
  })
})
