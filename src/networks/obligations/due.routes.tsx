import { Hono } from 'hono'
import { allow } from '#platform/http'
import { daysAfter } from '#platform/time'
import { pageAsked } from '#platform/ui'
import { mayLead } from '../access.ts'
import { type CityEnv, inCity, mayEditCity } from '../cities/city.access.ts'
import { citiesOf } from '../cities/city.queries.ts'
import { clockOf } from '../clock.ts'
import type { NetworkEnv } from '../in-network.ts'
import { leads } from '../memberships/standing.ts'
import { CityDue } from './city-due.show.tsx'
import { reckonedOf } from './due.queries.ts'
import { dueTable } from './due.table.ts'
import { NetworkDue } from './network-due.show.tsx'
import { pauseOn } from './pause.ts'
import { mayPause } from './relief.access.ts'
import { pausesOf } from './relief.queries.ts'

/** Cities stand beside each other in the table; more of them are on further pages. */
const citiesPerPage = 12

/** For how many days after a pause a city is told what moved. */
const lately = 42

export const networkDueRoutes = new Hono<NetworkEnv>().get('/', allow(mayLead), async (c) => {
  const { db, network, t, url } = c.var
  const [{ items, forecasts }, cities, pauses] = await Promise.all([
    reckonedOf(c.var),
    citiesOf(db, network),
    pausesOf(db, network),
  ])
  const pages = Math.max(1, Math.ceil(cities.length / citiesPerPage))
  const page = Math.min(pages, pageAsked(url.searchParams))
  const shown = cities.slice((page - 1) * citiesPerPage, page * citiesPerPage)
  const clock = clockOf(network)
  const ofCities = items.filter(({ cityId }) => cityId !== null)
  return c.render(
    <NetworkDue
      {...{ network, shown, cities, page, pages, items, clock }}
      lines={dueTable(ofCities, shown)}
      lost={forecasts.filter(({ reachable }) => !reachable)}
      pauses={pauses.filter((pause) => pauseOn([pause], clock))}
    />,
    { title: t('networks.due.networkTitle'), unlisted: true, width: 'wide' },
  )
})

export const cityDueRoutes = new Hono<CityEnv>().get('/:city/due', inCity, allow(mayEditCity), async (c) => {
  const { db, network, city, standing, t } = c.var
  const [{ items, forecasts }, pauses] = await Promise.all([reckonedOf(c.var), pausesOf(db, network)])
  const clock = clockOf(network)
  const mine = pauses.filter(({ cityId }) => cityId === null || cityId === city.id)
  return c.render(
    <CityDue
      {...{ network, city }}
      items={items.filter(({ cityId }) => cityId === city.id)}
      forecasts={forecasts.filter(({ cityId }) => cityId === city.id)}
      pause={pauseOn(mine, clock) ?? null}
      goesOn={mine.some(({ until }) => until !== null && until <= clock && until >= daysAfter(clock, -lately))}
      leads={leads(standing)}
      mayPause={mayPause(c.var) === 'yes'}
    />,
    { title: `${t('networks.due.cityTitle')}: ${city.name}`, unlisted: true, width: 'text' },
  )
})
