import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openDatabase } from '#platform/postgres'
import { fieldsOf } from './long-plan/form.ts'
import { plantLongPlan } from './long-plan/plant.ts'
import { memoryOf } from './measure/processes.ts'
import { type Answer, textOf } from './measure/visit.ts'
import { decimals, kilobytes, table } from './report.ts'
import { queriesOf, type RunningServer, startCharrette } from './servers/servers.ts'

/**
 * A plan of two hundred pages and 150 actions as people meet it before it is printed: opened, written in, frozen, compared, read.
 * `node bench/long-plan.ts [--actions 150] [--paragraphs 440] [--rounds 3]`; a second, short plan stands beside it.
 */
const { values: wish } = parseArgs({
  options: {
    actions: { type: 'string', default: '150' },
    paragraphs: { type: 'string', default: '440' },
    rounds: { type: 'string', default: '3' },
  },
})
const open: { stop(): Promise<void> }[] = []
const keep = <T extends { stop(): Promise<void> }>(thing: T): T => {
  open.unshift(thing)
  return thing
}

interface Taken {
  status: number
  milliseconds: number
  statements: number
  plain: number
  packed: number
}

try {
  const place = join(import.meta.dirname, '../tmp/bench/long-plan')
  const postgres = keep(await openDatabase({ databaseUrl: undefined, dataDir: place }, () => {}))
  const { databaseUrl, cookie } = await plantLongPlan(postgres.connectionString, {
    actions: Number(wish.actions),
    paragraphs: Number(wish.paragraphs),
  })
  const server = keep(await startCharrette({ databaseUrl, countQueries: true }))
  const before = await memoryOf(server.pid)
  const [short, long] = [await walk(server, 'short', cookie), await walk(server, 'long', cookie)]
  const after = await memoryOf(server.pid)
  const rows = [...long].map(([name, taken]) => {
    const small = short.get(name) ?? taken
    return [
      taken.status < 400 ? name : `${name} (answered ${taken.status})`,
      `${decimals(small.milliseconds, 0)} / ${decimals(taken.milliseconds, 0)}`,
      `${small.statements} / ${taken.statements}`,
      `${kilobytes(small.plain)} / ${kilobytes(taken.plain)}`,
      kilobytes(taken.packed),
    ]
  })
  const head = ['short plan / long plan', 'ms', 'statements', 'plain', 'brotli of the long one']
  process.stdout.write(`${table(head, rows)}\n\n`)
  process.stdout.write(`Web process: ${decimals(before.rss, 0)} MB before, ${decimals(after.rss, 0)} MB after.\n`)
} finally {
  for (const thing of open) await thing.stop()
}

/** Everything that is done with a plan, each the middle of some rounds. */
async function walk(server: RunningServer, city: string, cookie: string): Promise<Map<string, Taken>> {
  const plan = `/n/bench/cities/${city}/plan`
  const taken = new Map<string, Taken[]>()
  const ask = async (name: string, path: string, typed?: Record<string, string>) => {
    const { answer, ...cost } = await timed(server, path, cookie, typed)
    taken.set(name, [...(taken.get(name) ?? []), cost])
    return textOf(answer)
  }
  const save = async (name: string, page: string, to: string, typed: Record<string, string>) =>
    ask(name, to, { ...fieldsOf(await ask(`${name}: the form`, page), to), ...typed })
  for (let round = 1; round <= Number(wish.rounds); round++) {
    await ask('the plan as it is written', `${plan}/draft`)
    await ask('one of its texts', `${plan}/draft?part=policy_context`)
    await ask('its tables of actions, a page of them', `${plan}/draft?part=actions`)
    await ask('all of it on one page', `${plan}/draft?whole`)
    await ask('what is missing', `${plan}/draft/missing`)
    await ask('its actions in order', `${plan}/draft/actions`)
    await ask('one action', `${plan}/draft/actions/1`)
    const action = `${plan}/draft/actions/1/edit`
    await save('an action changed', action, action, { title: `Evening offices, round ${round}` })
    const text = `${plan}/draft/sections/policy_context`
    await save('a text changed', text, text, {})
    await save('a version frozen', `${plan}/versions/new`, `${plan}/versions`, {
      kind: 'draft',
      note: `Round ${round}`,
    })
    await ask('all versions', `${plan}/versions`)
    await ask('a version', `${plan}/versions/${round + 1}`)
    // The first version was planted: nothing in it is the same record.
    await ask('compared with the one before', `${plan}/versions/${round + 1}/compare?with=${Math.max(2, round)}`)
    await ask('compared with one of which nothing stayed', `${plan}/versions/${round + 1}/compare?with=1`)
    await ask('the same, all of it on one page', `${plan}/versions/${round + 1}/compare?with=1&whole`)
    await ask('the public page', plan)
    await ask('plan.json', `${plan}.json`)
    await ask('all plans of the network', '/n/bench/plans')
    await ask('the profile of the city', `/n/bench/cities/${city}`)
  }
  return new Map([...taken].map(([name, all]) => [name, middle(all)]))
}

function middle(all: Taken[]): Taken {
  return all.sort((a, b) => a.milliseconds - b.milliseconds)[Math.floor(all.length / 2)] as Taken
}

async function timed(server: RunningServer, path: string, cookie: string, typed?: Record<string, string>) {
  const statements = await queriesOf(server)
  const begun = performance.now()
  const response = await fetch(new URL(path, server.address), {
    headers: { cookie, accept: 'text/html', 'accept-language': 'en', 'sec-fetch-site': 'same-origin' },
    redirect: 'manual',
    ...(typed && { method: 'POST', body: new URLSearchParams(typed) }),
  })
  const body = Buffer.from(await response.arrayBuffer())
  const milliseconds = performance.now() - begun
  const sent = await queriesOf(server)
  const answer: Answer = { status: response.status, headers: {}, body }
  const packed = Number(response.headers.get('content-length') ?? body.length)
  return { answer, status: response.status, milliseconds, statements: sent - statements, plain: body.length, packed }
}
