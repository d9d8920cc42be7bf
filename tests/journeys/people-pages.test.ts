import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { signedInAs } from '../people.ts'
import { openHouse } from './browser.ts'
import { byPointer } from './hands.ts'
import { outside, violations } from './looking.ts'
import { kindsOfCoordinator, kindsOfLeadExpert, kindsOfPerson, kindsWithErrors } from './people-kinds.ts'
import { aoce, stepInto } from './whole-house.ts'

const screens = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const

describe('pages as people see them who are signed in', async () => {
  const { browser, base, db } = await openHouse()
  const roles: Record<string, string> = { 'Coordinator, Genk': '', 'Lead expert': '' }
  let need = ''
  let member = ''

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

  const pages = new Map<string, Promise<Page>>()

  /** The same browser for all who only look: it has the stylesheets already. */
  function kept(role: string, options: BrowserContextOptions): Promise<Page> {
    const key = `${role} ${options.colorScheme}`
    const page = pages.get(key) ?? open(role, options)
    pages.set(key, page)
    return page
  }

  beforeAll(async () => {
    for (const role of Object.keys(roles))
      await as(role, {}, async (page) => {
        await stepInto(page, role)
        roles[role] = (await page.context().cookies()).find(({ name }) => name === 'session')?.value ?? ''
      })
    const { headers } = await signedInAs(db, 'Ines of Genk')
    roles.Ines = headers.cookie.replace('session=', '')
    await as('Coordinator, Genk', {}, async (page) => {
      await page.goto(`${aoce}/needs/new`)
      const { write, choose, tick, press } = byPointer(page)
      await write('What do you want to learn?', 'How do young people take part?')
      await choose('Sub-theme', '1.4')
      await tick('The network')
      await press(page.getByRole('button', { name: 'Raise a need' }))
      need = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    })
    await as('Lead expert', {}, async (page) => {
      await page.goto(`${aoce}/people`)
      const href = await page.locator('main .deed a').first().getAttribute('href')
      member = href?.split('/').at(-1) ?? ''
    })
  })

  const all = [
    ...kindsOfCoordinator.map(([kind, address]) => ['Coordinator, Genk', kind, address] as const),
    ...kindsOfPerson.map(([kind, address]) => ['Ines', kind, address] as const),
    ...kindsOfLeadExpert.map(([kind, address]) => ['Lead expert', kind, address] as const),
  ]
  const addressed = (address: string) => address.replace('NEED', need).replace('MEMBER', member)

  it.each(all)('%s, %s', { timeout: 60_000 }, async (role, kind, at) => {
    const address = addressed(at)
    const status = kind === 'not for this role' ? 403 : 200
    for (const { colorScheme, width } of screens) {
      const page = await kept(role, { colorScheme, viewport: { width, height: 900 } })
      expect((await page.goto(address))?.status()).toBe(status)
      expect(await violations(page), `${address} ${colorScheme} ${width}`).toEqual([])
    }
    const page = await kept(role, {})
    await page.setViewportSize({ width: 320, height: 900 })
    for (const lang of ['en', 'fr', 'en-XA', 'ar-XB']) {
      await page.goto(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`)
      expect(await outside(page), `${address} ${lang}`).toEqual([])
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(await outside(page), `${address} ar-XB on a screen`).toEqual([])
  })

  it.each(kindsWithErrors)('$kind with something wrong', { timeout: 60_000 }, async (wrong) => {
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
