import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { and, eq } from 'drizzle-orm'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { openFront } from '../../src/app/front/front.ts'
import { hubOf } from '../../src/app/live/hub.ts'
import { type CellState, matrixCells } from '../../src/exchange/schema.ts'
import { cities, networks, themes } from '../../src/networks/schema.ts'
import { recordActivity } from '../../src/platform/activity/index.ts'
import { connect } from '../../src/platform/db/index.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { freshDatabase } from '../database.ts'
import { withoutBrowser } from './browser.ts'

const matrix = '/n/agents-of-coexistence/matrix'

describe.skipIf(withoutBrowser)('the matrix while others work', async () => {
  const { connectionString, db } = await freshDatabase('demo')
  const connection = connect(connectionString)
  const settings = readSettings({ REQUESTS_PER_MINUTE: '100000' })
  const server = createServer(openFront({ db: connection.db, settings }))
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
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await connection.close()
  })

  /** Somebody else, at another process, changes a cell. */
  const change = (code: string, slug: string, state: CellState) =>
    db.transaction(async (tx) => {
      const [cell] = await tx
        .select({ id: matrixCells.id, networkId: networks.id })
        .from(matrixCells)
        .innerJoin(networks, and(eq(networks.id, matrixCells.networkId), eq(networks.slug, 'agents-of-coexistence')))
        .innerJoin(themes, and(eq(themes.id, matrixCells.themeId), eq(themes.code, code)))
        .innerJoin(cities, and(eq(cities.id, matrixCells.cityId), eq(cities.slug, slug)))
      await tx.update(matrixCells).set({ state }).where(eq(matrixCells.id, cell!.id))
      const entry = { actor: 'test', verb: 'cell.changed', subjectKind: 'cell', subjectId: cell!.id }
      await recordActivity(tx, { networkId: cell!.networkId, ...entry })
    })

  it('follows a change elsewhere, says so, and disturbs nobody', async () => {
    const context = await browser!.newContext({ baseURL, locale: 'en-GB', viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    const listening = page.waitForResponse((answer) => answer.url().endsWith('/live'))
    await page.goto(matrix)
    await listening
    const link = page.getByRole('link', { name: /^Breda, 1\.4: / })
    await link.focus()
    await page.evaluate(() => Reflect.set(window, 'was', document.activeElement))
    await change('1.4', 'breda', 'need')
    await page.getByRole('link', { name: /^Breda, 1\.4: wants to learn/ }).waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'was') === document.activeElement)).toBe(true)
    expect(await page.locator('matrix-live [role=status]').textContent()).toContain(
      'Just changed: Breda, 1.4: wants to learn',
    )
    await page.getByText('Filter', { exact: true }).click()
    await page.locator('select[name=city]').selectOption('genk')
    await page.getByRole('link', { name: /^Genk, 1\.1: / }).click()
    await page.getByRole('dialog').waitFor()
    await change('1.4', 'breda', 'none')
    await page.waitForFunction(() => document.querySelector('.matrix td.none a[href$="/1.4/breda"]'))
    expect(await page.getByRole('dialog').isVisible()).toBe(true)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Close')
    expect(await page.locator('select[name=city]').inputValue()).toBe('genk')
    await context.close()
  }, 60_000)
})
