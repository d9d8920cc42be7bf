import autocannon from 'autocannon'

export interface Outcome {
  requests: number
  perSecond: number
  /** Milliseconds until the answer: of half the requests, and of all but the slowest hundredth. */
  median: number
  slowest: number
  failures: number
}

interface Plan {
  paths: string[]
  headers: Record<string, string>
  connections: number
  /** Either so many requests or so many seconds. */
  amount?: number
  seconds?: number
}

/** Asks for the paths in turn, each connection beginning somewhere else. */
export async function load(address: string, { paths, headers, connections, amount, seconds }: Plan): Promise<Outcome> {
  let beginning = 0
  const began = performance.now()
  const result = await autocannon({
    url: address,
    connections,
    headers,
    timeout: 30,
    ...(amount ? { amount } : { duration: seconds ?? 5 }),
    setupClient: (client) => {
      const first = Math.floor((beginning++ * paths.length) / connections)
      client.setRequests([...paths.slice(first), ...paths.slice(0, first)].map((path) => ({ path, method: 'GET' })))
    },
  })
  // Autocannon counts whole seconds.
  const lasted = (performance.now() - began) / 1000
  return {
    requests: result['2xx'],
    perSecond: result['2xx'] / lasted,
    median: result.latency.p50,
    slowest: result.latency.p99,
    failures: result.errors + result.timeouts + result.non2xx,
  }
}
