import { eq } from 'drizzle-orm'
import { v7, version } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { open, send } from '../../tests/forms.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { testingActions } from '../actions/schema.ts'
import { createApp } from '../app/app.tsx'
import { cities, comments } from '../networks/schema.ts'
import { recordActivity } from '../platform/activity/index.ts'
import { readSettings } from '../platform/settings/index.ts'
import { reviewRemarks, reviewRounds, reviews } from './schema.ts'

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const home = '/n/open-one'
const at = `${home}/reviews`

let networkId: string
let expert: SignedIn
let stranger: SignedIn
const speaks: SignedIn[] = []
let cityIds: string[]

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  await db.insert(cities).values({ networkId, slug: 'gamma', position: 3, name: 'Gamma Quagga', country: 'ES' })
  const towns = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  cityIds = towns.map(({ id }) => id)
  for (const { id, slug } of towns)
    speaks.push(await signedInAs(db, `Speaks ${slug}`, [{ role: 'coordinator', networkId, cityId: id }]))
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  stranger = await signedInAs(db, 'Stranger')
  await db.insert(testingActions).values(
    towns.map(({ id: cityId, slug }, position) => ({
      ...{ networkId, cityId, position, slug: `T-${slug}`, title: `Test of ${slug}` },
      ...{ state: 'agreed' as const, audience: 'network' as const },
    })),
  )
})

const fields = { title: 'Blind', kind: 'test_plans', each: '2', visibility: 'own', namesHidden: 'yes' }

async function preparedRound(given: Record<string, string> = {}): Promise<string> {
  const made = await send(app, `${at}/new`, { id: v7(), ...fields, ...given }, expert)
  const slug = made.location?.split('/').at(-1) ?? ''
  await send(app, `${at}/${slug}/propose`, { cities: cityIds }, expert)
  return slug
}

async function openedRound(given: Record<string, string> = {}): Promise<string> {
  const slug = await preparedRound(given)
  expect((await send(app, `${at}/${slug}/open`, {}, expert)).status).toBe(303)
  return slug
}

const roundOf = async (slug: string) =>
  (await db.select().from(reviewRounds).where(eq(reviewRounds.slug, slug)))[0] as typeof reviewRounds.$inferSelect

test('a visitor learns neither which rounds there are, nor who takes part; a stranger neither', async () => {
  const open1 = await openedRound()
  const prepared = await preparedRound()
  const [pair] = await db
    .select()
    .from(reviews)
    .where(eq(reviews.roundId, (await roundOf(open1)).id))
  const addresses = [open1, prepared, 'round-99'].flatMap((slug) => [
    `${at}/${slug}`,
    ...[pair?.id, v7(), 'x'].map((id) => `${at}/${slug}/reviews/${id}`),
    ...['alpha', 'nowhere'].flatMap((city) => [`${at}/${slug}/cities/${city}`, `${at}/${slug}/live/${city}`]),
  ])
  for (const address of addresses) {
    const visitor = await open(app, address)
    expect([address, visitor.status, visitor.location?.startsWith('/sign-in?')]).toEqual([address, 303, true])
    expect([address, (await open(app, address, stranger)).status]).toEqual([address, 404])
  }
})

describe('names that a round hides', () => {
  test('stay hidden, and those it shows stay shown, once it is open', async () => {
    const blind = await openedRound()
    await send(app, `${at}/${blind}/edit`, { ...fields, namesHidden: '', title: 'Seeing', version: '1' }, expert)
    expect(await roundOf(blind)).toMatchObject({ title: 'Seeing', namesHidden: true })
    const form = await open(app, `${at}/${blind}/edit`, expert)
    expect(form.html).not.toContain('name="namesHidden"')
    expect(form.text).toContain('hidden That stays as it was when the round was opened.')
    const seeing = await openedRound({ namesHidden: '' })
    await send(app, `${at}/${seeing}/edit`, { ...fields, version: '1' }, expert)
    expect(await roundOf(seeing)).toMatchObject({ title: 'Blind', namesHidden: false })
    const prepared = await preparedRound()
    await send(app, `${at}/${prepared}/edit`, { ...fields, namesHidden: '', version: '1' }, expert)
    expect(await roundOf(prepared)).toMatchObject({ namesHidden: false })
  })

  test('are not given away by what somebody says of the round', async () => {
    const slug = await openedRound()
    const round = await roundOf(slug)
    const talk = `${home}/talk/review_round/${round.id}`
    for (const who of [...speaks, expert]) {
      expect((await open(app, talk, who)).status).toBe(404)
      expect((await send(app, talk, { id: v7(), body: 'We read @Expert gladly' }, who)).status).toBe(404)
    }
    expect(await db.select().from(comments).where(eq(comments.subjectId, round.id))).toEqual([])
    // What somebody said before it was so is not told on either.
    const [said] = await db
      .insert(comments)
      .values({ networkId, subjectKind: 'review_round', subjectId: round.id, author: 'Speaks alpha', body: 'Okapi' })
      .returning()
    await recordActivity(db, {
      ...{ networkId, actor: 'Speaks alpha', personId: speaks[0]?.id ?? null, verb: 'comment.said' },
      ...{ subjectKind: 'review_round', subjectId: round.id, audience: 'network', detail: { comment: said?.id } },
    })
    for (const address of [`${at}/${slug}`, `${home}/activity`]) {
      const { html } = await open(app, address, speaks[1])
      const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
      expect([address, main.includes('Okapi'), main.includes('Speaks alpha')]).toEqual([address, false, false])
    }
    const page = await open(app, `${at}/${slug}`, speaks[1])
    expect(page.text).toContain('Names are hidden here, so nothing is said under a name.')
    expect(page.html).toContain(`/follow/review_round/${round.id}`)
    // Where names are shown people talk as everywhere.
    const shown = await roundOf(await openedRound({ namesHidden: '' }))
    const words = { id: v7(), body: 'We read gladly' }
    expect((await send(app, `${home}/talk/review_round/${shown.id}`, words, speaks[0])).status).toBe(303)
    expect((await open(app, `${at}/${shown.slug}`, speaks[1])).text).toContain('We read gladly')
  })

  test('are not to be reckoned from the order or the ids of what was said', async () => {
    const slug = await openedRound()
    const round = await roundOf(slug)
    const pairs = await db.select().from(reviews).where(eq(reviews.roundId, round.id))
    expect(pairs).toHaveLength(6)
    expect(new Set(pairs.map(({ id }) => version(id)))).toEqual(new Set([4]))
    const pair = pairs.find(({ reviewerCityId }) => reviewerCityId === cityIds[0])
    const page = await open(app, `${at}/${slug}/reviews/${pair?.id}`, speaks[0], 'en', 'remark')
    await send(app, `${at}/${slug}/reviews/${pair?.id}/remarks`, { ...page.form, remark: 'Who pays?' }, speaks[0])
    const [remark] = await db
      .select()
      .from(reviewRemarks)
      .where(eq(reviewRemarks.reviewId, pair?.id ?? ''))
    expect([remark?.remark, version(remark?.id ?? '')]).toEqual(['Who pays?', 4])
  })
})
