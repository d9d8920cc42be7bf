import { Hono } from 'hono'
import { allow, notFound } from '#platform/http'
import { mayLead, maySeeNetwork } from '../access.ts'
import { anomaliesAbout } from '../anomalies/anomalies-about.ts'
import { anomaliesOf } from '../anomalies/anomaly.queries.ts'
import type { NetworkEnv } from '../in-network.ts'
import { themePath } from '../network.paths.ts'
import { besideTheme, themeNotes } from '../slots.ts'
import { themeData } from './theme.linked-data.ts'
import { themesOf } from './theme.queries.ts'
import { ThemeShow } from './theme.show.tsx'
import { ThemesIndex } from './themes.index.tsx'

export const themeRoutes = new Hono<NetworkEnv>()
  .get('/', allow(maySeeNetwork), async (c) => {
    const { db, network, t } = c.var
    const [themes, notes] = await Promise.all([themesOf(db, network), themeNotes.read(c.var)])
    const [title, description] = [
      t('networks.themes.title'),
      t('networks.themes.description', { network: network.name }),
    ]
    return c.render(<ThemesIndex {...{ network, themes, notes }} mayEdit={mayLead(c.var) === 'yes'} />, {
      title,
      description,
    })
  })
  .get('/:code', allow(maySeeNetwork), async (c) => {
    const { db, network, t, url } = c.var
    const [themes, anomalies] = await Promise.all([themesOf(db, network), anomaliesOf(db, network)])
    const asked = c.req.param('code')
    const theme = themes.find(({ code }) => code.toLowerCase() === asked.toLowerCase())
    if (!theme) throw notFound()
    if (theme.code !== asked) return c.redirect(themePath(network, theme) + url.search, 301)
    const others = themes.map(({ code, title }) => ({ id: code, name: title }))
    const about = anomaliesAbout(anomalies, { id: theme.code, name: theme.title }, others)
    const panels = await besideTheme.look(c.var, { theme })
    return c.render(<ThemeShow {...{ network, theme, themes, anomalies: about, panels }} />, {
      title: `${theme.code} ${theme.title}`,
      description: t('networks.theme.description', { network: network.name, theme: theme.title }),
      linkedData: themeData(network, theme, url),
      width: 'wide',
    })
  })
