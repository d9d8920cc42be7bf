import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { meetings } from '#schema/meetings'
import { cities, networks, themes } from '#schema/networks'
import { activityEntries } from '#schema/platform'
import { everyRole, knock } from '../../tests/access/visitors.ts'
import { Browser } from '../../tests/browser.ts'
import { freshDatabase } from '../../tests/database.ts'
import { open, send } from '../../tests/forms.ts'
import { signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { phoneAt, plantPoll } from '../../tests/polls.ts'
import { createApp } from '../app/app.tsx'
import { roomsOf } from './live/rooms.ts'
import { pollAnswers, pollReceipts, polls } from './schema.ts'

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const { id: networkId } = await plantNetwork(db, { slug: 'planted', word: 'Zebra' })
const [meeting] = await db.select().from(meetings).where(eq(meetings.networkId, networkId))
const [alpha, beta] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
const here = { networkId, meetingId: meeting!.id }
const base = '/n/planted/meetings/M1/polls'
const lead = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
const member = await signedInAs(db, 'Coordinator, Beta', [{ role: 'coordinator', networkId, cityId: beta!.id }])

afterAll(() => roomsOf(db).close())

const field = (question: { id: string }, option?: string) =>
  option ? `a.${question.id}.${option}` : `a.${question.id}`

describe('answering', () => {
  test('one of several: counted once however often it is sent, and everybody sees it', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'single', question: 'Which city?', options: ['Genk', 'Aarhus'] }])
    const [question] = poll.questions
    const phone = await phoneAt(app, poll)
    expect(phone.cookie('poll')).toMatch(/^[\w-]{22}$/)
    const answer = { [field(question!)]: question!.options[1]! }
    expect((await phone.post(poll.at, answer)).status).toBe(303)
    await phone.post(poll.at, answer)
    await phone.post(poll.at, { [field(question!)]: question!.options[0]! })
    const page = await phone.get(poll.at)
    expect(page.text).toContain('Your answer is counted. Thank you.')
    expect(page.text).toContain('Genk 0 · 0% Aarhus 1 · 100%')
    expect(await db.select().from(pollAnswers).where(eq(pollAnswers.questionId, question!.id))).toHaveLength(1)
    expect((await (await phoneAt(app, poll)).get(poll.at)).text).toContain('Which city?')
  })

  test('several: no more than the question allows, and what was ticked comes back', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'multiple', options: ['A', 'B', 'C'], most: 2 }])
    const [question] = poll.questions
    const phone = await phoneAt(app, poll)
    const refused = await phone.post(poll.at, { [field(question!)]: question!.options })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('That is more than the question allows.')
    expect(refused.html.match(/ checked/g)).toHaveLength(3)
    await phone.post(poll.at, { [field(question!)]: question!.options.slice(0, 2) })
    expect((await phone.get(poll.at)).text).toContain('A 1 · 100% B 1 · 100% C 0 · 0%')
  })

  test('scale, ranking, points', async () => {
    const poll = await plantPoll(db, here, [
      { kind: 'scale', most: 3 },
      { kind: 'ranking', options: ['First', 'Second', 'Third'] },
      { kind: 'points', options: ['Bridges', 'Parks'], most: 10 },
    ])
    const [scale, ranking, points] = poll.questions
    const [one, two, three] = ranking!.options
    const [bridges, parks] = points!.options
    const phone = await phoneAt(app, poll)
    const wrong = await phone.post(poll.at, {
      [field(ranking!, one)]: '1',
      [field(ranking!, two)]: '1',
      [field(points!, bridges)]: '9',
      [field(points!, parks)]: '2',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Two options have the same place.')
    expect(wrong.text).toContain('You have given more points than there are.')
    await phone.post(poll.at, {
      [field(scale!)]: '3',
      [field(ranking!, one)]: '3',
      [field(ranking!, two)]: '1',
      [field(ranking!, three)]: '2',
      [field(points!, bridges)]: '7',
      [field(points!, parks)]: '3',
    })
    const { text } = await phone.get(poll.at)
    expect(text).toContain('1 0 · 0% 2 0 · 0% 3 1 · 100%')
    expect(text).toContain('Second on average in place 1 Third on average in place 2 First on average in place 3')
    expect(text).toContain('Bridges 7 points Parks 3 points')
  })

  test('words are counted without regard to case, and each goes its own way', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'words', most: 3 }])
    const [question] = poll.questions
    for (const words of [['Trust', 'time'], ['trust', 'Trust'], ['trust']]) {
      const phone = await phoneAt(app, poll)
      expect((await phone.post(poll.at, { [field(question!)]: words })).status).toBe(303)
    }
    const phone = await phoneAt(app, poll)
    await phone.post(poll.at, { [field(question!)]: 'bridge' })
    expect((await phone.get(poll.at)).text).toContain('trust 3 bridge 1 time 1')
    expect(await db.select().from(pollAnswers).where(eq(pollAnswers.questionId, question!.id))).toHaveLength(5)
    expect(await db.select().from(pollReceipts).where(eq(pollReceipts.questionId, question!.id))).toHaveLength(4)
  })

  test('open texts carry a sub-theme and are voted for once by each browser', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'text', themed: true }])
    const [question] = poll.questions
    const [subTheme] = await db.select().from(themes).where(eq(themes.code, '1.1'))
    const writer = await phoneAt(app, poll)
    await writer.post(poll.at, { [field(question!)]: 'Reach young people', [`t.${question!.id}`]: subTheme!.id })
    const [text] = await db.select().from(pollAnswers).where(eq(pollAnswers.questionId, question!.id))
    expect(text).toMatchObject({ text: 'Reach young people', themeId: subTheme!.id, state: 'shown' })
    const voter = await phoneAt(app, poll)
    for (let times = 0; times < 3; times++) await voter.post(`${poll.at}/vote`, { text: text!.id })
    const page = await voter.get(poll.at)
    expect((await writer.get(poll.at)).text).toContain('Reach young people 2 voices')
    expect(page.text).toContain('Reach young people 2 voices You voted for it')
  })

  test('what was left out stays open; nothing at all is no answer', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'text' }, { kind: 'scale' }])
    const [text, scale] = poll.questions
    const phone = await phoneAt(app, poll)
    expect((await phone.post(poll.at, {})).status).toBe(422)
    await phone.post(poll.at, { [field(scale!)]: '2' })
    expect((await phone.get(poll.at)).text).toContain('One question for you.')
    await phone.post(poll.at, { [field(text!)]: 'Later' })
    expect((await phone.get(poll.at)).text).toContain('Your answer is counted. Thank you.')
  })

  test('a browser without cookies is told so and loses nothing', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'text' }])
    const answer = await new Browser(app).post(poll.at, { [field(poll.questions[0]!)]: 'Kept words' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('did not bring the cookie')
    expect(answer.html).toContain('Kept words')
  })

  test('a script hears in a word what became of it', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'scale' }])
    const phone = await phoneAt(app, poll)
    const body = new URLSearchParams({ [field(poll.questions[0]!)]: '2' })
    const post = async () => {
      const headers = { accept: 'application/json', cookie: `poll=${phone.cookie('poll')}` }
      const answer = await app.request(poll.at, { method: 'POST', headers, body })
      return [answer.status, await answer.json()]
    }
    expect(await post()).toEqual([200, { outcome: 'counted' }])
    expect(await post()).toEqual([200, { outcome: 'again' }])
    await db.update(polls).set({ state: 'closed' }).where(eq(polls.id, poll.id))
    roomsOf(db).forget(poll.id, 'asking')
    expect(await post()).toEqual([409, { outcome: 'closed' }])
  })

  test('bad codes, bad answers and long ones are never a fault', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'single', options: ['A', 'B'] }, { kind: 'text' }])
    const [single, text] = poll.questions
    const phone = await phoneAt(app, poll)
    expect((await phone.get('/p/BBBBBB')).status).toBe(404)
    expect((await phone.get('/p/x')).status).toBe(404)
    expect((await phone.get(`/p?code=${poll.code.toLowerCase()}`)).location).toBe(poll.at)
    expect((await phone.get('/p?code=hello')).status).toBe(422)
    expect((await phone.post(`${poll.at}/vote`, { text: 'nonsense' })).status).toBe(303)
    expect((await phone.post(poll.at, { [field(single!)]: 'nonsense' })).status).toBe(422)
    expect((await phone.post(poll.at, { [field(text!)]: 'x'.repeat(501) })).status).toBe(422)
    expect((await phone.post(poll.at, { [field(text!)]: 'x'.repeat(70_000) })).status).toBe(413)
  })
})

describe('what is seen when', () => {
  const results = async (mode: 'released' | 'answered' | 'live') => {
    const poll = await plantPoll(db, here, [{ kind: 'single', options: ['Yes', 'No'] }], { results: mode })
    const [question] = poll.questions
    const [mine, other] = [await phoneAt(app, poll), await phoneAt(app, poll)]
    await mine.post(poll.at, { [field(question!)]: question!.options[0]! })
    const seen = async (phone: Browser) => (await phone.get(poll.at)).text.includes('1 · 100%')
    return { poll, mine: () => seen(mine), other: () => seen(other) }
  }

  test('when they are shown, after answering, or at once', async () => {
    const hidden = await results('released')
    expect([await hidden.mine(), await hidden.other()]).toEqual([false, false])
    const answered = await results('answered')
    expect([await answered.mine(), await answered.other()]).toEqual([true, false])
    expect(await (await results('live')).other()).toBe(true)
    await send(app, `${base}/${hidden.poll.code}/screen/release`, { released: 'yes' }, lead)
    expect([await hidden.mine()]).toEqual([true])
  })

  test('the screen shows no more than the room may see', async () => {
    const hidden = await results('released')
    const screen = () => open(app, `${base}/${hidden.poll.code}/screen`, lead)
    expect((await screen()).text).toContain('1 answer')
    expect((await screen()).text).not.toContain('100%')
    await send(app, `${base}/${hidden.poll.code}/screen/release`, { released: 'yes' }, lead)
    expect((await screen()).text).toContain('Yes 1 · 100%')
    expect((await screen()).html).toContain('<svg class="qr-code"')
  })

  test('members read results once they are out, who runs the meeting before', async () => {
    const { poll } = await results('released')
    const at = `${base}/${poll.code}/results`
    expect((await open(app, at, lead)).text).toContain('Yes 1 · 100%')
    expect((await open(app, at, member)).status).toBe(403)
    expect((await open(app, `${at}.csv`, member)).status).toBe(403)
    await send(app, `${base}/${poll.code}/screen/release`, { released: 'yes', all: 'yes' }, lead)
    expect((await open(app, at, member)).text).toContain('Yes 1 · 100%')
    expect((await open(app, `${at}.csv`, member)).html).toBe(
      'question,kind,answered,answer,count,points,average_place\r\nQuestion 1,single,1,Yes,1,,\r\nQuestion 1,single,1,No,0,,\r\n',
    )
    const answers = `${base}/${poll.code}/answers.csv`
    expect((await open(app, answers, member)).status).toBe(403)
    expect((await open(app, answers, lead)).html).toContain('Question 1,single,Yes,')
  })

  test('right answers of a quiz come with the results, and then it takes no more answers', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'single', options: ['Oslo', 'Bergen'], right: 0 }], {
      results: 'answered',
    })
    const [question] = poll.questions
    const phone = await phoneAt(app, poll)
    await phone.post(poll.at, { [field(question!)]: question!.options[1]! })
    expect((await phone.get(poll.at)).text).not.toContain('right')
    await send(app, `${base}/${poll.code}/screen/release`, { released: 'yes' }, lead)
    expect((await phone.get(poll.at)).text).toContain('Oslo right 0 · 0%')
    const late = await phoneAt(app, poll)
    await late.post(poll.at, { [field(question!)]: question!.options[0]! })
    expect((await late.get(poll.at)).text).toContain('Bergen 1 · 100%')
  })

  test('texts wait until somebody lets them through, and can be hidden', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'text' }], { moderated: true })
    const [question] = poll.questions
    const phone = await phoneAt(app, poll)
    await phone.post(poll.at, { [field(question!)]: 'Something rude' })
    expect((await phone.get(poll.at)).text).not.toContain('rude')
    const [text] = await db.select().from(pollAnswers).where(eq(pollAnswers.questionId, question!.id))
    const texts = `${base}/${poll.code}/texts`
    expect((await open(app, texts, lead)).text).toContain('waits to be let through')
    await send(app, texts, { texts: text!.id, as: 'show' }, lead)
    expect((await phone.get(poll.at)).text).toContain('rude')
    await send(app, texts, { texts: text!.id, as: 'hide' }, lead)
    expect((await phone.get(poll.at)).text).not.toContain('rude')
  })

  test('texts that say the same are suggested, put together by a person, and their voices added up', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'text' }])
    const [question] = poll.questions
    for (const words of ['How to reach young people', 'Reaching young people', 'Money for small groups'])
      await (await phoneAt(app, poll)).post(poll.at, { [field(question!)]: words })
    const texts = `${base}/${poll.code}/texts`
    expect((await open(app, texts, lead)).text).toContain('These may say the same')
    const rows = await db.select().from(pollAnswers).where(eq(pollAnswers.questionId, question!.id))
    const young = rows.filter(({ text }) => text?.includes('young')).map(({ id }) => id)
    expect((await send(app, texts, { texts: young, as: 'group' }, lead)).status).toBe(422)
    await send(app, texts, { texts: young, as: 'group', name: 'Young people' }, lead)
    expect((await open(app, `${base}/${poll.code}/results`, lead)).text).toContain(
      'Young people 2 voices · 2 texts Money for small groups 1 voice',
    )
  })
})

describe('time', () => {
  test('opens and closes a poll without anybody', async () => {
    const soon = new Date(Date.now() + 3_600_000)
    const gone = new Date(Date.now() - 1_000)
    const poll = await plantPoll(db, here, [{ kind: 'scale' }], { state: 'draft', opensAt: soon })
    expect((await (await phoneAt(app, poll)).get(poll.at)).text).toContain('has not opened yet')
    const begun = await plantPoll(db, here, [{ kind: 'scale' }], { state: 'draft', opensAt: gone })
    const phone = await phoneAt(app, begun)
    expect((await phone.get(begun.at)).text).toContain('One question for you.')
    const over = await plantPoll(db, here, [{ kind: 'scale' }], { closesAt: gone })
    const late = await phoneAt(app, over)
    expect((await late.get(over.at)).text).toContain('This poll is closed.')
    await late.post(over.at, { [field(over.questions[0]!)]: '1' })
    expect(await db.select().from(pollAnswers).where(eq(pollAnswers.questionId, over.questions[0]!.id))).toEqual([])
  })

  test('closes a poll whose definition is in memory, in the moment it says', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'scale' }], { closesAt: new Date(Date.now() + 700) })
    const phone = await phoneAt(app, poll)
    expect((await phone.get(poll.at)).text).toContain('One question for you.')
    await new Promise((resolve) => setTimeout(resolve, 800))
    expect((await phone.get(poll.at)).text).toContain('This poll is closed.')
  })
})

describe('making', () => {
  test('from a template, with questions of one’s own, opened, stepped, closed, asked again', async () => {
    const begin = await open(app, `${base}/new?template=closing_poll`, lead)
    expect(begin.form.template).toBe('closing_poll')
    const made = await send(app, base, { ...begin.form, title: 'Academy 2', steps: 'steps' }, lead)
    expect(made.status).toBe(303)
    expect((await send(app, base, { ...begin.form, title: 'Academy 2', steps: 'steps' }, lead)).location).toBe(base)
    const at = made.location!
    const code = at.split('/').at(-1)!
    expect((await open(app, at, lead)).text).toContain('What do we want to learn next?')
    expect((await open(app, at, member)).status).toBe(404)

    const empty = await open(app, `${at}/questions/new`, lead)
    const few = await send(
      app,
      `${at}/questions`,
      { ...empty.form, kind: 'single', question: 'Which?', options: 'One' },
      lead,
    )
    expect([few.status, few.text.includes('Write at least two options')]).toEqual([422, true])
    await send(
      app,
      `${at}/questions`,
      { ...empty.form, kind: 'single', question: 'Capital of Norway?', options: '* Oslo\nBergen', quiz: 'yes' },
      lead,
    )
    const page = await open(app, at, lead)
    expect(page.text).toContain('Capital of Norway? One of several · Quiz · 2 options')
    const ids = [...page.html.matchAll(/questions\/([0-9a-f-]{36})"/g)].map(([, id]) => id)
    await send(app, `${at}/questions/${ids.at(-1)}/move`, { to: 'up' }, lead)
    expect((await open(app, at, lead)).text).toMatch(/learn next.*Norway.*How useful/)

    await send(app, `${at}/open`, {}, lead)
    const phone = new Browser(app)
    expect((await phone.get(`/p/${code}`)).text).toContain('What do we want to learn next?')
    expect((await phone.get(`/p/${code}`)).text).not.toContain('Norway')
    await send(app, `${at}/screen/step`, { to: 'next' }, lead)
    expect((await phone.get(`/p/${code}`)).text).toContain('Norway')
    await send(app, `${at}/close`, { back: 'screen' }, lead)
    expect((await phone.get(`/p/${code}`)).text).toContain('This poll is closed.')
    expect((await open(app, at, member)).status).toBe(200)
    await send(app, `${at}/analyse`, {}, lead)
    expect((await send(app, `${at}/reopen`, {}, lead)).status).toBe(303)
    expect((await open(app, at, lead)).text).toContain('Analysed')

    const again = await send(app, `${at}/duplicate`, (await open(app, `${at}/duplicate`, lead)).form, lead)
    expect((await open(app, again.location!, lead)).text).toContain('Academy 2 (again) Being prepared')
    const told = await db.select().from(activityEntries).where(eq(activityEntries.subjectKind, 'poll'))
    expect(told.map(({ verb }) => verb)).toEqual(['poll.opened', 'poll.closed', 'poll.analysed'])
  })

  test('an answered question keeps its answers: words change, options are added, nothing is taken away', async () => {
    const poll = await plantPoll(db, here, [{ kind: 'single', options: ['Genk', 'Arhus'] }])
    const [question] = poll.questions
    const phone = await phoneAt(app, poll)
    await phone.post(poll.at, { [field(question!)]: question!.options[1]! })
    const at = `${base}/${poll.code}/questions/${question!.id}`
    const form = { kind: 'single', question: 'Where?' }
    expect((await send(app, at, { ...form, options: 'Genk' }, lead)).status).toBe(422)
    expect((await send(app, at, { ...form, kind: 'text', options: 'Genk\nArhus' }, lead)).status).toBe(422)
    expect((await send(app, at, { ...form, options: 'Genk\nAarhus\nLublin' }, lead)).status).toBe(303)
    expect((await phone.get(poll.at)).text).toContain('Genk 0 · 0% Aarhus 1 · 100% Lublin 0 · 0%')
    await send(app, `${at}/remove`, {}, lead)
    expect((await open(app, at, lead)).status).toBe(200)
  })

  test('hours are those of the place of the meeting', async () => {
    await db.update(meetings).set({ timeZone: 'Europe/Warsaw' }).where(eq(meetings.id, meeting!.id))
    const begin = await open(app, `${base}/new`, lead)
    const times = { opensOn: '2030-07-01', opensTime: '9:30', closesOn: '2030-07-01', closesTime: '10:00' }
    const made = await send(app, base, { ...begin.form, title: 'In summer', ...times }, lead)
    const [poll] = await db.select().from(polls).where(eq(polls.title, 'In summer'))
    expect([poll!.opensAt, poll!.closesAt]).toEqual([
      new Date('2030-07-01T07:30:00Z'),
      new Date('2030-07-01T08:00:00Z'),
    ])
    expect((await open(app, `${made.location}/edit`, lead)).form).toMatchObject({
      opensOn: '2030-07-01',
      opensTime: '09:30',
    })
    const wrong = await send(app, base, { ...begin.form, title: 'x', ...times, closesTime: '25:00' }, lead)
    expect(wrong.status).toBe(422)
  })

  test('results of a poll held elsewhere come in after a look at them', async () => {
    const table =
      'question;kind;answer;count\nWhat next?;open;Reach young people;3\n;;Small money;2\nUseful?;scale;4;6\nUseful?;scale;2;2\nWhere?;single;Genk;5\n'
    const form = { title: 'Mentimeter of June', from: 'Mentimeter' }
    const wrong = await send(
      app,
      `${base}/bring`,
      { ...form, table: `${table}Where?;dance;Oslo;x\n`, as: 'check' },
      lead,
    )
    expect([wrong.status, wrong.text.includes('Line 7: “dance” is no kind of question known here.')]).toEqual([
      422,
      true,
    ])
    const check = await send(app, `${base}/bring`, { ...form, table, as: 'check' }, lead)
    expect(check.text).toContain('3 questions would come in, as a closed poll.')
    expect(await db.select().from(polls).where(eq(polls.importedFrom, 'Mentimeter'))).toEqual([])
    const taken = await send(app, `${base}/bring`, { ...check.form, as: 'take' }, lead)
    const { text } = await open(app, taken.location!, member)
    expect(text).toContain('Reach young people 3 voices Small money 2 voices')
    expect(text).toContain('4 6 ·')
    expect(text).toContain('Genk 5 · 100%')
  })
})

test('who may do what', async () => {
  const [network] = await db.select().from(networks).where(eq(networks.id, networkId))
  const programmeId =
    network!.programmeId ??
    (
      await db.execute<{ id: string }>(
        "insert into programmes (id, slug, name) values (gen_random_uuid(), 'p', 'P') returning id",
      )
    ).rows[0]!.id
  await db.update(networks).set({ programmeId }).where(eq(networks.id, networkId))
  const people = await everyRole(db, { networkId, programmeId, own: alpha!.id, other: beta!.id })
  const poll = await plantPoll(db, here, [{ kind: 'text' }], { results: 'released' })
  const draft = await plantPoll(db, here, [{ kind: 'text' }], { state: 'draft' })
  const said = async (method: string, address: string) =>
    Object.fromEntries(await Promise.all(people.map(async (who) => [who.name, await knock(app, method, address, who)])))
  const runs = ['team, own city', 'coordinator, own city', 'lead partner', 'lead expert']
  const leads = ['lead partner', 'lead expert']
  const table = (yes: string[], others: string, strangers = 'no') =>
    Object.fromEntries(
      people.map(({ name }) => [
        name,
        yes.includes(name) ? 'yes' : name === 'visitor' ? 'sign in' : name === 'stranger' ? strangers : others,
      ]),
    )
  const everybody = people.map(({ name }) => name).filter((name) => !['visitor', 'stranger'].includes(name))
  expect(await said('GET', base)).toEqual(table(everybody, 'yes'))
  expect(await said('GET', `${base}/${poll.code}`)).toEqual(table(everybody, 'yes'))
  expect(await said('GET', `${base}/${draft.code}`)).toEqual(table(runs, '-'))
  expect(await said('GET', `${base}/${poll.code}/screen`)).toEqual(table(runs, 'no'))
  expect(await said('GET', `${base}/${poll.code}/texts`)).toEqual(table(runs, 'no'))
  expect(await said('POST', `${base}/${poll.code}/texts`)).toEqual(table(runs, 'no'))
  expect(await said('GET', `${base}/${poll.code}/results`)).toEqual(table(runs, 'no'))
  expect(await said('GET', `${base}/${poll.code}/answers.csv`)).toEqual(table(leads, 'no'))
  expect(await said('POST', `${base}/${poll.code}/screen/step`)).toEqual(table(runs, 'no'))
})

test('speaks French', async () => {
  const poll = await plantPoll(db, here, [{ kind: 'single', options: ['Oui', 'Non'] }])
  const phone = await phoneAt(app, poll, 'fr')
  expect((await phone.get(poll.at)).text).toContain('Il n’est conservé nulle part qui a répondu quoi.')
  await phone.post(poll.at, { [field(poll.questions[0]!)]: poll.questions[0]!.options[0]! })
  expect((await phone.get(poll.at)).text).toContain('Votre réponse est comptée. Merci.')
  expect((await open(app, `${base}/${poll.code}`, lead, 'fr')).text).toContain('Projeter à l’écran')
})

test('a list of polls asks the same of the database for three and for thirty', async () => {
  const { countQueries } = await import('../../tests/reading.ts')
  const count = () => countQueries(pool, () => open(app, base, lead))
  const before = await count()
  for (let more = 0; more < 27; more++) await plantPoll(db, here, [{ kind: 'scale' }])
  expect(await count()).toBe(before)
})
