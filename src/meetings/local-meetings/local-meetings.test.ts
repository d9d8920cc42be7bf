import { and, eq, isNotNull } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { localGroupMembers } from '#schema/local-groups'
import { cities, networks } from '#schema/networks'
import { letters } from '#schema/platform'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { meetingReports, meetings, participants } from '../schema.ts'
import { daysOfSeries } from './local-meeting.form.ts'
import { proposalsFor } from './local-meeting.proposals.ts'

const { db, pool } = await freshDatabase('demo')
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '100000' }), secret: 'x'.repeat(32) })
const home = '/n/agents-of-coexistence'
const list = `${home}/cities/genk/meetings`

const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = network!.id
const inNetwork = await db.select().from(cities).where(eq(cities.networkId, networkId))
const idOf = (slug: string) => inNetwork.find((city) => city.slug === slug)!.id
const as = (name: string, role: 'coordinator' | 'local_group_member' | 'observer' | 'lead_partner', slug?: string) =>
  signedInAs(db, name, [{ role, networkId, ...(slug ? { cityId: idOf(slug) } : {}) }])

const genk = await as('Coordinator of Genk', 'coordinator', 'genk')
const colleague = await as('Colleague in Genk', 'coordinator', 'genk')
const aarhus = await as('Coordinator of Aarhus', 'coordinator', 'aarhus')
const neighbour = await as('Neighbour', 'local_group_member', 'genk')
const observer = await as('Observer', 'observer')
const lead = await as('Lead partner', 'lead_partner')
const stranger = await signedInAs(db, 'Stranger')
const others = [null, stranger, aarhus, observer]
// The network lives on the day after the first meeting was held, before the second.
const living = (asOf: string) => db.update(networks).set({ asOf }).where(eq(networks.id, networkId))
await living('2024-01-10')

type Who = SignedIn | null

async function see(address: string, who: Who = null, lang = 'en') {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return { status: answer.status, html, text: visible(main), to: answer.headers.get('location') ?? '' }
}

async function post(address: string, who: Who, fields: Record<string, string | string[]> = {}) {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one)
  const answer = await app.request(address, {
    method: 'POST',
    body,
    headers: {
      ...who?.headers,
      'content-type': 'application/x-www-form-urlencoded',
      origin: 'http://localhost',
      'sec-fetch-site': 'same-origin',
    },
  })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(html), to: answer.headers.get('location') ?? '' }
}

const asked = (fields: Record<string, string | string[]> = {}) => ({
  id: v7(),
  relation: 'before',
  event: 'CNM2',
  start: '2024-02-20',
  startTime: '18:00',
  endTime: '20:00',
  timeZone: 'Europe/Brussels',
  where: 'elsewhere',
  place: 'Zonnewijk community house',
  agenda: 'Who is missing\nWhat we ask Budaörs',
  audience: 'group',
  rhythm: 'once',
  ...fields,
})

const plan = async (fields: Record<string, string | string[]> = {}, who = genk) => {
  const planned = await post(list, who, asked(fields))
  expect([planned.status, planned.status === 303 ? '' : planned.text]).toEqual([303, ''])
  return planned.to
}

const meetingAt = async (address: string) => {
  const [meeting] = await db
    .select()
    .from(meetings)
    .where(eq(meetings.slug, address.split('/').at(-1)!))
  return meeting!
}

describe('planning', () => {
  test('is proposed before and after each coming meeting of the network, to the city only', async () => {
    const { text, html } = await see(list, genk)
    expect(text).toContain('Before Core network meeting 2 around 19 February 2024')
    expect(text).toContain('After Core network meeting 2 around 22 March 2024')
    expect(text).toContain('Before Core network meeting 3 around May 2024')
    expect(text).not.toContain('Online Academy')
    expect(html).toContain(`${list}/new?event=CNM2&amp;relation=before`)
    for (const who of others) expect((await see(list, who)).text).not.toContain('Before and after the next meetings')
    expect((await see(list, genk, 'fr')).text).toContain('Avant Core network meeting 2 vers 19 février 2024')
  })

  test('fills in what is known: day, zone, and an agenda of what the city wants to learn', async () => {
    const raised = {
      id: v7(),
      city: 'genk',
      question: 'How do we reach young people?',
      subTheme: '4.4',
      priority: '1',
      audience: 'network',
    }
    expect((await post(`${home}/needs`, genk, raised)).status).toBe(303)
    const { html, text, status } = await see(`${list}/new?event=CNM2&relation=before`, genk)
    expect(status).toBe(200)
    expect(html).toContain('value="2024-02-19"')
    expect(html).toMatch(/<option value="Europe\/Brussels" selected/)
    expect(text).toContain('How do we reach young people? what the city wants to learn')
    expect(html).toMatch(/value="How do we reach young people\?" checked/)
    for (const who of [null, stranger, aarhus, observer, neighbour]) {
      expect([303, 401, 403]).toContain((await see(`${list}/new`, who)).status)
      expect((await post(list, who, asked())).status).toBe(who ? 403 : 401)
    }
  })

  test('puts it on record once, with a slug no id of a folder can have, and the group and the leads alone see it', async () => {
    const fields = asked({ suggested: ['How do we reach young people?'] })
    const answers = await Promise.all([post(list, genk, fields), post(list, genk, fields)])
    expect(answers.map(({ status, to }) => [status, to])).toEqual(Array(2).fill([303, `${home}/meetings/genk.1`]))
    const meeting = await meetingAt(`${home}/meetings/genk.1`)
    expect(meeting).toMatchObject({
      title: 'Local meeting before Core network meeting 2',
      kind: 'local_meeting',
      audience: 'group',
      relation: 'before',
      cityHall: false,
      format: 'in person',
      status: 'planned',
      sessions: ['Who is missing', 'What we ask Budaörs', 'How do we reach young people?'],
    })
    for (const who of [genk, neighbour, lead]) {
      const { text, status } = await see(`${home}/meetings/genk.1`, who)
      expect(status).toBe(200)
      expect(text).toContain('Zonnewijk community house')
      expect(text).toContain('before Core network meeting 2')
      expect(text).toContain('outside the city hall')
      expect((await see(list, who)).text).toContain('Local meeting before Core network meeting 2')
      expect((await see(`${home}/cities/genk`, who)).text).toContain(
        'Next: Local meeting before Core network meeting 2',
      )
    }
    for (const who of others) {
      for (const what of ['', '/edit', '/report', '/report/edit', '/history', '/calendar.ics', '/summons.ics'])
        expect((await see(`${home}/meetings/genk.1${what}`, who)).status).toBe(404)
      for (const what of ['/edit', '/report/edit', '/report/answer', '/summons'])
        expect((await post(`${home}/meetings/genk.1${what}`, who, asked())).status).toBe(404)
      for (const page of [
        list,
        `${home}/cities/genk`,
        `${home}/cities/genk/local-group`,
        `${home}/meetings`,
        `${home}/search?q=Zonnewijk`,
        `${home}/activity`,
        `${home}/cities/genk/calendar.ics`,
      ])
        expect((await see(page, who)).text).not.toMatch(/Zonnewijk community|genk\.1/)
    }
    expect((await see(`${home}/search?q=before+core+network`, genk)).text).toContain('Local meeting before')
    expect((await see(list, genk)).text).not.toContain('Before Core network meeting 2 around')
  })

  test('opens it to everybody where the city says so', async () => {
    const at = await plan({ audience: 'public', title: 'Open evening', relation: 'independent', event: '' })
    expect((await see(at)).text).toContain('Open evening')
    expect((await see(list)).text).toContain('Open evening')
    expect((await see(`${home}/cities/genk/local-group`)).text).toContain('Open evening')
    const closed = {
      ...asked({ audience: 'group', title: 'Open evening', relation: 'independent', event: '' }),
      version: '1',
      status: 'planned',
    }
    expect((await post(`${at}/edit`, genk, closed)).status).toBe(303)
    for (const page of [at, list]) expect((await see(page)).text).not.toContain('Open evening')
  })

  test('says what is missing with everything typed, and never breaks', async () => {
    const missing = await post(list, genk, asked({ place: '', event: '', startTime: '25:00', agenda: 'Kept words' }))
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('Kept words')
    const more = await post(list, genk, asked({ place: '', event: 'nonsense' }))
    expect(more.text).toContain('Name the place.')
    expect(more.text).toContain('Choose the meeting it prepares or follows.')
    expect(
      (await post(list, genk, asked({ rhythm: 'monthly', start: '2024-02', startTime: '', endTime: '' }))).text,
    ).toContain('A series needs its first day.')
    expect((await post(list, genk, { id: 'x', relation: ['before', 'after'] })).status).toBe(422)
    const early = await post(list, genk, asked({ relation: 'after', event: 'CNM2', start: '2024-03-01' }))
    expect([early.status, early.text.includes('before the meeting it is to follow')]).toEqual([422, true])
    const overdue = await post(list, genk, asked({ relation: 'before', event: 'CNM2', start: '2024-03-09' }))
    expect([overdue.status, overdue.text.includes('after the meeting it is to prepare')]).toEqual([422, true])
    for (const start of ['0000', '0000-05', '2024-02-31', '2024-13'])
      expect((await post(list, genk, asked({ start, startTime: '', endTime: '' }))).status).toBe(422)
  })

  test('makes a series of meetings of its own, the last day of a month standing for one that is missing', async () => {
    expect(daysOfSeries('2024-01-31', 'monthly', 3)).toEqual(['2024-01-31', '2024-02-29', '2024-03-31'])
    expect(daysOfSeries('2024-12-20', 'fortnightly', 2)).toEqual(['2024-12-20', '2025-01-03'])
    const fields = asked({
      relation: 'independent',
      event: '',
      title: 'Monthly table',
      rhythm: 'monthly',
      times: '3',
      start: '2024-04-15',
    })
    for (const _ of [1, 2]) expect((await post(list, genk, fields)).status).toBe(303)
    const series = await db.select().from(meetings).where(eq(meetings.title, 'Monthly table')).orderBy(meetings.start)
    expect(series.map(({ start, slug }) => [start, slug])).toEqual([
      ['2024-04-15', 'genk.3'],
      ['2024-05-15', 'genk.4'],
      ['2024-06-15', 'genk.5'],
    ])
  })

  test('keeps what two people changed, and asks where both changed the same', async () => {
    const at = await plan({ title: 'Edited by two' })
    const fields = { ...asked({ title: 'Edited by two' }), version: '1', status: 'planned' }
    expect((await post(`${at}/edit`, genk, { ...fields, place: 'Library' })).status).toBe(303)
    expect((await post(`${at}/edit`, colleague, { ...fields, startTime: '17:00' })).status).toBe(303)
    expect(await meetingAt(at)).toMatchObject({ place: 'Library', startTime: '17:00' })
    const late = await post(`${at}/edit`, colleague, { ...fields, place: 'School' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('Library')
    expect((await see(`${at}/history`, genk)).text).toContain('Library')
  })

  test('proposes nothing for what is long over, and only what follows for what has just ended', () => {
    const event = { id: '1', start: '2024-03-04', end: '2024-03-08', status: 'planned' } as never
    const on = (day: string) => proposalsFor([event], [], day).map(({ relation }) => relation)
    expect(on('2024-03-01')).toEqual(['before', 'after'])
    expect(on('2024-03-20')).toEqual(['after'])
    expect(on('2024-08-01')).toEqual([])
  })
})

test('the page of a network meeting leads its cities to planning, and shows nobody else anything', async () => {
  const { text, html } = await see(`${home}/meetings/CNM2`, genk)
  expect(text).toContain('Genk, before 20 February 2024')
  expect(text).toContain('Genk, after Plan it')
  expect(html).toContain(`${list}/new?event=CNM2&amp;relation=after`)
  expect((await see(`${home}/meetings/CNM2`, lead)).text).toContain('Genk, before')
  expect((await see(`${home}/meetings/CNM2`, neighbour)).text).not.toContain('Plan it')
  expect((await see(`${home}/meetings/CNM2`, aarhus)).text).not.toContain('Genk, before')
  for (const who of [null, stranger, observer])
    expect((await see(`${home}/meetings/CNM2`, who)).text).not.toContain('At home, before and after')
})

describe('asking the group', () => {
  test('writes each address once, with time, place, agenda and a file for the calendar', async () => {
    await db
      .insert(localGroupMembers)
      .values([
        member('Ann Address', 'ann@example.org', 'Change-maker NGOs'),
        member('Nil Noaddress', null, 'Change-maker NGOs'),
        { ...member('Left Already', 'left@example.org', 'Change-maker NGOs'), until: '2023-12-01' },
        { ...member('Waiting Still', 'waiting@example.org', 'Change-maker NGOs'), waiting: true },
        member('Neighbour', neighbour.email, 'Citizen associations and informal groups'),
      ])
    const at = await plan({ title: 'Asked for' })
    expect((await post(`${at}/summons`, neighbour)).status).toBe(403)
    await Promise.all([post(`${at}/summons`, genk), post(`${at}/summons`, colleague)])
    const meeting = await meetingAt(at)
    const sent = await db.select().from(letters).where(eq(letters.kind, 'local-meeting-invited'))
    // In a demonstration its roles are asked as well, and all letters stay where they can be looked at.
    expect(sent.every(({ demo }) => demo)).toBe(true)
    expect(
      sent
        .map(({ to }) => to)
        .filter((to) => !to.endsWith('.invalid'))
        .toSorted(),
    ).toEqual(['ann@example.org', colleague.email, genk.email, neighbour.email].toSorted())
    const ann = sent.find(({ to }) => to === 'ann@example.org')!
    expect(ann.text).toContain('Asked for')
    expect(ann.text).toContain('20 February 2024, 18:00–20:00 (Europe/Brussels)')
    expect(ann.text).toContain('Zonnewijk community house')
    expect(ann.text).toContain('What we ask Budaörs')
    const file = /http:\/\/localhost(\S+summons\.ics\?key=[\w-]+)/.exec(ann.text)![1]!
    const calendar = await app.request(file)
    expect([calendar.status, calendar.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(await calendar.text()).toContain('DTSTART;TZID=Europe/Brussels:20240220T180000')
    expect((await app.request(`${file}x`)).status).toBe(404)
    const own = /http:\/\/localhost(\/registrations\/[\w-]+)/.exec(ann.text)![1]!
    expect((await see(own)).status).toBe(200)
    const expected = await db.select().from(participants).where(eq(participants.meetingId, meeting.id))
    const real = expected.filter(({ email }) => !email?.endsWith('.invalid'))
    expect(real.map(({ name }) => name).toSorted()).toEqual(
      ['Ann Address', 'Colleague in Genk', 'Coordinator of Genk', 'Neighbour', 'Nil Noaddress'].toSorted(),
    )
    expect(expected.find(({ name }) => name === 'Ann Address')).toMatchObject({
      memberKind: 'ngos',
      seat: 'local_group',
    })

    // Whoever was asked hears of a change where the city says so, and that it is called off.
    const fields = {
      ...asked({ title: 'Asked for', status: 'cancelled', statusReason: 'Snow', tell: 'yes' }),
      version: '1',
    }
    expect((await post(`${at}/edit`, genk, fields)).status).toBe(303)
    const told = await db.select().from(letters).where(eq(letters.kind, 'local-meeting-cancelled'))
    expect(told).toHaveLength(sent.length)
    expect(told[0]!.text).toContain('Snow')
    // Nobody is asked to what does not take place.
    expect((await see(at, genk)).html).not.toContain('/summons')
    expect((await post(`${at}/summons`, genk)).status).toBe(404)
  })
})

const member = (name: string, email: string | null, memberKind: string) => ({
  networkId,
  cityId: idOf('genk'),
  position: 500,
  name,
  email,
  memberKind,
  audience: 'city' as const,
})

const report = (fields: Record<string, string> = {}) => ({
  id: v7(),
  topics: 'The usual suspects',
  results: 'Three ideas',
  decisions: '',
  feedback: 'We would like to hear Aarhus',
  as: 'send',
  'count.ngos': '3',
  'count.civil_servants': '2',
  ...fields,
})

describe('the report', () => {
  test('is kept as a draft for the city and the leads, and needs a day, somebody who was there and some words', async () => {
    const at = await plan({ title: 'Reported', start: '2024-01-08', startTime: '', endTime: '' })
    expect((await meetingAt(at)).status).toBe('held')
    expect((await see(`${at}/report/edit`, genk)).html).toContain('Who is missing')
    expect((await post(`${at}/report/edit`, neighbour, report())).status).toBe(403)
    const kept = await post(
      `${at}/report/edit`,
      genk,
      report({ as: 'draft', 'count.ngos': '', 'count.civil_servants': '' }),
    )
    expect([kept.status, kept.to]).toEqual([303, `${at}/report/edit`])
    for (const who of [...others, neighbour]) {
      expect((await see(`${at}/report`, who)).status).toBe(404)
      expect((await see(at, who)).text).not.toContain('report begun')
    }
    for (const who of [aarhus, observer, neighbour]) expect((await see(`${home}/reports`, who)).status).toBe(403)
    expect((await see(`${home}/reports`, lead)).text).toContain('No reports')
    const [draft] = await db.select().from(meetingReports)
    const again = { version: String(draft!.version) }
    const nobody = await post(
      `${at}/report/edit`,
      genk,
      report({ ...again, 'count.ngos': '', 'count.civil_servants': '' }),
    )
    expect(nobody.status).toBe(422)
    expect(nobody.text).toContain('Say who was there')
    expect(nobody.html).toContain('We would like to hear Aarhus')
    const wordless = await post(`${at}/report/edit`, genk, report({ ...again, topics: '', results: '' }))
    expect(wordless.text).toContain('Say what you talked about')
    expect((await post(`${at}/report/edit`, genk, report({ ...again, 'count.ngos': 'many' }))).text).toContain(
      'between 0 and 500',
    )
    const monthOnly = await plan({ title: 'Some day', start: '2024-02', startTime: '', endTime: '' })
    expect((await post(`${monthOnly}/report/edit`, genk, report())).text).toContain('Say on which day it took place.')
    expect((await post(`${monthOnly}/report/edit`, genk, report({ day: '2024-02-20' }))).text).toContain(
      'still to come',
    )
  })

  test('is sent once, returned with words by letter, sent again and accepted; every step stays readable', async () => {
    const [meeting] = await db.select().from(meetings).where(eq(meetings.title, 'Reported'))
    const at = `${home}/meetings/${meeting!.slug}`
    const fields = report({ version: '2', nextDate: '2024-03-20', plan: 'yes' })
    await Promise.all([post(`${at}/report/edit`, genk, fields), post(`${at}/report/edit`, genk, fields)])
    const reported = async () =>
      (await db.select().from(meetingReports).where(eq(meetingReports.meetingId, meeting!.id)))[0]!
    const sent = await reported()
    expect([sent.state, sent.sentAt?.toISOString().slice(0, 10)]).toEqual(['sent', '2024-01-10'])
    const counted = await db.select().from(participants).where(eq(participants.meetingId, meeting!.id))
    expect(counted.map(({ name, memberKind }) => [name, memberKind]).toSorted()).toEqual([
      ...Array(2).fill([null, 'civil_servants']),
      ...Array(3).fill([null, 'ngos']),
    ])
    const next = await db
      .select()
      .from(meetings)
      .where(and(eq(meetings.cityId, idOf('genk')), eq(meetings.start, '2024-03-20')))
    expect(next).toMatchObject([{ status: 'planned', place: 'Zonnewijk community house', relation: 'independent' }])

    const queue = await see(`${home}/reports`, lead)
    expect(queue.text).toContain('One waits for an answer; 0 went back, 0 are accepted.')
    expect(queue.text).toContain('Genk Reported')
    expect((await see(`${home}/reports?state=accepted`, lead)).text).toContain('No reports')
    expect((await see(`${home}/reports?city=aarhus`, lead)).text).toContain('No reports')
    expect((await see(`${home}/reports?page=9`, lead)).status).toBe(303)
    for (const who of [genk, neighbour, lead]) {
      const { text } = await see(`${at}/report`, who)
      expect(text).toContain('We would like to hear Aarhus')
      expect(text).toMatch(/2 × Cross-sectoral group of civil servants, 3 × Change-maker NGOs/)
    }
    for (const who of others) expect((await see(`${at}/report`, who)).status).toBe(404)
    expect((await see(`/desk`, lead)).text).toContain('Report of Genk waits: Reported')

    const version = String(sent.version)
    expect((await post(`${at}/report/answer`, genk, { act: 'accept', version })).status).toBe(403)
    expect((await post(`${at}/report/answer`, lead, { act: 'return', version })).status).toBe(422)
    await post(`${at}/report/answer`, lead, { act: 'return', answer: 'Who decided?', version })
    // A second answer to the same version comes too late.
    await post(`${at}/report/answer`, lead, { act: 'accept', version })
    expect(await reported()).toMatchObject({ state: 'returned', answer: 'Who decided?', answeredBy: 'Lead partner' })
    const back = await db.select().from(letters).where(eq(letters.kind, 'report-returned'))
    const real = back.map(({ to }) => to).filter((to) => !to.endsWith('.invalid'))
    expect(real.toSorted()).toEqual([colleague.email, genk.email].toSorted())
    expect(back[0]!.text).toContain('Who decided?')
    expect((await see(`/desk`, genk)).text).toContain('Your report came back: Reported')
    expect((await see(`${at}/report/edit`, genk)).text).toContain('Who decided?')

    const returned = await reported()
    // What went back is with the city: nobody accepts it before it is sent again.
    await post(`${at}/report/answer`, lead, { act: 'accept', version: String(returned.version) })
    expect((await reported()).state).toBe('returned')
    await post(`${at}/report/edit`, genk, report({ version: String(returned.version), decisions: 'The group did' }))
    const resent = await reported()
    expect(resent).toMatchObject({ state: 'sent', decisions: 'The group did', answer: null })
    await post(`${at}/report/answer`, lead, { act: 'accept', version: String(resent.version) })
    expect((await reported()).state).toBe('accepted')
    const { text } = await see(`${at}/report`, genk)
    expect(text).toContain('How it went Sent by Coordinator of Genk')
    expect(text).toContain('Returned by Lead partner Who decided?')
    expect(text).toContain('Accepted by Lead partner')
    // What was accepted stays as it is.
    await post(`${at}/report/edit`, genk, report({ version: '9', topics: 'Something else' }))
    expect((await reported()).topics).toBe('The usual suspects')
    expect((await see(`${at}/report`, genk, 'fr')).text).toContain('compte rendu accepté')
  })

  test('is written by two people at once without losing a word', async () => {
    const at = await plan({ title: 'Two authors', start: '2024-01-09', startTime: '', endTime: '' })
    const begun = { as: 'draft', topics: '', results: '' }
    await post(`${at}/report/edit`, genk, report({ ...begun, results: 'From Genk', feedback: '' }))
    const other = { ...begun, version: '1', feedback: '', decisions: 'From a colleague' }
    expect((await post(`${at}/report/edit`, colleague, report(other))).status).toBe(303)
    const { id } = await meetingAt(at)
    const kept = async () => (await db.select().from(meetingReports).where(eq(meetingReports.meetingId, id)))[0]!
    const both = { results: 'From Genk', decisions: 'From a colleague', state: 'drafted' }
    expect(await kept()).toMatchObject(both)
    const same = await post(`${at}/report/edit`, colleague, report({ ...other, results: 'Something else' }))
    expect([same.status, same.text.includes('From Genk')]).toEqual([422, true])
    expect(await kept()).toMatchObject(both)
  })

  test('counts for what the city owes, with what is planned beside it', async () => {
    const { text } = await see(`${home}/obligations/D04`, lead)
    expect(text.length).toBeGreaterThan(0)
    const { localMeetingEvidence, reportEvidence } = await import('./reports/report.evidence.ts')
    const ground = { db, network: { ...network!, asOf: '2024-01-10', programme: null } as never }
    const done = await localMeetingEvidence.find(ground)
    expect(done.filter(({ state }) => state === 'delivered')).toMatchObject([
      { on: '2024-01-08', title: 'Reported', cityId: idOf('genk') },
    ])
    const planned = done.find(({ title }) => title === 'Local meeting before Core network meeting 2')!
    expect(planned).toMatchObject({ state: 'planned', on: null, plannedFor: '2024-02-20' })
    expect(done.some(({ title }) => title === 'Asked for')).toBe(false)
    expect(await reportEvidence.find(ground)).toMatchObject([
      { state: 'accepted', on: '2024-01-10', about: done.find(({ title }) => title === 'Reported')!.id },
    ])
  })

  test('names its experiment cycle where the profile reports by cycles', async () => {
    const [meeting] = await db.select().from(meetings).where(eq(meetings.title, 'Some day'))
    const at = `${home}/meetings/${meeting!.slug}/report/edit`
    expect((await see(at, genk)).text).not.toContain('Experiment cycle')
    await db.update(networks).set({ profile: 'aston' }).where(eq(networks.id, networkId))
    expect((await see(at, genk)).text).toContain('Experiment cycle')
    await post(
      at,
      genk,
      report({ as: 'draft', cycle: 'Tickets, round 2', cycleFrom: '2024-01-02', cycleTo: '2024-01-09' }),
    )
    const [kept] = await db.select().from(meetingReports).where(eq(meetingReports.meetingId, meeting!.id))
    expect(kept).toMatchObject({
      cycle: 'Tickets, round 2',
      cycleFrom: '2024-01-02',
      cycleTo: '2024-01-09',
      state: 'drafted',
    })
    await db.update(networks).set({ profile: network!.profile }).where(eq(networks.id, networkId))
  })
})

describe('lists', () => {
  test('take as many statements for 3 as for 300, and a visitor of a city pays nothing', async () => {
    const addresses: [string, Who][] = [
      [list, genk],
      [`${home}/cities/genk`, observer],
      [`${home}/cities/genk`, null],
      [`${home}/reports`, lead],
    ]
    const queries = async () => {
      const counted: number[] = []
      for (const [address, who] of addresses) counted.push(await countQueries(pool, () => see(address, who)))
      return counted
    }
    await queries()
    const few = await queries()
    const rows = await db
      .insert(meetings)
      .values(
        Array.from({ length: 300 }, (_, n) => ({
          networkId,
          cityId: idOf('genk'),
          slug: `genk.${1000 + n}`,
          position: 1000 + n,
          audience: 'network' as const,
          kind: 'local_meeting',
          title: `Many ${n}`,
          start: '2024-01-01',
          status: 'held',
        })),
      )
      .returning({ id: meetings.id })
    await db.insert(meetingReports).values(rows.map(({ id }) => ({ networkId, meetingId: id, state: 'sent' as const })))
    expect(await queries()).toEqual(few)
    expect(new Set((await see(list, genk)).text.match(/Many \d+/g)).size).toBeLessThanOrEqual(20)
    expect(new Set((await see(`${home}/reports`, lead)).text.match(/Many \d+/g)).size).toBe(30)
    expect(await db.select().from(meetingReports).where(isNotNull(meetingReports.sentAt))).toHaveLength(1)
  })
})
