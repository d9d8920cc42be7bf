import { and, eq, inArray } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { open, send } from '../../tests/forms.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { countQueries } from '../../tests/reading.ts'
import { testingActions } from '../actions/schema.ts'
import { createApp } from '../app/app.tsx'
import { cities } from '../networks/schema.ts'
import { activityEntries, letters } from '../platform/schema.ts'
import { readSettings } from '../platform/settings/index.ts'
import { testReviewEvidence } from './rounds/round.evidence.ts'
import { reviewRemarks, reviewRounds, reviews } from './schema.ts'

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const home = '/n/open-one'
const at = `${home}/reviews`

let networkId: string
let expert: SignedIn
let observer: SignedIn
let stranger: SignedIn
const names = ['alpha', 'beta', 'gamma', 'delta'] as const
type Name = (typeof names)[number]
const cityId = {} as Record<Name, string>
const speaks = {} as Record<Name, SignedIn>
const works = {} as Record<Name, SignedIn>

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  await db.insert(cities).values([
    { networkId, slug: 'gamma', position: 3, name: 'Gamma Quagga', country: 'ES' },
    { networkId, slug: 'delta', position: 4, name: 'Delta Quagga', country: 'IT' },
  ])
  for (const city of await db.select().from(cities).where(eq(cities.networkId, networkId)))
    cityId[city.slug as Name] = city.id
  for (const name of names) {
    speaks[name] = await signedInAs(db, `Speaks ${name}`, [{ role: 'coordinator', networkId, cityId: cityId[name] }])
    works[name] = await signedInAs(db, `Works ${name}`, [
      { role: 'local_group_member', networkId, cityId: cityId[name] },
    ])
  }
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
  stranger = await signedInAs(db, 'Stranger')
  await db.insert(testingActions).values(
    names.map((name, position) => ({
      networkId,
      slug: `T-${name}`,
      position,
      cityId: cityId[name],
      title: `Test of ${name}`,
      description: `Frozen words of ${name}`,
      budget: 1200,
      budgetCurrency: 'EUR',
      subThemes: ['1.1'],
      state: 'agreed' as const,
      audience: 'group' as const,
    })),
  )
})

const get = (address: string, who?: SignedIn, lang = 'en') => open(app, address, who, lang)
const post = (address: string, fields: Record<string, string | string[]>, who?: SignedIn) =>
  send(app, address, fields, who)
const statuses = async (address: string, people: (SignedIn | undefined)[]) =>
  Promise.all(people.map(async (who) => (await get(address, who)).status))
const pairsOf = (slug: string) =>
  db
    .select({
      id: reviews.id,
      reviewer: reviews.reviewerCityId,
      reviewed: reviews.reviewedCityId,
      state: reviews.state,
      byHand: reviews.byHand,
      frozen: reviews.frozen,
    })
    .from(reviews)
    .innerJoin(reviewRounds, eq(reviewRounds.id, reviews.roundId))
    .where(eq(reviewRounds.slug, slug))
    .orderBy(reviews.id)
const nameOf = (id: string): Name => names.find((name) => cityId[name] === id)!

const fields = {
  title: 'First plans',
  kind: 'test_plans',
  each: '2',
  dueOn: '2030-05-01',
  visibility: 'after_own',
}

/** Prepares, pairs and opens a round, as those who lead do. */
async function openedRound(given: Record<string, string> = {}): Promise<string> {
  const made = await post(`${at}/new`, { id: v7(), ...fields, ...given }, expert)
  const slug = made.location!.split('/').at(-1)!
  const proposed = await post(`${at}/${slug}/propose`, { cities: Object.values(cityId) }, expert)
  expect(proposed.status).toBe(303)
  expect((await post(`${at}/${slug}/open`, {}, expert)).status).toBe(303)
  return slug
}

describe('a round', () => {
  test('is prepared by those who lead, and nobody else knows of it', async () => {
    expect(await statuses(at, [undefined, stranger, observer, expert])).toEqual([303, 403, 200, 200])
    expect(await statuses(`${at}/new`, [undefined, stranger, speaks.alpha, expert])).toEqual([303, 403, 403, 200])
    const id = v7()
    for (const _ of [1, 2]) expect((await post(`${at}/new`, { id, ...fields }, expert)).location).toBe(`${at}/round-1`)
    expect(await db.select().from(reviewRounds)).toMatchObject([
      { id, slug: 'round-1', state: 'prepared', each: 2, visibility: 'after_own', namesHidden: false, questions: [] },
    ])
    expect((await post(`${at}/new`, { ...fields, title: '', each: '99' }, expert)).status).toBe(422)
    expect(await statuses(`${at}/round-1`, [undefined, stranger, observer, speaks.alpha, expert])).toEqual([
      303, 404, 404, 404, 200,
    ])
    expect((await get(at, speaks.alpha)).text).not.toContain('First plans')
    expect((await get(`${home}/activity`, speaks.alpha)).text).not.toContain('First plans')
    expect((await get(`${home}/activity`, expert)).text).toContain('First plans')
  })

  test('has pairs worked out and explained: everybody reads two and is read by two', async () => {
    expect((await post(`${at}/round-1/propose`, { cities: cityId.alpha }, expert)).text).toContain(
      'At least two cities',
    )
    const all = Object.values(cityId)
    expect((await post(`${at}/round-1/propose`, { cities: all }, expert)).status).toBe(303)
    const pairs = await pairsOf('round-1')
    expect(pairs).toHaveLength(8)
    for (const id of all) {
      expect(pairs.filter(({ reviewer }) => reviewer === id)).toHaveLength(2)
      expect(pairs.filter(({ reviewed }) => reviewed === id)).toHaveLength(2)
    }
    expect(pairs.some(({ reviewer, reviewed }) => reviewer === reviewed)).toBe(false)
    const { text } = await get(`${at}/round-1`, expert)
    expect(text).toContain('as many pairs as asked for: 8 of 8, and it is proved that there cannot be more')
    expect(text).toContain('It is proved that no other choice does better')
    expect(text).toContain('Both work on Quagga sub-theme (1.1)')
    expect(text).not.toContain('Not every city has as much to do')
  })

  test('has pairs changed by hand, with a warning where that is uneven; what is chosen by hand stays', async () => {
    const [first] = await pairsOf('round-1')
    await post(`${at}/round-1/pairs/remove`, { pair: first!.id }, expert)
    const less = await get(`${at}/round-1`, expert)
    expect(less.text).toContain('Not every city has as much to do')
    expect(less.text).toContain('reads 1, is read by 2; 2 asked for')
    await post(`${at}/round-1/pairs`, { reviewer: first!.reviewer, reviewed: first!.reviewer }, expert)
    expect(await pairsOf('round-1')).toHaveLength(7)
    await post(`${at}/round-1/pairs`, { reviewer: cityId.alpha, reviewed: cityId.gamma }, expert)
    const apart = { cities: Object.values(cityId), one: cityId.gamma, other: cityId.delta }
    await post(`${at}/round-1/propose`, apart, expert)
    const pairs = await pairsOf('round-1')
    expect(pairs).toHaveLength(8)
    const lines = pairs.map(({ reviewer, reviewed }) => `${nameOf(reviewer)} ${nameOf(reviewed)}`)
    expect(lines).toContain('alpha gamma')
    expect(lines).not.toContain('gamma delta')
    expect(lines).not.toContain('delta gamma')
    expect(
      (await post(`${at}/round-1/pairs`, { reviewer: cityId.alpha, reviewed: cityId.gamma }, speaks.alpha)).status,
    ).toBe(404)
  })

  test('is opened once: what is read and asked stands, and every city gets one letter', async () => {
    await db.update(testingActions).set({ state: 'idea' }).where(eq(testingActions.cityId, cityId.delta))
    const shut = await post(`${at}/round-1/open`, {}, expert)
    expect([shut.status, shut.text.includes('Delta Quagga : there is nothing')]).toEqual([422, false])
    expect(shut.text).toContain('Delta Quagga: there is nothing that could be read yet')
    await db.update(testingActions).set({ state: 'agreed' }).where(eq(testingActions.cityId, cityId.delta))
    for (const _ of [1, 2]) expect((await post(`${at}/round-1/open`, {}, expert)).status).toBe(303)
    const [round] = await db.select().from(reviewRounds)
    expect(round).toMatchObject({ state: 'open' })
    expect(round!.questions.map(({ key }) => key)).toEqual(['tests_assumption', 'tests_people', 'tests_experience'])
    const written = await db.select().from(letters).where(eq(letters.kind, 'review-opened'))
    expect(written.map(({ to }) => to).sort()).toEqual(names.map((name) => speaks[name].email).sort())
    await db.update(testingActions).set({ description: 'Newer words' })
    expect((await pairsOf('round-1')).every(({ frozen }) => JSON.stringify(frozen).includes('Frozen words of'))).toBe(
      true,
    )
    expect((await get('/desk', speaks.alpha)).text).toContain('Review:')
  })
})

/** The pair of a round in which `reviewer` reads, the first or the second. */
async function readBy(slug: string, reviewer: Name) {
  const [pair] = (await pairsOf(slug)).filter((one) => one.reviewer === cityId[reviewer])
  return { id: pair!.id, reviewed: nameOf(pair!.reviewed), page: `${at}/${slug}/reviews/${pair!.id}` }
}

describe('a review', () => {
  test('shows the reading city that frozen thing and nothing else; nobody else opens it', async () => {
    const { page, reviewed } = await readBy('round-1', 'alpha')
    const others = names.filter((name) => name !== 'alpha')
    expect(await statuses(page, [undefined, stranger, observer, speaks.alpha, works.alpha, expert])).toEqual([
      303, 404, 404, 200, 200, 200,
    ])
    expect(
      await statuses(
        page,
        others.map((name) => speaks[name]),
      ),
    ).toEqual([404, 404, 404])
    const { html, text } = await get(page, works.alpha)
    expect(text).toContain(`Frozen words of ${reviewed}`)
    expect(text).toContain('€1,200')
    expect(text).toContain('Is it clear what is to be found out?')
    expect(html).not.toContain('Newer words')
    // The action itself is for the group of its city: the frozen copy opens no other door.
    expect((await get(`${home}/testing-actions/T-${reviewed}`, speaks.alpha)).status).toBe(404)
  })

  test('is a draft that only its own city reads, kept field by field, with remarks at parts', async () => {
    const { page, reviewed, id } = await readBy('round-1', 'alpha')
    const { form } = await get(page, works.alpha)
    const draft = { version: '1', 'answer-tests_assumption': 'Okapi words', as: 'draft' }
    expect((await post(page, draft, works.alpha)).location).toBe(page)
    // Two people of the city write at once: each another question, nothing is lost.
    expect(
      (
        await post(
          page,
          { ...draft, 'answer-tests_assumption': '', 'answer-tests_people': 'Gnu', as: 'draft' },
          speaks.alpha,
        )
      ).status,
    ).toBe(303)
    expect((await db.select().from(reviews).where(eq(reviews.id, id)))[0]).toMatchObject({
      state: 'reading',
      answers: { tests_assumption: 'Okapi words', tests_people: 'Gnu' },
    })
    const stale = await post(page, { ...draft, 'answer-tests_assumption': 'Other words' }, speaks.alpha)
    expect(stale.status).toBe(422)
    expect(stale.text).toContain('Okapi words')
    expect(form).toBeDefined()
    const remark = { id: v7(), kind: 'concern', field: 'budget', remark: 'Kudu: too little' }
    for (const _ of [1, 2]) expect((await post(`${page}/remarks`, remark, works.alpha)).status).toBe(303)
    await post(`${page}/remarks`, { id: v7(), kind: 'strength', field: 'nonsense', remark: 'Whole' }, works.alpha)
    expect(await db.select().from(reviewRemarks).where(eq(reviewRemarks.reviewId, id))).toMatchObject([
      { kind: 'concern', field: 'budget', remark: 'Kudu: too little' },
      { kind: 'strength', field: null },
    ])
    expect((await post(`${page}/remarks`, { ...remark, id: v7(), remark: '' }, works.alpha)).status).toBe(422)
    const sent = `${at}/round-1/cities/${reviewed}`
    for (const who of [expert, speaks[reviewed], works[reviewed]])
      for (const address of [page, sent, `${home}/activity`, `${home}/search?q=Okapi`, `${at}/round-1`]) {
        const { html } = await get(address, who)
        expect(html).not.toContain('Okapi words')
        expect(html).not.toContain('Kudu: too little')
      }
  })

  test('is sent once by who speaks for the city; then the reviewed city reads it', async () => {
    const { page, reviewed, id } = await readBy('round-1', 'alpha')
    const { form } = await get(page, speaks.alpha)
    const version = String((await db.select().from(reviews).where(eq(reviews.id, id)))[0]!.version)
    const all = { ...form, version, 'answer-tests_assumption': 'Okapi words', 'answer-tests_people': 'Gnu', as: 'send' }
    // Who works in the group keeps it as a draft.
    await post(page, all, works.alpha)
    expect((await pairsOf('round-1')).find((one) => one.id === id)?.state).toBe('reading')
    for (const _ of [1, 2]) expect((await post(page, all, speaks.alpha)).location).toBe(`${at}/round-1`)
    const told = await db.select().from(activityEntries).where(eq(activityEntries.verb, 'review.sent'))
    expect(told.map(({ cityId: city }) => city).sort()).toEqual([cityId.alpha, cityId[reviewed]].sort())
    const { text } = await get(`${at}/round-1/cities/${reviewed}`, works[reviewed])
    for (const words of ['read by Alpha Quagga', 'Okapi words', 'Kudu: too little', 'about: Money'])
      expect(text).toContain(words.replace('Money', ''))
    const remark = { id: v7(), kind: 'concern', field: '', remark: 'Late' }
    await post(`${page}/remarks`, remark, speaks.alpha)
    expect(await db.select().from(reviewRemarks).where(eq(reviewRemarks.id, remark.id))).toEqual([])
  })

  test('shows what others sent about the same only once the own is sent', async () => {
    const { reviewed, id } = await readBy('round-1', 'alpha')
    const other = (await pairsOf('round-1')).find((one) => one.reviewed === cityId[reviewed] && one.id !== id)!
    const who = nameOf(other.reviewer)
    const page = `${at}/round-1/reviews/${other.id}`
    expect((await get(page, works[who])).text).not.toContain('Okapi words')
    await post(page, { version: '1', 'answer-tests_people': 'Ibex', as: 'send' }, speaks[who])
    const after = await get(page, works[who])
    expect(after.text).toContain('What others said about the same')
    expect(after.text).toContain('Okapi words')
    expect((await get(page, speaks.alpha)).status).toBe(who === 'alpha' ? 200 : 404)
  })

  test('without a word in it is not sent', async () => {
    const [open] = (await pairsOf('round-1')).filter(({ state }) => state === 'assigned')
    const empty = await post(
      `${at}/round-1/reviews/${open!.id}`,
      { version: '1', as: 'send' },
      speaks[nameOf(open!.reviewer)],
    )
    expect([empty.status, empty.text.includes('Answer a question or make a remark')]).toEqual([422, true])
  })
})

describe('answers', () => {
  test('are given remark by remark, with a reason unless it is accepted; the last one answers the review', async () => {
    const { reviewed, id } = await readBy('round-1', 'alpha')
    const page = `${at}/round-1/cities/${reviewed}`
    expect((await post(`${at}/round-1/state`, { state: 'answering' }, expert)).status).toBe(303)
    const [letter] = await db.select().from(letters).where(eq(letters.kind, 'review-answers'))
    expect(letter).toMatchObject({ to: speaks[reviewed].email })
    const [one, other] = await db
      .select()
      .from(reviewRemarks)
      .where(eq(reviewRemarks.reviewId, id))
      .orderBy(reviewRemarks.position)
    const answer = (remark: { id: string }, given: Record<string, string>, who = speaks[reviewed]) =>
      post(
        page,
        Object.fromEntries(
          Object.entries({ version: '1', ...given }).map(([name, value]) => [`${name}-${remark.id}`, value]),
        ),
        who,
      )
    expect((await answer(one!, { response: 'decline' })).text).toContain('Say why')
    expect((await answer(one!, { response: 'accept' }, works[reviewed])).status).toBe(403)
    expect((await answer(one!, { response: 'accept' }, speaks.alpha)).status).toBe(404)
    expect((await answer(one!, { response: 'adapt', reason: 'We ask the bank' })).status).toBe(303)
    expect((await answer(one!, { response: 'accept' })).status).toBe(422)
    expect((await pairsOf('round-1')).find((pair) => pair.id === id)?.state).toBe('sent')
    expect((await get('/desk', speaks[reviewed])).text).toContain('1 remark of a peer review waits')
    expect((await answer(other!, { response: 'accept' })).status).toBe(303)
    expect((await pairsOf('round-1')).find((pair) => pair.id === id)?.state).toBe('answered')
    expect((await get(`${at}/round-1/reviews/${id}`, works.alpha)).text).toContain('We ask the bank')
  })

  test('stay when the round is closed, like all that was written', async () => {
    const { reviewed, id } = await readBy('round-1', 'alpha')
    await post(`${at}/round-1/state`, { state: 'closed' }, expert)
    expect((await get(`${at}/round-1/cities/${reviewed}`, works[reviewed])).text).toContain('We ask the bank')
    const [unsent] = (await pairsOf('round-1')).filter(({ state }) => state === 'assigned')
    const late = { version: '1', 'answer-tests_people': 'Late', as: 'draft' }
    await post(`${at}/round-1/reviews/${unsent!.id}`, late, speaks[nameOf(unsent!.reviewer)])
    expect((await pairsOf('round-1')).find((pair) => pair.id === unsent!.id)?.state).toBe('assigned')
    const [remark] = await db.select().from(reviewRemarks).where(eq(reviewRemarks.reviewId, id))
    await post(
      `${at}/round-1/cities/${reviewed}`,
      { [`version-${remark!.id}`]: '2', [`response-${remark!.id}`]: 'accept' },
      speaks[reviewed],
    )
    expect((await db.select().from(reviewRemarks).where(eq(reviewRemarks.id, remark!.id)))[0]!.response).toBe(
      remark!.response,
    )
    const { networks } = await import('../networks/schema.ts')
    const [network] = await db.select().from(networks)
    expect(await testReviewEvidence.find({ db, network: network as never })).toMatchObject([
      { state: 'accepted', title: 'First plans', cityId: null },
    ])
  })
})

describe('hidden names', () => {
  let slug: string
  let pair: Awaited<ReturnType<typeof readBy>>

  beforeAll(async () => {
    // The first round told its cities who read them, as it should; which pairs come again is left to chance.
    await db.delete(activityEntries)
    slug = await openedRound({ title: 'Blind', namesHidden: 'yes', visibility: 'all' })
    pair = await readBy(slug, 'alpha')
    await post(
      `${pair.page}/remarks`,
      { id: v7(), kind: 'question', field: 'budget', remark: 'Okapi asks' },
      works.alpha,
    )
    await post(pair.page, { version: '1', 'answer-tests_people': 'Okapi', as: 'send' }, speaks.alpha)
  })

  test('earlier pairs come again as little as possible', async () => {
    const key = ({ reviewer, reviewed }: { reviewer: string; reviewed: string }) => `${reviewer} ${reviewed}`
    const before = new Set((await pairsOf('round-1')).map(key))
    // Four cities have twelve pairs: of eight, four have to come again.
    expect((await pairsOf(slug)).filter((one) => before.has(key(one)))).toHaveLength(4)
  })

  test('hold on every page, in activity, letters, search, interfaces and the live stream', async () => {
    const { reviewed } = pair
    await post(`${at}/${slug}/state`, { state: 'answering' }, expert)
    const sent = await get(`${at}/${slug}/cities/${reviewed}`, speaks[reviewed])
    expect(sent.text).toContain('Review 1')
    expect(sent.text).toContain('Okapi asks')
    const ownReading = new Set(
      (await pairsOf(slug)).filter((one) => one.reviewer === cityId[reviewed]).map((one) => nameOf(one.reviewed)),
    )
    const where = [
      `${at}/${slug}/cities/${reviewed}`,
      `${at}/${slug}`,
      `${at}/${slug}/live/${reviewed}`,
      `${home}/activity`,
      '/desk',
      `${home}/search?q=Okapi`,
      `/api/v1/networks/open-one/search?q=Okapi`,
    ]
    for (const who of [speaks[reviewed], works[reviewed]])
      for (const address of where) {
        const { html } = await get(address, who)
        // Whom one may mention is everybody in the network, whoever reviews.
        const main = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html).replace(
          /<mention-help[\s\S]*?<\/mention-help>/g,
          '',
        )
        expect([address, main.includes(pair.id)]).toEqual([address, false])
        expect([address, main.includes('Speaks alpha'), main.includes('Works alpha')]).toEqual([address, false, false])
        if (!ownReading.has('alpha') && address.includes(slug) && reviewed !== 'alpha')
          expect([address, main.includes('Alpha Quagga')]).toEqual([address, false])
      }
    expect((await get(pair.page, speaks[reviewed])).status).toBe(404)
    const [round] = await db.select().from(reviewRounds).where(eq(reviewRounds.slug, slug))
    const told = await db
      .select({ verb: activityEntries.verb, audience: activityEntries.audience, cityId: activityEntries.cityId })
      .from(activityEntries)
      .where(and(eq(activityEntries.subjectId, round!.id), eq(activityEntries.actor, 'Speaks alpha')))
    expect(told).toEqual([{ verb: 'review.sent', audience: 'group', cityId: cityId.alpha }])
    const written = await db.select().from(letters).where(eq(letters.kind, 'review-answers'))
    expect(
      written.filter(({ to }) => to === speaks[reviewed].email).some(({ text }) => text?.includes('Alpha Quagga')),
    ).toBe(reviewed === 'alpha')
    // In the room as well: what the live stream tells, and the notes, say no name.
    const live = `${at}/${slug}/live/${reviewed}`
    await post(`${live}/notes`, { id: v7(), kind: 'question', note: 'Who pays?' }, works.alpha)
    expect((await get(live, speaks[reviewed])).text).toContain('Who pays?')
    expect((await get(live, speaks[reviewed])).html.replace(/<header[\s\S]*?<\/header>/, '')).not.toContain(
      'Works alpha',
    )
    const moved = await db.select().from(activityEntries).where(eq(activityEntries.subjectKind, 'review_session'))
    expect(new Set(moved.map(({ actor, personId }) => `${actor} ${personId}`))).toEqual(
      new Set(['Quagga network null']),
    )
    // Those who lead see it.
    expect((await get(`${at}/${slug}/cities/${reviewed}`, expert)).text).toContain('read by Alpha Quagga')
  })
})

describe('a live session', () => {
  const live = async () => {
    const { reviewed } = await readBy('round-1', 'alpha')
    return { reviewed, page: `${at}/round-1/live/${reviewed}` }
  }

  test('is for the city, those who read it and those who lead', async () => {
    const { page, reviewed } = await live()
    const readers = (await pairsOf('round-1'))
      .filter((one) => one.reviewed === cityId[reviewed])
      .map((one) => nameOf(one.reviewer))
    const away = names.filter((name) => name !== reviewed && !readers.includes(name))
    expect(await statuses(page, [undefined, stranger, observer, expert, works.alpha, works[reviewed]])).toEqual([
      303, 404, 404, 200, 200, 200,
    ])
    expect(
      await statuses(
        page,
        away.map((name) => works[name]),
      ),
    ).toEqual(away.map(() => 404))
    expect((await post(`${page}/begin`, {}, works.alpha)).status).toBe(403)
  })

  test('has a clock of the server that survives reload; who presses at once moves once', async () => {
    const { page } = await live()
    await post(`${at}/round-1/state`, { state: 'answering' }, expert)
    await post(`${page}/begin`, {}, expert)
    const first = await get(`${page}/screen`, works.alpha)
    const left = Number(/data-left="(\d+)"/.exec(first.html)?.[1])
    expect(left).toBeGreaterThan(7.5 * 60_000)
    expect(left).toBeLessThanOrEqual(8 * 60_000)
    expect(first.text).toContain('The city presents')
    for (const _ of [1, 2]) await post(`${page}/step`, { from: '0', to: '1' }, speaks.alpha)
    expect((await get(page, works.alpha)).text).toContain('Part 2 of 6')
    const { reviewSessions } = await import('./schema.ts')
    await db.update(reviewSessions).set({ partSince: new Date(Date.now() - 8 * 60_000) })
    expect((await get(page, works.alpha)).text).toMatch(/\+1:0\d/)
    for (let part = 1; part < 6; part += 1)
      await post(`${page}/step`, { from: String(part), to: String(part + 1) }, expert)
    expect((await get(page, works.alpha)).text).toContain('The session is over')
  })

  test('has roles and notes; into a review that was sent nobody puts words', async () => {
    const { page } = await live()
    await post(`${page}/roles`, { facilitator: 'Ana', timekeeper: '', notes: 'Bo' }, expert)
    const id = v7()
    for (const _ of [1, 2]) await post(`${page}/notes`, { id, kind: 'suggestion', note: 'Ask the Takin' }, works.alpha)
    const shown = await get(page, expert)
    for (const words of ['Ana', 'Ask the Takin', '1 note']) expect(shown.text).toContain(words)
    expect((await get(`${page}/paper`, works.alpha)).text).toContain('Ask the Takin')
    const { id: review } = await readBy('round-1', 'alpha')
    expect((await pairsOf('round-1')).find((pair) => pair.id === review)?.state).toBe('answered')
    expect((await get(page, works.alpha)).text).toContain('The review of Alpha Quagga was sent.')
    expect((await post(`${page}/remarks`, { review, notes: id }, works.alpha)).status).toBe(303)
    expect((await post(`${page}/remarks`, { review, notes: id }, expert)).status).toBe(404)
    expect(await db.select().from(reviewRemarks).where(eq(reviewRemarks.id, id))).toEqual([])
    expect((await pairsOf('round-1')).find((pair) => pair.id === review)?.state).toBe('answered')
    const others = await db
      .select()
      .from(reviews)
      .where(inArray(reviews.state, ['sent', 'assigned']))
    const foreign = others.find((one) => one.reviewerCityId !== cityId.alpha)!
    expect((await post(`${page}/remarks`, { review: foreign.id, notes: id }, works.alpha)).status).toBe(404)
  })
})

test('a review stays when the action it read goes', async () => {
  const { page, reviewed } = await readBy('round-1', 'alpha')
  await db.delete(testingActions).where(eq(testingActions.cityId, cityId[reviewed]))
  expect((await get(page, works.alpha)).text).toContain(`Frozen words of ${reviewed}`)
})

test('in French, and with addresses of nothing', async () => {
  expect((await get(at, speaks.alpha, 'fr')).text).toContain('Revues par les pairs')
  const { page } = await readBy('round-1', 'alpha')
  expect((await get(page, speaks.alpha, 'fr')).text).toContain('Voit-on clairement ce que l’on veut apprendre ?')
  expect((await get(`${at}/round-1`, expert, 'fr')).text).toContain('Qui lit qui')
  for (const nothing of [
    'round-99',
    'round-1/reviews/x',
    `round-1/reviews/${v7()}`,
    'round-1/cities/nowhere',
    'round-1/live/nowhere',
  ])
    expect([nothing, (await get(`${at}/${nothing}`, expert)).status]).toEqual([nothing, 404])
  expect((await post(`${at}/round-1/propose`, { cities: 'x', apart: 'a b', one: 'x' }, expert)).status).toBeLessThan(
    500,
  )
  expect((await post(`${page}/remarks/x`, {}, speaks.alpha)).status).toBe(404)
})

describe('many rounds', () => {
  const many = async (from: number, to: number, more: Partial<typeof reviewRounds.$inferInsert> = {}) =>
    db.insert(reviewRounds).values(
      Array.from({ length: to - from }, (_, i) => ({
        ...{ networkId, slug: `many-${from + i}`, position: 1000 + from + i, kind: 'plans' as const },
        ...{ title: `Round ${from + i}`, state: 'closed' as const },
        ...more,
      })),
    )
  const api = async (what: string, who?: SignedIn) => {
    const answer = await app.request(`/api/v1/networks/open-one/reviews${what}`, { headers: { ...who?.headers } })
    return { status: answer.status, body: (await answer.json()) as unknown }
  }

  test('come in pages, at the same number of statements', async () => {
    await db.delete(reviewRounds)
    await many(0, 3)
    const few = await countQueries(pool, () => get(at, observer))
    await many(3, 45)
    expect(await countQueries(pool, () => get(at, observer))).toBe(few)
    const titles = async (page: string, who: SignedIn = observer) =>
      [...(await get(at + page, who)).html.matchAll(/>(Round \d+)<\/a>/g)].map(([, title]) => title)
    expect(await titles('')).toEqual(Array.from({ length: 20 }, (_, i) => `Round ${44 - i}`))
    expect(await titles('?page=3')).toEqual(['Round 4', 'Round 3', 'Round 2', 'Round 1', 'Round 0'])
    expect((await get(at, observer)).text).toContain('45 rounds')
    for (const odd of ['?page=0', '?page=x', '?page=99999999']) expect((await titles(odd)).length).toBe(20)
    expect((await get(`${at}?page=9`, observer)).status).toBe(303)

    await many(45, 46, { state: 'prepared' })
    expect((await titles(''))[0]).toBe('Round 44')
    expect((await titles('', expert))[0]).toBe('Round 45')
  })

  test('are told to programs of those who belong, without who reads whom', async () => {
    expect((await api('')).status).toBe(401)
    expect((await api('', stranger)).status).toBe(403)
    expect((await api('?perPage=2&page=2', observer)).body).toMatchObject({
      total: 45,
      items: [{ id: 'many-42' }, { id: 'many-41' }],
    })
    expect((await api('?page=9', observer)).body).toMatchObject({ total: 45, items: [] })
    const one = await api('/MANY-44', observer)
    expect(one.body).toEqual({
      ...{ id: 'many-44', title: 'Round 44', kind: 'plans', state: 'closed', visibility: 'own', namesHidden: false },
      ...{ each: 2, dueOn: null, answersDueOn: null, reviews: 0, sent: 0, example: false },
      url: `http://localhost${at}/many-44`,
    })
    for (const unknown of ['/many-45', '/nothing']) expect((await api(unknown, observer)).status).toBe(404)
    expect((await api('/many-45', expert)).status).toBe(200)
    expect((await api('/many-44')).status).toBe(401)
  })
})
