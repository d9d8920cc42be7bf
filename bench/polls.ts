import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '#platform/postgres'
import { receiptFor } from '../src/polls/answers/token.ts'
import type { PlantedPoll } from '../tests/polls.ts'
import { memoryOf, processorTime } from './measure/processes.ts'
import { ask, connect, hangUp, type Screen } from './polls/phone.ts'
import { countedIn, openRoom } from './polls/plant.ts'
import { decimals, table } from './report.ts'
import { built, type RunningServer, startBareBox, startCharrette } from './servers/servers.ts'

/**
 * A whole room answers at the same instant, over two processes and one database; then one of them is killed half way.
 * `node bench/polls.ts [--people 1000] [--phones 1000] [--rounds 3]`
 */
const { values: wish } = parseArgs({
  options: {
    people: { type: 'string', default: '1000' },
    phones: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
  },
})
const people = Number(wish.people)
const phones = Number(wish.phones)
const rounds = Number(wish.rounds)

const say = (line: string) => process.stdout.write(`${line}\n`)
const open: { stop(): Promise<void> }[] = []
const keep = <T extends { stop(): Promise<void> }>(thing: T): T => {
  open.unshift(thing)
  return thing
}
const failed: string[] = []
const hold = (what: string, isSo: boolean) => {
  if (!isSo) failed.push(what)
}

try {
  execFileSync(join(import.meta.dirname, '../bin/charrette'), ['help'], { stdio: ['ignore', 'ignore', 'inherit'] })
  say(`${built}; load of the machine before: ${decimals(loadavg()[0] ?? 0, 1)}`)
  const postgres = keep(
    await openDatabase({ databaseUrl: undefined, dataDir: join(import.meta.dirname, '../tmp/bench/polls') }, say),
  )
  const room = await openRoom(postgres.connectionString)
  const servers = [
    keep(await startCharrette({ databaseUrl: room.database })),
    keep(await startCharrette({ databaseUrl: room.database })),
  ]
  const bare = [keep(await startBareBox(room.database)), keep(await startBareBox(room.database))]
  say(
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}, PostgreSQL ${postgres.version}`,
  )
  await allAtOnce(servers, await room.newPoll(), room.database)
  await besideBare(servers, bare, room.newPoll)
  const victim = keep(await startCharrette({ databaseUrl: room.database }))
  await killed(victim, servers[0] as RunningServer, await room.newPoll(), room.database)
} finally {
  hangUp()
  for (const thing of open) await thing.stop()
}
if (failed.length > 0) {
  say(`NOT AS IT SHOULD BE: ${failed.join('; ')}`)
  process.exitCode = 1
}

interface Person {
  cookie: string
  server: RunningServer
}

/** Everybody opens the poll for the first time and answers, all in the same moment, while as many phones are connected. */
async function allAtOnce(servers: RunningServer[], poll: PlantedPoll, database: string): Promise<void> {
  const screens: Screen[] = []
  const began = performance.now()
  await inGroups(phones, 100, async (at) => {
    screens.push(await connect(`${at % 2 ? servers[1]?.address : servers[0]?.address}${poll.at}/live`))
  })
  say(`${phones} phones connected in ${seconds(performance.now() - began)}`)

  const before = [await spentBy(servers), process.cpuUsage()] as const
  const start = performance.now()
  const seen = Promise.all(screens.map((screen) => screen.reached(people)))
  const visits: number[] = []
  const answers: number[] = []
  const outcomes = await Promise.all(
    Array.from({ length: people }, async (_, at) => {
      const server = servers[at % 2] as RunningServer
      const page = await ask(server.address + poll.at)
      visits.push(performance.now() - start)
      if (page.status !== 200 || !page.cookie) return { at, status: page.status, token: '' }
      const said = await ask(server.address + poll.at, { cookie: page.cookie, form: answerTo(poll, at) })
      answers.push(performance.now() - start)
      return { at, status: said.status, token: page.cookie.slice('poll='.length) }
    }),
  ).catch((error: unknown) => {
    failed.push(`a phone had no answer: ${error}`)
    return []
  })
  const everywhere = Math.max(...(await withinSeconds(seen, 20))) - start
  const spent = (await spentBy(servers)) - before[0]
  const { user, system } = process.cpuUsage(before[1])
  const { receipts, answers: written } = await countedIn(database, poll.questions[0]?.id ?? '')
  const errors = people - outcomes.filter(({ status }) => status === 200).length
  const lost = outcomes.filter(
    ({ token }) => token && !receipts.has(receiptFor(token, poll.questions[0]?.id ?? '')),
  ).length
  const memory = await Promise.all(servers.map(({ pid }) => memoryOf(pid)))
  say(
    table(
      [
        'people at once',
        'phones connected',
        'errors',
        'lost',
        'double',
        'page p50 / last s',
        'answer p50 / last s',
        'on every phone s',
        'processor s of the servers / of the phones',
        'memory of each process MB',
      ],
      [
        [
          people,
          phones,
          errors,
          lost,
          written - receipts.size,
          `${seconds(median(visits))} / ${seconds(Math.max(...visits))}`,
          `${seconds(median(answers))} / ${seconds(Math.max(...answers))}`,
          seconds(everywhere),
          `${seconds(spent)} / ${seconds((user + system) / 1000)}`,
          memory.map(({ rss }) => decimals(rss, 0)).join(' and '),
        ],
      ],
    ),
  )
  hold('errors, lost or double', errors === 0 && lost === 0 && written === receipts.size && receipts.size === people)
  hold('on every phone within 5 s', everywhere <= 5_000)
  for (const screen of screens) screen.stop()
}

/** Answers a second, in turns with a bare server that writes the same in the same way. */
async function besideBare(servers: RunningServer[], bare: RunningServer[], newPoll: () => Promise<PlantedPoll>) {
  const rates = { product: [] as number[], bare: [] as number[] }
  const costs = { product: [] as number[], bare: [] as number[] }
  for (let round = 0; round < rounds; round++) {
    for (const name of round % 2 ? (['bare', 'product'] as const) : (['product', 'bare'] as const)) {
      const poll = await newPoll()
      const { rate, cost } = await rateOf(name === 'bare' ? bare : servers, poll)
      rates[name].push(rate)
      costs[name].push(cost)
    }
  }
  const [product, least] = [median(rates.product), median(rates.bare)]
  say(
    table(
      [`two processes, median of ${rounds}`, 'Charrette', 'bare Node', 'ratio'],
      [
        ['answers a second', decimals(product, 0), decimals(least, 0), decimals(least / product, 1)],
        [
          'processor ms of the servers for an answer',
          decimals(median(costs.product)),
          decimals(median(costs.bare)),
          decimals(median(costs.product) / median(costs.bare), 1),
        ],
      ],
    ),
  )
  hold('within 2x of bare Node', least / product <= 2)
}

/** Four answers from each of so many lines, each line as fast as it is answered. */
async function rateOf(servers: RunningServer[], poll: PlantedPoll): Promise<{ rate: number; cost: number }> {
  const lines = 1_000
  const each = 4
  const once = async (at: number) => {
    const cookie = `poll=${randomBytes(16).toString('base64url')}`
    const { status } = await ask((servers[at % 2] as RunningServer).address + poll.at, {
      cookie,
      form: answerTo(poll, at),
    })
    hold('every answer is taken', status === 200)
  }
  hangUp()
  await inGroups(200, 50, once)
  const before = await spentBy(servers)
  const began = performance.now()
  await Promise.all(
    Array.from({ length: lines }, async (_, at) => {
      for (let time = 0; time < each; time++) await once(at)
    }),
  )
  const rate = (1000 * lines * each) / (performance.now() - began)
  return { rate, cost: ((await spentBy(servers)) - before) / (lines * each) }
}

async function spentBy(servers: RunningServer[]): Promise<number> {
  const times = await Promise.all(servers.map(({ pid }) => processorTime(pid)))
  return times.reduce((sum, time) => sum + time, 0)
}

/** One of two processes is killed while everybody answers; who heard nothing sends again, to the other. */
async function killed(
  victim: RunningServer,
  survivor: RunningServer,
  poll: PlantedPoll,
  database: string,
): Promise<void> {
  let acknowledged = 0
  let again = 0
  const persons: Person[] = Array.from({ length: people }, (_, at) => ({
    cookie: `poll=${randomBytes(16).toString('base64url')}`,
    server: at % 2 ? survivor : victim,
  }))
  const send = async (person: Person, at: number): Promise<void> => {
    // A room does not press the button in one and the same moment.
    await pause(Math.random() * 1_500)
    for (let { server } = person; ; server = survivor, again++) {
      const said = await ask(server.address + poll.at, { cookie: person.cookie, form: answerTo(poll, at) }).catch(
        () => null,
      )
      if (said?.status === 200) break
      await pause(50)
    }
    acknowledged += 1
    if (acknowledged === Math.floor(people / 3)) victim.process.kill('SIGKILL')
  }
  await Promise.all(persons.map(send))
  const questionId = poll.questions[0]?.id ?? ''
  const { receipts, answers } = await countedIn(database, questionId)
  const lost = persons.filter(
    ({ cookie }) => !receipts.has(receiptFor(cookie.slice('poll='.length), questionId)),
  ).length
  say(
    table(
      ['people', 'killed after', 'sent again', 'acknowledged and lost', 'double'],
      [[people, Math.floor(people / 3), again, lost, answers - people]],
    ),
  )
  hold('nothing lost and nothing double after a kill', lost === 0 && answers === people && receipts.size === people)
  hold('somebody had to send again', again > 0)
}

function answerTo({ questions }: PlantedPoll, at: number): string {
  const [question] = questions
  return new URLSearchParams({ [`a.${question?.id}`]: question?.options[at % 3] ?? '' }).toString()
}

async function inGroups(count: number, together: number, work: (at: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < count; from += together)
    await Promise.all(Array.from({ length: Math.min(together, count - from) }, (_, at) => work(from + at)))
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function seconds(ms: number): string {
  return decimals(ms / 1000)
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

async function withinSeconds(work: Promise<number[]>, most: number): Promise<number[]> {
  const late = pause(most * 1000).then(() => [Number.POSITIVE_INFINITY])
  return Promise.race([work, late])
}
