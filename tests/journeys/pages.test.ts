import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openHouse } from './browser.ts'
import { places } from './places.ts'

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

describe('the pages of a visitor', () => {
  it('load nothing from elsewhere, break no rule of the security policy, and need at most eight requests', {
    timeout: 120_000,
  }, async () => {
    for (const [who, address] of places) {
      if (who !== 'visitor') continue
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

  it('work without any script: the menu unfolds, filters filter, the language changes', async () => {
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

  it('are walked through by keyboard, beginning with the way past the menu', async () => {
    await open('/n/agents-of-coexistence', { viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.keyboard.press('Tab')
      expect(await page.locator(':focus').textContent()).toBe('Skip to the content')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await page.locator('main :focus').count()).toBe(1)
    })
  })
})
