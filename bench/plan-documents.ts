import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import pg from 'pg'
import { connect, migrate } from '#platform/db'
import { openDatabase } from '#platform/postgres'
import { createFormats, createText } from '#platform/text'
import { cities, networks } from '#schema/networks'
import { plans, planVersions } from '#schema/plans'
import { printedPlan } from '../src/plans/documents/print.ts'
import en from '../src/plans/text.en.json' with { type: 'json' }
import fr from '../src/plans/text.fr.json' with { type: 'json' }
import { writtenPlan } from '../tests/written-plan.ts'
import { memoryOfTree } from './measure/processes.ts'
import { decimals, table } from './report.ts'
import { startCharrette } from './servers/servers.ts'

/**
 * A plan of about two hundred pages and 150 actions: what its PDF takes, set here, against the same page printed by headless
 * Chromium. `node bench/plan-documents.ts [--actions 150] [--paragraphs 440] [--rounds 3]`
 */
const { values: wish } = parseArgs({
  options: {
    actions: { type: 'string', default: '150' },
    paragraphs: { type: 'string', default: '440' },
    rounds: { type: 'string', default: '3' },
  },
})
const root = join(import.meta.dirname, '..')
const place = join(root, 'tmp/bench/plan-documents')
const plan = writtenPlan({ actions: Number(wish.actions), paragraphs: Number(wish.paragraphs) })
const open: { stop(): Promise<void> }[] = []
const keep = <T extends { stop(): Promise<void> }>(thing: T): T => {
  open.unshift(thing)
  return thing
}

interface Taken {
  seconds: number
  megabytes: number
  pages: number
  bytes: number
  tagged: boolean
}

try {
  const postgres = keep(await openDatabase({ databaseUrl: undefined, dataDir: place }, () => {}))
  const server = keep(await startCharrette({ databaseUrl: await planted(postgres.connectionString) }))
  const address = `${server.address}/n/bench/cities/budaors/plan`
  if ((await fetch(address)).status !== 200) throw new Error('The published plan is not there.')
  const rounds = Array.from({ length: Number(wish.rounds) })
  const ours: Taken[] = []
  const theirs: Taken[] = []
  // In turn, so that whatever else the machine does hits both.
  for (const _ of rounds) {
    ours.push(await typeset())
    theirs.push(await chromium(address))
  }
  const middle = (all: Taken[]) => [...all].sort((a, b) => a.seconds - b.seconds)[Math.floor(all.length / 2)] as Taken
  const row = (name: string, { seconds, megabytes, pages, bytes, tagged }: Taken) => [
    ...[name, decimals(seconds, 1), decimals(megabytes, 0), String(pages), decimals(bytes / 1e6, 1)],
    tagged ? 'yes' : 'no',
  ]
  const head = ['', 'seconds', 'MB at most', 'pages', 'MB of PDF', 'tagged']
  process.stdout.write(`${table(head, [row('set here', middle(ours)), row('headless Chromium', middle(theirs))])}\n`)
} finally {
  for (const thing of open) await thing.stop()
}

async function planted(connectionString: string): Promise<string> {
  const url = new URL(connectionString)
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('drop database if exists plan_documents_bench with (force)')
  await client.query('create database plan_documents_bench')
  await client.end()
  url.pathname = '/plan_documents_bench'
  await migrate(url.href)
  const { db, close } = connect(url.href)
  const [network] = await db.insert(networks).values({ slug: 'bench', name: 'Bench', visibility: 'public' }).returning()
  const networkId = network?.id ?? ''
  const [city] = await db
    .insert(cities)
    .values({ networkId, slug: 'budaors', position: 1, name: 'Budaörs', country: 'HU' })
    .returning()
  const cityId = city?.id ?? ''
  const [made] = await db.insert(plans).values({ networkId, cityId, title: plan.title, language: 'en' }).returning()
  await db.insert(planVersions).values({
    ...{ networkId, cityId, planId: made?.id ?? '', number: 1, kind: 'final', hash: 'x', frozenOn: '2025-06-12' },
    ...{ actor: 'Bench', audience: 'public', publishedOn: '2025-06-12', snapshot: { ...plan } },
  })
  await close()
  return url.href
}

/** As the job does it: a process of its own for one document. */
async function typeset(): Promise<Taken> {
  const begun = performance.now()
  const speaker = { lang: 'en' as const, t: createText({ en, fr }, 'en'), format: createFormats('en') }
  const edition = { name: 'Final plan · version 1', day: '2025-06-12', accent: '#0b5f6b', tint: '#e6f2f3' }
  const data = printedPlan(
    plan,
    { ...edition, programme: null, adopted: null, address: null, network: 'https://example.org/n/bench' },
    speaker,
  )
  const template = await readFile(join(root, 'src/plans/documents/plan.typ'), 'utf8')
  const child = fork(join(root, 'src/platform/documents/typeset.process.ts'), {
    serialization: 'advanced',
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const most = watched(child)
  child.send({ template, data })
  const pdf = await new Promise<Buffer>((resolve, reject) => {
    child.on('message', (said: { is: string; content?: Uint8Array; message?: string }) => {
      if (said.is === 'done') resolve(Buffer.from(said.content ?? []))
      if (said.is === 'broken') reject(new Error(said.message))
    })
  })
  return { seconds: (performance.now() - begun) / 1000, megabytes: await most(), ...(await read(pdf)) }
}

async function chromium(address: string): Promise<Taken> {
  const file = join(place, 'chromium.pdf')
  await rm(file, { force: true })
  const begun = performance.now()
  const child = spawn(
    process.env.CHROMIUM ?? '/usr/bin/chromium',
    ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--print-to-pdf=${file}`, address],
    { stdio: 'ignore' },
  )
  const most = watched(child)
  await once(child, 'exit')
  const seconds = (performance.now() - begun) / 1000
  if (!(await stat(file).catch(() => null))) throw new Error('Chromium wrote nothing.')
  return { seconds, megabytes: await most(), ...(await read(await readFile(file))) }
}

/** The most a process and its children hold at any time, looked at twenty times a second. */
function watched(child: ChildProcess): () => Promise<number> {
  let most = 0
  let over = false
  const looking = (async () => {
    while (!over) {
      most = Math.max(most, await memoryOfTree(child.pid ?? 0).catch(() => 0))
      await pause(50)
    }
  })()
  return async () => {
    over = true
    await looking
    return most
  }
}

async function read(pdf: Buffer): Promise<Pick<Taken, 'pages' | 'bytes' | 'tagged'>> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise
  return { pages: document.numPages, bytes: pdf.length, tagged: (await document.getMarkInfo()) !== null }
}
