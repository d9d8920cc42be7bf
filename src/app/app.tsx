import { Hono, type MiddlewareHandler, type NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { inNetwork, maySeeNetwork, type NetworkEnv, networkPath } from '#networks'
import type { Db } from '#platform/db'
import type { Env } from '#platform/http'
import type { Settings } from '#platform/settings'
import { renderer } from '#platform/ui'
import { Broken, NotFound } from './errors/error.show.tsx'
import { gate } from './gate.ts'
import { slices } from './slices.ts'

export interface House {
  db: Db
  settings: Settings
}

/** Puts the floors together. The result answers requests without a port, which is how tests knock. */
export function createApp(house: House): Hono<Env> {
  const app = new Hono<Env>()
  app.use(gate(house), renderer)
  app.use('/n/:network/*', inNetwork, networkMasthead)
  for (const { fillings = [], mounts = [] } of slices) {
    for (const hang of fillings) hang()
    for (const open of mounts) open(app)
  }
  app.notFound(nothingHere)
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 404) return nothingHere(c)
    return c.render(<Broken />, { title: c.var.t('platform.error.broken.title'), unlisted: true }, 500)
  })
  return app
}

const nothingHere: NotFoundHandler<Env> = (c) =>
  c.render(<NotFound />, { title: c.var.t('platform.error.notFound.title'), unlisted: true }, 404)

const menu = slices.flatMap((slice) => slice.menu ?? []).sort((a, b) => a.place - b.place)

/** Inside a network the head of the page is the network's own. Whoever may not see it must not meet its name in an error page. */
const networkMasthead: MiddlewareHandler<NetworkEnv> = async (c, next) => {
  const { network, t } = c.var
  if (maySeeNetwork(c.var) === 'yes')
    c.set('masthead', {
      name: network.name,
      href: networkPath(network),
      searchHref: networkPath(network, '/search'),
      menu: menu.map(({ label, at }) => ({ label: t(label), href: networkPath(network, at) })),
      themeHref: undefined,
    })
  await next()
}
