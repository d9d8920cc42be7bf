import { Hono } from 'hono'
import { allow } from '#platform/http'
import { maySeeNetwork } from '../access.ts'
import type { NetworkEnv } from '../in-network.ts'
import { obligationLinks } from '../obligations/obligation.paths.ts'
import { obligationsOf } from '../obligations/obligation.queries.ts'
import { recordLinks } from '../slots.ts'
import { planRoadmap } from './roadmap.plan.ts'
import { roadmapOf } from './roadmap.queries.ts'
import { RoadmapShow } from './roadmap.show.tsx'

export const roadmapRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  const { db, network, t } = c.var
  const [items, obligations] = await Promise.all([roadmapOf(db, network), obligationsOf(db, network)])
  const named = [...new Set(items.flatMap(({ linksTo }) => linksTo))]
  const links = new Map([...obligationLinks(network, obligations), ...(await recordLinks.find(c.var, named))])
  const [title, description] = [t('networks.roadmap.title'), t('networks.roadmap.lead')]
  const page = { network, stretches: planRoadmap(items), obligations: obligations.length, links }
  return c.render(<RoadmapShow {...page} />, { title, description, width: 'wide' })
})
