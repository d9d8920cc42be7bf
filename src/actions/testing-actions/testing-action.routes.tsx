import { Hono } from 'hono'
import { maySeeNetwork, type NetworkEnv, themesOf } from '#networks'
import { allow } from '#platform/http'
import { TestingActionList } from './testing-action.list.tsx'
import { testingActionsIn } from './testing-action.queries.ts'

export const testingActionRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  const { db, network, t } = c.var
  const [actions, themes] = await Promise.all([testingActionsIn(db, network), themesOf(db, network)])
  return c.render(<TestingActionList network={network} actions={actions} themes={themes} />, {
    title: t('actions.testing.all.title'),
    description: t('actions.testing.all.lead'),
  })
})
