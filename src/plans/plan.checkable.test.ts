import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { visible } from '../../tests/reading.ts'
import { Writer } from '../../tests/writing.ts'
import { qualityChecks, qualityRemarks, qualityRounds } from '../actions/schema.ts'
import { createApp } from '../app/app.tsx'
import { type Network, profileOf } from '../networks/index.ts'
import { cities, networks } from '../networks/schema.ts'
import { readSettings } from '../platform/settings/index.ts'
import { planActions, planObjectives, planSections, plans, planVersions } from './schema.ts'
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

test('where a plan was adopted, its check says why nothing is sent any more', async () => {
  expect((await get(draft, coordinator)).text).not.toContain('adopted this plan')
  await db.update(plans).set({ adoptedOn: '2024-06-12', adoptedBy: 'City council', adoptedNumber: 2 })
  const page = await get(draft, coordinator)
  expect(page.text).toContain('City council adopted this plan on 12 June 2024')
  expect(page.text).not.toContain('Before it can be sent')
  await db.update(plans).set({ adoptedOn: null, adoptedBy: null, adoptedNumber: null })
})

describe('what the lead expert would write otherwise', async () => {
  const [actionId, objectiveId] = [v7(), v7()]
  const sectionAt = '/n/open-one/cities/alpha/plan/draft/sections/policy_context'
  const actionAt = '/n/open-one/cities/alpha/plan/draft/actions/9'
  const { quality_criterion: criteria } = await profileOf(db, network as Network)
  const points = Object.fromEntries(criteria.map(({ key }) => [`points-${key}`, '1']))
  const textNow = async () => (await db.select().from(planSections).where(eq(planSections.id, sectionId)))[0]!.text
  const actionNow = async () => (await db.select().from(planActions).where(eq(planActions.id, actionId)))[0]!
  const remarks = async () =>
    new Map((await db.select().from(qualityRemarks)).map((remark) => [remark.field ?? '', remark]))
  const wished = {
    [`${sectionId}.0`]: 'It was **80** decibels loud.',
    [`${sectionId}.1`]: 'One in three slept badly.',
    [`${sectionId}.3`]: 'night trams',
    [`${actionId}.description`]: 'Noise is measured in ten streets.',
    [`${actionId}.partners`]: 'The university',
    [objectiveId]: 'Below 55 decibels.',
  }
  let at = ''

  test('is said passage by passage and column by column, kept one by one', async () => {
    await db.delete(qualityRounds)
    await db
      .update(planSections)
      .set({ text: 'It was loud.\n\nNobody slept.\n\n- cars\n- trams' })
      .where(eq(planSections.id, sectionId))
    const place = { networkId, planId }
    await db
      .insert(planActions)
      .values({ ...place, cityId, id: actionId, slug: '9', position: 1, title: 'Measure', description: 'Measuring.' })
    await db.insert(planObjectives).values({ ...place, id: objectiveId, position: 1, title: 'Quiet', text: 'Quiet.' })
    await post(draft, { id: v7(), message: '' }, coordinator)
    const [round] = await db.select().from(qualityRounds)
    const queue = `${home}?round=${round!.id}&as=lead_expert`
    const page = await get(queue, expert)
    expect(page.text).toContain('Nobody slept.')
    // What is checked is what readers see: the objective and the action where they stand, remarks right below them.
    expect([page.html.includes('class="plan-action"'), page.html.includes('class="plan-objectives"')]).toEqual([
      true,
      true,
    ])
    const inAction = /<article class="plan-action"[\s\S]*?<\/article>/.exec(page.html)?.[0]
    expect(inAction).toContain(`name="new-remark-${actionId}"`)
    expect([page.text.includes('nothing written'), page.html.includes('<li><p>cars</p>')]).toEqual([false, true])
    expect(page.html).toContain('<option value="1">Nobody slept.</option>')
    expect(page.html).toContain('<option value="partners">With: –</option>')
    at = `${home}/rounds/${round!.id}`
    let kept: Record<string, string> = { role: 'lead_expert' }
    for (const [spot, words] of Object.entries(wished)) {
      const [key = '', piece = ''] = spot.split('.')
      const said = piece
        ? { [`new-at-${key}`]: piece, [`new-suggestion-${key}`]: words, [`new-remark-${key}`]: 'Better so.', more: key }
        : { [`suggestion-${key}`]: words, as: 'keep' }
      const answer = await app.request(`${at}/checks`, {
        method: 'POST',
        body: new URLSearchParams({ ...kept, ...said }),
        headers: expert.headers,
      })
      expect([answer.status, answer.headers.get('location')]).toEqual([
        303,
        `${queue}#${piece ? `at-${key}` : 'draft'}`,
      ])
      const { html } = await get(queue, expert)
      kept = { role: 'lead_expert', version: /name="version" value="(\d+)"/.exec(html)?.[1] ?? '' }
      for (const { field, remark, suggestion } of (await remarks()).values()) {
        expect(html).toContain(`name="suggestion-${field}"`)
        Object.assign(kept, { [`remark-${field}`]: remark, [`suggestion-${field}`]: suggestion ?? '' })
      }
    }
    // Words for a passage that nobody named are not lost, not even where they are only kept.
    const homeless = { ...kept, [`new-suggestion-${sectionId}`]: 'Where to?', as: 'keep' }
    const again = await post(`${at}/checks`, homeless, expert)
    expect([again.status, again.text.includes('Choose the place these words are for.')]).toEqual([422, true])
    expect(again.text).toContain('Where to?')
    // Nothing of it is seen before it is given.
    expect((await get(at, coordinator)).text).not.toContain('One in three')
    expect((await post(`${at}/checks`, { ...kept, ...points, verdict: 'returned', as: 'give' }, expert)).status).toBe(
      303,
    )
    const found = await remarks()
    expect(Object.fromEntries([...found].map(([field, { suggestion }]) => [field, suggestion]))).toEqual(wished)
    expect((await db.select().from(qualityChecks))[0]!.verdict).toBe('returned')
  })

  test('is taken over with one click, while others write in the same section, and taken back again', async () => {
    const found = await remarks()
    const take = (spot: string, who = coordinator) => post(`${at}/remarks/${found.get(spot)!.id}/take`, {}, who)
    expect((await take(`${sectionId}.1`, other)).status).toBe(404)
    const read = await get(at, coordinator)
    expect(read.html).toMatch(/<del>[\s\S]*Nobody slept/)
    const writer = await new Writer(app, sectionAt, coordinator).fetch()
    writer.write((await textNow()).replace('It was loud.', 'It was far too loud.'))
    expect((await take(`${sectionId}.1`)).status).toBe(303)
    await writer.send()
    expect(await textNow()).toBe('It was far too loud.\n\nOne in three slept badly.\n\n- cars\n- trams')
    expect(writer.text).toBe(await textNow())
    // The first passage reads otherwise by now: nothing is put over it, and the remark stays to be answered.
    await take(`${sectionId}.0`)
    expect(await textNow()).toContain('It was far too loud.')
    expect((await remarks()).get(`${sectionId}.0`)!.outcome).toBeNull()
    await take(`${sectionId}.3`)
    expect(await textNow()).toContain('- cars\n- night trams')
    for (const spot of [`${actionId}.description`, `${actionId}.partners`, objectiveId]) await take(spot)
    expect(await actionNow()).toMatchObject({
      description: 'Noise is measured in ten streets.',
      partners: 'The university',
      version: 3,
    })
    const [objective] = await db.select().from(planObjectives).where(eq(planObjectives.id, objectiveId))
    expect(objective!.text).toBe('Below 55 decibels.')
    const outcomes = [...(await remarks()).values()].map(({ outcome }) => outcome)
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(5)

    const undo = async (address: string, words: RegExp) => {
      const { html } = await get(`${address}/history`, coordinator)
      const [, entry] =
        html
          .split('<li id=')
          .map((part) => [part, words.test(part) && /history\/([^/"]+)\/undo/.exec(part)?.[1]] as const)
          .find(([, id]) => id) ?? []
      return post(`${address}/history/${entry}/undo`, {}, coordinator)
    }
    expect((await undo(sectionAt, /night/)).status).toBe(303)
    expect(await textNow()).toContain('- cars\n- trams')
    await writer.fetch()
    expect(writer.text).toBe(await textNow())
    expect((await undo(actionAt, /university/)).status).toBe(303)
    expect((await actionNow()).partners).toBeNull()
  })

  test('is declined with a reason, and then the next draft can go out', async () => {
    const id = (await remarks()).get(`${sectionId}.0`)!.id
    const answer = (words: string) =>
      post(`${at}/remarks/${id}`, { [`outcome-${id}`]: 'declined', [`answer-${id}`]: words }, coordinator)
    expect((await answer('')).status).toBe(422)
    expect((await answer('We measured it.')).status).toBe(303)
    expect((await post(draft, { id: v7(), message: '' }, coordinator)).status).toBe(303)
    const next = await get(home, expert)
    expect([next.text.includes('We measured it.'), next.text.includes('Round 2')]).toEqual([true, true])
    // First what changed, with the way to its place; what one gave the last time stands at each criterion.
    const [since] = /<details class="check-since" open[\s\S]*?<\/details>/.exec(next.html) ?? []
    expect(since).toContain(`href="#at-${actionId}"`)
    expect(next.text).toContain('You gave 1 in round 1.')
  })
})
