import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { Network } from '#networks'
import { readSettings } from '#platform/settings'
import { cities, networks, themes } from '#schema/networks'
import { activityEntries, files } from '#schema/platform'
import { freshDatabase } from '../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { countQueries, visible } from '../../tests/reading.ts'
import { createApp } from '../app/app.tsx'
import { needs, practices } from '../exchange/schema.ts'
import { meetingSessions, meetings, sessionNeeds } from '../meetings/schema.ts'
import { draftActionOrigins, draftActionStates, draftActions, gridRows, learningGrids } from './schema.ts'

const { db, pool, dataDir } = await freshDatabase('demo')
const settings = readSettings({ REQUESTS_PER_MINUTE: '100000', DATA_DIR: dataDir })
const app = createApp({ db, settings, secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'

const [found] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const network = { ...found!, programme: null } as unknown as Network
const networkId = network.id
const cityIds = new Map(
  (await db.select().from(cities).where(eq(cities.networkId, networkId))).map((c) => [c.slug, c.id]),
)
const inCity = (role: 'coordinator' | 'local_group_member', slug: string) => [
  { role, networkId, cityId: cityIds.get(slug)! },
]

const genk = await signedInAs(db, 'Coordinator, Genk', inCity('coordinator', 'genk'))
const group = await signedInAs(db, 'Local group, Genk', inCity('local_group_member', 'genk'))
const gdansk = await signedInAs(db, 'Coordinator, Gdańsk', inCity('coordinator', 'gdansk'))
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

const status = async (address: string, who: Who = null) => (await see(address, who)).status

async function post(address: string, who: Who, fields: Record<string, string> | FormData, accept = 'text/html') {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields)
  const answer = await app.request(address, {
    method: 'POST',
    body,
    headers: { ...who?.headers, accept, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
  })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(html), to: answer.headers.get('location') ?? '' }
}

const grid = (city: string, meeting = 'CNM2') => `${home}/meetings/${meeting}/grids/${city}`
const log = (city: string) => `${home}/cities/${city}/log`

/** A row as the form sends it. */
const row = (fields: Record<string, string> = {}) => ({
  id: v7(),
  keyPoint: 'Give them a paid role, not a seat.',
  relevance: 'A role in the neighbourhood dialogues.',
  action: 'Ask five youth clubs.',
  who: 'Youth worker',
  ...fields,
})

async function addRow(who: SignedIn, at: string, fields: Record<string, string> = {}): Promise<string> {
  const sent = row(fields)
  expect((await post(`${at}/rows`, who, sent)).status).toBe(303)
  return sent.id
}

const share = (who: SignedIn, at: string, audience: string, sharedOn = '') =>
  post(`${at}/sharing`, who, { audience, sharedOn })

/** A need of a city, put on the agenda of a session. */
async function needInSession(city: string, question: string, meetingSlug = 'CNM2', audience = 'network' as const) {
  const [theme] = await db
    .select()
    .from(themes)
    .where(and(eq(themes.networkId, networkId), eq(themes.code, '1.4')))
  const id = v7()
  const [need] = await db
    .insert(needs)
    .values({
      id,
      networkId,
      cityId: cityIds.get(city)!,
      themeId: theme!.id,
      slug: `need-${id.slice(-6)}`,
      position: 1,
      question,
      audience,
    })
    .returning()
  const [meeting] = await db
    .select()
    .from(meetings)
    .where(and(eq(meetings.networkId, networkId), eq(meetings.slug, meetingSlug)))
  const [session] = await db
    .insert(meetingSessions)
    .values({ networkId, meetingId: meeting!.id, position: 1, kind: 'study_visit', title: `Session on ${question}` })
    .returning()
  await db.insert(sessionNeeds).values({ networkId, sessionId: session!.id, needId: need!.id })
  return { need: need!, session: session!, meeting: meeting! }
}

/** The smallest picture that is one. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

const photo = (id: string, alt: string) => {
  const body = new FormData()
  body.set('id', id)
  body.set('alt', alt)
  body.set('file', new File([png], 'visit.png', { type: 'image/png' }))
  return body
}

describe('a learning grid', () => {
  test('is its city’s until the city shares it', async () => {
    const at = grid('genk')
    await addRow(group, at, { keyPoint: 'Hosts wear a visible badge.' })
    const seenBy = async () =>
      Object.fromEntries(
        await Promise.all(
          Object.entries({ visitor: null, stranger, observer, gdansk, group, genk, expert }).map(
            async ([name, who]) => [name, await status(at, who)] as const,
          ),
        ),
      )
    expect(await seenBy()).toEqual({
      visitor: 303,
      stranger: 404,
      observer: 404,
      gdansk: 404,
      group: 200,
      genk: 200,
      expert: 200,
    })
    expect((await see(`${home}/meetings/CNM2/grids`, gdansk)).text).not.toContain('Genk')
    expect((await share(group, at, 'network')).status).toBe(403)
    expect((await share(genk, at, 'network')).status).toBe(303)
    expect(await seenBy()).toMatchObject({ visitor: 303, stranger: 404, observer: 200, gdansk: 200 })
    const page = await see(at, gdansk)
    expect(page.text).toContain('Hosts wear a visible badge.')
    expect(page.text).toContain('Filled in')
    expect(page.html).not.toContain('name="keyPoint"')
    expect((await share(genk, at, 'public', '2024-03-20')).status).toBe(303)
    expect(await seenBy()).toMatchObject({ visitor: 200, stranger: 200 })
    expect((await see(at)).text).toContain('Shared with the local group')
    expect((await share(genk, at, 'group')).status).toBe(303)
    expect(await seenBy()).toMatchObject({ visitor: 303, gdansk: 404 })
  })

  test('keeps a row that a member adds after it was shared with the group, and says so', async () => {
    const at = grid('genk', 'CNM1')
    await addRow(genk, at)
    await share(genk, at, 'network')
    await addRow(group, at, { keyPoint: 'Only for us at home' })
    expect((await see(at, gdansk)).text).not.toContain('Only for us at home')
    expect((await see(at, genk)).text).toContain('1 row was added since')
    expect((await see(`${home}/activity`, gdansk)).html).not.toContain('Only for us at home')
    expect((await see(`${home}/search?q=home`, gdansk)).html).not.toContain('Only for us at home')
    await share(genk, at, 'network')
    expect((await see(at, gdansk)).text).toContain('Only for us at home')
  })

  test('takes a row once, however often it is sent, and refuses an empty one with everything typed', async () => {
    const at = grid('gdansk')
    const sent = row({ keyPoint: 'Once' })
    expect((await post(`${at}/rows`, gdansk, sent, 'application/json')).status).toBe(201)
    expect((await post(`${at}/rows`, gdansk, sent, 'application/json')).status).toBe(200)
    expect((await post(`${at}/rows`, gdansk, sent)).status).toBe(303)
    expect((await db.select().from(gridRows).where(eq(gridRows.id, sent.id))).length).toBe(1)
    const refused = await post(`${at}/rows`, gdansk, row({ keyPoint: '', action: 'Typed already' }))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Typed already')
    expect(JSON.parse((await post(`${at}/rows`, gdansk, row({ keyPoint: '' }), 'application/json')).html)).toEqual({
      errors: ['Write down what you learned.'],
    })
    // An id that lies in another city's grid is no way into it.
    expect((await post(`${grid('genk')}/rows`, genk, sent, 'application/json')).status).toBe(422)
    expect((await post(`${at}/rows`, genk, row())).status).toBe(404)
    expect((await post(`${at}/rows`, null, row())).status).toBeGreaterThanOrEqual(300)
  })

  test('loses nothing when two begin it and change it at once', async () => {
    const at = grid('aarhus')
    const one = await signedInAs(db, 'Aarhus one', inCity('coordinator', 'aarhus'))
    const two = await signedInAs(db, 'Aarhus two', inCity('coordinator', 'aarhus'))
    await Promise.all([
      addRow(one, at, { keyPoint: 'Learned by one' }),
      addRow(two, at, { keyPoint: 'Learned by two' }),
      addRow(one, at, { keyPoint: 'Learned by three' }),
    ])
    const grids = await db
      .select()
      .from(learningGrids)
      .where(eq(learningGrids.cityId, cityIds.get('aarhus')!))
    expect(grids.length).toBe(1)
    const rows = await db.select().from(gridRows).where(eq(gridRows.gridId, grids[0]!.id))
    expect(rows.map(({ keyPoint }) => keyPoint).sort()).toEqual([
      'Learned by one',
      'Learned by three',
      'Learned by two',
    ])
    const first = rows.find(({ keyPoint }) => keyPoint === 'Learned by one')!
    const edit = (who: SignedIn, fields: Record<string, string>) =>
      post(`${at}/rows/${first.id}/edit`, who, { ...row({ keyPoint: first.keyPoint }), version: '1', ...fields })
    expect((await edit(one, { relevance: 'Said by one' })).status).toBe(303)
    // Began from the same version and changed another field: both stay.
    expect((await edit(two, { who: 'Said by two' })).status).toBe(303)
    const [merged] = await db.select().from(gridRows).where(eq(gridRows.id, first.id))
    expect([merged!.relevance, merged!.who]).toEqual(['Said by one', 'Said by two'])
    // Both changed the same field: asked, with both shown.
    const asked = await edit(two, { relevance: 'Said by two as well', who: 'Said by two' })
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('Said by one')
  })

  test('remarks quietly on rows without relevance or action, and blocks nothing', async () => {
    const at = grid('breda')
    const breda = await signedInAs(db, 'Coordinator, Breda', inCity('coordinator', 'breda'))
    await addRow(breda, at, { relevance: '', action: '' })
    await addRow(breda, at, { action: '' })
    const { text } = await see(at, breda)
    expect(text).toContain('It does not yet say what this means for the plan, nor what follows until the next event.')
    expect(text).toContain('It does not yet say what follows until the next event.')
    await share(breda, at, 'network')
    expect((await see(at, gdansk)).text).not.toContain('It does not yet say')
  })

  test('holds photos with what they show, behind the door of their row', async () => {
    const at = grid('genk', 'CNM3')
    const id = await addRow(genk, at)
    const files_ = `${at}/rows/${id}/files`
    expect((await post(files_, genk, photo(v7(), ''))).status).toBe(422)
    const sent = v7()
    expect((await post(files_, genk, photo(sent, 'Young hosts at the door'))).status).toBe(303)
    expect((await post(files_, genk, photo(sent, 'Young hosts at the door'), 'application/json')).status).toBe(200)
    expect((await post(files_, gdansk, photo(v7(), 'No'))).status).toBe(404)
    const kept = await db.select().from(files).where(eq(files.subjectId, id))
    expect(kept.map((file) => [file.id, file.alt])).toEqual([[sent, 'Young hosts at the door']])
    const address = `${home}/files/${sent}/${kept[0]!.name}`
    expect(await Promise.all([null, gdansk, group, expert].map((who) => status(address, who)))).toEqual([
      404, 404, 200, 200,
    ])
    await share(genk, at, 'network')
    expect(await Promise.all([null, gdansk].map((who) => status(address, who)))).toEqual([404, 200])
    expect((await post(`${at}/rows/${id}/remove`, genk, {})).status).toBe(303)
    expect((await db.select().from(files).where(eq(files.subjectId, id))).length).toBe(0)
  })

  test('is there for every horizontal theme of the network, under its city', async () => {
    const at = `${home}/cities/genk/grids/${network.horizontalThemes[0]!.replaceAll(' ', '-')}`
    await addRow(genk, at, { keyPoint: 'Walk instead of fly' })
    expect((await see(at, genk)).text).toContain('Walk instead of fly')
    expect(await status(at, gdansk)).toBe(404)
    await share(genk, at, 'network')
    expect(await status(at, gdansk)).toBe(200)
    expect((await see(`${home}/cities/genk/grids`, gdansk)).text).toContain(network.horizontalThemes[0]!)
    expect(await status(`${home}/cities/genk/grids/no-such-theme`, genk)).toBe(404)
  })

  test('counts for what the network has promised once it is filled in', async () => {
    const { coreGridEvidence, horizontalGridEvidence } = await import('./evidence.queries.ts')
    const done = await coreGridEvidence.find({ db, network })
    const ofGenk = done.filter(({ cityId }) => cityId === cityIds.get('genk'))
    expect(ofGenk.map(({ at }) => at).sort()).toEqual(
      // What was filled in once counts, though its city has taken it back to its group.
      ['CNM1', 'CNM2', 'CNM3'].map((slug) => `/meetings/${slug}/grids/genk`),
    )
    expect(done.some(({ cityId }) => cityId === cityIds.get('gdansk'))).toBe(false)
    expect((await horizontalGridEvidence.find({ db, network })).map(({ state }) => state)).toEqual(['delivered'])
  })

  test('costs the same with three rows and with three hundred', async () => {
    const at = grid('genk', 'CNM4')
    const [first] = [await addRow(genk, at)]
    const [kept] = await db.select().from(gridRows).where(eq(gridRows.id, first!))
    await db.insert(gridRows).values([3, 4].map((position) => ({ ...kept!, id: v7(), position })))
    const few = await countQueries(pool, () => see(at, genk))
    await db.insert(gridRows).values(Array.from({ length: 297 }, (_, n) => ({ ...kept!, id: v7(), position: n + 5 })))
    expect(await countQueries(pool, () => see(at, genk))).toBe(few)
  })

  test('speaks French', async () => {
    const { text, html } = await see(grid('genk'), genk, 'fr')
    expect(html).toContain('lang="fr"')
    expect(text).toContain('Grille d’apprentissage')
    expect(text).toContain('Que faisons-nous d’ici le prochain événement ?')
  })

  test('answers bad addresses and bad fields without falling over', async () => {
    expect(await status(`${home}/meetings/CNM2/grids/nowhere`, genk)).toBe(404)
    expect(await status(`${home}/meetings/NOPE/grids/genk`, genk)).toBe(404)
    expect(await status(`${grid('genk')}/rows/nothing/edit`, genk)).toBe(404)
    expect((await post(`${grid('genk')}/rows`, genk, row({ id: 'x', session: 'y', need: v7() }))).status).toBe(303)
    expect((await post(`${grid('genk')}/sharing`, genk, { audience: 'author', sharedOn: 'never' })).status).toBe(422)
    expect((await post(`${grid('genk')}`, genk, { method: 'nonsense' })).status).toBe(422)
    expect((await post(`${grid('genk')}`, genk, { method: 'both', takeHome: 'Pay them.' })).status).toBe(303)
    expect((await see(grid('genk'), genk)).text).toContain('Pay them.')
  })
})

describe('the review at the next event', () => {
  test('asks each city what became of what it promised, and shows everybody what they may see', async () => {
    const at = grid('iasi')
    const iasi = await signedInAs(db, 'Coordinator, Iași', inCity('coordinator', 'iasi'))
    const id = await addRow(iasi, at, { action: 'Open the neighbourhood house on Saturdays' })
    const review = `${home}/meetings/CNM3/review`
    expect((await see(review, iasi)).text).toContain('Open the neighbourhood house on Saturdays')
    expect((await see(review, expert)).text).toContain('Open the neighbourhood house on Saturdays')
    for (const who of [null, stranger, observer, gdansk])
      expect((await see(review, who)).text).not.toContain('Open the neighbourhood house')
    // Nothing is reviewed before it was promised.
    expect((await see(`${home}/meetings/CNM2/review`, iasi)).text).not.toContain('Open the neighbourhood house')
    expect((await post(`${review}/${id}`, gdansk, { result: 'done' })).status).toBe(404)
    const without = await post(`${review}/${id}`, iasi, { result: 'not_done' })
    expect(without.status).toBe(422)
    expect(without.text).toContain('Say in a few words what is missing and why.')
    await share(iasi, at, 'network')
    expect((await post(`${review}/${id}`, gdansk, { result: 'done' })).status).toBe(403)
    const said = { result: 'partly', note: 'Two Saturdays so far' }
    expect((await post(`${review}/${id}`, iasi, said)).status).toBe(303)
    expect((await see(review, gdansk)).text).toContain('Done in part Two Saturdays so far')
    expect((await see(at, gdansk)).text).toContain('Reviewed')
    // At the event after that it is done with.
    expect((await see(`${home}/meetings/CNM4/review`, iasi)).text).not.toContain('Open the neighbourhood house')
    expect((await see(`${home}/meetings/CNM3`, gdansk)).html).toContain('/meetings/CNM3/review')
  })
})

describe('a learning log', () => {
  const grow = (who: Who, fields: Record<string, string>, city = 'genk') =>
    post(log(city), who, { id: v7(), title: 'Young hosts for neighbourhood dialogues', ...fields })

  test('grows a draft action in one step and remembers from what', async () => {
    const { need, session } = await needInSession('genk', 'How do we reach young people?')
    const at = grid('genk')
    const rowId = await addRow(genk, at, { session: session.id, need: need.id })
    const origins: Record<string, string>[] = [{ row: rowId }, { session: session.id }, { need: need.id }]
    for (const origin of origins) {
      const grown = await grow(genk, origin)
      expect(grown.status).toBe(303)
      const page = await see(grown.to, genk)
      expect(page.text).toContain('How do we reach young people?')
      expect(page.text).toContain('Where it came from')
    }
    const kept = await db.select().from(draftActionOrigins).where(eq(draftActionOrigins.networkId, networkId))
    expect(kept.length).toBe(3)
    const { text } = await see(log('genk'), genk)
    expect(text).toContain('3 draft actions')
    expect(text).toContain('3 draft actions wait for the local group.')
    expect((await see(`${log('genk')}?from=practice`, genk)).text).toContain('No draft action fits')
    const [practice] = await db.select().from(practices).where(eq(practices.networkId, networkId))
    const shown = await see(`${home}/practices/${practice!.slug}`, genk)
    expect(shown.html).toContain(`name="practice" value="${practice!.id}"`)
    expect((await see(`${home}/practices/${practice!.slug}`)).html).not.toContain('name="practice"')
    const copied = await grow(genk, { practice: practice!.id, title: 'As they do it' })
    expect((await see(copied.to, genk)).text).toContain(practice!.title)
    expect((await see(`${log('genk')}?from=practice`, genk)).text).toContain('As they do it')
    // The thread on the need shows what it led to, and only to those who may know.
    const thread = await see(`${home}/needs/${need.slug}`, genk)
    expect(thread.text).toContain('What it led to')
    expect(thread.text).toContain('Young hosts for neighbourhood dialogues')
    const others = await see(`${home}/needs/${need.slug}`, gdansk)
    expect(others.text).toContain('Session on How do we reach young people?')
    expect(others.text).not.toContain('Young hosts for neighbourhood dialogues')
    expect(others.text).toContain('No draft action yet.')
  })

  test('takes one action once, and none from what one may not see', async () => {
    const sent = { id: v7(), title: 'Only once' }
    const first = await post(log('genk'), genk, sent)
    const second = await post(log('genk'), genk, sent)
    expect([first.status, second.status, second.to]).toEqual([303, 303, first.to])
    expect((await db.select().from(draftActions).where(eq(draftActions.id, sent.id))).length).toBe(1)
    const hidden = await addRow(genk, grid('genk', 'CNM5'), { keyPoint: 'Kept at home' })
    const grown = await grow(gdansk, { row: hidden, title: 'Stolen' }, 'gdansk')
    const page = await see(grown.to, gdansk)
    expect(page.text).toContain('It does not say what it grew from.')
    expect(page.text).not.toContain('Kept at home')
  })

  test('is its city’s until it is shared; members write, who speaks for the city decides', async () => {
    const grown = await grow(group, { title: 'Tea in the stairwell', audience: 'public' })
    const at = grown.to
    expect(
      await Promise.all([null, stranger, observer, gdansk, group, genk, expert].map((who) => status(at, who))),
    ).toEqual([404, 404, 404, 404, 200, 200, 200])
    for (const address of [log('genk'), `${home}/search?q=stairwell`, `${home}/activity`, `${home}/thread`])
      for (const who of [null, gdansk]) expect((await see(address, who)).html).not.toContain('Tea in the stairwell')
    expect((await grow(gdansk, {}, 'genk')).status).toBe(403)
    expect((await grow(null, {})).status).toBeGreaterThanOrEqual(300)
    expect((await post(`${at}/states`, group, { state: 'kept' })).status).toBe(403)
    expect((await post(`${at}/edit`, gdansk, { title: 'Mine' })).status).toBe(404)
    const shared = await post(`${at}/edit`, genk, { title: 'Tea in the stairwell', version: '1', audience: 'network' })
    expect(shared.status).toBe(303)
    expect(await Promise.all([null, gdansk].map((who) => status(at, who)))).toEqual([404, 200])
    expect((await post(`${at}/edit`, group, { title: 'Too late', version: '2' })).status).toBe(403)
  })

  test('keeps, merges and drops with a reason, each as a record', async () => {
    const one = (await grow(genk, { title: 'Paid hosts' })).to
    const two = (await grow(genk, { title: 'Paid helpers' })).to
    const [into] = await db.select().from(draftActions).where(eq(draftActions.title, 'Paid hosts'))
    expect((await post(`${two}/states`, genk, { state: 'dropped' })).status).toBe(422)
    expect((await post(`${two}/states`, genk, { state: 'merged' })).status).toBe(422)
    expect((await post(`${one}/states`, genk, { state: 'discussed' })).status).toBe(303)
    expect((await post(`${one}/states`, genk, { state: 'kept', reason: 'The group wants it' })).status).toBe(303)
    expect((await post(`${two}/states`, genk, { state: 'merged', into: into!.id })).status).toBe(303)
    const states = await db.select().from(draftActionStates).where(eq(draftActionStates.actionId, into!.id))
    expect(states.map(({ state, actor }) => [state, actor])).toEqual([
      ['idea', 'Coordinator, Genk'],
      ['discussed', 'Coordinator, Genk'],
      ['kept', 'Coordinator, Genk'],
    ])
    expect((await see(one, genk)).text).toContain('The group wants it')
    expect((await see(`${log('genk')}?state=merged`, genk)).text).toContain('Paid helpers')
  })

  test('counts as kept on the day it was last written in, also where only a state was said', async () => {
    const { logEvidence } = await import('./evidence.queries.ts')
    const real = { ...network, demo: false, example: false }
    const kept = async () =>
      (await logEvidence.find({ db, network: real })).find(({ cityId }) => cityId === cityIds.get('genk'))?.on
    expect(await kept()).toBe(new Date().toISOString().slice(0, 10))
    const [one] = await db
      .select()
      .from(draftActions)
      .where(eq(draftActions.cityId, cityIds.get('genk')!))
    const later = {
      networkId,
      actionId: one!.id,
      state: 'kept' as const,
      actor: 'x',
      at: new Date('2091-03-04T05:06:07Z'),
    }
    const [said] = await db.insert(draftActionStates).values(later).returning()
    expect(await kept()).toBe('2091-03-04')
    await db.delete(draftActionStates).where(eq(draftActionStates.id, said!.id))
  })

  test('is paged, sorted and costs the same with three and with three hundred', async () => {
    const at = log('quart-de-poblet')
    const quart = await signedInAs(db, 'Quart', inCity('coordinator', 'quart-de-poblet'))
    await grow(quart, { title: 'First' }, 'quart-de-poblet')
    const [kept] = await db.select().from(draftActions).where(eq(draftActions.title, 'First'))
    const many = (count: number, from: number) =>
      Array.from({ length: count }, (_, n) => ({
        ...kept!,
        id: v7(),
        slug: `a-${from + n}`,
        title: `Action ${from + n}`,
        position: from + n,
      }))
    await db.insert(draftActions).values(many(2, 2_000))
    const few = await countQueries(pool, () => see(at, quart))
    await db.insert(draftActions).values(many(300, 3_000))
    expect(await countQueries(pool, () => see(at, quart))).toBe(few)
    expect((await see(`${at}?page=2&sort=title`, quart)).text).toContain('Action')
    expect((await see(`${at}?page=99`, quart)).status).toBe(303)
    expect((await see(at, quart, 'fr')).text).toContain('Journal d’apprentissage de Quart de Poblet')
  })
})

type Counted = Record<'raised' | 'draftAction' | 'noAction' | 'notAddressed' | 'onNoAgenda' | 'closed', number>

describe('the thread', () => {
  test('counts how far needs come and where threads break; each number leads to its list', async () => {
    const { need, session } = await needInSession('kekava', 'How do we follow up ideas in Ķekava?', 'CNM2')
    const api = async (who: Who = null) =>
      JSON.parse((await see('/api/v1/networks/agents-of-coexistence/thread', who)).html) as {
        themes: Counted[]
        cities: (Counted & { city: string })[]
      } & Counted
    const ofKekava = async (who: Who) => (await api(who)).cities.find(({ city }) => city === 'kekava')
    expect(await ofKekava(expert)).toMatchObject({ raised: 1, onAgenda: 1, addressed: 0, draftAction: 0 })
    expect(await ofKekava(null)).toBeUndefined()
    const kekava = await signedInAs(db, 'Ķekava', inCity('coordinator', 'kekava'))
    expect((await post(`${home}/needs/${need.slug}/states`, kekava, { state: 'addressed' })).status).toBe(303)
    expect(await ofKekava(gdansk)).toMatchObject({ addressed: 1, draftAction: 0, noAction: 1 })
    await post(log('kekava'), kekava, { id: v7(), title: 'A trail for each idea', session: session.id })
    expect(await ofKekava(kekava)).toMatchObject({ addressed: 1, draftAction: 1, noAction: 0 })
    // Others may not know of the draft action, so for them the thread ends before it.
    expect(await ofKekava(gdansk)).toMatchObject({ addressed: 1, draftAction: 0, noAction: 1 })
    const list = await see(`${home}/thread?stage=no_action&city=kekava`, gdansk)
    expect(list.text).toContain('How do we follow up ideas in Ķekava?')
    expect((await see(`${home}/thread?stage=no_action&city=kekava`)).text).not.toContain('How do we follow up')
    // Each need stands somewhere, once: what was raised adds up, in all, by theme and by city, whoever looks.
    const closed = await needInSession('kekava', 'Who else draws maps?', 'CNM2')
    await db.update(needs).set({ state: 'closed' }).where(eq(needs.id, closed.need.id))
    const shortcut = await needInSession('kekava', 'Which map do residents draw?', 'CNM2')
    await post(log('kekava'), kekava, { id: v7(), title: 'A map drawn by residents', need: shortcut.need.id })
    for (const who of [expert, gdansk, kekava]) {
      const { themes: byTheme, cities: byCity, ...all } = await api(who)
      for (const counts of [all, ...byTheme, ...byCity]) {
        const stands = [counts.draftAction, counts.noAction, counts.notAddressed, counts.onNoAgenda, counts.closed]
        expect([counts, stands.reduce((sum, one) => sum + one, 0)]).toEqual([counts, counts.raised])
      }
    }
    expect(await ofKekava(kekava)).toMatchObject({ raised: 3, addressed: 1, draftAction: 2, noAction: 0, closed: 1 })
    const counted = await see(`${home}/thread`, kekava)
    expect(counted.text).toContain('Where each need stands now Each counted once, by how far it has come')
    expect(counted.text).toMatch(/Ķekava 3 2 0 0 0 1/)
    expect((await see(`${home}/thread?stage=closed&city=kekava`, kekava)).text).toContain('Who else draws maps?')
    const meeting = await see(`${home}/meetings/CNM2`, kekava)
    expect(meeting.text).toContain('A trail for each idea')
    expect((await see(`${home}/meetings/CNM2`, gdansk)).text).not.toContain('A trail for each idea')
    expect((await see(`${home}/meetings/CNM2`)).text).not.toContain('How do we follow up ideas')
    expect((await see(`${home}/thread`, null, 'fr')).status).toBe(200)
  })

  test('asks the database once for a visitor at a need, a meeting and a city', async () => {
    const { needThread, meetingThread, cityHome } = await import('./thread/panels.tsx')
    const { needsByIds } = await import('#exchange')
    const { need, meeting } = await needInSession('genk', 'Open to everybody?', 'CNM2', 'public' as 'network')
    const noone = { personId: undefined, roles: [] }
    const [listed] = await needsByIds(db, { network, standing: noone }, [need.id])
    const locals = { db, network, standing: noone, t: (key: string) => key } as never
    expect(await countQueries(pool, () => needThread(locals, { need: listed! }))).toBe(1)
    expect(await countQueries(pool, () => meetingThread(locals, { meeting: { ...meeting, hosts: [] } }))).toBe(1)
    const city = { id: cityIds.get('genk')!, slug: 'genk', name: 'Genk' } as never
    expect(await countQueries(pool, () => cityHome(locals, { city }))).toBe(1)
  })
})

test('what happened in grids and logs of one city is told to no other', async () => {
  const entries = await db.select().from(activityEntries).where(eq(activityEntries.networkId, networkId))
  const ours = entries.filter(({ subjectKind }) => ['grid_row', 'learning_grid', 'draft_action'].includes(subjectKind))
  expect(ours.length).toBeGreaterThan(20)
  expect(ours.filter(({ audience, cityId }) => audience === 'group' && cityId === null)).toEqual([])
})
