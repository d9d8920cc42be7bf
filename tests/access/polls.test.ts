import { expect, test } from 'vitest'
import { createApp } from '../../src/app/app.tsx'
import { networks, programmes } from '../../src/networks/schema.ts'
import { createLog } from '../../src/platform/log/index.ts'
import { readSettings } from '../../src/platform/settings/index.ts'
import { freshDatabase } from '../database.ts'
import { send } from '../forms.ts'
import { phoneAt, plantPoll } from '../polls.ts'
import { plantEverything } from './planted.ts'
import { everyRole } from './visitors.ts'

// Who answered what is nobody's to know: not of those who lead, not from any page or file of theirs, not from what the
// server writes down. What the tables hold is proven in `src/polls/poll.secrecy.test.ts`.

const { db, pool } = await freshDatabase('empty')
const planted = await plantEverything(db, { slug: 'open-one' })
const [programme] = await db.insert(programmes).values({ slug: 'programme', name: 'Programme' }).returning()
await db.update(networks).set({ programmeId: programme?.id })
const everybody = await everyRole(db, { ...planted, programmeId: programme?.id ?? '' })
const app = createApp({ db, settings: readSettings({ REQUESTS_PER_MINUTE: '1000000' }), secret: 'x'.repeat(32) })
const lead = everybody.find(({ name }) => name === 'lead expert')
const voter = everybody.find(({ name }) => name === 'coordinator, other city')

const [meeting] = (await pool.query(`select id from meetings where slug = 'M1'`)).rows
const poll = await plantPoll(db, { networkId: planted.networkId, meetingId: meeting.id }, [
  { kind: 'text' },
  { kind: 'scale', most: 5 },
])
const at = `/n/open-one/meetings/M1/polls/${poll.code}`

/** Somebody who is signed in answers in the same browser. */
async function answer(words: string, number: number) {
  const phone = await phoneAt(app, poll)
  phone.take(voter?.headers.cookie ?? '')
  const [text, scale] = poll.questions
  await phone.post(poll.at, { [`a.${text?.id}`]: words, [`a.${scale?.id}`]: String(number) })
  return phone.cookie('poll') ?? ''
}

test('no page, file or answer of the house tells those who lead who answered', { timeout: 120_000 }, async () => {
  const token = await answer('Only one of us knows', 5)
  const patterns = app.routes.filter(
    ({ method, path }) => method === 'GET' && /meetings\/:meeting|activity|\/p\//.test(path),
  )
  const addresses = patterns
    .filter(({ path }) => !path.endsWith('/live'))
    .map(({ path }) => planted.addressOf(path.replace(':poll', poll.code).replace('/p/:code', poll.at)))
  const { rows } = await pool.query('select receipt from poll_receipts where question_id = any($1)', [
    poll.questions.map(({ id }) => id),
  ])
  expect(rows).toHaveLength(2)
  const traces = [token, ...rows.map(({ receipt }) => receipt)]
  for (const address of [...addresses, `${at}/results`, `${at}/results.csv`, `${at}/answers.csv`, `${at}/texts`]) {
    const text = await (await app.request(address, { headers: lead?.headers ?? {} })).text()
    for (const trace of traces) expect([address, text.includes(trace)]).toEqual([address, false])
    // Where the words stand, the person does not, and nothing beside them says when.
    if (address.startsWith(at) && text.includes('Only one of us knows')) expect(text).not.toContain(voter?.name)
  }
  const answers = await (await app.request(`${at}/answers.csv`, { headers: lead?.headers ?? {} })).text()
  expect(answers).toContain('Only one of us knows')
  expect(answers).not.toMatch(/\d{1,2}:\d{2}|20\d\d-|[0-9a-f]{8}-[0-9a-f]{4}-/)
})

test('single answers stand in no order in the file, and text and number of one person not beside each other', async () => {
  for (let person = 0; person < 20; person++)
    await answer(`Person ${String(person).padStart(2, '0')}`, (person % 5) + 1)
  const read = async () => {
    const file = await (await app.request(`${at}/answers.csv`, { headers: lead?.headers ?? {} })).text()
    return [...file.matchAll(/Person \d\d/g)].map(([words]) => words)
  }
  const once = await read()
  expect(once).toHaveLength(20)
  expect(await read()).not.toEqual(once)
  expect(once).not.toEqual(once.toSorted())
})

test('what the server writes down names neither words nor browser, not even when writing fails', async () => {
  const lines: string[] = []
  const log = createLog({ logLevel: 'silent' })
  for (const level of ['debug', 'info', 'warn', 'error'] as const)
    log[level] = ((...said: unknown[]) => lines.push(JSON.stringify(said))) as (typeof log)[typeof level]
  const noting = createApp({ db, settings: readSettings({}), log, secret: 'x'.repeat(32) })
  const other = await plantPoll(db, { networkId: planted.networkId, meetingId: meeting.id }, [{ kind: 'text' }])
  const phone = await phoneAt(noting, other)
  phone.take(voter?.headers.cookie ?? '')
  await pool.query(`alter table poll_answers add constraint refused check (text is distinct from 'Whispered words')`)
  const answered = await phone.post(other.at, { [`a.${other.questions[0]?.id}`]: 'Whispered words' })
  await pool.query('alter table poll_answers drop constraint refused')
  expect(answered.status).toBe(500)
  const written = lines.join('\n')
  expect(written).toContain('refused')
  const cookie = voter?.headers.cookie?.replace('session=', '') ?? ''
  for (const secret of ['Whispered', phone.cookie('poll') ?? '', cookie, voter?.person?.id ?? ''])
    expect(written).not.toContain(secret)
})

test('a letter to everybody who follows the meeting says nothing of what was answered', async () => {
  for (const { person } of everybody)
    if (person) await send(app, `/n/open-one/follow/meeting/${meeting.id}`, {}, person)
  const before = (await pool.query('select count(*)::int as letters from letters')).rows
  await answer('Nobody is told of this', 1)
  expect((await pool.query('select count(*)::int as letters from letters')).rows).toEqual(before)
  const { rows } = await pool.query(`select verb from activity_entries where detail::text like '%Nobody is told%'`)
  expect(rows).toEqual([])
})
