import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { countQueries, raiseVersions, visible } from '../../tests/reading.ts'
import { createApp } from '../app/app.tsx'
import { cities, networks } from '../networks/schema.ts'
import { readSettings } from '../platform/settings/index.ts'
import { planActions, planObjectives, planSections, plans, planVersions } from './schema.ts'
import { snapshotOf } from './versions/snapshot.queries.ts'
import type { PlanSnapshot } from './versions/snapshot.ts'

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const home = '/n/open-one'
const plan = `${home}/cities/alpha/plan`

let networkId: string
let cityId: string
let coordinator: SignedIn
let other: SignedIn
let observer: SignedIn
let stranger: SignedIn
const planId = v7()

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  await db.update(networks).set({ demo: true, asOf: '2024-06-13', profile: 'urbact', visibility: 'public' })
  const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  cityId = alpha!.id
  coordinator = await signedInAs(db, 'Coordinator', [{ role: 'coordinator', networkId, cityId }])
  other = await signedInAs(db, 'Other', [{ role: 'coordinator', networkId, cityId: beta!.id }])
  observer = await signedInAs(db, 'Observer', [{ role: 'observer', networkId }])
  stranger = await signedInAs(db, 'Stranger')
  await db.insert(plans).values({ id: planId, networkId, cityId, title: 'Quiet streets', language: 'en' })
  await db.insert(planSections).values([
    {
      ...{ networkId, planId, key: 'policy_context', position: 1, title: 'Context' },
      text: 'It was **louder** than [a foundry](https://example.org/bellows).',
    },
    { networkId, planId, key: 'actions', position: 2, title: 'Actions' },
  ])
  await db.insert(planActions).values({
    ...{ networkId, planId, cityId, slug: '1', position: 1, title: 'Cobbles into asphalt' },
    intendedResult: 'Nobody wakes from a handcart.',
    subThemes: ['1.1'],
  })
})

const get = async (address: string, who?: SignedIn, lang = 'en') => {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '') }
}

/** What the menu of a network offers, as one reads it. */
const menu = async (who?: SignedIn, lang = 'en') => {
  const { html } = await get(home, who, lang)
  const entries = /<nav class="masthead-menu"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? ''
  return [...entries.matchAll(/<a [^>]*>(.*?)<\/a>/g)].map(([, label]) => label)
}

const freeze = async (number: number, kind: 'v1' | 'v2' | 'final') => {
  const [network] = await db.select().from(networks)
  const [row] = await db.select().from(plans)
  const snapshot = { ...(await snapshotOf(db, network as never, row!)) }
  const about = { networkId, cityId, planId, snapshot, hash: 'x', actor: 'Coordinator' }
  await db.insert(planVersions).values({ ...about, number, kind, frozenOn: '2024-03-01' })
}

const show = async (number: number, audience: 'group' | 'network' | 'public') =>
  (
    await app.request(`${plan}/versions/${number}/audience`, {
      method: 'POST',
      body: new URLSearchParams({ audience }),
      headers: coordinator.headers,
    })
  ).status

const everybody = ['Overview', 'Cities', 'Who can teach whom', 'Needs', 'Matches', 'Practices', 'Meetings', 'Roadmap']

describe('before anything is published', () => {
  test('the menu offers plans to those who belong, and nobody else', async () => {
    await freeze(1, 'v1')
    expect(await menu()).toEqual(everybody)
    expect(await menu(stranger)).toEqual(everybody)
    const members = [...everybody, 'Plans', 'Peer review', 'People']
    expect(await menu(observer)).toEqual(members)
    expect(await menu(coordinator)).toEqual(members)
    expect((await menu(other, 'fr')).slice(-3)).toEqual(['Plans d’action', 'Revue par les pairs', 'Personnes'])
  })

  test('the front page and the page of the city are silent, at no statement more', async () => {
    expect((await get(home)).html).not.toContain('published-plans')
    expect((await get(`${home}/cities/alpha`)).text).not.toContain('Quiet streets')
    const silent = await countQueries(pool, () => get(home))
    expect(await show(1, 'public')).toBe(303)
    expect(await countQueries(pool, () => get(home))).toBe(silent + 1)
  })
})

describe('what is published', () => {
  test('stands in the menu, on the front page and on the page of the city, for everybody', async () => {
    for (const who of [undefined, stranger]) {
      expect(await menu(who)).toEqual([...everybody, 'Plans'])
      const front = await get(home, who)
      expect(front.text).toContain('Action plans All plans Alpha Quagga Quiet streets Full draft, before the tests')
      expect(front.html).toContain(`href="${plan}"`)
      expect((await get(`${home}/cities/alpha`, who)).text).toMatch(
        /action plan Quiet streets Before the tests · version 1, published 13 June 2024/,
      )
    }
    expect((await get(home, undefined, 'fr')).text).toContain(
      'Plans d’action Tous les plans Alpha Quagga Quiet streets',
    )
  })

  test('is counted on the front page, and with it those adopted by today', async () => {
    expect((await get(home)).text).toContain('1 published plan')
    const adopted = async (adoptedOn: string | null) => {
      await db.update(plans).set({ adoptedOn, adoptedNumber: adoptedOn ? 1 : null })
      await raiseVersions(db)
      return (await get(home)).text
    }
    expect(await adopted('2024-06-13')).toContain('1 published plan, 1 adopted')
    expect(await adopted('2024-06-14')).not.toContain('1 adopted')
    expect(await adopted(null)).toContain('1 published plan')
  })

  test('is found in the list by how far it is and by what it is about, as far as one may know', async () => {
    const list = async (narrowed: string, who?: SignedIn) => (await get(`${home}/plans?${narrowed}`, who)).text
    const whole = await list('')
    expect(whole).toContain('1 plan Action plans')
    expect(whole).toContain('Nothing published yet')
    for (const narrowed of ['stage=v1', 'theme=1', 'theme=1.1', 'stage=v1&theme=1']) {
      const found = await list(narrowed)
      expect([narrowed, found.includes('1 plan '), found.includes('Nothing published yet')]).toEqual([
        ...[narrowed, true, false],
      ])
    }
    for (const narrowed of ['stage=draft', 'stage=final', 'theme=2', 'stage=v1&theme=nothing'])
      expect([narrowed, await list(narrowed)]).toEqual([narrowed, expect.stringContaining('No plan fits')])
    await freeze(2, 'final')
    expect(await list('stage=final')).toContain('No plan fits')
    expect(await list('stage=final', coordinator)).toContain('Quiet streets')
    expect(await list('stage=v1', coordinator)).toContain('No plan fits')
    await db.insert(planObjectives).values({ networkId, planId, position: 1, title: 'Sleep with open windows' })
    expect(await list('theme=1', coordinator)).toMatch(/Quiet streets Sleep with open windows .*1 action/)
    expect((await get(`${home}/plans?stage=v1`, undefined, 'fr')).text).toContain('Où il en est')
    await db.delete(planVersions).where(eq(planVersions.number, 2))
    await db.delete(planObjectives)
  })

  test('goes again as soon as it is withdrawn', async () => {
    expect(await show(1, 'network')).toBe(303)
    expect(await menu()).toEqual(everybody)
    expect((await get(home)).html).not.toContain('published-plans')
    expect((await get(`${home}/cities/alpha`)).text).not.toContain('Quiet streets')
    expect((await get(`${home}/cities/alpha`, other)).text).toMatch(
      /action plan Quiet streets Before the tests · version 1/,
    )
    expect(await show(1, 'public')).toBe(303)
  })
})

describe('search', () => {
  const found = async (q: string, who?: SignedIn, path = `${home}/search`) => {
    const { html } = await get(`${path}?${new URLSearchParams({ q, spelling: 'mine' })}`, who)
    return [...html.matchAll(/<li class="hit">([\s\S]*?)<\/li>/g)].map(([, hit = '']) => ({
      kind: visible(/<p class="hit-kind">[\s\S]*?<\/p>/.exec(hit)?.[0] ?? ''),
      title: visible(/<h2[\s\S]*?<\/h2>/.exec(hit)?.[0] ?? ''),
      at: /href="([^"]*)"/.exec(hit)?.[1],
      says: /<\/h2>\s*<p[^>]*>([\s\S]*?)<\/p>/.exec(hit)?.[1],
    }))
  }
  const section = {
    kind: 'Section of a plan · Alpha Quagga',
    title: 'Context',
    at: `${plan}#section-policy_context`,
    says: 'was <mark>louder</mark> than a foundry',
  }

  test('finds title, sections and actions of what is published, each where it stands', async () => {
    for (const who of [undefined, stranger, other]) {
      expect(await found('louder', who)).toEqual([section])
      expect(await found('quiet streets', who)).toEqual([
        { kind: 'Action plan · Alpha Quagga', title: 'Quiet streets', at: plan, says: undefined },
      ])
      expect(await found('handcart', who)).toMatchObject([
        { kind: 'Action of a plan · Alpha Quagga', title: 'Cobbles into asphalt', at: `${plan}#action-1` },
      ])
    }
    const { html } = await get(plan)
    expect(html).toContain('id="section-policy_context"')
    expect(html).toContain('id="action-1"')
    expect(await found('bellows')).toEqual([])
    expect(await found('louder', undefined, '/search')).toHaveLength(1)
  })

  test('finds a later version for the network only there, and what is withdrawn nowhere', async () => {
    await db.update(planSections).set({ text: 'It was quieter than moss.' }).where(eq(planSections.position, 1))
    await freeze(2, 'v2')
    for (const who of [undefined, other]) expect(await found('moss', who)).toEqual([])
    expect(await show(2, 'network')).toBe(303)
    expect((await found('moss', other)).map(({ at }) => at)).toEqual([`${plan}/versions/2#section-policy_context`])
    for (const who of [undefined, stranger]) expect(await found('moss', who)).toEqual([])
    expect(await found('moss', undefined, '/search')).toEqual([])
    expect(await found('louder')).toEqual([section])

    expect(await show(2, 'public')).toBe(303)
    expect((await found('moss')).map(({ at }) => at)).toEqual([`${plan}#section-policy_context`])
    expect(await found('louder', other)).toEqual([])

    expect(await show(2, 'group')).toBe(303)
    for (const who of [undefined, other]) expect(await found('moss', who)).toEqual([])
    expect(await found('louder')).toEqual([section])
    expect(await show(1, 'group')).toBe(303)
    for (const who of [undefined, stranger, other]) expect(await found('louder', who)).toEqual([])
  })
})

describe('a version published after the one the council adopted', () => {
  const council = { adoptedBy: 'City council', adoptedOn: '2024-06-10' }

  test('waits at its own address: the adopted one stays where everybody looks, and both say so', async () => {
    const before = await get(`${plan}/versions/2/publish`, coordinator)
    expect(before.text).toContain('Publish version 2 of the plan of Alpha Quagga')
    expect(before.text).not.toContain('The council adopted')
    expect(await show(1, 'public')).toBe(303)
    await db.update(plans).set({ ...council, adoptedNumber: 1 })
    const asked = await get(`${plan}/versions/2/publish`, coordinator)
    expect(asked.text).toContain('The council adopted version 1')
    expect(asked.text).toContain('City council adopted version 1 on 10 June 2024.')
    expect(await show(2, 'public')).toBe(303)

    for (const who of [undefined, stranger, coordinator]) {
      const stands = await get(plan, who)
      expect(stands.text).toContain('It was louder than a foundry')
      expect(stands.text).toContain('How it goes')
      expect(stands.text).toContain('Version 2 was published on 13 June 2024. It is not adopted yet.')
      expect((await get(`${plan}/versions/2`, who)).text).toContain(
        'The council adopted version 1 . This version came later and is not adopted yet.',
      )
    }
    expect((await get(`${home}/cities/alpha`)).text).toMatch(/version 1, published 13 June 2024/)

    await db.update(plans).set({ adoptedNumber: 2 })
    expect((await get(plan)).text).toContain('It was quieter than moss.')
    expect((await get(`${plan}/versions/2`)).text).not.toContain('is not adopted yet')
  })

  test('says what its readers will not find in it, to whoever gives it out', async () => {
    const [row] = await db.select().from(planVersions).where(eq(planVersions.number, 2))
    const snapshot = row!.snapshot as unknown as PlanSnapshot
    const origin = { kind: 'draft_action', id: v7(), title: 'Felt under hooves', at: '/cities/alpha/log/felt' }
    const [action] = snapshot.actions
    await db
      .update(planVersions)
      .set({
        snapshot: {
          ...snapshot,
          actions: [{ ...action!, origins: [{ ...origin, audience: 'group' as const }] }],
          tests: [],
        } as never,
      })
      .where(eq(planVersions.number, 2))
    expect((await get(plan)).text).not.toContain('Felt under hooves')
    const { text, html } = await get(`${plan}/versions/2/publish`, coordinator)
    expect(text).toContain('One thing its readers will not see')
    expect(text).toContain('Felt under hooves of the action “Cobbles into asphalt” for the local group')
    expect(html).toContain(`href="${home}/cities/alpha/log/felt"`)
    expect((await get(`${plan}/versions/2/publish`, other)).status).toBe(404)
    expect((await get(`${plan}/versions/2/publish`)).status).toBe(303)
  })
})
