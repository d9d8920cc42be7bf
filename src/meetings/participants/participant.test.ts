import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { plantGathering } from '../../../tests/gathering.ts'
import { runJob } from '../../../tests/jobs.ts'
import { countQueries } from '../../../tests/reading.ts'
import { networks } from '../../networks/schema.ts'
import { farewells } from '../../people/index.ts'
import { persons } from '../../people/schema.ts'
import { activityEntries, letters } from '../../platform/schema.ts'
import { meetingDoors, meetings, participantNeeds, participants } from '../schema.ts'
import { readList } from './others.form.ts'

const database = await freshDatabase('empty')
const { db, pool } = database

let count = 0
let g: Awaited<ReturnType<typeof plantGathering>>
let core: string
beforeAll(async () => {
  g = await plantGathering(db, `meets${++count}`)
  core = g.at('/meetings/CNM2')
})

/** Another network for what would disturb others. */
const another = () => plantGathering(db, `meets${++count}`)

const listOf = (meetingId: string) =>
  db.select().from(participants).where(eq(participants.meetingId, meetingId)).orderBy(participants.id)

const lettersTo = (to: string) => db.select().from(letters).where(eq(letters.to, to)).orderBy(letters.id)

describe('registering', () => {
  test('takes two clicks: everything known stands in the form', async () => {
    const page = await g.look(g.ben, core)
    expect(page.html).toContain(`href="${core}/register"`)
    const form = (await g.look(g.ben, `${core}/register`)).form
    expect(form).toMatchObject({ name: 'Ben Beta', city: 'beta', seat: 'city_team' })
    const sent = await g.post(g.ben, `${core}/register`, form)
    expect([sent.status, sent.location]).toEqual([303, core])
    const [row] = await listOf(g.core.id)
    expect(row).toMatchObject({ name: 'Ben Beta', cityId: g.beta.id, seat: 'city_team', personId: g.ben.id })
    expect(row?.consentedAt).not.toBeNull()
    const [letter] = await lettersTo(g.ben.email)
    expect(letter?.subject).toBe('Inscription : Meeting CNM2')
    expect(letter?.text).toContain('Quand : 6–8 mars 2024')
    expect(letter?.text).toContain(`http://localhost${core}/register`)
    expect(letter?.text).toContain(`Ordre du jour de la réunion`)
    const mine = await g.look(g.ben, core)
    expect(mine.text).toContain('One person is registered You are registered.')
  })

  test('twice is once, and changing keeps the place', async () => {
    const form = (await g.look(g.obs, `${core}/register`)).form
    expect(form.seat).toBe('guest')
    await Promise.all([1, 2, 3].map(() => g.post(g.obs, `${core}/register`, form)))
    await g.post(g.obs, `${core}/register`, { ...(await g.look(g.obs, `${core}/register`)).form, travelMode: 'train' })
    const rows = (await listOf(g.core.id)).filter(({ personId }) => personId === g.obs.id)
    expect(rows).toMatchObject([{ travelMode: 'train' }])
    expect(await lettersTo(g.obs.email)).toHaveLength(1)
    const gone = await g.post(g.obs, `${core}/register/cancel`, {})
    expect(gone.status).toBe(303)
    expect((await g.look(g.lea, `${core}/participants`)).text).toContain('Otto Observer cannot come')
  })

  test('what is missing or wrong comes back with everything typed, never 500', async () => {
    const failed = await g.post(g.lea, `${core}/register`, { name: '', city: 'nowhere', organisation: 'Kept & <b>' })
    expect(failed.status).toBe(422)
    expect(failed.text).toContain('Write the name.')
    expect(failed.html).toContain('Kept &amp; &lt;b&gt;')
    const odd = await g.post(g.lea, `${core}/register`, { name: 'A', city: 'nowhere', seat: 'local_group' })
    expect(odd.text).toContain('Choose a city of this network.')
    for (const fields of [
      { id: 'x', version: '-1' },
      { name: '\0', seat: 'king' },
    ] as Record<string, string>[])
      expect((await g.post(g.lea, `${core}/register`, fields)).status).toBe(422)
  })

  test('is for those who belong; a local meeting for its own group', async () => {
    const doors = async (address: string) =>
      Promise.all(
        [undefined, g.stranger, g.obs, g.ana, g.mia, g.ben, g.lea].map(
          async (who) => (await g.look(who, address)).status,
        ),
      )
    // A visitor is led to signing in.
    expect(await doors(`${core}/register`)).toEqual([303, 403, 200, 200, 200, 200, 200])
    expect(await doors(`${core}/participants`)).toEqual([303, 403, 200, 200, 200, 200, 200])
    expect(await doors(`${core}/participants/new`)).toEqual([303, 403, 403, 200, 403, 200, 200])
    expect(await doors(`${core}/participants/door`)).toEqual([303, 403, 403, 403, 403, 403, 200])
    expect(await doors(`${core}/participants/needs.csv`)).toEqual([303, 403, 403, 200, 403, 403, 200])
    const local = g.at('/meetings/beta.1')
    expect(await doors(`${local}/register`)).toEqual([404, 404, 404, 404, 200, 200, 200])
    expect(await doors(`${local}/participants`)).toEqual([404, 404, 404, 404, 200, 200, 200])
    expect(await doors(`${local}/participants/new`)).toEqual([404, 404, 404, 404, 403, 200, 200])
  })

  test('without JavaScript and in French nothing is missing', async () => {
    const page = await g.look(g.lea, `${core}/register`, 'fr')
    expect(page.text).toContain('En vous inscrivant, vous acceptez que votre nom figure sur la feuille de présence')
    expect(page.text).toContain('Train')
    expect(page.html).not.toMatch(/meetings\.[a-z]+\.[a-z]/i)
    expect(page.html).not.toContain('onclick')
  })
})

describe('people without an account', () => {
  test('register by a link that is given out, get their own, change and cancel', async () => {
    const { at, look, post, lea, core: meeting } = await another()
    const address = at('/meetings/CNM2')
    expect((await look(lea, `${address}/participants`)).text).toContain('once you open it to those who have a link')
    const door = (await look(lea, `${address}/participants/door`)).form
    await post(lea, `${address}/participants/door`, { ...door, opening: 'link', word: 'Bring boots.' })
    const [, link = ''] = /<code>(http[^<]+)<\/code>/.exec((await look(lea, `${address}/participants`)).html) ?? []
    const path = new URL(link).pathname
    expect((await look(undefined, `${address}/register`)).status).toBe(303)
    expect((await look(undefined, `${path}x`)).status).toBe(404)
    const form = await look(undefined, path)
    expect(form.text).toContain('Bring boots.')
    const noAddress = await post(undefined, path, { ...form.form, name: 'Vera Visitor' })
    expect(noAddress.text).toContain('Write your e-mail address')
    const given = { ...form.form, name: 'Vera Visitor', email: 'vera@example.net', city: 'beta', seat: 'local_group' }
    const sent = await Promise.all([post(undefined, path, given), post(undefined, path, given)])
    expect(sent.map(({ status }) => status)).toEqual([303, 303])
    expect(sent.map(({ location }) => location)).toEqual([path, path])
    const [row] = await listOf(meeting.id)
    expect(row?.tokenHash).toMatch(/^[\w-]+/)
    const [letter] = await lettersTo('vera@example.net')
    const own = /http:\/\/localhost(\/registrations\/[\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? ''
    expect(own).not.toBe('')
    expect(own).not.toContain(row?.tokenHash ?? '')
    expect(letter?.text).toContain('> Bring boots.')
    const page = await look(undefined, own)
    expect(page.form).toMatchObject({ name: 'Vera Visitor', email: 'vera@example.net', city: 'beta' })
    await post(undefined, own, { ...page.form, travelMode: 'coach', dietary: 'no peanuts' })
    expect((await listOf(meeting.id))[0]).toMatchObject({ travelMode: 'coach' })
    await post(undefined, `${own}/cancel`, {})
    expect((await listOf(meeting.id))[0]?.cancelledAt).not.toBeNull()
    expect(await db.$count(participantNeeds, eq(participantNeeds.participantId, row?.id ?? ''))).toBe(0)
    await post(undefined, own, (await look(undefined, own)).form)
    expect((await listOf(meeting.id))[0]?.cancelledAt).toBeNull()
    // Somebody who types in that address learns nothing and changes nothing.
    const other = await post(undefined, path, { ...given, id: crypto.randomUUID(), name: 'Mallory' })
    expect(other.location).toBe(path)
    expect(await listOf(meeting.id)).toMatchObject([{ name: 'Vera Visitor' }])
    // A new link makes the old one worthless.
    const again = (await look(lea, `${address}/participants/door`)).form
    await post(lea, `${address}/participants/door`, { ...again, newLink: 'yes' })
    expect((await look(undefined, path)).status).toBe(404)
    expect((await look(undefined, own)).status).toBe(200)
    expect((await look(undefined, '/registrations/nothing')).status).toBe(404)
  })

  test('may come by themselves where a meeting is for everybody, until it closes', async () => {
    const { at, look, post, lea, db: _, core: meeting } = await another()
    const address = at('/meetings/CNM2')
    expect((await look(undefined, address)).text).not.toContain('open to everybody')
    await post(lea, `${address}/participants/door`, { opening: 'everybody', closesOn: '2024-03-05' })
    expect((await look(undefined, address)).text).toContain('This meeting is open to everybody.')
    expect((await look(undefined, `${address}/register`)).status).toBe(200)
    await db.update(meetingDoors).set({ closesOn: '2024-03-03' }).where(eq(meetingDoors.meetingId, meeting.id))
    expect((await look(undefined, `${address}/register`)).text).toContain('Registration ended on 3 March 2024.')
    const late = { name: 'Late', email: 'late@example.net' }
    expect((await post(undefined, `${address}/register`, late)).text).toContain('Registration ended')
    expect(await listOf(meeting.id)).toEqual([])
  })

  test('are not led to what somebody else said by the id of that person, which lists and the door show', async () => {
    const { at, look, post, lea, mia, obs, core: meeting } = await another()
    const address = at('/meetings/CNM2/register')
    const door = at('/meetings/CNM2/participants/door')
    await post(lea, door, { ...(await look(lea, door)).form, opening: 'everybody' })
    await post(mia, address, { ...(await look(mia, address)).form, dietary: 'no peanuts' })
    const vera = { ...(await look(undefined, address)).form, name: 'Vera', email: 'vera@example.net' }
    await post(undefined, address, vera)
    const before = await listOf(meeting.id)
    for (const { id } of before)
      for (const email of [mia.email, 'thief@example.net']) {
        const answer = await post(undefined, address, { id, name: 'Thief', email })
        expect([answer.status, answer.location]).toEqual([422, null])
      }
    expect((await post(obs, address, { id: before[0]?.id ?? '', name: 'Thief' })).status).toBe(422)
    // Who knows the address as well is a second click for some minutes, and then nobody.
    expect((await post(undefined, address, vera)).location).toBe(address)
    await db.update(participants).set({ createdAt: new Date(Date.now() - 3_600_000) })
    expect((await post(undefined, address, vera)).status).toBe(422)
    expect((await listOf(meeting.id)).map(({ name }) => name)).toEqual(before.map(({ name }) => name))
  })

  test('two people who save the door at once are told', async () => {
    const { at, post, lea } = await another()
    const door = at('/meetings/CNM2/participants/door')
    const answers = await Promise.all([post(lea, door, { opening: 'link' }), post(lea, door, { opening: 'everybody' })])
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 422])
  })
})

describe('a city', () => {
  test('registers its own people by their names, once, with letters', async () => {
    const { at, look, post, ben, ana, lea, core: meeting } = await another()
    const address = at('/meetings/CNM2/participants')
    const form = (await look(ben, `${address}/new`)).form
    expect(form.city).toBe('beta')
    const list = 'Marta Zielińska; marta@example.org; Neighbourhood house, Orunia\nPiotr Nowak\n'
    const fields = { ...form, list, seat: 'local_group', letters: 'yes' }
    await Promise.all([post(ben, address, fields), post(ben, address, fields)])
    await post(ben, address, { ...fields, id: crypto.randomUUID() })
    const rows = await listOf(meeting.id)
    expect(rows.map(({ name, organisation, seat, consentedAt }) => [name, organisation, seat, consentedAt])).toEqual(
      expect.arrayContaining([
        ['Marta Zielińska', 'Neighbourhood house, Orunia', 'local_group', null],
        ['Piotr Nowak', null, 'local_group', null],
      ]),
    )
    expect(rows).toHaveLength(2)
    const [letter, ...more] = await lettersTo('marta@example.org')
    expect(letter?.subject).toBe('Ben Beta has registered you: Meeting CNM2')
    expect(more).toEqual([])
    // Two on one seat: those of the city and those who lead are told.
    expect((await look(lea, `${address}`)).text).toContain('More members of the local group than seats: Beta Heron')
    expect((await look(lea, at('/meetings/CNM2'))).text).toContain('More members of the local group than seats')
    expect((await look(ben, address)).text).toContain('2 people, local group: 2 of 1 seat')
    // Another city is not theirs, in whichever way it is asked for.
    const wrong = await post(ben, address, { ...fields, id: crypto.randomUUID(), city: 'alpha', list: 'Spy' })
    expect(wrong.status).toBe(422)
    expect((await post(ana, address, { ...fields, id: crypto.randomUUID(), city: '', list: 'Guest' })).status).toBe(303)
    const [marta] = rows.filter(({ name }) => name?.startsWith('Marta'))
    const edit = `${address}/${marta?.id}/edit`
    const changed = (await look(ben, edit)).form
    expect((await post(ben, edit, { ...changed, city: 'alpha' })).status).toBe(422)
    expect((await post(ben, edit, { ...changed, seat: 'city_team' })).status).toBe(303)
    expect((await post(ben, edit, { ...changed, seat: 'guest' })).status).toBe(422)
    expect((await lettersTo('marta@example.org')).at(-1)?.subject).toBe('Your registration was changed: Meeting CNM2')
    expect((await look(ben, address)).text).not.toContain('More members of the local group')
  })

  test('never sees another city’s names; those who lead see all, a host until the sheet is sealed', async () => {
    const { at, look, post, ben, ana, lea, obs, meet } = await another()
    await meet({ slug: 'CNM3' })
    const address = at('/meetings/CNM3/participants')
    await post(lea, address, { list: 'Anselm of Alpha', city: 'alpha', seat: 'city_team' })
    await post(lea, address, { list: 'Bertha of Beta', city: 'beta', seat: 'city_team' })
    const names = async (who: typeof lea) => {
      const { text } = await look(who, address)
      return ['Anselm', 'Bertha'].filter((name) => text.includes(name))
    }
    expect([await names(lea), await names(ana), await names(ben), await names(obs)]).toEqual([
      ['Anselm', 'Bertha'],
      ['Anselm'],
      ['Bertha'],
      [],
    ])
    expect((await look(obs, address)).text).toContain('2 are registered')
    const [anselm] = await db.select().from(participants).where(eq(participants.name, 'Anselm of Alpha'))
    expect((await look(ben, `${address}/${anselm?.id}/edit`)).status).toBe(404)
    expect((await post(ben, `${address}/${anselm?.id}/cancel`, {})).status).toBe(404)
    expect((await look(ben, `${address}/not-an-id/edit`)).status).toBe(404)
  })

  test('takes somebody off the list, who is told', async () => {
    const { at, post, ben, core: meeting } = await another()
    const address = at('/meetings/CNM2/participants')
    await post(ben, address, { list: 'Off List; off@example.org', city: 'beta', seat: 'city_team' })
    const [row] = await listOf(meeting.id)
    const twice = await Promise.all([1, 2].map(() => post(ben, `${address}/${row?.id}/cancel`, {})))
    expect(twice.map(({ status }) => status)).toEqual([303, 303])
    expect((await lettersTo('off@example.org')).map(({ kind }) => kind)).toEqual(['meeting-cancelled'])
  })

  test('guests of sister networks are invited by mail and say themselves whether they come', async () => {
    const { at, look, post, lea, core: meeting } = await another()
    const address = at('/meetings/CNM2/participants')
    await post(lea, address, { list: 'Gina Guest; gina@example.org; S.M.ALL', city: '', seat: 'guest', as: 'invited' })
    const [row] = await listOf(meeting.id)
    expect(row).toMatchObject({ registeredAt: null, seat: 'guest' })
    expect((await look(lea, address)).text).toContain('Gina Guest invited, no answer yet')
    const [letter] = await lettersTo('gina@example.org')
    expect(letter?.subject).toBe('Lea Expert invites you: Meeting CNM2')
    const [, own = ''] = /http:\/\/localhost(\/registrations\/\S+)/.exec(letter?.text ?? '') ?? []
    expect((await listOf(meeting.id))[0]?.registeredAt).toBeNull()
    await post(undefined, own, (await look(undefined, own)).form)
    expect((await listOf(meeting.id))[0]?.registeredAt).not.toBeNull()
  })

  test('lists of people that nobody can read are refused', async () => {
    const { at, post, ben } = await another()
    const address = at('/meetings/CNM2/participants')
    const sent = (list: string) => post(ben, address, { list, city: 'beta', seat: 'guest' })
    expect((await sent('')).text).toContain('Write at least one name.')
    expect((await sent('only@example.org')).text).toContain('This line has no name: only@example.org')
    expect((await sent('Jan; jan@@bad; Dom')).text).toContain('The e-mail address in this line is not complete: Jan;')
    expect((await sent('A\n'.repeat(301))).text).toContain('At most 300 people at a time.')
  })
})

describe('what people need', () => {
  const secretNeed = 'Quokkafree diet'

  test('is read by those who run the meeting and by nobody else, wherever they look', { timeout: 90_000 }, async () => {
    const { app, at, look, post, mia, ben, ana, lea, obs, slug, networkId } = await another()
    const address = at('/meetings/CNM2')
    const form = (await look(mia, `${address}/register`)).form
    await post(mia, `${address}/register`, { ...form, dietary: secretNeed, access: 'Quokkaramp' })
    expect((await look(mia, `${address}/register`)).html).toContain(secretNeed)
    expect((await look(lea, `${address}/participants`)).text).toContain(`Food: ${secretNeed}`)
    expect((await look(ana, `${address}/participants`)).text).toContain(`Food: ${secretNeed}`)
    const csv = await app.request(`${address}/participants/needs.csv`, { headers: lea.headers })
    expect(await csv.text()).toBe(
      'What,As it was said,How many\r\nPeople on site,,1\r\nFood,Quokkafree diet,1\r\nAccess,Quokkaramp,1\r\n',
    )
    const [row] = await db.select().from(participants).where(eq(participants.personId, mia.id))
    // Every page and file of the network and of the meeting that needs no other name in its address.
    const pages = [...new Set(app.routes.filter(({ method }) => method === 'GET').map(({ path }) => path))]
      .filter((path) => /^\/(n|api\/v1\/networks)\/:network/.test(path) && !path.includes('*'))
      .map((path) => path.replace(':network', slug).replace(':meeting', 'CNM2'))
      .filter((path) => !path.includes(':'))
    expect(pages.length).toBeGreaterThan(40)
    const more = [at('/search?q=diet'), '/search?q=diet', `${address}/participants/${row?.id}/edit`]
    const forThoseWhoRun = [`${address}/participants`, `${address}/participants/needs.csv`]
    const leaks = async (who: typeof lea | undefined, page: string) => (await look(who, page)).html.includes('Quokka')
    for (const page of [...pages, ...more]) {
      const seen = await Promise.all([leaks(ben, page), leaks(undefined, page), leaks(lea, page)])
      expect([page, ...seen]).toEqual([page, false, false, forThoseWhoRun.includes(page)])
    }
    for (const page of forThoseWhoRun) expect(await leaks(obs, page)).toBe(false)
    const entries = await db.select().from(activityEntries).where(eq(activityEntries.networkId, networkId))
    expect(JSON.stringify(entries)).not.toContain('Quokka')
    expect(JSON.stringify(entries)).not.toContain('Mia')
    expect(JSON.stringify(await db.select().from(letters).where(eq(letters.networkId, networkId)))).not.toContain(
      'Quokka',
    )
  })

  test('goes some days after the meeting, with those who cancelled', async () => {
    const { at, look, post, mia, obs, networkId, core: meeting } = await another()
    const address = at('/meetings/CNM2/register')
    await post(mia, address, { ...(await look(mia, address)).form, dietary: 'none' })
    await post(obs, address, (await look(obs, address)).form)
    await post(obs, `${address}/cancel`, {})
    const left = async () => {
      await runJob(database, 'forget-participant-needs')
      return [
        await db.$count(participantNeeds, eq(participantNeeds.networkId, networkId)),
        await db.$count(participants, eq(participants.meetingId, meeting.id)),
      ]
    }
    await db.update(networks).set({ asOf: '2024-03-22' }).where(eq(networks.id, networkId))
    expect(await left()).toEqual([1, 2])
    await db.update(networks).set({ asOf: '2024-03-23' }).where(eq(networks.id, networkId))
    expect(await left()).toEqual([0, 1])
    expect(await left()).toEqual([0, 1])
  })
})

describe('some days before', () => {
  test('those who come are reminded once, with the way to the agenda', async () => {
    const { at, look, post, lea, obs, networkId, core: meeting } = await another()
    const address = at('/meetings/CNM2/register')
    for (const who of [lea, obs]) await post(who, address, (await look(who, address)).form)
    await post(obs, `${address}/cancel`, {})
    await db.update(networks).set({ asOf: '2024-02-29' }).where(eq(networks.id, networkId))
    const reminded = () =>
      db.$count(letters, and(eq(letters.networkId, networkId), eq(letters.kind, 'meeting-reminder')))
    await runJob(database, 'remind-participants')
    expect(await reminded()).toBe(0)
    await db.update(networks).set({ asOf: '2024-03-01' }).where(eq(networks.id, networkId))
    await Promise.all([runJob(database, 'remind-participants'), runJob(database, 'remind-participants')])
    expect(await reminded()).toBe(1)
    const [letter] = await db
      .select()
      .from(letters)
      .where(and(eq(letters.networkId, networkId), eq(letters.kind, 'meeting-reminder')))
    expect(letter?.text).toContain(`https://charrette.example${at('/meetings/CNM2')}\n`)
    expect(letter?.to).toBe(lea.email)
    expect((await listOf(meeting.id)).length).toBe(2)
  })
})

describe('a meeting that is moved', () => {
  test('is told of once, when nobody has changed it for half an hour; and when it is called off', async () => {
    const { at, look, post, lea, mia, core: meeting } = await another()
    const address = at('/meetings/CNM2/register')
    await post(mia, address, (await look(mia, address)).form)
    const told = async () => (await lettersTo(mia.email)).map(({ kind }) => kind)
    const run = async (values: Partial<typeof meetings.$inferInsert>, minutes = 31) => {
      const changedAt = new Date(Date.now() - minutes * 60_000)
      await db
        .update(meetings)
        .set({ ...values, changedAt })
        .where(eq(meetings.id, meeting.id))
      await Promise.all([runJob(database, 'tell-of-moved-meetings'), runJob(database, 'tell-of-moved-meetings')])
    }
    await run({ note: 'Only a note' })
    await run({ start: '2024-03-13', end: '2024-03-14' }, 5)
    expect(await told()).toEqual(['meeting-registered'])
    await run({})
    await run({})
    expect(await told()).toEqual(['meeting-registered', 'meeting-moved'])
    expect((await lettersTo(mia.email))[1]?.text).toMatch(/When: 13\s?–\s?14 March 2024/)
    await run({ status: 'cancelled', statusReason: 'The hall burnt down.' })
    // The change itself is fresh, whatever the test says; half an hour later it is told.
    await run({})
    expect(await told()).toEqual(['meeting-registered', 'meeting-moved', 'meeting-calledOff'])
    expect((await lettersTo(mia.email))[2]?.text).toContain('> The hall burnt down.')
    expect((await look(lea, address)).text).toContain('Registration is closed')
  })
})

describe('somebody with an account', () => {
  test('finds the place that their city put them down for, and nobody else’s', async () => {
    const { at, look, post, ben, mia, obs, core: meeting } = await another()
    const address = at('/meetings/CNM2/register')
    const list = `Mia M.; ${mia.email}; Library\nVictor; victor@example.org`
    await post(ben, at('/meetings/CNM2/participants'), { list, city: 'beta', seat: 'local_group' })
    await post(mia, address, (await look(mia, address)).form)
    const victim = (await listOf(meeting.id)).find(({ name }) => name === 'Victor')
    await db
      .insert(participantNeeds)
      .values({ networkId: meeting.networkId, participantId: victim?.id ?? '', access: 'Secret ramp' })
    await post(obs, address, { ...(await look(obs, address)).form, email: 'victor@example.org' })
    expect((await look(obs, address)).html).not.toContain('Secret ramp')
    const rows = (await listOf(meeting.id)).map(({ name, personId, email }) => [name, personId, email]).sort()
    expect(rows).toEqual([
      ['Mia Member', mia.id, mia.email],
      ['Otto Observer', obs.id, obs.email],
      ['Victor', null, 'victor@example.org'],
    ])
    // An address that another row has stays there, and nothing breaks.
    await db
      .update(participants)
      .set({ email: obs.email })
      .where(eq(participants.name, 'Victor'))
      .catch(() => {})
    await db.update(participants).set({ personId: null, email: null }).where(eq(participants.personId, obs.id))
    await db.update(participants).set({ email: obs.email, personId: ben.id }).where(eq(participants.name, 'Victor'))
    expect((await post(obs, address, (await look(obs, address)).form)).status).toBe(303)
  })

  test('takes along what is kept of them, and leaves the lists they were only expected on', async () => {
    const { app, at, look, post, lea, mia, obs, core: meeting, local } = await another()
    const address = at('/meetings/CNM2/register')
    for (const who of [mia, obs])
      await post(who, address, { ...(await look(who, address)).form, dietary: `of ${who.name}` })
    const data = await (await app.request('/me/data.json', { headers: mia.headers })).text()
    expect(data).toContain('of Mia Member')
    expect(data).not.toContain('of Otto Observer')
    expect(data).not.toContain('tokenHash')
    const part = async (id: string) =>
      db.transaction(async (tx) => {
        const [person] = await tx.select().from(persons).where(eq(persons.id, id))
        for (const farewell of farewells.all()) if (person) await farewell.part(tx, person)
      })
    await db.update(participants).set({ presence: 'present' }).where(eq(participants.personId, obs.id))
    // Somebody put them down elsewhere by their address.
    await post(lea, at('/meetings/beta.1/participants'), { list: `Mia; ${mia.email.toUpperCase()}`, seat: 'guest' })
    expect(await listOf(local.id)).toHaveLength(1)
    await part(mia.id)
    await part(obs.id)
    expect(await listOf(meeting.id)).toMatchObject([
      { name: 'Otto Observer', email: null, personId: null, tokenHash: null },
    ])
    expect(await listOf(local.id)).toEqual([])
  })
})

test('a line without an end that looks like an address does not hold the house up', () => {
  const from = Date.now()
  expect(readList('@'.repeat(20_000), v7())).toMatchObject({ is: 'no-name' })
  expect(readList(`A${'.a'.repeat(9_000)}`, v7())).toMatchObject({ is: 'read' })
  expect(Date.now() - from).toBeLessThan(2_000)
})

test('a list is read with as many queries for three people as for a hundred', async () => {
  const { at, look, post, lea } = await another()
  const address = at('/meetings/CNM2/participants')
  const add = (from: number, to: number) =>
    post(lea, address, {
      list: Array.from({ length: to - from }, (_, i) => `Person Number${from + i}`).join('\n'),
      city: 'beta',
      seat: 'guest',
    })
  await add(0, 3)
  const few = await countQueries(pool, () => look(lea, address))
  await add(3, 100)
  expect(await countQueries(pool, () => look(lea, address))).toBe(few)
})
