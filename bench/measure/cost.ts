import type { RunningServer } from '../servers/servers.ts'
import { load } from './load.ts'
import { processorTime, processorTimeOfTree } from './processes.ts'

/** What one request takes, on average over a round. */
export interface Cost {
  /** Milliseconds of processor time. */
  server: number
  database: number
  perSecond: number
  /** Milliseconds until the answer. */
  median: number
  slowest: number
  failures: number
}

interface Round {
  server: RunningServer
  /** Without one, no database is asked. */
  postmaster?: number
  paths: string[]
  headers: Record<string, string>
  /** Either so many requests or so many seconds. */
  amount?: number
  seconds?: number
  connections: number
}

/** One round of requests, and the processor time that server and database took for them. */
export async function costOf({
  server,
  postmaster,
  paths,
  headers,
  amount,
  seconds,
  connections,
}: Round): Promise<Cost> {
  const taken = async () => ({
    server: await processorTime(server.pid),
    database: postmaster ? await processorTimeOfTree(postmaster) : 0,
  })
  const before = await taken()
  const { requests, perSecond, median, slowest, failures } = await load(server.address, {
    paths,
    headers,
    amount,
    seconds,
    connections,
  })
  const after = await taken()
  return {
    server: (after.server - before.server) / requests,
    database: (after.database - before.database) / requests,
    perSecond,
    median,
    slowest,
    failures,
  }
}

/** The rounds of all contestants alternate, so that what else the machine does hits each of them alike. */
export async function inTurns<Name extends string>(
  rounds: number,
  contestants: Record<Name, () => Promise<Cost>>,
): Promise<Record<Name, Cost>> {
  const all = Object.entries<() => Promise<Cost>>(contestants)
  const seen = new Map<string, Cost[]>(all.map(([name]) => [name, []]))
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round++)
    for (const [name, run] of round % 2 ? all : [...all].reverse()) {
      const cost = await run()
      if (round > 0) seen.get(name)?.push(cost)
    }
  const entries = all.map(([name]) => [name, medianCost(seen.get(name) ?? [])])
  return Object.fromEntries(entries)
}

const medianCost = (costs: Cost[]): Cost => ({
  server: median(costs.map(({ server }) => server)),
  database: median(costs.map(({ database }) => database)),
  perSecond: median(costs.map(({ perSecond }) => perSecond)),
  median: median(costs.map((cost) => cost.median)),
  slowest: median(costs.map(({ slowest }) => slowest)),
  failures: costs.reduce((sum, { failures }) => sum + failures, 0),
})

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}
