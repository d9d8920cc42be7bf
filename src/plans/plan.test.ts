import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import type { Network } from '#networks'
import { readSettings } from '#platform/settings'
import { cities, networks } from '#schema/networks'
import { freshDatabase } from '../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { countQueries, visible } from '../../tests/reading.ts'
import { planFocus, testingActionOrigins, testingActions } from '../actions/schema.ts'
import { createApp } from '../app/app.tsx'
import { draftActions } from '../learning/schema.ts'
import { planOfCity } from './plan.queries.ts'
import { planActionOrigins, planActions, planObjectives, planSections, plans } from './schema.ts'
import { snapshotOf } from './versions/snapshot.queries.ts'

const { db, pool } = await freshDatabase('demo')
const settings = readSettings({ REQUESTS_PER_MINUTE: '100000' })
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

async function post(address: string, who: Who, fields: Record<string, string> | [string, string][]) {
  const answer = await app.request(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...who?.headers, accept: 'text/html', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
  })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(html), to: answer.headers.get('location') ?? '' }
}

const plan = (city: string) => `${home}/cities/${city}/plan`
const draft = (city: string) => `${plan(city)}/draft`
const planNow = async (city: string) => (await planOfCity(db, network, { id: cityIds.get(city)! }))!
const snapshot = async (city: string) => snapshotOf(db, network, await planNow(city))

const start = (who: Who, city: string, fields: Record<string, string> = {}) =>
  post(plan(city), who, { id: v7(), title: `Zinnia plan of ${city}`, language: 'en', ambition: 'project', ...fields })

/** Everything an action can say. */
const whole = (fields: Record<string, string> = {}) => ({
  title: 'Young hosts for neighbourhood dialogues',
  intendedResult: 'People under 26 come back.',
  output: '12 trained hosts',
  leadBy: 'Youth department',
  partners: 'Five youth clubs',
  resources: 'One trainer',
  cost: '12 500,50',
  costCurrency: 'eur',
  fundingSource: 'City budget',
  fundingStatus: 'applied',
  startsOn: '2025-09',
  endsOn: '2026-06-30',
  status: 'agreed',
  'steps-0-id': '',
  'steps-0-label': 'Find hosts',
  'steps-0-startsOn': '2025-09',
  'steps-0-endsOn': '2025-10',
  'steps-1-id': '',
  'steps-1-label': 'Train them',
  'indicators-0-id': '',
  'indicators-0-label': 'Guests under 26',
  'indicators-0-baseline': '4 %',
  'indicators-0-target': '15 %',
  'risks-0-id': '',
  'risks-0-risk': 'Hosts leave',
  'risks-0-likelihood': 'medium',
  'commitments-0-id': '',
  'commitments-0-otherPlan': 'Youth charter',
  'commitments-0-commitment': 'Pay young people who help',
  ...fields,
})

describe('a plan', () => {
  test('is started once, with the modules of the profile, in its own language', async () => {
    expect(await status(`${plan('genk')}/new`, gdansk)).toBe(403)
    expect(await status(`${plan('genk')}/new`)).toBe(303)
    expect((await see(`${plan('genk')}/new`, genk)).text).toContain('Start the action plan')
    const wrong = await start(genk, 'genk', { title: '', ambition: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Give the plan a title')
    const fields = { id: v7(), language: 'fr', title: 'Plan d’action Zinnia' }
    const once = await start(genk, 'genk', fields)
    expect([once.status, once.to]).toEqual([303, draft('genk')])
    await start(genk, 'genk', fields)
    await start(genk, 'genk')
    const made = await db.select().from(plans)
    expect(made.map(({ title, language, ambition }) => [title, language, ambition])).toEqual([
      ['Plan d’action Zinnia', 'fr', 'project'],
    ])
    const sections = await db.select().from(planSections).where(eq(planSections.planId, made[0]!.id))
    expect(sections.length).toBeGreaterThan(5)
    const whole = await snapshot('genk')
    expect(whole.sections[0]).toMatchObject({
      key: 'policy_context',
      part: 'Contexte, besoins et vision',
      kind: 'text',
    })
    expect(whole.facts.some(({ label }) => label === 'Habitants')).toBe(true)
    const doubtful = whole.facts.filter(({ doubt }) => doubt).map(({ value, doubt }) => [value, doubt?.slice(0, 14)])
    expect(doubtful).toEqual([[expect.stringContaining('38,1'), 'invraisemblabl']])
    expect((await see(draft('genk'), genk)).text).toContain('(invraisemblable : un taux de chômage')
  })

  test('as it is written now is there for those who write it and those who lead, and for nobody else', async () => {
    for (const what of ['', '/missing', '/history']) {
      const address = draft('genk') + what
      for (const who of [genk, group, expert]) expect([address, await status(address, who)]).toEqual([address, 200])
      for (const who of [gdansk, observer, stranger, null])
        expect([address, await status(address, who)]).toEqual([address, 404])
    }
    for (const what of ['/edit', '/sections', '/objectives', '/actions', '/actions/new']) {
      const address = draft('genk') + what
      expect([address, await status(address, genk)]).toEqual([address, 200])
      expect([address, await status(address, expert)]).toEqual([address, 200])
      expect([address, await status(address, group)]).toEqual([address, 403])
      for (const who of [gdansk, observer, stranger])
        expect([address, await status(address, who)]).toEqual([address, 404])
      // A visitor is asked to sign in.
      expect([address, await status(address)]).toEqual([address, 303])
    }
    // Whether there is a draft cannot be told from outside.
    for (const who of [genk, observer, stranger, null]) expect(await status(draft('gdansk'), who)).toBe(404)
    expect(await status(`${draft('gdansk')}/edit`)).toBe(303)
    expect((await post(`${draft('gdansk')}/objectives`, null, { title: 'x' })).status).toBe(401)
    expect((await post(`${draft('gdansk')}/objectives`, genk, { title: 'x' })).status).toBe(404)
  })

  test('is nowhere to be found for others: list, city, search, interface, activity', async () => {
    for (const who of [gdansk, observer, stranger, null])
      for (const address of [
        `${home}/plans`,
        `${home}/cities/genk`,
        `${home}/search?q=Zinnia`,
        '/api/v1/networks/agents-of-coexistence/plans',
        `${home}/activity`,
      ])
        expect([who?.name, address, (await see(address, who)).html.includes('Zinnia')]).toEqual([
          who?.name,
          address,
          address.includes('search'),
        ])
    expect((await see(`${home}/plans`, genk)).text).toContain('Plan d’action Zinnia')
    expect((await see(`${home}/search?q=Zinnia`, genk)).text).toContain('Plan d’action Zinnia')
    expect((await see(`${home}/search?q=Zinnia`, gdansk)).text).not.toContain('Plan d’action Zinnia')
    expect((await see(`${home}/cities/genk`, group)).text).toContain('Plan d’action Zinnia')
    const api = JSON.parse((await see('/api/v1/networks/agents-of-coexistence/plans', observer)).html)
    expect(api.items.find(({ city }: { city: string }) => city === 'genk')).toEqual({
      ...{ city: 'genk', title: null, language: null, stage: null, versions: [], actions: null, missing: null },
      ...{ adoptedOn: null, example: false, url: null },
    })
  })
})

describe('sections', () => {
  const keys = async () => (await snapshot('genk')).sections.map(({ key }) => key)

  test('are moved, left out, renamed and added', async () => {
    const [first, second, third] = await keys()
    await post(`${draft('genk')}/sections/${second}/move`, genk, { to: 'up' })
    expect((await keys()).slice(0, 3)).toEqual([second, first, third])
    await post(`${draft('genk')}/sections/${third}/move`, genk, { drag: 'yes', before: second! })
    expect((await keys()).slice(0, 3)).toEqual([third, second, first])
    await post(`${draft('genk')}/sections/${first}/move`, genk, { drag: 'yes', before: third! })
    await post(`${draft('genk')}/sections/${second}/move`, genk, { drag: 'yes', before: third! })
    expect((await keys()).slice(0, 3)).toEqual([first, second, third])
    expect((await post(`${draft('genk')}/sections/${first}/move`, group, { to: 'down' })).status).toBe(403)
    await post(`${draft('genk')}/sections/${third}/use`, genk, { used: 'no' })
    expect(await keys()).not.toContain(third)
    expect((await see(`${draft('genk')}/sections`, genk)).text).toContain('left out')
    await post(`${draft('genk')}/sections/${third}/use`, genk, { used: 'yes' })
    const id = v7()
    await post(`${draft('genk')}/sections`, genk, { id, title: 'Remerciements' })
    await post(`${draft('genk')}/sections`, genk, { id, title: 'Remerciements' })
    expect((await snapshot('genk')).sections.filter(({ title }) => title === 'Remerciements').length).toBe(1)
    await post(`${draft('genk')}/sections/${first}/title`, genk, { title: 'Avant nous', version: '1' })
    expect((await snapshot('genk')).sections[0]?.title).toBe('Avant nous')
    const late = await post(`${draft('genk')}/sections/${first}/title`, genk, { title: 'Autrement', version: '1' })
    expect(late.status).toBe(303)
    expect((await snapshot('genk')).sections[0]?.title).toBe('Avant nous')
    expect((await post(`${draft('genk')}/sections/none/move`, genk, { to: 'up' })).status).toBe(404)
  })

  test('remember who changed them, and a change can be taken back', async () => {
    const [first] = await keys()
    const at = `${draft('genk')}/sections/${first}/history`
    const page = await see(at, genk)
    expect(page.text).toContain('Avant nous')
    expect((await see(at, group)).html).not.toContain('/undo')
    const undo = /action="([^"]+\/undo)"/.exec(page.html)?.[1] ?? ''
    expect((await post(undo, genk, {})).status).toBe(303)
    expect((await snapshot('genk')).sections[0]?.title).not.toBe('Avant nous')
  })
})

describe('objectives', () => {
  test('are taken over from what the plan was to be about, each once; what is open stays visible as such', async () => {
    await start(gdansk, 'gdansk')
    const said = await db
      .select()
      .from(planFocus)
      .where(and(eq(planFocus.networkId, networkId), eq(planFocus.cityId, cityIds.get('genk')!)))
    const known = said.filter(({ focus, status }) => focus && status !== 'not_yet_identified')
    expect((await see(`${draft('genk')}/objectives`, genk)).text).toContain('What the plan was to be about')
    await post(`${draft('genk')}/objectives/from-focus`, genk, {})
    await post(`${draft('genk')}/objectives/from-focus`, genk, {})
    expect((await snapshot('genk')).objectives.map(({ title }) => title)).toEqual(known.map(({ focus }) => focus))
    const open = await db.select().from(planFocus).where(eq(planFocus.status, 'not_yet_identified'))
    const [slug, cityId] = [...cityIds].find(([, id]) => open.some((one) => one.cityId === id))!
    await start(expert, slug)
    const before = await db.select().from(planObjectives)
    await post(`${draft(slug)}/objectives/from-focus`, expert, {})
    const own = said.length
    expect(own).toBeGreaterThan(0)
    const after = await db.select().from(planObjectives)
    const came = (await db.select().from(planFocus).where(eq(planFocus.cityId, cityId))).filter(
      ({ focus, status }) => focus && status !== 'not_yet_identified',
    )
    expect(after.length - before.length).toBe(came.length)
    expect((await see(`${draft(slug)}/objectives`, expert)).text.toLowerCase()).toContain('not yet identified')
  })

  test('are added, changed, moved and removed', async () => {
    const id = v7()
    await post(`${draft('genk')}/objectives`, genk, { id, title: 'Be heard' })
    await post(`${draft('genk')}/objectives`, genk, { id, title: 'Be heard' })
    const at = `${draft('genk')}/objectives/${id}`
    expect((await post(`${draft('genk')}/objectives`, genk, { title: '' })).status).toBe(422)
    expect(
      (await post(at, genk, { version: '1', title: 'Be heard early', text: 'Before it is decided.' })).status,
    ).toBe(303)
    const stale = await post(at, expert, { version: '1', title: 'Be heard late' })
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('Be heard early')
    await post(`${at}/move`, genk, { to: 'up' })
    const titles = (await snapshot('genk')).objectives.map(({ title }) => title)
    expect(titles.indexOf('Be heard early')).toBe(titles.length - 2)
    expect((await see(`${at}/history`, genk)).text).toContain('Before it is decided.')
    expect(await status(`${at}/remove`, genk)).toBe(200)
    await post(`${at}/remove`, genk, {})
    expect(await status(at, genk)).toBe(404)
  })
})

describe('actions', () => {
  test('hold every column, and their rows', async () => {
    const [objective] = (await snapshot('genk')).objectives
    const fields = whole({ id: v7(), objective: objective!.id })
    const added = await post(`${draft('genk')}/actions`, genk, fields)
    expect([added.status, added.to]).toEqual([303, `${draft('genk')}/actions/1`])
    expect((await post(`${draft('genk')}/actions`, genk, fields)).to).toBe(`${draft('genk')}/actions/1`)
    const [action] = (await snapshot('genk')).actions
    expect(action).toMatchObject({
      ...{ slug: '1', cost: 12500.5, costCurrency: 'EUR', fundingStatus: 'applied', status: 'agreed' },
      ...{ startsOn: '2025-09', endsOn: '2026-06-30', objectiveId: objective!.id },
      steps: [
        { label: 'Find hosts', startsOn: '2025-09', endsOn: '2025-10', doneOn: null },
        { label: 'Train them', startsOn: null },
      ],
      indicators: [{ label: 'Guests under 26', baseline: '4 %', target: '15 %' }],
      risks: [{ risk: 'Hosts leave', likelihood: 'medium', impact: null }],
      commitments: [{ otherPlan: 'Youth charter', commitment: 'Pay young people who help', url: null }],
    })
    const page = await see(draft('genk'), group)
    for (const words of ['Young hosts for neighbourhood dialogues', 'Find hosts', '12 trained hosts', 'Youth charter'])
      expect(page.text).toContain(words)
    expect((await see(`${draft('genk')}/actions/1`, group)).html).not.toContain('/actions/1/edit')
  })

  test('come back with everything typed, more lines and what is wrong', async () => {
    const typed = whole({
      title: '',
      startsOn: 'soon',
      'steps-0-endsOn': '31.12.',
      'risks-1-id': '',
      'risks-1-answer': 'Pay them',
    })
    const wrong = await post(`${draft('genk')}/actions`, genk, typed)
    expect(wrong.status).toBe(422)
    for (const value of ['31.12.', 'soon', 'Train them', 'Pay young people who help'])
      expect([value, wrong.html.includes(value)]).toEqual([value, true])
    expect(wrong.text).toContain('Give the action a title')
    const nameless = await post(
      `${draft('genk')}/actions`,
      genk,
      whole({ 'risks-1-id': '', 'risks-1-answer': 'Pay them' }),
    )
    expect(nameless.status).toBe(422)
    expect(nameless.text).toContain('Say what this line is about')
    const more = await post(`${draft('genk')}/actions`, genk, { ...typed, as: 'more' })
    expect(more.status).toBe(200)
    expect(more.html).toContain('name="steps-6-label"')
    expect(more.html).toContain('31.12.')
  })

  test('keep the ids of rows that stay; what two people changed in different rows stays both', async () => {
    const at = `${draft('genk')}/actions/1/edit`
    const [before] = (await snapshot('genk')).actions
    const ids = {
      'steps-0-id': before!.steps[0]!.id,
      'steps-1-id': before!.steps[1]!.id,
      'indicators-0-id': before!.indicators[0]!.id,
      'risks-0-id': before!.risks[0]!.id,
      objective: before!.objectiveId!,
    }
    const fields = whole({ ...ids, 'steps-1-label': 'Train them well', version: '1' })
    expect((await post(at, genk, fields)).status).toBe(303)
    const [after] = (await snapshot('genk')).actions
    expect(after!.steps.map(({ id }) => id)).toEqual(before!.steps.map(({ id }) => id))
    expect(after!.steps[1]?.label).toBe('Train them well')
    // Begun before that, and about the risks only.
    const other = whole({ ...ids, 'risks-0-answer': 'Pay them', version: '1' })
    const both = await post(at, expert, { ...other, 'steps-1-label': 'Train them' })
    expect(both.status).toBe(303)
    const [now] = (await snapshot('genk')).actions
    expect([now!.steps[1]?.label, now!.risks[0]?.answer]).toEqual(['Train them well', 'Pay them'])
    const clash = await post(at, expert, { ...other, 'steps-1-label': 'Train them badly' })
    expect(clash.status).toBe(422)
    expect(clash.text).toContain('Train them well')
    const emptied = await post(
      at,
      genk,
      whole({ ...ids, 'steps-0-label': '', 'steps-0-startsOn': '', 'steps-0-endsOn': '', version: '3' }),
    )
    expect(emptied.status).toBe(303)
    expect((await snapshot('genk')).actions[0]?.steps.map(({ label }) => label)).toEqual(['Train them'])
    const undo = /action="([^"]+\/undo)"/.exec((await see(`${draft('genk')}/actions/1/history`, genk)).html)?.[1] ?? ''
    expect((await post(undo, genk, {})).status).toBe(303)
    const [back] = (await snapshot('genk')).actions
    expect(back!.steps.map(({ label }) => label)).toEqual(['Find hosts', 'Train them well'])
    expect(back!.steps.map(({ id }) => id)).toEqual(before!.steps.map(({ id }) => id))
  })

  test('are found by those who read the plan, moved without losing their number, and removed', async () => {
    await post(`${draft('genk')}/actions`, genk, { id: v7(), title: 'Xanthic gardens' })
    expect((await see(`${home}/search?q=xanthic`, group)).text).toContain('Xanthic gardens')
    expect((await see(`${home}/search?q=xanthic`, observer)).text).not.toContain('Xanthic gardens')
    await post(`${draft('genk')}/actions/2/move`, genk, { to: 'up' })
    expect((await snapshot('genk')).actions.map(({ slug }) => slug)).toEqual(['2', '1'])
    expect((await post(`${draft('genk')}/actions/2/remove`, group, {})).status).toBe(403)
    await post(`${draft('genk')}/actions/2/remove`, genk, {})
    expect((await snapshot('genk')).actions.map(({ slug }) => slug)).toEqual(['1'])
  })

  test('say where they come from, of what the writer may see', async () => {
    const at = `${draft('genk')}/actions/1`
    await post(`${at}/origins`, genk, { words: 'An idea of a resident' })
    const [foreign] = await db
      .insert(draftActions)
      .values({
        networkId,
        cityId: cityIds.get('gdansk')!,
        slug: 'theirs',
        position: 1,
        title: 'Quokka',
        audience: 'group',
      })
      .returning()
    expect((await post(`${at}/origins`, genk, { origin: `draft:${foreign!.id}` })).status).toBe(422)
    expect((await post(`${at}/origins`, genk, { origin: 'draft:nonsense' })).status).toBe(422)
    const [focus] = await db
      .select()
      .from(planFocus)
      .where(eq(planFocus.cityId, cityIds.get('genk')!))
    await post(`${at}/origins`, genk, { origin: `focus:${focus!.id}` })
    await post(`${at}/origins`, genk, { origin: `focus:${focus!.id}` })
    expect((await snapshot('genk')).actions[0]?.origins.map(({ kind }) => kind)).toEqual(['words', 'plan_focus'])
    const [first] = await db.select().from(planActionOrigins)
    await post(`${at}/origins/remove`, genk, { origin: first!.id })
    expect((await snapshot('genk')).actions[0]?.origins.map(({ kind }) => kind)).toEqual(['plan_focus'])
    // Who took it away stands in the history, and it is taken back.
    const history = await see(`${at}/history`, genk)
    expect(history.text).toContain('An idea of a resident')
    const [, entry] = /history\/([^/"]+)\/undo/.exec(history.html) ?? []
    expect((await post(`${at}/history/${entry}/undo`, group, {})).status).toBe(403)
    expect((await post(`${at}/history/${entry}/undo`, genk, {})).status).toBe(303)
    const kinds = (await snapshot('genk')).actions[0]?.origins.map(({ kind }) => kind)
    expect(kinds?.sort()).toEqual(['plan_focus', 'words'])
  })
})

describe('into the plan in one step', () => {
  const draftAction = async (city: string, title: string) => {
    const id = v7()
    const values = { id, title, leadBy: 'Youth department', resources: 'Two rooms', timescale: 'in spring' }
    const at = {
      networkId,
      cityId: cityIds.get(city)!,
      slug: `d-${id.slice(-6)}`,
      position: 5,
      audience: 'group' as const,
    }
    const [made] = await db
      .insert(draftActions)
      .values({ ...values, ...at })
      .returning()
    return made!
  }

  test('comes a draft action: its state, its words and its origin come along; twice is once', async () => {
    const made = await draftAction('genk', 'Paid roles for young people')
    const page = `${home}/cities/genk/log/${made.slug}`
    expect((await see(page, genk)).text).toContain('Take it into the plan')
    expect((await see(page, group)).text).not.toContain('Take it into the plan')
    const adopted = await post(`${plan('genk')}/actions`, genk, { id: v7(), draft: made.id })
    expect(adopted.status).toBe(303)
    const again = await post(`${plan('genk')}/actions`, genk, { id: v7(), draft: made.id })
    expect(again.to).toBe(adopted.to)
    const action = (await snapshot('genk')).actions.at(-1)
    expect(action).toMatchObject({
      ...{ title: 'Paid roles for young people', leadBy: 'Youth department', resources: 'Two rooms' },
      origins: [{ kind: 'draft_action', title: 'Paid roles for young people', at: `/cities/genk/log/${made.slug}` }],
    })
    const [now] = await db.select().from(draftActions).where(eq(draftActions.id, made.id))
    expect(now?.state).toBe('in_plan')
    expect((await see(page, group)).text).toContain('It is action')
    expect((await post(`${plan('genk')}/actions`, group, { draft: made.id })).status).toBe(403)
    expect((await post(`${plan('gdansk')}/actions`, gdansk, { draft: made.id })).status).toBe(404)
    expect((await post(`${plan('genk')}/actions`, genk, {})).status).toBe(404)
  })

  test('a test that grew from the same draft action is added to its action instead of becoming a second one', async () => {
    const made = await draftAction('genk', 'One owner for the results')
    await post(`${plan('genk')}/actions`, genk, { id: v7(), draft: made.id })
    const before = (await snapshot('genk')).actions
    const action = before.at(-1)!
    const at = { networkId, cityId: cityIds.get('genk')!, slug: 'ta-owner', position: 90 }
    const [tested] = await db
      .insert(testingActions)
      .values({ ...at, title: 'One owner, tried', status: 'idea', audience: 'public', state: 'concluded' })
      .returning()
    const testingActionId = tested!.id
    await db.insert(testingActionOrigins).values({ networkId, testingActionId, draftActionId: made.id })
    const page = await see(`${home}/testing-actions/ta-owner`, genk)
    expect(page.text).toContain(`Add the test to action ${action.slug}`)
    // Once it has ended, the plan is the next step.
    expect(page.html).toMatch(/<a[^>]*href="[^"]*ta-owner#into-plan"[^>]*>Take it into the plan/)
    const join = (into: string) => post(`${plan('genk')}/actions`, genk, { id: v7(), test: testingActionId, into })
    expect((await join(v7())).status).toBe(404)
    expect((await join(action.id)).status).toBe(303)
    const after = (await snapshot('genk')).actions
    expect(after).toHaveLength(before.length)
    expect(
      after
        .at(-1)!
        .origins.map(({ kind }) => kind)
        .sort(),
    ).toEqual(['draft_action', 'testing_action'])
    const then = await see(`${home}/testing-actions/ta-owner`, genk)
    expect([then.text.includes('It is action'), then.html.includes('ta-owner#into-plan')]).toEqual([true, false])
  })

  test('comes the same from several tabs at once, and is one action', async () => {
    const made = await draftAction('genk', 'Benches that residents build')
    const before = (await snapshot('genk')).actions.length
    const tabs = await Promise.all(
      Array.from({ length: 6 }, () => post(`${plan('genk')}/actions`, genk, { id: v7(), draft: made.id })),
    )
    expect(new Set(tabs.map(({ status, to }) => `${status} ${to}`)).size).toBe(1)
    expect((await snapshot('genk')).actions.length).toBe(before + 1)
  })

  test('comes a test, and a city without a plan begins one', async () => {
    const [test] = await db
      .select()
      .from(testingActions)
      .where(and(eq(testingActions.networkId, networkId), eq(testingActions.status, 'idea')))
    const [some] = test ? [test] : await db.select().from(testingActions)
    const slug = [...cityIds].find(([, id]) => id === some!.cityId)![0]
    await db.delete(plans).where(eq(plans.cityId, some!.cityId))
    await db
      .update(testingActions)
      .set({ title: some!.title ?? 'A trial' })
      .where(eq(testingActions.id, some!.id))
    const adopted = await post(`${plan(slug)}/actions`, expert, { id: v7(), test: some!.id })
    expect(adopted.status).toBe(303)
    const now = await snapshot(slug)
    expect(now.title).toContain('Action plan of')
    expect(now.actions[0]?.origins[0]).toMatchObject({ kind: 'testing_action', id: some!.id })
    expect(now.tests.map(({ id }) => id)).toContain(some!.id)
    const [origin] = await db.select().from(planActionOrigins).where(eq(planActionOrigins.testingActionId, some!.id))
    const [row] = await db.select().from(planActions).where(eq(planActions.id, origin!.actionId))
    expect(row?.title).toBe(some!.title ?? 'A trial')
  })
})

describe('what is missing', () => {
  test('is said calmly, line by line, with the way there, and keeps nobody from saving', async () => {
    await db.delete(plans).where(eq(plans.cityId, cityIds.get('breda')!))
    await start(expert, 'breda', { title: 'Small plan' })
    const empty = await see(`${draft('breda')}/missing`, expert)
    expect(empty.text).toContain('The plan has no action yet')
    expect(empty.text).toContain('The plan names no objective yet')
    await post(`${draft('breda')}/actions`, expert, { id: v7(), title: 'Begin', startsOn: '2026', endsOn: '2025' })
    const early = await see(`${draft('breda')}/missing`, expert)
    expect(early.text).toContain('ends before it begins')
    expect(early.text).toContain(
      'who leads, the resources, the state of the funding, an indicator and a risk not stated yet',
    )
    expect(early.text).toContain('where it comes from is not stated yet')
    expect(early.text).toContain('No action takes up any of the horizontal themes')
    const french = await see(`${draft('breda')}/missing`, expert, 'fr')
    expect(french.text).toContain('finit avant de commencer')
    const [theme] = network.horizontalThemes
    await post(`${draft('breda')}/actions/1/edit`, expert, [
      ...Object.entries(whole({ version: '1', title: 'Begin' })),
      ['horizontalThemes', theme!],
    ])
    await post(`${draft('breda')}/actions/1/origins`, expert, { words: 'A resident' })
    const later = await see(`${draft('breda')}/missing`, expert)
    expect(later.text).not.toContain('not stated yet')
    expect(later.text).toContain(`${network.horizontalThemes[1]} : no action takes it up yet`)
    expect(later.text).not.toContain(`${theme} : no action`)
  })

  test('counts the same in the list of plans, whatever their number', async () => {
    const list = await see(`${home}/plans`, expert)
    const counted = /<h2[^>]*><a href="[^"]*breda[^"]*">[\s\S]*?(\d+) things? missing/.exec(list.html)?.[1]
    const lines = (await see(`${draft('breda')}/missing`, expert)).html.match(
      /<ul class="plan-missing">[\s\S]*?<\/ul>/,
    )![0]
    expect(Number(counted)).toBe(lines.match(/<li>/g)!.length)
    const few = await countQueries(pool, () => see(`${home}/plans`, expert))
    for (const slug of cityIds.keys()) await start(expert, slug)
    expect(await countQueries(pool, () => see(`${home}/plans`, expert))).toBe(few)
    const one = await countQueries(pool, () => see(draft('breda'), expert))
    for (let n = 0; n < 12; n++)
      await post(`${draft('breda')}/actions`, expert, whole({ id: v7(), title: `Action ${n}` }))
    expect(await countQueries(pool, () => see(draft('breda'), expert))).toBe(one)
  })
})
