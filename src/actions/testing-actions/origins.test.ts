import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { needs, practices } from '#schema/exchange'
import { draftActions } from '#schema/learning'
import { cities, networks, themes } from '#schema/networks'
import { freshDatabase } from '../../../tests/database.ts'
import { open, send } from '../../../tests/forms.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { countQueries } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { testingActionOrigins, testingActions } from '../schema.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = network!.id
const cityIds = new Map(
  (await db.select().from(cities).where(eq(cities.networkId, networkId))).map(({ slug, id }) => [slug, id]),
)
const inCity = (role: 'coordinator' | 'local_group_member', slug: string) => [
  { role, networkId, cityId: cityIds.get(slug)! },
]
const genk = await signedInAs(db, 'Coordinator, Genk', inCity('coordinator', 'genk'))
const group = await signedInAs(db, 'Local group, Genk', inCity('local_group_member', 'genk'))
const gdansk = await signedInAs(db, 'Coordinator, Gdańsk', inCity('coordinator', 'gdansk'))
const [theme] = await db.select().from(themes).where(eq(themes.networkId, networkId)).limit(1)
const [need] = await db
  .insert(needs)
  .values({
    ...{ networkId, cityId: cityIds.get('gdansk')!, themeId: theme!.id, slug: 'need-doors', position: 1 },
    ...{ question: 'How do others keep doors open?', audience: 'network' },
  })
  .returning()
const [practice] = await db.select().from(practices).where(eq(practices.networkId, networkId)).limit(1)
const draft = async (slug: string, title: string) =>
  (
    await db
      .insert(draftActions)
      .values({ networkId, cityId: cityIds.get(slug)!, slug: v7(), position: 1, title, audience: 'group' })
      .returning()
  )[0]!
const mine = await draft('genk', 'Wombat walks')
const theirs = await draft('gdansk', 'Quokka quarters')
const begun = await send(
  app,
  '/n/agents-of-coexistence/testing-actions',
  { id: v7(), city: 'genk', title: 'A bench' },
  genk,
)
const at = begun.location!
const [action] = await db
  .select()
  .from(testingActions)
  .where(eq(testingActions.slug, at.split('/').at(-1)!))
const stored = async () =>
  (await db.select().from(testingActionOrigins).where(eq(testingActionOrigins.testingActionId, action!.id)))
    .map((row) => row.needId ?? row.practiceId ?? row.draftActionId ?? '')
    .sort()
const add = (origin: string, who: SignedIn = genk) => send(app, `${at}/origins`, { origin }, who)
const remove = (origin: string, who: SignedIn = genk) => send(app, `${at}/origins/remove`, { origin }, who)
const undo = async (words: string) => {
  const { html } = await open(app, `${at}/history`, genk)
  const entry = html.split('<li id="').find((part) => part.includes(words) && part.includes('/undo"'))
  return send(app, `${at}/history/${entry?.slice(0, 36)}/undo`, {}, genk)
}

test('what a test grew from is searched among all that the city may name, and said with one click', async () => {
  const page = await open(app, `${at}/origins`, genk)
  expect([page.status, page.text.includes('It is not known what it grew from.')]).toEqual([200, true])
  const found = await open(app, `${at}/origins?q=wombat+walks`, genk)
  expect(found.text).toContain('Wombat walks draft action · Genk')
  expect((await open(app, `${at}/origins?q=quokka+quarters`, genk)).text).not.toContain('Quokka quarters')
  expect((await open(app, `${at}/origins?q=zzzz&kind=need`, genk)).text).toContain('Nothing fits')
  expect((await open(app, `${at}/origins?page=99`, genk)).status).toBe(303)
  const added = await send(app, `${at}/origins?q=wombat`, { origin: `draft:${mine.id}` }, genk)
  expect([added.status, added.location]).toEqual([303, `${at}/origins?q=wombat`])
  await add(`draft:${mine.id}`)
  await Promise.all([add(`need:${need!.id}`), add(`practice:${practice!.id}`)])
  expect(await stored()).toEqual([mine.id, need!.id, practice!.id].sort())
  const shown = await open(app, at, group)
  expect(shown.text).toContain('Wombat walks')
  expect((await open(app, `${at}/origins`, genk, 'fr')).text).toContain('De quoi d’autre il est né')
})

test('what another city drafted, what is not there and who does not write for the city change nothing', async () => {
  const before = await stored()
  for (const origin of [`draft:${theirs.id}`, `need:${v7()}`, 'need:x', 'x', ''])
    expect((await add(origin)).status, origin).toBe(404)
  expect([(await add(`need:${need!.id}`, group)).status, (await remove(`need:${need!.id}`, gdansk)).status]).toEqual([
    403, 404,
  ])
  expect((await open(app, `${at}/origins`, group)).status).toBe(403)
  expect(await stored()).toEqual(before)
})

test('who added or took away what stands in the history, and is taken back', async () => {
  await remove(`need:${need!.id}`)
  expect(await stored()).toEqual([mine.id, practice!.id].sort())
  const history = await open(app, `${at}/history`, genk)
  expect(history.text).toContain(need!.question)
  expect((await undo(need!.question.slice(0, 20).replaceAll("'", '&#39;'))).status).toBe(303)
  expect(await stored()).toEqual([mine.id, need!.id, practice!.id].sort())
  // Whoever writes the form meanwhile is not disturbed, and disturbs nothing.
  const form = (await open(app, `${at}/edit`, genk, 'en', 'version')).form
  await remove(`practice:${practice!.id}`)
  expect((await send(app, `${at}/edit`, { ...form, title: 'A long bench' }, genk)).status).toBe(303)
  expect(await stored()).toEqual([mine.id, need!.id].sort())
  // What is gone altogether does not come back as an origin.
  await remove(`draft:${mine.id}`)
  await db.delete(draftActions).where(eq(draftActions.id, mine.id))
  const { html } = await open(app, `${at}/history`, genk)
  expect((await send(app, `${at}/history/${/history\/([^/"]+)\/undo/.exec(html)?.[1]}/undo`, {}, genk)).status).toBe(
    303,
  )
  expect(await stored()).toEqual([need!.id])
})

test('a search costs the same for few and for many', async () => {
  const few = await countQueries(pool, () => open(app, `${at}/origins?q=walks`, genk))
  for (let more = 0; more < 30; more++) await draft('genk', `Walks number ${more}`)
  expect(await countQueries(pool, () => open(app, `${at}/origins?q=walks`, genk))).toBe(few)
  expect((await open(app, `${at}/origins?q=walks&page=2`, genk)).text).toContain('Walks number')
})
