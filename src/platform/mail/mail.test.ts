import { eq, ne } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../../tests/database.ts'
import { jobContext, runJob, runJobs } from '../../../tests/jobs.ts'
import { mailServer } from '../../../tests/mail-server.ts'
import type { JobContext } from '../jobs/index.ts'
import type { Log } from '../log/index.ts'
import { letters } from '../schema.ts'
import { readSettings } from '../settings/index.ts'
import { type LetterWish, mailJobs, writeLetter } from './index.ts'

const database = await freshDatabase('empty')
const { db, pool } = database
const server = await mailServer()
const settings = readSettings({ BASE_URL: 'https://learn.example.org', SMTP_URL: server.url })

beforeEach(async () => {
  server.refuse(undefined)
  server.arrived.length = 0
  await db.delete(letters)
  await pool.query('delete from graphile_worker._private_jobs')
})

const wish: LetterWish = {
  to: 'ana@example.org',
  language: 'en',
  kind: 'test',
  subject: 'A need has an answer',
  letter: {
    title: 'Lublin can show you',
    paragraphs: ['Two cities & more.', { quote: 'Come <b>and</b> see\nhow we do it' }],
    code: '123 456',
    action: { label: 'Answer', href: 'https://learn.example.org/answer?a=1&b=2' },
    list: [{ title: 'Youth council', href: 'https://learn.example.org/n/x', note: 'since May' }],
    more: ['It can wait.'],
    reason: 'You get this because you follow Lublin.',
    settingsHref: 'https://learn.example.org/me/stop/abc',
  },
}

const send = (later = false) => runJobs(database, mailJobs, { settings, later })
const states = async () => (await db.select().from(letters)).map(({ sentAt, trouble }) => [sentAt !== null, trouble])
const waiting = async () => (await pool.query('select key, attempts from graphile_worker.jobs order by id')).rows

test('a letter arrives with both parts, which say the same, and can be ended with one click', async () => {
  const id = await writeLetter(db, wish)
  await send()
  const [letter] = server.arrived
  expect(letter).toMatchObject({ from: 'no-reply@learn.example.org', to: ['ana@example.org'] })
  expect(letter?.headers.get('content-type')).toMatch(/^multipart\/alternative/)
  expect(Object.fromEntries(letter?.headers ?? [])).toMatchObject({
    from: 'Charrette <no-reply@learn.example.org>',
    to: 'ana@example.org',
    subject: 'A need has an answer',
    'message-id': `<${id}@learn.example.org>`,
    'auto-submitted': 'auto-generated',
    'content-language': 'en',
    'list-unsubscribe': '<https://learn.example.org/me/stop/abc>',
    'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
  })
  expect(letter?.text).toBe(`Lublin can show you

Two cities & more.

> Come <b>and</b> see
> how we do it

123 456

* Youth council
  since May
  https://learn.example.org/n/x

Answer:
https://learn.example.org/answer?a=1&b=2

It can wait.

-- 
You get this because you follow Lublin.

Choose which letters you get:
https://learn.example.org/me/stop/abc
`)
  expect(letter?.html).toMatch(/^<!doctype html><html lang="en" dir="ltr">/)
  for (const said of [
    'Two cities &amp; more.',
    'Come &lt;b&gt;and&lt;/b&gt; see',
    'href="https://learn.example.org/answer?a=1&amp;b=2"',
    'You get this because you follow Lublin.',
  ])
    expect(letter?.html).toContain(said)
  expect(letter?.html).not.toMatch(/<(img|script|link|table|style)\b/)
  expect(await states()).toEqual([[true, null]])
})

test('it speaks the reader’s language and writes in their direction', async () => {
  await writeLetter(db, { ...wish, language: 'fr', subject: 'Ķekava répond à votre demande' })
  await writeLetter(db, { ...wish, language: 'ar-XB' })
  await send()
  const [french, mirrored] = server.arrived
  expect(french?.headers.get('subject')).toBe('Ķekava répond à votre demande')
  expect(french?.html).toContain('<html lang="fr" dir="ltr">')
  expect(french?.text).toContain('Choisir les courriers que vous recevez')
  expect(mirrored?.html).toContain('dir="rtl"')
})

test('it exists with the change it tells of, and not without', async () => {
  await expect(
    db.transaction(async (tx) => {
      await writeLetter(tx, wish)
      throw new Error('The change failed.')
    }),
  ).rejects.toThrow('The change failed.')
  await send()
  expect(server.arrived).toEqual([])
  expect(await states()).toEqual([])
})

test('nobody can write headers, and an address that is none goes nowhere', async () => {
  await writeLetter(db, { ...wish, subject: 'Hello\r\nBcc: everybody@example.org' })
  await writeLetter(db, { ...wish, to: 'ana@example.org\r\nBcc: everybody@example.org' })
  await writeLetter(db, { ...wish, to: 'a@example.org, b@example.org' })
  await send()
  expect(server.arrived.map(({ to, headers }) => [to, headers.get('subject'), headers.has('bcc')])).toEqual([
    [['ana@example.org'], 'Hello Bcc: everybody@example.org', false],
  ])
  expect((await states()).sort()).toEqual([
    [false, 'This is no mail address.'],
    [false, 'This is no mail address.'],
    [true, null],
  ])
})

test('links must be whole addresses of web pages', async () => {
  const action = { label: 'Press', href: 'javascript:alert(1)' }
  await expect(writeLetter(db, { ...wish, letter: { ...wish.letter, action } })).rejects.toThrow('whole addresses')
})

test('refused for good, it says why and is not tried again', async () => {
  server.refuse({ code: 550, words: 'No such person' })
  await writeLetter(db, wish)
  await send()
  expect(await states()).toEqual([[false, '550 No such person']])
  expect(await waiting()).toEqual([])
  server.refuse(undefined)
  await send(true)
  expect(server.arrived).toEqual([])
})

test('refused for the moment, it is tried again later, under the same number', async () => {
  server.refuse({ code: 451, words: 'Greylisted' })
  const id = await writeLetter(db, wish)
  await send()
  expect(await states()).toEqual([[false, null]])
  expect(await waiting()).toEqual([{ key: `letter ${id}`, attempts: 1 }])
  server.refuse(undefined)
  await send()
  expect(server.arrived).toEqual([])
  await send(true)
  expect(server.arrived.map(({ headers }) => headers.get('message-id'))).toEqual([`<${id}@learn.example.org>`])
  expect(await states()).toEqual([[true, null]])
})

test('a server that is down takes it once it is up again, and the reason names nobody', async () => {
  const other = await mailServer()
  const port = Number(new URL(other.url).port)
  const there = { settings: readSettings({ BASE_URL: 'https://learn.example.org', SMTP_URL: other.url }) }
  await other.stop()
  await writeLetter(db, wish)
  await runJobs(database, mailJobs, there)
  const { rows } = await pool.query('select last_error from graphile_worker._private_jobs')
  expect(rows[0].last_error).toBe('The mail server did not take a letter (ESOCKET CONN).')
  const again = await mailServer(port)
  await runJobs(database, mailJobs, { ...there, later: true })
  expect(again.arrived.length).toBe(1)
})

test('a letter whose job was lost is found, one that is old is not sent any more, and in the end it is forgotten', async () => {
  const id = await writeLetter(db, wish)
  await pool.query('delete from graphile_worker._private_jobs')
  await runJob(database, 'look-after-letters', settings)
  expect(await waiting()).toEqual([])
  await age('1 hour')
  await runJob(database, 'look-after-letters', settings)
  await runJob(database, 'look-after-letters', settings)
  expect(await waiting()).toEqual([{ key: `letter ${id}`, attempts: 0 }])
  await send()
  expect(server.arrived.length).toBe(1)

  await writeLetter(db, wish)
  await age('3 days')
  await runJob(database, 'look-after-letters', settings)
  await send()
  expect(server.arrived.length).toBe(1)
  expect((await states()).sort()).toEqual([
    [false, 'The mail server did not take it for two days.'],
    [true, null],
  ])
  await age('31 days')
  await runJob(database, 'look-after-letters', settings)
  expect(await states()).toEqual([])
})

const age = (by: string) => pool.query(`update letters set created_at = now() - $1::interval`, [by])

test('letters of a demonstration are kept and never sent', async () => {
  const id = await writeLetter(db, { ...wish, demo: true })
  await send()
  await age('1 hour')
  await runJob(database, 'look-after-letters', settings)
  await runJobs(database, [...mailJobs], { settings })
  expect(server.arrived).toEqual([])
  expect(await db.select({ id: letters.id }).from(letters).where(eq(letters.demo, true))).toEqual([{ id }])
})

/** What sending what waits says in the log. */
async function linesOfLog(given: typeof settings): Promise<string[]> {
  const lines: string[] = []
  const log = { ...jobContext(database).log, info: (_: object, line?: string) => void (line && lines.push(line)) }
  const jobs = mailJobs.map((job) => ({
    ...job,
    run: (context: JobContext, payload: unknown) => job.run({ ...context, log: log as Log }, payload),
  }))
  await runJobs(database, jobs, { settings: given })
  return lines
}

test('with one, the log says no link', async () => {
  await writeLetter(db, wish)
  expect((await linesOfLog(settings)).filter((line) => line.includes('https'))).toEqual([])
  expect(server.arrived.length).toBe(1)
})

test('without a mail server letters are kept, and the link of one to a person is said in the log', async () => {
  await writeLetter(db, wish)
  await writeLetter(db, { ...wish, to: 'role@demo.invalid', demo: true })
  await writeLetter(db, {
    ...wish,
    to: 'no-link@example.org',
    letter: { title: 'News', paragraphs: [], reason: 'So.' },
  })
  const said = await linesOfLog(readSettings({}))
  expect(said).toEqual([
    'SMTP_URL is not set; the letter to ana@example.org would say: https://learn.example.org/answer?a=1&b=2',
  ])
  expect(server.arrived).toEqual([])
  await db.delete(letters).where(ne(letters.to, 'ana@example.org'))
  await age('3 days')
  await runJob(database, 'look-after-letters', readSettings({}))
  expect(await states()).toEqual([[false, null]])
})
