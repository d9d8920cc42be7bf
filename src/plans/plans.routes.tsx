import { Hono } from 'hono'
import { maySeeNetwork, type NetworkEnv, themesOf } from '#networks'
import { allow } from '#platform/http'
import { editsPlan } from './access.ts'
import { plansLeft, readPlanFilters } from './plans.filters.ts'
import { PlansIndex } from './plans.index.tsx'
import { plansListed } from './plans.queries.ts'

/** The plans of all cities of a network. */
export const plansRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  const { db, network, standing, t, url } = c.var
  const [plans, themes] = await Promise.all([plansListed(db, c.var), themesOf(db, network)])
  const left = plansLeft(plans, readPlanFilters(url.searchParams), themes)
  const mayStart = new Set(
    plans.flatMap(({ city, draft }) => (!draft && editsPlan(standing, city.id) ? [city.id] : [])),
  )
  return c.render(<PlansIndex {...{ network, plans, left, themes, mayStart }} />, {
    title: t('plans.name'),
    description: t('plans.all.description', { network: network.name }),
  })
})
