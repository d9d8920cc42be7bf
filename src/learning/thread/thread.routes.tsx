import { Hono } from 'hono'
import { citiesOf, maySeeNetwork, type NetworkEnv, themesOf, threadFiguresOf } from '#networks'
import { allow } from '#platform/http'
import { addressWith, pageAsked } from '#platform/ui'
import { chainOf, chainStages, needsAtStage } from './chain.queries.ts'
import { layOut } from './chain.ts'
import { ThreadShow } from './thread.show.tsx'

/** From what was asked to what is done, over the whole network. */
export const threadRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  const { db, network, t, url } = c.var
  const [rows, themes, cities, figures] = await Promise.all([
    chainOf(db, c.var),
    themesOf(db, network),
    citiesOf(db, network),
    threadFiguresOf(db, c.var),
  ])
  const asked = url.searchParams
  const stage = chainStages.find((one) => one === asked.get('stage'))
  const theme = themes.find(({ code }) => code === asked.get('theme'))
  const city = cities.find(({ slug }) => slug === asked.get('city'))
  const within = theme ? themes.filter(({ id, parentId }) => id === theme.id || parentId === theme.id) : null
  const page = pageAsked(asked)
  const found = stage
    ? await needsAtStage(db, c.var, {
        stage,
        themes: within?.map(({ id }) => id) ?? null,
        cityId: city?.id ?? null,
        page,
      })
    : []
  if (stage && found.length === 0 && page > 1) return c.redirect(addressWith(url, { page: null }), 303)
  return c.render(
    <ThreadShow {...{ network, stage, theme, city, page, found, figures }} chain={layOut(rows, themes, cities)} />,
    { title: t('learning.chain.title'), description: t('learning.chain.lead'), width: 'wide' },
  )
})
