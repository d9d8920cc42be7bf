import { chromium } from 'playwright-core'

export interface FirstView {
  requests: number
  /** Bytes over the wire, heads of answers included, by what they are for. */
  bytes: Record<string, number>
  /** Whether the table is on screen when the browser runs no script. */
  usableWithoutScript: boolean
}

/** Opens a page in a browser that has never seen it. */
export async function firstView(address: string): Promise<FirstView> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const session = await page.context().newCDPSession(page)
    const kinds = new Map<string, string>()
    const bytes: Record<string, number> = {}
    await session.send('Network.enable')
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'Other'
      bytes[kind] = (bytes[kind] ?? 0) + encodedDataLength
    })
    await page.goto(address, { waitUntil: 'networkidle' })
    const requests = kinds.size
    const still = await browser.newPage({ javaScriptEnabled: false })
    await still.goto(address)
    return { requests, bytes, usableWithoutScript: await still.locator('table').first().isVisible() }
  } finally {
    await browser.close()
  }
}
