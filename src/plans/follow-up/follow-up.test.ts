import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { runJob } from '../../../tests/jobs.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { meetings } from '../../meetings/schema.ts'
import { cities, networks } from '../../networks/schema.ts'
import { activityEntries, letters } from '../../platform/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import {
  actionTableEvidence,
  contextEvidence,
  draftEvidence,
  planEvidence,
  presentationEvidence,
} from '../plan.evidence.ts'
import { planActions, planPresentations, planSections, plans, planUpdates, planVersions } from '../schema.ts'
import { snapshotOf } from '../versions/snapshot.queries.ts'

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const plan = '/n/open-one/cities/alpha/plan'

let networkId: string
let cityId: string
let coordinator: SignedIn
let member: SignedIn
let other: SignedIn
const [planId, actionId, meetingId] = [v7(), v7(), v7()]

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  await db.update(networks).set({ demo: true, asOf: '2024-06-13', profile: 'urbact' })
  const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  cityId = alpha!.id
  coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', networkId, cityId }])
  member = await signedInAs(db, 'Member', [{ role: 'local_group_member', networkId, cityId }])
  other = await signedInAs(db, 'Other', [{ role: 'coordinator', networkId, cityId: beta!.id }])
  await db.insert(plans).values({ id: planId, networkId, cityId, title: 'Quiet streets', language: 'en' })
  await db.insert(planSections).values([
    { networkId, planId, key: 'policy_context', position: 1, title: 'Context', text: 'It was loud.' },
    { networkId, planId, key: 'actions', position: 2, title: 'Actions' },
  ])
  const base = { networkId, planId, cityId, status: 'agreed' as const, horizontalThemes: ['gender'] }
  await db.insert(planActions).values([
    { ...base, id: actionId, slug: '1', position: 1, title: 'Benches', fundingStatus: 'applied' },
    { ...base, slug: '2', position: 2, title: 'Signs' },
  ])
  await db.insert(meetings).values({
    ...{ id: meetingId, networkId, cityId, slug: 'alpha.1', position: 9, kind: 'local_meeting', title: 'We show it' },
    ...{ start: '2024-10-10', status: 'planned', audience: 'public' },
  })
})

const get = async (address: string, who?: SignedIn, lang = 'en') => {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '') }
}
const post = async (address: string, fields: Record<string, string> | FormData, who?: SignedIn) => {
  const body = fields instanceof FormData ? fields : new URLSearchParams(fields)
  const answer = await app.request(address, { method: 'POST', body, headers: { ...who?.headers } })
  const html = await answer.text()
  return { status: answer.status, to: answer.headers.get('location'), text: visible(html) }
}
const statuses = async (address: string) =>
  Promise.all([undefined, other, member, coordinator].map(async (who) => (await get(address, who)).status))

const freezeFinal = async () => {
  const [network] = await db.select().from(networks)
  const [row] = await db.select().from(plans)
  const snapshot = { ...(await snapshotOf(db, network as never, row!)) }
  const about = { networkId, cityId, planId, snapshot, hash: 'x', actor: 'Coordinator' }
  await db.insert(planVersions).values([
    { ...about, number: 1, kind: 'v1', frozenOn: '2024-03-01' },
    { ...about, number: 2, kind: 'final', frozenOn: '2024-06-01' },
  ])
}

describe('adoption', () => {
  const council = { adoptedBy: 'City council', adoptedOn: '2024-06-10', adoption: '24/17' }

  test('wants a final plan and a meeting that presents it, and is said by who speaks for the city', async () => {
    const at = `${plan}/adoption`
    expect(await statuses(at)).toEqual([404, 404, 200, 200])
    expect((await post(at, council, member)).status).toBe(403)
    expect((await post(at, council, coordinator)).status).toBe(422)
    await freezeFinal()
    const refused = await post(at, council, coordinator)
    expect([refused.status, refused.text.includes('Plan a local meeting that presents the plan first.')]).toEqual([
      422,
      true,
    ])
    for (const _ of [1, 2]) await post(`${at}/presentations`, { meeting: meetingId }, coordinator)
    await post(`${at}/presentations`, { meeting: v7() }, coordinator)
    expect(await db.select().from(planPresentations)).toHaveLength(1)
    expect((await get(at, member)).text).toContain('We show it planned')
    expect((await post(at, { ...council, adoptedOn: '2030-01-01' }, coordinator)).status).toBe(422)
    expect(await statuses(`${plan}/actions/1`)).toEqual([404, 404, 404, 404])
    expect((await post(at, council, coordinator)).status).toBe(303)
    expect(await db.select().from(plans)).toMatchObject([{ ...council, adoptedNumber: 2, version: 2 }])
    expect((await get(at, coordinator)).text).toContain('City council adopted version 2 on 10 June 2024')
  })

  test('fulfils what the network has promised', async () => {
    const [network] = await db.select().from(networks)
    const ground = { db, network: network as never }
    const found = async (kind: { find: typeof planEvidence.find }) =>
      (await kind.find(ground)).map(({ state, on, at }) => [state, on, at])
    const address = '/cities/alpha/plan'
    expect(await found(contextEvidence)).toEqual([['delivered', '2024-03-01', `${address}/versions/1`]])
    expect(await found(actionTableEvidence)).toEqual([['delivered', '2024-03-01', `${address}/versions/1`]])
    expect(await found(draftEvidence)).toEqual([['delivered', '2024-03-01', `${address}/versions/1`]])
    expect(await found(planEvidence)).toEqual([['accepted', '2024-06-01', `${address}/versions/2`]])
    expect(await found(presentationEvidence)).toEqual([['planned', null, '/meetings/alpha.1']])
  })
})

describe('how an action goes', () => {
  const at = `${plan}/actions/1`

  test('is told by who speaks for the city, for those the adopted plan is for', async () => {
    expect(await statuses(at)).toEqual([404, 404, 200, 200])
    const told = { id: v7(), status: 'running', fundingStatus: 'secured', text: 'Ten stand on the square.' }
    expect((await post(`${at}/updates`, told, member)).status).toBe(403)
    expect((await post(`${at}/updates`, { ...told, status: 'dropped', text: '' }, coordinator)).status).toBe(422)
    for (const _ of [1, 2]) expect((await post(`${at}/updates`, told, coordinator)).status).toBe(303)
    expect(await db.select().from(planUpdates)).toMatchObject([{ onDay: '2024-06-13', status: 'running' }])
    expect((await db.select().from(planActions).where(eq(planActions.id, actionId)))[0]).toMatchObject({
      ...{ status: 'running', fundingStatus: 'secured', version: 2 },
    })
    const entries = await db.select().from(activityEntries)
    expect(entries.find(({ verb }) => verb === 'plan_update.added')).toMatchObject({ audience: 'group' })
    expect(await statuses(at)).toEqual([404, 404, 200, 200])
    await db
      .update(planVersions)
      .set({ audience: 'public', publishedOn: '2024-06-13' })
      .where(eq(planVersions.number, 2))
    const page = await get(at)
    expect([page.status, page.text.includes('Ten stand on the square.'), page.text.includes('running')]).toEqual([
      200,
      true,
      true,
    ])
    expect((await get(`${plan}/actions/99`)).status).toBe(404)
    expect((await get(at, undefined, 'fr')).text).toContain('Où elle en est')
  })

  test('is shown in photos, each with what it shows', async () => {
    const [update] = await db.select().from(planUpdates)
    const photos = `${at}/updates/${update!.id}/files`
    expect((await get(photos, member)).status).toBe(403)
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#8a2' } })
      .png()
      .toBuffer()
    const form = (alt: string) => {
      const body = new FormData()
      body.set('file', new File([new Uint8Array(picture)], 'bench.png', { type: 'image/png' }))
      body.set('alt', alt)
      return body
    }
    expect((await post(photos, form(''), coordinator)).status).toBe(422)
    expect((await post(photos, form('A bench'), coordinator)).status).toBe(303)
    const { html } = await get(at)
    expect(html).toContain('alt="A bench"')
    const src = /<img src="([^"]+\/files\/[^"]+)"/.exec(html)?.[1] ?? ''
    expect((await get(src.replaceAll('&amp;', '&'))).status).toBe(200)
    await db.update(planVersions).set({ audience: 'group' }).where(eq(planVersions.number, 2))
    expect((await get(src.replaceAll('&amp;', '&'))).status).toBe(404)
    await db.update(planVersions).set({ audience: 'public' }).where(eq(planVersions.number, 2))
  })

  test('is told to no more people than the plan, once that is withdrawn', async () => {
    await db.update(activityEntries).set({ audience: 'public' }).where(eq(activityEntries.verb, 'plan_update.added'))
    const shown = (audience: string) => post(`${plan}/versions/2/audience`, { audience }, coordinator)
    expect((await shown('network')).status).toBe(303)
    const entries = await db.select().from(activityEntries).where(eq(activityEntries.verb, 'plan_update.added'))
    expect(entries.map(({ audience }) => audience)).toEqual(['network'])
    expect((await get(at)).status).toBe(404)
    await shown('public')
  })

  test('of all plans stands side by side, with as many questions for many actions as for few', async () => {
    const page = '/n/open-one/plans/follow-up'
    const { text } = await get(page)
    expect(text).toContain('1 adopted plans, of 2 cities')
    expect(text).toContain('1 of 2 actions running or done')
    expect(text).toContain('1 with funding secured, of 2')
    expect(text).toContain('gender 2 actions')
    expect((await get('/n/open-one')).text).toContain('1 published plan, 1 adopted')
    await get(page)
    const few = await countQueries(pool, () => get(page))
    await db.insert(planUpdates).values(
      Array.from({ length: 30 }, () => ({
        ...{ networkId, actionId, onDay: '2024-06-13', status: 'running' as const, actor: 'C' },
      })),
    )
    expect(await countQueries(pool, () => get(page))).toBe(few)
    await db.delete(planUpdates).where(eq(planUpdates.actor, 'C'))
  })
})

describe('once a year', () => {
  const linkOf = async () => {
    const [letter] = await db.select().from(letters).where(eq(letters.kind, 'plan-yearly')).orderBy(letters.createdAt)
    return {
      letter: letter!,
      at: /https:\/\/charrette\.example(\/plan-updates\/[\w.-]+)/.exec(letter?.text ?? '')?.[1] ?? '',
    }
  }

  test('who speaks for the city is asked by letter, once, by the clock of the network', async () => {
    await runJob({ db, pool }, 'ask-how-plans-go')
    expect(await db.select().from(letters)).toEqual([])
    await db.update(networks).set({ asOf: '2025-06-11' })
    await runJob({ db, pool }, 'ask-how-plans-go')
    await runJob({ db, pool }, 'ask-how-plans-go')
    const written = await db.select().from(letters)
    expect(written.map(({ to, subject }) => [to, subject])).toEqual([
      [coordinator.email, 'How does the plan “Quiet streets” go?'],
    ])
    expect(written[0]?.settingsHref).toMatch(/\/plan-updates\/[\w.-]+\/stop$/)
  })

  test('opening the link says nothing; the button says it once, before anybody signed in', async () => {
    const { at } = await linkOf()
    const before = await db.select().from(planUpdates)
    const page = await get(at)
    expect([page.status, page.text.includes('Everything is still as it is')]).toEqual([200, true])
    expect(await db.select().from(planUpdates)).toHaveLength(before.length)
    for (const _ of [1, 2]) expect((await post(at, {})).status).toBe(303)
    const after = await db.select().from(planUpdates)
    expect(after.filter(({ onDay }) => onDay === '2025-06-11').map(({ text, actor }) => [text, actor])).toEqual([
      [null, 'Coordinator'],
      [null, 'Coordinator'],
    ])
    expect((await get(`${plan}/actions/2`)).text).toContain('Still as it is.')
    expect((await get(`${at}x`)).status).toBe(404)
    expect((await post(`/plan-updates/${planId}.${other.id}.${at.split('.').at(-1)}`, {})).status).toBe(404)
  })

  test('what changed is said action by action', async () => {
    const { at } = await linkOf()
    const changed = { id: v7(), action: '2', status: 'dropped', text: '' }
    expect((await post(`${at}/changed`, changed)).status).toBe(422)
    for (const _ of [1, 2])
      expect((await post(`${at}/changed`, { ...changed, text: 'The road was closed.' })).status).toBe(
        _ === 1 ? 303 : 422,
      )
    expect((await get(`${plan}/actions/2`)).text).toContain('The road was closed.')
    expect((await get(`${plan}/actions/2`)).text).toContain('dropped')
  })

  test('ends when asked, by a button or by a mail program; without the role the link leads nowhere', async () => {
    const { at } = await linkOf()
    expect((await get(`${at}/stop`)).text).toContain('End these letters')
    expect((await db.select().from(plans))[0]?.asksYearly).toBe(true)
    expect((await post(`${at}/stop`, { 'List-Unsubscribe': 'One-Click' })).status).toBe(200)
    expect((await db.select().from(plans))[0]?.asksYearly).toBe(false)
    await db.update(networks).set({ asOf: '2027-06-11' })
    await runJob({ db, pool }, 'ask-how-plans-go')
    expect(await db.select().from(letters)).toHaveLength(1)
    await post(`${plan}/adoption/yearly`, {}, coordinator)
    await runJob({ db, pool }, 'ask-how-plans-go')
    expect(await db.select().from(letters)).toHaveLength(2)
    // The link of the letter before leads nowhere any more.
    expect((await get(at)).status).toBe(404)
  })
})
