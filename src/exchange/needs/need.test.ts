import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { hashOf } from '#people'
import { readSettings } from '#platform/settings'
import { cities, networks } from '#schema/networks'
import { apiTokens } from '#schema/people'
import { activityEntries } from '#schema/platform'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { needStateChanges, needs } from '../schema.ts'

const { db, pool } = await freshDatabase('demo')
const settings = readSettings({ REQUESTS_PER_MINUTE: '100000' })
const app = createApp({ db, settings, secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'

const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = network!.id
const cityIds = new Map(
  (await db.select().from(cities).where(eq(cities.networkId, networkId))).map((c) => [c.slug, c.id]),
)
const inCity = (role: 'coordinator' | 'local_group_member', slug: string) => [
  { role, networkId, cityId: cityIds.get(slug)! },
]

const genk = await signedInAs(db, 'Coordinator, Genk', inCity('coordinator', 'genk'))
const gdansk = await signedInAs(db, 'Coordinator, Gdańsk', inCity('coordinator', 'gdansk'))
const group = await signedInAs(db, 'Local group, Genk', inCity('local_group_member', 'genk'))
const expert = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
const observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
const stranger = await signedInAs(db, 'Stranger')

type Who = SignedIn | null

async function see(address: string, who: Who = null, lang = 'en') {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return { status: answer.status, html, text: visible(main), to: answer.headers.get('location') }
}

async function post(address: string, who: Who, fields: Record<string, string | string[]>) {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  const answer = await app.request(address, {
    method: 'POST',
    body,
    headers: {
      ...who?.headers,
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost',
      'sec-fetch-site': 'same-origin',
    },
  })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(html), to: answer.headers.get('location') ?? '' }
}

const asked = (fields: Record<string, string> = {}) => ({
  id: v7(),
  city: 'genk',
  question: 'How do we reach more than the usual suspects?',
  subTheme: '4.4',
  priority: '1',
  audience: 'network',
  background: 'Always the same faces come.',
  voicedBy: 'Youth council',
  ...fields,
})

const raise = async (who: SignedIn, fields: Record<string, string> = {}) => {
  const answer = await post(`${home}/needs`, who, asked(fields))
  expect([answer.status, answer.text.slice(0, 0)]).toEqual([303, ''])
  return answer.to
}

const entriesAbout = (subjectId: string) =>
  db.select().from(activityEntries).where(eq(activityEntries.subjectId, subjectId)).orderBy(activityEntries.id)

const needAt = async (address: string) => {
  const [need] = await db
    .select()
    .from(needs)
    .where(eq(needs.slug, address.split('/').at(-1)!))
  return need!
}

describe('raising a need', () => {
  test('is marked as an example where somebody of a demonstration raised it', async () => {
    const role = await signedInAs(db, 'Coordinator, Genk', inCity('coordinator', 'genk'), { demo: true })
    const question = 'How does a parade end?'
    const at = await raise(role, { question, audience: 'public' })
    expect((await see(at)).text).toContain('Genk Example How does a parade end?')
    expect((await see(`${home}/needs?q=parade`)).text).toContain('Example')
    expect((await see(await raise(genk, { audience: 'public' }))).text).not.toContain('Example')
  })

  test('puts the question, who voiced it and its state on record', async () => {
    const at = await raise(genk)
    const { text, status } = await see(at, genk)
    expect(status).toBe(200)
    expect(text).toContain('How do we reach more than the usual suspects?')
    expect(text).toContain('Always the same faces come.')
    expect(text).toContain('Voiced by Youth council')
    expect(text).toContain('Priority pressing')
    expect(text).toContain('Who sees it The network')
    expect(text).toContain('raised Coordinator, Genk')
    const need = await needAt(at)
    expect(await entriesAbout(need.id)).toMatchObject([
      {
        verb: 'need.raised',
        audience: 'network',
        cityId: need.cityId,
        actor: 'Coordinator, Genk',
        subjectKind: 'need',
      },
    ])
    expect((await see(`${home}/cities/genk`, genk)).text).toContain('What Genk asks')
    expect((await see(`${home}/themes/4.4`, genk)).text).toContain('usual suspects')
    expect((await see(`${home}/matrix/4.4/genk`, genk)).text).toContain('Asked here')
    expect((await see(at, genk, 'fr')).text).toContain('Qui le voit Le réseau')
  })

  test('sent twice makes one', async () => {
    const fields = asked({ question: 'Twice?' })
    const [one, two] = await Promise.all([post(`${home}/needs`, genk, fields), post(`${home}/needs`, genk, fields)])
    expect([one.status, two.status, one.to]).toEqual([303, 303, two.to])
    expect(await db.$count(needs, eq(needs.question, 'Twice?'))).toBe(1)
    expect(await db.$count(needStateChanges, eq(needStateChanges.needId, fields.id))).toBe(1)
    const others = await post(`${home}/needs`, gdansk, { ...fields, city: 'gdansk' })
    expect(others.status).toBe(422)
    expect(others.text).not.toContain(one.to)
  })

  test('comes back with everything typed where something is missing', async () => {
    const { status, html, text } = await post(`${home}/needs`, genk, asked({ question: '', subTheme: '' }))
    expect(status).toBe(422)
    expect(text).toContain('Say what your city wants to learn.')
    expect(text).toContain('Choose the sub-theme it belongs to.')
    expect(html).toContain('Always the same faces come.')
    expect(html).toContain('value="Youth council"')
  })

  test('is for those who speak for a city, its local group and those who lead', async () => {
    const form = async (who: Who) => (await see(`${home}/needs/new`, who)).status
    expect(await Promise.all([genk, group, expert].map(form))).toEqual([200, 200, 200])
    expect(await Promise.all([observer, stranger].map(form))).toEqual([403, 403])
    expect([302, 303, 401]).toContain(await form(null))
    expect((await post(`${home}/needs`, observer, asked())).status).toBe(403)
    expect((await post(`${home}/needs`, genk, asked({ city: 'gdansk' }))).text).toContain(
      'Choose a city you may speak for.',
    )
    expect((await see(`${home}/needs`, observer)).html).not.toContain('/needs/new')
    expect((await see(`${home}/needs`, genk)).html).toContain('/needs/new')
  })

  test('by a local group member stays within the group until somebody of the city shares it', async () => {
    expect((await post(`${home}/needs`, group, asked({ audience: 'network' }))).text).toContain(
      'only those who speak for the city share more widely',
    )
    const at = await raise(group, { audience: 'group', question: 'Who pays for the neighbourhood house?' })
    const statuses = async () =>
      Promise.all([group, genk, expert, gdansk, observer, null].map(async (who) => (await see(at, who)).status))
    expect(await statuses()).toEqual([200, 200, 200, 404, 404, 404])
    expect((await see(at, group)).text).toContain('Only the local group, its city and those who lead the network read')
    const need = await needAt(at)
    const shared = { ...asked({ question: need.question, audience: 'network' }), version: String(need.version) }
    expect((await post(`${at}/edit`, group, shared)).status).toBe(422)
    expect((await post(`${at}/edit`, genk, shared)).status).toBe(303)
    expect(await statuses()).toEqual([200, 200, 200, 200, 200, 404])
    expect((await see(`${at}/edit`, group)).status).toBe(403)
  })

  test('reminds of how many were promised, and refuses none', async () => {
    expect((await see(`${home}/needs`, gdansk)).text).toContain('6 needs per city were promised Gdańsk: none yet')
    expect((await see(`${home}/needs`, observer)).text).not.toContain('promised')
    for (let n = 0; n < 7; n++) await raise(gdansk, { city: 'gdansk', audience: 'city', question: `Number ${n}?` })
    expect((await see(`${home}/needs`, gdansk)).text).not.toContain('promised')
  })
})

describe('what is not for everybody', () => {
  test('is nowhere for those it is not for', async () => {
    const state = async () => (await see(`${home}/matrix/2.2/breda`)).text
    const before = await state()
    const addresses = [
      home,
      `${home}/needs`,
      `${home}/needs?by=theme`,
      `${home}/cities`,
      `${home}/cities/breda`,
      `${home}/themes`,
      `${home}/themes/2.2`,
      `${home}/matrix`,
      `${home}/matrix/2.2/breda`,
      `${home}/search?q=Xylophon`,
      `${home}/search?q=Xylofon`,
      '/search?q=Xylophon',
      `${home}/feed.atom`,
      '/feed.atom',
      `${home}/sitemap.xml`,
      '/sitemap.xml',
      `/api/v1/networks/agents-of-coexistence/needs`,
      `/api/v1/networks/agents-of-coexistence/matrix`,
      '/',
    ]
    const told = (who: Who) => Promise.all(addresses.map(async (address) => (await see(address, who)).html))
    const plain = (pages: string[]) => pages.map((page) => page.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')).join('\n')
    const [asVisitor, asObserver] = [plain(await told(null)), plain(await told(observer))]
    const breda = await signedInAs(db, 'Coordinator, Breda', inCity('coordinator', 'breda'))
    const at = await raise(breda, {
      city: 'breda',
      subTheme: '2.2',
      audience: 'city',
      question: 'Xylophon lessons?',
      background: 'Xylophon',
    })
    expect(plain(await told(null))).toBe(asVisitor)
    expect(plain(await told(observer))).toBe(asObserver)
    expect(await state()).toBe(before)
    for (const what of ['', '/edit', '/history']) {
      expect([404, 404]).toEqual([(await see(at + what, observer)).status, (await see(at + what, gdansk)).status])
      expect([404, 401, 303, 302]).toContain((await see(at + what, null)).status)
    }
    for (const what of ['/edit', '/states', '/undo/x', '/draft/discard'])
      expect([404]).toContain((await post(at + what, gdansk, asked())).status)
    expect((await see(`${home}/search?q=Xylophon`, breda)).text).toContain('Xylophon lessons?')
    expect((await see(`${home}/needs`, expert)).text).toContain('Xylophon lessons?')
  })

  test('is told of no wider than it is now, also what was said before', async () => {
    const at = await raise(genk, { audience: 'public', question: 'Open at first?' })
    const need = await needAt(at)
    expect((await see(at)).status).toBe(200)
    await post(`${at}/edit`, genk, { ...asked({ question: 'Secret now?', audience: 'city' }), version: '1' })
    expect((await see(at)).status).toBe(404)
    expect((await entriesAbout(need.id)).map(({ audience }) => audience)).toEqual(['city', 'city'])
    await post(`${at}/edit`, genk, { ...asked({ question: 'Open again?', audience: 'public' }), version: '2' })
    expect((await entriesAbout(need.id)).map(({ verb, audience }) => [verb, audience])).toEqual([
      ['need.raised', 'city'],
      ['need.changed', 'city'],
      ['need.changed', 'city'],
      ['need.shared', 'public'],
    ])
    expect((await see(`${at}/history`, observer)).text).not.toContain('Secret')
  })
})

describe('the matrix', () => {
  const cell = async (at: string) => (await see(`${home}/matrix/${at}`)).text

  test('says that a city wants to learn what everybody may see, and only that', async () => {
    expect(await cell('4.1/breda')).not.toContain('wants to learn What')
    const breda = await signedInAs(db, 'Team, Breda', inCity('coordinator', 'breda'))
    const [before] = await db
      .execute<{ state: string; code: string }>(
        /* sql */ `select c.state, t.code from matrix_cells c join themes t on t.id = c.theme_id
        join cities y on y.id = c.city_id where y.slug = 'breda' and c.state = 'practice' order by t.code limit 1`,
      )
      .then(({ rows }) => rows)
    const at = await raise(breda, { city: 'breda', subTheme: before!.code, audience: 'network', question: 'Quiet?' })
    const stateNow = async () =>
      (
        await db.execute<{ state: string }>(
          `select c.state from matrix_cells c join themes t on t.id = c.theme_id join cities y on y.id = c.city_id
          where y.slug = 'breda' and t.code = '${before!.code}' and t.network_id = '${networkId}'`,
        )
      ).rows[0]?.state
    expect(await stateNow()).toBe('practice')
    await post(`${at}/edit`, breda, {
      ...asked({ city: 'breda', subTheme: before!.code, audience: 'public', question: 'Loud?' }),
      version: '1',
    })
    expect(await stateNow()).toBe('practice_and_need')
    const told = await db
      .select()
      .from(activityEntries)
      .where(and(eq(activityEntries.networkId, networkId), eq(activityEntries.verb, 'cell.changed')))
    expect(told.at(-1)).toMatchObject({
      audience: 'public',
      detail: { changes: { state: { before: 'practice', after: 'practice_and_need' } } },
    })
  })
})

describe('working on a need', () => {
  test('two who change different fields lose nothing, the same field is asked about', async () => {
    const at = await raise(genk, { question: 'Together?' })
    const mine = asked({ question: 'Together at last?' })
    const theirs = asked({ question: 'Together?', voicedBy: 'Housing department' })
    expect((await post(`${at}/edit`, genk, { ...mine, version: '1' })).status).toBe(303)
    expect((await post(`${at}/edit`, expert, { ...theirs, version: '1' })).status).toBe(303)
    expect(await needAt(at)).toMatchObject({
      question: 'Together at last?',
      voicedBy: 'Housing department',
      version: 3,
    })
    const late = { ...asked({ question: 'Together never?', voicedBy: 'Housing department' }), version: '1' }
    const stale = await post(`${at}/edit`, expert, late)
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('Together at last?')
    expect(stale.text).toContain('Together never?')
    expect(stale.html).toContain('name="version" value="3"')
    await post(`${at}/edit`, expert, { ...late, version: '3', 'keep.question': 'theirs' })
    expect(await needAt(at)).toMatchObject({ question: 'Together at last?' })
  })

  test('history shows who changed what, and takes it back', async () => {
    const at = await raise(genk, { question: 'Before?' })
    await post(`${at}/edit`, genk, { ...asked({ question: 'After?' }), version: '1' })
    const { html, text } = await see(`${at}/history`, genk)
    expect(text).toContain('Coordinator, Genk')
    expect(text).toMatch(/Before.*After/)
    const undo = [...html.matchAll(/action="([^"]*\/undo\/[^"]*)"/g)].map(([, address]) => address!)
    expect((await post(undo[0]!, genk, {})).status).toBe(303)
    expect(await needAt(at)).toMatchObject({ question: 'Before?' })
    expect((await see(`${at}/history`, observer)).html).not.toContain('/undo/')
    expect((await post(undo[0]!, observer, {})).status).toBe(403)
  })

  test('drafts are for those who write for the city, and published as they are', async () => {
    const draft = asked({ question: 'Half a thou', subTheme: '', priority: '', audience: '' })
    const kept = await post(`${home}/needs`, genk, { ...draft, as: 'draft' })
    expect(kept.to).toBe(`${home}/needs/new?draft=${draft.id}`)
    expect((await see(kept.to, genk)).html).toContain('Half a thou')
    expect((await see(kept.to, expert)).status).toBe(200)
    expect((await see(kept.to, group)).status).toBe(404)
    expect((await see(kept.to, gdansk)).status).toBe(404)
    const at = await raise(genk, { id: draft.id, question: 'Half a thought?' })
    expect((await see(at, genk)).status).toBe(200)
    expect((await see(kept.to, genk)).status).toBe(404)
    const beside = { ...asked({ question: 'Unsaid?' }), version: '1', as: 'draft' }
    expect((await post(`${at}/edit`, genk, beside)).status).toBe(303)
    expect((await see(at, genk)).text).toContain('Half a thought?')
    expect((await see(at, genk)).text).toContain('Continue the draft')
    expect((await see(at, observer)).html).not.toContain('Unsaid')
    expect((await see(`${at}/edit`, expert)).html).toContain('Unsaid?')
    // Who opened the form before that draft was begun does not throw it away by publishing.
    expect((await post(`${at}/edit`, expert, { ...asked({ question: 'Said?' }), version: '1' })).status).toBe(303)
    expect((await see(`${at}/edit`, genk)).html).toContain('Unsaid?')
    expect((await post(`${at}/draft/discard`, genk, { version: '7' })).status).toBe(303)
    expect((await see(`${at}/edit`, genk)).html).toContain('Unsaid?')
    expect((await post(`${at}/draft/discard`, genk, { version: '1' })).status).toBe(303)
    expect((await see(`${at}/edit`, genk)).html).not.toContain('Unsaid?')
  })

  test('what became of it is said once, however often it is sent', async () => {
    const at = await raise(genk, { question: 'Twice?' })
    const met = { state: 'addressed', reason: 'We saw it in Aarhus' }
    await Promise.all([1, 2, 3].map(() => post(`${at}/states`, genk, met)))
    const { id } = await needAt(at)
    const states = await db.select().from(needStateChanges).where(eq(needStateChanges.needId, id))
    expect(states.map(({ state }) => state)).toEqual(['raised', 'addressed'])
  })

  test('what became of it is a record with a reason', async () => {
    const at = await raise(genk, { question: 'What next?' })
    expect((await post(`${at}/states`, genk, { state: 'closed' })).text).toContain('Say why it is closed.')
    expect((await post(`${at}/states`, genk, { state: 'on_agenda' })).status).toBe(422)
    expect((await post(`${at}/states`, expert, { state: 'on_agenda', reason: 'Second meeting' })).status).toBe(303)
    expect((await post(`${at}/states`, genk, { state: 'closed', reason: 'Answered by Aarhus' })).status).toBe(303)
    expect((await post(`${at}/states`, observer, { state: 'raised' })).status).toBe(403)
    expect((await see(at, observer)).text).toMatch(
      /closed Coordinator, Genk.*Answered by Aarhus on an agenda Lead expert.*Second meeting raised Coordinator/,
    )
    expect(await needAt(at)).toMatchObject({ state: 'closed', version: 1 })
  })

  test('those who lead bring needs of several cities together', async () => {
    const one = await raise(genk, { question: 'How do we reach young people?', subTheme: '1.4' })
    const two = await raise(gdansk, { city: 'gdansk', question: 'Young people: who reaches them?', subTheme: '1.4' })
    const hidden = await raise(gdansk, {
      city: 'gdansk',
      question: 'Young people, quietly?',
      subTheme: '1.4',
      audience: 'city',
    })
    const page = await see(one, expert)
    expect(page.text).toContain('Gdańsk: Young people: who reaches them?')
    const ids = await Promise.all([two, hidden].map(async (at) => (await needAt(at)).id))
    const grouping = { id: v7(), title: 'Reaching young people', needs: ids }
    expect((await post(`${one}/group`, genk, grouping)).status).toBe(403)
    expect((await post(`${one}/group`, expert, { ...grouping, needs: [] })).text).toContain('Choose at least one')
    const empty = await post(`${one}/group`, expert, { ...grouping, needs: [], title: '' })
    expect([...empty.html.matchAll(/<a href="#field-(\w+)"/g)].map(([, name]) => name)).toEqual(['needs', 'title'])
    expect((await post(`${one}/group`, expert, grouping)).status).toBe(303)
    expect((await see(one, genk)).text).toContain('Together as Reaching young people Young people: who reaches them?')
    expect((await see(one, genk)).text).not.toContain('quietly')
    expect((await see(one, gdansk)).text).toContain('quietly')
    expect(await needAt(one)).toMatchObject({ state: 'grouped', groupId: grouping.id })
    expect((await see(`${home}/needs/groups/${grouping.id}`, genk)).text).toContain('2 needs that ask the same')
    expect((await see(`${home}/needs/groups/${grouping.id}`)).status).toBe(404)
    expect((await see(`${home}/needs?by=theme`, genk)).text).toContain('Together: Reaching young people')
    for (const at of [one, two, hidden]) await post(`${at}/ungroup`, expert, {})
    expect(await needAt(one)).toMatchObject({ state: 'raised', groupId: null })
    expect((await see(`${home}/needs/groups/${grouping.id}`, expert)).status).toBe(404)
  })
})

describe('the list', () => {
  test('is narrowed down, sorted and paged', async () => {
    const found = async (query: string, who: Who = genk) => {
      const { html } = await see(`${home}/needs?${query}`, who)
      return (html.match(/class="need-card"/g) ?? []).length
    }
    const mine = await db.$count(needs, and(eq(needs.cityId, cityIds.get('genk')!), eq(needs.networkId, networkId)))
    expect(await found('city=GENK')).toBe(Math.min(20, mine))
    expect(await found('city=genk&state=closed')).toBe(1)
    expect(await found('theme=nonsense')).toBe(0)
    expect(await found('priority=3')).toBe(0)
    for (const sort of ['city', 'theme', 'newest', 'nonsense']) expect(await found(`sort=${sort}`)).toBeGreaterThan(3)
    expect((await see(`${home}/needs?page=99`, genk)).status).toBe(303)
    expect((await see(`${home}/needs?city=nowhere&page=-1`, genk)).status).toBe(200)
  })

  test('takes as many queries for 3 needs as for 300', async () => {
    const { id } = await plantNetwork(db, { slug: 'growing', word: 'Oboe' })
    const [alpha] = await db
      .select()
      .from(cities)
      .where(and(eq(cities.networkId, id), eq(cities.slug, 'alpha')))
    const [{ themeId } = { themeId: '' }] = (
      await db.execute<{ themeId: string }>(
        `select id as "themeId" from themes where network_id = '${id}' and code = '1.1'`,
      )
    ).rows
    const plant = (from: number, to: number) =>
      db.insert(needs).values(
        Array.from({ length: to - from }, (_, at) => ({
          networkId: id,
          slug: `n-${from + at}`,
          position: from + at,
          cityId: alpha!.id,
          themeId,
          question: `Question ${from + at}?`,
          audience: 'public' as const,
        })),
      )
    const ask = (address: string) => countQueries(pool, () => see(address))
    await plant(0, 3)
    const addresses = [
      '/n/growing/needs',
      '/n/growing/needs?by=theme',
      '/n/growing/needs/n-1',
      '/n/growing/cities/alpha',
    ]
    const few = []
    for (const address of addresses) few.push(await ask(address))
    await plant(3, 300)
    const many = []
    for (const address of addresses) many.push(await ask(address))
    expect(many).toEqual(few)
    expect(few[0]).toBeLessThanOrEqual(7)
  })
})

describe('programs', () => {
  const at = '/api/v1/networks/agents-of-coexistence/needs'
  const tokenOf = async (who: SignedIn, scopes: ('read' | 'write')[]) => {
    const secret = `token-${v7()}`
    await db.insert(apiTokens).values({ personId: who.id, name: 'test', scopes, tokenHash: hashOf(secret) })
    return { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
  }
  const ask = async (method: string, address: string, headers: object, body?: unknown) => {
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
    const answer = await app.request(address, { method, headers: { ...headers }, ...sent })
    return { status: answer.status, keep: answer.headers.get('cache-control'), json: await answer.json() }
  }

  test('raise a need once, change it, and read what their person may see', async () => {
    const [write, read, other] = [
      await tokenOf(genk, ['read', 'write']),
      await tokenOf(genk, ['read']),
      await tokenOf(gdansk, ['read', 'write']),
    ]
    const need = { key: v7(), city: 'genk', subTheme: '1.1', question: 'By program?\0', audience: 'group' }
    const made = await ask('POST', at, write, need)
    expect([made.status, made.json]).toMatchObject([
      201,
      { key: need.key, question: 'By program?', priority: 2, state: 'raised', audience: 'group', version: 1 },
    ])
    expect((await ask('POST', at, write, need)).status).toBe(200)
    expect((await ask('POST', at, read, need)).status).toBe(403)
    expect((await ask('POST', at, { 'content-type': 'application/json' }, need)).status).toBe(401)
    expect((await ask('POST', at, other, { ...need, city: 'gdansk' })).status).toBe(409)
    const one = `${at}/${made.json.id}`
    expect(await ask('GET', one, read)).toMatchObject({ status: 200, keep: 'private, no-cache' })
    expect((await ask('GET', one, other)).status).toBe(404)
    expect((await ask('PATCH', one, other, { question: 'Mine?' })).status).toBe(404)
    const [shared] = (await ask('GET', at, {})).json.items.filter(({ city }: { city: string }) => city === 'genk')
    for (const body of ['', '{', { question: 7 }])
      expect([body, (await ask('PATCH', `${at}/${shared.id}`, other, body)).status]).toEqual([body, 403])
    const changed = await ask('PATCH', one, write, { priority: 1 })
    expect(changed.json).toMatchObject({ priority: 1, question: 'By program?', version: 2 })
    await ask('PATCH', one, write, { question: 'Theirs?', version: 2 })
    expect((await ask('PATCH', one, write, { question: 'Late?', version: 2 })).status).toBe(409)
    const ids = async (headers: object) =>
      (await ask('GET', `${at}?perPage=100`, headers)).json.items.map(({ key }: { key: string }) => key)
    expect((await ids(read)).includes(need.key)).toBe(true)
    expect((await ids(other)).includes(need.key)).toBe(false)
    expect((await ids({})).includes(need.key)).toBe(false)
  })

  test('are told what is wrong', async () => {
    const write = await tokenOf(genk, ['read', 'write'])
    for (const body of ['', '[]', '{', '"x"', 'null'])
      expect([body, (await ask('POST', at, write, body)).status]).toEqual([body, 400])
    const wrong = await ask('POST', at, write, {
      city: 'gdansk',
      subTheme: { $ne: 1 },
      question: 7,
      audience: 'author',
    })
    expect(wrong.json.errors).toEqual([
      { parameter: 'subTheme', detail: 'Choose the sub-theme it belongs to.' },
      { parameter: 'audience', detail: 'Choose one of these.' },
    ])
  })
})

describe('the matrix and whoever moves it', () => {
  async function said(address: string, fields: Record<string, string>) {
    const sent = await app.request(address, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { ...genk.headers, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
    })
    const cookie = [new Headers(genk.headers).get('cookie'), sent.headers.get('set-cookie')?.split(';')[0]].join('; ')
    const to = sent.headers.get('location') ?? ''
    const page = await app.request(to, { headers: { ...genk.headers, cookie, 'accept-language': 'en' } })
    return { to, text: visible(await page.text()) }
  }

  test('hears that it moved, and that closing a need leaves the cell to the city', async () => {
    const raised = await said(`${home}/needs`, asked({ audience: 'public', question: 'Does it show?' }))
    expect(raised.text).toContain('The need is raised, and the matrix shows that Genk wants to learn here.')
    const closed = await said(`${raised.to}/states`, { state: 'closed', reason: 'Learned' })
    expect(closed.text).toContain('The matrix still shows that Genk wants to learn here: change its cell')
    const quiet = await said(`${home}/needs`, asked({ audience: 'network', question: 'Not for all?' }))
    expect(quiet.text).toContain('The need is raised.')
  })
})
