import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { openHouse, withoutBrowser } from './browser.ts'

const matrix = '/n/agents-of-coexistence/matrix'
const phone = { viewport: { width: 390, height: 844 } }
const desk = { viewport: { width: 1280, height: 900 } }

describe.skipIf(withoutBrowser)('the matrix in a browser', async () => {
  const { browser, base } = withoutBrowser ? { browser: undefined, base: '' } : await openHouse()

  async function open(address: string, options: BrowserContextOptions, walk: (page: Page) => Promise<void>) {
    const context = await browser!.newContext({ baseURL: base, locale: 'en-GB', reducedMotion: 'reduce', ...options })
    try {
      const page = await context.newPage()
      page.setDefaultTimeout(5_000)
      await page.goto(address)
      await walk(page)
    } finally {
      await context.close()
    }
  }

  const cell = (page: Page, name: string) => page.getByRole('link', { name, exact: true })
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent)
  const axeFinds = async (page: Page) => {
    await page.evaluate(axe.source)
    return page.evaluate(async () => {
      const runner: { run: (options: { runOnly: string[] }) => Promise<{ violations: { id: string }[] }> } =
        Reflect.get(window, 'axe')
      return (
        await runner.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'cat.semantics'] })
      ).violations.map(({ id }) => id)
    })
  }

  it('opens a cell by keyboard, closes it by Escape and gives the focus back', () =>
    open(matrix, desk, async (page) => {
      await cell(page, 'Genk, 1.1: has a practice and wants to learn').focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowRight')
      expect(await focused(page)).toBe('Gdańsk, 1.2: has a practice and wants to learn')
      await page.keyboard.press('Enter')
      const dialog = page.getByRole('dialog', { name: 'Gdańsk' })
      await dialog.waitFor()
      expect(await dialog.textContent()).toContain('Neighbourhood Houses as mini publics')
      expect(await focused(page)).toBe('Close')
      expect(await axeFinds(page)).toEqual([])
      expect(new URL(page.url()).pathname).toBe(`${matrix}/1.2/gdansk`)
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
      expect(await focused(page)).toBe('Gdańsk, 1.2: has a practice and wants to learn')
      await page.waitForURL((url) => url.pathname === matrix)
    }))

  it('closes an open cell by Back, opens it again by Forward, and shows its page after a reload', () =>
    open(`${matrix}?theme=1`, desk, async (page) => {
      const title = await page.title()
      const dialog = page.getByRole('dialog', { name: 'Genk' })
      await cell(page, 'Genk, 1.1: has a practice and wants to learn').click()
      await dialog.waitFor()
      expect(await page.title()).toContain('Genk, 1.1')
      await page.goBack()
      await dialog.waitFor({ state: 'detached' })
      expect([page.url(), await page.title()]).toEqual([`${base}${matrix}?theme=1`, title])
      await page.goForward()
      await dialog.waitFor()
      await page.reload()
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Genk')
      expect(await page.getByRole('dialog').count()).toBe(0)
      await page.goBack()
      await page.getByRole('table').waitFor()
      expect(page.url()).toBe(`${base}${matrix}?theme=1`)
    }))

  it('is one stop of the Tab key, says how to walk through it, and can be skipped', () =>
    open(matrix, desk, async (page) => {
      const skip = page.getByRole('link', { name: 'Skip the table' })
      await skip.focus()
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('matrix-sheet')
      const hint = await page.locator('.matrix-sheet').getAttribute('aria-describedby')
      expect(await page.locator(`#${hint}`).textContent()).toContain('The arrow keys move you from cell to cell')
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('Genk, 1.1: has a practice and wants to learn')
      await page.keyboard.press('ArrowLeft')
      expect(await focused(page)).toBe('1.1 Citizen engagement approach, methods, tools')
      await page.keyboard.press('ArrowUp')
      expect(await focused(page)).toBe('Working together with citizens')
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('CSV')
      await page.keyboard.press('Shift+Tab')
      expect(await focused(page)).toBe('Working together with citizens')
      await skip.focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('Tab')
      expect(await focused(page)).toBe('CSV')
    }))

  it('shows who can teach beside each sub-theme at every width', () =>
    open(matrix, desk, async (page) => {
      for (const width of [390, 768, 895, 896, 1024, 1050, 1151, 1152, 1280]) {
        await page.setViewportSize({ width, height: 900 })
        const answer = await page.locator('.matrix-who').first().boundingBox()
        expect(answer!.x + answer!.width, `${width}`).toBeLessThanOrEqual(width)
        expect(await page.locator('.matrix-sheet').evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth)).toBe(
          true,
        )
      }
    }))

  it('steps over what filters left blank', () =>
    open(`${matrix}?theme=4&state=practice`, desk, async (page) => {
      await cell(page, 'Gdańsk, 4.1: has a practice').focus()
      await page.keyboard.press('ArrowRight')
      expect(await focused(page)).toBe('Iași, 4.1: has a practice')
    }))

  it('opens a cell as a page without scripts, and filters by a form', () =>
    open(matrix, { ...desk, javaScriptEnabled: false }, async (page) => {
      await page.getByText('Filter', { exact: true }).click()
      await page.locator('select[name=city]').selectOption('genk')
      await page.locator('select[name=state]').selectOption('gives')
      await page.getByRole('form', { name: 'Filter' }).getByRole('button').click()
      expect(new URL(page.url()).search).toContain('city=genk')
      await cell(page, 'Genk, 4.2: has a practice').click()
      expect(new URL(page.url()).pathname).toBe(`${matrix}/4.2/genk`)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Genk')
    }))

  it('is a table on a desk, with heads for rows and columns', () =>
    open(matrix, desk, async (page) => {
      expect(await page.getByRole('columnheader').count()).toBe(12)
      expect(await page.getByRole('rowheader', { name: /^2\.1/ }).isVisible()).toBe(true)
      expect(await page.getByRole('table').getByRole('cell', { name: 'Breda, 1.1: has a practice' }).count()).toBe(1)
    }))

  it('is cards on a phone, those who can teach first, nothing said twice and nothing wider than the screen', () =>
    open(matrix, phone, async (page) => {
      const card = page.locator('tr', { hasText: 'Citizen engagement approach' })
      expect(await card.innerText()).toContain('6 cities can teach this')
      expect(await page.getByRole('link', { name: /^Breda ?, 1\.1: has a practice$/ }).count()).toBe(1)
      const [breda, budaors] = [
        await card.locator('td.practice').first().boundingBox(),
        await card.locator('td.need').first().boundingBox(),
      ]
      expect(breda!.y).toBeLessThan(budaors!.y)
      expect(await card.getByText('nobody wants').count()).toBe(0)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    }))

  it.each(['?by=city', '?gap=any&by=city', '?city=genk'])('passes axe as %s', (query) =>
    open(matrix + query, phone, async (page) => expect(await axeFinds(page)).toEqual([])),
  )
})
