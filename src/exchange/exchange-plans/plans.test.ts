import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { runJobs } from '../../../tests/jobs.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { cities, networks, themes } from '../../networks/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { exchangePlans, needs } from '../schema.ts'
import { solvePlanJob } from './plan.job.ts'
import type { PlanResult } from './plan.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const here = '/n/agents-of-coexistence/exchange-plan'

let networkId: string
let expert: SignedIn
let member: SignedIn

beforeAll(async () => {
  const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
  networkId = network!.id
  expert = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
  member = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
})

const ask = (person?: SignedIn) => app.request(here, { headers: { ...person?.headers } })
const text = async (person?: SignedIn) => visible(await (await ask(person)).text())
const post = (fields: Record<string, string> | [string, string][], person?: SignedIn) =>
  app.request(here, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { ...person?.headers, 'content-type': 'application/x-www-form-urlencoded' },
  })
const latest = async () => (await db.select().from(exchangePlans).orderBy(exchangePlans.createdAt)).at(-1)!

test('a plan is for those who belong, and begun by those who lead', async () => {
  expect([302, 303, 401]).toContain((await ask()).status)
  expect((await post({ change: 'limits' }, member)).status).toBe(403)
  expect(await text(member)).toContain('No plan has been worked out yet')
  expect(await text(member)).not.toContain('Work out a plan')
  expect((await post({ change: 'limits', hosts: '-2' }, expert)).status).toBe(422)
  expect(await db.select().from(exchangePlans)).toEqual([])
})

test('it waits, is solved beside the pages, and says what is proved', async () => {
  // A need that only its city may see is in no plan.
  const [genk] = await db.select().from(cities).where(eq(cities.slug, 'genk'))
  const [theme] = await db.select().from(themes).where(eq(themes.code, '1.5'))
  await db.insert(needs).values({
    networkId,
    slug: 'hidden',
    position: 1,
    cityId: genk!.id,
    themeId: theme!.id,
    question: 'zweetvoeten',
    audience: 'city',
  })
  expect((await post({ change: 'limits', hosts: '3', visits: '3' }, expert)).status).toBe(303)
  const waiting = await ask(member)
  expect(waiting.headers.get('refresh')).toBe('3')
  expect(visible(await waiting.text())).toContain('A plan is about to be worked out')
  // Who still sees the page from before does not start a second one.
  expect((await post({ change: 'limits', hosts: '4' }, expert)).status).toBe(409)
  await runJobs({ db, pool }, [solvePlanJob])
  const plan = await latest()
  expect(plan.state).toBe('solved')
  const result = plan.result as unknown as PlanResult
  expect(result.demands).toBe(68)
  expect(result.uncovered.filter(({ why }) => why === 'no_supplier')).toHaveLength(14)
  expect(result.uncovered.filter(({ why }) => why === 'outside_only')).toHaveLength(12)
  expect(result.uncovered.filter(({ why }) => why === 'only_itself')).toHaveLength(1)
  const page = await ask(member)
  expect(page.headers.get('refresh')).toBeNull()
  const read = visible(await page.text())
  expect(read).toContain('Proved: with these limits no plan meets more than')
  expect(read).not.toContain('Rule out')
}, 90_000)

test('a change by hand is worked out around it', async () => {
  const before = await latest()
  const [gone] = (before.result as unknown as PlanResult).pairs
  const pair = `${gone!.cityId} ${gone!.themeId} ${gone!.hostId}`
  expect((await post({ change: 'rule_out', pair, basis: before.id }, expert)).status).toBe(303)
  await runJobs({ db, pool }, [solvePlanJob])
  const after = await latest()
  expect(after.wishes).toEqual({ hosts: 3, visits: 3, fixed: [], ruledOut: [gone] })
  const { pairs } = after.result as unknown as PlanResult
  expect(pairs).not.toContainEqual(gone)
  const kept = (before.result as unknown as PlanResult).pairs.filter((one) =>
    pairs.some((other) => JSON.stringify(other) === JSON.stringify(one)),
  )
  expect(kept.length).toBeGreaterThan(pairs.length * 0.6)
  expect(await text(expert)).toContain('Ruled out by hand')
  expect(await text(expert)).toContain('Rule out')
  expect(await text(expert)).not.toContain('than in the plan before')
  await db
    .update(exchangePlans)
    .set({ result: { ...(before.result as object), demands: 66 } })
    .where(eq(exchangePlans.id, before.id))
  expect(await text(expert)).toContain('2 more wishes than in the plan before.')
}, 90_000)

test('several pairs are changed together', async () => {
  const before = await latest()
  const [one, two] = (before.result as unknown as PlanResult).pairs
  const key = (pair: typeof one) => `${pair!.cityId} ${pair!.themeId} ${pair!.hostId}`
  const fields = (change: string, basis: string, ...pairs: string[]) => [
    ['change', change] as [string, string],
    ['basis', basis] as [string, string],
    ...pairs.map((pair): [string, string] => ['pair', pair]),
  ]
  expect((await post(fields('fix', before.id, key(one), key(two), 'no pair'), expert)).status).toBe(303)
  const both = await latest()
  expect(both.wishes).toMatchObject({ fixed: [one, two] })
  expect((await post(fields('rule_out', both.id, key(two)), expert)).status).toBe(303)
  expect((await latest()).wishes).toMatchObject({ fixed: [one], ruledOut: [...(before.wishes.ruledOut as []), two] })
})

test('what a worker that died had begun is worked out after all, or asked for anew', async () => {
  const left = await latest()
  await db.update(exchangePlans).set({ state: 'solving' }).where(eq(exchangePlans.id, left.id))
  await runJobs({ db, pool }, [solvePlanJob])
  expect((await latest()).state).toBe('solved')
  // Its job is gone as well: who leads is not kept waiting.
  await db.update(exchangePlans).set({ state: 'solving' }).where(eq(exchangePlans.id, left.id))
  expect((await post({ change: 'limits', hosts: '3', visits: '3', basis: left.id }, expert)).status).toBe(303)
  await runJobs({ db, pool }, [solvePlanJob])
  expect((await latest()).state).toBe('solved')
}, 90_000)

test('what cannot be is said', async () => {
  const plan = await latest()
  await db.insert(exchangePlans).values({
    networkId,
    state: 'failed',
    wishes: plan.wishes,
    result: { trouble: 'contradiction' },
    actor: 'Lead expert',
  })
  expect(await text(member)).toContain('What is fixed exceeds the limits')
})
