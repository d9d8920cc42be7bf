import { asc, eq } from 'drizzle-orm'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { cities, networks } from '../../src/networks/schema.ts'
import { planSections, plans } from '../../src/plans/schema.ts'
import { signedInAs } from '../people.ts'
import { openHouse, withoutBrowser } from './browser.ts'

const sections = '/n/agents-of-coexistence/cities/genk/plan/draft/sections'

describe.skipIf(withoutBrowser)('the sections of a plan are put in order', async () => {
  const house = withoutBrowser ? undefined : await openHouse()
  const { db, browser, base } = house!
  const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
  const networkId = network!.id
  const genk = (await db.select().from(cities).where(eq(cities.networkId, networkId))).find(
    ({ slug }) => slug === 'genk',
  )!
  const coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', networkId, cityId: genk.id }])
  await db.delete(plans).where(eq(plans.cityId, genk.id))
  const [plan] = await db
    .insert(plans)
    .values({ networkId, cityId: genk.id, title: 'Genk', language: 'en' })
    .returning()

  const order = async () =>
    (
      await db.select().from(planSections).where(eq(planSections.planId, plan!.id)).orderBy(asc(planSections.position))
    ).map(({ key }) => key)

  async function open(options: BrowserContextOptions, walk: (page: Page) => Promise<void>) {
    await db.delete(planSections)
    for (const [at, key] of ['a', 'b', 'c', 'd'].entries())
      await db.insert(planSections).values({ networkId, planId: plan!.id, key, title: `Part ${key}`, position: at + 1 })
    const context = await browser.newContext({ baseURL: base, locale: 'en-GB', reducedMotion: 'reduce', ...options })
    const [name = '', value = ''] = coordinator.headers.cookie.split('=')
    await context.addCookies([{ name, value, url: base }])
    try {
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      await page.goto(sections)
      await walk(page)
    } finally {
      await context.close()
    }
  }

  const line = (page: Page, key: string) => page.locator(`[data-name="${key}"]`)
  const button = (page: Page, key: string, to: 'up' | 'down') => line(page, key).locator(`button[value=${to}]`)
  const shown = (page: Page) =>
    page.locator('[data-name]').evaluateAll((lines) => lines.map((one) => one.getAttribute('data-name')))
  const said = (page: Page) => page.locator('plan-order [role=status]')

  /** By hand: a browser tells of a drag only when the pointer moves on. */
  async function drag(page: Page, what: Locator, to: Locator) {
    await what
      .locator('a')
      .locator('xpath=..')
      .hover({ position: { x: 300, y: 4 } })
    await page.mouse.down()
    await to.hover({ position: { x: 300, y: 4 } })
    await to.hover({ position: { x: 302, y: 6 } })
    await page.mouse.up()
  }

  it('with the mouse: dragged down behind a line, up before it', { timeout: 120_000 }, () =>
    open({}, async (page) => {
      await drag(page, line(page, 'a'), line(page, 'c'))
      await expect.poll(order, { timeout: 20_000 }).toEqual(['b', 'c', 'a', 'd'])
      await expect.poll(() => shown(page)).toEqual(['b', 'c', 'a', 'd'])
      // What came with the answer can be dragged again.
      await drag(page, line(page, 'd'), line(page, 'b'))
      await expect.poll(order, { timeout: 20_000 }).toEqual(['d', 'b', 'c', 'a'])
      await page.reload()
      expect(await shown(page)).toEqual(['d', 'b', 'c', 'a'])
    }),
  )

  it('with keys: the button keeps the focus, and what happened is said', { timeout: 120_000 }, () =>
    open({}, async (page) => {
      await button(page, 'a', 'down').focus()
      await page.keyboard.press('Enter')
      await expect.poll(order, { timeout: 20_000 }).toEqual(['b', 'a', 'c', 'd'])
      await expect.poll(() => said(page).textContent()).not.toBe('')
      await expect.poll(() => button(page, 'a', 'down').evaluate((one) => one === document.activeElement)).toBe(true)
      await page.keyboard.press('Enter')
      await expect.poll(order, { timeout: 20_000 }).toEqual(['b', 'c', 'a', 'd'])
      expect(new URL(page.url()).pathname).toBe(sections)
    }),
  )

  it('with a finger, by the buttons', { timeout: 120_000 }, () =>
    open({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } }, async (page) => {
      const box = await button(page, 'c', 'up').boundingBox()
      expect(Math.min(box!.width, box!.height)).toBeGreaterThanOrEqual(24)
      await button(page, 'c', 'up').tap()
      await expect.poll(order, { timeout: 20_000 }).toEqual(['a', 'c', 'b', 'd'])
      await expect.poll(() => shown(page)).toEqual(['a', 'c', 'b', 'd'])
    }),
  )

  it('without a script', { timeout: 120_000 }, () =>
    open({ javaScriptEnabled: false }, async (page) => {
      await Promise.all([page.waitForEvent('domcontentloaded'), button(page, 'd', 'up').click()])
      expect(await order()).toEqual(['a', 'b', 'd', 'c'])
      expect(await shown(page)).toEqual(['a', 'b', 'd', 'c'])
    }),
  )
})
