import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { Browser } from '../../../tests/browser.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { runJob, runJobs } from '../../../tests/jobs.ts'
import { createApp } from '../../app/app.tsx'
import { letters } from '../../platform/schema.ts'
import { persons, sessions, signIns } from '../schema.ts'
import { openSession } from '../sessions/session.commands.ts'
import { pathWithin } from './where-to.ts'

const database = await freshDatabase('empty')
const { db } = database
const settings = readSettings({})
const app = createApp({ db, settings, secret: 'x'.repeat(32) })

const [ana] = await db.insert(persons).values({ name: 'Ana', email: 'Ana@Example.org' }).returning()
await db.insert(persons).values({ name: 'Coordinator, Genk', email: 'role@example.org', demo: true })

beforeEach(async () => {
  await db.delete(signIns)
  await db.delete(sessions)
  await db.delete(letters)
  await db.update(persons).set({ language: null })
})

const ask = (browser: Browser, email = 'ana@example.org', more = {}) => browser.post('/sign-in', { email, ...more })

interface Sent {
  to: string
  link: string
  code: string
  subject: string
  language: string
}

async function lettersSent(): Promise<Sent[]> {
  await runJobs(database)
  const sent = await db.select().from(letters).orderBy(letters.id)
  return sent.map(({ to, text, subject, language }) => ({
    to,
    subject,
    language,
    link: new URL(/https?:\/\/\S+\/sign-in\/\S+/.exec(text)?.[0] ?? '').pathname,
    code: /\b\d{6}\b/.exec(text)?.[0] ?? '',
  }))
}

async function letterFor(browser: Browser, more = {}): Promise<Sent> {
  await ask(browser, 'ana@example.org', more)
  const sent = (await lettersSent()).at(-1)
  if (!sent) throw new Error('A letter was to be sent.')
  return sent
}

const who = async (browser: Browser): Promise<string> => {
  const { text } = await browser.get('/sign-in')
  return /You are here as (.*?) \(/.exec(text)?.[1] ?? 'nobody'
}

describe('the code', () => {
  test('signs in the browser that asked, once, and leads where one wanted to go', async () => {
    const browser = new Browser(app)
    const asked = await ask(browser, ' ANA@example.org ', { to: '/about?x=1' })
    expect([asked.status, asked.location]).toEqual([303, '/sign-in/code'])
    const page = await browser.get('/sign-in/code')
    expect(page.html).toMatch(/<input[^>]*name="code"[^>]*autocomplete="one-time-code"[^>]*inputmode="numeric"/)
    const [letter] = await lettersSent()
    expect(letter).toMatchObject({ to: 'Ana@Example.org', subject: `${letter?.code} is your code to sign in` })
    const spaced = `${letter?.code.slice(0, 3)} ${letter?.code.slice(3)}`
    const entered = await browser.post('/sign-in/code', { code: spaced })
    expect([entered.status, entered.location]).toEqual([303, '/about?x=1'])
    expect(await who(browser)).toBe('Ana')
    expect(await db.select({ how: sessions.how }).from(sessions)).toEqual([{ how: 'code' }])
    await browser.post('/sign-out', {})
    expect(await who(browser)).toBe('nobody')
    expect((await browser.post('/sign-in/code', { code: letter?.code ?? '' })).status).toBe(410)
  })

  test('says nothing to another browser', async () => {
    const { code } = await letterFor(new Browser(app))
    const other = new Browser(app)
    expect((await other.post('/sign-in/code', { code })).status).toBe(410)
    expect(await who(other)).toBe('nobody')
  })

  test('is over after five wrong ones, and then the right one is no help', async () => {
    const browser = new Browser(app)
    const { code } = await letterFor(browser)
    const wrong = code === '000000' ? '000001' : '000000'
    const tries = []
    for (let i = 0; i < 5; i++) tries.push(await browser.post('/sign-in/code', { code: wrong }))
    expect(tries.map(({ status }) => status)).toEqual([422, 422, 422, 422, 410])
    expect(tries[0]?.text).toContain('You can try 4 more times.')
    expect(tries[3]?.text).toContain('You can try once more.')
    expect((await browser.post('/sign-in/code', { code })).status).toBe(410)
    expect(await who(browser)).toBe('nobody')
  })

  test('cannot be tried more often by trying at the same moment', async () => {
    const browser = new Browser(app)
    const { code } = await letterFor(browser)
    const wrong = code === '000000' ? '000001' : '000000'
    await Promise.all(Array.from({ length: 12 }, () => browser.post('/sign-in/code', { code: wrong })))
    const [wish] = await db.select().from(signIns)
    expect(wish?.attempts).toBe(5)
  })

  test('that is no code does not count as a try', async () => {
    const browser = new Browser(app)
    await letterFor(browser)
    for (const code of ['', '12', 'abcdef', '1234567', '💥'])
      expect((await browser.post('/sign-in/code', { code })).status).toBe(422)
    expect((await db.select().from(signIns))[0]?.attempts).toBe(0)
  })
})

describe('the link', () => {
  test('opens a page, however often it is opened by whatever, and a button signs in on any device', async () => {
    const { link } = await letterFor(new Browser(app))
    const scanner = new Browser(app)
    for (let i = 0; i < 3; i++) {
      const page = await scanner.get(link)
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
    }
    expect((await scanner.request(link, { method: 'HEAD' })).status).toBe(200)
    const phone = new Browser(app)
    expect((await phone.get(link)).text).toContain(
      'One click and you are signed in as ana@example.org in this browser.',
    )
    const entered = await phone.post(link, {})
    expect([entered.status, entered.location]).toEqual([303, '/me'])
    expect([await who(phone), await who(scanner)]).toEqual(['Ana', 'nobody'])
  })

  test('survives a double click, and that is one session', async () => {
    const { link } = await letterFor(new Browser(app))
    const phone = new Browser(app)
    await phone.get(link)
    const both = await Promise.all([phone.post(link, {}), phone.post(link, {})])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    expect(await who(phone)).toBe('Ana')
    expect(await db.select().from(sessions)).toHaveLength(1)
  })

  test('works once: a second browser is told so, and what to do', async () => {
    const { link, code } = await letterFor(new Browser(app))
    const [phone, thief] = [new Browser(app), new Browser(app)]
    await Promise.all([phone.get(link), thief.get(link)])
    await phone.post(link, {})
    const refused = await thief.post(link, {})
    expect(refused.status).toBe(410)
    expect(refused.text).toContain('This link or code no longer works')
    expect(refused.html).toContain('href="/sign-in"')
    expect((await thief.get(link)).status).toBe(410)
    expect((await thief.post('/sign-in/code', { code })).status).toBe(410)
    expect(await who(thief)).toBe('nobody')
    expect((await phone.get(link)).text).toContain('You are signed in')
  })

  test('is good no longer a minute after its use, also for who used it', async () => {
    const { link } = await letterFor(new Browser(app))
    const phone = new Browser(app)
    await phone.get(link)
    await phone.post(link, {})
    await db.update(signIns).set({ usedAt: sql`now() - interval '50 seconds'` })
    expect((await phone.post(link, {})).status).toBe(303)
    await db.update(signIns).set({ usedAt: sql`now() - interval '70 seconds'` })
    expect((await phone.post(link, {})).status).toBe(410)
    await db.update(signIns).set({ usedAt: sql`now()` })
    await phone.post('/sign-out', {})
    expect((await phone.post(link, {})).status).toBe(410)
    expect(await who(phone)).toBe('nobody')
  })

  test('and the code are over after a quarter of an hour', async () => {
    const browser = new Browser(app)
    const { link, code } = await letterFor(browser)
    const [wish] = await db.select().from(signIns)
    expect((wish?.expiresAt.getTime() ?? 0) - (wish?.createdAt.getTime() ?? 0)).toBe(15 * 60_000)
    await db.update(signIns).set({ expiresAt: sql`now() - interval '1 second'` })
    expect((await browser.get(link)).status).toBe(410)
    expect((await browser.post(link, {})).status).toBe(410)
    expect((await browser.post('/sign-in/code', { code })).status).toBe(410)
  })

  test('that is none looks like one that is over', async () => {
    const browser = new Browser(app)
    for (const secret of ['nonsense', 'a'.repeat(43), '%F0%9F%92%A5', "'--"])
      expect((await browser.get(`/sign-in/${secret}`)).status).toBe(410)
  })

  test('asks for cookies where none are kept', async () => {
    const { link } = await letterFor(new Browser(app))
    const forgetful = await app.request(link, { method: 'POST' })
    expect(forgetful.status).toBe(422)
    expect(await forgetful.text()).toContain('Allow cookies for this site')
  })

  test('makes a new session in place of one of somebody else', async () => {
    const { link } = await letterFor(new Browser(app))
    const [ben] = await db.insert(persons).values({ name: 'Ben', email: 'ben@example.org' }).returning()
    const browser = new Browser(app)
    await ask(browser, 'ben@example.org')
    const letter = (await lettersSent()).at(-1)
    await browser.get(letter?.link ?? '')
    await browser.post(letter?.link ?? '', {})
    const before = browser.cookie('session')
    expect((await browser.get(link)).text).toContain('You are signed in here as Ben. That ends when you go on.')
    await browser.post(link, {})
    expect(await who(browser)).toBe('Ana')
    expect(browser.cookie('session')).not.toBe(before)
    expect(
      await db
        .select()
        .from(sessions)
        .where(eq(sessions.personId, ben?.id ?? '')),
    ).toEqual([])
    await db.delete(persons).where(eq(persons.email, 'ben@example.org'))
  })
})

describe('whether an address is known', () => {
  test('cannot be told from any answer', async () => {
    const seen = async (email: string) => {
      const browser = new Browser(app)
      const answers = [
        await ask(browser, email),
        await browser.get('/sign-in/code'),
        await browser.post('/sign-in/code', { code: '123456' }),
      ]
      const told = answers.map(({ status, html, headers }) => [status, html, [...headers.keys()].join()])
      return JSON.stringify(told)
        .replaceAll(email, 'ADDRESS')
        .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'ID')
    }
    expect(await seen('nobody@example.org')).toBe(await seen('ana@example.org'))
  })

  test('nor from what the database is asked, and no letter goes to strangers or roles of a demonstration', async () => {
    for (const email of ['nobody@example.org', 'role@example.org']) await ask(new Browser(app), email)
    expect(await db.select().from(signIns)).toHaveLength(2)
    expect(await lettersSent()).toEqual([])
  })

  test('cannot be told from how often one may ask either', async () => {
    const answers = async (email: string) => {
      const given = []
      for (let i = 0; i < 6; i++) given.push((await ask(new Browser(app), email)).status)
      return given
    }
    expect(await answers('nobody@example.org')).toEqual([303, 303, 303, 303, 303, 429])
    expect(await answers('ana@example.org')).toEqual([303, 303, 303, 303, 303, 429])
    expect(await lettersSent()).toHaveLength(5)
  })
})

describe('asking', () => {
  test('is limited when it is done at the same moment, too', async () => {
    const all = await Promise.all(Array.from({ length: 9 }, () => ask(new Browser(app))))
    expect(all.filter(({ status }) => status === 303)).toHaveLength(5)
  })

  test('is limited from one network address', async () => {
    const incoming = { socket: { remoteAddress: '192.0.2.7' }, headers: {} }
    const from = (email: string) =>
      app.request(
        '/sign-in',
        { method: 'POST', body: new URLSearchParams({ email }) },
        { incoming: incoming as never, note: { route: '' } },
      )
    await db.execute(sql`insert into sign_ins (id, email, language, link_hash, code_hash, expires_at, asked_from)
      select gen_random_uuid(), 'x' || n, 'en', 'h' || n, 'h', now(), null from generate_series(1, 100) n`)
    expect((await from('one@example.org')).status).toBe(303)
    await db.execute(sql`update sign_ins set asked_from = (select max(asked_from) from sign_ins)`)
    expect((await from('two@example.org')).status).toBe(429)
    expect((await ask(new Browser(app), 'two@example.org')).status).toBe(303)
    const [{ kept } = { kept: '' }] = (
      await db.execute<{ kept: string }>(sql`select string_agg(asked_from, ' ') as kept from sign_ins`)
    ).rows
    expect(kept).not.toContain('192.0.2.7')
  })

  test.each(['', 'ana', 'ana@', '@example.org', `${'a'.repeat(300)}@example.org`])(
    'with %j is answered with what was typed',
    async (email) => {
      const answer = await ask(new Browser(app), email, { to: '/about' })
      expect(answer.status).toBe(422)
      expect(answer.html).toContain('name="to" value="/about"')
      expect(await db.select().from(signIns)).toEqual([])
    },
  )

  test('from another site is refused', async () => {
    const posted = { method: 'POST', body: new URLSearchParams({ email: 'ana@example.org' }) }
    for (const headers of [
      new Headers({ 'sec-fetch-site': 'cross-site' }),
      new Headers({ origin: 'https://e.example' }),
    ])
      for (const address of ['/sign-in', '/sign-in/code', '/sign-in/abc', '/sign-out'])
        expect((await app.request(address, { ...posted, headers })).status).toBe(403)
  })

  test('leaves only a day behind', async () => {
    await ask(new Browser(app))
    await db.update(signIns).set({ createdAt: sql`now() - interval '23 hours'` })
    await runJob(database, 'forget-sign-ins')
    expect(await db.select().from(signIns)).toHaveLength(1)
    await db.update(signIns).set({ createdAt: sql`now() - interval '25 hours'` })
    await runJob(database, 'forget-sign-ins')
    expect(await db.select().from(signIns)).toEqual([])
  })
})

test.each([
  ['/about', '/about'],
  ['/n/x/matrix?view=city#cell', '/n/x/matrix?view=city#cell'],
  ['//evil.example', null],
  ['/\\evil.example', null],
  ['/.//evil.example', null],
  ['/x/..//evil.example', null],
  ['/\t/evil.example', null],
  ['https://evil.example/', null],
  ['javascript:alert(1)', null],
  ['about', null],
  ['/sign-in?to=/sign-in', null],
  ['/sign-out', null],
  ['', null],
])('%j leads to %j', (to, path) => {
  expect(pathWithin(to)).toBe(path)
})

test('the language of the page is that of the letter, and stays with the person', async () => {
  const browser = new Browser(app, { 'accept-language': 'fr' })
  const letter = await letterFor(browser)
  expect([letter.language, letter.subject]).toEqual(['fr', `${letter.code} : votre code de connexion`])
  await browser.post('/sign-in/code', { code: letter.code })
  expect(
    (
      await db
        .select()
        .from(persons)
        .where(eq(persons.id, ana?.id ?? ''))
    )[0]?.language,
  ).toBe('fr')
  const english = new Browser(app, { 'accept-language': 'en' })
  const second = await letterFor(english)
  expect(second.language).toBe('en')
  await english.post('/sign-in/code', { code: second.code })
  expect(english.cookie('lang')).toBe('fr')
})

test('what browsers carry is out of reach of scripts and other sites, and behind TLS of other hosts', async () => {
  const cookies = async (house: typeof app) => {
    const asked = await house.request('/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ email: 'a@b.example' }),
    })
    return asked.headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*/, '=…'))
  }
  expect(await cookies(app)).toEqual([
    'browser=…; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax',
    'sign-in=…; Max-Age=3600; Path=/; HttpOnly; SameSite=Lax',
  ])
  const tls = createApp({ db, settings: readSettings({ BASE_URL: 'https://c.example' }), secret: 'x'.repeat(32) })
  expect(await cookies(tls)).toEqual([
    '__Host-browser=…; Max-Age=3600; Path=/; HttpOnly; Secure; SameSite=Lax',
    '__Host-sign-in=…; Max-Age=3600; Path=/; HttpOnly; Secure; SameSite=Lax',
  ])
  const chosen = await tls.request('/?lang=fr')
  expect(chosen.headers.getSetCookie()).toEqual(['lang=fr; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax'])
  const token = await openSession(db, ana?.id ?? '', { how: 'letter', device: null })
  const said = await tls.request('/me', {
    method: 'POST',
    headers: { cookie: `__Host-session=${token}` },
    body: new URLSearchParams({ name: 'Ana', language: 'fr', digest: 'daily' }),
  })
  expect(said.headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]*;/, '=…;'))).toEqual([
    'lang=…; Max-Age=31536000; Path=/; HttpOnly; Secure; SameSite=Lax',
    'said=…; Max-Age=60; Path=/; HttpOnly; Secure; SameSite=Lax',
  ])
})

test('without a mail server the page says where the link is found, with one that a letter comes', async () => {
  const said = async (given: Record<string, string>) => {
    const site = createApp({ db, settings: readSettings(given), secret: 'x'.repeat(32) })
    const host = given.BASE_URL ?? 'http://localhost'
    const asked = await site.request(`${host}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ email: 'someone-new@example.org' }),
    })
    const cookie = asked.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    return (await site.request(`${host}/sign-in/code`, { headers: { cookie } })).text()
  }
  const none = await said({})
  expect(none).toContain('This site cannot send mail yet. If someone-new@example.org belongs to somebody here')
  expect(none).not.toContain('on its way')
  const sent = await said({ BASE_URL: 'https://c.example', SMTP_URL: 'smtp://mail.example' })
  expect(sent).toContain('a letter is on its way')
  expect(sent).not.toContain('cannot send mail')
})
