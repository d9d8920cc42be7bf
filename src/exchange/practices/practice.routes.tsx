import { Hono } from 'hono'
import { anomaliesAbout, anomaliesOf, citiesOf, maySeeNetwork, type NetworkEnv, themesOf } from '#networks'
import { allow, notFound } from '#platform/http'
import { addressWith } from '#platform/ui'
import { rowsOf } from '../matrix/matrix.queries.ts'
import { readPracticeFilters } from './practice.filters.ts'
import { practiceLinkedData } from './practice.linked-data.ts'
import { practicePath } from './practice.paths.ts'
import { catalogue, practiceBySlug, similarTo } from './practice.queries.ts'
import { PracticeShow } from './practice.show.tsx'
import { PracticesIndex } from './practices.index.tsx'

export const practiceRoutes = new Hono<NetworkEnv>()
  .get('/', allow(maySeeNetwork), async (c) => {
    const { db, network, lang, t, url } = c.var
    const filters = readPracticeFilters(url.searchParams)
    const found = await catalogue(db, network, filters, lang)
    if (found.practices.length === 0 && filters.page > 1) return c.redirect(addressWith(url, { page: null }), 303)
    return c.render(<PracticesIndex {...{ network, found, filters }} />, {
      title: t('exchange.practices.title'),
      description: t('exchange.practices.description', { network: network.name, count: found.all }),
      width: 'wide',
    })
  })
  .get('/:practice', allow(maySeeNetwork), async (c) => {
    const { db, network, url } = c.var
    const asked = c.req.param('practice')
    const [cities, themes, anomalies] = await Promise.all([
      citiesOf(db, network),
      themesOf(db, network),
      anomaliesOf(db, network),
    ])
    const practice = await practiceBySlug(db, network, asked, { cities, themes })
    if (!practice) throw notFound()
    if (practice.slug !== asked) return c.redirect(practicePath(network, practice) + url.search, 301)
    const subThemes = [...practice.subThemes, ...practice.suggested]
    const [similar, rows] = await Promise.all([
      similarTo(db, practice, { cities, themes }),
      rowsOf(db, network, { cities, subThemes }),
    ])
    const about = anomaliesAbout(anomalies, { id: practice.slug, name: practice.title })
    return c.render(<PracticeShow {...{ network, practice, rows, similar, anomalies: about }} />, {
      title: practice.title,
      description: practice.summary ?? practice.lesson ?? '',
      linkedData: practiceLinkedData(url.origin, network, practice),
      width: 'wide',
    })
  })
