import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { peopleWhoMeet } from '../../../tests/meeting-people.ts'
import { countQueries } from '../../../tests/reading.ts'
import { meetingSessions, meetings } from '../schema.ts'

const { db, pool } = await freshDatabase('demo')
const people = await peopleWhoMeet(db)
const { networkId, expert, partner, genk, budaors, group, observer, stranger, cityIds, see, post, need, stateOf } =
  people
const cnm2 = '/meetings/CNM2'

const meetingOf = async (slug: string) =>
  (await db.select().from(meetings).where(eq(meetings.networkId, networkId))).find((one) => one.slug === slug)!
const sessionsOf = async (slug: string) =>
  db
    .select()
    .from(meetingSessions)
    .where(eq(meetingSessions.meetingId, (await meetingOf(slug)).id))
    .orderBy(meetingSessions.position)

const add = async (fields: Record<string, string | string[]>, at = cnm2) => {
  const id = v7()
  const sent = await post(`${at}/sessions`, { id, kind: 'masterclass', title: 'A session', ...fields }, expert)
  expect([sent.status, sent.text]).toEqual([303, ''])
  return id
}

describe('sessions', () => {
  test('are made of the words of the folder in one step, once', async () => {
    const { text } = await see(`${cnm2}/agenda`, expert)
    expect(text).toContain('The record only says in words what takes place:')
    await Promise.all([post(`${cnm2}/agenda/from-words`, {}, expert), post(`${cnm2}/agenda/from-words`, {}, expert)])
    const made = await sessionsOf('CNM2')
    const { sessions: words } = await meetingOf('CNM2')
    expect(made).toHaveLength(words.length)
    expect(made.map(({ title }) => title.toLowerCase())).toEqual(words.map((word) => word.toLowerCase()))
    expect(made.map(({ kind }) => kind)).toContain('masterclass')
    expect((await see(`${cnm2}/agenda`, genk)).text).toContain('Not placed yet')
    for (const { id } of made) await post(`${cnm2}/sessions/${id}/remove`, {}, expert)
    expect(await sessionsOf('CNM2')).toEqual([])
  })

  test('are added and changed by those who lead, and read by those who belong to the network', async () => {
    const id = await add({
      title: 'How staff learn',
      day: '2024-03-04',
      startTime: '9:00',
      endTime: '10:30',
      room: 'Hall',
    })
    const at = `${cnm2}/sessions/${id}`
    for (const who of [genk, budaors, group, observer]) {
      expect([(await see(at, who)).status, (await see(`${cnm2}/agenda`, who)).status]).toEqual([200, 200])
      expect((await see(`${at}/edit`, who)).status).toBe(403)
      expect((await see(`${cnm2}/agenda/proposal`, who)).status).toBe(403)
      for (const [path, fields] of [
        [`${cnm2}/sessions`, { id: v7(), kind: 'walk', title: 'Mine' }],
        [`${at}/edit`, { title: 'Mine', kind: 'walk' }],
        [`${at}/move`, { to: 'later' }],
        [`${at}/remove`, {}],
        [`${cnm2}/agenda/places`, { session: id, day: '2024-03-05' }],
        [`${cnm2}/agenda/versions`, {}],
        [`${cnm2}/agenda/opening`, { shown: 'public' }],
        [`${cnm2}/agenda/proposal`, {}],
        [`${cnm2}/agenda/from-words`, {}],
      ] as const)
        expect([path, (await post(path, fields, who)).status]).toEqual([path, 403])
    }
    for (const path of [at, `${cnm2}/agenda`, `${cnm2}/agenda/versions/1`]) {
      expect((await see(path)).location).toContain('/sign-in')
      expect([path, (await see(path, stranger)).status]).toEqual([path, 403])
    }
    const { form } = await see(`${at}/edit`, partner)
    expect(form).toMatchObject({ startTime: '09:00', day: '2024-03-04' })
    expect((await post(`${at}/edit`, { ...form, leadBy: 'Ana' }, partner)).status).toBe(303)
    const clash = await post(`${at}/edit`, { ...form, leadBy: 'Ben' }, expert)
    expect([clash.status, clash.text.includes('Ana')]).toEqual([422, true])
    expect((await see(at, genk)).text).toContain('Monday, 4 March 2024, 09:00–10:30')
    await post(`${at}/remove`, {}, expert)
    expect((await see(at, genk)).status).toBe(404)
  })

  test('take no bad input', async () => {
    const cases: [Record<string, string>, string][] = [
      [{ title: '' }, 'Give the session a title.'],
      [{ kind: '' }, 'Say what kind of session it is.'],
      [{ startTime: '10:00' }, 'Say on which day, too.'],
      [{ day: '2024-13-01' }, 'Choose a day.'],
      [{ day: '2024-03-04', startTime: '10:00', endTime: '10:00' }, 'It would end before it begins.'],
      [{ day: '2024-03-04', endTime: '10:00' }, 'Say when it begins, too.'],
      [{ kind: 'nonsense' }, ''],
      [{ city: 'nowhere' }, ''],
      [{ theme: '99' }, ''],
      [{ needs: 'nonsense', title: '' }, ''],
    ]
    for (const [fields, words] of cases) {
      const given = { id: v7(), kind: 'walk', title: 'Green walk', purpose: 'Typed before', ...fields }
      const sent = await post(`${cnm2}/sessions`, given, expert)
      expect([fields, sent.status, sent.text.includes(words)]).toEqual([fields, 422, true])
      expect(sent.html).toContain('Typed before')
    }
    for (const path of ['/sessions/nonsense', `/sessions/${v7()}`, '/agenda/versions/0', '/agenda/versions/x'])
      expect([path, (await see(cnm2 + path, expert)).status]).toEqual([path, 404])
    expect((await post(`${cnm2}/agenda/places`, { session: 'x', day: 'y' }, expert)).status).toBe(303)
    expect((await post(`${cnm2}/agenda/places`, { session: v7(), day: '2024-03-04' }, expert)).status).toBe(404)
  })
})

describe('an agenda', () => {
  test('stands day by day and part by part, with what is parallel side by side and what clashes', async () => {
    const hall = { room: 'Hall', city: 'budaors' }
    const one = await add({
      title: 'Opening',
      day: '2024-03-04',
      startTime: '09:00',
      endTime: '10:00',
      leadBy: 'Ana Horvát',
      ...hall,
    })
    const two = await add({
      title: 'Walk',
      kind: 'walk',
      day: '2024-03-04',
      startTime: '09:30',
      endTime: '11:00',
      speakers: 'ana horvat, Ben',
      ...hall,
    })
    const three = await add({
      title: 'Elsewhere',
      day: '2024-03-04',
      startTime: '09:30',
      endTime: '10:30',
      city: 'banska-bystrica',
    })
    const four = await add({ title: 'Too late', day: '2024-04-01' })
    const { text, html } = await see(`${cnm2}/agenda`, expert)
    expect(text).toContain('5 things clash')
    expect(text).toContain('The same room at the same time (Hall): Opening · Walk')
    expect(text).toContain('Ana Horvát is in two places at once: Opening · Walk')
    expect(text).toContain('At the same time in two cities (Budaörs / Banská Bystrica): Opening · Elsewhere')
    expect(text).toContain('Not on a day of the meeting (Monday, 1 April 2024)')
    expect(text).toContain('Monday, 4 March 2024 · Budaörs')
    expect(text).toContain('Monday, 4 March 2024 · Banská Bystrica')
    expect(text).toContain('Friday, 8 March 2024')
    expect(html.match(/data-session=/g)).toHaveLength(4)
    const reader = await see(`${cnm2}/agenda`, genk)
    expect(reader.text).not.toContain('clash')
    expect(reader.html).not.toMatch(/data-session=|<form[^>]*move/)
    expect((await see(`${cnm2}/agenda`, budaors)).text).toContain('5 things clash')
    for (const id of [one, two, three, four]) await post(`${cnm2}/sessions/${id}/remove`, {}, expert)
  })

  test('is moved by drag and by buttons, each session as long as it was', async () => {
    const [a, b, c] = [
      await add({ title: 'A', day: '2024-03-05', startTime: '09:00', endTime: '10:00' }),
      await add({ title: 'B', day: '2024-03-05', startTime: '10:30', endTime: '12:00' }),
      await add({ title: 'C' }),
    ]
    const when = async () =>
      Object.fromEntries(
        (await sessionsOf('CNM2')).map(({ title, day, startTime, endTime }) => [
          title,
          [day, startTime, endTime].join(' '),
        ]),
      )
    await post(`${cnm2}/sessions/${a}/move`, { to: 'later' }, expert)
    expect(await when()).toMatchObject({ B: '2024-03-05 09:00 10:30', A: '2024-03-05 11:00 12:00' })
    await post(`${cnm2}/sessions/${a}/move`, { to: 'later' }, expert)
    await post(`${cnm2}/sessions/${a}/move`, { to: 'earlier' }, expert)
    expect(await when()).toMatchObject({ A: '2024-03-05 09:00 10:00', B: '2024-03-05 10:30 12:00' })
    const to = cityIds.get('budaors')!
    const placed = await post(
      `${cnm2}/agenda/places`,
      { session: c, day: '2024-03-06', start: '14:00', city: to },
      expert,
    )
    expect(placed.location).toBe(`/n/agents-of-coexistence${cnm2}/agenda#session-${c}`)
    await post(
      `${cnm2}/agenda/places`,
      { session: b, day: '2024-03-06', start: '14:00', city: cityIds.get('iasi')! },
      expert,
    )
    expect(await when()).toMatchObject({ C: '2024-03-06 14:00 15:00', B: '2024-03-06 14:00 15:30' })
    expect((await sessionsOf('CNM2')).map(({ cityId }) => cityId)).toEqual([null, null, to])
    await post(`${cnm2}/agenda/places`, { session: c }, expert)
    expect((await when()).C?.trim()).toBe('')
    for (const id of [a, b, c]) await post(`${cnm2}/sessions/${id}/remove`, {}, expert)
  })

  test('needs no more statements for 300 sessions than for 3', async () => {
    const { id: meetingId } = await meetingOf('CNM4')
    const many = (count: number) =>
      db.insert(meetingSessions).values(
        Array.from({ length: count }, (_, at) => ({
          ...{ networkId, meetingId, position: at, kind: 'walk', title: `S${at}` },
          day: `2024-09-${String((at % 28) + 1).padStart(2, '0')}`,
          startTime: '10:00',
          endTime: '11:00',
        })),
      )
    const pages = ['/meetings/CNM4/agenda', '/meetings/CNM4', '/meetings/CNM4/agenda/proposal']
    const count = async () => {
      const counts = []
      for (const page of pages) {
        await see(page, expert)
        counts.push(await countQueries(pool, () => see(page, expert)))
      }
      return counts
    }
    await many(3)
    const few = await count()
    await many(297)
    expect(await count()).toEqual(few)
    await db.delete(meetingSessions).where(eq(meetingSessions.meetingId, meetingId))
  })

  test('is given out in versions, which say what came, went, moved and was renamed', async () => {
    const kept = await add({ title: 'Kept', day: '2024-03-05', startTime: '09:00', endTime: '10:00' })
    const gone = await add({ title: 'Gone' })
    const first = { id: v7(), note: 'For the hosts' }
    const sent = await post(`${cnm2}/agenda/versions`, first, expert)
    expect(sent.location).toContain('/agenda/versions/1')
    expect((await post(`${cnm2}/agenda/versions`, first, expert)).location).toBe(sent.location)
    await post(`${cnm2}/sessions/${gone}/remove`, {}, expert)
    const { form } = await see(`${cnm2}/sessions/${kept}/edit`, expert)
    await post(
      `${cnm2}/sessions/${kept}/edit`,
      { ...form, title: 'Kept on', startTime: '11:00', endTime: '12:00' },
      expert,
    )
    await add({ title: 'Fresh' })
    await post(`${cnm2}/agenda/versions`, { id: v7(), agreed: 'yes' }, expert)
    const { text } = await see(`${cnm2}/agenda/versions/2`, genk)
    expect(text).toContain('What changed since version 1')
    expect(text).toContain('renamed Kept on it was called Kept')
    expect(text).toContain('moved Kept on : Tuesday, 5 March 2024, 09:00–10:00 → Tuesday, 5 March 2024, 11:00–12:00')
    expect(text).toContain('new Fresh')
    expect(text).toContain('gone Gone')
    expect((await see(`${cnm2}/agenda`, genk)).text).toContain('Version 2 agreed 4 changes · Lead expert')
    expect((await see(`${cnm2}/agenda/versions/1?with=2`, genk)).text).toContain('gone Fresh')
    expect((await see(`${cnm2}/agenda/versions/2?with=nonsense`, genk)).status).toBe(200)
  })

  test('is for everybody only once it was opened, and needs stay with those they are shared with', async () => {
    const secret = await need('genk', '2.1', { audience: 'city', question: 'Quiet question' })
    const open = await need('breda', '2.1', { audience: 'public', question: 'Open question' })
    const id = await add({ title: 'Answers', needs: [secret, open] })
    expect((await see(`${cnm2}/sessions/${id}`, expert)).text).toContain('Quiet question')
    expect((await see(`${cnm2}/sessions/${id}`, genk)).text).toContain('Quiet question')
    for (const who of [budaors, group, observer]) {
      const { text } = await see(`${cnm2}/sessions/${id}`, who)
      expect([text.includes('Quiet question'), text.includes('Open question')]).toEqual([false, true])
      expect((await see(`${cnm2}/agenda`, who)).text).toContain('answers a need of Breda')
      expect((await see(cnm2, who)).text).not.toContain('Quiet question')
    }
    await post(`${cnm2}/agenda/opening`, { shown: 'after' }, expert)
    expect((await see(`${cnm2}/agenda`)).location).toContain('/sign-in')
    await db
      .update(meetings)
      .set({ status: 'held' })
      .where(eq(meetings.id, (await meetingOf('CNM2')).id))
    expect((await see(`${cnm2}/agenda`)).text).toContain('Answers')
    await post(`${cnm2}/agenda/opening`, { shown: 'network' }, expert)
    expect((await see(`${cnm2}/agenda`, stranger)).status).toBe(403)
    await post(`${cnm2}/agenda/opening`, { shown: 'public' }, expert)
    const visitor = await see(`${cnm2}/agenda`)
    expect(visitor.text).toContain('answers a need of Breda')
    expect(visitor.html).not.toMatch(/Quiet|data-session=|\/opening/)
    expect((await see(`${cnm2}/agenda/versions/2`)).text).toContain('renamed Kept on')
    expect((await see(`${cnm2}/sessions/${id}`)).text).toContain('Open question')
    const api = await people.app.request('/api/v1/networks/agents-of-coexistence/meetings/CNM2/sessions')
    const { items } = (await api.json()) as { items: { title: string }[] }
    expect(items.map(({ title }) => title)).toEqual(['Kept on', 'Fresh', 'Answers'])
    expect(JSON.stringify(items)).not.toContain('Quiet')
    const closed = await people.app.request('/api/v1/networks/agents-of-coexistence/meetings/CNM3/sessions')
    expect(closed.status).toBe(401)
    await db
      .update(meetings)
      .set({ status: 'planned' })
      .where(eq(meetings.id, (await meetingOf('CNM2')).id))
    await post(`${cnm2}/sessions/${id}/remove`, {}, expert)
    expect(await stateOf(open)).toBe('raised')
  })
})

describe('an agenda from needs', () => {
  const cnm3 = '/meetings/CNM3'

  test('proposes what is asked most, by whom it can be shown, and says what stays unanswered', async () => {
    const asked = [
      await need('genk', '4.4', { question: 'Who decides?' }),
      await need('breda', '4.4', { question: 'Who may decide?' }),
      await need('iasi', '1.3', { question: 'Who comes?', priority: 3 }),
    ]
    const { text, html, form } = await see(`${cnm3}/agenda/proposal`, expert)
    expect(text).toContain(
      '2 cities want this: Genk and Breda. Nobody can show it yet: work on it together. It is what the meeting is about.',
    )
    expect(text).toContain('Iași wants this. Gdańsk hosts the meeting and can show it.')
    expect(text).toContain('Part of the usual set of this kind of meeting.')
    expect(text.indexOf('Who decides?')).toBeLessThan(text.indexOf('Who comes?'))
    expect(await sessionsOf('CNM3')).toEqual([])
    const themeIds = people.themeIds
    const [shared, host] = [`theme-${themeIds.get('4.4')}`, `theme-${themeIds.get('1.3')}`]
    expect(form[`kind.${shared}`]).toBe('problem_solving_workshop')
    expect(form[`kind.${host}`]).toBe('study_visit')
    const practices = [...html.matchAll(new RegExp(`name="practices.${host}" value="([^"]*)"[^>]*checked`, 'g'))].map(
      ([, id]) => id!,
    )
    expect(practices.length).toBeGreaterThan(0)
    const taking = {
      ...form,
      take: [shared, host],
      [`title.${shared}`]: 'Deciding together',
      [`needs.${shared}`]: asked.slice(0, 2),
      [`needs.${host}`]: [asked[2]!],
      [`practices.${host}`]: practices,
    }
    const wrong = await post(`${cnm3}/agenda/proposal`, { ...taking, [`title.${shared}`]: '' }, expert)
    expect([wrong.status, wrong.text.includes('Give the session a title.')]).toEqual([422, true])
    const [first, twice] = [
      await post(`${cnm3}/agenda/proposal`, taking, expert),
      await post(`${cnm3}/agenda/proposal`, taking, expert),
    ]
    expect([first.status, twice.status]).toEqual([303, 303])
    expect((await sessionsOf('CNM3')).map(({ title }) => title)).toContain('Deciding together')
    expect(await sessionsOf('CNM3')).toHaveLength(2)
    expect(await Promise.all(asked.map(stateOf))).toEqual(['on_agenda', 'on_agenda', 'on_agenda'])
    const slug = (await see('/needs', genk)).html.match(/\/needs\/(need-\d+-\w+)"[^>]*>Who decides/)?.[1]
    const onNeed = await see(`/needs/${slug}`, genk)
    expect(onNeed.text).toContain('Deciding together')
    expect(onNeed.text).toContain('on an agenda')
  })

  test('proposes over an agenda only what is missing', async () => {
    const more = await need('kekava', '4.4', { question: 'And we?' })
    const { text, html } = await see(`${cnm3}/agenda/proposal`, expert)
    expect(text).toContain('Add to “ Deciding together ”')
    expect(text).not.toContain('Who decides?')
    const key = `theme-${people.themeIds.get('4.4')}`
    const [, into = ''] = new RegExp(`name="into.${key}" value="([^"]*)"`).exec(html) ?? []
    await post(`${cnm3}/agenda/proposal`, { take: [key], [`into.${key}`]: into, [`needs.${key}`]: [more] }, expert)
    expect(await sessionsOf('CNM3')).toHaveLength(2)
    expect(await stateOf(more)).toBe('on_agenda')
  })

  test('lets needs wait again when they come off it or the meeting is cancelled, and asks afterwards what became of them', async () => {
    const [session] = (await sessionsOf('CNM3')).filter(({ title }) => title === 'Deciding together')
    const at = `${cnm3}/sessions/${session!.id}`
    const { form, html } = await see(`${at}/edit`, expert)
    const ticked = [...html.matchAll(/name="needs" value="([^"]*)"[^>]*checked/g)].map(([, id]) => id!)
    expect(ticked).toHaveLength(3)
    await post(`${at}/edit`, { ...form, needs: ticked.slice(1) }, expert)
    expect(await Promise.all(ticked.map(stateOf))).toEqual(['raised', 'on_agenda', 'on_agenda'])
    const edit = async (fields: Record<string, string>) => {
      const { form: meeting } = await see(`${cnm3}/edit`, expert)
      const sent = await post(`${cnm3}/edit`, { ...meeting, hosts: ['gdansk'], themes: ['3', '4'], ...fields }, expert)
      expect(sent.status).toBe(303)
      return sent.location
    }
    await edit({ status: 'cancelled', statusReason: 'Storm' })
    expect(await Promise.all(ticked.map(stateOf))).toEqual(['raised', 'raised', 'raised'])
    await edit({ status: 'planned' })
    expect(await Promise.all(ticked.map(stateOf))).toEqual(['raised', 'on_agenda', 'on_agenda'])
    const to = await edit({ status: 'held', start: '2023-11', end: '2023-11' })
    expect(to).toBe(`/n/agents-of-coexistence${cnm3}/agenda/after`)
    expect((await see(`${cnm3}/agenda/after`, genk)).status).toBe(403)
    const after = await see(`${cnm3}/agenda/after`, expert)
    expect(after.text).toContain('What became of the needs')
    const said = {
      [`state.${ticked[1]}`]: 'addressed',
      [`state.${ticked[2]}`]: 'open_after_meeting',
      [`reason.${ticked[2]}`]: 'No time',
    }
    expect((await post(`${cnm3}/agenda/after`, said, expert)).status).toBe(303)
    expect(await Promise.all(ticked.map(stateOf))).toEqual(['raised', 'addressed', 'open_after_meeting'])
  })
})
