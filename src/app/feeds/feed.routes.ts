import { Hono } from 'hono'
import { maySeeNetwork, type NetworkEnv, networkPath } from '#networks'
import { everyone } from '#people'
import { allow, type Env } from '#platform/http'
import { atom } from './atom.ts'
import { newsOf } from './news.queries.ts'
import { pagesOf, sitemap, sitemapIndex } from './sitemap.ts'
import { robotsTxt, securityTxt } from './well-known.ts'

const asAtom = { 'Content-Type': 'application/atom+xml; charset=utf-8' }
const asXml = { 'Content-Type': 'application/xml; charset=utf-8' }

/** Pages of the house itself. */
const house = ['/', '/about', '/accessibility', '/api']

/** What is new and what there is, for readers' programs and search engines. `mainPages` are those every network has. */
export function feedRoutes(mainPages: string[]): Hono<NetworkEnv> {
  const routes = new Hono<NetworkEnv>()
    .get('/n/:network/feed.atom', allow(maySeeNetwork), async (c) => {
      const { db, network, t } = c.var
      const title = t('app.feed.network', { name: network.name })
      const news = await newsOf(db, network)
      return c.body(atom(c.var, { id: `urn:uuid:${network.id}`, title, page: networkPath(network), news }), 200, asAtom)
    })
    .get('/n/:network/sitemap.xml', allow(maySeeNetwork), async (c) => {
      const { db, network, url } = c.var
      const pages = await pagesOf(db, network, mainPages)
      return c.body(sitemap(pages.map((at) => url.origin + networkPath(network, at))), 200, asXml)
    })
  return routes.route('/', houseRoutes)
}

const houseRoutes = new Hono<Env>()
  .get('/feed.atom', allow(everyone), async (c) => {
    const { db, t, url } = c.var
    const news = await newsOf(db)
    return c.body(atom(c.var, { id: `${url.origin}/`, title: t('app.feed.house'), page: '/', news }), 200, asAtom)
  })
  .get('/sitemap.xml', allow(everyone), async (c) => c.body(await sitemapIndex(c.var.db, c.var.url.origin), 200, asXml))
  .get('/sitemap-pages.xml', allow(everyone), (c) =>
    c.body(sitemap(house.map((path) => c.var.url.origin + path)), 200, asXml),
  )
  .get('/robots.txt', allow(everyone), (c) => c.text(robotsTxt(c.var.url.origin)))
  .get('/.well-known/security.txt', allow(everyone), (c) =>
    c.text(securityTxt(c.var.url.origin, c.var.settings.contact, new Date())),
  )
