import { expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { read } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'

const { db } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}) })

test('the source page names the source, its day, every doubtful figure and every contradiction', async () => {
  const { text, html } = await read(app, '/n/agents-of-coexistence/source')
  expect(text).toContain('Source Agents of Co-existence, baseline study (URBACT)')
  expect(text).toContain('The facts stand for December 2023')
  expect(html.match(/id="contradiction-N\d\d"/g)).toHaveLength(33)
  expect(
    [...html.matchAll(/class="doubtful-figure"><a href="[^"]*">([^<]*)<\/a><span>([^<]*)/g)].map(([, ...said]) => said),
  ).toEqual([
    ['Genk', 'Unemployment: 38.1%'],
    ['Iași', 'Civil servants: 610,937'],
    ['Iași', 'Youth unemployment: 0.75%'],
    ['Aarhus', 'Youth unemployment: 2%'],
  ])
})

test('where nothing is contradicted it says so', async () => {
  await plantNetwork(db, { slug: 'bare', word: 'Zebra' })
  const { status, text } = await read(app, '/n/bare/source')
  expect(status).toBe(200)
  expect(text).toContain('No contradiction has been noted')
  expect(text).toContain('No figure of the cities contradicts another.')
  const city = (await read(app, '/n/bare/cities/alpha')).text
  expect(city).toContain('How we know this')
  expect(city).not.toContain('contradicts')
})
