import { type AddressInfo, createServer } from 'node:net'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, vi } from 'vitest'
import { speak } from '../../src/app/speech.ts'
import { type Running, run } from '../crash/process.ts'
import { type FreshDatabase, freshDatabase } from '../database.ts'
import { temporaryFolder } from '../folder.ts'
import { type Arrived, mailServer } from '../mail-server.ts'

/** The network in which the journeys take place. */
export const aoce = '/n/agents-of-coexistence'

export interface House {
  db: FreshDatabase['db']
  /** The address of each server process; letters begin with the first. */
  servers: string[]
  /** A browser of somebody's own; it closes with the house. */
  somebody: (options?: BrowserContextOptions) => Promise<Page>
  /** Waits for the newest letter to somebody whose subject contains these words, once as many have come. */
  letterTo: (email: string, subject: string, many?: number) => Promise<Arrived>
  /** How many letters somebody has got so far. */
  lettersTo: (email: string) => number
  /** Runs the command line beside the servers; what it printed. */
  charrette: (...words: string[]) => Promise<string[]>
}

/** The built product as it runs for real: server processes, their worker, a database with the demo networks, mail, a browser. */
export async function openWholeHouse({ servers: count = 1 } = {}): Promise<House> {
  const { connectionString, db } = await freshDatabase('demo')
  const { folder, remove } = await temporaryFolder('journeys')
  const mail = await mailServer()
  const ports = await freePorts(count)
  const servers = ports.map((port) => `http://127.0.0.1:${port}`)
  const env = (port: number | undefined) => ({
    DATABASE_URL: connectionString,
    DATA_DIR: folder,
    HOST: '127.0.0.1',
    PORT: String(port),
    BASE_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: mail.url,
    SECRET: 'a sentence that is long enough for a secret',
    LOG_LEVEL: 'error',
    REQUESTS_PER_MINUTE: '100000',
    PSEUDO_LANGUAGES: 'on',
  })
  const running: Running[] = []
  let browser: Browser | undefined
  afterAll(async () => {
    await browser?.close()
    await Promise.all(running.map((one) => one.end()))
    await remove()
  })
  for (const [place, port] of ports.entries()) {
    const server = run('charrette', ['serve'], { ...env(port), WORKER: place === 0 ? 'on' : 'off' })
    running.push(server)
    await server.says('ready at ')
  }
  const open = await chromium.launch({
    executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  browser = open
  const toWhom = (email: string) => mail.arrived.filter(({ to }) => to.includes(email))
  return {
    db,
    servers,
    lettersTo: (email) => toWhom(email).length,
    somebody: async (options) => {
      const context = await open.newContext({
        baseURL: servers[0],
        locale: 'en-GB',
        reducedMotion: 'reduce',
        viewport: { width: 1280, height: 900 },
        ...options,
      })
      context.setDefaultTimeout(15_000)
      return context.newPage()
    },
    letterTo: (email, subject, many = 1) =>
      vi.waitFor(
        () => {
          const found = toWhom(email).filter(({ headers }) => headers.get('subject')?.includes(subject))
          const newest = found.at(-1)
          if (!newest || found.length < many)
            throw new Error(
              `No letter to ${email} says «${subject}»: ${toWhom(email).map((one) => one.headers.get('subject'))}`,
            )
          return newest
        },
        { timeout: 20_000, interval: 50 },
      ),
    charrette: async (...words) => {
      const command = run('charrette', words, env(ports[0]))
      const code = await command.ended
      if (code !== 0) throw new Error(`charrette ${words.join(' ')} ended with ${code}:\n${command.lines.join('\n')}`)
      return command.lines
    },
  }
}

/** The first link of a letter that leads to a place of this kind, as a person finds it in the text. */
export function linkIn({ text }: Arrived, kind: string): string {
  const found = new RegExp(`https?://\\S+/${kind}/[^\\s>)]+`).exec(text)?.[0]
  if (!found) throw new Error(`There is no link to ${kind} in the letter:\n${text}`)
  return found
}

/** Takes a role of the demonstration, as everybody may. */
export async function stepInto(page: Page, role: string, lang = 'en'): Promise<void> {
  await page.goto('/demo')
  const network = page.locator('section', { has: page.locator('#agents-of-coexistence') })
  const label = words(lang)('app.demo.stepInto', { role })
  await network.getByRole('button', { name: label, exact: true }).click()
  await page.waitForURL(`**${aoce}`)
}

/** Texts as the reader's language has them, so that a journey finds its way in every language. */
export const words = (language: string) => speak(language).t

async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer()
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      return server
    }),
  )
  const ports = held.map((server) => (server.address() as AddressInfo).port)
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))))
  return ports
}
