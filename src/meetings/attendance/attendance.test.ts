import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, test, vi } from 'vitest'
import { Browser } from '../../../tests/browser.ts'
import { freshDatabase } from '../../../tests/database.ts'
import { plantGathering } from '../../../tests/gathering.ts'
import { runJob } from '../../../tests/jobs.ts'
import type { SignedIn } from '../../../tests/people.ts'
import { speak } from '../../app/speech.ts'
import { evidenceKinds, networkBySlug } from '../../networks/index.ts'
import { networks, profileEntries } from '../../networks/schema.ts'
import { activityEntries } from '../../platform/schema.ts'
import { attendanceSheets, meetingDoors, participants } from '../schema.ts'
import { codeMinutes, codeOf, slotAt } from './check-in.code.ts'
import { sheetDesk } from './sheet.desk.ts'

const database = await freshDatabase('empty')
const { db } = database

let count = 0
const gather = () => plantGathering(db, `here${++count}`)
type Gathering = Awaited<ReturnType<typeof gather>>

const listOf = (meetingId: string) =>
  db.select().from(participants).where(eq(participants.meetingId, meetingId)).orderBy(participants.id)

/** The code that the screen shows at this moment, after somebody who runs the meeting has opened it. */
async function openScreen(g: Gathering, who: SignedIn, meeting: string): Promise<string> {
  await g.post(who, g.at(`/meetings/${meeting}/check-in/screen`), { open: 'yes' })
  const screen = await g.look(who, g.at(`/meetings/${meeting}/check-in/screen`))
  return /<strong>([A-Z0-9]{6})<\/strong>/.exec(screen.html)?.[1] ?? ''
}

const pdfOf = async (g: Gathering, who: SignedIn, address: string, lang = 'en') => {
  const answer = await g.app.request(address, { headers: { ...who.headers, 'accept-language': lang } })
  const data = new Uint8Array(await answer.arrayBuffer())
  const document = await getDocument({ data, useSystemFonts: false }).promise
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, at) => {
      const page = await document.getPage(at + 1)
      const { items } = await page.getTextContent()
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
      return { text: text.replaceAll(/\s+/g, ' '), tags: JSON.stringify(await page.getStructTree()) }
    }),
  )
  const { info, metadata } = await document.getMetadata()
  return {
    answer,
    text: pages.map(({ text }) => text).join(' '),
    tags: pages.map(({ tags }) => tags).join(' '),
    info: info as Record<string, unknown>,
    marked: await document.getMarkInfo(),
    part: metadata?.getRaw() as string,
  }
}

describe('at the door', () => {
  test('a phone without an account finds its name, or adds one, and is counted once', async () => {
    const g = await gather()
    await g.post(g.ben, g.at('/meetings/beta.1/participants'), {
      list: 'Zoë Żak; zoe@example.org; Library\nZoë Other',
      seat: 'local_group',
    })
    const code = await openScreen(g, g.ben, 'beta.1')
    const phone = new Browser(g.app)
    const page = await phone.get(`/in/${code}`)
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('Żak')
    expect(page.headers.get('cache-control')).toContain('no-store')
    const found = await phone.post(`/in/${code}`, { as: 'look', name: 'zoe' })
    expect(found.text).toContain('Is this you?')
    expect(found.text).toContain('Zoë Żak, Beta Heron')
    expect(found.text).toContain('it is deleted after 7 March 2029')
    const zoe = (await listOf(g.local.id)).find(({ name }) => name === 'Zoë Żak')
    const twice = await Promise.all(
      [1, 2].map(() => phone.post(`/in/${code}`, { as: 'this', participant: zoe?.id ?? '' })),
    )
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    expect((await phone.get(`/in/${code}`)).text).toContain('Welcome, Zoë Żak')
    const there = (await listOf(g.local.id)).find(({ name }) => name === 'Zoë Żak')
    expect(there).toMatchObject({ presence: 'present', checkedInBy: 'code' })
    expect(there?.consentedAt).not.toBeNull()
    // Somebody who is on no list: name, organisation, kind, and a plain yes.
    const other = new Browser(g.app)
    const asked = await other.post(`/in/${code}`, { as: 'look', name: 'Nina New' })
    expect(asked.text).toContain('Change-maker NGOs')
    const id = /name="id" value="([^"]+)"/.exec(asked.html)?.[1] ?? ''
    const said = { id, as: 'new', name: 'Nina New', organisation: 'Open House', kind: 'ngos' }
    expect((await other.post(`/in/${code}`, said)).text).toContain('Without your yes your name is not kept.')
    await Promise.all([1, 2, 3].map(() => other.post(`/in/${code}`, { ...said, consent: 'yes' })))
    // The same person on another phone, with another form.
    await new Browser(g.app).post(`/in/${code}`, { ...said, id: crypto.randomUUID(), name: 'nina new', consent: 'yes' })
    const rows = await listOf(g.local.id)
    const counted = rows.map(({ name, presence, memberKind, cityId }) => [
      name,
      presence,
      memberKind,
      cityId === g.beta.id,
    ])
    expect(counted.sort()).toEqual([
      ['Nina New', 'present', 'ngos', true],
      ['Zoë Other', 'expected', null, true],
      ['Zoë Żak', 'present', null, true],
    ])
  })

  test('a photo of the screen is worth nothing tomorrow, nor once the door is shut', async () => {
    const g = await gather()
    expect((await g.look(g.ben, g.at('/meetings/beta.1/check-in/screen'))).text).toContain(
      'Nobody can check in by themselves yet',
    )
    const code = await openScreen(g, g.ben, 'beta.1')
    expect(code).toBe(codeOf(g.secret, g.local.id, slotAt(Date.now())))
    const status = async (one: string) => (await new Browser(g.app).get(`/in/${one}`)).status
    const back = (turns: number) => codeOf(g.secret, g.local.id, slotAt(Date.now()) - turns)
    expect([await status(code), await status(code.toLowerCase()), await status(back(1))]).toEqual([200, 200, 200])
    expect([await status(back(3)), await status(back((24 * 60) / codeMinutes)), await status('AAAAAA')]).toEqual([
      404, 404, 404,
    ])
    // Whoever began with it may finish a while later.
    const arrive = { as: 'new', name: 'Slow Typist', consent: 'yes' }
    expect((await new Browser(g.app).post(`/in/${back(5)}`, arrive)).status).toBe(303)
    expect((await new Browser(g.app).post(`/in/${back(20)}`, arrive)).status).toBe(404)
    expect((await new Browser(g.app).get(`/in?code=${code.slice(0, 3)}-${code.slice(3)}`)).location).toBe(`/in/${code}`)
    await g.post(g.ben, g.at('/meetings/beta.1/check-in/screen'), { open: 'no' })
    expect(await status(code)).toBe(404)
    await openScreen(g, g.ben, 'beta.1')
    await db
      .update(meetingDoors)
      .set({ checkInUntil: new Date(0) })
      .where(eq(meetingDoors.meetingId, g.local.id))
    expect(await status(code)).toBe(404)
  })

  test('somebody with an account checks in with one click', async () => {
    const g = await gather()
    const register = g.at('/meetings/CNM2/register')
    await g.post(g.mia, register, (await g.look(g.mia, register)).form)
    const code = await openScreen(g, g.ana, 'CNM2')
    expect((await g.look(g.mia, `/in/${code}`)).text).toContain('I am here: Mia Member')
    expect((await g.post(g.mia, `/in/${code}`, { as: 'me' })).status).toBe(303)
    expect(await listOf(g.core.id)).toMatchObject([{ name: 'Mia Member', presence: 'present' }])
    // Who was there cannot say afterwards that they cannot come.
    await g.post(g.mia, `${register}/cancel`, {})
    expect(await listOf(g.core.id)).toMatchObject([{ presence: 'present', cancelledAt: null }])
    // Who cancelled and comes after all is there; so is whoever does not use the button with their name.
    await g.post(g.ben, register, (await g.look(g.ben, register)).form)
    await g.post(g.ben, `${register}/cancel`, {})
    const typed = { as: 'new', name: 'Benjamin', consent: 'yes' }
    expect((await g.post(g.ben, `/in/${code}`, typed)).status).toBe(303)
    expect((await g.post(g.ben, `/in/${code}`, typed)).status).toBe(303)
    const bens = (await listOf(g.core.id)).filter(({ personId }) => personId === g.ben.id)
    expect(bens).toMatchObject([{ name: 'Ben Beta', presence: 'present', cancelledAt: null }])
    // Not on the list: the name stands in the form.
    expect((await g.post(g.obs, `/in/${code}`, { as: 'me' })).html).toContain('value="Otto Observer"')
  })
})

describe('the list', () => {
  test('is ticked by several helpers at once, each person once', async () => {
    const g = await gather()
    await g.post(g.lea, g.at('/meetings/CNM2/participants'), {
      list: 'One\nTwo\nThree',
      city: 'beta',
      seat: 'city_team',
    })
    const list = g.at('/meetings/CNM2/check-in')
    const rows = await listOf(g.core.id)
    const id = (name: string) => rows.find((row) => row.name === name)?.id ?? ''
    const tick = (who: SignedIn, name: string, presence: string) =>
      g.post(who, list, { participant: id(name), presence })
    const answers = await Promise.all([
      tick(g.ana, 'One', 'present'),
      tick(g.lea, 'One', 'present'),
      tick(g.ana, 'Two', 'online'),
      tick(g.lea, 'Three', 'excused'),
    ])
    expect(answers.map(({ location }) => location)).toEqual(
      ['One', 'One', 'Two', 'Three'].map((name) => `${list}#p-${id(name)}`),
    )
    const now = async () =>
      (await listOf(g.core.id)).map(({ name, presence, online }) => [name, presence, online]).sort()
    expect(await now()).toEqual([
      ['One', 'present', false],
      ['Three', 'excused', false],
      ['Two', 'present', true],
    ])
    const page = await g.look(g.ana, list)
    expect(page.text).toContain('2 are there')
    // One page of plain forms: nothing of it needs a script.
    expect(page.html.match(/<form method="post"/g)?.length).toBeGreaterThanOrEqual(3)
    await tick(g.ana, 'Two', 'expected')
    expect((await now())[2]).toEqual(['Two', 'expected', false])
    const add = { name: 'Four', city: 'beta', kind: 'civil_servants' }
    const form = (await g.look(g.ana, `${list}/new`)).form
    await Promise.all([1, 2].map(() => g.post(g.ana, `${list}/new`, { ...form, ...add })))
    expect((await now()).filter(([name]) => name === 'Four')).toEqual([['Four', 'present', false]])
    for (const fields of [
      {},
      { participant: 'x', presence: 'present' },
      { participant: id('One'), presence: 'king' },
    ] as Record<string, string>[])
      expect((await g.post(g.ana, list, fields)).status).toBe(303)
    expect((await g.post(g.ana, list, { participant: crypto.randomUUID(), presence: 'present' })).status).toBe(404)
  })

  test('is for those who run the meeting', async () => {
    const g = await gather()
    const doors = async (address: string) =>
      Promise.all(
        [undefined, g.stranger, g.obs, g.mia, g.ben, g.ana, g.lea].map(
          async (who) => (await g.look(who, g.at(address))).status,
        ),
      )
    for (const page of ['', '/screen', '/new'])
      expect(await doors(`/meetings/CNM2/check-in${page}`)).toEqual([303, 403, 403, 403, 403, 200, 200])
    for (const page of ['', '/screen', '/new'])
      expect(await doors(`/meetings/beta.1/check-in${page}`)).toEqual([404, 404, 404, 403, 200, 404, 200])
    expect(await doors('/meetings/CNM2/attendance')).toEqual([303, 403, 200, 200, 200, 200, 200])
    expect(await doors('/meetings/CNM2/attendance/seal')).toEqual([303, 403, 403, 403, 403, 403, 200])
    expect(await doors('/meetings/CNM2/attendance/paper.pdf')).toEqual([303, 403, 403, 403, 403, 200, 200])
    expect(await doors('/meetings/CNM2/attendance/sheets/1.pdf')).toEqual([303, 403, 403, 403, 403, 403, 404])
    expect(await doors('/meetings/beta.1/attendance')).toEqual([404, 404, 404, 200, 200, 404, 200])
  })
})

/** A local meeting of Beta with three who were there, one excused, one who did not come; sealed by its coordinator. */
async function sealed(g: Gathering) {
  const list = g.at('/meetings/beta.1/check-in')
  for (const [name, organisation, kind] of [
    ['Ilze Bērziņa', 'City hall', 'civil_servants'],
    ['=Formula Anna', 'Open "House"', 'ngos'],
    ['Дарина', '', 'associations'],
  ])
    await g.post(g.ben, `${list}/new`, {
      id: crypto.randomUUID(),
      name: name ?? '',
      organisation: organisation ?? '',
      kind: kind ?? '',
    })
  await g.post(g.ben, g.at('/meetings/beta.1/participants'), { list: 'Excused Emil\nAbsent Abel', seat: 'local_group' })
  const emil = (await listOf(g.local.id)).find(({ name }) => name === 'Excused Emil')
  await g.post(g.ben, list, { participant: emil?.id ?? '', presence: 'excused' })
  const seal = g.at('/meetings/beta.1/attendance/seal')
  const form = (await g.look(g.ben, seal)).form
  const answers = await Promise.all([1, 2].map(() => g.post(g.ben, seal, { ...form, told: 'yes' })))
  const [sheet] = await db.select().from(attendanceSheets).where(eq(attendanceSheets.meetingId, g.local.id))
  if (!sheet) throw new Error('A sheet was to be sealed.')
  return { sheet, answers, address: g.at('/meetings/beta.1/attendance') }
}

describe('a sealed sheet', () => {
  test('freezes who was there, once, with a checksum that anybody can reckon', async () => {
    const g = await gather()
    const { sheet, answers, address } = await sealed(g)
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(await db.$count(attendanceSheets, eq(attendanceSheets.meetingId, g.local.id))).toBe(1)
    expect(sheet.counts).toEqual({
      ...{ present: 3, online: 0, excused: 1, absent: 1 },
      cities: { 'Beta Heron': 3 },
      kinds: {
        'Cross-sectoral group of civil servants': 1,
        'Change-maker NGOs': 1,
        'Citizen associations and informal groups': 1,
      },
      seats: { local_group: 2, city_team: 1 },
    })
    const answer = await g.app.request(`${address}/sheets/1.csv`, { headers: g.ben.headers })
    const file = Buffer.from(await answer.arrayBuffer())
    expect(createHash('sha256').update(file).digest('hex')).toBe(sheet.checksum)
    const lines = file.toString().split('\r\n')
    expect(lines[0]).toContain('name,organisation,city,seat,member_kind,presence,online')
    expect(file.toString()).toContain(
      `here${count},beta.1,Meeting beta.1,2024-03-06,2024-03-08,1,,2024-03-04,'=Formula Anna,"Open ""House""",Beta Heron,local_group,Change-maker NGOs,present,no`,
    )
    // Who was there is settled now.
    const [row] = await listOf(g.local.id)
    expect(await openScreen(g, g.ben, 'beta.1')).toBe('')
    expect(row).toBeDefined()
    const done =
      (await evidenceKinds
        .all()
        .find(({ key }) => key === 'attendance_sheet')
        ?.find({
          db,
          network: (await networkBySlug(db, g.slug))!,
        })) ?? []
    expect(done).toEqual([
      {
        ...{ cityId: g.beta.id, eventId: null, on: '2024-03-04', state: 'delivered', title: 'Meeting beta.1' },
        about: g.local.id,
        at: '/meetings/beta.1/attendance',
      },
    ])
  })

  test('is asked for on the desk of those who owe it, once the meeting is over', async () => {
    const g = await gather()
    const list = g.at('/meetings/beta.1/check-in/new')
    await g.post(g.ben, list, { id: crypto.randomUUID(), name: 'Somebody', kind: 'ngos' })
    const network = async () => (await networkBySlug(db, g.slug))!
    const waiting = async () =>
      (await sheetDesk.find({ db, network: await network() }, speak('en'))).map(({ cityId, title }) => [cityId, title])
    expect(await waiting()).toEqual([])
    await db.update(networks).set({ asOf: '2024-03-09' }).where(eq(networks.id, g.networkId))
    expect(await waiting()).toEqual([[g.beta.id, 'Seal the attendance sheet: Meeting beta.1']])
    await g.post(g.ben, g.at('/meetings/beta.1/attendance/seal'), { number: '1', told: 'yes' })
    expect(await waiting()).toEqual([])
  })

  test('cannot be sealed without consent, nor where nobody was', async () => {
    const g = await gather()
    const seal = g.at('/meetings/beta.1/attendance/seal')
    expect((await g.post(g.ben, seal, { number: '1' })).text).toContain('Names are kept only with consent')
    expect((await g.post(g.ben, seal, { number: '1', told: 'yes' })).text).toContain('there is nothing to seal yet')
    await g.post(g.mia, g.at('/meetings/beta.1/register'), { name: 'Mia' })
    expect((await g.post(g.ben, seal, { number: '1', told: 'yes' })).status).toBe(422)
    const listed = await db.select().from(participants).where(eq(participants.meetingId, g.local.id))
    expect(listed.map(({ presence }) => presence)).toEqual(['expected'])
    expect((await g.post(g.ben, seal, { number: 'x' })).status).toBe(422)
  })

  test('is a PDF that reads well, also for those who listen', async () => {
    const g = await gather()
    const { sheet, address } = await sealed(g)
    const pdf = await pdfOf(g, g.ben, `${address}/sheets/1.pdf`)
    expect(pdf.answer.headers.get('content-type')).toBe('application/pdf')
    for (const said of [
      'Meeting beta.1',
      'Ilze Bērziņa',
      '=Formula Anna',
      'Дарина',
      'Excused Emil',
      'Absent',
      '3 present, 0 of them online',
    ])
      expect(pdf.text).toContain(said)
    expect(pdf.text.replaceAll(' ', '')).toContain(sheet.checksum)
    expect(pdf.text.replaceAll(' ', '')).toContain(`http://localhost/n/${g.slug}/attendance/${sheet.checksum}`)
    expect(pdf.info).toMatchObject({ Title: 'Attendance sheet: Meeting beta.1', Language: 'en' })
    expect(pdf.marked).toEqual(new Map(Object.entries({ Marked: true, UserProperties: false, Suspects: false })))
    expect(pdf.part).toContain('pdfuaid')
    for (const tag of ['"H1"', '"H2"', '"Table"', '"TH"', '"TD"']) expect(pdf.tags).toContain(tag)
    const french = await pdfOf(g, g.ben, `${address}/sheets/1.pdf`, 'fr')
    expect(french.text).toContain('Scellée le 4 mars 2024 par Ben Beta')
    expect(french.info).toMatchObject({ Language: 'fr' })
  })

  test('has a paper to sign before', async () => {
    const g = await gather()
    await g.post(g.lea, g.at('/meetings/CNM2/participants'), { list: 'Signe Signer', city: 'beta', seat: 'city_team' })
    const pdf = await pdfOf(g, g.ana, g.at('/meetings/CNM2/attendance/paper.pdf'))
    for (const said of ['Signe Signer', 'Signature', 'Town hall']) expect(pdf.text).toContain(said)
    expect(pdf.part).toContain('pdfuaid')
  })

  test('is verified by whoever holds it, without a name', async () => {
    const g = await gather()
    const { sheet, address } = await sealed(g)
    const verify = g.at(`/attendance/${sheet.checksum}`)
    const page = await g.look(undefined, verify)
    expect(page.text).toContain('Attendance sheet 1 sealed on 4 March 2024')
    expect(page.text).toContain('3 present, 0 of them online')
    for (const name of ['Ilze', 'Formula', 'Emil', 'Ben Beta']) expect(page.html).not.toContain(name)
    const file = await (await g.app.request(`${address}/sheets/1.csv`, { headers: g.ben.headers })).arrayBuffer()
    const compare = async (content: BlobPart) => {
      const body = new FormData()
      body.append('file', new File([content], 'sheet.csv'))
      return (await g.app.request(verify, { method: 'POST', body })).text()
    }
    expect(await compare(file)).toContain('This is the sealed file')
    expect(await compare(`${Buffer.from(file).toString()} `)).toContain('This is not the sealed file')
    expect((await g.look(undefined, g.at(`/attendance/${'0'.repeat(64)}`))).status).toBe(404)
    expect((await g.look(undefined, g.at('/attendance/nothing'))).status).toBe(404)
    expect((await g.post(undefined, verify, {})).status).toBe(422)
  })

  test('is corrected by another one that names it, and by nothing else', async () => {
    const g = await gather()
    const { sheet, address } = await sealed(g)
    const abel = (await listOf(g.local.id)).find(({ name }) => name === 'Absent Abel')
    await g.post(g.ben, g.at('/meetings/beta.1/check-in'), { participant: abel?.id ?? '', presence: 'present' })
    const form = (await g.look(g.ben, `${address}/seal`)).form
    expect((await g.post(g.ben, `${address}/seal`, { ...form, told: 'yes' })).text).toContain('Say what was wrong')
    const fields = { ...form, told: 'yes', reason: 'Abel came late.' }
    await Promise.all([g.post(g.ben, `${address}/seal`, fields), g.post(g.lea, `${address}/seal`, fields)])
    const sheets = await db
      .select()
      .from(attendanceSheets)
      .where(eq(attendanceSheets.meetingId, g.local.id))
      .orderBy(attendanceSheets.number)
    expect(sheets.map(({ number, replaces, counts }) => [number, replaces, counts.present])).toEqual([
      [1, null, 3],
      [2, 1, 4],
    ])
    expect(sheets[0]).toEqual(sheet)
    expect((await pdfOf(g, g.ben, `${address}/sheets/2.pdf`)).text).toContain('Replaces sheet 1: Abel came late.')
    expect((await g.look(undefined, g.at(`/attendance/${sheet.checksum}`))).text).toContain(
      'Sheet 2 has replaced this one',
    )
  })

  test('of a network meeting ends what its host sees of others', async () => {
    const g = await gather()
    await g.post(g.lea, g.at('/meetings/CNM2/participants'), { list: 'Bertha', city: 'beta', seat: 'city_team' })
    await g.post(g.lea, g.at('/meetings/CNM2/participants'), { list: 'Anselm', city: 'alpha', seat: 'host' })
    for (const { id } of await listOf(g.core.id))
      await g.post(g.ana, g.at('/meetings/CNM2/check-in'), { participant: id, presence: 'present' })
    const names = async (who: SignedIn, page: string) => {
      const { html } = await g.look(who, g.at(`/meetings/CNM2/${page}`))
      return ['Anselm', 'Bertha'].filter((name) => html.includes(name))
    }
    expect(await names(g.ana, 'attendance')).toEqual(['Anselm', 'Bertha'])
    expect(await names(g.ben, 'attendance')).toEqual(['Bertha'])
    expect(await names(g.mia, 'attendance')).toEqual([])
    expect((await g.look(g.mia, g.at('/meetings/CNM2/attendance'))).text).toContain('Alpha Heron 1 Beta Heron 1')
    await g.post(g.lea, g.at('/meetings/CNM2/attendance/seal'), { number: '1', told: 'yes' })
    expect(await names(g.ana, 'attendance')).toEqual(['Anselm'])
    expect(await names(g.ana, 'participants')).toEqual(['Anselm'])
    expect((await g.look(g.ana, g.at('/meetings/CNM2/check-in'))).location).toBe(g.at('/meetings/CNM2/attendance'))
    expect(await names(g.lea, 'attendance')).toEqual(['Anselm', 'Bertha'])
    const entries = await db.select().from(activityEntries).where(eq(activityEntries.networkId, g.networkId))
    for (const name of ['Anselm', 'Bertha']) expect(JSON.stringify(entries)).not.toContain(name)
  })
})

describe('when the audit is over', () => {
  test('names and addresses go, counts, kinds and checksum stay', async () => {
    const g = await gather()
    const { sheet, address } = await sealed(g)
    await db.insert(profileEntries).values({
      ...{ networkId: g.networkId, list: 'count', position: 1, key: 'attendance_names_days' },
      ...{ label: { en: 'Days' }, detail: { value: 30 } },
    })
    const remaining = async () => {
      await runJob(database, 'forget-attendance-names')
      const rows = await listOf(g.local.id)
      return rows.filter(({ name, organisation }) => name !== null || organisation !== null).length
    }
    await db.update(networks).set({ asOf: '2024-04-07' }).where(eq(networks.id, g.networkId))
    expect(await remaining()).toBe(5)
    await db.update(networks).set({ asOf: '2024-04-08' }).where(eq(networks.id, g.networkId))
    expect(await remaining()).toBe(0)
    expect(await remaining()).toBe(0)
    const [after] = await db.select().from(attendanceSheets).where(eq(attendanceSheets.id, sheet.id))
    expect(after).toEqual({ ...sheet, csv: null, rows: null, namesRemovedOn: '2024-04-08' })
    const rows = await listOf(g.local.id)
    expect(rows.map(({ presence, memberKind }) => `${presence} ${memberKind}`).sort()).toEqual([
      'absent null',
      'excused null',
      'present associations',
      'present civil_servants',
      'present ngos',
    ])
    const page = await g.look(g.ben, address)
    expect(page.text).toContain('3 present')
    expect(page.text).toContain('The names were deleted on 8 April 2024')
    expect((await g.look(g.ben, `${address}/sheets/1.csv`)).status).toBe(404)
    const pdf = await pdfOf(g, g.ben, `${address}/sheets/1.pdf`)
    expect(pdf.text).not.toContain('Ilze')
    expect(pdf.text).toContain('3 present')
    expect(pdf.text.replaceAll(' ', '')).toContain(sheet.checksum)
    expect((await g.look(undefined, g.at(`/attendance/${sheet.checksum}`))).text).toContain('The names were deleted')
  })
})

describe('a local group', () => {
  test('hears that nobody came from outside, and which kind has been missing three times', async () => {
    const g = await gather()
    for (const [at, day] of ['2024-01-10', '2024-02-10'].entries())
      await g.meet({
        slug: `beta.${at + 2}`,
        kind: 'local_meeting',
        cityId: g.beta.id,
        audience: 'group',
        start: day,
        end: day,
      })
    const come = (meeting: string, name: string, kind: string) =>
      g.post(g.ben, g.at(`/meetings/${meeting}/check-in/new`), { id: crypto.randomUUID(), name, kind })
    await come('beta.2', 'A', 'civil_servants')
    await come('beta.3', 'A', 'ngos')
    await come('beta.1', 'A', 'civil_servants')
    for (const page of ['/meetings/beta.1', '/meetings/beta.1/attendance']) {
      const { text } = await g.look(g.ben, g.at(page))
      expect(text).toContain('Nobody was there from outside the city hall')
      expect(text).toContain(
        'Three meetings without: Open democracy or other established platforms and Citizen associations and informal groups',
      )
      expect((await g.look(g.mia, g.at(page))).text).not.toContain('Three meetings without')
    }
    await come('beta.1', 'B', 'platforms')
    const { text } = await g.look(g.ben, g.at('/meetings/beta.1'))
    expect(text).not.toContain('Nobody was there from outside')
    expect(text).toContain('Three meetings without: Citizen associations and informal groups')
  })
})

test('codes keep to their turn', () => {
  vi.useFakeTimers({ now: Date.UTC(2024, 2, 6, 10, 0), toFake: ['Date'] })
  const first = codeOf('s', 'm', slotAt(Date.now()))
  vi.setSystemTime(Date.UTC(2024, 2, 6, 10, codeMinutes - 1))
  expect(codeOf('s', 'm', slotAt(Date.now()))).toBe(first)
  vi.setSystemTime(Date.UTC(2024, 2, 6, 10, codeMinutes))
  expect(codeOf('s', 'm', slotAt(Date.now()))).not.toBe(first)
  vi.useRealTimers()
})
