import { Hono } from 'hono'
import { allow } from '#platform/http'
import { mayLead, maySeeNetwork, mayTakePart } from '../access.ts'
import { anomaliesAbout } from '../anomalies/anomalies-about.ts'
import { anomaliesOf } from '../anomalies/anomaly.queries.ts'
import { citiesOf } from '../cities/city.queries.ts'
import type { NetworkEnv } from '../in-network.ts'
import { obligationsOf } from './obligation.queries.ts'
import { ObligationsIndex } from './obligations.index.tsx'

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
  const may = { mayEdit: mayLead(c.var) === 'yes', mayReadHistory: mayTakePart(c.var) === 'yes' }
  return c.render(<ObligationsIndex network={network} promised={promised} {...may} />, {
    title,
    description,
    width: 'wide',
  })
})
