import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../people.ts'
import { openHouse } from './browser.ts'
import { byPointer } from './hands.ts'
import { outside, violations } from './looking.ts'
import { kindsWithErrors } from './people-kinds.ts'
import { stepInto } from './whole-house.ts'

describe('forms with something wrong in them', async () => {
  const { browser, base, db } = await openHouse()
  const roles: Record<string, string> = { 'Coordinator, Genk': '' }

  /** A browser in which somebody of that role is signed in. */
  async function open(role: string, options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ baseURL: base, locale: 'en-GB', reducedMotion: 'reduce', ...options })
    context.setDefaultTimeout(15_000)
    if (roles[role]) await context.addCookies([{ name: 'session', value: roles[role], url: base }])
    return context.newPage()
  }

  async function as<T>(role: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const page = await open(role, options)
    return await look(page).finally(() => page.context().close())
  }

  beforeAll(async () => {
    for (const role of Object.keys(roles))
      await as(role, {}, async (page) => {
        await stepInto(page, role)
        roles[role] = (await page.context().cookies()).find(({ name }) => name === 'session')?.value ?? ''
      })
    const { headers } = await signedInAs(db, 'Ines of Genk')
    roles.Ines = headers.cookie.replace('session=', '')
  })

  it.each(kindsWithErrors)('$kind', { timeout: 60_000 }, async (wrong) => {
    const { address, fields = {}, button = ':not([data-variant])', who = 'Coordinator, Genk' } = wrong
    await as(who, { viewport: { width: 320, height: 900 } }, async (page) => {
      for (const lang of ['en', 'fr', 'ar-XB']) {
        const where = `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`
        await page.goto(where)
        for (const [name, text] of Object.entries(fields))
          await page.locator(`main [name="${name}"]`).first().fill(text)
        const answered = page.waitForResponse((answer) => answer.request().method() === 'POST')
        await byPointer(page).press(page.locator(`main form[method=post] button[type=submit]${button}`).last())
        expect((await answered).status(), where).toBe(422)
        const summary = page.locator('.error-summary')
        expect(await summary.evaluate((one) => one === document.activeElement), where).toBe(true)
        for (const link of await summary.getByRole('link').all())
          expect(await page.locator((await link.getAttribute('href')) ?? '').count(), where).toBe(1)
        expect(await violations(page), where).toEqual([])
        expect(await outside(page), where).toEqual([])
      }
    })
  })
})
