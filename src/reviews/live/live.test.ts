import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { open, send } from '../../../tests/forms.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { createApp } from '../../app/app.tsx'
import { cities, type Role } from '../../networks/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { reviewNotes, reviewRemarks, reviewRounds, reviewSessions, reviews } from '../schema.ts'

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const live = '/n/open-one/reviews/round-1/live/alpha'

let roundId: string
let expert: SignedIn
let gamma: SignedIn
let timekeeper: SignedIn
let own: SignedIn
let [ofBeta, ofGamma, ofDelta] = ['', '', '']

beforeAll(async () => {
  const { id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' })
  await db.insert(cities).values([
    { networkId, slug: 'gamma', position: 3, name: 'Gamma Quagga', country: 'ES' },
    { networkId, slug: 'delta', position: 4, name: 'Delta Quagga', country: 'IT' },
  ])
  const all = await db.select().from(cities).where(eq(cities.networkId, networkId))
  const cityId = (slug: string) => all.find((city) => city.slug === slug)!.id
  const inCity = (name: string, role: Role, slug: string) =>
    signedInAs(db, name, [{ role, networkId, cityId: cityId(slug) }])
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  own = await inCity('Speaks alpha', 'coordinator', 'alpha')
  gamma = await inCity('Speaks gamma', 'coordinator', 'gamma')
  timekeeper = await inCity('Uma', 'local_group_member', 'gamma')
  const [round] = await db
    .insert(reviewRounds)
    .values({ networkId, slug: 'round-1', position: 1, kind: 'plans', title: 'Plans', state: 'open' })
    .returning()
  roundId = round!.id
  const pairs = await db
    .insert(reviews)
    .values(
      ['beta', 'gamma', 'delta'].map((slug) => ({
        ...{ networkId, roundId, reviewerCityId: cityId(slug), reviewedCityId: cityId('alpha') },
        state: slug === 'delta' ? ('sent' as const) : ('assigned' as const),
      })),
    )
    .returning()
  const pairOf = (slug: string) => pairs.find((pair) => pair.reviewerCityId === cityId(slug))!.id
  ;[ofBeta, ofGamma, ofDelta] = [pairOf('beta'), pairOf('gamma'), pairOf('delta')]
  await inCity('Speaks delta', 'coordinator', 'delta').then((one) => {
    delta = one
  })
})
let delta: SignedIn

const get = (what: string, who: SignedIn, asking?: string) => open(app, live + what, who, 'en', asking)
const post = (what: string, fields: Record<string, string | string[]>, who: SignedIn) =>
  send(app, live + what, fields, who)
const note = async (words: string, who: SignedIn, kind = 'concern') => {
  const id = v7()
  await post('/notes', { id, kind, note: words }, who)
  return id
}
const ticked = (html: string, review: string) =>
  [
    ...(
      html.split('<form').find((form) => form.includes(`value="${review}"`) && form.includes('name="notes"')) ?? ''
    ).matchAll(/<input[^>]*name="notes"[^>]*>/g),
  ].map(([tag]) => ({ id: /value="([^"]+)"/.exec(tag)?.[1], checked: /\schecked/.test(tag) }))
const atPart = async (part: number) => {
  await db.update(reviewSessions).set({ part, partSince: new Date(), endedAt: null })
}

/** As the phone of somebody sends what it has kept. */
async function phone(fields: Record<string, string>, who: SignedIn) {
  const answer = await app.request(`${live}/notes`, {
    method: 'POST',
    headers: { ...who.headers, accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields),
  })
  return { status: answer.status, body: (await answer.json()) as unknown }
}

describe('whose notes become whose remarks', () => {
  test('each by default in the review of the city that wrote it, and nobody takes what another reader noted', async () => {
    const [mine, theirs, asked, led] = [
      await note('Of gamma', gamma),
      await note('Of delta', delta),
      await note('Of alpha', own),
      await note('Of those who lead', expert),
    ]
    expect(ticked((await get('', gamma)).html, ofGamma)).toEqual([
      { id: mine, checked: true },
      { id: asked, checked: false },
      { id: led, checked: false },
    ])
    await post('/remarks', { review: ofGamma, notes: [mine, theirs, led] }, gamma)
    const remarks = await db.select().from(reviewRemarks).where(eq(reviewRemarks.reviewId, ofGamma))
    expect(remarks.map(({ id }) => id)).toEqual([mine, led])
  })

  test('nobody else puts words into a review, not even those who lead', async () => {
    const id = await note('Again of gamma', gamma)
    for (const [who, review] of [
      [expert, ofGamma],
      [gamma, ofBeta],
      [own, ofGamma],
    ] as const)
      expect((await post('/remarks', { review, notes: id }, who)).status).toBe(404)
    expect((await get('', expert)).html).not.toContain('name="notes" value=')
    expect(await db.select().from(reviewRemarks).where(eq(reviewRemarks.id, id))).toEqual([])
  })

  test('into a review that was sent nothing goes, and the page says so', async () => {
    const id = await note('Too late', delta)
    expect((await get('', delta)).text).toContain('The review of Delta Quagga was sent. What is noted now stays a note')
    expect((await post('/remarks', { review: ofDelta, notes: id }, delta)).status).toBe(303)
    expect(await db.select().from(reviewRemarks).where(eq(reviewRemarks.reviewId, ofDelta))).toEqual([])
  })
})

describe('who has the clock first', () => {
  const order = async (who: SignedIn) => {
    const { html } = await get('', who)
    const [clock, form] = [html.search(/action="[^"]*\/(begin|step)"/), html.indexOf('name="note"')]
    return clock < 0 ? 'note only' : clock < form ? 'clock first' : 'note first'
  }

  test('those who lead, as long as nobody keeps the time; then whoever does', async () => {
    expect(await Promise.all([expert, gamma, timekeeper].map(order))).toEqual([
      'clock first',
      'note first',
      'note only',
    ])
    await post('/roles', { take: 'time' }, gamma)
    expect(await Promise.all([expert, gamma, timekeeper].map(order))).toEqual([
      'note first',
      'clock first',
      'note only',
    ])
    expect((await get('/screen', expert)).text).toContain('Keeps the time Speaks gamma')
    // A name that is written down counts as well, and takes the place of whoever pressed before.
    expect((await post('/begin', {}, timekeeper)).status).toBe(403)
    await post('/roles', { facilitator: '', timekeeper: ' uma', notes: '' }, expert)
    expect(await Promise.all([expert, gamma, timekeeper].map(order))).toEqual([
      'note first',
      'note first',
      'clock first',
    ])
    expect((await post('/begin', {}, timekeeper)).status).toBe(303)
    expect((await get('', gamma)).text).toContain('Part 1 of 6')
    expect((await post('/roles', { take: 'time' }, timekeeper)).status).toBe(403)
  })
})

test('the kind of a note follows the part that runs', async () => {
  const kinds: (string | undefined)[] = []
  for (const part of [0, 1, 2, 3, 4, 5]) {
    await atPart(part)
    kinds.push((await get('', gamma, 'note')).form.kind)
  }
  expect(kinds).toEqual(['question', 'question', 'strength', 'concern', 'suggestion', 'question'])
})

describe('the screen in the room', () => {
  test('shows the session and nothing else, with the last notes and how phones come in', async () => {
    const { html, text } = await get('/screen', expert)
    for (const none of ['masthead', '<footer', '<form']) expect(html).not.toContain(none)
    expect(html).toContain('class="qr-code"')
    for (const words of ['Facilitates', 'Join with your phone', live, 'Again of gamma']) expect(text).toContain(words)
    expect(text).not.toContain('Speaks delta')
    for (const number of [1, 2, 3, 4]) await note(`Strong ${number}`, gamma, 'strength')
    const full = (await get('/screen', expert)).text
    expect(full).toContain('Strong 4 Strong 3 Strong 2 and 1 before it')
    expect(full).not.toContain('Strong 1')
  })

  test('looks again by itself without scripts, and says as of when it stands', async () => {
    const { html } = await get('/screen', expert)
    expect(html).toContain('<noscript><meta http-equiv="refresh" content="10"/></noscript>')
    expect(html).toMatch(/<noscript><p class="soft">As of \d\d:\d\d:\d\d \(UTC\)/)
    const onPhone = (await get('', gamma)).html
    expect(onPhone).toMatch(/<noscript><p class="soft">As of \d\d:\d\d:\d\d \(UTC\)/)
    // Whoever types is not thrown out of it.
    expect(onPhone).not.toContain('http-equiv="refresh"')
  })
})

test('what a phone has kept comes in once, however often it is sent; what is wrong is said in a word', async () => {
  const id = v7()
  for (const _ of [1, 2])
    expect(await phone({ id, kind: 'concern', note: 'Kept' }, gamma)).toEqual({ status: 200, body: { id } })
  expect(await db.select().from(reviewNotes).where(eq(reviewNotes.note, 'Kept'))).toMatchObject([
    { id, kind: 'concern' },
  ])
  expect(await phone({ id: v7(), kind: 'concern', note: '' }, gamma)).toEqual({
    status: 422,
    body: { errors: ['Write something.'] },
  })
})

test('paper has the day, the address and a code', async () => {
  const { html, text } = await get('/paper', gamma)
  expect(html).toContain('class="qr-code"')
  for (const words of ['Day', live]) expect(text).toContain(words)
})

test('a round that is closed takes no notes and begins no session', async () => {
  await atPart(1)
  await db.update(reviewRounds).set({ state: 'closed' }).where(eq(reviewRounds.id, roundId))
  const before = await db.select().from(reviewNotes)
  const { html, text } = await get('', gamma)
  expect(text).toContain('The round is closed. What was noted stays here')
  expect(text).toContain('The session is over')
  expect(html).not.toMatch(/action="[^"]*\/(begin|step|notes|roles|remarks)/)
  await note('Later', gamma)
  expect(await phone({ id: v7(), kind: 'concern', note: 'Later' }, gamma)).toEqual({
    status: 409,
    body: { errors: ['The round is closed. What was noted stays here, nothing is added.'] },
  })
  await post('/notes/remove', { note: before[0]!.id }, gamma)
  await post('/step', { from: '1', to: '2' }, expert)
  await post('/roles', { facilitator: 'Zed', timekeeper: '', notes: '' }, expert)
  expect(await db.select().from(reviewNotes)).toEqual(before)
  expect(await db.select().from(reviewSessions)).toMatchObject([{ part: 1, endedAt: null }])
  expect((await get('', gamma)).text).not.toContain('Zed')
  await db.delete(reviewSessions).where(eq(reviewSessions.roundId, roundId))
  await post('/begin', {}, expert)
  expect(await db.select().from(reviewSessions).where(eq(reviewSessions.roundId, roundId))).toEqual([])
})
