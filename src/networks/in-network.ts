import type { MiddlewareHandler } from 'hono'
import type { PeopleEnv, PeopleLocals } from '#people'
import { livesForOnePage } from '#platform/db'
import { notFound } from '#platform/http'
import { maySeeNetwork } from './access.ts'
import { inDaysOf } from './clock.ts'
import { type Standing, standingIn } from './memberships/standing.ts'
import { type Network, networkBySlug } from './network.queries.ts'

export interface NetworkLocals extends PeopleLocals {
  network: Network
  standing: Standing
}

export interface NetworkEnv extends PeopleEnv {
  Variables: NetworkLocals
}

/** Finds the network an address speaks of, and what the viewer is in it; whether one may see it is said by each door. */
export const inNetwork: MiddlewareHandler<NetworkEnv> = async (c, next) => {
  const asked = c.req.param('network') ?? ''
  const network = await networkBySlug(c.var.db, asked)
  if (!network) throw notFound()
  if (c.req.method === 'GET') livesForOnePage(network)
  c.set('network', network)
  c.set('format', inDaysOf(network, c.var.format))
  c.set('standing', await standingIn(c.var.db, network, c.var.viewer))
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
