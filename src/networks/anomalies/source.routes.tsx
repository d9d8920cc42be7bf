import { Hono } from 'hono'
import { allow } from '#platform/http'
import { maySeeNetwork } from '../access.ts'
import { citiesOf } from '../cities/city.queries.ts'
import type { NetworkEnv } from '../in-network.ts'
import { anomaliesOf } from './anomaly.queries.ts'
import { SourceShow } from './source.show.tsx'

export const sourceRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  const { db, network, t } = c.var
  const [cities, anomalies] = await Promise.all([citiesOf(db, network), anomaliesOf(db, network)])
  return c.render(<SourceShow network={network} cities={cities} anomalies={anomalies} />, {
    title: t('networks.source.title'),
    description: t('networks.source.lead'),
    width: 'wide',
  })
})
