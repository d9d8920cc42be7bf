import type { Server } from 'node:http'

/** What a person at a slow line gets to finish. */
const patience = 10_000

/** Waits for the wish to stop. A second one ends the process at once; the next start puts the database in order. */
export function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let wished = false
    const wish = (signal: NodeJS.Signals) => {
      if (wished) process.exit(130)
      wished = true
      resolve(signal)
    }
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, wish)
  })
}

/** Takes no more connections, answers the requests that are running, and cuts those that take too long. */
export async function finish(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), patience)
  // A connection kept open for a next request only becomes idle after its answer.
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  await new Promise((resolve) => server.close(resolve))
  clearTimeout(cut)
  clearInterval(sweep)
}
