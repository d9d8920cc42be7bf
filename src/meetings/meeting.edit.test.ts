import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { activityEntries } from '#schema/platform'
import { freshDatabase } from '../../tests/database.ts'
import { peopleWhoMeet } from '../../tests/meeting-people.ts'
import { meetingHosts, meetings } from './schema.ts'

const { db } = await freshDatabase('demo')
const { networkId, expert, genk, observer, stranger, group, see, post } = await peopleWhoMeet(db)

const asked = (fields: Record<string, string | string[]> = {}) => ({
  id: v7(),
  kind: 'joint_event',
  title: 'Spring school',
  status: 'planned',
  ...fields,
})
const bySlug = async (slug: string) => {
  const [meeting] = await db
    .select()
    .from(meetings)
    .where(and(eq(meetings.networkId, networkId), eq(meetings.slug, slug)))
  return meeting!
}
const plan = async (fields: Record<string, string | string[]> = {}) => {
  const sent = await post('/meetings', asked(fields), expert)
  expect([sent.status, sent.text]).toEqual([303, ''])
  return sent.location!.split('/')[4]!
}

describe('planning a meeting', () => {
  test('is for those who lead', async () => {
    expect((await see('/meetings/new')).location).toContain('/sign-in')
    for (const who of [genk, observer, group, stranger]) {
      expect((await see('/meetings/new', who)).status).toBe(403)
      expect((await post('/meetings', asked(), who)).status).toBe(403)
      expect((await see('/meetings/CNM3/edit', who)).status).toBe(403)
      expect((await post('/meetings/CNM3/edit', asked(), who)).status).toBe(403)
      expect((await see('/meetings', who)).html).not.toContain('/meetings/new')
      expect((await see('/meetings/CNM3', who)).html).not.toContain('/meetings/CNM3/edit')
    }
    expect((await see('/meetings', expert)).html).toContain('/meetings/new')
    expect((await see('/meetings/CNM3', expert)).html).toContain('/meetings/CNM3/edit')
  })

  test('puts it on record once, with everything that was said', async () => {
    const fields = asked({
      title: 'Summer university of the networks',
      start: '2024-06-13',
      end: '2024-06-14',
      startTime: '9:30',
      endTime: '17:00',
      timeZone: 'Europe/Warsaw',
      format: 'hybrid',
      hosts: ['gdansk', 'genk'],
      place: 'European Solidarity Centre',
      joinLink: 'https://meet.example.org/summer',
      themes: ['3', '4'],
      otherThemes: 'finance\n\n trust ',
      keyComponents: 'An exchange with a sister network',
    })
    const sent = await post('/meetings', fields, expert)
    const again = await post('/meetings', fields, expert)
    expect(again.location).toBe(sent.location)
    const at = '/meetings/summer-university-of-the-networks'
    expect(sent.location).toBe(`/n/agents-of-coexistence${at}/edit`)
    const meeting = await bySlug('summer-university-of-the-networks')
    expect(meeting).toMatchObject({
      ...{ startTime: '09:30', themes: ['3', '4', 'finance', 'trust'], hostCountries: ['BE', 'PL'] },
      ...{ example: false, audience: 'public', cityId: null },
    })
    expect(await db.select().from(meetingHosts).where(eq(meetingHosts.meetingId, meeting.id))).toHaveLength(2)
    const seen = await see(at, genk)
    expect(seen.text).toContain('When 13 – 14 June 2024 09:30 to 17:00, Europe/Warsaw')
    expect(seen.text).toContain('Form in person and online Place European Solidarity Centre')
    expect(seen.text).toContain('https://meet.example.org/summer')
    const visitor = await see(at)
    expect(visitor.status).toBe(200)
    for (const hidden of ['meet.example.org', '/history', '/edit']) expect(visitor.html).not.toContain(hidden)
    expect((await see(at, stranger)).html).not.toContain('meet.example.org')
    expect((await see('/search?q=sister+network')).text).toContain('Summer university of the networks')
  })

  test('keeps the parts of a meeting in two cities', async () => {
    const slug = await plan({ title: 'Two parts', start: '2024-05-06', end: '2024-05-10', hosts: ['genk', 'breda'] })
    const { form } = await see(`/meetings/${slug}/edit`, expert)
    const fields = { ...form, hosts: ['genk', 'breda'], 'part.genk.start': '2024-05-06', 'part.genk.end': '2024-05-07' }
    expect((await post(`/meetings/${slug}/edit`, { ...fields, 'part.breda.start': 'soon' }, expert)).status).toBe(422)
    const wrong = await post(`/meetings/${slug}/edit`, { ...fields, 'part.genk.end': '2024-05-01' }, expert)
    expect(wrong.text).toContain('It would end before it begins.')
    await post(
      `/meetings/${slug}/edit`,
      { ...fields, 'part.breda.start': '2024-05-08', 'part.breda.place': 'Town hall' },
      expert,
    )
    expect((await see(`/meetings/${slug}`)).text).toContain('Parts Genk, 6 – 7 May 2024 Breda, 8 May 2024, Town hall')
    expect((await see(`/meetings/${slug}/edit`, expert)).form).toMatchObject({ 'part.breda.place': 'Town hall' })
  })

  test('says what is wrong, and keeps everything typed', async () => {
    const cases: [Record<string, string | string[]>, string][] = [
      [{ title: '' }, 'Give the meeting a title.'],
      [{ kind: '' }, 'Say what kind of meeting it is.'],
      [{ kind: 'other' }, 'Say what kind of meeting it is.'],
      [{ start: '2024-06-31' }, 'Write a date as 2024-06-13, 2024-06 or 2024.'],
      [{ start: '13.6.2024' }, 'Write a date as 2024-06-13, 2024-06 or 2024.'],
      [{ start: '2024-06', end: '2024-05' }, 'It would end before it begins.'],
      [{ end: '2024-05' }, 'Say when it begins, too.'],
      [{ start: '2024-06', startTime: '10:00', timeZone: 'Europe/Paris' }, 'A time needs an exact first day.'],
      [{ start: '2024-06-01', startTime: '25:00' }, 'Write a time as 09:30.'],
      [{ start: '2024-06-01', startTime: '10:00' }, 'Say in which time zone.'],
      [
        { start: '2024-06-01', startTime: '10:00', endTime: '09:00', timeZone: 'Europe/Paris' },
        'It would end before it begins.',
      ],
      [{ timeZone: 'Mars/Olympus' }, 'Choose one of the time zones.'],
      [{ joinLink: 'javascript:alert(1)' }, ''],
      [{ status: 'cancelled' }, 'Say why it is cancelled.'],
      [{ status: 'held', start: '2031-01-01' }, 'It cannot have been held: its day is still to come.'],
      [{ slug: 'new' }, 'Use letters, figures and dashes only'],
      [{ slug: 'cnm1' }, 'Another meeting has this short name already.'],
      [{ slug: 'a.b' }, 'Use letters, figures and dashes only'],
      [{ title: 'x'.repeat(301) }, ''],
      [{ hosts: ['nowhere'], status: 'odd' }, ''],
    ]
    for (const [fields, words] of cases) {
      const sent = await post('/meetings', asked({ note: 'Typed before', ...fields }), expert)
      expect([fields, sent.status]).toEqual([fields, 422])
      expect(sent.text).toContain(words)
      expect(sent.html).toContain('Typed before')
    }
    expect((await post('/meetings', asked({ id: 'nonsense', version: '-1' }), expert)).status).toBe(303)
  })

  test('speaks French', async () => {
    const { text } = await see('/meetings/new', expert, 'fr')
    expect(text).toContain('Prévoir une réunion')
    expect((await post('/meetings', asked({ title: '' }), expert, 'fr')).text).toContain('Donnez un titre')
  })
})

describe('changing a meeting', () => {
  test('keeps what others changed meanwhile, asks where both changed the same, and can be taken back', async () => {
    const slug = await plan({ title: 'Shared work' })
    const { form } = await see(`/meetings/${slug}/edit`, expert)
    expect((await post(`/meetings/${slug}/edit`, { ...form, place: 'Library' }, expert)).status).toBe(303)
    expect((await post(`/meetings/${slug}/edit`, { ...form, note: 'Bring shoes' }, expert)).status).toBe(303)
    expect(await bySlug(slug)).toMatchObject({ place: 'Library', note: 'Bring shoes' })
    const clash = await post(`/meetings/${slug}/edit`, { ...form, place: 'Museum' }, expert)
    expect([clash.status, clash.text.includes('Library')]).toEqual([422, true])
    expect(clash.form.place).toBe('Museum')
    await post(`/meetings/${slug}/edit`, { ...clash.form, 'keep.place': 'mine' }, expert)
    expect(await bySlug(slug)).toMatchObject({ place: 'Museum', note: 'Bring shoes' })
    const history = await see(`/meetings/${slug}/history`, genk)
    expect(history.text).toContain('Museum')
    expect(history.html).not.toContain('/undo')
    const [, action = ''] = /action="([^"]*\/undo)"/.exec((await see(`/meetings/${slug}/history`, expert)).html) ?? []
    expect((await post(action.slice('/n/agents-of-coexistence'.length), {}, genk)).status).toBe(403)
    expect((await post(action.slice('/n/agents-of-coexistence'.length), {}, expert)).status).toBe(303)
    expect((await bySlug(slug)).place).toBe('Library')
    expect((await see(`/meetings/${slug}/history`)).location).toContain('/sign-in')
    expect((await see(`/meetings/${slug}/history`, stranger)).status).toBe(403)
  })

  test('says everywhere that it was moved, and no more once it is back', async () => {
    const slug = await plan({ title: 'Wandering', start: '2024-06' })
    const move = async (start: string) => {
      const { form } = await see(`/meetings/${slug}/edit`, expert)
      expect((await post(`/meetings/${slug}/edit`, { ...form, start }, expert)).status).toBe(303)
    }
    const before = (await bySlug(slug)).calendarSequence
    await move('2024-06-13')
    expect((await see(`/meetings/${slug}`)).text).not.toContain('moved')
    await move('2024-07-02')
    expect((await see(`/meetings/${slug}`)).text).toContain(
      'This meeting was moved moved; it was to be on 13 June 2024',
    )
    expect((await see('/meetings')).text).toContain('2 July 2024 · moved; it was to be on 13 June 2024 Wandering')
    expect((await bySlug(slug)).calendarSequence).toBeGreaterThan(before)
    await move('2024-06-13')
    expect((await see(`/meetings/${slug}`)).text).not.toContain('moved')
    const { form } = await see('/meetings/CNM2/edit', expert)
    await post('/meetings/CNM2/edit', { ...form, hosts: ['budaors'], start: '2024-03-11', end: '2024-03-15' }, expert)
    const { text } = await see('/meetings/CNM2')
    expect(text).toContain('it was to be on 4 – 8 March 2024')
    expect(text).toContain('When 11 – 15 March 2024')
    await post(
      '/meetings/CNM2/edit',
      {
        ...(await see('/meetings/CNM2/edit', expert)).form,
        start: '2024-03-04',
        end: '2024-03-08',
        datesAsWritten: '4-8 March 2024',
      },
      expert,
    )
  })

  test('is not moved by saying on which days of its months it is, and leads up to what has only its month', async () => {
    const slug = await plan({ title: 'Some autumn', start: '2027-09', end: '2027-10', datesAsWritten: 'in autumn' })
    await plan({ title: 'The one before', start: '2027-09-12' })
    const list = (await see('/meetings')).text
    expect(list.indexOf('The one before')).toBeLessThan(list.indexOf('Some autumn'))
    const date = async (start: string, end: string) =>
      post(`/meetings/${slug}/edit`, { ...(await see(`/meetings/${slug}/edit`, expert)).form, start, end }, expert)
    await date('2027-10-07', '2027-10-09')
    expect((await see(`/meetings/${slug}`)).text).not.toContain('moved')
    await date('2027-10-08', '2027-10-09')
    expect((await see(`/meetings/${slug}`)).text).toContain('it was to be on 7 – 9 October 2027')
  })

  test('says everywhere that it is cancelled and why, and is no longer the next one', async () => {
    const { form } = await see('/meetings/OA1/edit', expert)
    const sent = await post(
      '/meetings/OA1/edit',
      { ...form, status: 'cancelled', statusReason: 'Floods in two cities' },
      expert,
    )
    expect(sent.status).toBe(303)
    expect((await see('/meetings/OA1')).text).toContain('This meeting was cancelled Floods in two cities')
    const { text } = await see('/meetings')
    expect(text).toContain('23/25 January 2024 · cancelled Online Academy 1')
    expect(text).toContain('4-8 March 2024 · next')
    const told = await db.select().from(activityEntries).where(eq(activityEntries.verb, 'meeting.changed'))
    expect(told.every(({ networkId: id }) => id === networkId)).toBe(true)
  })
})
