import { execFileSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Databases, openDatabases } from './databases.ts'
import { type Cost, costOf, inTurns } from './measure/cost.ts'
import { firstView } from './measure/first-view.ts'
import { load } from './measure/load.ts'
import { memoryOf, memoryOfTree } from './measure/processes.ts'
import { asBrowser, asMember, visit } from './measure/visit.ts'
import { onTheWire } from './measure/wire.ts'
import { type BenchPage, pagesOf } from './pages.ts'
import { decimals, kilobytes, table, writeFigures } from './report.ts'
import { type RunningServer, startBare, startCharrette } from './servers/servers.ts'

const { values: wish } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    amount: { type: 'string', default: '300' },
    page: { type: 'string', multiple: true, default: [] },
    write: { type: 'boolean', default: false },
  },
})
const rounds = Number(wish.rounds)
const amount = Number(wish.amount)

/** As many requests as V8 takes to compile what a page needs. */
const warmUp = 200

/** Those who ask for a page that is made anew; so many requests are under way at any time. */
const connections = 4

const say = (line: string) => process.stdout.write(`${line}\n`)
const open: { stop(): Promise<void> }[] = []
const keep = <T extends { stop(): Promise<void> }>(thing: T): T => {
  open.unshift(thing)
  return thing
}

try {
  // The command line builds what it runs, if need be.
  execFileSync(join(import.meta.dirname, '../bin/charrette'), ['help'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const databases = keep(await openDatabases(say))
  const pages = await presentPages(databases, await pagesOf(databases.large))
  const parts = [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model.trim()}), Node ${process.versions.node}, PostgreSQL ${databases.version}, ${rounds} rounds of ${amount} requests; load of the machine before: ${decimals(loadavg()[0] ?? 0, 1)}.`,
    await madeAnew(databases, pages),
    await fromMemory(databases, pages),
    await weight(databases, pages),
    await crowd(databases, pages),
  ]
  const figures = parts.join('\n\n')
  say(figures)
  if (wish.write) await writeFigures(figures)
} finally {
  for (const thing of open) await thing.stop()
}

async function presentPages({ large }: Databases, all: BenchPage[]): Promise<BenchPage[]> {
  const server = await startCharrette({ databaseUrl: large })
  try {
    const asked = all.filter(({ name }) => wish.page.length === 0 || wish.page.includes(name))
    const found = await Promise.all(asked.map(async (page) => (await visit(server.address, page.path)).status === 200))
    for (const [index, page] of asked.entries()) if (!found[index]) say(`There is no page yet at ${page.path}`)
    return asked.filter((_, index) => found[index])
  } finally {
    await server.stop()
  }
}

/** Pages made from the database for every request, with one network in it and with 300. */
async function madeAnew({ small, large, postmaster }: Databases, pages: BenchPage[]): Promise<string> {
  const [one, many] = [
    keep(await startCharrette({ databaseUrl: small })),
    keep(await startCharrette({ databaseUrl: large })),
  ]
  const rows: (string | number)[][] = []
  for (const { name, aim, path, everywhere } of pages) {
    const run = (server: RunningServer, paths: string[]) => () =>
      costOf({ server, postmaster, paths, headers: asMember, amount, connections })
    for (const { address } of [one, many])
      await load(address, { paths: [path], headers: asMember, amount: warmUp, connections })
    const cost = await inTurns(rounds, {
      small: run(one, [path]),
      large: run(many, [path]),
      everywhere: run(many, everywhere),
    })
    const total = ({ server, database }: Cost) => server + database
    rows.push([
      name,
      aim,
      `${decimals(total(cost.small))} = ${decimals(cost.small.server)} + ${decimals(cost.small.database)}`,
      `${decimals(total(cost.large))} = ${decimals(cost.large.server)} + ${decimals(cost.large.database)}`,
      decimals(total(cost.large) / total(cost.small)),
      decimals(total(cost.everywhere)),
      decimals((connections * 1000) / cost.large.median, 0),
      `${decimals(cost.large.median, 0)} / ${decimals(cost.large.slowest, 0)}`,
    ])
    say(rows.at(-1)?.join(' | ') ?? '')
  }
  return `### Made anew for every request\n\nMilliseconds of processor time per request, server + database.\n\n${table(
    ['page', 'aim', 'one network', 'of 300 networks', 'ratio', 'all 300 in turn', 'requests/s', 'latency p50 / p99 ms'],
    rows,
  )}`
}

/** Pages that have not changed, beside a bare Node server that sends the same bytes. */
async function fromMemory({ large, postmaster }: Databases, pages: BenchPage[]): Promise<string> {
  const server = keep(await startCharrette({ databaseUrl: large }))
  const answers = await Promise.all(
    pages.map(async ({ path }) => ({ path, answer: await visit(server.address, path) })),
  )
  const bare = keep(await startBare(answers))
  const rows: (string | number)[][] = []
  for (const { name, path } of pages) {
    const cost = await inTurns(rounds, {
      memory: () => costOf({ server, postmaster, paths: [path], headers: asBrowser, seconds: 1, connections: 8 }),
      bare: () => costOf({ server: bare, paths: [path], headers: asBrowser, seconds: 1, connections: 8 }),
    })
    rows.push([
      name,
      decimals(cost.memory.server + cost.memory.database, 3),
      decimals(cost.bare.server, 3),
      decimals((cost.memory.server + cost.memory.database) / cost.bare.server, 1),
      decimals(cost.memory.perSecond, 0),
      decimals(cost.bare.perSecond, 0),
      decimals(cost.bare.perSecond / cost.memory.perSecond, 1),
    ])
    say(rows.at(-1)?.join(' | ') ?? '')
  }
  return `### From memory, beside bare Node\n\nMilliseconds of processor time per request, and requests per second; the aim is a ratio of 3.\n\n${table(
    ['page', 'Charrette ms', 'bare ms', 'ratio', 'Charrette req/s', 'bare req/s', 'ratio'],
    rows,
  )}`
}

/** Statements and bytes per page, and what a first visit to the matrix brings. */
async function weight({ large }: Databases, pages: BenchPage[]): Promise<string> {
  const server = keep(await startCharrette({ databaseUrl: large, countQueries: true }))
  const rows: (string | number)[][] = []
  for (const { name, path } of pages) {
    const { queries, plain, gzip, brotli } = await onTheWire(server, path)
    rows.push([name, queries, kilobytes(plain), kilobytes(gzip), kilobytes(brotli)])
  }
  const view = await firstView(`${server.address}${pages.find(({ name }) => name === 'matrix')?.path ?? '/'}`)
  const { Font: fonts = 0, ...others } = view.bytes
  const rest = Object.values(others).reduce((sum, bytes) => sum + bytes, 0)
  return [
    `### Statements and bytes per page\n\n${table(['page', 'statements', 'plain', 'gzip', 'brotli'], rows)}`,
    `First view of the matrix in Chromium: ${view.requests} requests (aim: 8), ${kilobytes(rest)} without fonts (aim: 60 KB; ${Object.entries(
      others,
    )
      .map(([kind, bytes]) => `${kind} ${kilobytes(bytes)}`)
      .join(', ')}) and ${kilobytes(fonts)} of fonts (aim: 60 KB); ${
      view.usableWithoutScript ? 'the matrix is there' : 'THE MATRIX IS MISSING'
    } with scripts switched off.`,
  ].join('\n\n')
}

/** Many people at once, on every page in turn, and what memory that leaves the server with. */
async function crowd({ large, postmaster }: Databases, pages: BenchPage[]): Promise<string> {
  const server = keep(await startCharrette({ databaseUrl: large }))
  const before = await memoryOf(server.pid)
  const paths = Array.from({ length: 300 }, (_, place) => pages.flatMap(({ everywhere }) => everywhere[place] ?? []))
  const { requests, perSecond, median, slowest, failures } = await load(server.address, {
    paths: paths.flat(),
    headers: asBrowser,
    connections: 256,
    seconds: 20,
  })
  const after = await memoryOf(server.pid)
  return `### 256 connections\n\nAll pages of all 300 networks in turn for 20 s: ${requests} answers, ${failures} failures, ${decimals(perSecond, 0)} a second, p50 ${median} ms, p99 ${slowest} ms. Web process: ${decimals(before.rss, 0)} MB resident before, ${decimals(after.rss, 0)} MB after (${decimals(after.pss, 0)} MB proportional; aim: 200). PostgreSQL with all its processes: ${decimals(await memoryOfTree(postmaster), 0)} MB proportional.`
}
