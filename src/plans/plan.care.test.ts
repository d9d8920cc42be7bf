import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { activityEntries } from '#schema/platform'
import { freshDatabase } from '../../tests/database.ts'
import { signedInAs } from '../../tests/people.ts'
import { countQueries } from '../../tests/reading.ts'
import { plantPlan } from '../../tests/writing.ts'
import { createApp } from '../app/app.tsx'
import { planActions, planChanges, planObjectives, plans, planVersions } from './schema.ts'

const { db, pool } = await freshDatabase('empty')
const settings = readSettings({ REQUESTS_PER_MINUTE: '100000' })
const app = createApp({ db, settings, secret: 'x'.repeat(32) })
const { networkId, alpha, beta, plan, section } = await plantPlan(db)
const at = '/n/planted/cities/alpha/plan'
const coordinator = await signedInAs(db, 'Ana', [{ role: 'coordinator', networkId, cityId: alpha.id }])
const other = await signedInAs(db, 'Bo', [{ role: 'coordinator', networkId, cityId: beta.id }])

async function post(address: string, fields: Record<string, string> = {}, who = coordinator) {
  const answer = await app.request(address, { method: 'POST', body: new URLSearchParams(fields), headers: who.headers })
  return { status: answer.status, to: answer.headers.get('location'), html: await answer.text() }
}

test('a plan that comes with the id of another city’s plan is begun under an id of its own', async () => {
  const sent = { id: plan.id, title: 'A plan for Beta', language: 'en', ambition: 'strategy' }
  const begun = await post('/n/planted/cities/beta/plan', sent, other)
  expect([begun.status, begun.to]).toEqual([303, '/n/planted/cities/beta/plan/draft'])
  const found = await db.select({ cityId: plans.cityId, title: plans.title }).from(plans).orderBy(plans.title)
  expect(found).toEqual([
    { cityId: alpha.id, title: 'A plan for Alpha' },
    { cityId: beta.id, title: 'A plan for Beta' },
  ])
})

test('what was tied to an objective that is gone by now cannot be taken back, and that is said', async () => {
  const [first, second] = await db
    .insert(planObjectives)
    .values([1, 2].map((position) => ({ networkId, planId: plan.id, position, title: `Aim ${position}` })))
    .returning()
  const id = v7()
  const action = { title: 'Plant trees', costCurrency: 'EUR', status: 'draft' }
  await post(`${at}/draft/actions`, { ...action, id, objective: first!.id })
  const [made] = await db.select().from(planActions).where(eq(planActions.id, id))
  const one = `${at}/draft/actions/${made!.slug}`
  await post(`${one}/edit`, { ...action, version: '1', objective: second!.id })
  await post(`${at}/draft/objectives/${first!.id}/remove`)
  const entries = await db.select().from(activityEntries).where(eq(activityEntries.subjectId, id))
  const changed = entries.find(({ verb }) => verb === 'plan_action.changed')
  const undone = await post(`${one}/history/${changed!.id}/undo`)
  expect([undone.status, undone.to]).toEqual([303, `${one}/history`])
  const [now] = await db.select().from(planActions).where(eq(planActions.id, id))
  expect([now!.objectiveId, now!.version]).toEqual([second!.id, 2])
})

test('moving one of many actions takes as many statements as moving one of few', async () => {
  const add = (count: number, from: number) =>
    db.insert(planActions).values(
      Array.from({ length: count }, (_, place) => ({
        ...{ networkId, cityId: alpha.id, planId: plan.id, costCurrency: 'EUR' },
        ...{ slug: String(from + place), position: from + place, title: `Action ${from + place}` },
      })),
    )
  await add(3, 100)
  const move = (slug: string) => countQueries(pool, () => post(`${at}/draft/actions/${slug}/move`, { to: 'up' }))
  const few = await move('102')
  await add(60, 103)
  expect(await move('160')).toBe(few)
  const order = (await db.select().from(planActions).orderBy(planActions.position)).map(({ slug }) => Number(slug))
  expect(order.slice(-5)).toEqual([158, 160, 159, 161, 162])
  expect(order.indexOf(102)).toBe(order.indexOf(101) - 1)
})

test('the ledger answers addresses that name nothing, and takes no cause without its record', async () => {
  const snapshot = (text: string) => ({
    ...{
      format: 1,
      city: {},
      facts: [],
      objectives: [],
      actions: [],
      tests: [],
      title: plan.title,
      language: 'en',
      ambition: 'strategy',
    },
    sections: [{ id: section.id, key: 'context', title: 'Where we stand', part: null, kind: 'text', text }],
  })
  for (const number of [1, 2])
    await db.insert(planVersions).values({
      ...{ networkId, cityId: alpha.id, planId: plan.id, number, kind: 'draft', hash: String(number) },
      ...{ snapshot: snapshot(`Text ${number}`), frozenOn: '2024-06-13', actor: 'Ana' },
    })
  for (const cause of ['-'.repeat(36), 'nonsense', v7()]) {
    const { status } = await post(`${at}/versions/2/causes/${cause}/remove`)
    expect([cause, status]).toEqual([cause, /^0/.test(cause) ? 303 : 404])
  }
  const explain = (cause: string) => post(`${at}/versions/2/causes`, { subject: section.id, cause, reason: 'Because.' })
  for (const cause of ['test', 'check', 'review', `test:${v7()}`]) expect((await explain(cause)).status).toBe(422)
  expect((await explain('other')).status).toBe(303)
  expect((await db.select().from(planChanges)).map(({ causeKind }) => causeKind)).toEqual(['other'])
})
