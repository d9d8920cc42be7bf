import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { Log } from '../log/index.ts'
import type { Env } from './env.ts'

/** One line per request. It names the route and not the address, which may hold what somebody searched for. */
export function requestLog(log: Log): MiddlewareHandler<Env> {
  return async (c, next) => {
    const began = performance.now()
    await next()
    const route = routePath(c, -1)
    if (c.env?.note) c.env.note.route = route
    logRequest(log, { id: c.var.requestId, method: c.req.method, route, status: c.res.status, began })
  }
}

interface Line {
  id?: string
  method: string
  route: string
  status: number
  began: number
  memory?: true
}

/** Methods are words of the stranger, hence cut short. */
export function logRequest(log: Log, { began, method, ...line }: Line): void {
  const ms = Math.round((performance.now() - began) * 10) / 10
  log.info({ ...line, method: method.slice(0, 10), ms })
}
