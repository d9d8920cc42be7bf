import { Hono } from 'hono'
import { allow } from '#platform/http'
import { maySeeNetwork } from './access.ts'
import { citiesOf } from './cities/city.queries.ts'
import type { NetworkEnv } from './in-network.ts'
import { NetworkShow } from './network.show.tsx'
import { besideNetwork } from './slots.ts'

export const networkRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  const { db, network } = c.var
  const [cities, panels] = await Promise.all([citiesOf(db, network), besideNetwork.look(c.var, {})])
  return c.render(<NetworkShow network={network} cities={cities} panels={panels} />, { title: network.name })
})
