import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { readTerms } from '#platform/search'
import { readSettings } from '#platform/settings'
import { cities, networks, themes } from '#schema/networks'
import { freshDatabase } from '../../../tests/database.ts'
import { runJobs } from '../../../tests/jobs.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { reindexNetwork } from '../../app/search/index.ts'
import { conceptTags, practices } from '../schema.ts'
import { conceptsBySubject } from './concept.queries.ts'
import { bringConcepts } from './concepts.load.ts'
import { keepTags, tagsOf } from './keep-tags.ts'
import { meaningOf } from './meaning.queries.ts'
import { conceptTree, sharedConcepts } from './shared-concepts.ts'
import { suggestTags, tagRecord } from './tag.commands.ts'

const database = await freshDatabase('empty')
const { db, pool } = database
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })

interface Planted {
  id: string
  language: string
  practices: Record<string, string>
}

async function plant(slug: string, language: string, written: Record<string, string>): Promise<Planted> {
  return db.transaction(async (tx) => {
    const [network] = await tx.insert(networks).values({ slug, language, name: slug }).returning()
    const rows = Object.entries(written).map(([key, title], position) => ({
      slug: key,
      title,
      position,
      networkId: network!.id,
    }))
    const made = await tx.insert(practices).values(rows).returning()
    await reindexNetwork(tx, network!)
    return { id: network!.id, language, practices: Object.fromEntries(made.map((row) => [row.slug, row.id])) }
  })
}

let english: Planted
let polish: Planted
let leader: SignedIn
beforeAll(async () => {
  english = await plant('english', 'en', {
    council: 'A youth council with its own purse',
    jeunes: 'Les jeunes du quartier nord',
    houses: 'New houses along the river',
    budget: 'Participatory budgeting in every district',
    wheels: 'Wheelchair ramps made of bricks',
  })
  polish = await plant('polish', 'pl', {
    rada: 'Powołaliśmy młodzieżową radę przy burmistrzu',
    budzet: 'Zasady budżetu partycypacyjnego w gminie',
    inne: 'Nowy most przez rzekę',
  })
  leader = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId: english.id }])
})

const titles = (page: string) =>
  [...page.matchAll(/<li class="hit">.*?<h2[^>]*>(.*?)<\/h2>/gs)].map((hit) => (hit[1] ?? '').replace(/<[^>]*>/g, ''))

const look = async (path: string, query: Record<string, string>, headers: Record<string, string> = {}) =>
  (await app.request(`${path}?${new URLSearchParams(query)}`, { headers })).text()

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = leader.headers) =>
  app.request(path, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields).toString(),
  })

const slugsOf = async (network: Planted, key: string) =>
  ((await conceptsBySubject(db, network)).get(network.practices[key] ?? '') ?? []).map(({ slug }) => slug).sort()

describe('what people mean, whatever their language', () => {
  const meant = async (typed: string) =>
    (
      await meaningOf(db, readTerms(typed), { networkId: english.id, languages: sql`values ('en')`, lang: 'en' })
    ).concepts.map(({ slug }) => slug)

  test.each([
    ['jeunes', 'youth'],
    ['Jugendliche', 'youth'],
    ['participation des jeunes', 'youth-participation'],
    ['Jugendbeteiligung', 'youth-participation'],
    ['angażowanie młodzieży', 'youth-participation'],
    ['angazowanie mlodziezy', 'youth-participation'],
    ['zaangażowanie młodzieży', 'youth-participation'],
    ['jóvenes', 'youth'],
    ['młodzieżowej rady', 'youth-council'],
    ['conseils des jeunes', 'youth-council'],
    ['bilancio partecipativo', 'participatory-budgeting'],
    ['orçamentos participativos', 'participatory-budgeting'],
    ['burgerberaad', 'citizens-assembly'],
    ['Bürgerrat', 'citizens-assembly'],
    ['ludność uchodźcy', 'refugees'],
    ['vertrouwen', 'trust'],
    ['polarisierung', 'polarisation'],
    ['vivienda', 'housing'],
    ['disabled people', 'people-with-disabilities'],
    ['dostępności', 'accessibility'],
    ['logement social', 'social-housing'],
  ])('%s', async (typed, slug) => {
    expect(await meant(typed)).toEqual([slug])
  })

  test.each([
    'beekeeping',
    'houses',
    'Rat',
    'the city',
    'engagement letter',
    'xyz',
    '12',
    'quagga',
    'mayor-mayonnaise',
  ])('%s means nothing we know', async (typed) => {
    expect((await meant(typed)).filter((slug) => slug !== 'politicians')).toEqual([])
  })

  test('what stands between quotation marks is meant as it stands', async () => {
    expect(await meant('"participation des jeunes"')).toEqual([])
  })
})

test('only a whole label is marked, and what was looked for as well leads to its page', async () => {
  const { practices } = await plant('working', 'en', {
    work: 'Youth work in the park',
    other: 'Working on a strategy with young people',
  })
  expect(Object.keys(practices)).toEqual(['work', 'other'])
  const page = await look('/n/working/search', { q: 'jeunes' })
  expect(page).toContain('<mark>Youth</mark> <mark>work</mark> in the park')
  expect(page).toContain('Working on a strategy with <mark>young</mark> <mark>people</mark>')
  expect(page).toContain('Also looked for: <a href="/n/working/thesaurus/youth">')
  expect(await look('/search', { q: 'jeunes' })).not.toContain('/thesaurus/')
})

describe('records are tagged by their words', () => {
  test('as they come in, the narrowest concept of several, no houses for housing', async () => {
    expect(await slugsOf(english, 'council')).toEqual(['youth', 'youth-council'])
    expect(await slugsOf(english, 'budget')).toEqual(['participatory-budgeting'])
    expect(await slugsOf(english, 'jeunes')).toEqual(['neighbourhood', 'youth'])
    expect(await slugsOf(english, 'houses')).toEqual([])
  })

  test('in a language without a stemmer', async () => {
    expect(await slugsOf(polish, 'budzet')).toEqual(['participatory-budgeting'])
    expect(await slugsOf(polish, 'rada')).toContain('youth-council')
    expect(await slugsOf(polish, 'inne')).toEqual([])
  })

  test('again without a change, and a refusal stays', async () => {
    const practiceId = english.practices.council ?? ''
    const suggested = await tagsOf(db, english, { practiceId }, 'fr')
    expect(suggested[0]).toMatchObject({ slug: 'youth-council', label: 'conseil des jeunes', standing: 'suggested' })
    const tree = await conceptTree(db, english)
    const governance = [...tree.values()].find(({ slug }) => slug === 'governance')!
    await keepTags(db, english, { practiceId }, { kept: [governance.id], shown: suggested.map(({ id }) => id) })
    await tagRecord(db, english, { practiceId })
    await suggestTags(db, english)
    expect(await slugsOf(english, 'council')).toEqual(['governance'])
    await db.delete(conceptTags).where(eq(conceptTags.practiceId, practiceId))
    await suggestTags(db, english)
    expect(await slugsOf(english, 'council')).toEqual(['youth', 'youth-council'])
  })

  test('in one statement, few or many', async () => {
    const one = await countQueries(pool, () => suggestTags(db, english, [english.practices.council ?? '']))
    expect([one, await countQueries(pool, () => suggestTags(db, english))]).toEqual([1, 1])
  })

  test('and what two have in common is known, the wider concepts too', async () => {
    const tree = await conceptTree(db, english)
    const named = (slug: string) => [...tree.values()].filter((concept) => concept.slug === slug)
    expect(sharedConcepts(tree, named('youth-council'), named('youth-council')).score).toBe(1)
    expect(sharedConcepts(tree, named('youth-council'), named('youth-participation'))).toMatchObject({
      score: 0.5,
      concepts: [{ slug: 'youth-participation' }],
    })
    expect(sharedConcepts(tree, named('youth-council'), named('waste')).score).toBe(0)
  })
})

describe('a search', () => {
  test.each([
    ['en', 'Also looked for: young people .', 'Search only for'],
    ['fr', 'Aussi cherché : jeunes .', 'Chercher seulement'],
  ])('for "jeunes" finds youth councils, what says it first (%s)', async (lang, also, only) => {
    const page = await look('/n/english/search', { q: 'jeunes' }, { 'accept-language': lang })
    expect(titles(page)).toEqual(['Les jeunes du quartier nord', 'A youth council with its own purse'])
    expect(visible(page)).toContain(also)
    expect(page).toContain(only)
    const typed = await look('/n/english/search', { q: 'jeunes', spelling: 'mine' }, { 'accept-language': lang })
    expect(titles(typed)).toEqual(['Les jeunes du quartier nord'])
    expect(visible(typed)).not.toContain(also)
  })

  test('over all networks, in both directions', async () => {
    expect(titles(await look('/search', { q: 'participatory budget' })).sort()).toEqual([
      'Participatory budgeting in every district',
      'Zasady budżetu partycypacyjnego w gminie',
    ])
    expect(titles(await look('/search', { q: 'conseil des jeunes' })).sort()).toEqual([
      'A youth council with its own purse',
      'Powołaliśmy młodzieżową radę przy burmistrzu',
    ])
  })

  test('in the catalogue as well', async () => {
    const page = await look('/n/english/practices', { q: 'Jugendrat' })
    expect(page).toContain('A youth council')
    expect(page).not.toContain('Wheelchair')
    expect(await look('/n/english/practices', { q: 'Jugendrat', spelling: 'mine' })).not.toContain('A youth council')
  })

  test('needs one statement more than its words alone, once the concept is known', async () => {
    const count = (query: Record<string, string>) => countQueries(pool, () => look('/n/english/search', query))
    await count({ q: 'youth' })
    expect(await count({ q: 'youth' })).toBe((await count({ q: 'youth', spelling: 'mine' })) + 1)
  })
})

describe('a network edits its thesaurus', () => {
  test('adds a concept of its own, which nobody else meets', async () => {
    const added = await post('/n/english/thesaurus', {
      id: v7(),
      'label-en': 'ramps for all\nwheelchair ramps',
      'label-fr': 'rampes pour tous',
    })
    expect(added.status).toBe(303)
    await runJobs(database)
    expect((await slugsOf(english, 'wheels'))[0]).toMatch(/^ramps-for-all-/)
    expect(titles(await look('/n/english/search', { q: 'rampes pour tous' }))).toEqual([
      'Wheelchair ramps made of bricks',
    ])
    const outside = await look('/n/polish/search', { q: 'rampes pour tous' })
    const everywhere = await look('/search', { q: 'rampes pour tous' })
    for (const page of [outside, everywhere]) expect(page).not.toContain('ramps for all')
    expect(await look('/n/english/thesaurus', { q: 'RAMPS' })).toContain('ramps for all')
    expect(await look('/n/polish/thesaurus', { q: 'burger', in: 'nl' })).toContain('burgerbegroting')
    expect(await look('/n/polish/thesaurus', { q: 'ramps' })).not.toContain('ramps for all')
    expect((await app.request(added.headers.get('location')!.replace('english', 'polish'))).status).toBe(404)
  })

  test('puts a shipped concept aside and takes it up again', async () => {
    await post('/n/english/thesaurus/youth-council/retirement', {})
    await runJobs(database)
    expect(await slugsOf(english, 'council')).toEqual(['youth'])
    expect(titles(await look('/n/english/search', { q: 'Jugendrat' }))).toEqual([])
    expect(await slugsOf(polish, 'rada')).toContain('youth-council')
    expect(await look('/n/english/thesaurus/youth-council', {})).toContain('not used here')
    await post('/n/english/thesaurus/youth-council/restoration', {})
    await runJobs(database)
    expect(await slugsOf(english, 'council')).toEqual(['youth', 'youth-council'])
  })

  test('changes the words of a shipped concept for itself, and loses nobody’s change', async () => {
    const address = '/n/english/thesaurus/participatory-budgeting'
    const words = { 'label-en': 'participatory budgeting\ncommunity purse', 'label-fr': 'bourse commune' }
    expect((await post(`${address}/edit`, { ...words, version: '1' })).status).toBe(303)
    expect(await look(address, {})).toContain('community purse')
    expect(await look(address, {})).toContain('changed here')
    expect((await post(`${address}/edit`, { 'label-en': 'one', version: '1' })).status).toBe(303)
    const late = await post(`${address}/edit`, { 'label-en': 'two', version: '1' })
    expect(late.status).toBe(422)
    await bringConcepts(db)
    expect(await look('/n/polish/thesaurus/participatory-budgeting', {})).not.toContain('community purse')
  })

  test('only where one leads it, and with words', async () => {
    const guest = await signedInAs(db, 'Observer', [{ role: 'observer', networkId: english.id }])
    expect((await post('/n/english/thesaurus/youth/retirement', {}, guest.headers)).status).toBe(403)
    const empty = await post('/n/english/thesaurus', { id: v7(), 'label-fr': 'sans anglais' })
    expect(empty.status).toBe(422)
    expect(await empty.text()).toContain('sans anglais')
  })
})

describe('needs are tagged', () => {
  test('as they are raised, and only who may see one learns what it is about', async () => {
    const [city] = await db
      .insert(cities)
      .values({ networkId: english.id, slug: 'x', name: 'X', country: 'BE', position: 1 })
      .returning()
    const [top] = await db
      .insert(themes)
      .values({ networkId: english.id, code: '1', title: 'Top', position: 1 })
      .returning()
    await db.insert(themes).values({ networkId: english.id, parentId: top!.id, code: '1.1', title: 'T', position: 2 })
    const coordinator = await signedInAs(db, 'Ana', [{ role: 'coordinator', networkId: english.id, cityId: city!.id }])
    const need = {
      id: v7(),
      question: 'How to greet refugees?',
      city: 'x',
      subTheme: '1.1',
      priority: '2',
      audience: 'city',
    }
    const raised = await post('/n/english/needs', need, coordinator.headers)
    expect(raised.status, await raised.text()).toBe(303)
    const at = raised.headers.get('location')!
    expect(await look(at, {}, coordinator.headers)).toContain('/n/english/thesaurus/refugees')
    expect(await look('/n/english/thesaurus/refugees', {}, coordinator.headers)).toContain('How to greet refugees?')
    const outside = await look('/n/english/thesaurus/refugees', {})
    expect(outside).not.toContain('greet')
    expect(outside).toContain('Nothing is about it yet')
    const counted = await look('/n/english/thesaurus', { q: 'refugees' })
    expect(counted).not.toContain('1 record')
    expect(await look('/n/english/thesaurus', { q: 'refugees' }, coordinator.headers)).toContain('1 record')

    const [tag] = await tagsOf(db, english, { needId: need.id }, 'en')
    const form = { ...need, version: '1', conceptsShown: tag!.id }
    expect((await post(`${at}/edit`, form, coordinator.headers)).status).toBe(303)
    expect(await look(at, {}, coordinator.headers)).not.toContain('/thesaurus/refugees')
    const again = { ...form, question: 'How to greet refugees well?', concepts: 'no id at all' }
    expect((await post(`${at}/edit`, again, coordinator.headers)).status).toBe(303)
    expect((await tagsOf(db, english, { needId: need.id }, 'en'))[0]).toMatchObject({ standing: 'refused' })
  })
})
