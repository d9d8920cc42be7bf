import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { eq } from 'drizzle-orm'
import { afterAll, expect, test } from 'vitest'
import { meetings } from '../../src/meetings/schema.ts'
import { receiptFor } from '../../src/polls/answers/token.ts'
import { pollAnswers, pollReceipts } from '../../src/polls/schema.ts'
import { freshDatabase } from '../database.ts'
import { temporaryFolder } from '../folder.ts'
import { listenTo } from '../listening.ts'
import { plantNetwork } from '../planted-network.ts'
import { plantPoll } from '../polls.ts'
import { type Running, run } from './process.ts'

// The room answers over two processes, one of which is killed with -9. The larger figures are in bench/polls.ts.

const people = 100
const { folder, remove } = await temporaryFolder('crash-polls')
const running: Running[] = []

afterAll(async () => {
  await Promise.all(running.map((process) => process.end('SIGKILL')))
  await remove()
})

test('a server killed while a room answers: what was acknowledged is there, the rest is sent again and counts once', {
  timeout: 180_000,
}, async () => {
  const { connectionString, db } = await freshDatabase('empty')
  const { id: networkId } = await plantNetwork(db, { slug: 'planted', word: 'Zebra' })
  const [meeting] = await db.select().from(meetings).where(eq(meetings.networkId, networkId))
  const poll = await plantPoll(db, { networkId, meetingId: meeting!.id }, [{ kind: 'single', options: ['Yes', 'No'] }])
  const [question] = poll.questions
  const serve = async (): Promise<[Running, string]> => {
    const env = { DATABASE_URL: connectionString, DATA_DIR: join(folder, 'beside'), WORKER: 'off' }
    const server = run('charrette', ['serve'], { ...env, HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'silent' })
    running.push(server)
    return [server, (await server.says('ready at ')).replace(/.*ready at /, '')]
  }
  const [[victim, first], [, second]] = [await serve(), await serve()]
  const screens = await Promise.all(
    Array.from({ length: people }, (_, at) => listenTo(`${at % 2 ? second : first}${poll.at}/live`, 'poll')),
  )
  const tokens = Array.from({ length: people }, () => randomBytes(16).toString('base64url'))
  const acknowledged = new Set<string>()
  let again = 0
  const send = async (token: string, at: number) => {
    await pause(Math.random() * 1_000)
    for (let base = at % 2 ? second : first; ; base = second, again++) {
      const answer = await fetch(base + poll.at, {
        method: 'POST',
        headers: { cookie: `poll=${token}`, accept: 'application/json' },
        body: new URLSearchParams({ [`a.${question!.id}`]: question!.options[at % 2]! }),
      }).catch(() => null)
      if (answer?.status === 200) break
      await pause(20)
    }
    acknowledged.add(token)
    if (acknowledged.size === people / 4) {
      victim.child.kill('SIGKILL')
      const there = await receipts()
      for (const known of acknowledged) expect(there.has(receiptFor(known, question!.id))).toBe(true)
    }
  }
  const receipts = async () => new Set((await db.select().from(pollReceipts)).map(({ receipt }) => receipt))
  await Promise.all(tokens.map(send))
  expect(again).toBeGreaterThan(0)
  expect(await receipts()).toEqual(new Set(tokens.map((token) => receiptFor(token, question!.id))))
  expect(await db.select().from(pollAnswers)).toHaveLength(people)
  // Those who were connected to the other process see everybody.
  const half = `${people / 2} · 50%`
  const others = screens.filter((_, at) => at % 2)
  await Promise.all(others.map((screen) => screen.until((data) => data.split(half).length === 3)))
  for (const screen of screens) screen.stop()
})
