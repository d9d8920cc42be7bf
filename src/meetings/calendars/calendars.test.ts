import { and, eq } from 'drizzle-orm'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { freshDatabase } from '../../../tests/database.ts'
import { open, send } from '../../../tests/forms.ts'
import { signedInAs } from '../../../tests/people.ts'
import { countQueries } from '../../../tests/reading.ts'
import { aoce, bringIn, contents, folderWith } from '../../../tests/transfer/folders.ts'
import { createApp } from '../../app/app.tsx'
import { cities, networks, roadmapItems } from '../../networks/schema.ts'
import { meetings, type Repeats } from '../schema.ts'
import { clockTimes } from './clock-times.tsx'
import { whenOf } from './moments.ts'

const database = await freshDatabase('demo')
const { db, pool } = database
const settings = readSettings({ BASE_URL: 'http://charrette.example' })
const secret = 'x'.repeat(32)
const app = createApp({ db, settings, secret })
const home = '/n/agents-of-coexistence'
const [network] = await db.select().from(networks).where(eq(networks.slug, 'agents-of-coexistence'))
const networkId = network!.id
const cityOf = async (slug: string) =>
  (
    await db
      .select()
      .from(cities)
      .where(and(eq(cities.networkId, networkId), eq(cities.slug, slug)))
  )[0]!
const [gdansk, genk] = [await cityOf('gdansk'), await cityOf('genk')]
const lead = await signedInAs(db, 'Lead', [{ role: 'lead_expert', networkId }])
const gdanskMember = await signedInAs(db, 'Member, Gdańsk', [
  { role: 'local_group_member', networkId, cityId: gdansk.id },
])
const genkCoordinator = await signedInAs(db, 'Coordinator, Genk', [{ role: 'coordinator', networkId, cityId: genk.id }])

const fetchCalendar = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app.request(path, { headers: { 'accept-language': 'en', ...headers } })
  return { answer, text: await answer.text() }
}
const parse = (text: string) => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component))
  return { calendar, events, of: (begins: string) => events.find(({ summary }) => summary.startsWith(begins)) }
}
const eventsAt = async (path: string, headers = {}) => parse((await fetchCalendar(path, headers)).text)
const said = (event: ICAL.Event | undefined, name: string) => event?.component.getFirstPropertyValue(name)?.toString()
const change = (slug: string, values: Partial<typeof meetings.$inferInsert>) =>
  db
    .update(meetings)
    .set(values)
    .where(and(eq(meetings.networkId, networkId), eq(meetings.slug, slug)))
const meeting = async (slug: string) =>
  (
    await db
      .select()
      .from(meetings)
      .where(and(eq(meetings.networkId, networkId), eq(meetings.slug, slug)))
  )[0]!
const plant = async (values: Partial<typeof meetings.$inferInsert> & { slug: string }) => {
  const [planted] = await db
    .insert(meetings)
    .values({ networkId, position: 900, kind: 'local_meeting', title: values.slug, ...values })
    .returning()
  return planted!
}
await plant({ slug: 'gdansk.7', title: 'Wombats', start: '2024-02-01', cityId: gdansk.id, audience: 'group' })
await plant({ slug: 'gdansk.8', title: 'Open evening', start: '2024-02-02', cityId: gdansk.id, audience: 'public' })

describe('the calendar of a network', () => {
  test('holds its meetings with all that is known of their dates, and what is due', async () => {
    const { answer, text } = await fetchCalendar(`${home}/calendar.ics`)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    const { calendar, of, events } = parse(text)
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Agents of Co-existence')
    const cnm2 = of('Core network meeting 2')
    expect([said(cnm2, 'dtstart'), said(cnm2, 'dtend')]).toEqual(['2024-03-04', '2024-03-09'])
    expect(cnm2?.startDate.isDate).toBe(true)
    expect([said(cnm2, 'status'), said(cnm2, 'transp')]).toEqual(['CONFIRMED', 'OPAQUE'])
    expect(cnm2?.location).toBe('Budaörs and Banská Bystrica, Hungary and Slovakia')
    expect(said(cnm2, 'url')).toBe('http://charrette.example/n/agents-of-coexistence/meetings/CNM2')
    // It was held; only the day is not known.
    expect(of('Core network meeting 1')?.summary).toBe('Core network meeting 1 (November 2023)')
    expect(said(of('Core network meeting 1'), 'status')).toBe('CONFIRMED')
    const cnm4 = of('Core network meeting 4')
    expect(cnm4?.summary).toBe(
      'Core network meeting 4 (date not fixed: September-October 2024 (annex, text); October 2024 (peer review section))',
    )
    expect([said(cnm4, 'dtstart'), said(cnm4, 'dtend')]).toEqual(['2024-09-01', '2024-11-01'])
    expect([said(cnm4, 'status'), said(cnm4, 'transp')]).toEqual(['TENTATIVE', 'TRANSPARENT'])
    expect(of('Online Academy 1')?.summary).toContain('date not fixed: 23/25 January 2024')
    expect(of('Online Academy before CNM4')).toBeUndefined()
    const report = of('Due: Meeting report and attendance sheets incl.')
    expect([said(report, 'dtstart'), said(report, 'dtend')]).toEqual(['2024-02-29', '2024-03-01'])
    // Lines of the roadmap that are a meeting stand there once, as the meeting.
    expect(of('Due: CNM2')).toBeUndefined()
    expect(of('Due: Partners present action tables at OA2')).toBeDefined()
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    expect((await fetchCalendar(`${home}/calendar.ics`)).text).toBe(text)
  })

  test('is asked for again by what it holds', async () => {
    const { answer } = await fetchCalendar(`${home}/calendar.ics`)
    const tag = answer.headers.get('etag')!
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect((await fetchCalendar(`${home}/calendar.ics`, { 'if-none-match': tag })).answer.status).toBe(304)
    await change('CNM5', { start: '2025-03-11', end: '2025-03-13', datePrecision: 'day' })
    expect((await fetchCalendar(`${home}/calendar.ics`, { 'if-none-match': tag })).answer.status).toBe(200)
  })

  test('speaks the language of whoever reads it', async () => {
    const { text } = await fetchCalendar(`${home}/calendar.ics`, { 'accept-language': 'fr' })
    expect(parse(text).of('Core network meeting 4')?.summary).toContain('(date non fixée : ')
  })

  test('of a private network is for those who belong to it', async () => {
    await db.insert(networks).values({ slug: 'closed', name: 'Closed', visibility: 'private' })
    expect((await fetchCalendar('/n/closed/calendar.ics')).answer.status).toBe(404)
  })

  test('costs as many questions for 300 meetings as for a few', async () => {
    const few = await countQueries(pool, () => fetchCalendar(`${home}/calendar.ics?1`))
    const many = Array.from({ length: 300 }, (_, at) => ({
      networkId,
      slug: `X${at}`,
      position: 1000 + at,
      kind: 'joint_event',
      title: `Extra ${at}`,
      start: '2030-01-01',
    }))
    await db.insert(meetings).values(many)
    expect(await countQueries(pool, () => fetchCalendar(`${home}/calendar.ics?2`))).toBe(few)
    await db.delete(meetings).where(eq(meetings.start, '2030-01-01'))
  })
})

describe('what changes', () => {
  test('keeps its name and counts up: moved, given hours, cancelled; not for what calendars do not show', async () => {
    const before = (await eventsAt(`${home}/calendar.ics`)).of('Core network meeting 3')!
    await change('CNM3', { note: 'only a note' })
    expect((await meeting('CNM3')).calendarSequence).toBe(before.sequence)
    await change('CNM3', { start: '2024-06-17', end: '2024-06-19', datePrecision: 'day' })
    await change('CNM3', { startTime: '09:30', endTime: '13:00', timeZone: 'Europe/Warsaw' })
    const { text } = await fetchCalendar(`${home}/calendar.ics`)
    const moved = parse(text).of('Core network meeting 3')!
    expect([moved.uid, moved.sequence]).toEqual([before.uid, before.sequence + 2])
    expect(text).toContain('DTSTART;TZID=Europe/Warsaw:20240617T093000\r\nDTEND;TZID=Europe/Warsaw:20240619T130000')
    expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
    expect(moved.startDate.toJSDate().toISOString()).toBe('2024-06-17T07:30:00.000Z')
    expect(said(moved, 'last-modified')! > said(before, 'last-modified')!).toBe(true)
    await change('CNM3', { status: 'cancelled' })
    const off = (await eventsAt(`${home}/calendar.ics`)).of('Cancelled: Core network meeting 3')!
    expect([off.uid, off.sequence, said(off, 'status')]).toEqual([before.uid, before.sequence + 3, 'CANCELLED'])
  })

  test('in a file counts as well, with its hosts', async () => {
    const before = await meeting('CNM6')
    const file = (await contents(aoce))['meetings.csv']!
    const later = await folderWith(
      { 'meetings.csv': file.replace(/(CNM6,.*?)2025-09,2025-10/, '$12025-10-06,2025-10-08') },
      aoce,
    )
    await bringIn(database, later)
    const moved = await meeting('CNM6')
    expect([moved.start, moved.id]).toEqual(['2025-10-06', before.id])
    expect(moved.calendarSequence).toBeGreaterThan(before.calendarSequence)
    const elsewhere = await folderWith({ 'meetings.csv': file.replace(/(CNM1,.*?)genk;breda/, '$1genk') }, aoce)
    const first = await meeting('CNM1')
    await bringIn(database, elsewhere)
    expect((await meeting('CNM1')).calendarSequence).toBeGreaterThan(first.calendarSequence)
  })

  test('on the roadmap counts as well', async () => {
    const path = `${home}/calendar.ics`
    const before = (await eventsAt(path)).of('Due: Policy context chapter')!
    await db
      .update(roadmapItems)
      .set({ due: '2024-02-20', version: 2 })
      .where(and(eq(roadmapItems.networkId, networkId), eq(roadmapItems.slug, 'R12')))
    const after = (await eventsAt(path)).of('Due: Policy context chapter')!
    expect([after.uid, after.sequence]).toEqual([before.uid, before.sequence + 1])
    await db
      .update(roadmapItems)
      .set({ draft: true })
      .where(and(eq(roadmapItems.networkId, networkId), eq(roadmapItems.slug, 'R12')))
    expect((await eventsAt(path)).of('Due: Policy context chapter')).toBeUndefined()
  })
})

describe('what comes again', () => {
  const instants = (event: ICAL.Event, count: number) => {
    const every = event.iterator()
    return Array.from({ length: count }, () => every.next()?.toJSDate().toISOString() ?? null)
  }
  const repeated = (slug: string, repeats: Repeats, start: string, zone: string, until: string | null = null) =>
    plant({
      slug,
      repeats,
      start,
      repeatsUntil: until,
      startTime: '10:00',
      endTime: '11:30',
      timeZone: zone,
      cityId: gdansk.id,
      audience: 'public',
    })

  test('stays at its hour when the clocks go forward and back', async () => {
    await repeated('weekly.1', 'weekly', '2024-03-24', 'Europe/Warsaw')
    await repeated('weekly.2', 'weekly', '2024-10-20', 'Europe/Warsaw')
    await repeated('quarter.1', 'quarterly', '2024-01-15', 'Europe/Warsaw', '2024-12-31')
    const { of } = await eventsAt(`${home}/cities/gdansk/calendar.ics`)
    // Ten in Warsaw is nine of the world's time in winter and eight in summer, which begins on 31 March 2024.
    expect(instants(of('weekly.1')!, 3)).toEqual([
      '2024-03-24T09:00:00.000Z',
      '2024-03-31T08:00:00.000Z',
      '2024-04-07T08:00:00.000Z',
    ])
    expect(instants(of('weekly.2')!, 3)).toEqual([
      '2024-10-20T08:00:00.000Z',
      '2024-10-27T09:00:00.000Z',
      '2024-11-03T09:00:00.000Z',
    ])
    expect(instants(of('quarter.1')!, 5)).toEqual([
      '2024-01-15T09:00:00.000Z',
      '2024-04-15T08:00:00.000Z',
      '2024-07-15T08:00:00.000Z',
      '2024-10-15T08:00:00.000Z',
      null,
    ])
  })

  test('is said by those who plan it, on a page of its own', async () => {
    await plant({ slug: 'again', title: 'Group', start: '2024-04-02', cityId: gdansk.id, audience: 'public' })
    const at = `${home}/meetings/again/repeat`
    expect((await open(app, at)).location ?? '').toContain('/sign-in')
    for (const who of [gdanskMember, genkCoordinator]) expect((await open(app, at, who)).status).toBe(403)
    const speaker = await signedInAs(db, 'Coordinator, Gdańsk', [{ role: 'coordinator', networkId, cityId: gdansk.id }])
    const { form } = await open(app, at, speaker)
    expect(form).toMatchObject({ repeats: 'never', repeatsUntil: '' })
    const before = { ...form, repeats: 'monthly', repeatsUntil: '2024-03-01' }
    const wrong = await send(app, at, before, speaker)
    expect([wrong.status, wrong.text.includes('The last day lies before the first.')]).toEqual([422, true])
    expect((await send(app, at, { ...before, repeatsUntil: '2024-12-31' }, speaker)).status).toBe(303)
    expect((await open(app, `${home}/meetings/again`)).text).toContain('Every month, until 31 December 2024')
    const { of } = await eventsAt(`${home}/cities/gdansk/calendar.ics`)
    expect([said(of('Group'), 'rrule'), of('Group')?.sequence]).toEqual(['FREQ=MONTHLY;UNTIL=20241231', 1])
    const vague = await open(app, `${home}/meetings/CNM4/repeat`, lead)
    const refused = await send(app, `${home}/meetings/CNM4/repeat`, { ...vague.form, repeats: 'yearly' }, lead)
    expect([refused.status, refused.text.includes('give the meeting a day first')]).toEqual([422, true])
  })

  test('ends on the day said, in its own zone, and as a day where it is one', async () => {
    await repeated('late.1', 'weekly', '2024-03-17', 'America/Los_Angeles', '2024-03-31')
    await plant({ slug: 'days.1', repeats: 'half_yearly', start: '2024-01-31', repeatsUntil: '2025-01-31' })
    const { of } = await eventsAt(`${home}/cities/gdansk/calendar.ics`)
    expect(instants(of('late.1')!, 4)).toEqual([
      '2024-03-17T17:00:00.000Z',
      '2024-03-24T17:00:00.000Z',
      '2024-03-31T17:00:00.000Z',
      null,
    ])
    const days = (await eventsAt(`${home}/calendar.ics`)).of('days.1')!
    expect(said(days, 'rrule')).toBe('FREQ=MONTHLY;INTERVAL=6;UNTIL=20250131')
  })

  test('brings every zone along, and survives an hour that does not exist', async () => {
    await plant({ slug: 'gap', start: '2024-03-31', startTime: '02:30', timeZone: 'Europe/Warsaw' })
    await plant({ slug: 'moon', start: '2024-05-01', startTime: '20:00', endTime: '00:30', timeZone: 'Moon/Crater' })
    const { text } = await fetchCalendar(`${home}/calendar.ics`)
    const { of, calendar } = parse(text)
    expect(of('gap')!.startDate.toJSDate().toISOString()).toBe('2024-03-31T01:30:00.000Z')
    expect([said(of('moon'), 'dtstart'), said(of('moon'), 'dtend')]).toEqual([
      '2024-05-01T20:00:00',
      '2024-05-02T00:30:00',
    ])
    expect(calendar.getAllSubcomponents('vtimezone').map((zone) => zone.getFirstPropertyValue('tzid'))).toEqual([
      'Europe/Warsaw',
    ])
  })
})

describe('who may know', () => {
  test('a local meeting for the group is in no public calendar, whoever asks', async () => {
    for (const who of [undefined, gdanskMember, lead])
      for (const path of [`${home}/calendar.ics`, `${home}/cities/gdansk/calendar.ics`])
        expect((await fetchCalendar(path, who?.headers)).text).not.toContain('Wombats')
    const city = await eventsAt(`${home}/cities/gdansk/calendar.ics`)
    expect(city.of('Open evening')).toBeDefined()
    expect(city.of('Cancelled: Core network meeting 3')).toBeDefined()
    expect(city.of('Core network meeting 2')).toBeUndefined()
    expect((await eventsAt(`${home}/cities/genk/calendar.ics`)).of('Open evening')).toBeUndefined()
    expect((await fetchCalendar(`${home}/cities/atlantis/calendar.ics`)).answer.status).toBe(404)
  })

  test('a single meeting goes to those who see its page', async () => {
    const path = `${home}/meetings/gdansk.7/calendar.ics`
    expect((await fetchCalendar(path)).answer.status).toBe(404)
    expect((await fetchCalendar(path, genkCoordinator.headers)).answer.status).toBe(404)
    const { answer, text } = await fetchCalendar(path, gdanskMember.headers)
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="gdansk.7.ics"')
    expect(parse(text).of('Wombats')).toBeDefined()
    expect((await fetchCalendar(`${home}/meetings/OA3/calendar.ics`)).answer.status).toBe(404)
  })
})

describe('the calendar of a person', () => {
  const addressFor = async (who: typeof lead) => {
    await send(app, '/me/calendar', {}, who)
    const { html } = await open(app, '/me/calendar', who)
    return /http:\/\/charrette\.example(\/calendar\/[^<"]+)/.exec(html)?.[1] ?? ''
  }

  test('has an address that only they get, which can be renewed and closed', async () => {
    expect((await open(app, '/me/calendar')).location ?? '').toContain('/sign-in')
    const first = await addressFor(genkCoordinator)
    expect(first).toMatch(/^\/calendar\/.+\.ics$/)
    const { answer, text } = await fetchCalendar(first)
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    expect(text).toContain('Core network meeting 2')
    const second = await addressFor(genkCoordinator)
    expect((await fetchCalendar(first)).answer.status).toBe(404)
    expect((await fetchCalendar(second)).answer.status).toBe(200)
    expect((await fetchCalendar(second.replace('.2.', '.3.'))).answer.status).toBe(404)
    expect((await fetchCalendar('/calendar/nonsense.ics')).answer.status).toBe(404)
    await send(app, '/me/calendar/close', {}, genkCoordinator)
    expect((await fetchCalendar(second)).answer.status).toBe(404)
    expect(await addressFor(genkCoordinator)).not.toBe(second)
  })

  test('holds what they may see and no more, and what is due from them', async () => {
    await plant({ slug: 'genk.7', title: 'Genk group', start: '2024-02-03', cityId: genk.id, audience: 'group' })
    await plant({ slug: 'genk.8', title: 'Genk team', start: '2024-02-04', cityId: genk.id, audience: 'city' })
    await change('CNM2', { joinLink: 'https://meet.example/secret' })
    const member = await eventsAt(await addressFor(gdanskMember))
    const coordinator = await eventsAt(await addressFor(genkCoordinator))
    const titles = ({ events }: typeof member) => events.map(({ summary }) => summary)
    expect(titles(member)).toContain('Wombats')
    expect(titles(member)).not.toContain('Genk group')
    expect(titles(member).filter((title) => title.startsWith('Due: '))).toEqual([])
    expect(titles(coordinator)).toEqual(expect.arrayContaining(['Genk group', 'Genk team']))
    expect(titles(coordinator)).not.toContain('Wombats')
    const due = titles(coordinator).filter((title) => title.startsWith('Due: '))
    expect(due.length).toBeGreaterThan(0)
    expect(due.every((title) => title.includes('Genk'))).toBe(true)
    expect(new Set(coordinator.events.map(({ uid }) => uid)).size).toBe(coordinator.events.length)
    expect(coordinator.of('Core network meeting 2')?.description).toContain('https://meet.example/secret')
    expect((await fetchCalendar(`${home}/calendar.ics`)).text).not.toContain('meet.example')
  })

  test('is empty of a network they left', async () => {
    const somebody = await signedInAs(db, 'Nobody yet')
    const path = await addressFor(somebody)
    expect((await eventsAt(path)).events).toEqual([])
  })
})

describe('the hours of a meeting', () => {
  const at = (startTime: string, timeZone: string | null) =>
    clockTimes(
      { start: '2024-03-31', end: null, startTime, endTime: '15:30', timeZone, datePrecision: null },
      'en-GB',
      'America/New_York',
    )

  test('are those of its place and, elsewhere, the reader’s beside them', () => {
    expect(at('14:00', 'Europe/Warsaw')).toEqual({
      there: '14:00 – 15:30',
      zone: 'Warsaw',
      yours: { hours: '08:00 – 09:30', zone: 'New York', day: null },
    })
    expect(at('04:00', 'Europe/Warsaw')?.yours).toEqual({
      hours: '22:00 – 09:30',
      zone: 'New York',
      day: '30 March 2024',
    })
    expect(at('14:00', null)).toEqual({ there: '14:00 – 15:30', zone: null, yours: null })
    expect(at('14:00', 'America/New_York')?.yours).toBeNull()
  })

  test('stand beside each other on its page for whoever said where they are', async () => {
    await plant({
      slug: 'far',
      start: '2024-03-12',
      startTime: '14:00',
      endTime: '15:30',
      timeZone: 'Europe/Warsaw',
    })
    // New York has put its clocks forward already, Warsaw has not.
    const traveller = await signedInAs(db, 'Traveller', [], { timeZone: 'America/New_York' })
    expect((await open(app, `${home}/meetings/far`, traveller)).text).toContain('For you 09:00 – 10:30 (New York time)')
    expect((await open(app, `${home}/meetings/far`)).text).not.toContain('For you')
    const neighbour = await signedInAs(db, 'Neighbour', [], { timeZone: 'Europe/Berlin' })
    expect((await open(app, `${home}/meetings/far`, neighbour)).text).not.toContain('For you')
    const late = await signedInAs(db, 'Late', [], { timeZone: 'Pacific/Auckland' })
    expect((await open(app, `${home}/meetings/far`, late, 'fr')).text).toContain(
      'Chez vous le 13 mars 2024, 02:00 – 03:30 (fuseau horaire : Auckland)',
    )
  })

  test('are none where the day is not known', () => {
    const timed = { end: null, startTime: '14:00', endTime: null, timeZone: 'Europe/Warsaw', datePrecision: null }
    expect(clockTimes({ ...timed, start: '2024-05' }, 'en', 'Europe/Riga')).toBeNull()
    expect(whenOf({ ...timed, start: null })).toBeNull()
    expect(whenOf({ ...timed, start: '2024' })).toMatchObject({ kind: 'days', fixed: false })
  })
})
