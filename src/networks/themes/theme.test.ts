import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { between, read } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'

const { db } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}) })
const home = '/n/agents-of-coexistence'

describe('themes', () => {
  test('are listed with their sub-themes and what goes across them', async () => {
    const { text, html } = await read(app, `${home}/themes`)
    expect(text).toContain('4 themes, 16 sub-themes')
    expect(html).toContain(`href="${home}/themes/2.1"`)
    expect(text).toContain('green transition digital transition gender equality')
  })

  test('name the plans, tests and meetings about them', async () => {
    const { text } = await read(app, `${home}/themes/3.3`)
    expect(between(text, 'One plan takes it up', 'One city wants')).toContain('Unclear power relations')
    expect(between(text, 'One city wants to try this', 'Meetings about it')).toContain(
      'Aarhus Democratic conversation idea',
    )
    const meetings = between(text, 'Meetings about it', 'How we know')
    expect(
      ['Online Academy 2', 'Core network meeting 3', 'Core network meeting 4'].every((m) => meetings.includes(m)),
    ).toBe(true)
    expect(meetings).not.toContain('Core network meeting 5')
  })

  test('say of many plans and tests only what they are', async () => {
    const { html, text } = await read(app, `${home}/themes/1`)
    const tests = between(html, 'What cities want to try', 'Meetings about it')
    expect(tests.match(/class="entry-title"/g)).toHaveLength(12)
    expect(tests).not.toContain('theme-links')
    expect(tests).toContain(`href="${home}/testing-actions"`)
    expect(between(text, 'What plans take up', 'What cities want to try')).toContain('Iași Build trust')
  })

  test('show the contradictions about them only', async () => {
    const found = async (code: string) =>
      [...(await read(app, `${home}/themes/${code}`)).html.matchAll(/id="contradiction-(N\d+)"/g)].map(([, id]) => id)
    expect(await found('3.2')).toEqual(['N02'])
    expect(await found('3.3')).toEqual(['N02'])
    expect(await found('1.6')).toEqual(['N27', 'N28'])
    expect(await found('1')).toEqual([])
    expect(await found('3')).toEqual([])
  })

  test('are not found under a code that is none', async () => {
    expect((await app.request(`${home}/themes/9.9`)).status).toBe(404)
  })

  test('without plans, tests and contradictions stand all the same', async () => {
    await plantNetwork(db, { slug: 'bare', word: 'Zebra' })
    const page = await read(app, '/n/bare/themes/1.1')
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('contradicts itself Z')
  })
})
