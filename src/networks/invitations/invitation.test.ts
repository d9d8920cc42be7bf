import { PassThrough } from 'node:stream'
import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { writeWorkbook } from '#platform/tables'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { persons, sessions } from '../../people/schema.ts'
import { activityEntries, drafts, letters } from '../../platform/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { cities, follows, invitations, memberships, networks, profileEntries } from '../schema.ts'
import { invitationPath } from './invitation.secret.ts'

const { db } = await freshDatabase('empty')
const secret = 'x'.repeat(32)
const app = createApp({ db, settings: readSettings({}), secret })

let count = 0
let slug = ''
let networkId = ''
let alpha = ''
let lead: SignedIn
let coordinator: SignedIn

beforeEach(async () => {
  slug = `network-${++count}`
  networkId = (await plantNetwork(db, { slug, word: 'Quagga' })).id
  const [first] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  alpha = first!.id
  lead = await signedInAs(db, 'Lead partner', [{ role: 'lead_partner', networkId }])
  coordinator = await signedInAs(db, 'Coordinator, Alpha', [{ role: 'coordinator', networkId, cityId: alpha }])
})

const at = (rest: string) => `/n/${slug}${rest}`

async function post(address: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await app.request(address, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  })
  const html = await answer.text()
  return { answer, status: answer.status, to: answer.headers.get('location'), html, text: visible(html) }
}

async function get(address: string, headers: Record<string, string> = {}) {
  const answer = await app.request(address, { headers })
  const html = await answer.text()
  return { answer, status: answer.status, html, text: visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '') }
}

/** The cookies a browser would carry after an answer. */
const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ')

const team = { name: 'Alpha team', role: 'city_team', city: 'alpha', language: 'fr', message: 'Venez !' }

async function invited(by: SignedIn, fields: Record<string, string>) {
  const sent = await post(at('/people/invite'), { ...team, ...fields }, by.headers)
  expect(sent.status).toBe(303)
  const [row] = await db
    .select()
    .from(invitations)
    .where(eq(invitations.email, fields.email ?? ''))
  return { ...row!, path: invitationPath(secret, row!.id) }
}

const rolesIn = async (personId: string) =>
  (await db.select().from(memberships).where(eq(memberships.personId, personId)))
    .map(({ role, until }) => `${role}${until ? ' ended' : ''}`)
    .sort()

const personCalled = async (email: string) => (await db.select().from(persons).where(eq(persons.email, email)))[0]

describe('inviting', () => {
  test('writes a letter in the language of the invited person, with one link', async () => {
    const { path } = await invited(coordinator, { email: 'letter@example.org' })
    const [letter] = await db.select().from(letters).where(eq(letters.to, 'letter@example.org'))
    expect(letter?.subject).toBe('Invitation\u00a0: Quagga network')
    expect(letter?.text).toContain(
      'Coordinator, Alpha vous invite à rejoindre Quagga network. Votre rôle\u00a0: Équipe de la ville, Alpha Quagga.',
    )
    expect(letter?.text).toContain('Venez !')
    expect(letter?.text).toContain(`http://localhost${path}`)
    expect(letter?.demo).toBe(false)
  })

  test('names the role as the network does, in the letter, behind the link and in the list', async () => {
    await db.update(networks).set({ profile: 'urbact' }).where(eq(networks.id, networkId))
    const { path } = await invited(coordinator, { email: 'words@example.org' })
    const [letter] = await db.select().from(letters).where(eq(letters.to, 'words@example.org'))
    expect(letter?.text).toContain('Votre rôle\u00a0: Équipe de la ville (partenaire du projet), Alpha Quagga.')
    expect((await get(path)).text).toContain('City team (project partner), Alpha Quagga')
    expect((await get(at('/people/invite'), coordinator.headers)).text).toContain('City team (project partner)')
    const label = { en: 'Crew', fr: 'Équipage' }
    await db.insert(profileEntries).values({ networkId, list: 'role', key: 'city_team', position: 1, label })
    expect((await get(path)).text).toContain('Crew, Alpha Quagga')
    expect((await get(at('/people/invitations'), coordinator.headers)).text).toContain('Crew, Alpha Quagga')
  })

  test('a double click sends one letter, and a second invitation to the same role none', async () => {
    const id = '01900000-0000-7000-8000-00000000000'.concat(String(count % 10))
    for (const _ of [1, 2])
      expect((await post(at('/people/invite'), { ...team, id, email: 'twice@example.org' }, lead.headers)).status).toBe(
        303,
      )
    const again = await post(at('/people/invite'), { ...team, email: 'TWICE@example.org' }, lead.headers)
    expect(again.status).toBe(422)
    expect(again.text).toContain('This address was invited to this role already')
    expect(await db.$count(letters, eq(letters.to, 'twice@example.org'))).toBe(1)
  })

  test('a coordinator invites the team and the local group of the own city, nobody else', async () => {
    const asked = async (fields: Record<string, string>) =>
      (await post(at('/people/invite'), { ...team, email: 'nobody@example.org', ...fields }, coordinator.headers))
        .status
    expect(await asked({ role: 'coordinator' })).toBe(422)
    expect(await asked({ role: 'lead_expert' })).toBe(422)
    expect(await asked({ role: 'secretariat' })).toBe(422)
    expect(await asked({ city: 'beta' })).toBe(422)
    expect(await asked({ city: '' })).toBe(422)
    expect(await asked({ role: 'local_group_member' })).toBe(303)
    const member = await signedInAs(db, 'City team', [{ role: 'city_team', networkId, cityId: alpha }])
    expect((await get(at('/people/invite'), member.headers)).status).toBe(403)
    expect((await get(at('/people/invite'))).status).not.toBe(200)
  })

  test('what was typed comes back with what is wrong', async () => {
    const failed = await post(
      at('/people/invite'),
      { name: 'Team', email: 'no address', role: 'observer' },
      lead.headers,
    )
    expect(failed.status).toBe(422)
    expect(failed.html).toContain('value="no address"')
    expect(await db.$count(invitations, eq(invitations.networkId, networkId))).toBe(0)
  })
})

describe('the link', () => {
  test('makes the person, gives the role and signs in; opening it does nothing', async () => {
    const { path } = await invited(coordinator, { email: 'team@example.org' })
    const page = await get(path)
    expect(page.text).toContain('Coordinator, Alpha invites you to Quagga network')
    expect(page.answer.headers.get('cache-control')).toContain('no-store')
    expect(await personCalled('team@example.org')).toBeUndefined()
    const browser = { cookie: cookiesOf(page.answer) }
    const accepted = await post(path, { name: 'Alpha team, renamed' }, browser)
    expect([accepted.status, accepted.to]).toEqual([303, at('')])
    const person = await personCalled('team@example.org')
    expect(person).toMatchObject({ name: 'Alpha team, renamed', demo: false })
    expect(await rolesIn(person!.id)).toEqual(['city_team'])
    const people = await get(at('/people'), { cookie: cookiesOf(accepted.answer) })
    expect(people.text).toContain('Alpha team, renamed This is you City team')
  })

  test('works twice in one browser and once in all others', async () => {
    const { path } = await invited(lead, { email: 'click@example.org' })
    const browser = { cookie: cookiesOf((await get(path)).answer) }
    const [one, other] = await Promise.all([post(path, {}, browser), post(path, {}, browser)])
    const person = await personCalled('click@example.org')
    expect([one.to, other.to].every((to) => to === at('') || to === path)).toBe(true)
    const again = await post(path, {}, browser)
    expect(again.to).toBe(at(''))
    expect(await db.$count(sessions, eq(sessions.personId, person!.id))).toBe(1)
    const elsewhere = await post(path, {}, { cookie: cookiesOf((await get(path)).answer) })
    expect(elsewhere.to).toBe(path)
    expect(elsewhere.answer.headers.getSetCookie().join()).not.toContain('session=')
    expect((await get(path)).text).toContain('This invitation has been accepted')
    expect(await rolesIn(person!.id)).toEqual(['city_team'])
  })

  test('opens no account that was there before, unless it is in use here', async () => {
    const known = await signedInAs(db, 'Known', [], { email: 'known@example.org' })
    const first = await invited(lead, { email: 'Known@example.org' })
    const accepted = await post(first.path, {})
    expect(accepted.to).toBe(`/sign-in?to=${encodeURIComponent(at(''))}`)
    expect(accepted.answer.headers.getSetCookie().join()).not.toContain('session=')
    expect(await rolesIn(known.id)).toEqual(['city_team'])
    const second = await post(
      at('/people/invite'),
      { ...team, role: 'observer', email: 'known@example.org' },
      lead.headers,
    )
    expect(second.status).toBe(303)
    const [row] = await db.select().from(invitations).where(eq(invitations.email, 'known@example.org'))
    expect((await post(invitationPath(secret, row!.id), {}, known.headers)).to).toBe(at(''))
    expect(await rolesIn(known.id)).toEqual(['city_team', 'observer'])
  })

  test('says who else is signed in here, and lets them switch', async () => {
    const { path } = await invited(lead, { email: 'other@example.org' })
    const page = await get(path, coordinator.headers)
    expect(page.text).toContain('Coordinator, Alpha is signed in here')
    expect((await post(path, {}, coordinator.headers)).to).toBe(path)
    expect(await personCalled('other@example.org')).toBeUndefined()
    const switched = await post(`${path}/switch`, {}, coordinator.headers)
    expect(switched.to).toBe(path)
    expect((await get(at('/people'), coordinator.headers)).status).not.toBe(200)
  })

  test('declining tells whoever invited, with the word', async () => {
    const { path } = await invited(coordinator, { email: 'no@example.org' })
    await post(`${path}/refusal`, { word: 'Ask Piotr instead.' })
    const [letter] = await db.select().from(letters).where(eq(letters.to, coordinator.email))
    expect(letter?.subject).toBe('Alpha team has declined your invitation')
    expect(letter?.text).toContain('Ask Piotr instead.')
    expect((await get(path)).text).toContain('This invitation was declined')
    expect((await post(path, {})).to).toBe(path)
    expect(await personCalled('no@example.org')).toBeUndefined()
  })

  test('withdrawn, expired and unknown links say so; sent again it is good once more', async () => {
    const { id, path } = await invited(lead, { email: 'later@example.org' })
    await db
      .update(invitations)
      .set({ expiresAt: new Date(0) })
      .where(eq(invitations.id, id))
    expect((await get(path)).text).toContain('This invitation is too old')
    await post(path, {})
    expect(await personCalled('later@example.org')).toBeUndefined()
    expect((await post(at(`/people/invitations/${id}/letter`), {}, lead.headers)).status).toBe(303)
    expect((await get(path)).text).toContain('Accept the invitation')
    expect((await post(at(`/people/invitations/${id}/withdrawal`), {}, lead.headers)).status).toBe(303)
    expect((await get(path)).text).toContain('This invitation was withdrawn')
    expect((await post(at(`/people/invitations/${id}/letter`), {}, lead.headers)).status).toBe(404)
    expect((await get('/invitations/nothing')).status).toBe(404)
    const other = await signedInAs(db, 'Other', [
      { role: 'lead_partner', networkId: (await plantNetwork(db, { slug: `x${slug}`, word: 'Y' })).id },
    ])
    const next = await invited(lead, { email: 'next@example.org' })
    expect((await post(`/n/x${slug}/people/invitations/${next.id}/withdrawal`, {}, other.headers)).status).toBe(404)
  })
})

describe('handing over', () => {
  test('takes one step and loses nothing', async () => {
    const [held] = await db.select().from(memberships).where(eq(memberships.personId, coordinator.id))
    await db.insert(follows).values({ networkId, personId: coordinator.id, subjectKind: 'city', subjectId: alpha })
    await db.insert(drafts).values({
      networkId,
      cityId: alpha,
      personId: coordinator.id,
      actor: 'Coordinator, Alpha',
      kind: 'need',
      values: {},
    })
    const fields = { name: 'Successor', email: 'successor@example.org', language: 'en' }
    const sent = await post(at(`/people/${held!.id}/handover`), fields, coordinator.headers)
    expect(sent.status).toBe(303)
    expect(await rolesIn(coordinator.id)).toEqual(['coordinator'])
    const [row] = await db.select().from(invitations).where(eq(invitations.email, 'successor@example.org'))
    const path = invitationPath(secret, row!.id)
    expect((await get(path)).text).toContain('You would take over from Coordinator, Alpha')
    await post(path, {}, { cookie: cookiesOf((await get(path)).answer) })
    const successor = await personCalled('successor@example.org')
    expect(await rolesIn(successor!.id)).toEqual(['coordinator'])
    expect(await rolesIn(coordinator.id)).toEqual(['coordinator ended'])
    expect(await db.select().from(follows).where(eq(follows.networkId, networkId))).toMatchObject([
      { personId: successor!.id, subjectId: alpha },
    ])
    expect(await db.select().from(drafts).where(eq(drafts.networkId, networkId))).toMatchObject([
      { personId: successor!.id },
    ])
    const ended = await get(at('/people?ended'), lead.headers)
    expect(ended.text).toContain('Coordinator, Alpha')
    const verbs = await db.select().from(activityEntries).where(eq(activityEntries.networkId, networkId))
    const happened = await get(at('/activity'), lead.headers)
    expect(happened.text).toContain('Successor: Coordinator, Alpha Quagga Role Accepted by Successor')
    expect(verbs.map(({ verb, audience }) => `${verb} ${audience}`)).toEqual([
      'network.planted public',
      'invitation.sent city',
      'membership.handed-over network',
    ])
  })

  test('that its holder began ends when those who lead end the role', async () => {
    const [held] = await db.select().from(memberships).where(eq(memberships.personId, coordinator.id))
    const fields = { name: 'Friend', email: `friend-${count}@example.org`, language: 'en' }
    await post(at(`/people/${held!.id}/handover`), fields, coordinator.headers)
    const [row] = await db.select().from(invitations).where(eq(invitations.email, fields.email))
    expect((await post(at(`/people/${held!.id}/end`), {}, lead.headers)).status).toBe(303)
    const path = invitationPath(secret, row!.id)
    expect((await get(path)).text).toContain('This invitation was withdrawn')
    await post(path, {}, { cookie: cookiesOf((await get(path)).answer) })
    expect(await personCalled(fields.email)).toBeUndefined()
  })

  test('the last lead hands over instead of leaving', async () => {
    const [held] = await db.select().from(memberships).where(eq(memberships.personId, lead.id))
    const refused = await post(at(`/people/${held!.id}/end`), {}, lead.headers)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Nobody else leads this network')
    await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
    expect((await post(at(`/people/${held!.id}/end`), {}, lead.headers)).status).toBe(303)
    expect(await rolesIn(lead.id)).toEqual(['lead_partner ended'])
  })

  test('is not for those whose role it is not', async () => {
    const [held] = await db.select().from(memberships).where(eq(memberships.personId, lead.id))
    for (const what of ['', '/handover', '/end']) {
      const method =
        what === '' ? get : (address: string, headers: Record<string, string>) => post(address, {}, headers)
      expect((await method(at(`/people/${held!.id}${what}`), coordinator.headers)).status).toBe(403)
    }
  })
})

describe('a list of people', () => {
  const list = [
    'alpha@list.org;Team;City team;Alpha Quagga;English',
    'Bruno <bruno@list.org>;Équipe de la ville;alpha',
    'carla@list.org;observer;;fr',
    'not an address;Dora;observer',
    'eva@list.org;Eva;mayor',
    'finn@list.org;Finn;coordinator',
    'greta@list.org;Greta;coordinator;Atlantis',
    'ALPHA@list.org;Team again;city_team;alpha',
  ].join('\n')

  test('says row by row what would happen, and sends nothing', async () => {
    const page = await post(at('/people/invite/many/check'), { list, language: 'en' }, lead.headers)
    expect(page.status).toBe(200)
    expect(page.text).toContain('3 letters would go out. 4 rows cannot be used')
    const what = [...page.html.matchAll(/data-label="What happens"[^>]*>(.*?)<\/td>/g)].map(([, cell]) =>
      visible(cell ?? ''),
    )
    expect(what).toEqual([
      'gets an invitation',
      'gets an invitation',
      'gets an invitation',
      'no e-mail address',
      'unknown role',
      'this role needs a city',
      'no city of this network',
      'stands in the list twice',
    ])
    expect(await db.$count(invitations, eq(invitations.networkId, networkId))).toBe(0)
  })

  test('sends all, and nothing when sent twice', async () => {
    const page = await post(at('/people/invite/many/check'), { list, language: 'en' }, lead.headers)
    const fields = Object.fromEntries(
      [...page.html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"') ?? '',
      ]),
    )
    for (const _ of [1, 2])
      expect((await post(at('/people/invite/many'), fields, lead.headers)).to).toBe(at('/people/invitations'))
    const rows = await db.select().from(invitations).where(eq(invitations.networkId, networkId))
    expect(rows.map(({ email, role, language, name }) => [email, role, language, name]).sort()).toEqual([
      ['alpha@list.org', 'city_team', 'en', 'Team'],
      ['bruno@list.org', 'city_team', 'en', 'Bruno'],
      ['carla@list.org', 'observer', 'fr', 'carla'],
    ])
    expect(await db.$count(letters, eq(letters.networkId, networkId))).toBe(3)
    const checked = await post(at('/people/invite/many/check'), { list, language: 'en' }, lead.headers)
    expect(checked.text).toContain('was invited already')
  })

  test('understands the words people use, and a row parted otherwise than the first', async () => {
    const rows = [
      'a1@list.org;Ann;coordinatrice;alpha',
      'b1@list.org,Ben,Local group,alpha',
      'c1@list.org\tCleo, junior\tULG coordinator\tbeta',
      'Nowak, Dan <d1@list.org>;expert principal',
      'Nowak, Eve <e1@list.org>',
      'f1@list.org;Fay;Lead expert;',
    ].join('\n')
    const fields = { list: rows, language: 'fr', role: 'observer', message: 'Come & see' }
    const page = await post(at('/people/invite/many/check'), fields, lead.headers)
    expect(page.text).toContain('6 letters would go out.')
    for (const row of [
      'Ann a1@list.org Coordinator Alpha',
      'Ben b1@list.org Local group member Alpha',
      'Cleo, junior c1@list.org Coordinator Beta',
      'Nowak, Dan d1@list.org Lead expert',
      'Nowak, Eve e1@list.org Observer',
      'Fay f1@list.org Lead expert',
    ])
      expect(page.text).toContain(row)
    const kept = Object.fromEntries(
      [...page.html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
        name,
        value?.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&') ?? '',
      ]),
    )
    const back = await post(at('/people/invite/many/again'), kept, lead.headers)
    expect(back.status).toBe(200)
    for (const said of ['b1@list.org,Ben,Local group,alpha', 'Come &amp; see', 'value="observer" selected'])
      expect(back.html).toContain(said)
    expect(back.text).toContain('Words that are understood as roles')
  })

  test('may be a workbook; what is none is said so', async () => {
    const rows = (async function* () {
      yield ['Courriel', 'Nom', 'Fonction', 'Ville', 'Langue']
      yield ['hana@list.org', 'Hana', 'Coordination', 'Beta Quagga', 'français']
      yield ['', 'Nobody', 'observer', '', '']
    })()
    const parts: Buffer[] = []
    const target = new PassThrough().on('data', (part: Buffer) => parts.push(part))
    await writeWorkbook(target, [{ name: 'people', rows }])
    const check = async (content: Buffer) => {
      const body = new FormData()
      body.set('language', 'en')
      body.set('role', 'coordinator')
      body.set('file', new File([new Uint8Array(content)], 'people.xlsx'))
      const answer = await app.request(at('/people/invite/many/check'), { method: 'POST', body, headers: lead.headers })
      return { status: answer.status, text: visible(await answer.text()) }
    }
    const read = await check(Buffer.concat(parts))
    expect(read.status).toBe(200)
    expect(read.text).toMatch(/2 Hana hana@list.org Coordinator Beta Quagga gets an invitation/)
    expect(read.text).toMatch(/3 Nobody .*no e-mail address/)
    expect((await check(Buffer.from('PK no workbook'))).status).toBe(422)
  })

  test('a coordinator’s list reaches the own city only', async () => {
    const page = await post(at('/people/invite/many/check'), { list, language: 'en' }, coordinator.headers)
    expect(page.text).toContain('2 letters would go out.')
    expect(page.text).toContain('not yours to invite')
  })
})

describe('what was offered', () => {
  test('is sent again once, however often one clicks', async () => {
    const { id } = await invited(lead, { email: 'again@example.org' })
    const again = () => post(at(`/people/invitations/${id}/letter`), {}, lead.headers)
    const count = () => db.$count(letters, eq(letters.to, 'again@example.org'))
    await again()
    expect(await count()).toBe(1)
    const yesterday = new Date(Date.now() + 29 * 86_400_000)
    await db.update(invitations).set({ expiresAt: yesterday }).where(eq(invitations.id, id))
    await Promise.all([again(), again()])
    expect(await count()).toBe(2)
  })

  test('by those who lead is not taken back by the coordinator whose city it is for', async () => {
    const { id } = await invited(lead, { email: 'second@example.org', role: 'coordinator' })
    const deal = (what: string) => post(at(`/people/invitations/${id}/${what}`), {}, coordinator.headers)
    expect([(await deal('withdrawal')).status, (await deal('letter')).status]).toEqual([403, 403])
    const page = await get(at('/people/invitations'), coordinator.headers)
    expect(page.text).toContain('second@example.org')
    expect(page.html).not.toContain(`${id}/withdrawal`)
    const own = await invited(coordinator, { email: 'own-city@example.org' })
    expect((await get(at('/people/invitations'), coordinator.headers)).html).toContain(`${own.id}/withdrawal`)
    expect((await post(at(`/people/invitations/${own.id}/withdrawal`), {}, coordinator.headers)).status).toBe(303)
  })
})

test('addresses of people are for those who administer, and for a coordinator of their own', async () => {
  const member = await signedInAs(db, 'Team', [{ role: 'city_team', networkId, cityId: alpha }])
  const sees = async ({ headers }: SignedIn) => {
    const { html } = await get(at('/people'), headers)
    return [lead, coordinator, member].filter(({ email }) => html.includes(email)).map(({ name }) => name)
  }
  expect(await sees(lead)).toEqual(['Lead partner', 'Coordinator, Alpha', 'Team'])
  expect(await sees(coordinator)).toEqual(['Coordinator, Alpha', 'Team'])
  expect(await sees(member)).toEqual([])
  expect((await get(at('/people'))).status).not.toBe(200)
})

test('in a demonstration what a role sends is kept, and touches no account', async () => {
  await db.update(networks).set({ demo: true }).where(eq(networks.id, networkId))
  const role = await signedInAs(db, 'Lead partner', [{ role: 'lead_partner', networkId }], { demo: true })
  const { path } = await invited(role, { email: 'victim@example.org' })
  const [letter] = await db.select().from(letters).where(eq(letters.to, 'victim@example.org'))
  expect(letter?.demo).toBe(true)
  await post(path, {}, { cookie: cookiesOf((await get(path)).answer) })
  expect(await personCalled('victim@example.org')).toBeUndefined()
  // Whoever types a name there is told who can read it; afterwards the link leads to the roles, not to a sign-in.
  for (const form of ['/people/invite', '/people/invite/many'])
    expect((await get(at(form), role.headers)).text).toContain('can be read by everybody who tries a role')
  const again = (await get(path)).html
  expect([again.includes('href="/demo"'), again.includes('a letter with a link will come')]).toEqual([true, false])
  const made = await db.select().from(persons).where(eq(persons.name, 'Alpha team'))
  expect(made.filter(({ demo }) => demo).map(({ email }) => email.replace(/^.*@/, ''))).toEqual(['roles.invalid'])
  const [held] = await db.select().from(memberships).where(eq(memberships.personId, role.id))
  const fields = { person: coordinator.id, language: 'en' }
  expect((await post(at(`/people/${held!.id}/handover`), fields, role.headers)).status).toBe(422)
  expect(await db.$count(letters, eq(letters.to, coordinator.email))).toBe(0)
  const real = (await get(at('/people'), role.headers)).html
  expect([lead, coordinator].filter(({ email }) => real.includes(email))).toEqual([])
})
