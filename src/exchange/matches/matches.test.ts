import { and, eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { open as openForm, send } from '../../../tests/forms.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { countQueries, read, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { cities, memberships, networks, themes } from '../../networks/schema.ts'
import { connect } from '../../platform/db/index.ts'
import { activityEntries, letters } from '../../platform/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { conceptLabels, concepts, conceptTags, matchDecisions, needs, practices } from '../schema.ts'

const { db, pool, connectionString } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const base = '/n/agents-of-coexistence/matches'

let networkId: string
const city: Record<string, string> = {}
const theme: Record<string, string> = {}
let kekava: SignedIn
let gdansk: SignedIn
let breda: SignedIn
let expert: SignedIn
let member: SignedIn

beforeAll(async () => {
  const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
  networkId = network!.id
  for (const { slug, id } of await db.select().from(cities).where(eq(cities.networkId, networkId))) city[slug] = id
  for (const { code, id } of await db.select().from(themes).where(eq(themes.networkId, networkId))) theme[code] = id
  // The roles of the demonstration speak for every city; here nobody does but those below.
  await db.delete(memberships).where(eq(memberships.networkId, networkId))
  const inCity = (slug: string) => [{ role: 'coordinator' as const, networkId, cityId: city[slug]! }]
  kekava = await signedInAs(db, 'Anna Kalniņa', inCity('kekava'))
  gdansk = await signedInAs(db, 'Piotr Nowak', inCity('gdansk'), { language: 'fr' })
  breda = await signedInAs(db, 'Coordinator, Breda', inCity('breda'))
  expert = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
  member = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
})

interface ApiMatch {
  subTheme: string
  city: string
  supplier: string
  practices: string[]
  score: number
  reasons: string[]
  against: string[]
}

async function apiMatches(query = '', headers: Record<string, string> = {}): Promise<ApiMatch[]> {
  const response = await app.request(`/api/v1/networks/agents-of-coexistence/matches${query}`, { headers })
  return ((await response.json()) as { matches: ApiMatch[] }).matches
}

const post = (address: string, fields: Record<string, string>, person?: SignedIn) =>
  app.request(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...person?.headers, 'content-type': 'application/x-www-form-urlencoded' },
  })

const open = async (address: string, person?: SignedIn) =>
  visible(await (await app.request(address, { headers: { ...person?.headers } })).text())

const decisionIn = async () => (await db.select().from(matchDecisions))[0]

describe('the matches of a network', () => {
  test('begin with what nobody can teach', async () => {
    const { status, text, html } = await read(app, base)
    expect(status).toBe(200)
    const groups = [...html.matchAll(/"number">([\d.]+)<\/span> <span/g)].map(([, code]) => code)
    expect(groups).toEqual(['2.1', '3.1', '4.3', '4.4', '3.2', '3.3'])
    expect(text).toContain('14 that nobody can teach yet 12 that only others outside the network can teach')
    const single = await read(app, `${base}?gap=single_supplier`)
    expect(single.text).toContain('1.3 Improve the participatory culture of citizens')
    expect(single.text).not.toContain('2.1 Embed the results of civic participation Nobody')
    expect(single.text).not.toContain('Nobody can show this yet')
  })

  test('say why, in the language of the reader', async () => {
    const english = await read(app, `${base}/1.3/kekava`)
    expect(english.text).toContain('Who could show it to Ķekava')
    expect(english.text).toContain('The only one that can teach it, and 4 cities want to learn it.')
    expect(english.text).toContain('Very different size: 32,500 and 486,345 inhabitants.')
    const french = await read(app, `${base}/1.3/kekava`, 'fr')
    expect(french.text).toContain('La seule qui puisse l’enseigner, et 4 villes veulent l’apprendre.')
  })

  test('are there for programs', async () => {
    const found = await apiMatches('?subTheme=1.3&city=kekava')
    expect(found[0]).toEqual({
      subTheme: '1.3',
      city: 'kekava',
      supplier: 'gdansk',
      practices: ['gdansk-social-hub', 'gdansk-ubocze-pact'],
      score: 0.314,
      reasons: [
        'Has something to show in the same sub-theme.',
        '2 practices are named.',
        'Similar unemployment: 2.6 % and 2.3 %.',
      ],
      against: [
        'Very different size: 32,500 and 486,345 inhabitants.',
        'The only one that can teach it, and 4 cities want to learn it.',
      ],
    })
    // Suggested ones stand behind what is certain, and say so.
    expect(found.slice(1).map(({ supplier, against }) => [supplier, against[0]])).toEqual([
      ['iasi', 'Only suggested for this sub-theme; nobody has confirmed it.'],
      ['aarhus', 'Only suggested for this sub-theme; nobody has confirmed it.'],
    ])
    const all = await apiMatches()
    expect(all.every(({ city, supplier }) => city !== supplier)).toBe(true)
    expect(all.some(({ supplier }) => supplier === 'outside')).toBe(true)
    expect(all.every(({ score }) => score > 0 && score <= 1)).toBe(true)
  })

  test('need the same number of statements for one wish and for all', async () => {
    const few = await countQueries(pool, () => read(app, `${base}?city=breda`))
    const many = await countQueries(pool, () => read(app, base))
    expect(many).toBe(few)
  })

  test('stand beside cities and cells', async () => {
    const profile = await read(app, '/n/agents-of-coexistence/cities/kekava')
    expect(profile.text).toContain('From whom Ķekava could learn')
    const cell = await read(app, '/n/agents-of-coexistence/matrix/1.3/kekava')
    expect(cell.html).toContain(`href="${base}/1.3/kekava"`)
  })

  test('what is no wish is not there', async () => {
    expect((await read(app, `${base}/1.3/gdansk`)).status).toBe(404)
    expect((await read(app, `${base}/9.9/nowhere`)).status).toBe(404)
  })
})

describe('a decision', () => {
  const here = `${base}/1.3/kekava`

  test('is for those who speak for the city and those who lead', async () => {
    const fields = { city: 'gdansk', decision: 'accepted' }
    const visitor = await post(`${here}/decisions`, fields)
    expect([302, 303, 401]).toContain(visitor.status)
    expect((await post(`${here}/decisions`, fields, breda)).status).toBe(403)
    expect((await post(`${here}/decisions`, fields, member)).status).toBe(403)
    expect(await decisionIn()).toBeUndefined()
    expect(await open(here, kekava)).toContain('Set it aside')
    expect(await open(here, breda)).not.toContain('Set it aside')
    expect(await open(here)).not.toContain('Set it aside')
  })

  test('is accepted, seen by members only, and taken back', async () => {
    const sent = await post(`${here}/decisions`, { city: 'gdansk', decision: 'accepted' }, kekava)
    expect([sent.status, sent.headers.get('location')]).toEqual([303, here])
    expect(await decisionIn()).toMatchObject({ state: 'accepted', actor: 'Anna Kalniņa', version: 1 })
    expect(await open(here, breda)).toContain('Accepted: Anna Kalniņa')
    expect(await open(here)).not.toContain('Accepted')
    expect(await open(base)).not.toContain('accepted')
    // A double click is no second decision.
    expect((await post(`${here}/decisions`, { city: 'gdansk', decision: 'accepted' }, kekava)).status).toBe(303)
    const stale = await post(`${here}/decisions`, { city: 'gdansk', decision: 'set_aside', reason: 'No' }, expert)
    expect(stale.status).toBe(409)
    expect(visible(await stale.text())).toContain('Somebody decided about this in the meantime.')
    const back = { city: 'gdansk', decision: 'taken_back', version: '1' }
    expect((await post(`${here}/decisions`, back, expert)).status).toBe(303)
    expect(await decisionIn()).toBeUndefined()
    const noted = await db.select().from(activityEntries).where(eq(activityEntries.subjectKind, 'match'))
    expect(noted.map(({ verb, audience, actor }) => ({ verb, audience, actor }))).toEqual([
      { verb: 'match.accepted', audience: 'network', actor: 'Anna Kalniņa' },
      { verb: 'match.taken_back', audience: 'network', actor: 'Lead expert' },
    ])
  })

  test('to set something aside needs a reason', async () => {
    const refused = await post(`${here}/decisions`, { city: 'gdansk', decision: 'set_aside' }, kekava)
    expect(refused.status).toBe(422)
    expect(visible(await refused.text())).toContain('Say why, so that nobody proposes it again.')
    await post(`${here}/decisions`, { city: 'gdansk', decision: 'set_aside', reason: 'Too far <for> us' }, kekava)
    expect(await open(here, member)).toContain('Too far <for> us')
    await post(`${here}/decisions`, { city: 'gdansk', decision: 'taken_back', version: '1' }, kekava)
  })

  test('about something that could not show it is not there', async () => {
    expect((await post(`${here}/decisions`, { city: 'breda', decision: 'accepted' }, kekava)).status).toBe(404)
    expect((await post(`${here}/decisions`, { decision: 'accepted' }, kekava)).status).toBe(404)
    expect((await post(`${here}/decisions`, { city: 'gdansk', decision: 'married' }, kekava)).status).toBe(422)
  })
})

describe('asking a city to show something', () => {
  const here = `${base}/1.3/kekava`
  const answerLink = async () => {
    const [letter] = await db.select().from(letters).where(eq(letters.kind, 'match-question'))
    return { letter: letter!, path: /https?:\/\/[^/]+(\/matches\/[\w-]+)/.exec(letter!.text)![1]! }
  }

  test('writes to those who speak for it, in their language', async () => {
    const fields = { city: 'gdansk', decision: 'asked', message: 'Could we come in March?' }
    expect((await post(`${here}/decisions`, fields, kekava)).status).toBe(303)
    const { letter } = await answerLink()
    expect(letter).toMatchObject({
      to: gdansk.email,
      language: 'fr',
      subject: 'Ķekava aimerait apprendre de Gdańsk',
      networkId,
    })
    expect(letter.text).toContain('> Could we come in March?')
    expect(letter.text).toContain('Vous recevez cette lettre parce que vous parlez pour Gdańsk')
    expect(await open(here, kekava)).toContain('Asked to show it: Anna Kalniņa')
  })

  test('can be answered once, without an account', async () => {
    const { path } = await answerLink()
    const page = await read(app, path, 'fr')
    expect(page.text).toContain('Ķekava demande : Gdańsk peut-elle montrer ceci ?')
    expect(page.text).toContain('Could we come in March?')
    // Opening the page, as scanners of mail do, answers nothing.
    expect((await decisionIn())!.state).toBe('asked')
    expect((await post(path, { word: 'Gladly' })).status).toBe(422)
    expect((await post(path, { answer: 'agreed', word: 'From 10 March' })).status).toBe(303)
    expect(await decisionIn()).toMatchObject({ state: 'agreed', answer: 'From 10 March', answeredBy: 'Gdańsk' })
    expect((await post(path, { answer: 'declined', word: 'No' })).status).toBe(303)
    expect(await decisionIn()).toMatchObject({ state: 'agreed', answer: 'From 10 March' })
    const answered = await read(app, path)
    expect(answered.text).toContain('Yes, gladly: Gdańsk')
    expect(answered.text).not.toContain('Not now')
  })

  test('tells the city that asked', async () => {
    const told = await db.select().from(letters).where(eq(letters.kind, 'match-answer'))
    expect(told.map(({ to, subject }) => ({ to, subject }))).toEqual([
      { to: kekava.email, subject: 'Gdańsk will gladly show it to Ķekava' },
    ])
    expect(told[0]!.text).toContain('> From 10 March')
    expect(await open(here, kekava)).toContain('Yes, gladly: Gdańsk')
  })

  test('can be taken back; then the link leads nowhere', async () => {
    const { path } = await answerLink()
    const before = await decisionIn()
    const back = { city: 'gdansk', decision: 'taken_back', version: String(before!.version) }
    expect((await post(`${here}/decisions`, back, kekava)).status).toBe(303)
    expect((await read(app, path)).status).toBe(404)
    expect((await post(path, { answer: 'agreed' })).status).toBe(404)
    expect((await read(app, '/matches/made-up')).text).toContain('There is no question behind this link')
  })

  test('is also answered by whoever signed in and speaks for it', async () => {
    await post(`${here}/decisions`, { city: 'gdansk', decision: 'asked' }, kekava)
    expect((await post(`${here}/answers`, { city: 'gdansk', answer: 'declined' }, kekava)).status).toBe(403)
    expect((await post(`${here}/answers`, { city: 'gdansk', answer: 'declined' }, gdansk)).status).toBe(303)
    expect(await decisionIn()).toMatchObject({ state: 'declined', answeredBy: 'Piotr Nowak (Gdańsk)' })
  })

  test('is not possible where nobody speaks for the city', async () => {
    const genk = { city: 'genk', decision: 'asked' }
    const refused = await post(`${base}/2.2/kekava/decisions`, genk, expert)
    expect([404, 409]).toContain(refused.status)
    const open = await apiMatches()
    const wish = open.find(({ supplier }) => supplier === 'genk')!
    const asked = await post(`${base}/${wish.subTheme}/${wish.city}/decisions`, genk, expert)
    expect(asked.status).toBe(409)
    expect(visible(await asked.text())).toContain('Nobody speaks for this city here yet')
  })
})

describe('a need that is for its city only', () => {
  const secret = 'zweetvoeten'

  test('changes nothing for anybody else', async () => {
    const addresses = [base, `${base}?by=city`, `${base}/1.3/kekava`, '/n/agents-of-coexistence/cities/breda']
    const everything = async (person?: SignedIn) => ({
      pages: await Promise.all(addresses.map((address) => open(address, person))),
      api: await apiMatches('', person?.headers),
    })
    const before = { visitor: await everything(), kekava: await everything(kekava), member: await everything(member) }
    await db.insert(needs).values({
      networkId,
      slug: 'hidden',
      position: 1,
      cityId: city.breda!,
      themeId: theme['1.3']!,
      question: `How do others deal with ${secret}?`,
      audience: 'city',
    })
    expect({
      visitor: await everything(),
      kekava: await everything(kekava),
      member: await everything(member),
    }).toEqual(before)
    expect((await read(app, `${base}/1.3/breda`)).status).toBe(404)
    expect((await app.request(`${base}/1.3/breda`, { headers: kekava.headers })).status).toBe(404)
    expect(await open(`${base}/1.3/breda`, breda)).toContain(secret)
    expect(await open(`${base}/1.3/kekava`, breda)).toContain('and 5 cities want to learn it')
  })

  test('is not told in a letter, in the record or behind the link', async () => {
    // What the need is about is as secret as its words.
    const [concept] = await db.insert(concepts).values({ networkId, slug: 'feet' }).returning()
    const label = { networkId, conceptId: concept!.id, language: 'en', label: `About ${secret}`, preferred: true }
    await db.insert(conceptLabels).values(label)
    const [need] = await db.select().from(needs).where(eq(needs.slug, 'hidden'))
    const [shown] = await db
      .select()
      .from(practices)
      .where(and(eq(practices.cityId, city.gdansk!), like(practices.title, 'Social Hub%')))
    const tag = { networkId, conceptId: concept!.id, standing: 'confirmed' as const }
    await db.insert(conceptTags).values([
      { ...tag, needId: need!.id },
      { ...tag, practiceId: shown!.id },
    ])
    expect(await open(`${base}/1.3/breda`, breda)).toContain(`About ${secret}`)
    const asks = { city: 'gdansk', decision: 'asked', message: 'May we visit?' }
    expect((await post(`${base}/1.3/breda/decisions`, asks, breda)).status).toBe(303)
    const [letter] = await db
      .select()
      .from(letters)
      .where(and(eq(letters.kind, 'match-question'), eq(letters.to, gdansk.email)))
      .orderBy(letters.createdAt)
      .then((all) => all.slice(-1))
    expect(letter!.text).not.toContain(secret)
    const path = /https?:\/\/[^/]+(\/matches\/[\w-]+)/.exec(letter!.text)![1]!
    expect((await read(app, path)).text).not.toContain(secret)
    const noted = await db.select().from(activityEntries).where(eq(activityEntries.cityId, city.breda!))
    expect(noted.map(({ verb, audience }) => ({ verb, audience }))).toEqual([{ verb: 'match.asked', audience: 'city' }])
  })
})

describe('what has changed', () => {
  const elsewhere = connect(connectionString)
  const other = createApp({ db: elsewhere.db, settings: readSettings({}), secret: 'x'.repeat(32) })
  afterAll(() => elsewhere.close())

  const profile = '/n/agents-of-coexistence/cities/breda'
  const network = '/n/agents-of-coexistence'
  const wishes = async (on: typeof app, person?: SignedIn) => {
    const address = `/api/v1${network.replace('/n/', '/networks/')}/matches?city=breda`
    const { matches } = (await (await on.request(address, { headers: { ...person?.headers } })).json()) as {
      matches: ApiMatch[]
    }
    return new Set(matches.map(({ subTheme }) => subTheme))
  }
  const everywhere = async (person?: SignedIn) => [await wishes(app, person), await wishes(other, person)]
  const change = async (address: string, typed: Record<string, string | string[]>, to = address) => {
    const { form } = await openForm(app, `${network}${address}`, breda)
    expect((await send(app, `${network}${to}`, { ...form, ...typed }, breda)).status).toBe(303)
  }

  test('shows at once, also where another process serves the page', async () => {
    expect((await everywhere()).map((found) => found.has('1.4'))).toEqual([false, false])
    await change('/matrix/1.4/breda/edit', { state: 'need', need: 'How is it done elsewhere?', practices: [] })
    expect((await everywhere()).map((found) => found.has('1.4'))).toEqual([true, true])
    await change('/matrix/1.4/breda/edit', { state: 'none', need: '', practices: [] })
    expect((await everywhere()).map((found) => found.has('1.4'))).toEqual([false, false])
  })

  test('a need as well, and to nobody for whom it is not', async () => {
    const typed = { subTheme: '1.4', question: 'Who keeps the doors open?', priority: '1', audience: 'network' }
    expect((await everywhere(kekava)).map((found) => found.has('1.4'))).toEqual([false, false])
    await change('/needs/new', typed, '/needs')
    expect((await everywhere(kekava)).map((found) => found.has('1.4'))).toEqual([true, true])
    expect((await everywhere()).map((found) => found.has('1.4'))).toEqual([false, false])
  })

  test('and of what has not, a profile reads little a second time', async () => {
    const count = (mark: string) =>
      countQueries(elsewhere.pool, () => read(other, `${profile}?${mark}`), { warm: true })
    await count('first')
    const again = await count('again')
    await change('/matrix/1.4/breda/edit', { state: 'need', need: 'How is it done?', practices: [] })
    expect([again, await count('changed')]).toEqual([12, 20])
  })
})
