import { Hono } from 'hono'
import { allow } from '#platform/http'
import { contentLang } from '#platform/text'
import { maySeeNetwork } from './access.ts'
import { citiesOf } from './cities/city.queries.ts'
import type { NetworkEnv } from './in-network.ts'
import { describe, linkedData } from './network.describe.ts'
import { NetworkShow } from './network.show.tsx'
import { profileOf } from './profiles/profile.queries.ts'
import { besideNetwork, networkFigures, stepsFor, themeNotes } from './slots.ts'
import { themesOf } from './themes/theme.queries.ts'

export const networkRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  const { db, lang, network } = c.var
  // In its own language a network says its horizontal themes as it wrote them.
  const foreign = network.horizontalThemes.length > 0 && contentLang(lang, network.language) !== undefined
  const [cities, themes, figures, notes, panels, profile] = await Promise.all([
    citiesOf(db, network),
    themesOf(db, network),
    networkFigures.read(c.var),
    themeNotes.read(c.var),
    besideNetwork.look(c.var, {}),
    foreign ? profileOf(db, network) : null,
  ])
  const about = { network, cities, themes }
  return c.render(
    <NetworkShow {...about} steps={stepsFor(c.var, 'others')} {...{ profile, figures, notes, panels }} />,
    {
      title: network.name,
      description: describe(c.var, about),
      linkedData: linkedData(c.var, about),
    },
  )
})
