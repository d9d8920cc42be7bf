import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { open, send } from '../../tests/forms.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { writtenPlan } from '../../tests/written-plan.ts'
import { testingActions, testingEvidence } from '../actions/schema.ts'
import { createApp } from '../app/app.tsx'
import { cities } from '../networks/schema.ts'
import { plans, planVersions } from '../plans/schema.ts'
import { drafts, files } from '../platform/schema.ts'
import { readSettings } from '../platform/settings/index.ts'
import { reviewRemarks, reviewRounds, reviews } from './schema.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const at = '/n/open-one/reviews'
const city = {} as Record<'alpha' | 'beta', string>
const photos = { seen: v7(), later: v7(), ofPlan: v7(), ofGroup: v7() }

let networkId: string
let alpha: SignedIn
let helper: SignedIn
let beta: SignedIn
let group: SignedIn
let expert: SignedIn
let observer: SignedIn
let stranger: SignedIn

const picture = (id: string, subjectKind: string, subjectId: string) => ({
  ...{ id, networkId, subjectKind, subjectId, position: 1, name: 'square.png', type: 'image/png', alt: 'Sails' },
  ...{ width: 4, height: 3, bytes: 4, hash: id, content: Buffer.from('png!') },
})

/** Beta has tested something and frozen a plan, with photos in both; one of them is for its group alone. */
beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  for (const { id, slug } of await db.select().from(cities).where(eq(cities.networkId, networkId)))
    city[slug as 'alpha'] = id
  alpha = await signedInAs(db, 'Alpha', [{ role: 'coordinator', networkId, cityId: city.alpha }])
  helper = await signedInAs(db, 'Helper', [{ role: 'city_team', networkId, cityId: city.alpha }])
  beta = await signedInAs(db, 'Beta', [{ role: 'coordinator', networkId, cityId: city.beta }])
  group = await signedInAs(db, 'Group', [{ role: 'local_group_member', networkId, cityId: city.beta }])
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
  stranger = await signedInAs(db, 'Stranger')
  const [testId, seenId, planId] = [v7(), v7(), v7()]
  await db.insert(testingActions).values({
    ...{ id: testId, networkId, cityId: city.beta, slug: 'sails', position: 1, title: 'Sails' },
    ...{ state: 'concluded' as const, audience: 'group' as const },
  })
  await db.insert(testingEvidence).values({
    ...{ id: seenId, networkId, testingActionId: testId, kind: 'photo' as const, text: 'Noon' },
    ...{ happenedOn: '2024-06-12', actor: 'Beta' },
  })
  await db.insert(plans).values({ id: planId, networkId, cityId: city.beta, title: 'Plan of Beta', language: 'en' })
  const shown = { name: 'square.png', alt: 'Sails', text: null, day: null, credit: null, width: 4, height: 3 }
  const about = { kind: 'plan' as const, id: planId }
  const snapshot = {
    ...writtenPlan({ actions: 1 }),
    photos: [
      { ...shown, id: photos.ofPlan, about, audience: 'public' as const },
      { ...shown, id: photos.ofGroup, about, audience: 'group' as const },
    ],
  }
  await db.insert(planVersions).values({
    ...{ networkId, cityId: city.beta, planId, number: 1, kind: 'v1' as const, audience: 'group' as const, snapshot },
    ...{ hash: 'x', frozenOn: '2024-04-01', actor: 'Beta' },
  })
  await db
    .insert(files)
    .values([
      picture(photos.seen, 'testing_evidence', seenId),
      picture(photos.ofPlan, 'plan', planId),
      picture(photos.ofGroup, 'plan', planId),
    ])
})

/** A round in which alpha reads beta; the address of the round and of the review. */
async function opened(kind: 'test_results' | 'plans') {
  const fields = { id: v7(), title: `About ${kind}`, kind, each: '1', visibility: 'own' }
  const round = (await send(app, `${at}/new`, fields, expert)).location!
  await send(app, `${round}/pairs`, { reviewer: city.alpha, reviewed: city.beta }, expert)
  await send(app, `${round}/open`, {}, expert)
  const [pair] = await db
    .select({ id: reviews.id })
    .from(reviews)
    .innerJoin(reviewRounds, eq(reviewRounds.id, reviews.roundId))
    .where(and(eq(reviewRounds.kind, kind), eq(reviews.reviewerCityId, city.alpha)))
  return { round, id: pair!.id, page: `${round}/reviews/${pair!.id}` }
}

const remarksOf = (id: string) =>
  db
    .select({ id: reviewRemarks.id, field: reviewRemarks.field, remark: reviewRemarks.remark })
    .from(reviewRemarks)
    .where(eq(reviewRemarks.reviewId, id))
    .orderBy(reviewRemarks.position)

/** As the page does it by itself while somebody writes. */
async function keep(page: string, fields: Record<string, string>, who: SignedIn) {
  const headers = { ...who.headers, accept: 'application/json', 'sec-fetch-site': 'same-origin' }
  const body = new URLSearchParams({ ...fields, as: 'draft' })
  const answer = await app.request(page, { method: 'POST', headers, body })
  const isData = answer.headers.get('content-type')?.includes('json')
  return { status: answer.status, said: (isData ? await answer.json() : {}) as Record<string, unknown> }
}

let at1: Awaited<ReturnType<typeof opened>>
let question: string
let other: string

describe('what a reviewer writes', () => {
  beforeAll(async () => {
    at1 = await opened('test_results')
    const { form } = await open(app, at1.page, alpha, 'en', 'remark')
    ;[question = '', other = ''] = Object.keys(form).filter((name) => name.startsWith('answer-'))
  })

  test('stands in one form: the button at a part keeps answers and every other remark too', async () => {
    const { form, html } = await open(app, at1.page, alpha, 'en', 'remark')
    // The fields at a part belong to it although they stand elsewhere.
    expect(html).toMatch(/<textarea[^>]*name="remark-at-lesson"[^>]*form="review"/)
    expect(html).toMatch(/<button[^>]*name="at"[^>]*value="lesson"[^>]*form="review"[^>]*formaction="[^"]*\/remarks"/)
    const typed = {
      ...{ ...form, [question]: 'Because of the shade', remark: 'About all', field: '' },
      ...{ 'kind-at-lesson': 'question', 'remark-at-lesson': 'Who paid?', 'kind-at-decision': 'strength' },
      ...{ 'remark-at-decision': 'Well decided', at: 'lesson' },
    }
    const ids = { 'id-at-lesson': v7(), 'id-at-decision': v7() }
    // Sent twice, each is one.
    for (const _ of [1, 2]) {
      const sent = await send(app, `${at1.page}/remarks`, { ...typed, ...ids }, alpha)
      expect([sent.status, sent.location]).toEqual([303, `${at1.page}#at-lesson`])
    }
    const [review] = await db.select().from(reviews).where(eq(reviews.id, at1.id))
    expect(review?.answers[question.slice('answer-'.length)]).toBe('Because of the shade')
    expect((await remarksOf(at1.id)).map(({ field, remark }) => [field, remark]).sort()).toEqual([
      [null, 'About all'],
      ['decision', 'Well decided'],
      ['lesson', 'Who paid?'],
    ])
    await db.delete(reviewRemarks).where(eq(reviewRemarks.remark, 'About all'))
  })

  test('comes back whole where one remark is refused, and that one is open', async () => {
    const { form } = await open(app, at1.page, alpha, 'en', 'remark')
    const typed = { ...form, [question]: 'Longer by now', at: 'seen', 'remark-at-what_changes': 'Half a thought' }
    const again = await send(app, `${at1.page}/remarks`, { ...typed, 'kind-at-what_changes': 'concern' }, alpha)
    expect(again.status).toBe(422)
    for (const words of ['Longer by now', 'Half a thought']) expect(again.html).toContain(words)
    expect(again.html).toContain('href="#field-remark-at-seen"')
    const isOpen = (key: string) =>
      new RegExp(`id="at-${key}"[^>]*>(?:(?!</details>).)*?<details[^>]*open`).test(again.html)
    expect(['seen', 'what_changes', 'lesson'].map(isOpen)).toEqual([true, true, false])
  })

  test('over a remark that is there changes that one only where it was changed', async () => {
    const { form } = await open(app, at1.page, alpha, 'en', 'remark')
    const [mine, theirs] = (await remarksOf(at1.id)).toSorted((one) => (one.field === 'lesson' ? -1 : 1))
    await db.update(reviewRemarks).set({ remark: 'Said better' }).where(eq(reviewRemarks.id, theirs!.id))
    await send(app, at1.page, { ...form, [`remark-${mine!.id}`]: 'Who pays?', as: 'draft' }, alpha)
    expect((await remarksOf(at1.id)).map(({ remark }) => remark).sort()).toEqual(['Said better', 'Who pays?'])
    const words = { ...(await open(app, at1.page, alpha, 'en', 'remark')).form, [other]: 'Typed meanwhile' }
    await send(app, `${at1.page}/remarks/${theirs!.id}`, { ...words, as: 'remove' }, alpha)
    expect((await remarksOf(at1.id)).map(({ id }) => id)).toEqual([mine!.id])
    expect((await open(app, at1.page, alpha)).html).toContain('Typed meanwhile')
  })

  test('stands again where it was changed while a colleague took it out; unchanged it stays out', async () => {
    const words = async () => (await remarksOf(at1.id)).map(({ remark }) => remark)
    const { form } = await open(app, at1.page, alpha, 'en', 'remark')
    await send(app, `${at1.page}/remarks`, { ...form, remark: 'Mulled over', field: '' }, alpha)
    const stale = (await open(app, at1.page, alpha, 'en', 'remark')).form
    const gone = (await remarksOf(at1.id)).find(({ remark }) => remark === 'Mulled over')!
    const takeOut = (id: string) => db.delete(reviewRemarks).where(eq(reviewRemarks.id, id))
    await takeOut(gone.id)
    await send(app, at1.page, { ...stale, as: 'draft' }, alpha)
    expect(await words()).not.toContain('Mulled over')
    await send(app, at1.page, { ...stale, [`remark-${gone.id}`]: 'Mulled over twice', as: 'draft' }, alpha)
    expect(await words()).toContain('Mulled over twice')
    await takeOut(gone.id)
    // Nothing is taken out that is not there.
    const fresh = (await open(app, at1.page, alpha, 'en', 'remark')).form
    const odd = await send(app, `${at1.page}/remarks`, { ...fresh, remark: 'Odd', field: '', as: 'remove' }, alpha)
    expect([odd.status, (await words()).includes('Odd')]).toEqual([303, true])
    await db.delete(reviewRemarks).where(eq(reviewRemarks.remark, 'Odd'))
  })

  test('is kept while it is written, field by field with a colleague, and not over what a colleague wrote', async () => {
    const one = (await open(app, at1.page, alpha, 'en', 'remark')).form
    const two = (await open(app, at1.page, helper, 'en', 'remark')).form
    const first = await keep(at1.page, { version: one.version!, [question]: 'One', [other]: one[other]! }, alpha)
    expect(first).toMatchObject({ status: 200, said: { values: { [question]: 'One' } } })
    const second = await keep(at1.page, { version: two.version!, [question]: two[question]!, [other]: 'Two' }, helper)
    expect(second).toMatchObject({ status: 200, said: { values: { [question]: 'One', [other]: 'Two' } } })
    const third = await keep(at1.page, { version: two.version!, [question]: 'Otherwise', [other]: 'Two' }, helper)
    expect([third.status, JSON.stringify(third.said)]).toEqual([409, expect.stringContaining('has changed the same')])
    expect((await keep(at1.page, { version: '1', [question]: 'Leak' }, beta)).status).toBe(404)
    expect((await open(app, at1.page, alpha)).html).toMatch(/<draft-keep[^>]*data-fields="answer-"/)
  })
})

describe('photos of what is read', () => {
  const statuses = (address: string, people: (SignedIn | undefined)[]) =>
    Promise.all(people.map(async (who) => (await app.request(address, { headers: who?.headers ?? {} })).status))

  test('of a test are frozen with it and seen by those who open the review', async () => {
    const { html } = await open(app, at1.page, alpha)
    expect(html).toContain(`src="${at1.page}/photos/${photos.seen}?small"`)
    expect(html).toContain('alt="Sails"')
    const photo = `${at1.page}/photos/${photos.seen}`
    expect(await statuses(photo, [alpha, helper, expert])).toEqual([200, 200, 200])
    expect(await statuses(photo, [undefined, stranger, observer, beta, group])).toEqual([303, 404, 404, 404, 404])
    // A photo of something else is none of this review.
    expect(await statuses(`${at1.page}/photos/${photos.ofPlan}`, [alpha, expert])).toEqual([404, 404])
    const [row] = await db.select().from(testingEvidence)
    await db.insert(files).values(picture(photos.later, 'testing_evidence', row!.id))
    expect(await statuses(`${at1.page}/photos/${photos.later}`, [alpha])).toEqual([404])
  })

  test('of a version are those the version shows the network, and no address beside it opens', async () => {
    const { page, round } = await opened('plans')
    const { html } = await open(app, page, alpha)
    expect([html.includes(`/photos/${photos.ofPlan}?small`), html.includes(photos.ofGroup)]).toEqual([true, false])
    expect(await statuses(`${page}/photos/${photos.ofPlan}`, [alpha, expert, beta, stranger])).toEqual([
      200, 200, 404, 404,
    ])
    expect(await statuses(`${page}/photos/${photos.ofGroup}`, [alpha, expert])).toEqual([404, 404])
    const version = `/n/open-one/cities/beta/plan/versions/1/photos/${photos.ofPlan}`
    expect(await statuses(version, [alpha, beta])).toEqual([404, 200])
    // Before a review is sent there is nothing the reviewed city reads here.
    const sent = `${round}/cities/beta`
    expect(await statuses(`${sent}/photos/${photos.ofPlan}`, [beta])).toEqual([404])
    const { form } = await open(app, page, alpha, 'en', 'remark')
    await send(app, page, { ...form, remark: 'Shade it', as: 'send' }, alpha)
    expect((await open(app, sent, beta)).html).toContain(`${sent}/photos/${photos.ofPlan}?small`)
    expect(await statuses(`${sent}/photos/${photos.ofPlan}`, [beta, group, expert, alpha, observer])).toEqual([
      200, 200, 200, 404, 404,
    ])
  })
})

describe('what the reviewed city answers', () => {
  test('is kept as a draft of whoever writes it, read by nobody else, and gone once it is sent', async () => {
    const { form } = await open(app, at1.page, alpha, 'en', 'remark')
    await send(app, at1.page, { ...form, as: 'send' }, alpha)
    const sent = `${at1.round}/cities/beta`
    const [remark] = await remarksOf(at1.id)
    const [response, reason, version] = ['response', 'reason', 'version'].map((name) => `${name}-${remark!.id}`)
    const begun = { [reason!]: 'Wisent thought', [version!]: '1' }
    expect(await keep(sent, begun, beta)).toEqual({ status: 200, said: { version: 1, values: {} } })
    expect(await keep(sent, { ...begun, [reason!]: 'Wisent thought of it', draft: '1' }, beta)).toMatchObject({
      said: { version: 2 },
    })
    expect((await keep(sent, { ...begun, draft: '7' }, beta)).status).toBe(409)
    expect((await keep(sent, begun, group)).status).toBe(403)
    const page = await open(app, sent, beta)
    expect([page.form[reason!], page.form.draft]).toEqual(['Wisent thought of it', '2'])
    expect(page.text).toContain('have not sent them')
    for (const who of [group, expert, alpha, helper])
      for (const address of [sent, at1.page, at1.round, '/n/open-one/activity', '/desk'])
        expect((await open(app, address, who)).html).not.toContain('Wisent')
    // Without a decision it is refused, and stays a draft.
    const refused = await send(app, sent, page.form, beta)
    expect([refused.status, refused.form[reason!]]).toEqual([422, 'Wisent thought of it'])
    expect(refused.text).toContain('remark 1, What the city does with it: Say what you do with it.')
    expect((await send(app, sent, { ...page.form, [response!]: 'accept' }, beta)).status).toBe(303)
    expect(await db.select().from(drafts)).toEqual([])
    expect((await open(app, at1.page, alpha)).text).toContain('Wisent thought of it')
  })

  test('can be thrown away before it is sent', async () => {
    const sent = `${at1.round}/cities/beta`
    const { form } = await open(app, sent, beta)
    const [reason = ''] = Object.keys(form).filter((name) => name.startsWith('reason-'))
    expect((await send(app, sent, { ...form, [reason]: 'Second thought', as: 'draft' }, beta)).status).toBe(303)
    const begun = await open(app, sent, beta)
    expect(begun.form[reason]).toBe('Second thought')
    await send(app, sent, { ...begun.form, as: 'discard' }, beta)
    expect([(await open(app, sent, beta)).form[reason], await db.select().from(drafts)]).toEqual([
      'Wisent thought of it',
      [],
    ])
  })

  test('goes on where somebody else has answered meanwhile: seen once, the next press decides', async () => {
    const sent = `${at1.round}/cities/beta`
    const { form } = await open(app, sent, beta)
    const [reason = ''] = Object.keys(form).filter((name) => name.startsWith('reason-'))
    expect((await send(app, sent, { ...form, [reason]: 'In another window' }, beta)).status).toBe(303)
    const overtaken = await send(app, sent, { ...form, [reason]: 'Here' }, beta)
    expect([overtaken.status, overtaken.form[reason]]).toEqual([422, 'Here'])
    expect(overtaken.text).toContain('In another window')
    expect((await send(app, sent, overtaken.form, beta)).status).toBe(303)
    expect((await open(app, sent, beta)).form[reason]).toBe('Here')
  })
})
