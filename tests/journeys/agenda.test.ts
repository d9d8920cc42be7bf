import axe from 'axe-core'
import { and, asc, eq } from 'drizzle-orm'
import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { meetingSessions, meetings } from '../../src/meetings/schema.ts'
import { networks } from '../../src/networks/schema.ts'
import { signedInAs } from '../people.ts'
import { openHouse, withoutBrowser } from './browser.ts'

const agenda = '/n/agents-of-coexistence/meetings/CNM2/agenda'
/** So high that nothing scrolls while a session is held. */
const desk = { viewport: { width: 1280, height: 2400 } }

describe.skipIf(withoutBrowser)('an agenda in a browser', async () => {
  const house = withoutBrowser ? undefined : await openHouse()
  const { db, browser, base } = house!
  const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
  const networkId = network!.id
  const [meeting] = await db
    .select()
    .from(meetings)
    .where(and(eq(meetings.networkId, networkId), eq(meetings.slug, 'CNM2')))
  const meetingId = meeting!.id
  const expert = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])

  /** Three sessions on one morning and one that has no place yet. */
  async function plan() {
    await db.delete(meetingSessions).where(eq(meetingSessions.meetingId, meetingId))
    const session = (title: string, startTime: string | null, endTime: string | null) => ({
      ...{ networkId, meetingId, kind: 'masterclass', title, startTime, endTime, position: 1 },
      day: startTime ? '2024-03-05' : null,
    })
    await db
      .insert(meetingSessions)
      .values([
        session('Welcome', '09:00', '09:30'),
        session('Streets', '10:00', '11:00'),
        session('Trust', '11:30', '12:30'),
        session('Somewhen', null, null),
      ])
  }

  const times = async () =>
    Object.fromEntries(
      (
        await db
          .select()
          .from(meetingSessions)
          .where(eq(meetingSessions.meetingId, meetingId))
          .orderBy(asc(meetingSessions.title))
      ).map(({ title, day, startTime, endTime }) => [title, day ? `${day} ${startTime}-${endTime}` : 'no day']),
    )

  async function open(address: string, options: BrowserContextOptions, walk: (page: Page) => Promise<void>) {
    const context = await browser.newContext({ baseURL: base, locale: 'en-GB', reducedMotion: 'reduce', ...options })
    const [name = '', value = ''] = expert.headers.cookie.split('=')
    await context.addCookies([{ name, value, url: base }])
    try {
      const page = await context.newPage()
      page.setDefaultTimeout(8_000)
      await page.goto(address)
      await walk(page)
    } finally {
      await context.close()
    }
  }

  /** By hand: a browser tells of a drag only when the pointer moves on. */
  async function drag(page: Page, what: Locator, to: Locator) {
    await what.locator('.agenda-kind').hover()
    await page.mouse.down()
    await to.hover()
    await to.hover({ position: { x: 12, y: 12 } })
    await page.mouse.up()
  }

  const card = (page: Page, title: string) => page.locator('.agenda-session', { hasText: title })
  const said = (page: Page, words: string) => page.locator('agenda-board [role=status]', { hasText: words }).waitFor()
  const axeFinds = async (page: Page) => {
    await page.evaluate(axe.source)
    return page.evaluate(async () => {
      const runner: { run: (options: { runOnly: string[] }) => Promise<{ violations: { id: string }[] }> } =
        Reflect.get(window, 'axe')
      const { violations } = await runner.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'cat.semantics'],
      })
      return violations.map(({ id }) => id)
    })
  }

  it('is changed by drag: to another time, to another day, and off the timetable', async () => {
    await plan()
    await open(agenda, desk, async (page) => {
      await drag(page, card(page, 'Somewhen'), page.locator('.agenda-parallel', { hasText: 'Trust' }))
      await said(page, 'Moved.')
      expect(await times()).toMatchObject({ Somewhen: '2024-03-05 11:30-12:30' })
      expect(await page.locator('.agenda-parallel', { hasText: 'Trust' }).locator('.agenda-session').count()).toBe(2)
      await drag(
        page,
        card(page, 'Streets'),
        page.locator('section', { hasText: 'Wednesday, 6 March 2024' }).locator('.agenda-drop'),
      )
      await expect.poll(times).toMatchObject({ Streets: '2024-03-06 09:30-10:30' })
      await drag(page, card(page, 'Welcome'), page.locator('.agenda-untimed'))
      await expect.poll(times).toMatchObject({ Welcome: 'no day' })
      await page.locator('.agenda-untimed', { hasText: 'Welcome' }).waitFor()
    })
  })

  it('is changed by keyboard, and the focus stays with the session', async () => {
    await plan()
    await open(agenda, desk, async (page) => {
      await page.getByRole('button', { name: 'Later: Streets' }).focus()
      await page.keyboard.press('Enter')
      await said(page, 'Moved.')
      expect(await times()).toMatchObject({ Trust: '2024-03-05 10:00-11:00', Streets: '2024-03-05 11:30-12:30' })
      const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
      expect(await focused()).toBe('Earlier: Streets')
      await page.keyboard.press('ArrowUp')
      await expect.poll(times).toMatchObject({ Streets: '2024-03-05 10:00-11:00', Trust: '2024-03-05 11:30-12:30' })
      await expect.poll(focused).toBe('Earlier: Streets')
      expect(await axeFinds(page)).toEqual([])
    })
  })

  it('is changed without scripts by the same buttons', async () => {
    await plan()
    await open(agenda, { ...desk, javaScriptEnabled: false }, async (page) => {
      await page.getByRole('button', { name: 'Later: Streets' }).click()
      await page.waitForURL(/#session-/)
      expect(await times()).toMatchObject({ Trust: '2024-03-05 10:00-11:00', Streets: '2024-03-05 11:30-12:30' })
    })
  })

  it.each(['CNM2/agenda', 'CNM2/agenda/proposal', 'CNM2/edit', 'CNM2/sessions/new'])(
    'fits a phone at %s',
    async (at) => {
      await plan()
      await open(`/n/agents-of-coexistence/meetings/${at}`, { viewport: { width: 320, height: 700 } }, async (page) => {
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
        expect(await axeFinds(page)).toEqual([])
      })
    },
  )
})
