import { eq, sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { recordActivity } from '#platform/activity'
import { readSettings } from '#platform/settings'
import { Browser } from '../../tests/browser.ts'
import { freshDatabase } from '../../tests/database.ts'
import { runJob } from '../../tests/jobs.ts'
import { signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { createApp } from '../app/app.tsx'
import { cities, invitations, memberships } from '../networks/schema.ts'
import { activityEntries, drafts, letters } from '../platform/schema.ts'
import { apiTokens, persons, sessions } from './schema.ts'
import { openSession } from './sessions/session.commands.ts'

const database = await freshDatabase('empty')
const { db } = database
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const { id: networkId } = await plantNetwork(db, { slug: 'secretone', word: 'Xylophon', visibility: 'private' })

const uuid = '01890000-0000-7000-8000-000000000001'

beforeEach(async () => {
  for (const table of [letters, drafts, invitations]) await db.delete(table)
  await db.delete(persons)
})

async function browserOf(name: string, given = {}) {
  const person = await signedInAs(db, name, [], given)
  const browser = new Browser(app, { 'accept-language': 'en' })
  browser.take(person.headers.cookie)
  return { person, browser }
}

const own = ['/me', '/me/sessions', '/me/tokens', '/me/data.json', '/me/leave']

describe('pages of one’s own', () => {
  test('lead visitors to the door and back', async () => {
    for (const address of own) {
      const { status, location } = await new Browser(app).get(address)
      expect([status, location]).toEqual([303, `/sign-in?to=${encodeURIComponent(address)}`])
    }
  })

  test('are kept by nobody', async () => {
    const { browser } = await browserOf('Ana')
    for (const address of [...own, '/sign-in', '/sign-in/code', '/sign-in/abc']) {
      const { headers } = await browser.get(address)
      expect([address, headers.get('cache-control')]).toEqual([address, 'no-store'])
    }
  })

  test('of a role of a demonstration hold what is not about a person', async () => {
    const { browser } = await browserOf('Coordinator, Genk', { demo: true })
    expect((await browser.get('/me')).text).toContain('This is a role of the demonstration')
    for (const address of own.slice(1)) expect((await browser.get(address)).status).toBe(403)
    for (const address of ['/me', '/me/leave', '/me/tokens', '/me/sessions/end-others'])
      expect((await browser.post(address, { name: 'x' })).status).toBe(403)
  })
})

describe('what one says about oneself', () => {
  const about = { name: 'Ana Ķekava', language: 'fr', timeZone: 'Europe/Riga', digest: 'daily' }

  test('is kept, and the language is that of the next page', async () => {
    const { browser, person } = await browserOf('Ana')
    const saved = await browser.post('/me', about)
    expect([saved.status, saved.location]).toEqual([303, '/me'])
    expect((await db.select().from(persons).where(eq(persons.id, person.id)))[0]).toMatchObject(about)
    const page = await browser.get('/me')
    expect(page.html).toContain('<html lang="fr"')
    expect(page.html).toContain('Enregistré.')
    expect(page.html).toMatch(/<option value="Europe\/Riga" selected/)
  })

  test.each([
    ['name', '', 'Say what you are called.'],
    ['timeZone', 'Mars/Olympus', 'Choose a time zone of the list.'],
    ['digest', 'hourly', 'Choose'],
    ['language', 'ar-XB', 'Choose'],
    ['name', 'x'.repeat(201), '200'],
  ])('comes back where %s is %j', async (field, value, said) => {
    const { browser, person } = await browserOf('Ana')
    const answer = await browser.post('/me', { ...about, [field]: value })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(said)
    expect((await db.select().from(persons).where(eq(persons.id, person.id)))[0]?.name).toBe('Ana')
  })
})

describe('sessions', () => {
  test('are seen and ended, one or all others', async () => {
    const { browser, person } = await browserOf('Ana')
    const phone = new Browser(app)
    phone.take(`session=${await openSession(db, person.id, { how: 'code', device: 'Firefox · Android' })}`)
    const old = new Browser(app)
    old.take(`session=${await openSession(db, person.id, { how: 'letter', device: null })}`)
    const page = await browser.get('/me/sessions')
    expect(page.text).toMatch(/Unknown browser this browser .*Firefox · Android by code, since \d+ \w+ \d{4}/)
    const [phones] = await db.select().from(sessions).where(eq(sessions.device, 'Firefox · Android'))
    await browser.post(`/me/sessions/${phones?.id}/end`, {})
    expect([(await phone.get('/me')).status, (await old.get('/me')).status]).toEqual([303, 200])
    expect((await browser.post(`/me/sessions/${phones?.id}/end`, {})).status).toBe(303)
    await browser.post('/me/sessions/end-others', {})
    expect((await browser.get('/me/sessions')).html).toContain('One other was ended.')
    expect([(await old.get('/me')).status, (await browser.get('/me')).status]).toEqual([303, 200])
  })

  test('of others cannot be ended', async () => {
    const [{ browser }, ben] = [await browserOf('Ana'), await browserOf('Ben')]
    const [bens] = await db.select().from(sessions).where(eq(sessions.personId, ben.person.id))
    await browser.post(`/me/sessions/${bens?.id}/end`, {})
    await browser.post('/me/sessions/end-others', {})
    expect((await ben.browser.get('/me')).status).toBe(200)
    expect((await browser.post('/me/sessions/nonsense/end', {})).status).toBe(404)
  })

  test('that were not used for sixty days are over', async () => {
    const { browser } = await browserOf('Ana')
    await db.update(sessions).set({ expiresAt: sql`now() - interval '1 second'` })
    expect((await browser.get('/me')).status).toBe(303)
    expect(await db.select().from(sessions)).toHaveLength(1)
    await runJob(database, 'forget-sign-ins')
    expect(await db.select().from(sessions)).toEqual([])
  })
})

describe('tokens', () => {
  const wish = { id: uuid, name: 'Dashboard', scopes: ['read'], days: '90' }
  const secretIn = (html: string) => /charrette_[\w-]{43}/.exec(html)?.[0] ?? ''
  const ask = (token: string, address = '/api/v1/networks', init: RequestInit = {}) =>
    app.request(address, { ...init, headers: { authorization: `Bearer ${token}` } })

  test('are shown once, however often the form is sent, and kept as a hash', async () => {
    const { browser, person } = await browserOf('Ana')
    const made = await browser.post('/me/tokens', wish)
    const secret = secretIn(made.html)
    expect(secret).not.toBe('')
    const again = await browser.post('/me/tokens', wish)
    expect([again.status, secretIn(again.html)]).toEqual([303, ''])
    const [kept, ...others] = await db.select().from(apiTokens).where(eq(apiTokens.personId, person.id))
    expect([kept?.name, kept?.scopes, others.length]).toEqual(['Dashboard', ['read'], 0])
    expect(JSON.stringify(kept)).not.toContain(secret.slice(10))
    const days = ((kept?.expiresAt?.getTime() ?? 0) - (kept?.createdAt.getTime() ?? 0)) / 86_400_000
    expect(days).toBeCloseTo(90, 0)
    expect((await browser.get('/me/tokens')).html).not.toContain(secret)
  })

  test.each([
    [{ name: '' }, 'Say what the token is for.'],
    [{ scopes: [] }, 'Choose at least one.'],
    [{ scopes: ['admin'] }, 'Choose'],
    [{ days: '9999' }, 'Choose'],
  ])('are not made with %j', async (change, said) => {
    const { browser } = await browserOf('Ana')
    const answer = await browser.post('/me/tokens', { ...wish, ...change })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(said)
    expect(await db.select().from(apiTokens)).toEqual([])
  })

  test('speak for their person in the API, and note that they were used', async () => {
    const { browser, person } = await browserOf('Ana')
    const secret = secretIn((await browser.post('/me/tokens', wish)).html)
    expect((await app.request('/api/v1/networks/secretone')).status).toBe(404)
    expect((await ask(secret, '/api/v1/networks/secretone')).status).toBe(404)
    await db.execute(sql`insert into memberships (id, person_id, role, network_id)
      select gen_random_uuid(), ${person.id}, 'observer', id from networks`)
    const answer = await ask(secret, '/api/v1/networks/secretone')
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
    const [used] = await db.select().from(apiTokens)
    await ask(secret, '/api/v1/networks/secretone')
    expect(used?.lastUsedAt).not.toBeNull()
    expect((await db.select().from(apiTokens))[0]?.lastUsedAt).toEqual(used?.lastUsedAt)
  })

  test('that are unknown, over or taken back are refused, and say how', async () => {
    const { browser } = await browserOf('Ana')
    const secret = secretIn((await browser.post('/me/tokens', wish)).html)
    const refused = async (token: string) => {
      const { status, headers } = await ask(token)
      return [status, headers.get('content-type'), headers.get('www-authenticate')]
    }
    const invalid = [401, 'application/problem+json', 'Bearer realm="charrette", error="invalid_token"']
    expect(await refused('charrette_nonsense')).toEqual(invalid)
    expect((await ask(secret)).status).toBe(200)
    await db.update(apiTokens).set({ expiresAt: sql`now() - interval '1 second'` })
    expect(await refused(secret)).toEqual(invalid)
    expect((await browser.get('/me/tokens')).text).toMatch(/ended on \d/)
    await db.update(apiTokens).set({ expiresAt: null })
    expect((await ask(secret)).status).toBe(200)
    await browser.post(`/me/tokens/${uuid}/end`, {})
    expect(await refused(secret)).toEqual(invalid)
  })

  test('reach no further than their scopes', async () => {
    const { browser } = await browserOf('Ana')
    const reads = secretIn((await browser.post('/me/tokens', wish)).html)
    const other = { ...wish, id: uuid.replace(/1$/, '2'), scopes: ['write'] }
    const writes = secretIn((await browser.post('/me/tokens', other)).html)
    const answer = await ask(writes)
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
      403,
      'Bearer realm="charrette", error="insufficient_scope", scope="read"',
    ])
    // Nothing can be written at this address, which is said before anybody is asked who they are.
    expect((await ask(reads, '/api/v1/nowhere', { method: 'POST' })).status).toBe(403)
  })

  test('open no page, and cookies of other sites open nothing', async () => {
    const { browser } = await browserOf('Ana')
    const secret = secretIn((await browser.post('/me/tokens', wish)).html)
    expect((await ask(secret, '/me')).status).toBe(303)
    expect((await ask(secret, '/me/tokens', { method: 'POST' })).status).toBe(401)
  })

  test('of others cannot be taken back', async () => {
    const [{ browser }, ben] = [await browserOf('Ana'), await browserOf('Ben')]
    await ben.browser.post('/me/tokens', wish)
    await browser.post(`/me/tokens/${uuid}/end`, {})
    expect(await db.select().from(apiTokens)).toHaveLength(1)
  })

  test('are fifty at most', async () => {
    const { browser, person } = await browserOf('Ana')
    await db.execute(sql`insert into api_tokens (id, person_id, name, token_hash, scopes)
      select gen_random_uuid(), ${person.id}, 'x', 'h' || n, '{read}' from generate_series(1, 50) n`)
    expect((await browser.post('/me/tokens', wish)).text).toContain('You have fifty tokens.')
  })
})

describe('leaving', () => {
  test('hands out what is kept, without what opens anything', async () => {
    const { browser, person } = await browserOf('Ana')
    await browser.post('/me/tokens', { id: uuid, name: 'Dashboard', scopes: 'read', days: '90' })
    const own = { networkId, personId: person.id }
    await db.insert(memberships).values({ ...own, role: 'observer' })
    const about = { name: 'Ana', role: 'observer' as const, language: 'en', expiresAt: new Date() }
    await db.insert(invitations).values({ ...about, networkId, email: person.email.toUpperCase(), tokenHash: 'secret' })
    await db.insert(drafts).values({ ...own, kind: 'x', values: { title: 'Half a thought' } })
    await recordActivity(db, { ...own, actor: 'Ana', verb: 'raised', subjectKind: 'x' })
    const sent = {
      to: person.email,
      language: 'en',
      kind: 'sign-in',
      subject: '123456',
      text: '123456',
      html: '123456',
    }
    await db.insert(letters).values({ ...sent, personId: person.id })
    const { html, headers } = await browser.get('/me/data.json')
    expect(headers.get('content-disposition')).toBe('attachment; filename="charrette-me.json"')
    expect(JSON.parse(html)).toMatchObject({
      person: { email: person.email, name: 'Ana' },
      sessions: [{ how: 'letter' }],
      tokens: [{ name: 'Dashboard' }],
      roles: [{ role: 'observer' }],
      invitations: [{ email: person.email.toUpperCase() }],
      drafts: [{ values: { title: 'Half a thought' } }],
      activity: [{ verb: 'raised' }],
      letters: [{ kind: 'sign-in' }],
    })
    expect(html).not.toMatch(/hash|123456/i)
  })

  test('asks for the address, and then takes everything that is the person’s own', async () => {
    const { browser, person } = await browserOf('Ana')
    await db.delete(activityEntries)
    await recordActivity(db, { networkId, actor: 'Ana', personId: person.id, verb: 'raised', subjectKind: 'x' })
    await db.insert(drafts).values({ networkId, personId: person.id, kind: 'x', values: {} })
    await db.insert(letters).values({
      ...{ personId: person.id, to: person.email, language: 'en', kind: 'x', subject: 'x', text: 'x', html: 'x' },
    })
    expect((await browser.post('/me/leave', { email: 'else@example.org' })).status).toBe(422)
    expect(await db.select().from(persons)).toHaveLength(1)
    const left = await browser.post('/me/leave', { email: person.email.toUpperCase() })
    expect([left.status, left.location]).toEqual([303, '/goodbye'])
    expect((await browser.get('/goodbye')).text).toContain('You have left')
    expect(browser.cookie('session')).toBeUndefined()
    for (const table of [persons, sessions, drafts, letters]) expect(await db.select().from(table)).toEqual([])
    expect(await db.select().from(activityEntries)).toMatchObject([{ actor: 'Ana', personId: null }])
  })

  const leaves = async ({ browser, person }: Awaited<ReturnType<typeof browserOf>>) =>
    browser.post('/me/leave', { email: person.email })

  test('ends every role in sight of the others, and keeps the way open for who was asked to take over', async () => {
    const ana = await browserOf('Ana')
    const [city] = await db.select().from(cities)
    const held = { personId: ana.person.id, networkId, cityId: city?.id, role: 'coordinator' as const }
    const [membership] = await db.insert(memberships).values(held).returning()
    await db.delete(activityEntries)
    await db.delete(invitations)
    const offered = { networkId, cityId: city?.id, role: held.role, email: 'b@x.org', name: 'B', language: 'en' }
    const open = { ...offered, tokenHash: 'h', handsOver: membership?.id, expiresAt: new Date(Date.now() + 1e9) }
    await db.insert(invitations).values(open)
    expect((await leaves(ana)).location).toBe('/goodbye')
    expect(await db.select().from(memberships)).toEqual([])
    expect(await db.select().from(invitations)).toMatchObject([{ role: 'coordinator', handsOver: null }])
    expect(await db.select().from(activityEntries)).toMatchObject([
      { actor: 'Ana', personId: null, verb: 'membership.ended', audience: 'network', networkId, cityId: city?.id },
    ])
  })

  test('waits until somebody else leads what the person leads alone', async () => {
    const ana = await browserOf('Ana')
    for (const role of ['lead_partner', 'lead_expert'] as const)
      await db.insert(memberships).values({ personId: ana.person.id, networkId, role })
    const refused = await leaves(ana)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Nobody else leads Xylophon network.')
    expect(await db.select().from(memberships)).toHaveLength(2)
    const ben = await browserOf('Ben')
    await db.insert(memberships).values({ personId: ben.person.id, networkId, role: 'lead_expert' })
    const both = await Promise.all([leaves(ana), leaves(ben)])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422])
  })
})
