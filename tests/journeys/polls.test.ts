import { mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { and, eq } from 'drizzle-orm'
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openFront } from '../../src/app/front/front.ts'
import { hubOf } from '../../src/app/live/hub.ts'
import { meetings } from '../../src/meetings/schema.ts'
import { networks } from '../../src/networks/schema.ts'
import { connect } from '../../src/platform/db/index.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { roomsOf } from '../../src/polls/index.ts'
import { pollReceipts } from '../../src/polls/schema.ts'
import { freshDatabase } from '../database.ts'
import { signedInAs } from '../people.ts'
import { plantPoll } from '../polls.ts'
import { withoutBrowser } from './browser.ts'

const phoneSize = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

describe.skipIf(withoutBrowser)('a room answers', async () => {
  const { connectionString, db } = await freshDatabase('demo')
  const connection = connect(connectionString)
  const server = createServer(
    openFront({ db: connection.db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }) }),
  )
  const browser: Browser | undefined = withoutBrowser
    ? undefined
    : await chromium.launch({
        executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu'],
      })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  afterAll(async () => {
    await browser?.close()
    hubOf(connection.db)?.close()
    roomsOf(connection.db).close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await connection.close()
  })
  const [place] = await db
    .select({ networkId: networks.id, meetingId: meetings.id, slug: meetings.slug })
    .from(meetings)
    .innerJoin(networks, eq(networks.id, meetings.networkId))
    .where(and(eq(networks.slug, 'agents-of-coexistence'), eq(meetings.kind, 'online_academy')))
    .orderBy(meetings.position)
    .limit(1)
  const here = { networkId: place!.networkId, meetingId: place!.meetingId }
  const lead = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId: here.networkId }])

  const visit = async (options: BrowserContextOptions = {}, cookie?: string) => {
    const context = await browser!.newContext({ baseURL, locale: 'en-GB', ...options })
    const [name = '', value = ''] = cookie?.split('=') ?? []
    if (cookie) await context.addCookies([{ name, value, url: baseURL }])
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    return page
  }

  /** Looked at by hand where SHOTS names a folder. */
  const shot = async (page: Awaited<ReturnType<typeof visit>>, name: string) => {
    if (!process.env.SHOTS) return
    mkdirSync(process.env.SHOTS, { recursive: true })
    await page.screenshot({ path: `${process.env.SHOTS}/${name}.png`, fullPage: true })
  }

  it('on a phone, and the screen shows it as it happens', async () => {
    const screen = await visit({ viewport: { width: 1280, height: 800 } }, lead.headers.cookie)
    await screen.goto(`/n/agents-of-coexistence/meetings/${place!.slug}`)
    await screen.getByRole('link', { name: 'Start a poll' }).click()
    await screen.getByLabel('Name of the poll').fill('What have we heard?')
    await screen.getByLabel('At once, as answers come in').check()
    await shot(screen, 'make')
    await screen.getByRole('button', { name: 'Start a poll' }).click()
    await screen.getByRole('link', { name: 'Add a question' }).click()
    await screen.getByLabel('One of several').check()
    await screen.getByLabel('Question', { exact: true }).fill('Whose practice do you want to see?')
    await screen.getByLabel('Options, one a line').fill('Genk\nAarhus\nLublin')
    await screen.getByRole('button', { name: 'Add a question' }).click()
    await shot(screen, 'desk')
    await screen.getByRole('button', { name: 'Open the poll' }).click()
    const listening = screen.waitForResponse((answer) => answer.url().includes('/live'))
    await screen.getByRole('link', { name: 'Show it on the screen' }).click()
    await listening
    const code = (await screen.locator('.poll-screen-code').innerText()).replace(/[^A-Z]/g, '').slice(-6)

    const phone = await visit(phoneSize)
    await phone.goto('/p')
    await phone.getByLabel('Code').fill(code.toLowerCase())
    await shot(phone, 'phone-join')
    await phone.getByRole('button', { name: 'Join' }).click()
    await phone.getByLabel('Aarhus').check()
    await shot(phone, 'phone-question')
    await phone.getByRole('button', { name: 'Send' }).click()
    await phone.getByText('Your answer is counted. Thank you.').waitFor()
    await screen.getByText('1 answer').waitFor()
    await screen.getByText('1 · 100%').waitFor()

    const other = await visit({ ...phoneSize, locale: 'fr-FR' })
    await other.goto(`/p/${code}`)
    await other.getByLabel('Genk').check()
    await other.getByRole('button', { name: 'Envoyer' }).click()
    await phone.getByText('1 · 50%').first().waitFor()
    await screen.getByText('2 answers').waitFor()
    await shot(screen, 'screen')
    await shot(other, 'phone-results-fr')

    await screen.getByRole('button', { name: 'Close the poll' }).click()
    await phone.getByText('This poll is closed. Thank you.').waitFor()
  }, 60_000)

  it('without scripts, by sending and loading again', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'text', question: 'What next?' }])
    const phone = await visit({ ...phoneSize, javaScriptEnabled: false })
    await phone.goto(poll.at)
    await phone.getByLabel('What next?').fill('Reach young people')
    await phone.getByRole('button', { name: 'Send' }).click()
    await phone.getByText('Your answer is counted. Thank you.').waitFor()
    await phone.getByText('Reach young people').waitFor()
    const other = await visit({ ...phoneSize, javaScriptEnabled: false })
    await other.goto(poll.at)
    await other.getByRole('button', { name: /Important to me too/ }).click()
    await other.getByText('2 voices').waitFor()
    await phone.reload()
    await phone.getByText('2 voices').waitFor()
    await shot(phone, 'phone-texts')
  }, 30_000)

  it('with the connection gone: the answer is kept, sent when it is back, and counts once', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'scale', question: 'How useful?' }])
    const phone = await visit(phoneSize)
    await phone.goto(poll.at)
    await phone.getByLabel('4', { exact: true }).check()
    await phone.context().setOffline(true)
    await phone.getByRole('button', { name: 'Send' }).click()
    await phone.getByText('Waiting for a connection.').waitFor()
    await shot(phone, 'phone-waiting')
    expect(await db.select().from(pollReceipts).where(eq(pollReceipts.questionId, poll.questions[0]!.id))).toEqual([])
    await phone.context().setOffline(false)
    await phone.getByText('Your answer is counted. Thank you.').waitFor()
    expect(await db.select().from(pollReceipts).where(eq(pollReceipts.questionId, poll.questions[0]!.id))).toHaveLength(
      1,
    )
    expect(await phone.evaluate(() => Object.keys(localStorage))).toEqual([])
  }, 30_000)

  it('the page reloaded while it waited: the answer is still sent', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'words', question: 'One word?' }])
    const phone = await visit(phoneSize)
    await phone.goto(poll.at)
    await phone.getByLabel('Word 1').fill('bridge')
    await phone.route('**/p/*', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()))
    await phone.getByRole('button', { name: 'Send' }).click()
    await phone.getByText('Waiting for a connection.').waitFor()
    await phone.unroute('**/p/*')
    await phone.reload()
    await phone.getByText('Your answer is counted. Thank you.').waitFor()
    await phone.getByText('bridge 1').waitFor()
  }, 30_000)

  it('step by step: phones follow the presenter, and what somebody is typing stays', async () => {
    const poll = await plantPoll(
      db,
      here,
      [
        { kind: 'text', question: 'First?' },
        { kind: 'single', question: 'Second?', options: ['Yes', 'No'] },
      ],
      { stepped: true, results: 'released' },
    )
    const screen = await visit({ viewport: { width: 1280, height: 800 } }, lead.headers.cookie)
    await screen.goto(`/n/agents-of-coexistence/meetings/${place!.slug}/polls/${poll.code}/screen`)
    const phone = await visit(phoneSize)
    await phone.goto(poll.at)
    await phone.getByLabel('First?').fill('I am still wri')
    await screen.getByRole('button', { name: 'Show results' }).click()
    await phone.getByText('No text to show yet.').waitFor()
    expect(await phone.getByLabel('First?').inputValue()).toBe('I am still wri')
    await screen.getByRole('button', { name: 'Next question' }).click()
    await phone.getByLabel('Yes').check()
    await phone.getByRole('button', { name: 'Send' }).click()
    await phone.getByText('Results are shown later.').waitFor()
    await screen.getByRole('button', { name: 'Show results' }).click()
    await phone.getByText('1 · 100%').waitFor()
    await shot(screen, 'screen-step')
  }, 30_000)
})
