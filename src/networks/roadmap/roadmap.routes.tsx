import { Hono } from 'hono'
import { allow } from '#platform/http'
import { maySeeNetwork } from '../access.ts'
import { anomaliesAbout } from '../anomalies/anomalies-about.ts'
import { anomaliesOf } from '../anomalies/anomaly.queries.ts'
import { citiesOf } from '../cities/city.queries.ts'
import type { NetworkEnv } from '../in-network.ts'
import { recordLinks } from '../slots.ts'
import { obligationLinks } from './obligation.paths.ts'
import { ObligationsIndex } from './obligations.index.tsx'
import { planRoadmap } from './roadmap.plan.ts'
import { obligationsOf, roadmapOf } from './roadmap.queries.ts'
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

export const obligationRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  const { db, network, t } = c.var
  const [obligations, anomalies, cities] = await Promise.all([
    obligationsOf(db, network),
    anomaliesOf(db, network),
    citiesOf(db, network),
  ])
  // What the source says twice about one city's plan is no contradiction in what all have promised.
  const ofCities = new Set(cities.flatMap(({ slug, name }) => anomaliesAbout(anomalies, { id: slug, name })))
  const ofAll = anomalies.filter((anomaly) => !ofCities.has(anomaly))
  const others = obligations.map(({ slug, type }) => ({ id: slug, name: type }))
  const promised = obligations.map((obligation) => ({
    obligation,
    anomalies: anomaliesAbout(ofAll, { id: obligation.slug, name: obligation.type }, others),
  }))
  const [title, description] = [t('networks.obligations.title'), t('networks.obligations.lead')]
  return c.render(<ObligationsIndex network={network} promised={promised} />, { title, description, width: 'wide' })
})
