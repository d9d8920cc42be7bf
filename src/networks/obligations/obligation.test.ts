import { and, asc, eq, inArray } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { open, send } from '../../../tests/forms.ts'
import { signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { read } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { activityEntries } from '../../platform/schema.ts'
import { cities, deliveries, networks, obligations, pauses, waivers } from '../schema.ts'
import { deskItems } from './evidence.ts'

const { db, dataDir } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({ DATA_DIR: dataDir }), secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'
const [here] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = here!.id
const cityCalled = async (slug: string) =>
  (
    await db
      .select()
      .from(cities)
      .where(and(eq(cities.networkId, networkId), eq(cities.slug, slug)))
  )[0]!
const [genk, breda] = [await cityCalled('genk'), await cityCalled('breda')]
// Here a paper is handed in where the profile would ask for the plan itself.
await db
  .update(obligations)
  .set({ evidence: 'delivery' })
  .where(inArray(obligations.slug, ['D16', 'D17']))
const lead = await signedInAs(db, 'Lead', [{ role: 'lead_expert', networkId }])
const coordinator = await signedInAs(db, 'Coordinator, Genk', [{ role: 'coordinator', networkId, cityId: genk.id }])
const team = await signedInAs(db, 'Team, Genk', [{ role: 'city_team', networkId, cityId: genk.id }])
const other = await signedInAs(db, 'Coordinator, Breda', [{ role: 'coordinator', networkId, cityId: breda.id }])
const on = (asOf: string) => db.update(networks).set({ asOf }).where(eq(networks.id, networkId))
const obligationCalled = async (slug: string) =>
  (
    await db
      .select()
      .from(obligations)
      .where(and(eq(obligations.networkId, networkId), eq(obligations.slug, slug)))
  )[0]!
const verbs = async (subjectId: string) =>
  (
    await db
      .select({ verb: activityEntries.verb, audience: activityEntries.audience })
      .from(activityEntries)
      .where(eq(activityEntries.subjectId, subjectId))
      .orderBy(asc(activityEntries.at), asc(activityEntries.id))
  ).map(({ verb, audience }) => `${verb} ${audience}`)

// What is registered stays for the test files after this one; what it finds does not.
const asking = [
  { cityId: breda.id, title: 'Genk asks', at: '/cities' },
  { cityId: genk.id, title: 'Breda asks', at: '/cities' },
]
deskItems.register({ find: async () => asking })
afterAll(() => void asking.splice(0))

describe('what is promised', () => {
  test('is said as the source says it, and what it does not say stays open', async () => {
    const { text, html } = await read(app, `${home}/obligations`)
    expect(text).toContain(
      'at least 8 × meeting for each partner ULG coordinator LP before and after each transnational event',
    )
    expect(text).toContain(
      'Local public dissemination meeting meeting , number not stated for each partner partner not stated after final IAP',
    )
    expect(text).toContain('6 × meeting for the whole network hosts LE + LP Nov 2023; 4-8 Mar 2024;')
    expect([...html.matchAll(/source#contradiction-(N\d+)/g)].map(([, id]) => id)).toEqual(['N11'])
    expect(html).not.toContain('/edit"')
  })

  test('may be nothing, and then the profile’s is taken over in one step', async () => {
    const { id } = await plantNetwork(db, { slug: 'bare', word: 'Zebra' })
    expect((await read(app, '/n/bare/obligations')).text).toContain('Nothing has been promised in writing yet')
    const bareLead = await signedInAs(db, 'Lead of bare', [{ role: 'lead_partner', networkId: id }])
    await db.update(networks).set({ profile: 'uclg', language: 'fr' }).where(eq(networks.id, id))
    expect((await open(app, '/n/bare/obligations', bareLead)).text).toContain('promise 4 things')
    for (const _ of [1, 2]) expect((await send(app, '/n/bare/obligations/take-over', {}, bareLead)).status).toBe(303)
    const taken = await db.select().from(obligations).where(eq(obligations.networkId, id)).orderBy(obligations.position)
    expect(taken.map(({ slug, type, per }) => [slug, type, per])).toEqual([
      ['U1', 'Évaluation des besoins', 'network'],
      ['U2', 'Rencontre d’apprentissage entre pairs', 'network'],
      ['U3', 'Note d’apprentissage entre pairs', 'network'],
      ['U4', 'Questionnaire d’impact', 'partner'],
    ])
  })

  test('is changed by those who lead, seen in its history and taken back', async () => {
    const at = `${home}/obligations/D33`
    expect((await open(app, `${at}/edit`, coordinator)).status).toBe(403)
    const [one, two] = [await open(app, `${at}/edit`, lead), await open(app, `${at}/edit`, lead)]
    expect(one.form).toMatchObject({ type: 'Governance campaign', count: '1', per: 'partner', dueRule: 'none' })
    const wrong = await send(app, `${at}/edit`, { ...one.form, type: '', due: 'soon' }, lead)
    expect([wrong.status, wrong.form.due]).toEqual([422, 'soon'])
    const changed = { ...one.form, dueRule: 'date', due: '2024-05\n2024-11-02', evidence: 'delivery' }
    expect((await send(app, `${at}/edit`, changed, lead)).status).toBe(303)
    expect(await obligationCalled('D33')).toMatchObject({ due: ['2024-05', '2024-11-02'], version: 2 })
    const clash = await send(app, `${at}/edit`, { ...two.form, dueRule: 'date', due: '2025' }, lead)
    expect(clash.status).toBe(422)
    const history = await open(app, `${at}/history`, coordinator)
    expect(history.text).toContain('May 2024 and 2 November 2024')
    const entry = /history\/([\w-]+)\/undo/.exec((await open(app, `${at}/history`, lead)).html)?.[1]
    expect((await send(app, `${at}/history/${entry}/undo`, {}, lead)).status).toBe(303)
    expect(await obligationCalled('D33')).toMatchObject({ due: [], dueRule: 'none' })
  })

  test('grows and shrinks', async () => {
    const page = await open(app, `${home}/obligations/add`, lead)
    const fields = { ...page.form, type: 'Postcard', count: '2', per: 'partner', dueRule: 'none' }
    for (const _ of [1, 2]) expect((await send(app, `${home}/obligations/add`, fields, lead)).status).toBe(303)
    const added = (await db.select().from(obligations)).filter(({ type }) => type === 'Postcard')
    expect(added.map(({ slug, count, position }) => [slug, count, position])).toEqual([['O39', 2, 39]])
    expect((await open(app, `${home}/cities/genk/due`, coordinator)).text).toContain('Postcard, 2 of 2')
    expect((await send(app, `${home}/obligations/O39/remove`, {}, coordinator)).status).toBe(403)
    expect((await open(app, `${home}/obligations/O39/remove`, lead)).text).toContain('Take back “Postcard”?')
    expect((await send(app, `${home}/obligations/O39/remove`, {}, lead)).status).toBe(303)
    expect((await db.select().from(obligations)).filter(({ type }) => type === 'Postcard')).toEqual([])
  })
})

describe('what is due', () => {
  test('is for the city and for those who lead', async () => {
    const at = `${home}/cities/genk/due`
    for (const who of [lead, coordinator, team]) expect((await open(app, at, who)).status).toBe(200)
    expect((await open(app, at, other)).status).toBe(403)
    expect([401, 302, 303]).toContain((await open(app, at)).status)
    expect((await open(app, `${home}/due`, coordinator)).status).toBe(403)
    expect((await open(app, `${home}/cities/genk`, coordinator)).html).toContain(`href="${at}"`)
    expect((await open(app, `${home}/cities/genk`, other)).html).not.toContain(`href="${at}"`)
    expect((await open(app, `${home}/cities/genk`)).html).not.toContain(`href="${at}"`)
  })

  test('stands soonest first, each with the one link that does it', async () => {
    await on('2024-03-15')
    const { text, html } = await open(app, `${home}/cities/genk/due`, coordinator)
    const late = text.indexOf('Policy context chapter late by February 2024')
    const due = text.indexOf('Draft action table, 1 of 2 due by March 2024')
    expect(late).toBeGreaterThan(0)
    expect(due).toBeGreaterThan(late)
    expect(html).toContain(`href="${home}/obligations/D16/deliver?city=genk&amp;item=2024-02"`)
    expect(html).not.toContain('/waive?')
    const french = await open(app, `${home}/cities/genk/due`, coordinator, 'fr')
    expect(french.text).toContain('en retard au plus tard : février 2024')
  })

  test('is one page for those who lead, the obligations most is late of first', async () => {
    await on('2024-03-15')
    const { text, html } = await open(app, `${home}/due`, lead)
    expect(text).toContain('As it stands on 15 March 2024.')
    const rows = [...html.matchAll(/<tr id="(D\d+)"/g)].map(([, id]) => id)
    expect(rows.indexOf('D16')).toBeLessThan(rows.indexOf('D17'))
    expect(rows).toHaveLength(15)
    expect(html).toContain(`href="${home}/cities/aarhus/due#now"`)
  })
})

describe('what has no record of its own', () => {
  const at = `${home}/obligations/D16/deliver?city=genk&item=2024-02`

  test('is handed in once, returned with a reason, handed in again and accepted', async () => {
    await on('2024-02-20')
    expect((await open(app, at, other)).status).toBe(403)
    expect((await open(app, `${home}/obligations/D16/deliver?city=genk&item=nothing`, coordinator)).status).toBe(404)
    expect((await open(app, `${home}/obligations/D16/deliver`, lead)).status).toBe(404)
    // What is not owed, and what counts by its own record, is not handed in by whoever writes the address either.
    for (const bogus of ['D16/deliver?city=genk&item=nothing', 'D04/deliver?city=genk&item=1'])
      expect((await send(app, `${home}/obligations/${bogus}`, { title: 'x' }, coordinator)).status).toBe(404)
    expect(await db.$count(deliveries)).toBe(0)
    const page = await open(app, at, coordinator)
    const wrong = await send(app, at, { ...page.form, title: '', link: 'nowhere' }, coordinator)
    expect([wrong.status, wrong.form.link]).toEqual([422, 'nowhere'])
    const fields = { ...page.form, title: 'Context of Genk', link: 'https://example.org/context.pdf', language: 'nl' }
    const sent = [await send(app, at, fields, coordinator), await send(app, at, fields, coordinator)]
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    const [made, ...more] = await db.select().from(deliveries)
    expect([made?.state, made?.on, made?.by, more]).toEqual(['delivered', '2024-02-20', 'Coordinator, Genk', []])
    const its = `${home}/obligations/D16/deliveries/${made!.id}`
    expect(sent[0]?.location).toBe(its)
    expect((await open(app, `${home}/due`, lead)).html).toContain(`href="${its}"`)
    expect((await open(app, its, team)).text).toContain('Handed in by Coordinator, Genk, 20 February 2024')
    expect((await open(app, its, other)).status).toBe(404)
    expect((await send(app, `${its}/check`, { as: 'accepted' }, coordinator)).status).toBe(403)
    expect((await send(app, `${its}/check`, { as: 'returned' }, lead)).status).toBe(422)
    const returned = { as: 'returned', reason: 'The figures are missing.', version: '1' }
    expect((await send(app, `${its}/check`, returned, lead)).status).toBe(303)
    expect((await open(app, `${home}/cities/genk/due`, coordinator)).text).toContain('Policy context chapter returned')
    const again = await open(app, at, coordinator)
    expect(again.text).toContain('Returned by Lead The figures are missing.')
    expect((await send(app, at, { ...again.form, note: 'With figures' }, coordinator)).status).toBe(303)
    expect((await send(app, `${its}/check`, { as: 'accepted', version: '2' }, lead)).status).toBe(422)
    expect((await send(app, `${its}/check`, { as: 'accepted', version: '3' }, lead)).status).toBe(303)
    expect((await open(app, `${home}/cities/genk/due`, coordinator)).text).toContain('Policy context chapter accepted')
    expect(await verbs(made!.id)).toEqual([
      'delivery.handed_in city',
      'delivery.returned city',
      'delivery.changed city',
      'delivery.accepted city',
    ])
  })

  test('takes files, which have the door of what was handed in', async () => {
    const [made] = await db.select().from(deliveries)
    const its = `${home}/obligations/D16/deliveries/${made!.id}`
    const body = new FormData()
    body.set('file', new File(['%PDF-1.4\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'], 'plan.pdf'))
    const headers = { ...coordinator.headers, 'sec-fetch-site': 'same-origin', 'content-length': '1000' }
    const sent = await app.request(`${its}/files`, { method: 'POST', headers, body })
    expect(sent.status).toBe(303)
    const file = /href="([^"]*\/files\/[^"]*plan\.pdf)"/.exec((await open(app, its, coordinator)).html)?.[1] ?? ''
    expect((await app.request(file, { headers: team.headers })).status).toBe(200)
    expect((await app.request(file, { headers: other.headers })).status).toBe(404)
  })
})

describe('what is not asked for', () => {
  test('is waived with a reason by those who lead, and asked for again', async () => {
    await on('2024-03-15')
    const at = `${home}/obligations/D17/waive?city=breda&item=2024-03`
    expect((await open(app, at, other)).status).toBe(403)
    const page = await open(app, at, lead)
    expect(page.text).toContain('Draft action table , by March 2024')
    expect((await send(app, at, page.form, lead)).status).toBe(422)
    for (const _ of [1, 2]) expect((await send(app, at, { ...page.form, reason: 'New team' }, lead)).status).toBe(303)
    const waived = await db.select().from(waivers)
    expect(waived.map(({ item, reason, by }) => [item, reason, by])).toEqual([['2024-03', 'New team', 'Lead']])
    expect((await open(app, `${home}/cities/breda/due`, other)).text).toContain('Not asked for (Lead): New team')
    const undo = `${home}/obligations/D17/waivers/${waived[0]!.id}/undo`
    expect((await send(app, undo, {}, other)).status).toBe(403)
    expect((await send(app, undo, {}, lead)).location).toBe(`${home}/cities/breda/due`)
    expect(await db.select().from(waivers)).toEqual([])
    expect((await send(app, `${home}/obligations/D17/waivers/no-id/undo`, {}, lead)).status).toBe(404)
  })

  test('is all that was late before a day, in one step', async () => {
    await on('2023-12')
    const page = await open(app, `${home}/due/before`, lead)
    expect(
      (await send(app, `${home}/due/before`, { ...page.form, day: '2023-12-15', reason: 'Before us' }, lead)).status,
    ).toBe(303)
    const waived = await db.select().from(waivers)
    expect(waived.length).toBeGreaterThan(0)
    expect((await open(app, `${home}/cities/genk/due`, coordinator)).text).not.toContain(' late ')
    await db.delete(waivers)
  })

  test('stands still while a city is paused, by those who lead and its coordinator', async () => {
    await on('2024-02-10')
    const at = `${home}/cities/breda/pause`
    for (const who of [coordinator]) expect((await open(app, at, who)).status).toBe(403)
    expect((await open(app, `${home}/cities/genk/pause`, team)).status).toBe(403)
    const page = await open(app, at, other)
    expect(page.form.from).toBe('2024-02-10')
    expect((await send(app, at, page.form, other)).status).toBe(422)
    for (const _ of [1, 2]) expect((await send(app, at, { ...page.form, reason: 'Flood' }, other)).status).toBe(303)
    expect(await db.select().from(pauses)).toHaveLength(1)
    expect((await open(app, `${home}/cities/breda`, other)).text).toContain('Paused since 10 February 2024: Flood')
    expect((await open(app, `${home}/cities/breda`, coordinator)).text).not.toContain('Flood')
    expect((await open(app, `${home}/due`, lead)).text).toContain('Breda: paused since 10 February 2024')
    await on('2024-03-15')
    const paused = await open(app, `${home}/cities/breda/due`, other)
    expect(paused.text).toContain('Policy context chapter paused')
    const resume = `${home}/cities/breda/resume`
    expect((await send(app, resume, { until: '2024-01-01' }, other)).status).toBe(422)
    expect((await send(app, resume, { until: '2024-03-15' }, other)).status).toBe(303)
    const resumed = await open(app, `${home}/cities/breda/due`, other)
    expect(resumed.text).toContain('Policy context chapter due by 3 April 2024 · moved by a pause, was February 2024')
    expect(resumed.text).toContain('2 things moved Policy context chapter : by 3 April 2024')
    expect(await verbs(breda.id)).toEqual(['city.paused city', 'city.resumed city'])
  })

  test('is asked for nothing that waits while it stands still', async () => {
    await on('2024-03-20')
    expect((await open(app, '/desk', other)).text).toContain('Genk asks')
    const pause = { networkId, cityId: breda.id, from: '2024-03-15', reason: 'Elections', by: 'x' }
    const [made] = await db.insert(pauses).values(pause).returning()
    expect((await open(app, '/desk', other)).text).not.toContain('Genk asks')
    expect((await open(app, '/desk', coordinator)).text).toContain('Breda asks')
    await db.delete(pauses).where(eq(pauses.id, made!.id))
  })

  test('stands still for everybody while the network is', async () => {
    await on('2024-02-10')
    expect((await open(app, `${home}/due/pause`, other)).status).toBe(403)
    expect((await send(app, `${home}/due/pause`, { from: '2024-02-10', reason: 'Elections' }, lead)).status).toBe(303)
    const due = async () => (await open(app, `${home}/cities/genk/due`, coordinator)).text
    expect(await due()).toContain('Paused since 10 February 2024 Elections')
    expect(await due()).toContain('Draft action table, 1 of 2 paused by March 2024')
    expect((await send(app, `${home}/due/resume`, { until: '2024-02-20' }, lead)).status).toBe(303)
    expect(await due()).toContain('paused by March 2024')
    await on('2024-02-20')
    expect(await due()).not.toContain('paused')
  })
})

test('bad dates and keys of something else are refused and break nothing', async () => {
  const edit = await open(app, `${home}/obligations/D19/edit`, lead)
  const wrong = { ...edit.form, due: '2024-02-31' }
  expect((await send(app, `${home}/obligations/D19/edit`, wrong, lead)).status).toBe(422)
  const key = v7()
  const at = (slug: string, item: string) => `${home}/obligations/${slug}/deliver?city=breda&item=${item}`
  expect((await send(app, at('D17', '2024-06'), { id: key, title: 'Draft' }, lead)).status).toBe(303)
  expect((await send(app, at('D16', '2024-02'), { id: key, title: 'Plan' }, lead)).status).toBe(422)
  const entry = { id: v7(), 'label-en': 'One' }
  for (const list of ['phase', 'session_kind'])
    expect((await send(app, `${home}/profile/${list}/add`, entry, lead)).status).toBe(303)
  await db.update(networks).set({ start: '0001-01' }).where(eq(networks.id, networkId))
  await db
    .insert(pauses)
    .values({ networkId, cityId: breda.id, from: '0001-01-01', until: '9999-12-31', reason: 'x', by: 'x' })
  expect((await open(app, `${home}/due`, lead)).status).toBe(200)
})
