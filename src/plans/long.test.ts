import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { countQueries, visible } from '../../tests/reading.ts'
import { createApp } from '../app/app.tsx'
import { cities, networks } from '../networks/schema.ts'
import { readSettings } from '../platform/settings/index.ts'
import { planActions, planSections, plans, planVersions } from './schema.ts'
import { snapshotOf } from './versions/snapshot.queries.ts'
import type { PlanSnapshot } from './versions/snapshot.ts'

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const at = '/n/open-one/cities/alpha/plan'
const planId = v7()

let networkId: string
let cityId: string
let coordinator: SignedIn

const paragraph = (section: string, number: number) => `What ${section} says in passage ${number}.`
const paragraphs = (section: string, many: number) =>
  Array.from({ length: many }, (_, number) => paragraph(section, number + 1)).join('\n\n')

const addActions = (from: number, until: number) =>
  db.insert(planActions).values(
    Array.from({ length: until - from + 1 }, (_, place) => from + place).map((number) => ({
      ...{ networkId, planId, cityId, slug: String(number), position: number, title: `Bench ${number}` },
      description: `Wood for bench ${number}.`,
      startsOn: '2024-09',
    })),
  )

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  await db.update(networks).set({ demo: true, asOf: '2024-06-13', profile: 'urbact' })
  const [alpha] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  cityId = alpha!.id
  coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', networkId, cityId }])
  await db.insert(plans).values({ id: planId, networkId, cityId, title: 'Quiet streets', language: 'en' })
  await db.insert(planSections).values(
    ['policy_context', 'vision', 'actions', 'schedule'].map((key, place) => ({
      ...{ networkId, planId, key, position: place + 1, title: `The ${key}` },
      text: key === 'policy_context' ? paragraphs(key, 30) : '',
    })),
  )
  await addActions(1, 3)
})

const get = async (address: string, lang = 'en') => {
  const answer = await app.request(address, { headers: { ...coordinator.headers, 'accept-language': lang } })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  return { status: answer.status, html: main, text: visible(main) }
}

/** Keeps the plan as it is now, with some of it changed. */
const keep = async (number: number, changed: (now: PlanSnapshot) => Partial<PlanSnapshot> = () => ({})) => {
  const [network] = await db.select().from(networks).where(eq(networks.id, networkId))
  const [plan] = await db.select().from(plans)
  const now = await snapshotOf(db, network as never, plan!)
  await db.insert(planVersions).values({
    ...{ networkId, cityId, planId, number, kind: 'draft', hash: `h${number}`, frozenOn: '2024-06-13' },
    ...{ actor: 'Coordinator', audience: 'group', snapshot: { ...now, ...changed(now) } },
  })
}

describe('the draft of a long plan', () => {
  test('begins when it has many actions: a plan of three is read on one page', async () => {
    const short = await get(`${at}/draft`)
    expect(short.text).toContain('Wood for bench 3.')
    expect(short.text).toContain(paragraph('policy_context', 30))
    expect(short.text).not.toContain('This plan is long')
    const few = await countQueries(pool, () => get(`${at}/draft`))
    await addActions(4, 45)
    const long = await get(`${at}/draft`)
    expect(await countQueries(pool, () => get(`${at}/draft`))).toBe(few)
    expect(long.text).toContain('This plan is long')
    // First lines and how much there is; every action by name, none of their tables.
    expect(long.text).toContain(paragraph('policy_context', 1))
    expect(long.text).not.toContain(paragraph('policy_context', 30))
    expect(long.text).toContain('30 paragraphs')
    expect(long.text).toContain('45 actions')
    expect(long.text).toContain('45 Bench 45')
    expect(long.text).not.toContain('Wood for bench')
    // Links from elsewhere to a section or an action still lead to it.
    expect(long.html).toContain('id="section-vision"')
    expect(long.html).toContain('<li id="action-45">')
    expect((await get(`${at}/draft`, 'fr')).text).toContain('Ce plan est long')
  })

  test('opens each part on a page of its own, and all of it where somebody wants that', async () => {
    const part = await get(`${at}/draft?part=policy_context`)
    expect(part.text).toContain(paragraph('policy_context', 30))
    expect(part.text).toContain('After this: The vision')
    expect(part.text).not.toContain('Wood for bench')
    const tables = await get(`${at}/draft?part=actions&page=3`)
    expect([tables.text.includes('Wood for bench 41.'), tables.text.includes('Wood for bench 40.')]).toEqual([
      true,
      false,
    ])
    expect(tables.text).toContain('Page 3 of 3')
    // In the schedule by itself actions lead to their pages, for they do not stand below.
    const schedule = await get(`${at}/draft?part=schedule`)
    expect(schedule.html).toContain(`href="${at}/draft/actions/45"`)
    expect(schedule.html).not.toContain('href="#action-')
    const whole = await get(`${at}/draft?whole`)
    expect(whole.text).toContain(paragraph('policy_context', 30))
    expect(whole.text).toContain('Wood for bench 45.')
    expect((await get(`${at}/draft?part=nothing&page=-1`)).status).toBe(200)
  })
})

describe('a comparison of long plans', () => {
  test('shows the first places in full and names the others, each to be opened', async () => {
    await keep(1)
    await keep(2, (now) => ({
      sections: now.sections.map((one) => (one.key === 'vision' ? { ...one, text: paragraphs('vision', 20) } : one)),
      actions: now.actions.map((one) => (Number(one.slug) < 31 ? { ...one, description: `Stone ${one.slug}.` } : one)),
    }))
    const page = `${at}/versions/2/compare`
    const { html, text } = await get(page)
    expect([text.includes('Stone 19.'), text.includes('Stone 20.')]).toEqual([true, false])
    expect(text).toContain('Bench 30 changed Description')
    expect(text).toContain('11 more places changed')
    // A long passage is cut, and what is the same is named without its text.
    expect(text).toContain(paragraph('vision', 6))
    expect(text).not.toContain(paragraph('vision', 7))
    expect(text).toContain('14 more paragraphs')
    expect(text).toContain('15 actions')
    expect(text).toContain('Bench 45')
    expect(text).not.toContain(paragraph('policy_context', 1))
    const [, one = ''] = /<a href="([^"]+)" lang="en">Bench 30</.exec(html) ?? []
    const opened = await get(one.replaceAll('&amp;', '&'))
    expect([opened.text.includes('Stone 30.'), opened.text.includes('Stone 29.')]).toEqual([true, false])
    const whole = await get(`${page}?whole`)
    expect(whole.text).toContain('Stone 30.')
    expect(whole.text).toContain(paragraph('vision', 20))
    // Where its causes are said, and before the next version is frozen, it is cut as well.
    for (const address of ['2/causes', 'new']) {
      const elsewhere = await get(`${at}/versions/${address}`)
      expect([elsewhere.text.includes('14 more paragraphs'), elsewhere.text.includes(paragraph('vision', 7))]).toEqual([
        true,
        false,
      ])
    }
    expect((await get(page, 'fr')).text).toContain('Encore 14 paragraphes')
    expect((await get(`${page}?change=nothing`)).text).toContain('11 more places changed')
  })
})
