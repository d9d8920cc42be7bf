import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { type Browser, chromium } from 'playwright-core'
import { afterAll } from 'vitest'
import { createApp } from '../../src/app/app.tsx'
import { readSettings } from '../../src/platform/settings/index.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'

const executablePath = process.env.CHROMIUM || '/usr/bin/chromium'

/** `JOURNEYS=off` leaves out whatever needs it. */
export const withoutBrowser = process.env.JOURNEYS === 'off'

export interface House {
  browser: Browser
  base: string
  db: FreshDatabase['db']
  app: ReturnType<typeof createApp>
  /** What links and cookies are signed with. */
  secret: string
}

/** A real browser in front of a real server with the demo networks. Both go when the test file is done. */
export async function openHouse(): Promise<House> {
  const { db } = await freshDatabase('demo')
  const secret = 'x'.repeat(32)
  const settings = readSettings({ PSEUDO_LANGUAGES: 'on', LOG_LEVEL: 'silent', REQUESTS_PER_MINUTE: '100000' })
  const app = createApp({ db, settings, secret })
  const server = await listen(app.fetch)
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  afterAll(async () => {
    await browser.close()
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { browser, db, app, secret, base: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const listen = (fetch: Parameters<typeof serve>[0]['fetch']): Promise<Server> =>
  new Promise((resolve) => {
    const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(server as Server))
  })
