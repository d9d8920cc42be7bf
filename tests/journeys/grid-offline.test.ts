import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { gridRows } from '../../src/learning/schema.ts'
import { cities, networks } from '../../src/networks/schema.ts'
import { files } from '../../src/platform/schema.ts'
import { signedInAs } from '../people.ts'
import { openHouse, withoutBrowser } from './browser.ts'

const address = '/n/agents-of-coexistence/meetings/CNM2/grids/genk'

/** A picture of some size, as a phone takes it. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe.skipIf(withoutBrowser)('a learning grid at a visit', async () => {
  if (withoutBrowser) return
  const { browser, base, db } = await openHouse()
  const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
  const genk = (await db.select().from(cities).where(eq(cities.networkId, network!.id))).find(
    ({ slug }) => slug === 'genk',
  )
  const place = [{ role: 'coordinator' as const, networkId: network!.id, cityId: genk!.id }]
  const person = await signedInAs(db, 'Coordinator, Genk', place)

  const phone = async (javaScriptEnabled = true) => {
    const context = await browser.newContext({
      baseURL: base,
      locale: 'en-GB',
      viewport: { width: 390, height: 844 },
      javaScriptEnabled,
    })
    const [name = '', value = ''] = person.headers.cookie.split('=')
    await context.addCookies([{ name, value, url: base }])
    return context
  }
  const rowsKept = async () => (await db.select().from(gridRows)).map(({ keyPoint }) => keyPoint).sort()

  it('opens, takes rows and a photo without a connection, and sends each once when there is one', async () => {
    const context = await phone()
    const page = await context.newPage()
    page.setDefaultTimeout(25_000)
    await page.goto(address)
    await page.getByLabel('Photo', { exact: true }).waitFor()
    // What the page needs is kept as soon as it was opened once.
    await page.waitForFunction(async () => {
      const kept = await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).length),
      )
      return kept.some((count) => count >= 4)
    })
    await context.setOffline(true)
    await page.getByLabel('What did we learn?').fill('Give them a paid role')
    await page.getByLabel('What do we do until the next event?').fill('Ask five youth clubs')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('Kept on this phone, not yet sent').waitFor()
    await page.reload()
    await page.getByText('Give them a paid role').waitFor()
    await page.getByText('No connection. What you write is kept on this phone').waitFor()
    // A photo says what it shows, or is not kept.
    await page.getByLabel('What did we learn?').fill('Hosts wear a badge')
    await page
      .getByLabel('Photo', { exact: true })
      .setInputFiles({ name: 'visit.png', mimeType: 'image/png', buffer: picture })
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('Say what the photo shows.').waitFor()
    await page.getByLabel('What does the photo show?').fill('A young host at the door')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.locator('.grid-kept li').nth(1).waitFor()
    await page.reload()
    expect(await page.locator('.grid-kept li').count()).toBe(2)
    expect(await rowsKept()).toEqual([])
    await context.setOffline(false)
    await page.getByText('Everything has arrived.').waitFor()
    await page.locator('#rows').getByText('Hosts wear a badge').waitFor()
    expect(await page.locator('.grid-kept li').count()).toBe(0)
    expect(await rowsKept()).toEqual(['Give them a paid role', 'Hosts wear a badge'])
    expect(
      (await db.select().from(files)).filter(({ subjectKind }) => subjectKind === 'grid_row').map(({ alt }) => alt),
    ).toEqual(['A young host at the door'])
    // Nothing is sent again with the next page.
    await page.reload()
    await page.locator('#rows').getByText('Give them a paid role').waitFor()
    expect(await rowsKept()).toEqual(['Give them a paid role', 'Hosts wear a badge'])
    // Whoever has signed out leaves no page behind.
    await context.clearCookies()
    await page.goto('/')
    await page.waitForFunction(async () => (await caches.keys()).every((name) => !name.startsWith('grids ')))
    await context.close()
  }, 90_000)

  it('sends a row once, though the answer was lost on the way', async () => {
    const context = await phone()
    const page = await context.newPage()
    page.setDefaultTimeout(25_000)
    await page.goto(address)
    let lost = 0
    await page.route('**/rows', async (route) => {
      if (lost++ > 0) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await page.getByLabel('What did we learn?').fill('Said once')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('Kept on this phone, not yet sent').waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('online')))
    await page.getByText('Everything has arrived.').waitFor()
    expect((await rowsKept()).filter((row) => row === 'Said once').length).toBe(1)
    await context.close()
  }, 60_000)

  it('is a plain form where there is no script', async () => {
    const context = await phone(false)
    const page = await context.newPage()
    await page.goto(address)
    await page.getByLabel('What did we learn?').fill('Without a script')
    await page.getByRole('button', { name: 'Keep it' }).click()
    await page.getByText('It is in the grid.').waitFor()
    await page.locator('.grid-row', { hasText: 'Without a script' }).getByRole('link', { name: 'Add a photo' }).click()
    await page
      .getByLabel('Photo', { exact: true })
      .setInputFiles({ name: 'visit.png', mimeType: 'image/png', buffer: picture })
    await page.getByLabel('What does the photo show?').fill('The same door')
    await page.getByRole('button', { name: 'Add a photo' }).click()
    await page.getByRole('img', { name: 'The same door' }).waitFor()
    await context.close()
  }, 60_000)

  it('fits a narrow phone', async () => {
    const context = await phone()
    const page = await context.newPage()
    await page.setViewportSize({ width: 320, height: 700 })
    for (const at of [address, '/n/agents-of-coexistence/thread', '/n/agents-of-coexistence/cities/genk/log']) {
      await page.goto(at)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    }
    await context.close()
  }, 60_000)
})
