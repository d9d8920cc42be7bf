import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openHouse } from './browser.ts'
import { kinds } from './kinds.ts'
import { outside, violations } from './looking.ts'

const { browser, base } = await openHouse()

async function open<T>(address: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ baseURL: base, locale: 'en-GB', reducedMotion: 'reduce', ...options })
  try {
    const page = await context.newPage()
    await page.goto(address)
    return await look(page)
  } finally {
    await context.close()
  }
}

const screens = [
  { colorScheme: 'light', widths: [1280, 320] },
  { colorScheme: 'dark', widths: [390] },
] as const

describe('every kind of page', () => {
  // Each scheme gets a page of its own: after a change of scheme, axe may still meet colours of the one before.
  it.each(kinds)(
    '%s can be used by everybody: axe by day and by night, on a screen and on phones',
    { timeout: 60_000 },
    async (_, address) => {
      for (const { colorScheme, widths } of screens)
        await open(address, { colorScheme }, async (page) => {
          for (const width of widths) {
            await page.setViewportSize({ width, height: 900 })
            expect(await violations(page), `${address} ${colorScheme} ${width}`).toEqual([])
          }
        })
    },
  )

  it.each(kinds)(
    '%s fits into 320 pixels, in French and from right to left',
    { timeout: 60_000 },
    async (_, address) => {
      await open(address, { viewport: { width: 320, height: 900 } }, async (page) => {
        for (const lang of ['en', 'fr', 'ar-XB']) {
          await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`)
          expect(await outside(page), `${address} ${lang}`).toEqual([])
        }
        await page.setViewportSize({ width: 1280, height: 900 })
        expect(await outside(page), `${address} ar-XB on a screen`).toEqual([])
      })
    },
  )

  it('loads nothing from elsewhere, breaks no rule of the security policy, and needs at most eight requests', {
    timeout: 120_000,
  }, async () => {
    for (const address of kinds.map(([, address]) => address)) {
      const context = await browser.newContext({ baseURL: base })
      const page = await context.newPage()
      const asked: string[] = []
      const complaints: string[] = []
      page.on('request', (request) => asked.push(request.url()))
      page.on('console', (message) => /Content Security Policy/.test(message.text()) && complaints.push(message.text()))
      page.on('pageerror', (error) => complaints.push(error.message))
      await page.goto(address, { waitUntil: 'load' })
      await context.close()
      expect(complaints, address).toEqual([])
      expect(
        asked.filter((url) => !url.startsWith(base) && !url.startsWith('data:')),
        address,
      ).toEqual([])
      expect(asked.filter((url) => url.startsWith(base)).length, `${address}\n${asked.join('\n')}`).toBeLessThanOrEqual(
        8,
      )
    }
  })

  it('works without any script: the menu unfolds, filters filter, the language changes', async () => {
    await open(
      '/n/agents-of-coexistence',
      { javaScriptEnabled: false, viewport: { width: 390, height: 900 } },
      async (page) => {
        expect(await page.getByRole('link', { name: 'Cities', exact: true }).isVisible()).toBe(false)
        await page.getByText('Menu', { exact: true }).click()
        await page.getByRole('link', { name: 'Who can teach whom', exact: true }).click()
        await page.waitForURL('**/matrix')
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Who can teach whom')
        await page.getByText('Menu', { exact: true }).click()
        await page.getByRole('link', { name: 'Français' }).click()
        expect(await page.locator('html').getAttribute('lang')).toBe('fr')
        await page.goto('/about')
        expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('À propos de ce site')
      },
    )
  })

  it('is walked through by keyboard, beginning with the way past the menu', async () => {
    await open('/n/agents-of-coexistence', { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').textContent()).toBe('Skip to the content')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.locator('main :focus').count()).toBe(1)
    })
  })
})
