import { createServer, type RequestListener, type Server } from 'node:http'
import { serverLimits } from '#platform/http'
import type { Settings } from '#platform/settings'
import { CommandError } from '../command-line/command.ts'

/** A whole room may knock in the same moment; who finds no place to wait is only heard again after a second. */
const mostKnocking = 4_096

type Where = Pick<Settings, 'host' | 'port' | 'baseUrl'>

/** Opens the port; whatever stands in the way is a sentence. */
export function listen(answer: RequestListener, where: Where): Promise<Server> {
  const server = createServer(serverLimits, answer)
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new CommandError(sentenceFor(error, where))))
    server.listen(where.port, where.host, mostKnocking, () => resolve(server))
  })
}

function sentenceFor(error: Error, { host, port }: Where): string {
  const code = 'code' in error ? String(error.code) : ''
  const known: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken, perhaps by another Charrette: stop that one or set PORT to another number.`,
    EACCES: `Port ${port} needs more rights than this user has: set PORT to a number from 1024.`,
    EADDRNOTAVAIL: `This computer has no address ${host}: correct HOST.`,
    ENOTFOUND: `There is no computer called ${host}: correct HOST.`,
  }
  return known[code] ?? `Port ${port} cannot be opened: ${error.message}.`
}

/** The address to type into a browser. */
export function addressOf(server: Server, { host, baseUrl }: Where): string {
  if (baseUrl) return baseUrl
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const everywhere = host === '0.0.0.0' || host === '::'
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}
