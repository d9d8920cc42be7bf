import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { cities, networks } from '#schema/networks'
import { activityEntries, files } from '#schema/platform'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { evidenceKinds } from '../../networks/obligations/evidence.ts'
import { testingActionStates, testingActions, testingEvidence, testingSteps } from '../schema.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'

const [found] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = found!.id
// What is seen has happened by the clock of the network.
await db.update(networks).set({ asOf: '2024-06-30' })
const cityRows = await db.select().from(cities).where(eq(cities.networkId, networkId))
const cityId = (slug: string) => cityRows.find((city) => city.slug === slug)!.id
const inCity = (role: 'coordinator' | 'local_group_member', slug: string) => [{ role, networkId, cityId: cityId(slug) }]

const genk = await signedInAs(db, 'Coordinator, Genk', inCity('coordinator', 'genk'))
const group = await signedInAs(db, 'Local group, Genk', inCity('local_group_member', 'genk'))
const gdansk = await signedInAs(db, 'Coordinator, Gdańsk', inCity('coordinator', 'gdansk'))
const expert = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
const stranger = await signedInAs(db, 'Stranger')

type Who = SignedIn | null

async function see(address: string, who: Who = null, lang = 'en') {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return { status: answer.status, html, text: visible(main), to: answer.headers.get('location') }
}

async function post(address: string, who: Who, fields: Record<string, string> | FormData = {}) {
  const answer = await app.request(address, {
    method: 'POST',
    body: fields instanceof FormData ? fields : new URLSearchParams(fields),
    headers: { ...who?.headers, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
  })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return { status: answer.status, html, text: visible(main), to: answer.headers.get('location') ?? '' }
}

let count = 0

async function agreed(values: Partial<typeof testingActions.$inferInsert> = {}) {
  const [action] = await db
    .insert(testingActions)
    .values({
      networkId,
      cityId: cityId('genk'),
      slug: `run-${++count}`,
      position: 200 + count,
      title: `Parklet ${count}`,
      budget: 500,
      budgetCurrency: 'EUR',
      startsOn: '2024-06-01',
      state: 'agreed',
      ...values,
    })
    .returning()
  return action!
}

const at = (action: { slug: string }) => `${home}/testing-actions/${action.slug}`
const now = async (action: { id: string }) =>
  (await db.select().from(testingActions).where(eq(testingActions.id, action.id)))[0]!
const step = async (action: { id: string }, values: Partial<typeof testingSteps.$inferInsert> = {}) =>
  (
    await db
      .insert(testingSteps)
      .values({ networkId, testingActionId: action.id, position: 1, label: 'Ask for the square', ...values })
      .returning()
  )[0]!

/** A piece of evidence as the form sends it. */
const seen = (fields: Record<string, string>) => ({ id: v7(), happenedOn: '2024-06-12', ...fields })
const evidence = (action: { id: string }) =>
  db.select().from(testingEvidence).where(eq(testingEvidence.testingActionId, action.id)).orderBy(testingEvidence.id)

/** The smallest picture that is one. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

function photo(alt: string, id = v7(), content = png): FormData {
  const body = new FormData()
  for (const [name, value] of Object.entries(seen({ id, kind: 'photo', alt }))) body.set(name, value)
  body.set('file', new File([content], 'square.png', { type: 'image/png' }))
  return body
}

describe('starting', () => {
  test('a missing permission is a warning, and no more', async () => {
    const action = await agreed()
    await step(action, { kind: 'permission', leadDays: 30 })
    const page = await see(`${at(action)}/start`, genk)
    expect(page.text).toContain('A permission is still missing')
    expect(page.text).toContain('Ask for the square · takes 30 days: ask by 2 May 2024')
    expect(page.text).toContain('Start it all the same')
    expect((await post(`${at(action)}/start`, group)).status).toBe(403)
    expect((await post(`${at(action)}/start`, gdansk)).status).toBe(403)
    expect((await post(`${at(action)}/start`, genk)).to).toBe(at(action))
    expect((await now(action)).state).toBe('running')
    expect((await now(action)).cycle).toBeNull()
    expect((await post(`${at(action)}/start`, genk)).status).toBe(303)
  })

  test('nothing starts before it is agreed', async () => {
    const action = await agreed({ state: 'drafted' })
    expect((await see(`${at(action)}/start`, genk)).to).toBe(at(action))
    await post(`${at(action)}/start`, genk)
    expect((await now(action)).state).toBe('drafted')
  })

  test('a permission that was never ticked is not asked for any more once the test has ended', async () => {
    const action = await agreed({ state: 'running' })
    await step(action, { kind: 'permission', leadDays: 30 })
    expect((await see(at(action), genk)).text).toContain('to be asked for by 2 May 2024')
    await db.update(testingActions).set({ state: 'concluded' }).where(eq(testingActions.id, action.id))
    const { text } = await see(at(action), genk)
    expect([text.includes('to be asked for'), text.includes('not ticked as done')]).toEqual([false, true])
  })

  test('what was seen on a day that has not come is refused, and the summary names the day', async () => {
    const action = await agreed({ state: 'running' })
    const later = seen({ kind: 'note', text: 'Seen tomorrow', happenedOn: '2031-01-01' })
    const refused = await post(`${at(action)}/evidence`, genk, later)
    expect([refused.status, await evidence(action)]).toEqual([422, []])
    expect(refused.text).toContain('When: This day has not come yet.')
  })

  test('steps and permissions are done with one tap by whoever works in the city', async () => {
    const action = await agreed({ state: 'running' })
    const permission = await step(action, { kind: 'permission', leadDays: 30 })
    const other = await step(await agreed())
    expect((await see(at(action), group)).html).toContain(`${at(action)}/steps/${permission.id}`)
    const tick = (id: string, done: string, who: Who = group) => post(`${at(action)}/steps/${id}`, who, { done })
    expect((await tick(permission.id, 'yes', gdansk)).status).toBe(403)
    expect((await tick(permission.id, 'yes')).to).toBe(`${at(action)}#running`)
    const doneOn = async () =>
      (await db.select().from(testingSteps).where(eq(testingSteps.id, permission.id)))[0]!.doneOn
    expect(await doneOn()).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    await tick(permission.id, 'no')
    expect(await doneOn()).toBeNull()
    expect((await tick(other.id, 'yes')).status).toBe(404)
    expect((await tick('x', 'yes')).status).toBe(404)
    expect((await tick(permission.id, 'perhaps')).status).toBe(404)
    expect((await see('/desk', genk)).text).not.toContain('undefined')
  })
})

describe('what is seen', () => {
  test('is noted, counted, quoted and paid, each with what it needs', async () => {
    const action = await agreed({ state: 'running', metric: 'visitors a day', target: '40' })
    const log = `${at(action)}/evidence`
    const form = await see(`${log}?kind=cost`, group)
    expect(form.text).toContain('Look for: visitors a day (it holds from: 40)')
    expect(form.html).toContain('name="value"')
    expect(form.html).toContain('inputmode="decimal"')
    const wrong = async (fields: Record<string, string>, says: string) => {
      const answer = await post(log, group, seen(fields))
      expect(answer.status).toBe(422)
      expect(answer.text).toContain(says)
    }
    await wrong({ kind: 'note' }, 'Say it in a few words.')
    await wrong({ kind: 'number', value: '12' }, 'Say what was counted.')
    await wrong({ kind: 'cost', value: '12', unit: 'euros' }, 'Money needs its currency')
    await wrong({ kind: 'cost', value: '-12', unit: 'EUR' }, 'This must not be negative.')
    await wrong({ kind: 'photo' }, 'Choose a file.')
    expect(await evidence(action)).toEqual([])
    const note = seen({ kind: 'note', text: 'Everybody sits on the wall.' })
    expect((await post(log, group, note)).to).toBe(`${log}?kind=note#seen-${note.id}`)
    expect((await post(log, group, note)).status).toBe(303)
    await post(log, group, seen({ kind: 'number', value: '12', unit: 'visitors' }))
    await post(log, group, seen({ kind: 'number', value: '31', unit: 'visitors' }))
    await post(log, group, seen({ kind: 'voice', text: 'At last a place.', unit: 'a trader' }))
    await post(log, group, seen({ kind: 'cost', value: '120,50', unit: 'eur', text: 'Wood' }))
    await post(log, group, seen({ kind: 'cost', value: '400', unit: 'EUR' }))
    await post(log, group, seen({ kind: 'cost', value: '9.99', unit: 'GBP' }))
    const page = await see(log, gdansk)
    expect(page.text).toContain('7 entries in the log')
    expect(page.text).toContain('€520.50 of €500 spent')
    expect(page.text).toContain('€20.50 more than there was')
    expect(page.text).toContain('£9.99 spent')
    expect(page.text).toMatch(/visitors 12 → 31/)
    expect(page.text).toContain('At last a place.')
    expect(page.text).toContain('a trader')
    expect(page.html).not.toContain('name="happenedOn"')
    expect((await see(log, gdansk, 'fr')).text).toContain('7 entrées dans le journal')
  })

  test('a photo needs words for those who do not see it, and is for those who read the form', async () => {
    const action = await agreed({ state: 'running' })
    const log = `${at(action)}/evidence/files`
    const wordless = await post(log, group, photo(''))
    expect(wordless.status).toBe(422)
    expect(wordless.text).toContain('Say what the photo shows.')
    expect((await post(log, group, photo('x', v7(), Buffer.from('no picture')))).status).toBe(422)
    const id = v7()
    expect((await post(log, group, photo('People on a bench', id))).status).toBe(303)
    expect((await post(log, group, photo('People on a bench', id))).status).toBe(303)
    expect(await evidence(action)).toHaveLength(1)
    const [file] = await db.select({ id: files.id, name: files.name }).from(files).where(eq(files.subjectId, id))
    const picture = `${home}/files/${file!.id}/${file!.name}`
    expect((await see(`${at(action)}/evidence`, gdansk)).html).toContain('alt="People on a bench"')
    const doors = async () =>
      Promise.all([null, stranger, gdansk, group, expert].map(async (who) => (await see(picture, who)).status))
    expect(await doors()).toEqual([404, 404, 200, 200, 200])
    await db.update(testingActions).set({ state: 'dropped' }).where(eq(testingActions.id, action.id))
    expect(await doors()).toEqual([404, 404, 404, 200, 200])
    await db.delete(testingActions).where(eq(testingActions.id, action.id))
    expect(await db.select({ id: files.id }).from(files).where(eq(files.subjectId, id))).toEqual([])
  })

  test('is read by those who read the form, written by those who work in the city', async () => {
    const action = await agreed({ state: 'running' })
    const log = `${at(action)}/evidence`
    const statuses = await Promise.all(
      [null, stranger, gdansk, group, expert].map(async (who) => (await see(log, who)).status),
    )
    expect(statuses).toEqual([303, 403, 200, 200, 200])
    const note = { kind: 'note', text: 'Seen.' }
    expect((await post(log, gdansk, seen(note))).status).toBe(403)
    expect((await post(log, expert, seen(note))).status).toBe(403)
    const hidden = await agreed({ state: 'drafted', audience: 'group' })
    expect((await see(`${at(hidden)}/evidence`, gdansk)).status).toBe(404)
    await post(`${at(hidden)}/evidence`, group, seen(note))
    expect(await evidence(hidden)).toEqual([])
  })

  test('can be put right and taken away by who noted it and who speaks for the city', async () => {
    const action = await agreed({ state: 'running' })
    const note = seen({ kind: 'note', text: 'Tow benches.' })
    await post(`${at(action)}/evidence`, group, note)
    const one = `${at(action)}/evidence/${note.id}`
    const other = await signedInAs(db, 'Another, Genk', inCity('local_group_member', 'genk'))
    expect((await see(`${one}/edit`, other)).status).toBe(404)
    expect((await see(`${one}/edit`, group)).html).toContain('Tow benches.')
    const fix = (who: Who, text: string, version = '1') =>
      post(`${one}/edit`, who, { kind: 'note', version, text, happenedOn: '2024-06-12' })
    expect((await fix(group, 'Two benches.')).status).toBe(303)
    const clash = await fix(genk, 'Three benches.')
    expect(clash.status).toBe(422)
    expect(clash.html).toContain('Three benches.')
    expect((await evidence(action))[0]?.text).toBe('Two benches.')
    expect((await see(`${one}/remove`, genk)).text).toContain('It goes for good')
    expect((await post(`${one}/remove`, genk)).status).toBe(303)
    expect(await evidence(action)).toEqual([])
    const told = await db
      .select({ verb: activityEntries.verb, audience: activityEntries.audience })
      .from(activityEntries)
      .where(eq(activityEntries.subjectId, note.id))
      .orderBy(activityEntries.at)
    expect(told).toEqual([
      { verb: 'testing_evidence.added', audience: 'network' },
      { verb: 'testing_evidence.changed', audience: 'network' },
      { verb: 'testing_evidence.removed', audience: 'network' },
    ])
  })

  test('costs the same number of queries for three entries and for many', async () => {
    const action = await agreed({ state: 'running' })
    const add = async (number: number) => {
      for (let one = 0; one < number; one++)
        await post(`${at(action)}/evidence`, group, seen({ kind: 'number', value: String(one), unit: 'visitors' }))
    }
    await add(3)
    const few = await countQueries(pool, () => see(`${at(action)}/evidence`, gdansk))
    await add(20)
    expect(await countQueries(pool, () => see(`${at(action)}/evidence`, gdansk))).toBe(few)
  })
})

describe('the end', () => {
  const conclusion = {
    version: '1',
    decision: 'scale',
    lesson: 'People want shade.',
    whatChanges: 'The rule for terraces.',
    planEffect: 'Shade enters the plan.',
  }

  test('is marked as an example where somebody of a demonstration played it, for whoever sees it', async () => {
    const role = await signedInAs(db, 'Coordinator, Genk', inCity('coordinator', 'genk'), { demo: true })
    const action = await agreed({ state: 'running', audience: 'public' })
    expect((await see(at(action))).text).not.toContain('Example')
    await post(`${at(action)}/conclusion`, role, { ...conclusion, resultPublic: 'yes' })
    expect(await now(action)).toMatchObject({ state: 'concluded', example: true })
    expect((await see(at(action))).text).toContain('concluded Example')
  })

  test('says what was learned, what is decided and what changes', async () => {
    const action = await agreed({ state: 'running' })
    const end = `${at(action)}/conclusion`
    expect((await see(end, genk)).text).toContain('Do more of it')
    expect((await see(end, group)).status).toBe(403)
    const empty = await post(end, genk, { version: '1', whatChanges: 'Much.' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Say what was learned.')
    expect(empty.html).toContain('Much.')
    // Persist is a word of networks that run experiments.
    expect((await post(end, genk, { ...conclusion, decision: 'persist' })).status).toBe(422)
    expect((await post(end, genk, conclusion)).to).toBe(`${at(action)}#conclusion`)
    expect(await now(action)).toMatchObject({
      state: 'concluded',
      decision: 'scale',
      lesson: 'People want shade.',
      whatChanges: 'The rule for terraces.',
      planEffect: 'Shade enters the plan.',
      resultPublic: false,
      cycle: null,
    })
    expect((await now(action)).concludedOn).toMatch(/^\d{4}-/)
    expect((await see(`${at(action)}/history`, gdansk)).text).toContain('What changes')
    const page = async (who: Who) => (await see(at(action), who)).text
    expect(await page(gdansk)).toContain('People want shade.')
    expect(await page(null)).not.toContain('People want shade.')
    expect(await page(stranger)).not.toContain('People want shade.')
  })

  test('is shown to everybody who sees the action once the city says so, without the log', async () => {
    const action = await agreed({ state: 'running' })
    await post(`${at(action)}/evidence`, group, seen({ kind: 'voice', text: 'For our ears only.' }))
    await post(`${at(action)}/conclusion`, genk, { ...conclusion, resultPublic: 'yes' })
    const page = await see(at(action))
    expect(page.text).toContain('People want shade.')
    expect(page.text).not.toContain('For our ears only.')
    expect((await see(`${at(action)}/evidence`)).status).toBe(303)
    // Written on later; who began from before and changed the same is asked.
    const { version } = await now(action)
    expect(version).toBe(2)
    const later = await post(`${at(action)}/conclusion`, genk, {
      ...conclusion,
      version: '1',
      lesson: 'People want trees.',
    })
    expect(later.status).toBe(422)
    expect((await now(action)).lesson).toBe('People want shade.')
    await post(`${at(action)}/conclusion`, genk, { ...conclusion, version: '2', lesson: 'People want trees.' })
    expect(await now(action)).toMatchObject({ lesson: 'People want trees.', resultPublic: false, state: 'concluded' })
    expect((await see(at(action))).text).not.toContain('People want trees.')
  })

  test('nothing ends that has not run', async () => {
    const action = await agreed()
    expect((await see(`${at(action)}/conclusion`, genk)).to).toBe(at(action))
    await post(`${at(action)}/conclusion`, genk, conclusion)
    expect(await now(action)).toMatchObject({ state: 'agreed', lesson: null })
  })
})

describe('an experiment', () => {
  test('goes through its cycle, and the cycle is what is reported', async () => {
    await db.update(networks).set({ profile: 'aston' }).where(eq(networks.id, networkId))
    const action = await agreed({
      metric: 'shared rides a week',
      target: '50',
      experimentKind: 'people_use_it',
      grant: 12_000,
      grantCurrency: 'EUR',
    })
    await db.insert(testingActionStates).values({
      networkId,
      testingActionId: action.id,
      state: 'agreed',
      onDay: '2023-11-02',
      actor: 'Both',
    })
    const find = async () => {
      const kind = evidenceKinds.all().find(({ key }) => key === 'testing_action')!
      const [network] = await db.select().from(networks).where(eq(networks.id, networkId))
      const done = await kind.find({ db, network: { ...network!, programme: null } as never })
      return done.find(({ id }) => id === action.id)
    }
    const cycle = (to: string, who: Who = genk) => post(`${at(action)}/cycle`, who, { cycle: to })
    expect((await see(at(action), genk)).text).toContain('All permissions are there')
    expect((await cycle('permitted', gdansk)).status).toBe(403)
    await cycle('observed')
    expect((await now(action)).cycle).toBeNull()
    await cycle('permitted')
    expect((await now(action)).cycle).toBe('permitted')
    expect(await find()).toMatchObject({ state: 'planned', on: null })
    await post(`${at(action)}/start`, genk)
    expect(await now(action)).toMatchObject({ state: 'running', cycle: 'running' })
    expect(await find()).toMatchObject({ state: 'planned' })
    await post(`${at(action)}/evidence`, group, seen({ kind: 'number', value: '61', unit: 'shared rides a week' }))
    await cycle('observed')
    expect(await find()).toMatchObject({ state: 'delivered', cityId: cityId('genk') })
    expect((await cycle('nothing')).status).toBe(404)
    const ending = { version: '1', decision: 'scale', lesson: 'They share.' }
    expect((await post(`${at(action)}/conclusion`, genk, ending)).status).toBe(422)
    await post(`${at(action)}/conclusion`, genk, { ...ending, decision: 'persist' })
    expect(await now(action)).toMatchObject({ state: 'concluded', cycle: 'learned', decision: 'persist' })
    expect(await find()).toMatchObject({ state: 'accepted' })
    const report = await see(`${at(action)}/report`, gdansk)
    expect(report.text).toContain('What is measured shared rides a week')
    expect(report.text).toContain('people will use it')
    expect(report.text).toContain('Grant: €12,000')
    expect(report.text).toContain('Persist')
    expect(report.text).toMatch(/designed \d+ \w+ \d{4} permitted \d+ \w+ \d{4} running .* learned \d+ \w+ \d{4}/)
    expect((await see(`${at(action)}/report`)).status).toBe(303)
    const moves = await db
      .select({ detail: activityEntries.detail })
      .from(activityEntries)
      .where(and(eq(activityEntries.subjectId, action.id), eq(activityEntries.verb, 'testing_action.cycle')))
    expect(moves).toHaveLength(4)
    await db.update(networks).set({ profile: 'urbact' }).where(eq(networks.id, networkId))
    expect((await see(`${at(action)}/report`, genk)).status).toBe(404)
    expect((await cycle('running')).status).toBe(404)
  })
})
