import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { visible } from '../../../tests/reading.ts'
import { memberships, networks, programmes } from '../../networks/schema.ts'
import { persons, sessions } from '../../people/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { createApp } from '../app.tsx'
import { makeDemonstration } from './demo.commands.ts'

const { db } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const empty = await freshDatabase('empty')
const real = createApp({ db: empty.db, settings: readSettings({}), secret: 'x'.repeat(32) })

async function get(address: string, cookie = '') {
  const answer = await app.request(address, { headers: cookie ? { cookie } : {} })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(/<body[\s\S]*<\/body>/.exec(html)?.[0] ?? '') }
}

async function post(address: string, cookie = '') {
  const answer = await app.request(address, { method: 'POST', headers: cookie ? { cookie } : {} })
  const session = answer.headers.getSetCookie().find((one) => one.startsWith('session=')) ?? ''
  return { status: answer.status, to: answer.headers.get('location'), cookie: session.split(';')[0] ?? '' }
}

const aoce = '/demo/agents-of-coexistence'

describe('the demonstration', () => {
  test('has a role for everybody, made once however often it is loaded', async () => {
    await makeDemonstration(db, 'agents-of-coexistence')
    const names = await db
      .select({ name: persons.name })
      .from(persons)
      .where(sql`${persons.email} like '%@agents-of-coexistence.invalid'`)
    expect(names.map(({ name }) => name).sort()).toEqual([
      'Ad-hoc expert',
      'City team, Genk',
      'Coordinator, Aarhus',
      'Coordinator, Banská Bystrica',
      'Coordinator, Breda',
      'Coordinator, Budaörs',
      'Coordinator, Gdańsk',
      'Coordinator, Genk',
      'Coordinator, Iași',
      'Coordinator, Quart de Poblet',
      'Coordinator, Ķekava',
      'Lead expert',
      'Lead partner, Genk',
      'Local group member, Gdańsk',
      'Observer',
      'Programme secretariat',
    ])
    expect(await db.$count(persons, eq(persons.demo, false))).toBe(0)
  })

  test('lets a visitor step into a role, change it, and leave', async () => {
    expect((await get('/n/agents-of-coexistence')).html).toContain('href="/demo#agents-of-coexistence"')
    expect((await get('/demo')).text).toContain('Step into any role')
    const genk = await post(`${aoce}/coordinator-genk`)
    expect([genk.status, genk.to]).toEqual([303, '/n/agents-of-coexistence'])
    expect((await get('/n/agents-of-coexistence/people', genk.cookie)).text).toContain(
      'You are trying the demonstration as: Coordinator, Genk Try another role Leave',
    )
    const home = await get('/', genk.cookie)
    expect(home.text).toContain('Your networks Agents of Co-existence Coordinator, Genk')
    const expert = await post(`${aoce}/lead-expert`, genk.cookie)
    expect((await get('/n/agents-of-coexistence', expert.cookie)).text).toContain('as: Lead expert')
    expect((await get('/n/agents-of-coexistence', genk.cookie)).text).not.toContain('You are trying')
    await post('/demo/leave', expert.cookie)
    expect((await get('/', expert.cookie)).text).not.toContain('You are trying')
  })

  test('fills a role again that somebody gave away', async () => {
    await db
      .update(memberships)
      .set({ until: new Date() })
      .where(
        sql`${memberships.personId} in (select id from persons where email = 'observer@agents-of-coexistence.invalid')`,
      )
    const observer = await post(`${aoce}/observer`)
    expect((await get('/n/agents-of-coexistence/people', observer.cookie)).status).toBe(200)
  })

  test('takes nobody out of their own session', async () => {
    const anna = await signedInAs(db, 'Anna', [])
    const tried = await post(`${aoce}/observer`, anna.headers.cookie)
    expect([tried.to, tried.cookie]).toEqual(['/demo', ''])
    await post('/demo/leave', anna.headers.cookie)
    expect(await db.$count(sessions, eq(sessions.personId, anna.id))).toBe(1)
  })

  test('ends at its own networks, also for the secretariat of a programme that has others', async () => {
    const [programme] = await db.select().from(programmes).where(eq(programmes.slug, 'urbact'))
    for (const visibility of ['public', 'private'] as const) {
      const { id } = await plantNetwork(db, { slug: `real-${visibility}`, word: 'Quagga', visibility })
      await db.update(networks).set({ programmeId: programme!.id }).where(eq(networks.id, id))
    }
    const { cookie } = await post(`${aoce}/secretariat`)
    expect((await get('/n/agents-of-coexistence/people/invite', cookie)).status).toBe(200)
    expect((await get('/n/real-public/people', cookie)).status).toBe(403)
    expect((await get('/n/real-private', cookie)).status).toBe(404)
    expect((await get('/', cookie)).html).not.toContain('real-private')
    const [network] = await db.select().from(networks).where(eq(networks.slug, 'real-public'))
    const lead = await signedInAs(db, 'Real lead', [{ role: 'lead_partner', networkId: network!.id }])
    expect((await get('/n/real-public/people', lead.headers.cookie)).text).toContain('One role')
    expect((await post('/demo/real-public/observer')).status).toBe(404)
  })

  test('is not made of a network in which people work', async () => {
    const { id } = await plantNetwork(db, { slug: 'at-work', word: 'Quagga' })
    await signedInAs(db, 'Somebody', [{ role: 'observer', networkId: id }])
    expect(await makeDemonstration(db, 'at-work')).toBe(false)
    expect((await db.select().from(networks).where(eq(networks.id, id)))[0]?.demo).toBe(false)
  })
})

test('without a demonstration there is nothing to step into', async () => {
  expect((await real.request('/demo')).status).toBe(404)
  expect((await real.request(`${aoce}/observer`, { method: 'POST' })).status).toBe(404)
})
