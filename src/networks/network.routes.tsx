import { Hono } from 'hono'
import { allow } from '#platform/http'
import { maySeeNetwork } from './access.ts'
import { citiesOf } from './cities/city.queries.ts'
import type { NetworkEnv } from './in-network.ts'
import { describe, linkedData } from './network.describe.ts'
import { NetworkShow } from './network.show.tsx'
import { besideNetwork, networkFigures, stepsFor, themeNotes } from './slots.ts'
import { themesOf } from './themes/theme.queries.ts'

export const networkRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  const { db, network } = c.var
  const [cities, themes, figures, notes, panels] = await Promise.all([
    citiesOf(db, network),
    themesOf(db, network),
    networkFigures.read(c.var),
    themeNotes.read(c.var),
    besideNetwork.look(c.var, {}),
  ])
  const about = { network, cities, themes }
  return c.render(
    <NetworkShow {...about} steps={stepsFor(c.var, 'others')} figures={figures} notes={notes} panels={panels} />,
    {
      title: network.name,
      description: describe(c.var, about),
      linkedData: linkedData(c.var, about),
    },
  )
})
