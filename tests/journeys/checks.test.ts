import { eq } from 'drizzle-orm'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { v7 } from 'uuid'
import { describe, expect, it } from 'vitest'
import { qualityChecks, qualityRemarks, qualityRounds, testingActions } from '../../src/actions/schema.ts'
import { cities, networks } from '../../src/networks/schema.ts'
import { planSections, plans } from '../../src/plans/schema.ts'
import { snapshotOf } from '../../src/plans/versions/snapshot.queries.ts'
import { signedInAs } from '../people.ts'
import { openHouse, withoutBrowser } from './browser.ts'
import { byKeyboard, byPointer, type Hands } from './hands.ts'

const checks = '/n/agents-of-coexistence/checks'

describe.skipIf(withoutBrowser)('nine forms and nine plans are checked', async () => {
  const house = withoutBrowser ? undefined : await openHouse()
  const { db, browser, base } = house!
  const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
  const networkId = network!.id
  const nine = (await db.select().from(cities).where(eq(cities.networkId, networkId))).slice(0, 9)
  const expert = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])

  /** Each of nine cities has sent a form and a plan. */
  async function send() {
    await db.delete(qualityRounds)
    await db.delete(plans)
    for (const [at, city] of nine.entries()) {
      const [action, plan] = [v7(), v7()]
      const place = { networkId, cityId: city.id }
      const title = `Stall ${at}`
      await db
        .insert(testingActions)
        .values({ ...place, id: action, slug: action, position: 500 + at, title, state: 'in_check' })
      const [made] = await db
        .insert(plans)
        .values({ ...place, id: plan, title: `Plan ${at}`, language: 'en' })
        .returning()
      await db
        .insert(planSections)
        .values({ networkId, planId: plan, key: 'context', position: 1, title: 'Context', text: 'Loud.\n\nToo loud.' })
      const sent = { ...place, number: 1, sentOn: `2024-05-0${at + 1}`, actor: city.name }
      const snapshot = { ...(await snapshotOf(db, network as never, made!)) }
      const form = { title, fields: [] }
      await db.insert(qualityRounds).values([
        { ...sent, id: v7(), subjectKind: 'testing_action', subjectId: action, snapshot: form },
        { ...sent, id: v7(), subjectKind: 'plan', subjectId: plan, snapshot },
      ])
    }
  }

  async function walk(options: BrowserContextOptions, handsOf: (page: Page) => Hands) {
    const context = await browser.newContext({ baseURL: base, locale: 'en-GB', reducedMotion: 'reduce', ...options })
    const [name = '', value = ''] = expert.headers.cookie.split('=')
    await context.addCookies([{ name, value, url: base }])
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    const visited: string[] = []
    page.on('framenavigated', (frame) => visited.push(new URL(frame.url()).pathname))
    const hands = handsOf(page)
    const [titles, deeds]: [string[], number[]] = [[], []]
    await page.goto(checks)
    for (let at = 0; at < 18; at++) {
      const draft = page.locator('article.check')
      titles.push((await draft.locator('h2').first().innerText()).trim())
      let count = 0
      const doing = async (what: Promise<void>) => {
        await what
        count += 1
      }
      if (at === 9) {
        // At a passage of the first plan, and then on: it is kept and the page stays.
        await doing(hands.unfold(draft.locator('details.check-remark-form summary').first()))
        await doing(hands.choose('Where (optional)', 'Too loud.'))
        await doing(hands.write('What could stand there instead (optional)', 'Louder than allowed.'))
      }
      for (const points of await draft.locator('#verdict fieldset').all()) {
        const second = points.locator('input').nth(1)
        await doing(handsOf === byKeyboard ? press(page, second) : second.check())
      }
      await doing(hands.tick('Agreed'))
      await doing(hands.press(page.getByRole('button', { name: 'Give the verdict' })))
      deeds.push(count)
    }
    const end = await page.locator('main').innerText()
    await context.close()
    return { titles, deeds, end, elsewhere: visited.filter((path) => path !== checks) }
  }

  /** A row of points is one stop of the Tab key; within it the arrows choose. */
  async function press(page: Page, box: ReturnType<Page['locator']>) {
    const name = await box.getAttribute('name')
    const isThere = () => page.evaluate((wanted) => document.activeElement?.getAttribute('name') === wanted, name)
    for (let steps = 0; steps < 100 && !(await isThere()); steps++) await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    if (!(await box.isChecked())) throw new Error(`The keys never come to ${name}.`)
  }

  for (const [how, options, hands] of [
    ['with keys alone', {}, byKeyboard],
    ['without a script, on a phone', { javaScriptEnabled: false, viewport: { width: 390, height: 844 } }, byPointer],
  ] as const)
    it(`${how}, one after the other, without leaving the page`, { timeout: 240_000 }, async () => {
      await send()
      const { titles, deeds, end, elsewhere } = await walk(options, hands)
      // Like beside like, the oldest first.
      expect(titles).toEqual([...nine.map((_, at) => `Stall ${at}`), ...nine.map((_, at) => `Plan ${at}`)])
      expect(elsewhere).toEqual([])
      expect(end).toContain('Nothing waits for your check')
      // Five points, the verdict, the button: nothing else has to be done.
      expect([Math.max(...deeds.filter((_, at) => at !== 9)), deeds[9]]).toEqual([7, 10])
      const given = await db.select().from(qualityChecks).where(eq(qualityChecks.networkId, networkId))
      expect(given.map(({ verdict }) => verdict)).toEqual(Array(18).fill('agreed'))
      const [remark] = await db.select().from(qualityRemarks).where(eq(qualityRemarks.networkId, networkId))
      expect(remark).toMatchObject({ suggestion: 'Louder than allowed.' })
    })
})
