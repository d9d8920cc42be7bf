import { Hono } from 'hono'
import { citiesOf, leads, mayEditSomeCity, maySeeNetwork, type NetworkEnv, themesOf, withSubThemes } from '#networks'
import { allow } from '#platform/http'
import { addressWith } from '#platform/ui'
import { testingStates } from '../schema.ts'
import { testBeginRoutes } from './begin.routes.tsx'
import { inTestingAction, maySeeTestingAction, type TestingActionEnv } from './in-testing-action.ts'
import { testOriginRoutes } from './origin.routes.tsx'
import { testEditRoutes } from './testing-action.edit.routes.tsx'
import { readTestFilters } from './testing-action.filters.ts'
import { TestingActionList } from './testing-action.list.tsx'
import { showTest } from './testing-action.page.tsx'
import { testingActionPath } from './testing-action.paths.ts'
import { testingActionsIn } from './testing-action.queries.ts'

const listRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  const { db, network, standing, t, url } = c.var
  const [themes, cities] = await Promise.all([themesOf(db, network), citiesOf(db, network)])
  const filters = readTestFilters(url.searchParams)
  const theme = themes.find(({ code }) => code.toLowerCase() === filters.theme.toLowerCase())
  const found = await testingActionsIn(db, c.var, { ...filters, themes: theme ? withSubThemes(theme, themes) : [] })
  if (found.actions.length === 0 && filters.page > 1) return c.redirect(addressWith(url, { page: null }), 303)
  // Whoever works in no city and does not lead never meets one that is being checked.
  const inside = leads(standing) || standing.roles.some(({ cityId }) => cityId !== null)
  const states = testingStates.filter((state) => inside || (state !== 'in_check' && state !== 'returned'))
  return c.render(
    <TestingActionList
      {...{ network, found, filters, cities, themes, states }}
      mayBegin={mayEditSomeCity(c.var) === 'yes'}
    />,
    { title: t('actions.testing.all.title'), description: t('actions.testing.all.lead') },
  )
})

const showRoutes = new Hono<TestingActionEnv>().get(
  '/:action',
  inTestingAction,
  allow(maySeeTestingAction),
  async (c) => {
    const { network, action, url } = c.var
    if (action.slug !== c.req.param('action')) return c.redirect(testingActionPath(network, action) + url.search, 301)
    return showTest(c)
  },
)

export const testingActionRoutes = new Hono<NetworkEnv>()
  .route('/', listRoutes)
  .route('/', testBeginRoutes)
  .route('/', showRoutes)
  .route('/', testEditRoutes)
  .route('/', testOriginRoutes)
