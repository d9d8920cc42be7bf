import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { open, send } from '../../tests/forms.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { countQueries } from '../../tests/reading.ts'
import { testingActionStates, testingActions } from '../actions/schema.ts'
import { createApp } from '../app/app.tsx'
import { cities } from '../networks/schema.ts'
import type { PlanSnapshot } from '../plans/index.ts'
import { planChanges, planSections, plans, planVersions } from '../plans/schema.ts'
import { readSettings } from '../platform/settings/index.ts'
import { reviewRemarks, reviewRounds, reviews } from './schema.ts'

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const home = '/n/open-one'
const at = `${home}/reviews`

let networkId: string
let expert: SignedIn
const cityId: Record<string, string> = {}
const speaks: Record<string, SignedIn> = {}
const planOf: Record<string, string> = {}
const sectionOf: Record<string, string> = {}

function snapshot(city: string, words: string): PlanSnapshot {
  return {
    format: 1,
    network: { slug: 'open-one', name: 'Quagga network' },
    city: { slug: city, name: city, country: 'PL' },
    title: `Plan of ${city}`,
    language: 'en',
    ambition: 'project',
    facts: [],
    sections: [{ id: sectionOf[city]!, key: 'vision', title: 'Vision', part: null, kind: 'text', text: words }],
    objectives: [],
    actions: [],
    tests: [],
    example: false,
  }
}

const freeze = async (city: string, number: number, words: string) => {
  const [version] = await db
    .insert(planVersions)
    .values({
      networkId,
      cityId: cityId[city]!,
      planId: planOf[city]!,
      number,
      kind: 'draft',
      snapshot: { ...snapshot(city, words) },
      hash: `${city}${number}`,
      frozenOn: '2030-01-01',
      actor: 'Somebody',
    })
    .returning()
  return version!
}

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  for (const city of await db.select().from(cities).where(eq(cities.networkId, networkId))) {
    cityId[city.slug] = city.id
    speaks[city.slug] = await signedInAs(db, `Speaks ${city.slug}`, [
      { role: 'coordinator', networkId, cityId: city.id },
    ])
    const [plan] = await db
      .insert(plans)
      .values({ networkId, cityId: city.id, title: `Plan of ${city.slug}`, language: 'en' })
      .returning()
    planOf[city.slug] = plan!.id
    const [section] = await db
      .insert(planSections)
      .values({ networkId, planId: plan!.id, key: 'vision', position: 1, title: 'Vision', text: 'Wisent draft' })
      .returning()
    sectionOf[city.slug] = section!.id
  }
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  for (const city of ['alpha', 'beta']) {
    await freeze(city, 1, `Saiga of ${city}`)
    await freeze(city, 2, `Argali of ${city}`)
  }
})

const get = (address: string, who?: SignedIn, lang = 'en') => open(app, address, who, lang)
const post = (address: string, fields: Record<string, string | string[]>, who?: SignedIn) =>
  send(app, address, fields, who)

async function opened(fields: Record<string, string>): Promise<string> {
  const given = { id: v7(), title: 'A round', each: '1', visibility: 'own', ...fields }
  const page = (await post(`${at}/new`, given, expert)).location!
  await post(`${page}/propose`, { cities: Object.values(cityId) }, expert)
  expect((await post(`${page}/open`, {}, expert)).status).toBe(303)
  return page
}

const reviewBy = async (reviewer: string, kind: 'plans' | 'test_results') => {
  const [found] = await db
    .select({ id: reviews.id, version: reviews.version })
    .from(reviews)
    .innerJoin(reviewRounds, eq(reviewRounds.id, reviews.roundId))
    .where(and(eq(reviews.reviewerCityId, cityId[reviewer]!), eq(reviewRounds.kind, kind)))
  return found!
}

describe('a round on drafts of plans', () => {
  let round: string

  test('reads the newest frozen version, and neither the one before, nor the next, nor what is being written', async () => {
    round = await opened({ kind: 'plans' })
    await freeze('beta', 3, 'Okapi of beta')
    const { id } = await reviewBy('alpha', 'plans')
    const page = await get(`${round}/reviews/${id}`, speaks.alpha)
    expect(page.text).toContain('Argali of beta')
    for (const word of ['Saiga', 'Okapi', 'Wisent']) expect(page.html).not.toContain(word)
    const elsewhere = ['plan/draft', 'plan/versions/1', 'plan/versions/2', 'plan/versions/3', 'plan.json', 'plan']
    for (const what of elsewhere) {
      const { html, status } = await get(`${home}/cities/beta/${what}`, speaks.alpha)
      expect([what, status < 500, /Argali|Saiga|Okapi|Wisent/.test(html)]).toEqual([what, true, false])
    }
    for (const word of ['Argali', 'Okapi', 'Wisent'])
      for (const address of [
        `${home}/search?q=${word}`,
        `${home}/activity`,
        `/api/v1/networks/open-one/search?q=${word}`,
      ])
        expect((await get(address, speaks.alpha)).html.replaceAll(`q=${word}`, '')).not.toMatch(/of beta/)
  })

  test('has remarks at sections, which the next version shows with what became of them', async () => {
    const { id } = await reviewBy('alpha', 'plans')
    const page = `${round}/reviews/${id}`
    const remark = { id: v7(), kind: 'suggestion', field: sectionOf.beta!, remark: 'Name the streets' }
    const declined = { ...remark, id: v7() }
    const praise = { id: v7(), kind: 'strength', field: '', remark: 'Well written' }
    for (const one of [remark, declined, praise]) await post(`${page}/remarks`, one, speaks.alpha)
    expect((await get(page, speaks.alpha)).text).toContain('about: Vision')
    await post(page, { version: '1', as: 'send' }, speaks.alpha)
    const sent = `${round}/cities/beta`
    const answers = {
      ...{ [`response-${remark.id}`]: 'adapt', [`reason-${remark.id}`]: 'Squares first' },
      ...{ [`response-${declined.id}`]: 'decline', [`reason-${declined.id}`]: 'Once is enough' },
      ...{ [`response-${praise.id}`]: 'accept', [`reason-${praise.id}`]: '' },
    }
    await post(sent, answers, speaks.beta)
    // Before a version came after it there is nothing that it could have changed.
    expect((await get(sent, speaks.beta)).text).not.toContain('Not joined to a change yet')
    const next = await freeze('beta', 4, 'Takin of beta')
    const at4 = `${home}/cities/beta/plan/versions/4`
    const page4 = await get(at4, speaks.beta)
    for (const words of [
      '3 remarks of peers before this version',
      'Name the streets',
      'Squares first',
      // What changed, and that nobody has said why.
      'What changed since version 3, and why Vision changed No cause written down yet Say what caused one change',
    ])
      expect(page4.text).toContain(words)
    // Only what was taken over waits to be joined, neither praise nor what was declined.
    expect(page4.text.match(/Not joined to a change yet/g)).toHaveLength(1)
    const join = `${at4}/causes?cause=review:${remark.id}`
    for (const page of [page4, await get(sent, speaks.beta)]) expect(page.html).toContain(`href="${join}"`)
    const group = await signedInAs(db, 'Group', [{ role: 'local_group_member', networkId, cityId: cityId.beta! }])
    const read = await get(at4, group)
    expect([read.text.includes('Not joined to a change yet'), read.html.includes(join)]).toEqual([true, false])

    const causes = await get(join, speaks.beta)
    expect(causes.text).toContain('Which change did this lead to?')
    const { html } = await get(`${at4}/causes`, speaks.beta)
    const [option = ''] = html.match(new RegExp(`<option value="review:${remark.id}"[^>]*>[^<]*`)) ?? []
    expect(option).toMatch(/ selected/)
    const number = (/remark (\d)/.exec(option) ?? [])[1]
    expect(option).toMatch(
      /A peer review · A round · [^·]+ · Alpha Quagga · remark \d · about: Vision · Name the streets$/,
    )
    expect((await get(sent, speaks.beta)).text).toContain(`remark ${number} about: Vision Name the streets`)
    // In the same words, and declined: it caused nothing.
    expect(html).not.toContain(`review:${declined.id}`)
    const said = { id: v7(), subject: sectionOf.beta!, cause: `review:${remark.id}`, reason: 'Said by peers' }
    for (const wrong of [{ cause: `review:${declined.id}` }, { subject: '' }, { subject: v7() }, { reason: '' }])
      expect([wrong, (await post(join, { ...said, ...wrong }, speaks.beta)).status]).toEqual([wrong, 422])
    expect((await post(join, said, speaks.beta)).status).toBe(303)
    expect(await db.select().from(planChanges)).toMatchObject([{ reviewRemarkId: remark.id, versionId: next.id }])

    const change = `href="${at4}/compare#change-${sectionOf.beta}"`
    for (const address of [at4, sent]) {
      const page = await get(address, speaks.beta)
      expect([address, page.text.includes('It led to this change: Version 4: Vision')]).toEqual([address, true])
      expect([address, page.html.includes(change)]).toEqual([address, true])
      expect([address, page.text.includes('Not joined')]).toEqual([address, false])
    }
    expect((await get(sent, speaks.beta, 'fr')).text).toContain('Elle a mené à ce changement')
    const told = `href="${sent}#remark-${remark.id}"`
    for (const address of [at4, `${at4}/compare`])
      expect([address, (await get(address, speaks.beta)).html.includes(told)]).toEqual([address, true])
    expect((await get(at4, speaks.beta)).text).toContain('Vision changed A peer review: Name the streets')
    const earlier = await get(`${home}/cities/beta/plan/versions/3`, speaks.beta)
    expect(earlier.text).not.toContain('Name the streets')
    expect((await get(`${home}/cities/beta/plan/versions/4`, expert)).text).toContain('Name the streets')
    // Once it is for everybody, what peers said is still for the cities concerned.
    await db.update(planVersions).set({ audience: 'public' }).where(eq(planVersions.id, next.id))
    expect((await get(`${home}/cities/beta/plan/versions/4`)).text).not.toContain('Name the streets')
  })
})

test('tests whose results were read by peers are reviewed', async () => {
  for (const [city, state] of [
    ['alpha', 'running'],
    ['beta', 'concluded'],
  ] as const)
    await db.insert(testingActions).values({
      networkId,
      slug: `T-${city}`,
      position: 1,
      cityId: cityId[city]!,
      title: `Test of ${city}`,
      lesson: `Lesson of ${city}`,
      state,
    })
  const round = await opened({ kind: 'test_results' })
  for (const city of ['alpha', 'beta']) {
    const { id } = await reviewBy(city, 'test_results')
    expect((await get(`${round}/reviews/${id}`, speaks[city])).text).toContain('What was learned')
    await post(`${round}/reviews/${id}`, { version: '1', 'answer-results_shown': 'Much', as: 'send' }, speaks[city])
  }
  await post(`${round}/state`, { state: 'answering' }, expert)
  const states = await db.select({ slug: testingActions.slug, state: testingActions.state }).from(testingActions)
  expect(states.filter(({ slug }) => slug.startsWith('T-'))).toEqual(
    expect.arrayContaining([
      { slug: 'T-alpha', state: 'reviewed' },
      { slug: 'T-beta', state: 'concluded' },
    ]),
  )
  expect(await db.select().from(testingActionStates)).toMatchObject([{ state: 'reviewed', reason: 'A round' }])
  expect((await get(`${home}/testing-actions/T-alpha`, speaks.alpha)).text).toContain('1 of 1 sent')
})

test('pages ask as often for much as for little', async () => {
  const [round] = await db.select().from(reviewRounds).where(eq(reviewRounds.kind, 'plans'))
  const { id } = await reviewBy('alpha', 'plans')
  const pages = [at, `${at}/${round!.slug}`, `${at}/${round!.slug}/reviews/${id}`, `${at}/${round!.slug}/cities/beta`]
  const count = async () => {
    const counts: number[] = []
    for (const page of pages) {
      await get(page, expert)
      counts.push(await countQueries(pool, () => get(page, expert)))
    }
    return counts
  }
  const few = await count()
  const { id: _, slug: __, ...more } = round!
  await db
    .insert(reviewRounds)
    .values(Array.from({ length: 300 }, (___, n) => ({ ...more, slug: `more-${n}`, position: 100 + n, title: 'More' })))
  await db.insert(reviewRemarks).values(
    Array.from({ length: 300 }, (___, n) => ({
      networkId,
      reviewId: id,
      position: 100 + n,
      kind: 'question' as const,
      remark: `Question ${n}`,
    })),
  )
  expect(await count()).toEqual(few)
})
