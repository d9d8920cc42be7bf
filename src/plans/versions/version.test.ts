import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { testingActions } from '../../actions/schema.ts'
import { createApp } from '../../app/app.tsx'
import { meetings } from '../../meetings/schema.ts'
import { cities, networks } from '../../networks/schema.ts'
import { activityEntries } from '../../platform/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import {
  planActionIndicators,
  planActionOrigins,
  planActionRisks,
  planActions,
  planChanges,
  planObjectives,
  planPresentations,
  planSections,
  plans,
  planVersions,
} from '../schema.ts'

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const at = '/n/open-one/cities/alpha/plan/versions'

let networkId: string
let cityId: string
let coordinator: SignedIn
let member: SignedIn
let other: SignedIn
let expert: SignedIn
let stranger: SignedIn
const [planId, sectionId, actionId, testId] = [v7(), v7(), v7(), v7()]

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  await db.update(networks).set({ demo: true, asOf: '2024-06-13', profile: 'urbact' })
  const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  cityId = alpha!.id
  coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', networkId, cityId }])
  member = await signedInAs(db, 'Member', [{ role: 'local_group_member', networkId, cityId }])
  other = await signedInAs(db, 'Other', [{ role: 'coordinator', networkId, cityId: beta!.id }])
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  stranger = await signedInAs(db, 'Stranger')
  await db.insert(plans).values({ id: planId, networkId, cityId, title: 'Quiet streets', language: 'en' })
  await db.insert(planSections).values([
    { id: sectionId, networkId, planId, key: 'policy_context', position: 1, title: 'Context' },
    { networkId, planId, key: 'objectives', position: 2, title: 'Objectives' },
    { networkId, planId, key: 'actions', position: 3, title: 'Actions' },
  ])
  await db.insert(planObjectives).values({ networkId, planId, position: 1, title: 'Everybody is heard' })
  await db.insert(testingActions).values({
    ...{ id: testId, networkId, cityId, slug: 'alpha-1', position: 1, title: 'Ask on the bench', audience: 'network' },
  })
})

const get = async (address: string, who?: SignedIn, lang = 'en') => {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '') }
}
const post = async (address: string, fields: Record<string, string>, who?: SignedIn) => {
  const body = new URLSearchParams(fields)
  const answer = await app.request(address, { method: 'POST', body, headers: { ...who?.headers } })
  const html = await answer.text()
  return { status: answer.status, to: answer.headers.get('location'), html, text: visible(html) }
}
const readers = () => [undefined, stranger, other, member, expert]
const statuses = async (address: string) => Promise.all(readers().map(async (who) => (await get(address, who)).status))

/** What the form that freezes was shown with. */
const hashNow = async () =>
  /name="hash" value="([0-9a-f]{64})"/.exec((await get(`${at}/new`, coordinator)).html)?.[1] ?? ''
const freeze = async (fields: Record<string, string>, who = coordinator) =>
  post(at, { id: v7(), hash: await hashNow(), ...fields }, who)

describe('freezing', () => {
  test('is for those who speak for the city; a draft needs nothing, V1 says calmly what is missing', async () => {
    expect(await statuses(at)).toEqual([404, 404, 404, 200, 200])
    expect((await get(`${at}/new`, member)).status).toBe(403)
    expect((await get(`${at}/new`, other)).status).toBe(404)
    const { text, status } = await get(`${at}/new`, coordinator)
    expect(status).toBe(200)
    expect(text).toContain('Nothing is written yet under “Context”')
    expect(text).toContain('The plan needs at least one action')
    const refused = await freeze({ kind: 'v1' })
    expect([refused.status, refused.text.includes('This version needs what is listed here first')]).toEqual([422, true])
    expect((await freeze({ kind: 'draft' }, member)).status).toBe(403)
    const id = v7()
    for (const _ of [1, 2]) expect((await freeze({ id, kind: 'draft', note: 'For the group' })).to).toBe(`${at}/1`)
    expect(await db.select().from(planVersions)).toMatchObject([
      { id, number: 1, kind: 'draft', frozenOn: '2024-06-13', actor: 'Coordinator', audience: 'group' },
    ])
    // The same once more asks why.
    const again = await freeze({ kind: 'draft' })
    expect([again.status, again.text.includes('Nothing changed since the last version')]).toEqual([422, true])
  })

  test('keeps what was seen and nothing else', async () => {
    const hash = await hashNow()
    await db
      .update(planSections)
      .set({ text: 'Streets are loud.\n\nCars park everywhere.' })
      .where(eq(planSections.id, sectionId))
    const stale = await freeze({ kind: 'draft', hash })
    expect([stale.status, stale.text.includes('Somebody went on writing while you looked')]).toEqual([422, true])
    expect(await hashNow()).not.toBe(hash)
  })

  test('of V1 wants one whole action, and names what the nearest one lacks', async () => {
    const base = { networkId, planId, cityId }
    await db.insert(planActions).values([
      { ...base, id: actionId, slug: '1', position: 1, title: 'Benches', leadBy: 'Parks', startsOn: '2024-09' },
      { ...base, slug: '2', position: 2, title: 'Signs' },
    ])
    expect((await get(`${at}/new`, coordinator)).text).toContain(
      '“Benches” comes closest; it still lacks: the resources, the state of the funding, an indicator and a risk',
    )
    await db
      .update(planActions)
      .set({ resources: 'Two people', fundingStatus: 'applied', cost: 12000, costCurrency: 'EUR' })
      .where(eq(planActions.id, actionId))
    await db.insert(planActionIndicators).values({ networkId, actionId, position: 1, label: 'Benches used' })
    await db.insert(planActionRisks).values({ networkId, actionId, position: 1, risk: 'Rain' })
    expect((await freeze({ kind: 'final' })).status).toBe(422)
    expect((await freeze({ kind: 'v1' })).to).toBe(`${at}/2`)
  })

  test('of V2 asks why nothing was tested and why nothing changed', async () => {
    const asked = await freeze({ kind: 'v2' })
    expect([asked.status, asked.text.includes('no test of your city has been concluded')]).toEqual([422, true])
    await db.update(testingActions).set({ state: 'concluded', concludedOn: '2024-07-01', decision: 'change' })
    await db.update(networks).set({ asOf: '2024-09-01' })
    const same = await freeze({ kind: 'v2' })
    expect([
      same.status,
      same.text.includes('say in a sentence why the tests changed nothing'.replace('say', 'Say')),
    ]).toEqual([422, true])
    await db
      .update(planSections)
      .set({ text: 'Streets are **quiet** at [noon](https://example.org/noon).\n\nCars park everywhere.\n\n- Really' })
      .where(eq(planSections.id, sectionId))
    await db.update(planActions).set({ cost: 9000, leadBy: 'Parks and schools' }).where(eq(planActions.id, actionId))
    await db.delete(planActions).where(eq(planActions.slug, '2'))
    await db.insert(planActions).values({ networkId, planId, cityId, slug: '3', position: 3, title: 'Fountains' })
    await db.insert(planActionOrigins).values({ networkId, actionId, testingActionId: testId })
    const shown = await get(`${at}/new`, coordinator)
    expect(shown.text).toContain('4 places changed since version 2')
    expect(shown.html).toMatch(/<details class="plan-new">[\s\S]*<del><span class="unseen">[^<]+<\/span>loud\.<\/del>/)
    expect((await freeze({ kind: 'v2' })).to).toBe(`${at}/3`)
  })

  test('of the final plan wants a meeting that presents it', async () => {
    expect((await freeze({ kind: 'final' })).status).toBe(422)
    expect((await get(`${at}/new`, coordinator)).text).toContain(
      'Plan a local meeting at which residents hear of the plan',
    )
    const meetingId = v7()
    await db.insert(meetings).values({
      ...{ id: meetingId, networkId, cityId, slug: 'alpha.1', position: 9, kind: 'local_meeting', title: 'We show it' },
      ...{ start: '2024-10-10', status: 'cancelled', audience: 'public' },
    })
    await db.insert(planPresentations).values({ networkId, planId, meetingId })
    expect((await freeze({ kind: 'final' })).status).toBe(422)
    await db.update(meetings).set({ status: 'planned' }).where(eq(meetings.id, meetingId))
    expect((await freeze({ kind: 'final' })).to).toBe(`${at}/4`)
  })
})

describe('a version', () => {
  test('is read by whom it is for, for good, and published by whoever speaks for the city', async () => {
    expect(await statuses(`${at}/3`)).toEqual([404, 404, 404, 200, 200])
    expect((await post(`${at}/3/audience`, { audience: 'network' }, member)).status).toBe(403)
    expect((await post(`${at}/3/audience`, { audience: 'network' }, coordinator)).status).toBe(303)
    expect(await statuses(`${at}/3`)).toEqual([404, 404, 200, 200, 200])
    await post(`${at}/1/audience`, { audience: 'public' }, coordinator)
    expect(await statuses(`${at}/1`)).toEqual([404, 404, 404, 200, 200])
    await post(`${at}/4/audience`, { audience: 'public' }, coordinator)
    expect(await statuses(`${at}/4`)).toEqual([200, 200, 200, 200, 200])
    const listed = (await get(at)).text
    expect([listed.includes('Version 4'), listed.includes('Version 3')]).toEqual([true, false])
    await db.update(plans).set({ title: 'Another title' })
    expect((await get(`${at}/4`)).text).toContain('Quiet streets')
    const told = await db.select().from(activityEntries).where(eq(activityEntries.subjectKind, 'plan_version'))
    expect(told.filter(({ audience }) => audience === 'public').map(({ verb }) => verb)).toEqual([
      'plan_version.published',
    ])
    await post(`${at}/4/audience`, { audience: 'group' }, coordinator)
    expect(await statuses(`${at}/4`)).toEqual([404, 404, 404, 200, 200])
    const after = await db.select().from(activityEntries).where(eq(activityEntries.subjectKind, 'plan_version'))
    expect(after.some(({ audience }) => audience === 'public')).toBe(false)
    await post(`${at}/4/audience`, { audience: 'public' }, coordinator)
  })

  test('is compared by section in words and by action in columns; what went and came says so in text', async () => {
    const { html, text } = await get(`${at}/3/compare?with=2`, coordinator)
    expect(text).toContain('Version 3 compared with version 2')
    expect(html).toMatch(/<del><span class="unseen">[^<]+<\/span>loud\.<\/del>/)
    expect(html).toMatch(
      /<ins><span class="unseen">[^<]+<\/span>quiet at noon \(https:\/\/example\.org\/noon\)\.<\/ins>/,
    )
    // As it is read, not as it is kept.
    expect([text.includes('**'), text.includes('– Really')]).toEqual([false, true])
    expect(text).toContain('One paragraph unchanged')
    expect(text).toContain('€12,000')
    expect(text).toMatch(/Signs removed/)
    expect(text).toMatch(/Fountains added/)
    // Somebody who may read one of the two only does not compare them.
    expect((await get(`${at}/3/compare?with=2`, other)).status).toBe(404)
    expect((await get(`${at}/3/compare`, other)).text).toContain('There is no other version to compare with')
    expect((await get(`${at}/2/compare?with=99`, coordinator)).status).toBe(404)
  })
})

describe('the ledger', () => {
  test('proposes the test of an action, keeps what the city says, and tells it where the test is', async () => {
    expect((await get(`${at}/3/causes`, member)).status).toBe(403)
    // One change at a time: first the first that nothing explains, then whichever is asked for.
    expect((await get(`${at}/3/causes`, coordinator)).html).toContain(`name="subject" value="${sectionId}"`)
    const { html, text } = await get(`${at}/3/causes?change=${actionId}`, coordinator)
    expect(html.match(/id="field-cause"/g)).toHaveLength(1)
    expect(text).toContain('A test · concluded on 1 July 2024 · Ask on the bench')
    expect(html).toContain(`<option value="test:${testId}" selected`)
    const fields = { id: v7(), subject: actionId, cause: `test:${testId}`, reason: 'Schools asked to help.' }
    expect((await post(`${at}/3/causes`, { ...fields, reason: '' }, coordinator)).status).toBe(422)
    expect((await post(`${at}/3/causes`, { ...fields, cause: `test:${v7()}` }, coordinator)).status).toBe(422)
    expect((await post(`${at}/3/causes`, { ...fields, subject: v7() }, coordinator)).status).toBe(422)
    for (const _ of [1, 2]) expect((await post(`${at}/3/causes`, fields, coordinator)).status).toBe(303)
    expect(await db.select().from(planChanges)).toMatchObject([{ testingActionId: testId, causeKind: 'test' }])
    expect((await get(`${at}/3/compare?with=2`, coordinator)).text).toContain(
      'A test Ask on the bench concluded on 1 July 2024 Schools asked to help.',
    )
    expect((await get('/n/open-one/testing-actions/alpha-1', coordinator)).text).toContain('Schools asked to help.')
    expect((await get('/n/open-one/testing-actions/alpha-1', other)).text).toContain('Schools asked to help.')
    // On the page of the version itself too, change by change.
    const shown = await get(`${at}/3`, coordinator)
    expect(shown.text).toContain('Benches changed A test: Ask on the bench')
    expect(shown.text).toContain('Context changed No cause written down yet')
    expect(shown.html).toContain(`href="${at}/3/compare#change-${actionId}"`)
    expect((await get(`${at}/3`, other)).text).not.toContain('What changed since version')
    const own = { id: v7(), subject: sectionId, cause: 'other', reason: 'The mayor changed.' }
    expect((await post(`${at}/3/causes`, own, coordinator)).status).toBe(303)
    expect((await post(`${at}/3/causes/${own.id}/remove`, {}, coordinator)).status).toBe(303)
    expect(await db.select().from(planChanges)).toHaveLength(1)
  })

  test('in French, and a comparison costs the same however much changed', async () => {
    expect((await get(`${at}/3/compare?with=2`, coordinator, 'fr')).text).toContain(
      'La version 3 comparée à la version 2',
    )
    const page = `${at}/4/compare?with=2`
    await get(page, coordinator)
    const few = await countQueries(pool, () => get(page, coordinator))
    const [version] = await db.select().from(planVersions).where(eq(planVersions.number, 4))
    const row = {
      networkId,
      versionId: version!.id,
      subjectKind: 'section' as const,
      subjectId: sectionId,
      reason: 'So',
    }
    await db
      .insert(planChanges)
      .values(Array.from({ length: 40 }, () => ({ ...row, causeKind: 'test' as const, testingActionId: testId })))
    expect(await countQueries(pool, () => get(page, coordinator))).toBe(few)
  })
})
