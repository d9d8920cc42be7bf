import { and, eq, inArray } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { indexEntries } from '#platform/search'
import { readSettings } from '#platform/settings'
import { draftActions } from '#schema/learning'
import { cities, networks, themes } from '#schema/networks'
import { freshDatabase } from '../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { countQueries, visible } from '../../tests/reading.ts'
import { createApp } from '../app/app.tsx'
import { needs } from '../exchange/schema.ts'
import { type TestingState, testingActionOrigins, testingActionStates, testingActions, testingSteps } from './schema.ts'
import { setTestingState } from './testing-actions/state.commands.ts'
import { searchableForms } from './testing-actions/testing-action.searchable.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'
const list = `${home}/testing-actions`

const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = network!.id
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
const everybody = { visitor: null, stranger, observer, gdansk, group, genk, expert }

type Who = SignedIn | null

async function see(address: string, who: Who = null, lang = 'en') {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return { status: answer.status, html, text: visible(main), to: answer.headers.get('location') }
}

const statuses = async (address: string) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(everybody).map(async ([name, who]) => [name, (await see(address, who)).status] as const),
    ),
  )

async function post(address: string, who: Who, fields: Record<string, string> | [string, string][]) {
  const answer = await app.request(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...who?.headers, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
  })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(html), to: answer.headers.get('location') ?? '' }
}

const bySlug = async (slug: string) => {
  const [action] = await db
    .select()
    .from(testingActions)
    .where(and(eq(testingActions.networkId, networkId), eq(testingActions.slug, slug)))
  return action!
}

/** Begins one and answers with its address. */
async function begin(who: SignedIn, fields: Record<string, string> = {}): Promise<string> {
  const answer = await post(list, who, { id: v7(), city: 'genk', title: 'A bench for quarrels', ...fields })
  expect(answer.status).toBe(303)
  return answer.to
}

const slugOf = (at: string) => at.split('/').at(-1)!

/** The form with all that URBACT asks for. */
const filled = {
  title: 'A bench for quarrels',
  description: 'A bench in the park where a mediator sits on Fridays.',
  target_group: 'Neighbours',
  sub_themes: '1.4',
  assumption: 'We believe that people talk when somebody sits down with them.',
  budget: '1 200,50',
  budget_currency: 'eur',
  budget_note: 'Wood and a mediator.',
  lead_unit: 'Neighbourhood service',
  capacity: 'One mediator, two days a week',
  stakeholders: 'Youth clubs',
  timeframe: '2024-09',
  timeframe_end: '2024-12-31',
  step_0_label: 'Ask for the place',
  step_0_kind: 'permission',
  step_0_lead: '30',
  step_1_label: 'Build the bench',
  step_1_kind: 'step',
  step_1_who: 'Workshop',
  outputs: 'One bench',
  results: 'Fewer complaints',
  success_signal: 'Ten talks a month',
  risks: 'Rain',
  audience: 'group',
}

const versionOf = async (at: string) => String((await bySlug(slugOf(at))).version)
const write = async (at: string, who: SignedIn, fields: Record<string, string> = {}) =>
  post(`${at}/edit`, who, { ...filled, version: await versionOf(at), ...fields })

/** As the checkers' part of the house does. */
const set = async (at: string, state: TestingState) => {
  const { id } = await bySlug(slugOf(at))
  const doing = { network: network as never, person: { id: expert.id, name: expert.name } as never }
  await db.transaction((tx) => setTestingState(tx, doing, id, { state }))
}

describe('a testing action', () => {
  test('begins with a few words, once, and is read by its city until the city says more', async () => {
    const id = v7()
    const first = await post(list, genk, { id, city: 'genk', title: 'Tea on the stairs' })
    const again = await post(list, genk, { id, city: 'genk', title: 'Tea on the stairs' })
    expect([first.status, again.to]).toEqual([303, first.to])
    expect(await statuses(first.to)).toEqual({
      visitor: 404,
      stranger: 404,
      observer: 404,
      gdansk: 404,
      group: 200,
      genk: 200,
      expert: 200,
    })
    expect(await statuses(`${first.to}/edit`)).toEqual({
      visitor: 404,
      stranger: 404,
      observer: 404,
      gdansk: 404,
      group: 403,
      genk: 200,
      expert: 200,
    })
    expect((await see(list)).text).not.toContain('Tea on the stairs')
    expect((await see(list, group)).text).toContain('Tea on the stairs')
    expect((await post(list, gdansk, { id: v7(), city: 'genk', title: 'Not mine' })).status).toBe(422)
    expect((await post(list, group, { id: v7(), city: 'genk', title: 'Not mine' })).status).toBe(403)
    expect((await post(list, null, { id: v7(), city: 'genk', title: 'Not mine' })).status).not.toBe(303)
  })

  test('keeps its form with sums, partial days and steps, and is drafted from then on', async () => {
    const at = await begin(genk)
    const saved = await write(at, genk)
    expect([saved.status, saved.to]).toEqual([303, at])
    const action = await bySlug(slugOf(at))
    expect(action).toMatchObject({
      state: 'drafted',
      budget: 1200.5,
      budgetCurrency: 'EUR',
      startsOn: '2024-09',
      endsOn: '2024-12-31',
      subThemes: ['1.4'],
    })
    const steps = await db.select().from(testingSteps).where(eq(testingSteps.testingActionId, action.id))
    expect(steps.map(({ label, kind, leadDays, who }) => [label, kind, leadDays, who])).toEqual([
      ['Ask for the place', 'permission', 30, null],
      ['Build the bench', 'step', null, 'Workshop'],
    ])
    const { text } = await see(at, genk)
    expect(text).toContain('€1,200.50')
    expect(text).toContain('September 2024')
    expect(text).toContain('Permission: Ask for the place')
    expect(text).toContain('Everything the form asks for is there.')
  })

  test('asks again with everything typed: a sum without a currency, a step without a name, an end before the beginning', async () => {
    const at = await begin(genk)
    const wrong = await write(at, genk, {
      budget_currency: 'euros',
      step_2_who: 'Nobody',
      timeframe: '2025',
      timeframe_end: '2024-03',
      title: '',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Say in a few words what is tried out.')
    const further = await write(at, genk, { budget_currency: 'euros', step_2_who: 'Nobody', timeframe: '2025' })
    expect(further.status).toBe(422)
    for (const said of [
      'Say in which currency, in three letters such as EUR.',
      'Say what is done in this step.',
      'It ends before it begins.',
    ])
      expect(further.text).toContain(said)
    expect(further.html).toContain('value="euros"')
    expect(further.html).toContain('A bench in the park where a mediator sits on Fridays.')
    const more = await write(at, genk, { as: 'more' })
    expect(more.status).toBe(200)
    expect(more.html).toContain('name="step_7_label"')
    expect((await bySlug(slugOf(at))).state).toBe('idea')
    expect((await write(at, genk, { budget: 'a lot' })).status).toBe(422)
  })

  test('says calmly what is missing, to those who write it', async () => {
    const at = await begin(genk)
    await write(at, genk, {
      stakeholders: '',
      budget: '0',
      budget_note: '',
      step_0_label: '',
      step_0_lead: '',
      step_1_label: '',
      step_1_who: '',
    })
    const { text, html } = await see(at, genk)
    expect(text).toContain('Before it can be sent')
    expect(html).toContain(`${at}/edit#field-stakeholders`)
    expect(html).toContain(`${at}/edit#field-steps`)
    expect(html).not.toContain('#field-outputs')
    expect((await see(`${at}/edit`, genk)).html).toContain('id="field-steps"')
    expect((await see(at, group)).text).not.toContain('Before it can be sent')
  })

  test('keeps its form to the city and those who lead until it is agreed, whoever sees the title', async () => {
    const at = await begin(genk)
    await write(at, genk, { audience: 'public' })
    for (const [who, reads] of [
      [null, false],
      [stranger, false],
      [observer, false],
      [gdansk, false],
      [group, true],
      [genk, true],
      [expert, true],
    ] as const) {
      const page = await see(at, who)
      expect(page.text).toContain('A bench in the park where a mediator sits on Fridays.')
      expect(page.text.includes('One mediator, two days a week')).toBe(reads)
      expect(page.text.includes('€1,200.50')).toBe(reads)
      const found = (await see(`${home}/search?q=mediator+Workshop`, who)).html
      expect(found.includes('testing-actions/')).toBe(reads)
      if (who && who !== stranger) {
        const history = await see(`${at}/history`, who)
        expect([history.status, history.text.includes('One mediator, two days a week')]).toEqual([200, reads])
      }
    }
    await set(at, 'in_check')
    expect((await see(at)).text).toContain('being written')
    expect((await see(at, gdansk)).text).toContain('being written')
    expect((await see(at, group)).text).toContain('being checked')
    expect((await see(`${list}?state=in_check`, gdansk)).text).not.toContain('A bench for quarrels')
    expect((await see(`${list}?state=in_check`, genk)).text).toContain('A bench for quarrels')
    await set(at, 'agreed')
    expect((await see(at, gdansk)).text).toContain('One mediator, two days a week')
    expect((await see(`${home}/search?q=mediator+Workshop`, observer)).html).toContain('testing-actions/')
    expect((await see(at, stranger)).text).not.toContain('One mediator, two days a week')
    expect((await see(at)).text).not.toContain('One mediator, two days a week')
  })

  test('is shown to the network once it is agreed, and is not taken back from it', async () => {
    const at = await begin(genk)
    await write(at, genk)
    const before = await versionOf(at)
    await set(at, 'agreed')
    expect((await statuses(at)).gdansk).toBe(200)
    expect((await statuses(at)).stranger).toBe(404)
    expect((await post(`${at}/edit`, genk, { ...filled, version: before, audience: 'group' })).status).toBe(303)
    expect((await bySlug(slugOf(at))).audience).toBe('network')
  })

  test('is read by nobody else where tables that come in show it to its group alone', async () => {
    const at = await begin(genk)
    await write(at, genk, { title: 'An umbrella stand', risks: 'Wind from the quarry' })
    await set(at, 'agreed')
    const finds = async () => (await see(`${home}/search?q=quarry`, observer)).html.includes(at)
    expect(await finds()).toBe(true)
    const { id } = await bySlug(slugOf(at))
    await db.update(testingActions).set({ audience: 'group' }).where(eq(testingActions.id, id))
    const [network] = await db.select().from(networks).where(eq(networks.id, networkId))
    await indexEntries(db, network!, [searchableForms], [id])
    expect([await finds(), (await see(at, observer)).status]).toEqual([false, 404])
  })
})

/** The ids that the rows of steps have in the form. */
const stepsIn = async (at: string) =>
  Object.fromEntries(
    [...(await see(`${at}/edit`, genk)).html.matchAll(/name="(step_\d+_id)" value="([^"]+)"/g)].map(([, name, id]) => [
      name!,
      id!,
    ]),
  )

describe('who writes the same form', () => {
  test('keeps what each of two changed, and asks where both changed the same', async () => {
    const at = await begin(genk)
    await write(at, genk)
    const form = { ...filled, ...(await stepsIn(at)), version: await versionOf(at) }
    expect((await post(`${at}/edit`, genk, { ...form, risks: 'Rain and noise' })).status).toBe(303)
    expect((await post(`${at}/edit`, expert, { ...form, budget: '900' })).status).toBe(303)
    expect(await bySlug(slugOf(at))).toMatchObject({ risks: 'Rain and noise', budget: 900 })
    const clash = await post(`${at}/edit`, expert, { ...form, risks: 'Vandals', budget: '900' })
    expect(clash.status).toBe(422)
    expect(clash.text).toContain('Rain and noise')
    expect(clash.text).toContain('Vandals')
    // Called there as the form calls it.
    expect(clash.html).toMatch(/<legend[^>]*>What may go wrong<\/legend>/)
    expect(clash.html).toContain('name="step_1_label"')
    expect((await bySlug(slugOf(at))).risks).toBe('Rain and noise')
  })

  test('sees who changed what and takes it back', async () => {
    const at = await begin(genk)
    await write(at, genk)
    await write(at, genk, { ...(await stepsIn(at)), risks: 'Vandals', step_1_label: 'Paint the bench' })
    const history = await see(`${at}/history`, genk)
    expect(history.text).toContain('What may go wrong')
    expect((await see(`${at}/history`, genk, 'fr')).text).toContain('Ce qui peut mal tourner')
    const undo = new RegExp(`action="(${at}/history/[0-9a-f-]+/undo)"`).exec(history.html)?.[1] ?? ''
    expect((await post(undo, group, {})).status).toBe(403)
    expect((await post(undo, genk, {})).status).toBe(303)
    const action = await bySlug(slugOf(at))
    expect(action.risks).toBe('Rain')
    const steps = await db.select().from(testingSteps).where(eq(testingSteps.testingActionId, action.id))
    expect(steps.map(({ label }) => label).sort()).toEqual(['Ask for the place', 'Build the bench'])
  })

  test('answers what the network asks beyond the product, and loses nothing when it is asked no more', async () => {
    const add = { id: v7(), 'label-en': 'Who may object?', part: 'capacity' }
    expect((await post(`${home}/profile/testing_field/add`, expert, add)).status).toBe(303)
    const at = await begin(genk)
    expect((await see(`${at}/edit`, genk)).text).toContain('Who may object?')
    expect((await write(at, genk, { who_may_object: 'The owner of the kiosk' })).status).toBe(303)
    expect((await bySlug(slugOf(at))).extra).toEqual({ who_may_object: 'The owner of the kiosk' })
    expect((await see(at, genk)).text).toContain('The owner of the kiosk')
    expect((await post(`${home}/profile/testing_field/back`, expert, {})).status).toBe(303)
    expect((await write(at, genk)).status).toBe(303)
    expect((await bySlug(slugOf(at))).extra).toEqual({ who_may_object: 'The owner of the kiosk' })
    expect((await see(at, genk)).text).not.toContain('The owner of the kiosk')
  })
})

describe('what becomes of it', () => {
  test('is said by who speaks for the city, with the reason, and stays in its history', async () => {
    const at = await begin(genk)
    const move = (who: Who, fields: Record<string, string>) => post(`${at}/states`, who, fields)
    expect((await move(genk, { state: 'dropped' })).text).toContain('Say why it was dropped')
    expect((await move(genk, { state: 'agreed' })).status).toBe(422)
    expect((await move(group, { state: 'dropped', reason: 'x' })).status).toBe(403)
    expect((await move(genk, { state: 'dropped', reason: 'Nobody came.' })).status).toBe(303)
    expect((await move(genk, { state: 'idea' })).status).toBe(303)
    const { id } = await bySlug(slugOf(at))
    const states = await db.select().from(testingActionStates).where(eq(testingActionStates.testingActionId, id))
    expect(states.map(({ state, reason, onDay }) => [state, reason, onDay])).toEqual([
      ['idea', null, '2023-12-31'],
      ['dropped', 'Nobody came.', '2023-12-31'],
      ['idea', null, '2023-12-31'],
    ])
    const { text } = await see(at, group)
    expect(text).toContain('Nobody came.')
  })
})

describe('where a test comes from', () => {
  const origins = async (at: string) =>
    (
      await db
        .select()
        .from(testingActionOrigins)
        .where(eq(testingActionOrigins.testingActionId, (await bySlug(slugOf(at))).id))
    )[0]

  test('a draft action becomes a test in one click and brings what it knows', async () => {
    const id = v7()
    await db.insert(draftActions).values({
      id,
      networkId,
      cityId: cityIds.get('genk')!,
      slug: 'doors-1a2b',
      position: 1,
      title: 'Doors that stay open',
      intendedResult: 'People walk in.',
      output: 'Three open doors',
      leadBy: 'Housing service',
      partners: 'Tenants',
      resources: 'A doorkeeper',
      audience: 'group',
    })
    const log = `${home}/cities/genk/log/doors-1a2b`
    expect((await see(log, genk)).text).toContain('Try it out')
    expect((await see(log, group)).html).not.toContain('name="draft"')
    const grown = await post(list, genk, { id: v7(), city: 'genk', draft: id })
    expect(grown.status).toBe(303)
    expect(await bySlug(slugOf(grown.to))).toMatchObject({
      title: 'Doors that stay open',
      results: 'People walk in.',
      outputs: 'Three open doors',
      leadUnit: 'Housing service',
      stakeholders: 'Tenants',
      capacity: 'A doorkeeper',
      audience: 'group',
      state: 'idea',
    })
    expect((await origins(grown.to))?.draftActionId).toBe(id)
    expect((await see(grown.to, genk)).text).toContain('Doors that stay open draft action')
    // Another city neither sees it nor grows from it.
    const other = await post(list, gdansk, { id: v7(), city: 'gdansk', draft: id, title: 'Mine' })
    expect((await origins(other.to))?.draftActionId).toBeUndefined()
    expect((await see(`${list}/new?draft=${id}`, gdansk)).status).toBe(404)
    expect((await post(list, expert, { id: v7(), city: 'gdansk', draft: id })).status).toBe(403)
  })

  test('so does a need, in the sub-theme it asks about, and what stands in the focus of a plan', async () => {
    const [theme] = await db
      .select()
      .from(themes)
      .where(and(eq(themes.networkId, networkId), eq(themes.code, '1.4')))
    const id = v7()
    await db.insert(needs).values({
      id,
      networkId,
      cityId: cityIds.get('gdansk')!,
      themeId: theme!.id,
      slug: 'need-doors',
      position: 1,
      question: 'How do others keep doors open?',
      audience: 'network',
    })
    expect((await see(`${home}/needs/need-doors`, genk)).html).toContain(`name="need" value="${id}"`)
    expect((await see(`${home}/needs/need-doors`, expert)).html).toContain(`${list}/new?need=${id}`)
    const grown = await post(list, genk, { id: v7(), city: 'genk', need: id })
    expect(await bySlug(slugOf(grown.to))).toMatchObject({
      title: 'How do others keep doors open?',
      subThemes: ['1.4'],
    })
    expect((await origins(grown.to))?.needId).toBe(id)
    const city = await see(`${home}/cities/genk`, genk)
    const focus = /name="focus" value="([0-9a-f-]+)"/.exec(city.html)?.[1] ?? ''
    const fromFocus = await post(list, genk, { id: v7(), city: 'genk', focus })
    expect((await origins(fromFocus.to))?.planFocusId).toBe(focus)
    expect((await see(`${home}/cities/genk`, gdansk)).html).not.toContain('name="focus"')
    const practice = await see(`${home}/practices/gdansk-citizens-assembly`, genk)
    expect(practice.html).toContain('name="practice"')
    expect((await see(`${home}/practices/gdansk-citizens-assembly`)).html).not.toContain('name="practice"')
  })

  test('"has someone done this?" names tests and practices that come near, and why, but none the reader may not see', async () => {
    const near = await begin(genk, { title: 'Assembly of citizens by lot for the parks' })
    const page = await see(near, genk)
    expect(page.text).toContain('Has someone done this?')
    expect(page.html).toContain('/practices/gdansk-citizens-assembly')
    const look = await post(list, gdansk, {
      id: v7(),
      city: 'gdansk',
      title: 'Assembly of citizens by lot',
      as: 'look',
    })
    expect([look.status, look.text.includes('Somebody does it already')]).toEqual([200, true])
    expect(look.text).not.toContain('for the parks')
    const own = await post(list, genk, { id: v7(), city: 'genk', title: 'Assembly of citizens by lot', as: 'look' })
    expect(own.text).toContain('Assembly of citizens by lot for the parks')
  })

  test('one broad sub-theme in common is no reason to name anybody; two are, and words say which', async () => {
    const others = Array.from({ length: 12 }, (_, at) => ({
      ...{
        networkId,
        cityId: cityIds.get('gdansk')!,
        slug: `crowd-${at}`,
        position: 900 + at,
        audience: 'network' as const,
      },
      ...{ title: `Xylographic ${at}`, subThemes: at < 8 ? ['1.4', '2.1'] : ['1.4'] },
    }))
    await db.insert(testingActions).values(others)
    const look = async (fields: [string, string][]) => {
      const asked: [string, string][] = [['id', v7()], ['city', 'genk'], ['as', 'look'], ...fields]
      const { html } = await post(list, genk, asked)
      return /<details class="similar"[\s\S]*?<\/details>/.exec(html)?.[0] ?? ''
    }
    const alone = await look([
      ['title', 'Zzyzx'],
      ['sub_themes', '1.4'],
    ])
    expect(visible(alone)).toBe('Has someone done this? Nobody in the network, as far as is known here.')
    const two = visible(
      await look([
        ['title', 'Zzyzx'],
        ['sub_themes', '1.4'],
        ['sub_themes', '2.1'],
      ]),
    )
    expect(two.match(/Xylographic \d/g)).toHaveLength(5)
    expect(two).toContain('Same sub-themes:')
    // Who speaks of the same thing comes before who only stands in the same themes.
    const fields: [string, string][] = [
      ['title', 'Lamps for dark stairwells'],
      ['sub_themes', '1.4'],
      ['sub_themes', '2.1'],
    ]
    const spoken = { title: 'Stairwells with lamps', city: 'gdansk', audience: 'network' }
    const near = await begin(gdansk, spoken)
    const named = await look(fields)
    expect(/testing-actions\/([\w-]+)/.exec(named)?.[1]).toBe(slugOf(near))
    expect(visible(named)).toContain('Stairwells with lamps · Gdańsk Same words: Lamps and stairwells')
    await db.delete(testingActions).where(
      inArray(
        testingActions.slug,
        others.map(({ slug }) => slug),
      ),
    )
  })

  test('"has someone done this?" asks the same number of statements for few and for many', async () => {
    const asked = () => post(list, genk, { id: v7(), city: 'genk', title: 'Assembly of citizens', as: 'look' })
    const few = await countQueries(pool, asked)
    const many = Array.from({ length: 60 }, (_, at) => ({
      ...{
        networkId,
        cityId: cityIds.get('gdansk')!,
        slug: `many-${at}`,
        position: 950 + at,
        audience: 'network' as const,
      },
      ...{ title: `Assembly ${at}` },
    }))
    await db.insert(testingActions).values(many)
    expect(await countQueries(pool, asked)).toBe(few)
    await db.delete(testingActions).where(
      inArray(
        testingActions.slug,
        many.map(({ slug }) => slug),
      ),
    )
  })
})

describe('what everybody reads', () => {
  test('stands on a page of its own, in French too, and leads there from list, city and search', async () => {
    const page = await see(`${list}/ta-genk-1`)
    expect(page.status).toBe(200)
    expect((await see(`${list}/TA-genk-1`)).to).toBe(`${list}/ta-genk-1`)
    expect((await see(list)).html).toContain(`href="${list}/ta-genk-1"`)
    expect((await see(`${home}/cities/genk`)).html).toContain(`href="${list}/ta-genk-1"`)
    expect((await see(`${list}/ta-genk-1`, null, 'fr')).text).toContain('Action test · Genk')
    expect((await see(`${list}/nothing`)).status).toBe(404)
    expect((await see(`${list}/new`)).status).not.toBe(200)
    const narrowed = await see(`${list}?city=genk`)
    expect(narrowed.html).toContain('ta-genk-1')
    expect(narrowed.html).not.toContain('ta-gdansk-1')
  })

  test('programs read the same as people do, and of a form nothing', async () => {
    const at = await begin(genk)
    await write(at, genk, { audience: 'network' })
    const api = '/api/v1/networks/agents-of-coexistence/testing-actions'
    const all = (await (await app.request(`${api}?limit=100`)).json()) as { items: { id: string }[]; total: number }
    expect(all.items.map(({ id }) => id)).not.toContain(slugOf(at))
    expect((await app.request(`${api}/${slugOf(at)}`)).status).toBe(404)
    const one = (await (await app.request(`${api}/ta-genk-1`)).json()) as Record<string, unknown>
    expect(one).toMatchObject({ id: 'ta-genk-1', city: 'genk', audience: 'public' })
    expect(Object.keys(one).sort()).toEqual([
      'audience',
      'city',
      'description',
      'id',
      'note',
      'state',
      'status',
      'subThemes',
      'targetGroup',
      'title',
      'url',
    ])
  })

  test('costs the same number of statements for three and for three hundred', async () => {
    const few = await countQueries(pool, () => see(list))
    await db.insert(testingActions).values(
      Array.from({ length: 300 }, (_, at) => ({
        id: v7(),
        networkId,
        cityId: cityIds.get('genk')!,
        slug: `many-${at}`,
        position: 1000 + at,
        title: `Test number ${at}`,
      })),
    )
    expect(await countQueries(pool, () => see(list))).toEqual(few)
    expect((await see(`${list}?page=2`)).text).toContain('Test number')
    expect((await see(`${list}?page=99`)).to).toContain(list)
  })
})
