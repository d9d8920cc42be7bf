import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../tests/database.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { between, countQueries, read } from '../../tests/reading.ts'
import { createApp } from '../app/app.tsx'
import { meetings } from './schema.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}) })
const home = '/n/agents-of-coexistence'

describe('meetings', () => {
  test('stand in time, half-year by half-year, with dates as written', async () => {
    const { text } = await read(app, `${home}/meetings`)
    expect(between(text, 'Second half of 2023', 'First half of 2024')).toContain(
      'November 2023 Core network meeting 1 in Genk and Breda held',
    )
    const spring = between(text, 'First half of 2024', 'Second half of 2024')
    expect(spring).toContain('23/25 January 2024 · next, as of December 2023 Online Academy 1 planned')
    expect(spring).toContain('June 2024 (annex); July column (Table 3) Core network meeting 3 in Gdańsk')
    const autumn = between(text, 'Second half of 2024', 'First half of 2025')
    expect(autumn.indexOf('before CNM4')).toBeGreaterThan(0)
    expect(autumn.indexOf('before CNM4')).toBeLessThan(autumn.indexOf('Core network meeting 4'))
    expect(autumn).toContain('not scheduled Online academy')
    expect(autumn).toContain('possible Joint event')
    expect(text.match(/· next/g)).toHaveLength(1)
  })

  test('show everything the record says of one', async () => {
    const { text, html } = await read(app, `${home}/meetings/CNM2`)
    expect(text).toContain('When 4-8 March 2024')
    expect(text).toContain('Budaörs Banská Bystrica Hungary and Slovakia')
    expect(text).toContain('2 Innovators coming into government green transition')
    expect(html).toContain(`href="${home}/themes/2"`)
    expect(between(text, 'Sessions', 'On the roadmap')).toContain('walkshop')
    expect(between(text, 'On the roadmap', 'The whole roadmap')).toContain('draft CNM2 agenda February')
    expect(html).toContain('"@type":"Event"')
    expect(html).toContain('"startDate":"2024-03-04"')
  })

  test('without a date promise none to machines', async () => {
    const { html, text } = await read(app, `${home}/meetings/OA3`)
    expect(html).not.toContain('"@type":"Event"')
    expect(text).toContain('When before CNM4')
    expect(text).toContain('Where Online')
  })

  test('show what the source contradicts about them only', async () => {
    const found = async (id: string) =>
      [...(await read(app, `${home}/meetings/${id}`)).html.matchAll(/id="contradiction-(N\d+)"/g)].map(
        ([, name]) => name,
      )
    expect(await found('CNM3')).toEqual(['N05', 'N08'])
    expect(await found('CNM4')).toEqual(['N06'])
    expect(await found('OA1')).toEqual(['N09'])
    expect(await found('CNM6')).toEqual([])
  })

  test('are found whatever the case of their address', async () => {
    const small = await app.request(`${home}/meetings/cnm3`)
    expect([small.status, small.headers.get('location')]).toEqual([301, `${home}/meetings/CNM3`])
    expect((await app.request(`${home}/meetings/CNM99`)).status).toBe(404)
  })

  test('stand on the front page and with their host', async () => {
    const front = (await read(app, home)).text
    expect(between(front, 'The way there')).toContain('23/25 January 2024 · next, as of December 2023 Online Academy 1')
    expect(front).toContain('All 14 meetings')
    const genk = between((await read(app, `${home}/cities/genk`)).text, 'Meetings in Genk')
    expect(genk).toContain('Core network meeting 1')
    expect(genk).toContain('Core network meeting 6 and final event')
    expect(genk).not.toContain('Core network meeting 3')
  })

  test('speak French', async () => {
    const { text } = await read(app, `${home}/meetings`, 'fr')
    expect(text).toContain('Premier semestre 2024')
    expect(text).toContain('sans date fixée Académie en ligne')
  })

  test('of another network need none of these words, and no more queries for 300', async () => {
    const { id } = await plantNetwork(db, { slug: 'other', word: 'Zebra' })
    const few = await countQueries(pool, () => read(app, '/n/other/meetings'))
    await db.insert(meetings).values(
      Array.from({ length: 300 }, (_, index) => ({
        networkId: id,
        slug: `W${index}`,
        position: index + 2,
        kind: 'water_walk',
        title: `Walk ${index}`,
        ...(index % 2 ? { start: `20${10 + (index % 30)}` } : {}),
      })),
    )
    expect(await countQueries(pool, () => read(app, '/n/other/meetings?x'))).toBe(few)
    const { text, status } = await read(app, '/n/other/meetings?y')
    expect(status).toBe(200)
    expect(text).toContain('Water walk')
    expect(text).toContain('2011 · date has passed; the record does not say whether it was held Walk 1 ')
    expect(text).toMatch(/20\d\d · next Walk/)
    const past = (await read(app, '/n/other/meetings/W1')).text
    expect(past).toContain('State date has passed; the record does not say whether it was held')
    expect((await read(app, `${home}/meetings/OA1`)).text).not.toContain('date has passed')
    expect(between(text, 'No date yet')).toContain('Date open Walk 0')
  })
})
