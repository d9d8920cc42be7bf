import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { readSettings } from '#platform/settings'
import { Browser } from '../../../tests/browser.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { client, OidcServer } from '../../../tests/oidc-server.ts'
import { createApp } from '../../app/app.tsx'
import { makePerson } from '../newcomer.commands.ts'
import { identities, persons, sessions } from '../schema.ts'
import { unknownPeople } from '../sign-in/unknown.ts'

// Warnings about keys that only tests use.
vi.spyOn(console, 'info').mockImplementation(() => {})
vi.spyOn(console, 'warn').mockImplementation(() => {})

const { db } = await freshDatabase('empty')
const server = await OidcServer.at('http://localhost/sign-in/with/1/callback')
const settings = readSettings({
  OIDC_ISSUER: server.issuer,
  OIDC_CLIENT_ID: client.id,
  OIDC_CLIENT_SECRET: client.secret,
  OIDC_NAME: 'City login',
})
const app = createApp({ db, settings, secret: 'x'.repeat(32) })
afterAll(() => server.down())
afterAll(() => void vi.restoreAllMocks())

server.accounts.set('ana-there', { email: 'ANA@example.org', email_verified: true, name: 'Ana There' })
server.accounts.set('unverified', { email: 'ana@example.org', email_verified: false })
server.accounts.set('nameless', {})
server.accounts.set('stranger', { email: 'stranger@example.org', email_verified: true, name: 'Stranger' })
server.accounts.set('invited', { email: 'invited@example.org', email_verified: true, name: 'In Vited' })
server.accounts.set('role', { email: 'role@example.org', email_verified: true })

beforeEach(async () => {
  await db.delete(persons)
  await db.insert(persons).values([
    { name: 'Ana', email: 'ana@example.org' },
    { name: 'Coordinator, Genk', email: 'role@example.org', demo: true },
  ])
})

const start = '/sign-in/with/1'

/** All the way there and back; the answer to coming back. */
async function through(browser: Browser, login: string, to = '') {
  const begun = await browser.get(start + to)
  expect(begun.status).toBe(303)
  const back = new URL(await server.visit(begun.location ?? '', login))
  return browser.get(back.pathname + back.search)
}

test('one that is down at the start keeps nobody from a letter, and works as soon as it is up', async () => {
  const browser = new Browser(app, { 'accept-language': 'en' })
  const page = await browser.get('/sign-in?to=/about')
  expect(page.html).toContain('href="/sign-in/with/1?to=%2Fabout"')
  expect(page.text).toContain('Continue with City login')
  const away = await browser.get(start)
  expect(away.status).toBe(503)
  expect(away.text).toContain('City login does not answer')
  expect(away.html).toContain('href="/sign-in"')
  await server.up()
  expect((await browser.get(start)).status).toBe(303)
})

test('what is asked for has PKCE, a state and a nonce, new each time, and a redirect that is ours', async () => {
  const ask = async () => new URL((await new Browser(app).get(start)).location ?? '').searchParams
  const [one, two] = [await ask(), await ask()]
  expect(Object.fromEntries(one)).toMatchObject({
    client_id: client.id,
    redirect_uri: 'http://localhost/sign-in/with/1/callback',
    response_type: 'code',
    code_challenge_method: 'S256',
    scope: 'openid email profile',
  })
  for (const name of ['state', 'nonce', 'code_challenge']) {
    expect(one.get(name)).toMatch(/^[\w-]{43}$/)
    expect(one.get(name)).not.toBe(two.get(name))
  }
})

describe('whoever comes back', () => {
  test('with a verified address of ours is in, and known from then on whatever the address', async () => {
    const browser = new Browser(app)
    const back = await through(browser, 'ana-there', '?to=/about')
    expect([back.status, back.location]).toEqual([303, '/about'])
    expect((await browser.get('/me')).text).toContain('Signed in as ana@example.org.')
    expect(await db.select({ how: sessions.how }).from(sessions)).toEqual([{ how: 'provider' }])
    expect(await db.select().from(identities)).toMatchObject([{ issuer: server.issuer, subject: 'ana-there' }])
    await db.update(persons).set({ email: 'ana.new@example.org' }).where(eq(persons.email, 'ana@example.org'))
    const later = new Browser(app)
    expect((await through(later, 'ana-there')).location).toBe('/me')
    expect((await later.get('/me')).text).toContain('Signed in as ana.new@example.org.')
    expect(await db.select().from(identities)).toHaveLength(1)
  })

  test.each([
    ['with an address nobody has verified', 'unverified', 'City login does not vouch for your address'],
    ['without an address', 'nameless', 'City login does not vouch for your address'],
    ['as somebody nobody knows', 'stranger', 'You have not been invited yet'],
    ['with the address of a role of a demonstration', 'role', 'You have not been invited yet'],
  ])('%s is told why not', async (_, login, title) => {
    const browser = new Browser(app)
    const back = await through(browser, login)
    expect(back.status).toBe(403)
    expect(back.text).toContain(title)
    expect((await browser.get('/me')).status).toBe(303)
    expect(await db.select().from(identities)).toEqual([])
    expect(await db.select().from(persons)).toHaveLength(2)
  })

  test('unknown but waited for is let in', async () => {
    unknownPeople.expect({
      remind: async () => false,
      admit: async (tx, { email, language, name }) =>
        email === 'invited@example.org' ? (await makePerson(tx, { email, language, name })).person.id : undefined,
    })
    const browser = new Browser(app, { 'accept-language': 'fr' })
    expect((await through(browser, 'invited')).location).toBe('/me')
    const [made] = await db.select().from(persons).where(eq(persons.email, 'invited@example.org'))
    expect(made).toMatchObject({ name: 'In Vited', language: 'fr' })
    expect(browser.cookie('lang')).toBe('fr')
  })

  test('a second time with the same answer, or in another browser, is not', async () => {
    const browser = new Browser(app)
    const begun = await browser.get(start)
    const back = new URL(await server.visit(begun.location ?? '', 'ana-there'))
    const elsewhere = new Browser(app)
    await elsewhere.get(start)
    expect((await elsewhere.get(back.pathname + back.search)).status).toBe(400)
    expect((await new Browser(app).get(back.pathname + back.search)).status).toBe(400)
    const forged = new URL(back)
    forged.searchParams.set('state', 'x'.repeat(43))
    const copy = new Browser(app)
    await copy.get(start)
    expect((await copy.get(forged.pathname + forged.search)).status).toBe(400)
    expect((await browser.get(back.pathname + back.search)).status).toBe(303)
    expect(browser.cookie('round-trip')).toBeUndefined()
    expect((await browser.get(back.pathname + back.search)).status).toBe(400)
  })

  test('having turned around there is told so', async () => {
    const browser = new Browser(app)
    const state = new URL((await browser.get(start)).location ?? '').searchParams.get('state')
    const iss = encodeURIComponent(server.issuer)
    const back = await browser.get(`${start}/callback?error=access_denied&state=${state}&iss=${iss}`)
    expect(back.status).toBe(400)
    expect(back.text).toContain('City login did not let you in')
    expect((await browser.get(`${start}/callback`)).status).toBe(400)
  })

  test('while the provider has gone away is told so', async () => {
    const browser = new Browser(app)
    const begun = await browser.get(start)
    const back = new URL(await server.visit(begun.location ?? '', 'ana-there'))
    await server.down()
    const answer = await browser.get(back.pathname + back.search)
    await server.up()
    expect(answer.status).toBe(503)
    expect(answer.text).toContain('City login does not answer')
  })
})

test('a provider that is not configured is not there', async () => {
  for (const address of ['/sign-in/with/2', '/sign-in/with/2/callback', '/sign-in/with/nobody'])
    expect((await app.request(address)).status).toBe(404)
  const plain = createApp({ db, settings: readSettings({}) })
  expect(await (await plain.request('/sign-in')).text()).not.toContain('/sign-in/with/')
})

test.each([
  [{ OIDC_ISSUER: 'https://x.example' }, 'OIDC_ISSUER and OIDC_CLIENT_ID need each other.'],
  [
    { OIDC_ISSUER: 'https://x', OIDC_CLIENT_ID: 'x', OIDC_2_ISSUER: 'http://x.example', OIDC_2_CLIENT_ID: 'x' },
    'OIDC_2_ISSUER is not an address; it must begin with https:// (or http://localhost).',
  ],
])('%j is refused at the start', (env, sentence) => {
  expect(() => readSettings(env as Record<string, string>)).toThrow(sentence)
})
