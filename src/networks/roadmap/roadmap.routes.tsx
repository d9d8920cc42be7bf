import { Hono } from 'hono'
import { allow } from '#platform/http'
import { mayLead, maySeeNetwork } from '../access.ts'
import { clockOf } from '../clock.ts'
import type { NetworkEnv } from '../in-network.ts'
import { belongs } from '../memberships/standing.ts'
import { obligationsOf } from '../obligations/obligation.queries.ts'
import { linksOf } from './links.ts'
import { planRoadmap } from './roadmap.plan.ts'
import { roadmapOf } from './roadmap.queries.ts'
import { RoadmapShow } from './roadmap.show.tsx'
import { tablesOf } from './roadmap.tables.queries.ts'

export const roadmapRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  const { db, network, standing, t, url } = c.var
  const [items, obligations, tables] = await Promise.all([
    roadmapOf(db, network, standing),
    obligationsOf(db, network),
    tablesOf(db, network),
  ])
  const links = await linksOf(
    c.var,
    items.flatMap(({ linksTo }) => linksTo),
    obligations,
  )
  const [title, description] = [t('networks.roadmap.title'), t('networks.roadmap.lead')]
  const day = clockOf(network)
  const page = {
    network,
    stretches: planRoadmap(items, day),
    // That something is being drafted is nobody's business outside.
    tables: tables.filter(({ state }) => state !== 'draft' || belongs(standing)),
    day,
    obligations: obligations.length,
    links,
    mayEdit: mayLead(c.var) === 'yes',
    asList: url.searchParams.get('view') === 'list',
  }
  return c.render(<RoadmapShow {...page} />, { title, description, width: 'wide' })
})
