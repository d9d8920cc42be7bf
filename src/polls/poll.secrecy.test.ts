import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { readSettings } from '#platform/settings'
import { meetings } from '#schema/meetings'
import { freshDatabase } from '../../tests/database.ts'
import { send } from '../../tests/forms.ts'
import { signedInAs } from '../../tests/people.ts'
import { plantNetwork } from '../../tests/planted-network.ts'
import { phoneAt, plantPoll } from '../../tests/polls.ts'
import { createApp } from '../app/app.tsx'
import { roomsOf } from './live/rooms.ts'

// Nobody may find out who answered what: not from any column, not from keys, not from the order of rows, not from the
// transactions that wrote them, and not from what else the house keeps.

const { db, pool } = await freshDatabase('empty')
const app = createApp({ db, settings: readSettings({}), secret: 'x'.repeat(32) })
const { id: networkId } = await plantNetwork(db, { slug: 'planted', word: 'Zebra' })
const [meeting] = await db.select().from(meetings).where(eq(meetings.networkId, networkId))
const here = { networkId, meetingId: meeting!.id }

afterAll(() => roomsOf(db).close())

const rowsOf = async (text: string, values: unknown[] = []) => (await pool.query(text, values)).rows

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

test('answers, receipts and votes have no moment, no person, no address, and no way to each other', async () => {
  const columns = await rowsOf(
    `select table_name || '.' || column_name as name, data_type from information_schema.columns
     where table_name in ('poll_answers', 'poll_receipts', 'poll_votes') order by 1`,
  )
  expect(columns.map(({ name }) => name)).toEqual([
    'poll_answers.chosen',
    'poll_answers.counted',
    'poll_answers.group_id',
    'poll_answers.id',
    'poll_answers.network_id',
    'poll_answers.number',
    'poll_answers.points',
    'poll_answers.question_id',
    'poll_answers.signed_by',
    'poll_answers.state',
    'poll_answers.text',
    'poll_answers.theme_id',
    'poll_receipts.network_id',
    'poll_receipts.question_id',
    'poll_receipts.receipt',
    'poll_votes.network_id',
    'poll_votes.question_id',
    'poll_votes.receipt',
    'poll_votes.text_id',
  ])
  expect(columns.filter(({ data_type }) => /time|date|inet/.test(data_type))).toEqual([])
  const keys = await rowsOf(
    `select conrelid::regclass::text || ' > ' || confrelid::regclass::text as way from pg_constraint
     where contype = 'f' and conrelid::regclass::text in ('poll_answers', 'poll_receipts', 'poll_votes') order by 1`,
  )
  expect(keys.map(({ way }) => way)).toEqual([
    'poll_answers > networks',
    'poll_answers > poll_groups',
    'poll_answers > poll_questions',
    'poll_answers > themes',
    'poll_receipts > networks',
    'poll_receipts > poll_questions',
    'poll_votes > networks',
    'poll_votes > poll_questions',
  ])
})

test('answers of people who come one by one share their transactions and stand in no order', async () => {
  const people = 40
  const poll = await plantPoll(db, here, [{ kind: 'text' }, { kind: 'scale', most: 11 }])
  const [text, scale] = poll.questions
  const tokens: string[] = []
  for (let person = 0; person < people; person++) {
    const phone = await phoneAt(app, poll)
    tokens.push(phone.cookie('poll')!)
    const words = `Person ${String(person).padStart(2, '0')}`
    await phone.post(poll.at, { [`a.${text!.id}`]: words, [`a.${scale!.id}`]: String(1 + (person % 11)) })
  }
  const answers = await rowsOf(
    'select id, text, xmin::text as tx from poll_answers where question_id = $1 order by ctid',
    [text!.id],
  )
  const receipts = await rowsOf('select receipt, xmin::text as tx from poll_receipts where question_id = $1', [
    text!.id,
  ])
  expect(answers.map(({ text }) => text).sort()).toEqual(
    Array.from({ length: people }, (_, person) => `Person ${String(person).padStart(2, '0')}`),
  )
  expect(receipts).toHaveLength(people)

  // Keys are random (version 4), and neither they nor the places of rows follow the order in which people came.
  expect(answers.every(({ id }) => /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(id))).toBe(true)
  const inOrder = (words: string[]) => words.slice(1).filter((word, at) => word > words[at]!).length
  const byKey = answers.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map(({ text }) => text)
  expect(inOrder(answers.map(({ text }) => text))).toBeLessThan(people * 0.8)
  expect(inOrder(byKey)).toBeLessThan(people * 0.8)

  // Whoever has a person's phone in hand can make its receipt and look for answers of the same transaction: the one that
  // is theirs is found no more often than by guessing among 32.
  const receiptOf = (token: string) => createHash('sha256').update(`${token} ${text!.id}`).digest('base64url')
  const pairs = tokens.flatMap((token, person) => {
    const mine = receipts.find(({ receipt }) => receipt === receiptOf(token))
    return answers.filter(({ tx }) => tx === mine.tx).map((answer) => ({ person, answer }))
  })
  const hits = pairs.filter(({ person, answer }) => answer.text === `Person ${String(person).padStart(2, '0')}`)
  expect(pairs).toHaveLength(people)
  expect(hits.length).toBeLessThanOrEqual(6)
  const last = answers.reduce((latest, { tx }) => Math.max(latest, Number(tx)), 0)
  expect(answers.filter(({ tx }) => Number(tx) === last)).toHaveLength(32)

  // Two receipts of one browser have nothing in common, and no receipt holds a token.
  const others = await rowsOf('select receipt from poll_receipts where question_id = $1', [scale!.id])
  expect(receipts.filter(({ receipt }) => others.some((other) => other.receipt === receipt))).toEqual([])
  const hashed = tokens.map((token) => createHash('sha256').update(token).digest('base64url'))
  const everything = JSON.stringify([...receipts, ...others])
  for (const secret of [...tokens, ...hashed]) expect(everything).not.toContain(secret)
}, 60_000)

test('nothing that anybody does in the room is on record anywhere else', async () => {
  const lead = await signedInAs(db, 'Lead expert', [{ role: 'lead_expert', networkId }])
  const poll = await plantPoll(db, here, [{ kind: 'text' }], { state: 'draft' })
  await send(app, `/n/planted/meetings/M1/polls/${poll.code}/open`, {}, lead)
  const before = await everyRowElsewhere()
  // Somebody who is signed in answers in the same browser.
  const phone = await phoneAt(app, poll)
  phone.take(lead.headers.cookie)
  await phone.post(poll.at, { [`a.${poll.questions[0]!.id}`]: 'A secret thing to say' })
  const [answer] = await rowsOf('select id from poll_answers where question_id = $1', [poll.questions[0]!.id])
  const voter = await phoneAt(app, poll)
  voter.take(lead.headers.cookie)
  await voter.post(`${poll.at}/vote`, { text: answer.id })
  await pause(50)
  expect(await everyRowElsewhere()).toEqual(before)
  const told = await rowsOf(`select verb, detail::text from activity_entries where subject_kind = 'poll'`)
  expect(told).toEqual([{ verb: 'poll.opened', detail: '{}' }])
})

/** All rows of all tables but those of what was answered. */
async function everyRowElsewhere(): Promise<Record<string, string>> {
  const tables = await rowsOf(
    `select quote_ident(schemaname) || '.' || quote_ident(relname) as name from pg_stat_user_tables
     where relname not in ('poll_answers', 'poll_receipts', 'poll_votes') order by 1`,
  )
  const held: Record<string, string> = {}
  for (const { name } of tables)
    held[name] = (
      await rowsOf(`select md5(coalesce(string_agg(t::text, ',' order by t::text), '')) as sum from ${name} t`)
    )[0].sum
  return held
}
