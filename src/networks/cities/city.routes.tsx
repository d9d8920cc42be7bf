import { Hono } from 'hono'
import { allow, notFound } from '#platform/http'
import { draftBeside } from '#platform/records'
import { pageAsked } from '#platform/ui'
import { editsCity, maySeeNetwork, mayTakePart } from '../access.ts'
import { anomaliesAbout } from '../anomalies/anomalies-about.ts'
import { anomaliesOf } from '../anomalies/anomaly.queries.ts'
import type { NetworkEnv } from '../in-network.ts'
import { cityPath } from '../network.paths.ts'
import { besideCity, cityColumns } from '../slots.ts'
import { CitiesIndex } from './cities.index.tsx'
import { isRanked } from './city.figures.ts'
import { cityData } from './city.linked-data.ts'
import { readOrder, sortCities } from './city.order.ts'
import { citiesOf } from './city.queries.ts'
import { CityShow } from './city.show.tsx'

const citiesPerPage = 60

export const cityRoutes = new Hono<NetworkEnv>()
  .get('/', allow(maySeeNetwork), async (c) => {
    const { db, network, format, t } = c.var
    const [cities, columns] = await Promise.all([citiesOf(db, network), cityColumns.read(c.var)])
    const order = readOrder(c.req.query(), columns)
    const sorted = sortCities(cities, { order, format, columns, isRanked: isRanked(cities) })
    const pages = Math.max(1, Math.ceil(sorted.length / citiesPerPage))
    const page = Math.min(pages, pageAsked(c.var.url.searchParams))
    const shown = sorted.slice((page - 1) * citiesPerPage, page * citiesPerPage)
    const title = t('networks.cities.title')
    return c.render(
      <CitiesIndex {...{ network, cities: shown, count: sorted.length, columns, order, page, pages }} />,
      { title, description: t('networks.cities.caption'), width: 'wide' },
    )
  })
  .get('/:city', allow(maySeeNetwork), async (c) => {
    const { db, network, format, url } = c.var
    const [cities, anomalies] = await Promise.all([citiesOf(db, network), anomaliesOf(db, network)])
    const asked = c.req.param('city')
    const city = cities.find(({ slug }) => slug.toLowerCase() === asked.toLowerCase())
    if (!city) throw notFound()
    if (city.slug !== asked) return c.redirect(cityPath(network, city) + url.search, 301)
    const others = cities.map(({ slug, name }) => ({ id: slug, name }))
    const about = anomaliesAbout(anomalies, { id: city.slug, name: city.name }, others)
    const panels = await besideCity.look(c.var, { city })
    const mayEdit = editsCity(c.var.standing, city.id)
    const draft = mayEdit ? await draftBeside(db, { kind: 'city', subjectId: city.id }, () => true) : null
    const may = { mayEdit, mayReadHistory: mayTakePart(c.var) === 'yes', draft }
    return c.render(<CityShow network={network} city={city} anomalies={about} panels={panels} {...may} />, {
      title: city.name,
      description: [city.partnerBody, format.country(city.country)].filter(Boolean).join(', '),
      linkedData: cityData(network, city, url),
      width: 'wide',
    })
  })
