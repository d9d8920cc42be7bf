import { eq } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { meetings, participants } from '../../src/meetings/schema.ts'
import { networks } from '../../src/networks/schema.ts'
import { signedInAs } from '../people.ts'
import { openHouse, withoutBrowser } from './browser.ts'

const meeting = '/n/agents-of-coexistence/meetings/CNM2'

describe.skipIf(withoutBrowser)('arriving at a meeting', async () => {
  if (withoutBrowser) return
  const { browser, base, db } = await openHouse()
  const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
  const networkId = network?.id ?? ''
  const lead = await signedInAs(db, 'Lea Lead', [{ role: 'lead_expert', networkId }])

  const phone = async ({ script = true, signedIn = false } = {}) => {
    const context = await browser.newContext({
      baseURL: base,
      locale: 'en-GB',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      javaScriptEnabled: script,
    })
    const [name = '', value = ''] = lead.headers.cookie.split('=')
    if (signedIn) await context.addCookies([{ name, value, url: base }])
    return context.newPage()
  }

  const fits = async (page: Page) =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  const shownCode = async (): Promise<string> => {
    const page = await phone({ signedIn: true, script: false })
    await page.goto(`${meeting}/check-in/screen`)
    const open = page.getByRole('button', { name: 'Open check-in' })
    if (await open.count()) await open.click()
    const code = await page.locator('.check-in-code strong').innerText()
    await page.context().close()
    return code.trim()
  }

  it.each([true, false])('works on a phone without an account, with scripts: %s', async (script) => {
    const code = await shownCode()
    const page = await phone({ script })
    await page.goto('/in')
    await page.getByLabel('Code on the screen').fill(code.toLowerCase())
    await page.getByRole('button', { name: 'Next' }).click()
    const name = script ? 'Nadia Nova' : 'Piotr Plain'
    await page.getByLabel('Your name').fill(name)
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel('City', { exact: true }).selectOption({ label: 'Gdańsk' })
    await page.getByLabel('Change-maker NGOs').check()
    if (script) await fits(page)
    await page.getByLabel('My name may stand on the attendance sheet').check()
    await page.getByRole('button', { name: 'I am here' }).click()
    await page.getByRole('heading', { name: `Welcome, ${name}` }).waitFor()
    // Scanned again, nobody is counted twice.
    await page.goto(`/in/${code}`)
    await page.getByRole('heading', { name: `Welcome, ${name}` }).waitFor()
    expect(await db.$count(participants, eq(participants.name, name))).toBe(1)
    await page.context().close()
  })

  it.each([true, false])('is ticked off by a helper with one thumb, with scripts: %s', async (script) => {
    const [cnm2] = await db.select().from(meetings).where(eq(meetings.slug, 'CNM2'))
    const name = `Helped ${script}`
    await db.insert(participants).values({ networkId, meetingId: cnm2?.id ?? '', name, registeredAt: new Date() })
    const page = await phone({ script, signedIn: true })
    await page.goto(`${meeting}/check-in`)
    await page.getByRole('button', { name: `Online ${name}` }).click()
    await page.waitForURL(/#p-/)
    await page.getByRole('button', { name: `Present ${name}` }).click()
    await page.locator(`button[aria-pressed="true"]:has-text("Present ${name}")`).waitFor()
    if (script) await fits(page)
    const [row] = await db.select().from(participants).where(eq(participants.name, name))
    expect(row).toMatchObject({ presence: 'present', online: false, checkedInBy: 'list' })
    await page.context().close()
  })
})
