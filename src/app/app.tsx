import { Hono } from 'hono'
import { inNetwork } from '#networks'
import { recognise } from '#people'
import type { Db } from '#platform/db'
import { hearSaid } from '#platform/forms'
import {
  addressLimit,
  bodyLimits,
  conditional,
  type Env,
  knownMethods,
  rateLimit,
  refuseCrossSite,
  requestLog,
  securityHeaders,
  staticFiles,
  withoutTrailingSlash,
} from '#platform/http'
import { createLog, type Log } from '#platform/log'
import type { Settings } from '#platform/settings'
import { renderer } from '#platform/ui'
import { apiRoutes } from './api/api.routes.tsx'
import { openToAll } from './api/open-to-all.ts'
import { fillCorner } from './corner.ts'
import { sayTrial } from './demo/strip.ts'
import { answerError, answerNothingHere } from './errors/answer-error.tsx'
import { feedRoutes } from './feeds/feed.routes.ts'
import { gate } from './gate.ts'
import { healthRoutes } from './health/health.routes.ts'
import { networkMasthead } from './network-masthead.ts'
import { hangFillings, slices } from './slices.ts'

export interface House {
  db: Db
  settings: Settings
  /** Signs links and cookies; made anew with every house where none is given, so that nothing signed outlives it. */
  secret?: string
  /** Where it is written what happens; without one, only what went wrong is. */
  log?: Log
}

/** Puts the floors together. The result answers requests without a port, which is how tests knock. */
export function createApp(house: House): Hono<Env> {
  const { settings, log = createLog({ logLevel: 'error' }) } = house
  const app = new Hono<Env>()
  app.use(requestLog(log), securityHeaders(settings), conditional, gate({ ...house, log }), hearSaid, renderer)
  app.use(addressLimit, withoutTrailingSlash, staticFiles)
  app.use('/api/*', openToAll)
  app.route('/', healthRoutes)
  app.use('/p/*', knownMethods(app), refuseCrossSite)
  for (const { entrances = [] } of slices) for (const open of entrances) open(app)
  app.use(rateLimit(settings), bodyLimits, knownMethods(app), refuseCrossSite)
  app.use(recognise, fillCorner, sayTrial)
  app.use('/n/:network/*', inNetwork, networkMasthead)
  hangFillings()
  for (const { mounts = [] } of slices) for (const open of mounts) open(app)
  app.route('/', apiRoutes(slices.flatMap(({ api = [] }) => api)))
  // What is only for members stands in no list for search engines.
  const open = slices.flatMap(({ menu = [] }) => menu).filter(({ audience = 'public' }) => audience === 'public')
  app.route('/', feedRoutes([...open.map(({ at }) => at), ...slices.flatMap(({ pages = [] }) => pages)]))
  app.notFound(answerNothingHere(log))
  app.onError(answerError(log))
  return app
}
