import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { testingActionOrigins, testingActions } from '../../actions/schema.ts'
import { createApp } from '../../app/app.tsx'
import { needs } from '../../exchange/schema.ts'
import { draftActionOrigins, draftActions } from '../../learning/schema.ts'
import { planActionOrigins, planActions, planChanges, plans, planVersions } from '../../plans/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { reviewRemarks, reviewRounds, reviews } from '../../reviews/schema.ts'
import { cities, networks, themes } from '../schema.ts'

const { db, pool, dataDir } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ DATA_DIR: dataDir }), secret: 'x'.repeat(32) })
const ids = Object.fromEntries(
  ['need', 'draft', 'test', 'plan', 'action', 'version', 'round', 'review', 'remark'].map((name) => [name, v7()]),
) as Record<'need' | 'draft' | 'test' | 'plan' | 'action' | 'version' | 'round' | 'review' | 'remark', string>

let coordinator: SignedIn
let other: SignedIn
let lead: SignedIn

beforeAll(async () => {
  const { id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' })
  await db.update(networks).set({ visibility: 'public' })
  const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const [theme] = await db.select().from(themes).where(eq(themes.networkId, networkId))
  const city = { networkId, cityId: alpha!.id }
  coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', ...city }])
  other = await signedInAs(db, 'Other', [{ role: 'coordinator', networkId, cityId: beta!.id }])
  lead = await signedInAs(db, 'Lead', [{ role: 'lead_expert', networkId }])
  const position = 900
  await db.insert(needs).values({
    ...city,
    id: ids.need,
    slug: 'asked',
    position,
    themeId: theme!.id,
    question: 'How do others keep squares cool?',
    audience: 'public',
  })
  await db
    .insert(draftActions)
    .values({ ...city, id: ids.draft, slug: 'shade', position, title: 'Shade on the square', audience: 'group' })
  await db.insert(draftActionOrigins).values({ networkId, actionId: ids.draft, needId: ids.need })
  await db
    .insert(testingActions)
    .values({ ...city, id: ids.test, slug: 'sails', position, title: 'Sails for one summer', state: 'concluded' })
  await db.insert(testingActionOrigins).values({ networkId, testingActionId: ids.test, draftActionId: ids.draft })
  await db.insert(plans).values({ ...city, id: ids.plan, title: 'Cool Alpha', language: 'en' })
  await db
    .insert(planActions)
    .values({ ...city, id: ids.action, planId: ids.plan, slug: '1', position, title: 'Trees and sails' })
  await db.insert(planActionOrigins).values({ networkId, actionId: ids.action, testingActionId: ids.test })
  const snapshot = { title: 'Cool Alpha', actions: [{ id: ids.action, title: 'Trees and sails', origins: [] }] }
  const frozen = { snapshot, hash: 'x', frozenOn: '2024-05-01', actor: 'Coordinator', kind: 'v1' as const }
  await db
    .insert(planVersions)
    .values({ ...city, ...frozen, id: ids.version, planId: ids.plan, number: 1, audience: 'group' })
  await db
    .insert(reviewRounds)
    .values({ networkId, id: ids.round, slug: 'first', position, kind: 'test_results', title: 'First', state: 'open' })
  await db.insert(reviews).values({
    networkId,
    id: ids.review,
    roundId: ids.round,
    reviewerCityId: beta!.id,
    reviewedCityId: alpha!.id,
    testingActionId: ids.test,
    state: 'sent',
  })
  await db.insert(reviewRemarks).values({
    networkId,
    id: ids.remark,
    reviewId: ids.review,
    position,
    kind: 'concern',
    remark: 'Sails tear in the wind.',
  })
  await db.insert(planChanges).values({
    networkId,
    versionId: ids.version,
    subjectKind: 'action',
    subjectId: ids.action,
    causeKind: 'review',
    reviewRemarkId: ids.remark,
    reason: 'Trees as well.',
  })
  await db.insert(planChanges).values({
    networkId,
    versionId: ids.version,
    subjectKind: 'action',
    subjectId: ids.action,
    causeKind: 'test',
    testingActionId: ids.test,
    reason: 'Sails alone were not enough.',
  })
})

const open = async (kind: string, id: string, who?: SignedIn, lang = 'en') => {
  const answer = await app.request(`/n/open-one/thread/${kind}/${id}`, {
    headers: { ...who?.headers, 'accept-language': lang },
  })
  const html = await answer.text()
  const text = visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '')
  const steps = html
    .split('<li data-kind=')
    .filter((one) => !one.includes('data-self="true"'))
    .flatMap((one) => [
      .../class="eyebrow">([^<]*)<\/p><p class="thread-title"[^>]*><a[^>]*>([^<]*)</g[Symbol.matchAll](one),
    ])
  return { status: answer.status, html, text, steps: steps.map(([, label, title]) => `${label}: ${title}`) }
}

const whole = [
  'Draft action: Shade on the square',
  'Testing action: Sails for one summer',
  'Remark of a peer review: Sails tear in the wind.',
  'Plan action: Trees and sails',
  'Version of a plan: Cool Alpha (1)',
]

describe('the whole thread', () => {
  test('is seen forward from a need, as text and as a picture', async () => {
    const { status, steps, html, text } = await open('need', ids.need, coordinator)
    expect([status, steps]).toEqual([200, whole])
    expect(text).toContain('Nothing on record comes before it; 5 things came of it.')
    // The record itself is in the line, and each step says what it grew from and what it led to.
    expect(html.match(/data-self="true"/g)).toHaveLength(1)
    expect(text).toContain('Grew from: Shade on the square')
    expect(text).toContain('Led to: Shade on the square')
    expect((await open('need', ids.need, lead)).steps).toEqual(whole)
  })

  test('is seen back from what it led to, and both ways from the middle', async () => {
    expect((await open('plan_version', ids.version, coordinator)).steps).toEqual([
      'Need: How do others keep squares cool?',
      'Draft action: Shade on the square',
      'Testing action: Sails for one summer',
      'Remark of a peer review: Sails tear in the wind.',
    ])
    // A remark leads to the action that it changed, as the ledger says.
    expect((await open('review_remark', ids.remark, coordinator)).steps).toEqual([
      ...whole.slice(0, 2).toSpliced(0, 0, 'Need: How do others keep squares cool?'),
      ...whole.slice(3),
    ])
    const { text } = await open('testing_action', ids.test, coordinator)
    expect(text).toContain('2 things came before it; 3 things came of it.')
  })

  test('ends where the reader’s eyes end, and does not go on behind what is hidden', async () => {
    for (const who of [undefined, other]) {
      expect((await open('need', ids.need, who)).steps).toEqual([])
      // The draft before it is the group's; the plan, the remark about it and the version are not theirs either.
      expect((await open('testing_action', ids.test, who)).steps).toEqual([])
      for (const [kind, id] of [
        ['draft_action', ids.draft],
        ['plan_action', ids.action],
        ['plan_version', ids.version],
        ['review_remark', ids.remark],
      ] as const)
        expect((await open(kind, id, who)).status).toBe(404)
    }
  })

  test('of a version that is given out shows others what stands in it', async () => {
    await db.update(planVersions).set({ audience: 'public' })
    expect((await open('plan_action', ids.action)).status).toBe(200)
    // The origin was added after it was frozen: it stands in the draft alone.
    expect((await open('plan_action', ids.action)).steps).toEqual([])
    expect((await open('testing_action', ids.test)).steps).toEqual(['Version of a plan: Cool Alpha (1)'])
    await db.update(planVersions).set({ audience: 'group' })
  })

  test('is there on the pages of records, and in French', async () => {
    for (const at of ['testing-actions/sails', 'cities/alpha/log/shade', 'cities/alpha/plan/draft/actions/1']) {
      const page = await app.request(`/n/open-one/${at}`, { headers: coordinator.headers })
      expect([at, page.status, (await page.text()).includes('id="whole-thread"')]).toEqual([at, 200, true])
    }
    expect((await open('need', ids.need, coordinator, 'fr')).text).toContain('A mené à : Shade on the square')
  })

  test('is asked for in one statement, however long it is', async () => {
    const short = await countQueries(pool, () => open('need', ids.need))
    expect(await countQueries(pool, () => open('need', ids.need, coordinator))).toBe(
      short +
        (await countQueries(pool, () => open('need', v7(), coordinator))) -
        (await countQueries(pool, () => open('need', v7()))),
    )
  })

  test('of nothing is not found', async () => {
    for (const [kind, id] of [
      ['need', v7()],
      ['nothing', ids.need],
      ['need', 'x'],
      ['testing_action', ids.need],
    ] as const)
      expect((await open(kind, id, coordinator)).status).toBe(404)
  })
})

test('a version stands above what peers said of it, the one that answers them below', async () => {
  const [first] = await db.select().from(planVersions)
  const [read] = await db.select().from(reviews)
  const [said] = await db.select().from(reviewRemarks)
  const next = { ...first!, id: v7(), number: 2, frozenOn: '2024-09-01' }
  const review = { ...read!, id: v7(), reviewerCityId: read!.reviewedCityId, testingActionId: null }
  const remark = { ...said!, id: v7(), reviewId: review.id, remark: 'Who waters the trees?' }
  await db.insert(planVersions).values(next)
  await db.insert(reviews).values({ ...review, planVersionId: ids.version })
  await db.insert(reviewRemarks).values(remark)
  const [change] = await db.select().from(planChanges).where(eq(planChanges.causeKind, 'review'))
  await db.insert(planChanges).values({ ...change!, id: v7(), versionId: next.id, reviewRemarkId: remark.id })
  const { html } = await open('review_remark', remark.id, coordinator)
  const boxes = [...html.matchAll(/<li data-kind="([a-z_]+)"[^>]*id="([^"]+)"/g)].map(([, , id]) => id)
  expect(boxes.slice(-4)).toEqual([
    `plan_version:${ids.version}`,
    `review_remark:${remark.id}`,
    `plan_action:${ids.action}`,
    `plan_version:${next.id}`,
  ])
  await db.delete(reviews).where(eq(reviews.id, review.id))
  await db.delete(planVersions).where(eq(planVersions.id, next.id))
})

test('the network counts what goes on, of what the reader sees', async () => {
  const asked = async (who?: SignedIn) =>
    (await app.request('/n/open-one/thread', { headers: { ...who?.headers } })).text()
  const page = async (who?: SignedIn) => visible(await asked(who))
  const seen = await page(coordinator)
  const [origin, changed] = ['Plan actions that say where they come from', 'Concluded tests that changed a plan']
  expect(seen).toContain(`${origin} Of the actions of all plans you may read, those that name what they grew from`)
  expect(seen).toMatch(new RegExp(`${origin} [^(]*? 1 of 1 \\(100 %\\)`))
  expect(seen).toMatch(new RegExp(`${changed} Of the tests that ended, [^(]*? 1 of 1 \\(100 %\\)`))
  expect(seen).toMatch(/Needs that led to an action Of the needs you may read, [^(]*? 1 of \d+/)
  // What changed stands in a version that is not for everybody: they are told no figure rather than a wrong one.
  expect(await page()).not.toContain(changed)
  expect(visible(await (await app.request('/n/open-one/plans/follow-up')).text())).not.toContain('concluded test')
  const html = await asked(coordinator)
  for (const at of ['/thread?stage=acted#found', '/plans', '/testing-actions?state=concluded']) {
    expect(html).toContain(`href="/n/open-one${at}"`)
    expect((await app.request(`/n/open-one${at}`, { headers: coordinator.headers })).status).toBe(200)
  }
})
