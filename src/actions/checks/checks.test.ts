import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { cities, networks } from '#schema/networks'
import { persons } from '#schema/people'
import { activityEntries, letters } from '#schema/platform'
import { freshDatabase } from '../../../tests/database.ts'
import { open, send as sendForm } from '../../../tests/forms.ts'
import { runJob, runJobs } from '../../../tests/jobs.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { type Network, profileOf } from '../../networks/index.ts'
import {
  qualityChecks,
  qualityRemarks,
  qualityRounds,
  type TestingState,
  testingActionStates,
  testingActions,
  testingSteps,
} from '../schema.ts'

const database = await freshDatabase('demo')
const { db, pool } = database
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'

const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = network!.id
const cityRows = await db.select().from(cities).where(eq(cities.networkId, networkId))
const cityId = (slug: string) => cityRows.find((city) => city.slug === slug)!.id
const inCity = (role: 'coordinator' | 'local_group_member', slug: string) => [{ role, networkId, cityId: cityId(slug) }]

const genk = await signedInAs(db, 'Coordinator, Genk', inCity('coordinator', 'genk'))
const group = await signedInAs(db, 'Local group, Genk', inCity('local_group_member', 'genk'))
const gdansk = await signedInAs(db, 'Coordinator, Gdańsk', inCity('coordinator', 'gdansk'))
const expert = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
const partner = await signedInAs(db, 'Lead partner', [{ role: 'lead_partner', networkId }])
const both = await signedInAs(db, 'Both', [
  { role: 'lead_expert', networkId },
  { role: 'lead_partner', networkId },
])
const observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
const stranger = await signedInAs(db, 'Stranger')

type Who = SignedIn | null

async function see(address: string, who: Who = null, lang = 'en') {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return { status: answer.status, html, text: visible(main), to: answer.headers.get('location') }
}

async function post(address: string, who: Who, fields: Record<string, string> = {}) {
  const answer = await app.request(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...who?.headers, origin: 'http://localhost', 'sec-fetch-site': 'same-origin' },
  })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return { status: answer.status, html, text: visible(main), to: answer.headers.get('location') ?? '' }
}

let count = 0

/** A testing action whose five parts are filled. */
async function filled(slug = 'genk', values: Partial<typeof testingActions.$inferInsert> = {}) {
  const id = v7()
  const [action] = await db
    .insert(testingActions)
    .values({
      id,
      networkId,
      cityId: cityId(slug),
      slug: `test-${++count}`,
      position: 100 + count,
      title: `Market stall ${count}`,
      description: 'A stall on the market for questions.',
      budget: 500,
      budgetCurrency: 'EUR',
      leadUnit: 'Neighbourhood team',
      capacity: 'Two people, one day a week',
      stakeholders: 'Traders',
      startsOn: '2024-06-01',
      endsOn: '2024-09-30',
      outputs: 'Ten market days',
      results: 'People know whom to ask',
      state: 'drafted',
      ...values,
    })
    .returning()
  await db.insert(testingSteps).values({ networkId, testingActionId: id, position: 1, label: 'Rent a stall' })
  return action!
}

const draftAt = (action: { id: string }) => `${home}/checks/drafts/testing_action/${action.id}`
const send = (action: { id: string }, who: Who = genk, id = v7()) => post(draftAt(action), who, { id, message: '' })
const roundsOf = (action: { id: string }) =>
  db.select().from(qualityRounds).where(eq(qualityRounds.subjectId, action.id)).orderBy(qualityRounds.number)
const lastRound = async (action: { id: string }) => (await roundsOf(action)).at(-1)!
const stateOf = async (action: { id: string }): Promise<TestingState> =>
  (await db.select().from(testingActions).where(eq(testingActions.id, action.id)))[0]!.state

const points = Object.fromEntries(
  ['learning', 'small', 'stakeholders', 'signal', 'plan_link'].map((key) => [`points-${key}`, '2']),
)
const check = (round: { id: string }, who: SignedIn, role: string, fields: Record<string, string> = {}) =>
  post(`${home}/checks/rounds/${round.id}/checks`, who, { ...points, role, verdict: 'agreed', as: 'give', ...fields })

describe('sending a draft', () => {
  test('what is missing is a calm list that blocks, what is thin is only said (rule 8)', async () => {
    const action = await filled('genk', {
      budget: 0,
      capacity: null,
      stakeholders: null,
      outputs: null,
      results: null,
    })
    const page = await see(draftAt(action), genk)
    expect(page.status).toBe(200)
    expect(page.text).toContain('Before it can be sent “People and skills inside the city hall” is empty')
    expect(page.text).toContain('“What it is to change” is empty')
    expect(page.text).toContain('Worth a look The budget is nothing: a word on why would help')
    expect(page.html).toContain(`${home}/testing-actions/${action.slug}/edit#field-capacity`)
    expect((await send(action)).status).toBe(422)
    expect(await roundsOf(action)).toEqual([])
    expect(await stateOf(action)).toBe('drafted')
  })

  test('keeps what was sent for good, once however often it is sent, and names its state', async () => {
    const action = await filled()
    const id = v7()
    expect((await send(action, genk, id)).to).toBe(draftAt(action))
    expect((await send(action, genk, id)).status).toBe(303)
    expect((await send(action)).status).toBe(303)
    const [round, ...more] = await roundsOf(action)
    expect(more).toEqual([])
    expect(round).toMatchObject({ id, number: 1, actor: 'Coordinator, Genk', verdict: null, cityId: cityId('genk') })
    expect(await stateOf(action)).toBe('in_check')
    await db.update(testingActions).set({ description: 'Something else.' }).where(eq(testingActions.id, action.id))
    const sent = await see(`${home}/checks/rounds/${id}`, genk)
    expect(sent.text).toContain('A stall on the market for questions.')
    expect(sent.text).toContain('Rent a stall')
    expect(sent.text).not.toContain('Something else.')
  })

  test('is for the city and those who lead; to others there is nothing', async () => {
    const action = await filled('genk', { audience: 'network' })
    await send(action)
    const round = await lastRound(action)
    const seen = async (address: string) =>
      Object.fromEntries(
        await Promise.all(
          Object.entries({ visitor: null, stranger, observer, gdansk, group, genk, expert, partner }).map(
            async ([name, who]) => [name, (await see(address, who)).status] as const,
          ),
        ),
      )
    const inside = {
      visitor: 303,
      stranger: 404,
      observer: 404,
      gdansk: 404,
      group: 200,
      genk: 200,
      expert: 200,
      partner: 200,
    }
    expect(await seen(draftAt(action))).toEqual(inside)
    expect(await seen(`${home}/checks/rounds/${round.id}`)).toEqual(inside)
    expect(await seen(`${home}/checks`)).toMatchObject({
      visitor: 303,
      stranger: 403,
      observer: 403,
      gdansk: 403,
      genk: 403,
      expert: 200,
    })
    expect((await send(action, group)).status).toBe(403)
    expect((await check(round, genk, 'lead_expert')).status).toBe(403)
    expect((await check(round, expert, 'lead_partner')).status).toBe(404)
    expect((await see(`${home}/checks/drafts/testing_action/${v7()}`, genk)).status).toBe(404)
    expect((await see(`${home}/checks/drafts/nothing/x`, genk)).status).toBe(404)
    expect((await see(`${home}/activity`, gdansk)).text).not.toContain(action.title!)
    const [sent] = await db.select().from(activityEntries).where(eq(activityEntries.verb, 'testing_action.sent'))
    expect(sent?.audience).toBe('group')
    await check(round, expert, 'lead_expert')
    await check(round, partner, 'lead_partner')
  })

  test('a checker for whom nothing waited gets one letter, and none for what follows', async () => {
    await db.delete(qualityRounds)
    await db.delete(letters)
    const [first, second] = [await filled(), await filled('gdansk')]
    await send(first)
    await send(second, gdansk)
    const written = await db.select().from(letters).where(eq(letters.kind, 'check-wanted'))
    expect(
      written
        .filter(({ demo }) => !demo)
        .map(({ to, subject }) => [to, subject])
        .sort(),
    ).toEqual(
      [expert, partner, both].map(({ email }) => [email, `Genk sent a draft to be checked: ${first.title}`]).sort(),
    )
    expect(written[0]?.text).toContain(`${home}/checks?round=${(await lastRound(first)).id}`)
  })
})

describe('checking', () => {
  test('both must have spoken before it is agreed (rule 9)', async () => {
    const action = await filled()
    await send(action)
    const round = await lastRound(action)
    expect((await check(round, expert, 'lead_expert')).status).toBe(303)
    expect(await stateOf(action)).toBe('in_check')
    expect((await lastRound(action)).verdict).toBeNull()
    await db.delete(letters)
    await check(round, partner, 'lead_partner', { comment: 'Good.' })
    expect(await stateOf(action)).toBe('agreed')
    expect((await lastRound(action)).verdict).toBe('agreed')
    const states = await db
      .select()
      .from(testingActionStates)
      .where(eq(testingActionStates.testingActionId, action.id))
      .orderBy(testingActionStates.at)
    expect(states.map(({ state }) => state)).toEqual(['in_check', 'agreed'])
    const [letter] = await db.select().from(letters).where(eq(letters.to, genk.email))
    expect(letter?.subject).toBe(`Agreed: ${action.title}`)
    // What is agreed is not sent again.
    await send(action)
    expect(await roundsOf(action)).toHaveLength(1)
  })

  test('is closed once where both speak at the same moment, and their letter is one', async () => {
    const action = await filled()
    await send(action)
    const round = await lastRound(action)
    await db.delete(letters)
    await Promise.all([
      check(round, expert, 'lead_expert', { verdict: 'returned', comment: 'Not yet.' }),
      check(round, partner, 'lead_partner'),
      check(round, both, 'lead_partner', { comment: 'Me too.' }),
    ])
    expect(await stateOf(action)).toBe('returned')
    expect(await db.select().from(qualityChecks).where(eq(qualityChecks.roundId, round.id))).toHaveLength(2)
    expect((await db.select().from(letters)).filter(({ to }) => to === genk.email)).toHaveLength(1)
  })

  test('one person may hold both roles; two checks are still two', async () => {
    await db.delete(qualityRounds)
    const action = await filled()
    await send(action)
    const round = await lastRound(action)
    expect((await see(`${home}/checks`, both)).text).toContain('2 checks wait for you')
    const first = await check(round, both, 'lead_expert')
    expect(first.to).toContain(`round=${round.id}&as=lead_partner`)
    expect(await stateOf(action)).toBe('in_check')
    await check(round, both, 'lead_partner')
    expect(await stateOf(action)).toBe('agreed')
    expect(await db.select().from(qualityChecks).where(eq(qualityChecks.roundId, round.id))).toHaveLength(2)
  })

  test('a verdict needs points and, where it goes back, a word; what was typed stays', async () => {
    const action = await filled()
    await send(action)
    const round = await lastRound(action)
    const none = await check(round, expert, 'lead_expert', { 'points-small': '', verdict: 'returned' })
    expect(none.status).toBe(422)
    expect(none.text).toContain('Give points for this, 0 included.')
    expect(none.text).toContain('Say what is to change')
    const wild = await check(round, expert, 'lead_expert', {
      'points-small': '99',
      'remark-description': 'Too vague.',
    })
    expect(wild.status).toBe(422)
    expect(wild.html).toContain('Too vague.')
    expect((await check(round, expert, 'lead_expert', { verdict: '' })).status).toBe(422)
    expect(await db.select().from(qualityChecks).where(eq(qualityChecks.roundId, round.id))).toEqual([])
  })

  test('that was refused names each criterion, and opens only the boxes in which something was said', async () => {
    // Letters and spaces as other programs write them: the form sends them back in another way.
    const action = await filled('genk', { description: 'Cafe\u0301 on the square ', outputs: ' A stall\nand a tent\n' })
    await send(action)
    const round = await lastRound(action)
    const address = `${home}/checks?round=${round.id}&as=lead_expert`
    const { form } = await open(app, address, expert, 'en', 'suggestion-description')
    const said = { ...form, 'remark-capacity': 'Who is the second person?', verdict: 'agreed', as: 'give' }
    const refused = await sendForm(app, `${home}/checks/rounds/${round.id}/checks`, said, expert)
    expect(refused.status).toBe(422)
    const { quality_criterion: asked } = await profileOf(db, network as Network)
    const criteria = asked.filter(({ detail }) => String(detail.of).includes('testing_action'))
    for (const { label } of criteria)
      expect(refused.text.replace(/\s+/g, ' ')).toMatch(
        new RegExp(`${label.en?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}:? Give points for this, 0 included`),
      )
    const boxes = [
      ...refused.html.matchAll(/<details class="check-remark-form"([^>]*)>[\s\S]*?name="remark-([\w-]+)"/g),
    ]
    expect(boxes.length).toBeGreaterThan(5)
    expect(boxes.flatMap(([, open, key]) => (open?.includes('open') ? [key] : []))).toEqual(['capacity'])
  })

  test('is kept for later without a verdict, and the city sees nothing of it', async () => {
    const action = await filled()
    await send(action)
    const round = await lastRound(action)
    const kept = await check(round, expert, 'lead_expert', {
      as: 'keep',
      verdict: '',
      'points-small': '',
      'remark-outputs': 'Ten days of what?',
    })
    expect(kept.to).toBe(`${home}/checks?round=${round.id}&as=lead_expert#draft`)
    expect((await see(`${home}/checks?round=${round.id}`, expert)).text).toContain('Ten days of what?')
    expect((await see(`${home}/checks/rounds/${round.id}`, genk)).text).not.toContain('Ten days of what?')
    // Another holder of the role who began from nothing does not write over it.
    const other = await check(round, both, 'lead_expert', { 'remark-outputs': 'How many people?' })
    expect(other.status).toBe(422)
    expect(other.text).toContain('Lead expert has written on this check meanwhile')
    expect(other.html).toContain('How many people?')
    expect(other.html).toContain('name="version" value="1"')
    expect(
      (await check(round, both, 'lead_expert', { version: '1', 'remark-outputs': 'How many people?' })).status,
    ).toBe(303)
    expect((await see(`${home}/checks/rounds/${round.id}`, genk)).text).toContain('How many people?')
    // Spoken is spoken.
    expect((await check(round, expert, 'lead_expert', { version: '2', comment: 'No.' })).status).toBe(303)
    const checks = await db.select().from(qualityChecks).where(eq(qualityChecks.roundId, round.id))
    expect(checks.map(({ comment, actor }) => [comment, actor])).toEqual([[null, 'Both']])
  })

  test('the queue shows the oldest first and leads from one to the next on one page', async () => {
    await db.delete(qualityRounds)
    const actions = []
    for (const slug of ['genk', 'gdansk', 'breda']) actions.push(await filled(slug))
    for (const action of actions) await send(action, expert)
    const rounds = []
    for (const [at, action] of actions.entries()) {
      const round = await lastRound(action)
      await db
        .update(qualityRounds)
        .set({ sentOn: `2024-05-0${at + 1}` })
        .where(eq(qualityRounds.id, round.id))
      rounds.push(round)
    }
    const clockAt = (asOf: string | null) => db.update(networks).set({ asOf }).where(eq(networks.id, networkId))
    await clockAt('2024-05-16')
    const queue = await see(`${home}/checks`, expert)
    expect(queue.text).toContain('3 checks wait for you')
    expect(queue.text).toContain('One draft has waited for longer than 14 days.')
    expect(queue.text).toMatch(/Genk Market.* 15 days: too long.*Gdańsk Market.* 14 days Breda Market.* 13 days/)
    const late = 'one has waited for longer than 14 days, the oldest for 15 days'
    expect((await see('/desk', expert)).text).toContain(late)
    expect((await see('/desk', expert, 'fr')).text).toContain('une attend depuis plus de 14 jours')
    await db.update(persons).set({ digestedAt: new Date(Date.now() - 10 * 86_400_000) })
    await runJob(database, 'digests')
    await runJobs(database)
    const digests = await db.select().from(letters).where(eq(letters.kind, 'digest'))
    expect(digests.find(({ personId }) => personId === expert.id)?.text).toContain(late)
    await clockAt(network!.asOf)
    expect(queue.text).toContain('1 of 3')
    expect(queue.text.indexOf('Genk Market')).toBeLessThan(queue.text.indexOf('Gdańsk Market'))
    expect(queue.html).toContain('name="remark-description"')
    let at = `${home}/checks`
    for (const round of rounds) {
      expect((await see(at, expert)).html).toContain(`/checks/rounds/${round.id}/checks`)
      at = (await check(round, expert, 'lead_expert')).to
      expect(at.startsWith(`${home}/checks`)).toBe(true)
    }
    const done = await see(at, expert)
    expect(done.text).toContain('Nothing waits for your check')
    expect(done.text).toContain('Waits for somebody else')
    expect((await see(`${home}/checks?round=${rounds[0]!.id}`, expert)).to).toBe(
      `${home}/checks/rounds/${rounds[0]!.id}`,
    )
    expect((await see(`${home}/checks`, partner)).text).toContain('3 checks wait for you')
    const desk = await see('/desk', expert)
    expect(desk.text).toContain('3 drafts wait for a check: Lead partner')
    const french = await see(`${home}/checks`, partner, 'fr')
    expect(french.text).toContain('3 contrôles vous attendent')
    expect(french.text).toContain('Vous contrôlez au titre de : Partenaire chef de file.')
    expect((await see(home, partner)).text).toContain('Check drafts')
    expect((await see(home, genk)).text).not.toContain('Check drafts')
    expect((await see(`${home}/testing-actions/${actions[0]!.slug}/check`, genk)).to).toBe(draftAt(actions[0]!))
    expect((await see(`${home}/testing-actions/${actions[0]!.slug}/check`, gdansk)).status).toBe(403)
  })

  test('costs the same number of queries for one draft and for many', async () => {
    await db.delete(qualityRounds)
    await send(await filled())
    const few = await countQueries(pool, () => see(`${home}/checks`, expert))
    for (let more = 0; more < 12; more++) await send(await filled('gdansk'), gdansk)
    expect(await countQueries(pool, () => see(`${home}/checks`, expert))).toBe(few)
  })
})

describe('a draft that came back', () => {
  test('shows remarks, takes over suggestions in one click, and the next draft shows what changed', async () => {
    const action = await filled()
    await send(action)
    const first = await lastRound(action)
    await db.delete(letters)
    await check(first, expert, 'lead_expert', {
      verdict: 'returned',
      'remark-description': 'Say where.',
      'suggestion-description': 'A stall on the Friday market for questions.',
      'remark-outputs': 'Ten are many.',
      // What stands there already suggests nothing.
      'suggestion-outputs': 'Ten market days',
    })
    expect(await stateOf(action)).toBe('in_check')
    expect((await db.select().from(letters)).filter(({ to }) => to === genk.email)).toEqual([])
    await check(first, partner, 'lead_partner')
    expect(await stateOf(action)).toBe('returned')
    const [letter] = await db.select().from(letters).where(eq(letters.to, genk.email))
    expect(letter?.subject).toBe(`Came back from its check: ${action.title}`)
    expect(letter?.text).toContain('They left 2 remarks')
    const at = `${home}/checks/rounds/${first.id}`
    const read = await see(at, genk)
    // Points stand in the order in which the network asks for them.
    const { quality_criterion: asked } = await profileOf(db, network as Network)
    const names = [...read.html.matchAll(/<th scope="row">([^<]*)<.th>/g)].map(([, name]) => name)
    const inOrder = asked.filter(({ detail }) => String(detail.of).includes('testing_action'))
    expect(names.slice(0, 5)).toEqual(inOrder.map(({ label }) => label.en))
    expect(read.text).toContain('2 remarks to answer')
    expect(read.text).toContain('A stall on the Friday market for questions.')
    expect((await see('/desk', genk)).text).toContain(`“${action.title}” came back from its check`)
    const own = await see(`${home}/testing-actions/${action.slug}`, genk)
    expect(own.html).toMatch(/<a[^>]*class="ds-button"[^>]*href="[^"]*#remarks"[^>]*>\s*Answer \d remark/)
    const states = await db
      .select()
      .from(testingActionStates)
      .where(and(eq(testingActionStates.testingActionId, action.id), eq(testingActionStates.state, 'returned')))
    // The lead expert returned it; the lead partner, who spoke last, had agreed.
    expect(states.map(({ actor }) => actor)).toEqual(['Lead expert'])
    const remarks = await db
      .select({ id: qualityRemarks.id, field: qualityRemarks.field, suggestion: qualityRemarks.suggestion })
      .from(qualityRemarks)
      .innerJoin(qualityChecks, eq(qualityChecks.id, qualityRemarks.checkId))
      .where(eq(qualityChecks.roundId, first.id))
    const remark = (field: string) => remarks.find((one) => one.field === field)!
    expect(remark('outputs').suggestion).toBeNull()
    // Not before each remark has an answer.
    expect((await send(action)).status).toBe(422)
    expect((await see(draftAt(action), genk)).text).toContain('2 remarks wait for an answer')
    const take = (id: string, who: Who) => post(`${at}/remarks/${id}/take`, who)
    expect((await take(remark('description').id, group)).status).toBe(403)
    expect((await take(remark('description').id, gdansk)).status).toBe(404)
    expect((await take(remark('description').id, genk)).to).toBe(`${at}#remark-${remark('description').id}`)
    const [changed] = await db.select().from(testingActions).where(eq(testingActions.id, action.id))
    expect(changed?.description).toBe('A stall on the Friday market for questions.')
    const answer = (id: string, outcome: string, words: string) =>
      post(`${at}/remarks/${id}`, genk, { [`outcome-${id}`]: outcome, [`answer-${id}`]: words })
    expect((await answer(remark('outputs').id, 'declined', '')).text).toContain('Say why it stays as it is.')
    expect((await answer(remark('outputs').id, 'declined', 'The market is held ten times.')).status).toBe(303)
    const ready = await see(draftAt(action), genk)
    expect(ready.text).toContain('What changed since the last round')
    expect(ready.html).toContain('<ins>')
    expect((await send(action)).status).toBe(303)
    const second = await lastRound(action)
    expect(second.number).toBe(2)
    expect(await stateOf(action)).toBe('in_check')
    const next = await see(`${home}/checks?round=${second.id}`, expert)
    expect(next.text).toContain('Round 2')
    expect(next.text).toContain('The market is held ten times.')
    expect(next.html).toMatch(/<ins>.*Friday/s)
    // The round before is read as it was, and cannot be answered any more.
    expect((await see(at, expert)).text).toContain('Say where.')
    expect((await answer(remark('outputs').id, 'taken', 'Late.')).status).toBe(303)
    const [kept] = await db
      .select()
      .from(qualityRemarks)
      .where(eq(qualityRemarks.id, remark('outputs').id))
    expect(kept).toMatchObject({
      outcome: 'declined',
      answer: 'The market is held ten times.',
      answeredBy: 'Coordinator, Genk',
    })
  })

  test('a suggestion is never put over what the city wrote since', async () => {
    const action = await filled()
    await send(action)
    const round = await lastRound(action)
    await check(round, expert, 'lead_expert', { verdict: 'returned', 'suggestion-risks': 'Rain.' })
    await check(round, partner, 'lead_partner')
    await db.update(testingActions).set({ risks: 'Nobody comes.' }).where(eq(testingActions.id, action.id))
    const [remark] = await db
      .select({ id: qualityRemarks.id })
      .from(qualityRemarks)
      .innerJoin(qualityChecks, eq(qualityChecks.id, qualityRemarks.checkId))
      .where(eq(qualityChecks.roundId, round.id))
    await post(`${home}/checks/rounds/${round.id}/remarks/${remark!.id}/take`, genk)
    const [after] = await db.select().from(testingActions).where(eq(testingActions.id, action.id))
    expect(after?.risks).toBe('Nobody comes.')
    const [open] = await db.select().from(qualityRemarks).where(eq(qualityRemarks.id, remark!.id))
    expect(open?.outcome).toBeNull()
    expect((await post(`${home}/checks/rounds/${round.id}/remarks/${v7()}/take`, genk)).status).toBe(404)
    expect((await post(`${home}/checks/rounds/${round.id}/remarks/x`, genk, { outcome: 'taken' })).status).toBe(422)
  })

  test('goes with its testing action', async () => {
    const action = await filled()
    await send(action)
    await db.delete(testingActions).where(eq(testingActions.id, action.id))
    expect(await roundsOf(action)).toEqual([])
  })
})
