import { and, asc, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { type SignedIn, signedInAs } from '../../../tests/people.ts'
import { plantNetwork } from '../../../tests/planted-network.ts'
import { countQueries, visible } from '../../../tests/reading.ts'
import { createApp } from '../../app/app.tsx'
import { conceptLabels, concepts, conceptTags, needGroups, needs } from '../../exchange/schema.ts'
import { needEvidence } from '../../meetings/need-meetings/need-meeting.evidence.ts'
import { meetings, needMeetings } from '../../meetings/schema.ts'
import { cities, networks, obligations, themes } from '../../networks/schema.ts'
import { readSettings } from '../../platform/settings/index.ts'
import { pollAnswers, pollGroups, pollNeeds, pollOptions, pollQuestions, polls } from '../schema.ts'
import { needsToMake } from './poll-need.steps.ts'

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const at = '/n/open-one/meetings/OA1/polls/BCDFGH/needs'

let networkId: string
let pollId: string
let expert: SignedIn
let alpha: SignedIn
let beta: SignedIn
let groupMember: SignedIn
let stranger: SignedIn
const ids: Record<string, string> = {}

beforeAll(async () => {
  ;({ id: networkId } = await plantNetwork(db, { slug: 'open-one', word: 'Quagga' }))
  const [a, b] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
  const [subTheme] = await db
    .select()
    .from(themes)
    .where(and(eq(themes.networkId, networkId), eq(themes.code, '1.1')))
  const [parent] = await db.select().from(themes).where(eq(themes.code, '1'))
  const [other] = await db
    .insert(themes)
    .values({ networkId, code: '1.2', position: 3, title: 'Gardens', parentId: parent!.id })
    .returning()
  const [academy] = await db
    .insert(meetings)
    .values([
      {
        networkId,
        slug: 'OA1',
        position: 2,
        kind: 'online_academy',
        title: 'Academy',
        start: '2024-05-14',
        status: 'held',
      },
      { networkId, slug: 'CNM3', position: 3, kind: 'core_network_meeting', title: 'Third meeting', start: '2024-09' },
    ])
    .returning()
  const [poll] = await db
    .insert(polls)
    .values({ networkId, meetingId: academy!.id, title: 'What next?', code: 'BCDFGH', state: 'closed' })
    .returning()
  pollId = poll!.id
  const [texts, options] = await db
    .insert(pollQuestions)
    .values([
      { networkId, pollId, position: 1, kind: 'text', question: 'What do you want to learn?', themed: true },
      { networkId, pollId, position: 2, kind: 'single', question: 'Which one first?' },
      { networkId, pollId, position: 3, kind: 'scale', question: 'How useful was it?', most: 5 },
    ])
    .returning()
  const [group] = await db
    .insert(pollGroups)
    .values({ networkId, questionId: texts!.id, name: 'Reaching quiet streets' })
    .returning()
  ids.group = group!.id
  const text = { networkId, questionId: texts!.id }
  const answers = await db
    .insert(pollAnswers)
    .values([
      { ...text, text: 'quiet streets?', groupId: group!.id, themeId: subTheme!.id },
      { ...text, text: 'How to reach people on quiet streets', groupId: group!.id, themeId: subTheme!.id },
      { ...text, text: 'Who pays for compost heaps?' },
      { ...text, text: 'Where do compost heaps stand?' },
      { ...text, text: 'Something rude', state: 'hidden' },
    ])
    .returning()
  for (const answer of answers) ids[answer.text!] = answer.id
  const [option] = await db
    .insert(pollOptions)
    .values([
      { networkId, questionId: options!.id, position: 1, label: 'A visit to a garden' },
      { networkId, questionId: options!.id, position: 2, label: 'Nothing' },
    ])
    .returning()
  ids.option = option!.id
  await db.insert(pollAnswers).values({ networkId, questionId: options!.id, chosen: [option!.id] })
  // What the thesaurus knows: compost is about gardens, because a need there was tagged so.
  const [concept] = await db.insert(concepts).values({ networkId, slug: 'compost' }).returning()
  await db
    .insert(conceptLabels)
    .values({ networkId, conceptId: concept!.id, language: 'en', label: 'compost', preferred: true })
  const [need] = await db
    .insert(needs)
    .values({
      networkId,
      slug: 'old',
      position: 1,
      cityId: a!.id,
      themeId: other!.id,
      question: 'Compost?',
      audience: 'city',
    })
    .returning()
  await db.insert(conceptTags).values({ networkId, conceptId: concept!.id, needId: need!.id, standing: 'confirmed' })
  await db
    .insert(obligations)
    .values({ networkId, slug: 'D07', position: 1, type: 'Learning need', count: 6, unit: 'need', per: 'partner' })
  expert = await signedInAs(db, 'Expert', [{ role: 'lead_expert', networkId }])
  alpha = await signedInAs(db, 'Alpha', [{ role: 'coordinator', networkId, cityId: a!.id }])
  beta = await signedInAs(db, 'Beta', [{ role: 'coordinator', networkId, cityId: b!.id }])
  groupMember = await signedInAs(db, 'Group', [{ role: 'local_group_member', networkId, cityId: a!.id }])
  stranger = await signedInAs(db, 'Stranger')
})

const get = async (address: string, who?: SignedIn, lang = 'en') => {
  const answer = await app.request(address, { headers: { ...who?.headers, 'accept-language': lang } })
  const html = await answer.text()
  return { status: answer.status, html, text: visible(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '') }
}
const post = async (address: string, fields: Record<string, string | string[]>, who?: SignedIn) => {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  const answer = await app.request(address, {
    method: 'POST',
    body: new URLSearchParams(pairs),
    headers: { ...who?.headers },
  })
  return { status: answer.status, html: await answer.text() }
}
const statuses = () =>
  Promise.all([undefined, stranger, groupMember, alpha, expert].map(async (who) => (await get(at, who)).status))
const made = () =>
  db.select().from(needs).innerJoin(pollNeeds, eq(pollNeeds.needId, needs.id)).orderBy(asc(needs.position))

describe('a poll', () => {
  test('is for those who lead, and once its results are out for those who speak for a city', async () => {
    expect(await statuses()).toEqual([303, 403, 403, 403, 200])
    await db.update(pollQuestions).set({ released: true })
    expect(await statuses()).toEqual([303, 403, 403, 200, 200])
    expect((await post(at, {}, groupMember)).status).toBe(403)
    expect((await post(at, {})).status).toBe(401)
  })

  test('shows what was answered, each with where it belongs, and nothing that was hidden', async () => {
    const { text, html } = await get(at, expert)
    expect(text).toContain('Reaching quiet streets 2 votes · 1.1 Quagga sub-theme')
    expect(text).toMatch(/Who pays for compost heaps\? one vote · 1\.2 Gardens \(by its words\)/)
    expect(text).toContain('A visit to a garden one vote')
    expect(html).not.toContain('Something rude')
    expect(html).not.toContain('How useful was it?')
    expect(text).toContain('Beta Quagga 0 0 of 6')
    expect(/<option value="CNM3"[^>]*selected/.test(html)).toBe(true)
    expect((await get(at, alpha)).text).not.toContain('Beta Quagga')
  })
})

describe('learning needs', () => {
  const about = (name: string, key: string) => `${name}-${ids[key]}`

  test('are not made without a place and a city; what was typed stays', async () => {
    const nothing = await post(at, { audience: 'network' }, expert)
    expect([nothing.status, nothing.html.includes('tick it')]).toEqual([422, true])
    const typed = {
      audience: 'network',
      [about('take', 'group')]: 'yes',
      [about('question', 'group')]: 'Mine & only mine?',
    }
    const { status, html } = await post(at, typed, expert)
    expect(status).toBe(422)
    expect(html).toContain('Choose the sub-theme it belongs to.')
    expect(html).toContain('Choose at least one city.')
    expect(html).toContain('Mine &amp; only mine?')
    expect(await made()).toEqual([])
  })

  test('are made once per city, together where several cities ask, with their poll and meetings', async () => {
    const fields = {
      audience: 'network',
      target: 'CNM3',
      [about('take', 'group')]: 'yes',
      [about('question', 'group')]: 'How do we reach quiet streets?',
      [about('theme', 'group')]: '1.1',
      [about('cities', 'group')]: ['alpha', 'beta', 'nowhere'],
      [about('voiced', 'group')]: 'NGOs',
      [about('with', 'Who pays for compost heaps?')]: ids.group!,
      // Only named by another: it leads without a tick of its own.
      [about('with', 'option')]: ids['Where do compost heaps stand?']!,
      [about('question', 'Where do compost heaps stand?')]: 'Where do compost heaps stand?',
      [about('theme', 'Where do compost heaps stand?')]: '1.2',
      [about('cities', 'Where do compost heaps stand?')]: 'beta',
    }
    await Promise.all([post(at, fields, expert), post(at, fields, expert)]).then((sent) =>
      expect(sent.map(({ status }) => status).sort()).toEqual([303, 303]),
    )
    const rows = await made()
    expect(rows.map(({ needs: need }) => [need.question, need.voicedBy, need.audience, need.background])).toEqual([
      ['How do we reach quiet streets?', 'NGOs', 'network', '- Reaching quiet streets\n- Who pays for compost heaps?'],
      ['How do we reach quiet streets?', 'NGOs', 'network', '- Reaching quiet streets\n- Who pays for compost heaps?'],
      ['Where do compost heaps stand?', null, 'network', '- A visit to a garden'],
    ])
    expect(rows[0]?.poll_needs).toMatchObject({ pollId, votes: 3 })
    expect(await db.select().from(needGroups)).toMatchObject([{ title: 'How do we reach quiet streets?' }])
    expect(rows.map(({ needs: need }) => need.state)).toEqual(['grouped', 'grouped', 'raised'])
    const [target] = await db.select().from(meetings).where(eq(meetings.slug, 'CNM3'))
    expect((await db.select().from(needMeetings)).every(({ targetId }) => targetId === target!.id)).toBe(true)
    const { text } = await get(at, expert)
    expect(text).toContain('3 needs made of this poll')
    expect(text).toContain('Of everything that was answered, needs are made.')
    expect(text).toContain('Beta Quagga 2 2 of 6')
  })

  test('say where they came up, to each reader as much as is theirs', async () => {
    const [first] = await made()
    const page = `/n/open-one/needs/${first!.needs.slug}`
    expect((await get(page)).status).toBe(404)
    expect((await get(page, groupMember)).text).toContain('In the poll What next? 3 votes')
    await db.update(needs).set({ audience: 'public' }).where(eq(needs.id, first!.needs.id))
    const visitor = await get(page)
    expect(visitor.text).toContain('To be answered at Third meeting')
    expect(visitor.html).not.toContain('What next?')
    const last = (await made()).at(-1)!.needs
    const without = await countQueries(pool, () => get('/n/open-one/needs/old', alpha))
    const few = await countQueries(pool, () => get(`/n/open-one/needs/${last.slug}`, alpha))
    expect(few).toBeLessThanOrEqual(without)
  })

  test('count for the academy, and the poll waits for nobody any more', async () => {
    const [network] = await db.select().from(networks)
    const ground = { db, network: network as never }
    const done = await needEvidence.find(ground)
    expect(done.map(({ on, state }) => [on, state])).toContainEqual(['2024-05-14', 'delivered'])
    expect(await needsToMake.find(ground)).toEqual([])
    await db.delete(pollNeeds)
    expect(await needsToMake.find(ground)).toMatchObject([{ cityId: 'leading', title: 'What next?' }])
  })

  test('are made by a city for itself only', async () => {
    const key = 'Who pays for compost heaps?'
    const fields = {
      audience: 'city',
      [about('take', key)]: 'yes',
      [about('question', key)]: 'Who pays?',
      [about('theme', key)]: '1.2',
      [about('cities', key)]: ['alpha', 'beta'],
    }
    expect((await post(at, fields, beta)).status).toBe(303)
    const rows = await db.select().from(needs).where(eq(needs.question, 'Who pays?'))
    const [, b] = await db.select().from(cities).where(eq(cities.networkId, networkId)).orderBy(cities.position)
    expect(rows.map(({ cityId, audience }) => [cityId, audience])).toEqual([[b!.id, 'city']])
    // What another city keeps to itself is not shown, and this city may make its own.
    const theirs = await get(at, alpha)
    expect(theirs.html).not.toContain('>Who pays?<')
    expect((await post(at, { ...fields, [about('question', key)]: 'Who pays here?' }, alpha)).status).toBe(303)
    expect(await db.select().from(needs).where(eq(needs.question, 'Who pays here?'))).toHaveLength(1)
  })

  test('keep no way back to who answered', async () => {
    const columns = Object.keys((await db.select().from(pollNeeds))[0] ?? {})
    expect(columns.sort()).toEqual(['needId', 'networkId', 'phrases', 'pollId', 'questionId', 'sources', 'votes'])
  })
})

test('the academy knows of its poll and its needs', async () => {
  const { text } = await get('/n/open-one/meetings/OA1/academy', expert)
  expect(text).toContain('Close with a poll done')
  expect(text).toContain('Make learning needs of it done 5 needs')
})

test('in French', async () => {
  expect((await get(at, expert, 'fr')).text).toContain('En faire des besoins d’apprentissage')
})
