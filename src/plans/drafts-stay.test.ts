import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { open, send } from '../../tests/forms.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { writtenPlan } from '../../tests/written-plan.ts'
import { createApp } from '../app/app.tsx'
import { needs } from '../exchange/schema.ts'
import { cities, themes } from '../networks/schema.ts'
import { readSettings } from '../platform/settings/index.ts'
import { planActions, plans, planUpdates, planVersions } from './schema.ts'

const { db } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const home = '/n/open-one'
const at = `${home}/cities/alpha/plan`

let networkId: string
let alpha: string
let beta: string
let observer: SignedIn
let group: SignedIn
let expert: SignedIn
let actionId: string

/** An adopted plan of Alpha, in whose draft everything has another name and another state by now. */
beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  const towns = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  ;[alpha = '', beta = ''] = towns.map(({ id }) => id)
  observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
  group = await signedInAs(db, 'Group', [{ role: 'local_group_member', networkId, cityId: alpha }])
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  const adopted = { adoptedBy: 'The council', adoptedOn: '2024-05-01', adoptedNumber: 2 }
  const [plan] = await db
    .insert(plans)
    .values({ networkId, cityId: alpha, title: 'Wolpertinger', language: 'en', ...adopted })
    .returning()
  const planId = plan?.id ?? ''
  const [action] = await db
    .insert(planActions)
    .values({
      ...{ networkId, cityId: alpha, planId, slug: '1', position: 1, title: 'Elwetritsch' },
      ...{ status: 'dropped' as const, fundingStatus: 'secured' as const },
    })
    .returning()
  actionId = action?.id ?? ''
  const written = writtenPlan({ actions: 1 })
  const actions = written.actions.map((one) => ({
    ...{ ...one, id: actionId, slug: '1', title: 'A bench', status: 'agreed' as const, fundingStatus: 'idea' as const },
  }))
  const tests = [
    {
      ...{ id: v7(), slug: 'T1', title: 'A trial', state: 'in_check', audience: 'network' as const },
      ...{ assumption: null, decision: null, lesson: null, whatChanges: null },
    },
  ]
  const of = { networkId, cityId: alpha, planId, hash: 'x', frozenOn: '2024-04-01', actor: 'Somebody' }
  const snapshot = { ...written, title: 'A plan of benches', actions, tests }
  await db.insert(planVersions).values([
    { ...of, number: 1, kind: 'v1', audience: 'network', snapshot },
    { ...of, number: 2, kind: 'final', audience: 'public', snapshot },
    { ...of, number: 3, kind: 'draft', audience: 'group', snapshot },
  ])
})

const listed = async (who?: SignedIn) => {
  const answer = await app.request('/api/v1/networks/open-one/plans', { headers: who?.headers ?? {} })
  return (await answer.json()).items[0]
}

test('how an adopted plan goes is what was adopted and what was told, not what the draft says by now', async () => {
  const pages = [`${home}/plans/follow-up`, at, `${at}/actions/1`]
  for (const page of pages) {
    const { html } = await open(app, page)
    expect([page, html.includes('A bench'), html.includes('>agreed<')]).toEqual([page, true, true])
    for (const word of ['Wolpertinger', 'Elwetritsch', '>dropped<', '>secured<'])
      expect([page, word, html.includes(word)]).toEqual([page, word, false])
  }
  expect((await open(app, pages[0] ?? '')).text).toContain('A plan of benches')
  const told = { networkId, actionId, actor: 'Somebody', status: 'running' as const }
  await db.insert(planUpdates).values([
    { ...told, onDay: '2024-06-01', fundingStatus: 'secured', text: 'It runs' },
    { ...told, onDay: '2024-07-01', status: 'done' },
  ])
  for (const page of pages) expect([page, (await open(app, page)).html.includes('>done<')]).toEqual([page, true])
  expect((await open(app, `${at}/actions/1`)).html).toContain('>secured<')
})

test('a test that is with its checkers is being written, for whoever does not work in its city', async () => {
  const stateIn = async (number: number, who: SignedIn) =>
    (await (await app.request(`${at}/versions/${number}/plan.json`, { headers: who.headers })).json()).tests[0].state
  expect([await stateIn(1, observer), await stateIn(3, group), await stateIn(3, expert)]).toEqual([
    'drafted',
    'in_check',
    'in_check',
  ])
})

test('that a version was adopted is for those it is for', async () => {
  const { stage, adoptedOn } = await listed()
  expect([['adopted', 'carried_out'].includes(stage), adoptedOn]).toEqual([true, '2024-05-01'])
  await db.update(planVersions).set({ audience: 'group' }).where(eq(planVersions.kind, 'final'))
  expect(await listed(observer)).toMatchObject({ stage: 'v1', adoptedOn: null, title: 'A plan of benches' })
  expect(await listed()).toMatchObject({ stage: null, adoptedOn: null, title: null })
  expect((await open(app, `${home}/plans`, observer)).text).not.toContain('The council')
  expect(await listed(group)).toMatchObject({ stage, adoptedOn: '2024-05-01' })
})

test('what another city keeps to itself is written into no plan, not even by those who lead', async () => {
  const [theme] = await db.select().from(themes).where(eq(themes.code, '1.1'))
  const asked = { networkId, cityId: beta, themeId: theme?.id ?? '', position: 1 }
  const [own, shown] = await db
    .insert(needs)
    .values([
      { ...asked, slug: 'N8', question: 'Rasselbock?', audience: 'group' },
      { ...asked, slug: 'N9', question: 'Skvader?', audience: 'network' },
    ])
    .returning()
  const origins = `${at}/draft/actions/1/origins`
  expect((await send(app, origins, { origin: `need:${own?.id}` }, expert)).status).toBe(422)
  expect((await send(app, origins, { origin: `need:${shown?.id}` }, expert)).status).toBe(303)
  expect((await send(app, `${at}/actions`, { id: v7(), need: own?.id ?? '' }, expert)).status).toBe(404)
  const { text } = await open(app, `${at}/draft/actions/1`, group)
  expect([text.includes('Rasselbock'), text.includes('Skvader')]).toEqual([false, true])
})
