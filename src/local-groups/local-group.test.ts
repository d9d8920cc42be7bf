import { and, eq, isNotNull } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { cities, invitations, networks } from '#schema/networks'
import { activityEntries, letters } from '#schema/platform'
import { freshDatabase } from '../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../tests/people.ts'
import { visible } from '../../tests/reading.ts'
import { createApp } from '../app/app.tsx'
import { localGroupMembers, localGroups } from './schema.ts'

const { db } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'
const group = `${home}/cities/genk/local-group`

const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = network!.id
const inNetwork = await db.select().from(cities).where(eq(cities.networkId, networkId))
const idOf = (slug: string) => inNetwork.find((city) => city.slug === slug)!.id
const as = (name: string, role: 'coordinator' | 'local_group_member' | 'observer' | 'lead_partner', slug?: string) =>
  signedInAs(db, name, [{ role, networkId, ...(slug ? { cityId: idOf(slug) } : {}) }])

const genk = await as('Coordinator of Genk', 'coordinator', 'genk')
const aarhus = await as('Coordinator of Aarhus', 'coordinator', 'aarhus')
const neighbour = await as('Neighbour', 'local_group_member', 'genk')
const observer = await as('Observer', 'observer')
const lead = await as('Lead partner', 'lead_partner')
const stranger = await signedInAs(db, 'Stranger')

type Who = SignedIn | null

async function see(address: string, who: Who = null, lang = 'en') {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return { status: answer.status, html, text: visible(main), to: answer.headers.get('location') ?? '' }
}

async function post(address: string, who: Who, fields: Record<string, string> = {}) {
  const answer = await app.request(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: {
      ...who?.headers,
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost',
      'sec-fetch-site': 'same-origin',
    },
  })
  const html = await answer.text()
  return { status: answer.status, text: visible(html), to: answer.headers.get('location') ?? '' }
}

const persons = (slug: string) =>
  db
    .select()
    .from(localGroupMembers)
    .where(and(eq(localGroupMembers.cityId, idOf(slug)), isNotNull(localGroupMembers.name)))

const someone = (fields: Record<string, string> = {}) => ({
  id: v7(),
  who: 'person',
  name: 'Jamila Quist',
  organisation: 'Tenants of Winterslag',
  kind: 'associations',
  email: 'jamila@example.org',
  part: 'active',
  since: '2024-01-10',
  ...fields,
})

describe('the page of a local group', () => {
  test('shows visitors organisations and kinds, those foreseen and empty as such', async () => {
    const { text } = await see(`${home}/cities/gdansk/local-group`)
    expect(text).toContain('The local group of Gdańsk')
    expect(text).toContain('Change-maker NGOs Gdańsk Council of NGOs Gdańsk Social Innovation Foundation')
    expect(text).toContain('Cross-sectoral group of civil servants foreseen, none named yet')
    expect(text).not.toContain('Add a member')
    expect((await see(`${home}/cities/gdansk/local-group`, null, 'fr')).text).toContain(
      'Groupe intersectoriel d’agents publics',
    )
  })

  test('is described by those who write for the city, over what others said meanwhile', async () => {
    for (const [who, status] of [
      [null, 401],
      [stranger, 403],
      [aarhus, 403],
      [neighbour, 403],
    ] as const)
      expect((await post(`${group}/edit`, who, { name: 'Mine' })).status).toBe(status)
    const said = {
      name: 'Genk Table',
      kind: 'ulg',
      state: 'active',
      made: 'existing',
      builtOn: 'Neighbourhood councils',
    }
    expect(
      (await post(`${group}/edit`, genk, { ...said, scope: 'city_hall', subGroups: 'Youth\nWinterslag\nYouth' }))
        .status,
    ).toBe(303)
    const { text } = await see(group)
    expect(text).toContain('Genk Table')
    expect(text).toContain('URBACT Local Group')
    expect(text).toContain('built on a group that was there Neighbourhood councils')
    expect(text).toContain('Youth Winterslag')
    const [row] = await db.select().from(localGroups)
    // Two who began from nothing: what only one of them said stays, what both said is asked about.
    const late = await post(`${group}/edit`, lead, { name: 'Other name', version: '1' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Genk Table')
    expect((await db.select().from(localGroups))[0]).toEqual(row)
  })

  test('hints at opening up after half of the network, to those who write for the city only', async () => {
    const hint = 'More than half of the network is over'
    await db.update(networks).set({ asOf: '2023-11' }).where(eq(networks.id, networkId))
    expect((await see(group, genk)).text).not.toContain(hint)
    await db.update(networks).set({ asOf: '2025-03' }).where(eq(networks.id, networkId))
    expect((await see(group, genk)).text).toContain(hint)
    expect((await see(group, observer)).text).not.toContain(hint)
    await db.update(networks).set({ asOf: network!.asOf }).where(eq(networks.id, networkId))
  })
})

describe('members', () => {
  test('are added once however often the form is sent, and persons are named to the city and the leads only', async () => {
    const fields = someone()
    expect((await post(`${group}/members`, aarhus, fields)).status).toBe(403)
    for (const _ of [1, 2]) expect((await post(`${group}/members`, genk, fields)).status).toBe(303)
    expect(await persons('genk')).toHaveLength(1)
    expect(await persons('genk')).toMatchObject([
      {
        name: 'Jamila Quist',
        audience: 'city',
        memberKind: 'Citizen associations and informal groups',
        since: '2024-01-10',
      },
    ])
    for (const who of [genk, lead]) expect((await see(group, who)).text).toContain('Jamila Quist')
    for (const who of [null, stranger, aarhus, observer, neighbour]) {
      const { html } = await see(group, who)
      expect(html).not.toContain('Jamila')
      expect(html).not.toContain('Tenants of Winterslag')
      expect((await see(`${home}/cities/genk`, who)).html).not.toContain('Jamila')
      expect((await see(`${home}/activity`, who)).html).not.toContain('Jamila')
    }
    expect((await see(group, observer)).text).toContain('one person whose name is for the city')
    expect((await see(group)).text).not.toContain('whose name is for the city')
    const { html } = await see(`${home}/search?q=Jamila`, genk)
    expect(visible(html)).not.toContain('Quist')
  })

  test('are named to the network where they agreed, still without their address', async () => {
    const fields = someone({ name: 'Bo Openly', email: 'bo@example.org', shown: 'yes' })
    await post(`${group}/members`, genk, fields)
    expect((await see(group, observer)).text).toContain('Bo Openly')
    expect((await see(group)).text).not.toContain('Bo Openly')
    for (const address of [group, `${home}/activity`])
      expect((await see(address, observer)).html).not.toContain('bo@example.org')
  })

  test('come with what is missing, nothing typed being lost', async () => {
    const failed = await post(`${group}/members`, genk, someone({ name: '', sector: 'Housing' }))
    expect(failed.status).toBe(422)
    expect(failed.text).toContain('Give the name of the person.')
    const backwards = await post(`${group}/members`, genk, someone({ until: '2020-01-01' }))
    expect([backwards.status, backwards.text.includes('This day lies before the first one.')]).toEqual([422, true])
    for (const id of ['nonsense', v7()]) expect((await see(`${group}/members/${id}/edit`, genk)).status).toBe(404)
  })

  test('who left stays in the story of the group, who is taken out is forgotten', async () => {
    const [jamila] = (await persons('genk')).filter(({ name }) => name === 'Jamila Quist')
    const at = `${group}/members/${jamila!.id}`
    expect((await see(`${home}/cities/aarhus/local-group/members/${jamila!.id}/edit`, aarhus)).status).toBe(404)
    expect((await post(`${at}/edit`, genk, { ...someone({ until: '2024-05-01' }), version: '1' })).status).toBe(303)
    const { text } = await see(group, genk)
    expect(text).toContain('Jamila Quist left 1 May 2024')
    expect(text).toContain('Jamila Quist came 10 January 2024')
    expect((await post(`${at}/removal`, aarhus)).status).toBe(403)
    expect((await post(`${at}/removal`, genk)).status).toBe(303)
    expect((await see(group, genk)).html).not.toContain('Jamila')
    const told = await db.select().from(activityEntries).where(eq(activityEntries.subjectId, jamila!.id))
    expect(told.map(({ verb, detail }) => [verb, detail])).toEqual([['local-group-member.removed', {}]])
  })
})

const linkOf = async (who: SignedIn, at = group) => {
  const { html } = await see(`${at}/link`, who)
  return /http:\/\/localhost(\/groups\/[\w-]{22})/.exec(html)?.[1]
}

const joining = (fields: Record<string, string> = {}) => ({
  id: v7(),
  name: 'Noor Phone',
  organisation: 'Youth council',
  kind: 'platforms',
  language: 'fr',
  consent: 'yes',
  ...fields,
})

describe('joining by the link', () => {
  test('needs an open link, which only the city gives out, replaces and closes', async () => {
    for (const who of [null, aarhus, neighbour, observer]) {
      expect((await post(`${group}/link`, who, { act: 'open' })).status).toBe(who ? 403 : 401)
      expect([303, 401, 403]).toContain((await see(`${group}/link`, who)).status)
    }
    expect(await linkOf(genk)).toBeUndefined()
    await post(`${group}/link`, genk, { act: 'open' })
    const first = (await linkOf(genk))!
    expect((await see(`${group}/link`, genk)).html).toContain('<svg class="qr-code"')
    const page = await see(first)
    expect(page.text).toContain('Join the local group of Genk')
    expect(page.html).not.toContain('Bo Openly')
    await post(`${group}/link`, genk, { act: 'renew' })
    const second = (await linkOf(genk))!
    expect(second).not.toBe(first)
    expect((await see(first)).status).toBe(404)
    expect((await see(second)).status).toBe(200)
    await post(`${group}/link`, genk, { act: 'close' })
    expect((await see(second)).status).toBe(404)
    expect((await post(second, null, joining())).status).toBe(404)
    await post(`${group}/link`, genk, { act: 'open' })
    expect(await linkOf(genk)).toBe(second)
  })

  test('asks for consent; a double send joins once; the city says yes, and the letter makes a member who signs in', async () => {
    const link = (await linkOf(genk))!
    const { consent: _, ...without } = joining()
    expect((await post(link, null, without)).status).toBe(422)
    const fields = joining({ email: 'noor@example.org' })
    const answers = await Promise.all([post(link, null, fields), post(link, null, fields)])
    // The same address from another phone is told the same, and is still one.
    answers.push(await post(link, null, joining({ email: 'NOOR@example.org' })))
    expect(answers.map(({ status, to }) => [status, to])).toEqual(Array(3).fill([303, `${link}/thanks?letter`]))
    const [noor, ...more] = (await persons('genk')).filter(({ joinedBy }) => joinedBy === 'link')
    expect(more).toEqual([])
    expect(noor).toMatchObject({ waiting: true, language: 'fr', audience: 'city' })
    expect(await db.select().from(invitations).where(eq(invitations.email, 'noor@example.org'))).toEqual([])
    for (const who of [lead, genk])
      expect((await see(group, who)).text).toContain('One person wants to join Noor Phone')
    for (const who of [null, aarhus, observer, neighbour]) expect((await see(group, who)).html).not.toContain('Noor')
    expect((await post(`${group}/members/${noor!.id}/confirmation`, aarhus)).status).toBe(403)
    for (const _ of [1, 2]) expect((await post(`${group}/members/${noor!.id}/confirmation`, genk)).status).toBe(303)
    const [letter, ...others] = await db.select().from(letters).where(eq(letters.to, 'noor@example.org'))
    expect([letter!.kind, letter!.language, others.length]).toEqual(['invitation', 'fr', 0])
    const [accept] = /\/invitations\/[\w-]+/.exec(letter!.text)!
    const arrived = await post(accept, null, { name: 'Noor Phone' })
    expect([arrived.status, arrived.to]).toEqual([303, home])
    expect((await see(`${home}/people`, genk)).text).toContain('Noor Phone')
  })

  test('without an address makes a member by name; at once, where the city says so', async () => {
    await post(`${group}/link`, genk, { act: 'at-once' })
    const link = (await linkOf(genk))!
    const fields = joining({ name: 'Ali Byname', shown: 'yes' })
    expect((await post(link, null, fields)).to).toBe(`${link}/thanks`)
    expect((await see(`${link}/thanks`, null, 'fr')).text).toContain('Vous figurez sur la liste')
    expect((await see(group, observer)).text).toContain('Ali Byname')
    await post(link, null, joining({ name: 'Eva Atonce', email: 'eva@example.org' }))
    expect(await db.select().from(letters).where(eq(letters.to, 'eva@example.org'))).toHaveLength(1)
  })

  test('has an end: a flood is refused, and what was typed comes back', async () => {
    const link = (await linkOf(genk))!
    await db.insert(localGroupMembers).values(
      Array.from({ length: 150 }, (_, n) => ({
        networkId,
        cityId: idOf('genk'),
        position: 1000 + n,
        memberKind: 'x',
        name: `Flood ${n}`,
        audience: 'city' as const,
        joinedBy: 'link' as const,
        until: '2020-01-01',
      })),
    )
    const refused = await post(link, null, joining({ name: 'One Toomany' }))
    expect([refused.status, refused.text.includes('in the last hour')]).toEqual([429, true])
    expect((await persons('genk')).some(({ name }) => name === 'One Toomany')).toBe(false)
  })
})
