import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openFront } from '../../src/app/front/front.ts'
import { hubOf } from '../../src/app/live/hub.ts'
import { cities, networks } from '../../src/networks/schema.ts'
import { connect } from '../../src/platform/db/index.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { reviewNotes, reviewRounds, reviewSessions, reviews } from '../../src/reviews/schema.ts'
import { freshDatabase } from '../database.ts'
import { type SignedIn, signedInAs } from '../people.ts'
import { withoutBrowser } from './browser.ts'

const live = '/n/agents-of-coexistence/reviews/round-90/live/budaors'
const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

describe.skipIf(withoutBrowser)('a review is talked about in one room', async () => {
  if (withoutBrowser) return
  const { connectionString, db } = await freshDatabase('demo')
  const connection = connect(connectionString)
  const settings = readSettings({ REQUESTS_PER_MINUTE: '100000' })
  const server = createServer(openFront({ db: connection.db, settings }))
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  afterAll(async () => {
    await browser.close()
    hubOf(connection.db)?.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await connection.close()
  })

  const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
  const networkId = network!.id
  const all = await db.select().from(cities).where(eq(cities.networkId, networkId))
  const cityId = (slug: string) => all.find((city) => city.slug === slug)!.id
  const [round] = await db
    .insert(reviewRounds)
    .values({ networkId, slug: 'round-90', position: 90, kind: 'plans', title: 'Plans read', state: 'open' })
    .returning()
  await db.insert(reviews).values(
    ['genk', 'breda'].map((slug) => ({
      ...{ networkId, roundId: round!.id },
      ...{ reviewerCityId: cityId(slug), reviewedCityId: cityId('budaors') },
    })),
  )
  const lead = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
  const inCity = (slug: string) =>
    signedInAs(db, `Coordinator, ${slug}`, [{ role: 'coordinator', networkId, cityId: cityId(slug) }])
  const genk = await inCity('genk')
  const breda = await inCity('breda')

  const visit = async (who: SignedIn, what = '', options: BrowserContextOptions = phoneSize): Promise<Page> => {
    const context = await browser.newContext({ baseURL, locale: 'en-GB', ...options })
    const [name = '', value = ''] = who.headers.cookie.split('=')
    await context.addCookies([{ name, value, url: baseURL }])
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(live + what)
    return page
  }
  const noted = async (words: string) => (await db.select().from(reviewNotes).where(eq(reviewNotes.note, words))).length
  const write = async (page: Page, words: string) => {
    await page.getByLabel('In a few words').fill(words)
    await page.getByRole('button', { name: 'Note it' }).click()
  }
  const wide = { viewport: { width: 1280, height: 720 } }

  it('by who leads, a screen and two phones, one of which loses its connection', async () => {
    const desk = await visit(lead, '', wide)
    const screen = await visit(lead, '/screen', wide)
    const one = await visit(genk)
    const two = await visit(breda)
    await desk.getByRole('button', { name: 'Begin' }).click()
    for (const page of [screen, one, two]) await page.getByText('Part 1 of 6').waitFor()

    // The note's kind follows the part, except under the hands of somebody who is writing.
    await two.getByLabel('In a few words').fill('Half a sentence')
    for (const part of ['Questions to understand', 'What is strong'])
      await desk.getByRole('button', { name: `On to: ${part}` }).click()
    await one.getByText('Part 3 of 6').waitFor()
    expect(await one.getByLabel('strength').isChecked()).toBe(true)
    await two.getByText('Part 3 of 6').waitFor()
    expect(await two.getByLabel('In a few words').inputValue()).toBe('Half a sentence')
    expect(await two.getByLabel('question').isChecked()).toBe(true)
    await write(one, 'Young hosts are paid')
    for (const page of [screen, two, desk]) await page.getByText('Young hosts are paid').waitFor()

    // Without a connection a note is kept, and the phone says how it stands.
    await one.context().setOffline(true)
    await one.getByText('No connection since').waitFor()
    await write(one, 'Who pays after the summer?')
    await one.getByText('Kept on this phone, not sent yet').waitFor()
    await desk.getByRole('button', { name: 'On to: What worries us' }).click()
    await screen.getByText('Part 4 of 6').waitFor()
    expect(await one.getByText('Part 3 of 6').count()).toBe(1)
    expect(await noted('Who pays after the summer?')).toBe(0)
    await one.context().setOffline(false)
    await one.getByText('Part 4 of 6').waitFor({ timeout: 8_000 })
    await one.getByText('Everything has arrived.').waitFor()
    await screen.getByText('Who pays after the summer?').waitFor()
    expect(await one.locator('[data-cut-off]').innerText()).toBe('')
    expect(await one.getByLabel('concern').isChecked()).toBe(true)
    expect(await noted('Who pays after the summer?')).toBe(1)
    await Promise.all([desk, screen, one, two].map((page) => page.context().close()))
  }, 90_000)

  it('and a note stays on the phone over a reload and arrives once, though the answer was lost on the way', async () => {
    const phone = await visit(genk)
    let lost = 0
    await phone.route('**/notes', async (route) => {
      if (lost++ > 1) return route.continue()
      if (lost === 1) await route.fetch()
      await route.abort('connectionreset')
    })
    await write(phone, 'Said once')
    await phone.getByText('Kept on this phone, not sent yet').waitFor()
    await phone.reload()
    await phone.getByText('Everything has arrived.').waitFor()
    await phone.locator('#live-notes').getByText('Said once').waitFor()
    expect(await noted('Said once')).toBe(1)
    // Closed while one is still writing: the words are not lost, and it is said why they were not taken.
    await phone.getByLabel('In a few words').fill('Too late')
    await db.update(reviewRounds).set({ state: 'closed' }).where(eq(reviewRounds.id, round!.id))
    await phone.getByRole('button', { name: 'Note it' }).click()
    await phone.getByText('This was not taken: The round is closed.').waitFor()
    expect(await noted('Too late')).toBe(0)
    await db.update(reviewRounds).set({ state: 'open' }).where(eq(reviewRounds.id, round!.id))
    await phone.getByRole('button', { name: 'Back into the form' }).click()
    expect(await phone.getByLabel('In a few words').inputValue()).toBe('Too late')
    await phone.context().close()
  }, 60_000)

  it('on a screen that is cut off and says so, and shows what it missed as soon as it is back', async () => {
    const screen = await visit(lead, '/screen', wide)
    const phone = await visit(breda)
    await screen.context().setOffline(true)
    await screen.getByText('No connection since').waitFor()
    await write(phone, 'Written meanwhile')
    await phone.locator('#live-notes').getByText('Written meanwhile').waitFor()
    expect(await screen.getByText('Written meanwhile').count()).toBe(0)
    await screen.context().setOffline(false)
    await screen.getByText('Written meanwhile').waitFor({ timeout: 8_000 })
    expect(await screen.locator('[data-cut-off]').innerText()).toBe('')
    await Promise.all([screen, phone].map((page) => page.context().close()))
  }, 60_000)

  it('with everything of the screen in sight, and nothing beside a narrow phone', async () => {
    const [session] = await db.select().from(reviewSessions)
    await db.insert(reviewNotes).values(
      Array.from({ length: 24 }, (_, at) => ({
        ...{
          networkId,
          kind: (['question', 'strength', 'concern', 'suggestion'] as const)[at % 4]!,
          actor: 'Somebody',
        },
        sessionId: session!.id,
        note: `${at}. ${'What happens with the house when the project ends? '.repeat(1 + (at % 3))}`,
      })),
    )
    const screen = await visit(lead, '/screen', wide)
    const sizes = [wide.viewport, { width: 1920, height: 1080 }, { width: 1024, height: 768 }]
    for (const viewport of sizes) {
      await screen.setViewportSize(viewport)
      const { scrollHeight, scrollWidth } = await screen.evaluate(() => ({
        scrollHeight: document.documentElement.scrollHeight,
        scrollWidth: document.documentElement.scrollWidth,
      }))
      expect([viewport, scrollHeight <= viewport.height, scrollWidth <= viewport.width]).toEqual([viewport, true, true])
    }
    for (const what of ['', '/screen', '/paper']) {
      const phone = await visit(genk, what, { viewport: { width: 320, height: 700 } })
      expect([what, await phone.evaluate(() => document.documentElement.scrollWidth)]).toEqual([what, 320])
      await phone.context().close()
    }
    await screen.context().close()
  }, 60_000)

  it('without scripts: notes, and a screen that looks again by itself', async () => {
    const plain = { javaScriptEnabled: false }
    const screen = await visit(lead, '/screen', { ...wide, ...plain })
    const phone = await visit(genk, '', { ...phoneSize, ...plain })
    await phone.locator('noscript p', { hasText: '(UTC)' }).waitFor()
    await write(phone, 'Without a script')
    await phone.locator('#live-notes').getByText('Without a script').waitFor()
    await screen.getByText('Without a script').waitFor({ timeout: 40_000 })
    await Promise.all([screen, phone].map((page) => page.context().close()))
  }, 60_000)
})
