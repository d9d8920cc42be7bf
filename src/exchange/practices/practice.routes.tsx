import { Hono } from 'hono'
import { citiesOf, mayEditSomeCity, maySeeNetwork, type NetworkEnv, themesOf } from '#networks'
import { allow, notFound } from '#platform/http'
import { addressWith } from '#platform/ui'
import { readPracticeFilters } from './practice.filters.ts'
import { practiceLinkedData } from './practice.linked-data.ts'
import { practicePage } from './practice.page.tsx'
import { practicePath } from './practice.paths.ts'
import { catalogue, practiceBySlug } from './practice.queries.ts'
import { PracticesIndex } from './practices.index.tsx'

export const practiceRoutes = new Hono<NetworkEnv>()
  .get('/', allow(maySeeNetwork), async (c) => {
    const { db, network, lang, t, url } = c.var
    const filters = readPracticeFilters(url.searchParams)
    const found = await catalogue(db, network, filters, lang)
    if (found.practices.length === 0 && filters.page > 1) return c.redirect(addressWith(url, { page: null }), 303)
    return c.render(<PracticesIndex {...{ network, found, filters }} mayOffer={mayEditSomeCity(c.var) === 'yes'} />, {
      title: t('exchange.practices.title'),
      description: t('exchange.practices.description', { network: network.name, count: found.all }),
      width: 'wide',
    })
  })
  .get('/:practice', allow(maySeeNetwork), async (c) => {
    const { db, network, url } = c.var
    const asked = c.req.param('practice')
    const [cities, themes] = await Promise.all([citiesOf(db, network), themesOf(db, network)])
    const practice = await practiceBySlug(db, network, asked, { cities, themes })
    if (!practice) throw notFound()
    if (practice.slug !== asked) return c.redirect(practicePath(network, practice) + url.search, 301)
    return c.render(await practicePage(c.var, practice), {
      title: practice.title,
      description: practice.summary ?? practice.lesson ?? '',
      linkedData: practiceLinkedData(url.origin, network, practice),
      width: 'wide',
    })
  })
