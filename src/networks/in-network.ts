import type { MiddlewareHandler } from 'hono'
import { livesForOnePage } from '#platform/db'
import { type Env, type Locals, notFound } from '#platform/http'
import { maySeeNetwork } from './access.ts'
import { type Network, networkBySlug } from './network.queries.ts'

export interface NetworkLocals extends Locals {
  network: Network
}

export interface NetworkEnv extends Env {
  Variables: NetworkLocals
}

/** Finds the network an address speaks of; whether one may see it is said by the door of each route. */
export const inNetwork: MiddlewareHandler<NetworkEnv> = async (c, next) => {
  const asked = c.req.param('network') ?? ''
  const network = await networkBySlug(c.var.db, asked)
  if (!network) throw notFound()
  if (c.req.method === 'GET') livesForOnePage(network)
  c.set('network', network)
  if (asked !== network.slug && c.req.method === 'GET' && maySeeNetwork(c.var) === 'yes')
    return c.redirect(withSlug(c.var.url, network.slug), 301)
  await next()
}

/** The same address with the network as it spells itself: behind `/n/`, or behind `/api/v1/networks/`. */
function withSlug({ pathname, search }: URL, slug: string): string {
  const [prefix = ''] = /^\/(n|api\/v1\/networks)\//.exec(pathname) ?? []
  const rest = pathname.slice(prefix.length).replace(/^[^/]*/, '')
  return prefix + slug + rest + search
}
