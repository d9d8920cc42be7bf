import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { visible } from '../../tests/reading.ts'
import { qualityRemarks, qualityRounds } from '../actions/schema.ts'
import { createApp } from '../app/app.tsx'
import { type Network, profileOf } from '../networks/index.ts'
import { cities, networks } from '../networks/schema.ts'
import { readSettings } from '../platform/settings/index.ts'
import { planSections, plans, planVersions } from './schema.ts'
import { snapshotOf } from './versions/snapshot.queries.ts'

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const { id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' })
await db.update(networks).set({ profile: 'urbact', demo: true, asOf: '2024-06-13' })
const [network] = await db.select().from(networks)
const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
const cityId = alpha!.id
const coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', networkId, cityId }])
const other = await signedInAs(db, 'Other', [{ role: 'coordinator', networkId, cityId: beta!.id }])
const expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
const [planId, sectionId] = [v7(), v7()]
await db.insert(plans).values({ id: planId, networkId, cityId, title: 'Quiet streets', language: 'en' })
await db
  .insert(planSections)
  .values({ id: sectionId, networkId, planId, key: 'policy_context', position: 1, title: 'Context' })

const home = '/n/open-one/checks'
const draft = `${home}/drafts/plan/${planId}`
const get = async (address: string, who?: SignedIn) => {
  const answer = await app.request(address, { headers: { ...who?.headers } })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '') }
}
const post = async (address: string, fields: Record<string, string>, who?: SignedIn) => {
  const body = new URLSearchParams(fields)
  const answer = await app.request(address, { method: 'POST', body, headers: { ...who?.headers } })
  return { status: answer.status, text: visible(await answer.text()) }
}

test('a draft of a plan is checked by the lead expert, at its sections, and what the city answers may cause a change', async () => {
  expect([(await get(draft)).status, (await get(draft, other)).status]).not.toContain(200)
  const empty = await get(draft, coordinator)
  expect(empty.text).toContain('Nothing is written yet: begin with the context or with one action.')
  expect((await post(draft, { id: v7(), message: '' }, coordinator)).status).toBe(422)

  await db.update(planSections).set({ text: 'It was loud.' }).where(eq(planSections.id, sectionId))
  expect((await get(draft, coordinator)).text).toContain('The plan has no action yet')
  expect((await post(draft, { id: v7(), message: 'Our first chapter' }, coordinator)).status).toBe(303)
  const [round] = await db.select().from(qualityRounds)
  expect((await get(home, expert)).text).toContain('Quiet streets')
  const page = await get(`${home}?round=${round!.id}`, expert)
  expect([page.status, page.html.includes(`remark-${sectionId}`)]).toEqual([200, true])

  const { quality_criterion: criteria } = await profileOf(db, network as Network)
  const points = Object.fromEntries(criteria.map(({ key }) => [`points-${key}`, '1']))
  const said = {
    ...points,
    role: 'lead_expert',
    verdict: 'returned',
    as: 'give',
    [`remark-${sectionId}`]: 'Say how loud.',
  }
  expect((await post(`${home}/rounds/${round!.id}/checks`, said, expert)).status).toBe(303)
  expect((await get('/n/open-one/cities/alpha/plan/draft', coordinator)).text).toContain('came back')

  const frozen = async (number: number, at: Date) => {
    const [plan] = await db.select().from(plans)
    const snapshot = { ...(await snapshotOf(db, network as Network, plan!)) }
    await db.insert(planVersions).values({
      ...{ networkId, cityId, planId, number, kind: 'draft', snapshot, hash: 'x', actor: 'C' },
      ...{ frozenOn: '2024-06-13', frozenAt: at },
    })
  }
  await frozen(1, new Date(Date.now() - 60_000))
  const [remark] = await db.select().from(qualityRemarks)
  expect(remark).toMatchObject({ field: sectionId, remark: 'Say how loud.' })
  await db.update(planSections).set({ text: 'It was 80 decibels loud.' }).where(eq(planSections.id, sectionId))
  await db.update(qualityRemarks).set({ answer: 'Measured.', answeredAt: new Date() })
  await frozen(2, new Date(Date.now() + 60_000))
  const causes = await get('/n/open-one/cities/alpha/plan/versions/2/causes', coordinator)
  expect(causes.html).toContain(`<option value="check:${remark!.id}" selected`)
  const kept = { id: v7(), subject: sectionId, cause: `check:${remark!.id}`, reason: 'It had to be said.' }
  await post('/n/open-one/cities/alpha/plan/versions/2/causes', kept, coordinator)
  // What the checker said is for the city and those who lead; the reason is for whoever reads the versions.
  await db.update(planVersions).set({ audience: 'network' })
  const compare = '/n/open-one/cities/alpha/plan/versions/2/compare'
  expect((await get(compare, coordinator)).text).toContain('A remark of the quality check Say how loud.')
  const theirs = await get(compare, other)
  expect([theirs.text.includes('It had to be said.'), theirs.html.includes('Say how loud.')]).toEqual([true, false])
})
