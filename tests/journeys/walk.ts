import { eq } from 'drizzle-orm'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { cities, networks } from '../../src/networks/schema.ts'
import { plantEverything } from '../access/planted.ts'
import { signedInAs } from '../people.ts'
import { openHouse } from './browser.ts'
import { outside, violations } from './looking.ts'
import { instead, places, type Who } from './places.ts'
import { plantPlaces } from './planted-places.ts'
import { isFile, patternOf, patternsOf } from './routes-of-pages.ts'

/** The same word stands in every text of the planted network; it is longer than a narrow column. */
const word = 'Stadtteilgenossenschaftsversammlung'
const slug = 'long-words'
const at = `/n/${slug}`

/**
 * Walks through every page of the product, every second one in each of two files: each route that answers with a page,
 * as the person sees it to whom it shows most. A route that is new is walked by itself; one whose page is not found
 * fails until there is an address for it (`planted-places.ts`) or a word on what it is instead (`places.ts`).
 */
export function walk(half: 0 | 1): void {
  describe('every page', async () => {
    const { browser, base, db, app, secret } = await openHouse()
    const planted = await plantEverything(db, { slug, word })
    const cookies = await invite()
    const { coordinator, secretariat } = cookies
    const ofRecord = await plantPlaces({ db, secret, planted, at, coordinator, secretariat })
    const patterns = patternsOf(app)
    const byPattern = Map.groupBy(ofRecord, (address) => patternOf(patterns, address))
    const shown = new Set(places.map(([, address]) => patternOf(patterns, address)))
    const pages = patterns.filter((pattern) => !isFile(pattern) && !shown.has(pattern) && !instead[pattern])
    const mine = <T>(all: T[]) => all.filter((_, place) => place % 2 === half)

    /** Who comes: one person may speak for a city here and in the example, another leads both networks. */
    async function invite() {
      const [example] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
      const [genk] = await db.select().from(cities).where(eq(cities.slug, 'genk'))
      const { programmeId } = example ?? {}
      const ids = [planted.networkId, example?.id ?? '']
      // Somebody of the demonstration speaks in networks of the demonstration only.
      await db.update(networks).set({ programmeId, demo: true }).where(eq(networks.id, planted.networkId))
      const of = [planted.own, planted.other].map((cityId) => ({ networkId: planted.networkId, cityId }))
      const speaks = [...of, { networkId: example?.id ?? '', cityId: genk?.id ?? '' }]
      const coordinator = speaks.map((place) => ({ role: 'coordinator' as const, ...place }))
      const leads = ids.map((networkId) => ({ role: 'lead_expert' as const, networkId }))
      const programme = programmeId ? [{ role: 'secretariat' as const, programmeId }] : []
      return {
        coordinator: await signedInAs(db, `Coordinator ${word}`, coordinator, { demo: true }),
        'lead expert': await signedInAs(db, `Expert ${word}`, leads),
        secretariat: await signedInAs(db, 'Secretariat', programme),
      }
    }

    const headersOf = (who: Who) => (who === 'visitor' ? {} : cookies[who].headers)

    /** How many elements the page has for somebody; none where it is not for them. */
    async function sizeFor(who: Who, address: string): Promise<number> {
      const answer = await app.request(`${base}${address}`, { headers: headersOf(who) })
      const isPage = answer.status === 200 && answer.headers.get('content-type')?.startsWith('text/html')
      if (isPage) return (await answer.text()).split('<').length
      await answer.body?.cancel()
      return 0
    }

    async function richest(address: string): Promise<Who | undefined> {
      const sizes: [Who, number][] = []
      for (const who of ['lead expert', 'coordinator', 'visitor', 'secretariat'] as const)
        if (who !== 'secretariat' || sizes.every(([, size]) => size === 0))
          sizes.push([who, await sizeFor(who, address)])
      return sizes.filter(([, size]) => size > 0).sort(([, a], [, b]) => b - a)[0]?.[0]
    }

    const complaints: string[] = []
    const open = new Map<string, Promise<Page>>()

    /** One page for each person and scheme, which goes from address to address: it has the stylesheets already. */
    function pageOf(who: Who, colorScheme: 'light' | 'dark'): Promise<Page> {
      const key = `${who} ${colorScheme}`
      const page = open.get(key) ?? begin(who, { colorScheme })
      open.set(key, page)
      return page
    }

    async function begin(who: Who, options: BrowserContextOptions): Promise<Page> {
      const context = await browser.newContext({ baseURL: base, locale: 'en-GB', reducedMotion: 'reduce', ...options })
      const value = who === 'visitor' ? '' : cookies[who].headers.cookie.replace('session=', '')
      if (value) await context.addCookies([{ name: 'session', value, url: base }])
      const page = await context.newPage()
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
      return page
    }

    /** The editor of plans comes after its page. */
    async function made(page: Page): Promise<void> {
      if ((await page.locator('write-together').count()) > 0) await page.locator('.ProseMirror').waitFor()
    }

    const narrow = { width: 320, height: 900 }
    const wide = { width: 1280, height: 900 }

    /** On a screen by day in English, on a phone by night in French, and on both from right to left. */
    async function look(who: Who, address: string): Promise<Record<string, unknown>> {
      const inLanguage = (lang: string) => `${address}${address.includes('?') ? '&' : '?'}lang=${lang}`
      complaints.length = 0
      const found: Record<string, unknown> = {}
      const day = await pageOf(who, 'light')
      await day.setViewportSize(wide)
      found.status = (await day.goto(inLanguage('en')))?.status()
      await made(day)
      found.headings = await day.locator('h1').count()
      found.titled = (await day.title()) !== ''
      found.axeByDay = await violations(day)
      await day.setViewportSize(narrow)
      found.beyondPhone = await outside(day)
      const night = await pageOf(who, 'dark')
      await night.setViewportSize(narrow)
      await night.goto(inLanguage('fr'))
      await made(night)
      found.axeByNight = await violations(night)
      found.beyondPhoneInFrench = await outside(night)
      await day.goto(inLanguage('ar-XB'))
      found.beyondPhoneFromTheRight = await outside(day)
      await day.setViewportSize(wide)
      found.beyondScreenFromTheRight = await outside(day)
      found.complaints = [...complaints]
      return found
    }

    const inOrder = {
      status: 200,
      headings: 1,
      titled: true,
      axeByDay: [],
      beyondPhone: [],
      axeByNight: [],
      beyondPhoneInFrench: [],
      beyondPhoneFromTheRight: [],
      beyondScreenFromTheRight: [],
      complaints: [],
    }

    it.each(mine(pages))('%s', { timeout: 60_000 }, async (pattern) => {
      for (const address of byPattern.get(pattern) ?? [planted.addressOf(pattern)]) {
        const who = await richest(address)
        if (!who) throw new Error(`Nobody is shown a page at ${address}.`)
        expect(await look(who, address), `${address}, ${who}`).toEqual(inOrder)
      }
    })

    it.each(mine(places))('%s: %s', { timeout: 60_000 }, async (who, address, status = 200) => {
      // A browser complains where the answer is not what was asked for.
      const complaints = status === 200 ? [] : expect.any(Array)
      expect(await look(who, address)).toEqual({ ...inOrder, status, complaints })
    })

    it.each(mine(Object.entries(instead)))('%s is no page: it %s', async (pattern) => {
      expect(patterns).toContain(pattern)
      expect(await richest(planted.addressOf(pattern))).toBeUndefined()
    })
  })
}
