import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openFront } from '../../src/app/front/front.ts'
import { hubOf } from '../../src/app/live/hub.ts'
import { planSections } from '../../src/plans/schema.ts'
import { connect } from '../../src/platform/db/index.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { freshDatabase } from '../database.ts'
import { type SignedIn, signedInAs } from '../people.ts'
import { plantPlan } from '../writing.ts'
import { withoutBrowser } from './browser.ts'

describe.skipIf(withoutBrowser)('a section that several people write', async () => {
  if (withoutBrowser) return
  const { connectionString, db } = await freshDatabase('empty')
  const settings = readSettings({ REQUESTS_PER_MINUTE: '100000' })
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  afterAll(() => browser.close())

  /** A server with connections of its own: another process as far as anybody can tell. */
  async function openServer(): Promise<string> {
    const connection = connect(connectionString)
    const server = createServer(openFront({ db: connection.db, settings }))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    afterAll(async () => {
      hubOf(connection.db)?.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await connection.close()
    })
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  const [one, two] = [await openServer(), await openServer()]
  let count = 0
  const plant = (text: string) => plantPlan(db, { slug: `planted-${++count}`, text })
  type Planted = Awaited<ReturnType<typeof plant>>

  const person = (name: string, { networkId, alpha }: Planted) =>
    signedInAs(db, name, [{ role: 'local_group_member', networkId, cityId: alpha.id }])

  async function come(base: string, who: SignedIn, at: string, options = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: base, locale: 'en-GB', ...options })
    const [name = '', value = ''] = who.headers.cookie.split('=')
    await context.addCookies([{ name, value, url: base }])
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    page.on('console', (said) => {
      if (/Content Security Policy|Content-Security-Policy/.test(said.text())) complaints.push(said.text())
    })
    page.on('pageerror', (error) => complaints.push(String(error)))
    await page.goto(at)
    return page
  }
  const complaints: string[] = []

  const editor = (page: Page) =>
    page.getByRole('textbox', { name: 'Text', exact: true }).and(page.locator('.ProseMirror'))
  /** What a paragraph says, without the carets of others in it. */
  const says = (page: Page, text: string) =>
    page.waitForFunction((wanted) => {
      const paragraphs = [...document.querySelectorAll('.ProseMirror p, .ProseMirror li')].map((one) => {
        const copy = one.cloneNode(true) as Element
        for (const caret of copy.querySelectorAll('.plan-caret')) caret.remove()
        return copy.textContent
      })
      return paragraphs.includes(wanted)
    }, text)
  const state = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words }).waitFor()
  const stored = async ({ section }: Planted) =>
    (await db.select({ text: planSections.text }).from(planSections).where(eq(planSections.id, section.id)))[0]?.text
  const until = async (isSo: () => Promise<boolean>) => {
    for (const end = Date.now() + 15_000; !(await isSo()); ) {
      if (Date.now() > end) throw new Error('It did not come to that.')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const typeAtEnd = async (page: Page, words: string) => {
    await editor(page).click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.type(words)
  }

  it('comes to one text at two servers, one of the writers going offline meanwhile', async () => {
    const planted = await plant('Alpha has a river.')
    const [ana, ben] = [await person('Ana', planted), await person('Ben', planted)]
    const [hers, his] = [await come(one, ana, planted.at), await come(two, ben, planted.at)]
    await Promise.all([says(hers, 'Alpha has a river.'), says(his, 'Alpha has a river.')])
    expect(await hers.locator('textarea[name=text]').isVisible()).toBe(false)

    // They see each other, and what each types.
    await hers.getByText('Also here: Ben').waitFor()
    await his.getByText('Also here: Ana').waitFor()
    await typeAtEnd(hers, ' And a port.')
    await says(his, 'Alpha has a river. And a port.')
    await his.locator('.plan-caret', { hasText: 'Ana' }).waitFor()
    await state(hers, 'Everything is saved.')

    // One goes offline and writes on; the other does, too.
    await hers.context().setOffline(true)
    await typeAtEnd(hers, '\nWritten on the train.')
    await state(hers, 'What you write is kept here and will be sent.')
    await typeAtEnd(his, ' It is old.')
    await state(his, 'Everything is saved.')
    expect(await stored(planted)).toBe('Alpha has a river. And a port. It is old.')
    await hers.context().setOffline(false)
    await state(hers, 'Everything is saved.')
    const both = ['Alpha has a river. And a port. It is old.', 'Written on the train.']
    for (const page of [hers, his]) for (const words of both) await says(page, words)
    expect(await stored(planted)).toBe(both.join('\n\n'))
    expect(await hers.evaluate(() => Object.keys(localStorage))).toEqual([])

    // Whoever goes is not there any more.
    await his.close()
    await hers.getByText('Nobody else is writing here.').waitFor()
    expect(complaints).toEqual([])
    await hers.context().close()
  }, 240_000)

  it('keeps a paragraph that one takes out while the other writes in it offline, and says so', async () => {
    const planted = await plant('Alpha has a river.\n\nAnd a port.\n\nAnd hills.')
    const [ana, ben] = [await person('Ana', planted), await person('Ben', planted)]
    const [hers, his] = [await come(one, ana, planted.at), await come(two, ben, planted.at)]
    await Promise.all([says(hers, 'And a port.'), says(his, 'And a port.')])
    await hers.context().setOffline(true)
    await hers.locator('.ProseMirror p', { hasText: 'And a port.' }).click()
    await hers.keyboard.press('End')
    await hers.keyboard.type(' Written on the train.')
    await state(hers, 'What you write is kept here and will be sent.')
    await his.locator('.ProseMirror p', { hasText: 'And a port.' }).click({ clickCount: 3 })
    await his.keyboard.press('Delete')
    await his.keyboard.press('Backspace')
    await until(async () => (await stored(planted)) === 'Alpha has a river.\n\nAnd hills.')
    await hers.context().setOffline(false)
    for (const page of [hers, his]) await says(page, 'And a port. Written on the train.')
    await state(hers, 'A paragraph was taken out while somebody was writing in it.')
    await state(hers, 'Everything is saved.')
    expect(await stored(planted)).toBe('Alpha has a river.\n\nAnd a port. Written on the train.\n\nAnd hills.')
    expect(complaints).toEqual([])
    for (const page of [hers, his]) await page.context().close()
  }, 240_000)

  it('keeps what was written offline over a reload, for its writer alone', async () => {
    const planted = await plant('Alpha.')
    const [ana, ben] = [await person('Ana', planted), await person('Ben', planted)]
    const page = await come(one, ana, planted.at)
    await says(page, 'Alpha.')
    await page.route('**/updates', (route) => route.abort('internetdisconnected'))
    await typeAtEnd(page, ' Not sent yet.')
    await state(page, 'What you write is kept here and will be sent.')
    await page.reload()
    await says(page, 'Alpha. Not sent yet.')
    await state(page, 'What you write is kept here and will be sent.')
    expect(await stored(planted)).toBe('Alpha.')

    // Somebody else at the same browser sends and sees nothing of it.
    const context = page.context()
    await page.close()
    const sign = async (who: SignedIn) => {
      const [name = '', value = ''] = who.headers.cookie.split('=')
      await context.addCookies([{ name, value, url: one }])
      const next = await context.newPage()
      next.setDefaultTimeout(60_000)
      await next.goto(planted.at)
      return next
    }
    const his = await sign(ben)
    await says(his, 'Alpha.')
    await his.close()
    expect(await stored(planted)).toBe('Alpha.')
    const again = await sign(ana)
    await says(again, 'Alpha. Not sent yet.')
    await state(again, 'Everything is saved.')
    expect(await stored(planted)).toBe('Alpha. Not sent yet.')
    expect(await again.evaluate(() => Object.keys(localStorage))).toEqual([])
    await context.close()
  }, 180_000)

  it('is sent once, though the answer was lost on the way', async () => {
    const planted = await plant('Alpha.')
    const page = await come(one, await person('Ana', planted), planted.at)
    await says(page, 'Alpha.')
    let lost = 0
    await page.route('**/updates', async (route) => {
      if (lost++ > 0) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await typeAtEnd(page, ' Said once.')
    await state(page, 'Everything is saved.')
    await until(async () => (await stored(planted)) === 'Alpha. Said once.')
    await page.reload()
    await says(page, 'Alpha. Said once.')
    await page.context().close()
  }, 180_000)

  it('takes shape by its buttons and by what is typed, and looks the same everywhere', async () => {
    const planted = await plant('')
    const ana = await person('Ana', planted)
    const page = await come(one, ana, planted.at)
    await editor(page).click()
    await page.keyboard.type('### Aims\nWe want ')
    await page.getByRole('button', { name: 'Bold' }).click()
    await page.keyboard.type('shade')
    await page.getByRole('button', { name: 'Bold' }).click()
    await page.keyboard.type('.\n- trees\nawnings\n\n')
    await page.getByRole('button', { name: 'Numbered list' }).click()
    await page.keyboard.type('first')
    await until(
      async () => (await stored(planted)) === '### Aims\n\nWe want **shade**.\n\n- trees\n- awnings\n\n1. first',
    )
    await page.keyboard.press('ControlOrMeta+a')
    await page.getByRole('button', { name: 'Link' }).click()
    await page.getByLabel('Address of the link').fill('javascript:alert(1)')
    await page.getByRole('button', { name: 'Set the link' }).click()
    await page.getByText('An address begins with https:// or mailto:').waitFor()
    await page.getByLabel('Address of the link').press('Escape')
    // The keyboard goes in and out again.
    await editor(page).press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.ProseMirror') === null)).toBe(true)
    await page.setViewportSize({ width: 320, height: 700 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    const plain = await come(two, ana, planted.at, { javaScriptEnabled: false })
    expect(await plain.getByLabel('Text', { exact: true }).inputValue()).toBe(await stored(planted))
    await plain.getByLabel('Text', { exact: true }).fill(`${await stored(planted)}\n\nWithout a script.`)
    await plain.getByRole('button', { name: 'Save the text' }).click()
    await plain.getByText('The text is saved.').waitFor()
    await says(page, 'Without a script.')
    expect(complaints).toEqual([])
    for (const one of [page, plain]) await one.context().close()
  }, 180_000)
})
