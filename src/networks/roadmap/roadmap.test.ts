import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { between, countQueries, read } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { roadmapItems } from '../schema.ts'
import { planRoadmap } from './roadmap.plan.ts'
import { roadmapOf } from './roadmap.queries.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}) })
const home = '/n/agents-of-coexistence'

describe('the roadmap', () => {
  test('stands half-year by half-year with dates as written, who does it and where it leads', async () => {
    const { text, html } = await read(app, `${home}/roadmap`)
    const halves = [
      'Second half of 2023',
      'First half of 2024',
      'Second half of 2024',
      'First half of 2025',
      'Second half of 2025',
    ]
    expect([...html.matchAll(/<h2 id="part-\d+">([^<]*)/g)].map(([, half]) => half)).toEqual(halves)
    expect(text).toContain('23/25 January Online Academy 1: rationale presented and discussed')
    expect(text).toContain('June (annex) or July (table)')
    expect(text).toContain('By ULG coordinator of each partner · with LP receives report')
    expect(html).toContain(`href="${home}/meetings/CNM3"`)
    expect(html).toContain(`href="${home}/obligations#D05"`)
    expect(html).not.toMatch(/ style=/)
  })

  test('draws items over the months they take, also those that reach beyond the half-year', async () => {
    const { html } = await read(app, `${home}/roadmap`)
    const first = between(html, 'id="part-2"', 'id="part-3"')
    expect(first.match(/<ol class="plan-months months-7"/g)).toHaveLength(1)
    expect(first).toContain('plan-item from-6 span-2')
    expect(first).toContain('plan-item from-1 span-4')
  })

  test('takes any or no half-year, any or no date', async () => {
    const { id } = await plantNetwork(db, { slug: 'other', word: 'Zebra' })
    await db.insert(roadmapItems).values([
      { networkId: id, slug: 'A', position: 2, item: 'Long', halfYear: 'Year one', from: '2024', to: '2026' },
      {
        networkId: id,
        slug: 'B',
        position: 3,
        item: 'Soon',
        halfYear: 'Sprint 3',
        due: '2024-02-10',
        linksTo: ['nothing'],
      },
    ])
    const page = await read(app, '/n/other/roadmap')
    expect(page.status).toBe(200)
    expect(page.text).toContain('Without a half-year')
    expect(between(page.text, 'Year one', 'How we know')).toContain('2024 – 2026 Long')
    expect(page.text).toContain('nothing')
    const months = planRoadmap(await roadmapOf(db, { id })).map((stretch) => [stretch.label, stretch.months])
    expect(months).toEqual([
      ['Year one', []],
      ['Sprint 3', ['2024-02']],
      [null, []],
    ])
  })

  test('takes as many queries for 300 items as for one', async () => {
    const { id } = await plantNetwork(db, { slug: 'long', word: 'Yak' })
    await db
      .insert(roadmapItems)
      .values({ networkId: id, slug: 'I', position: 2, item: 'Item', halfYear: '2030-H1', linksTo: ['M1'] })
    const few = await countQueries(pool, () => read(app, '/n/long/roadmap'))
    await db.insert(roadmapItems).values(
      Array.from({ length: 300 }, (_, index) => ({
        networkId: id,
        slug: `I${index}`,
        position: index + 3,
        item: `Item ${index}`,
        halfYear: '2030-H1',
        linksTo: ['M1', `I${index}`],
      })),
    )
    expect(await countQueries(pool, () => read(app, '/n/long/roadmap?x'))).toBe(few)
  })
})
