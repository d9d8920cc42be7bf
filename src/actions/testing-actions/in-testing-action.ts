import type { MiddlewareHandler } from 'hono'
import { type City, citiesOf, maySeeNetwork, type NetworkEnv, type NetworkLocals } from '#networks'
import { livesForOnePage } from '#platform/db'
import { notFound, type Sentence } from '#platform/http'
import { addsEvidence, editsTest, readsChecks, readsForm, seesTest } from '../access.ts'
import { type TestingAction, testBySlug } from './testing-action.queries.ts'

export interface TestingActionLocals extends NetworkLocals {
  action: TestingAction
  city: City
}

export interface TestingActionEnv extends NetworkEnv {
  Variables: TestingActionLocals
}

/** Finds the testing action an address speaks of, with its city; each door says who may see it. */
export const inTestingAction: MiddlewareHandler<TestingActionEnv> = async (c, next) => {
  const { db, network } = c.var
  const action = await testBySlug(db, network, c.req.param('action') ?? '')
  const city = action && (await citiesOf(db, network)).find(({ id }) => id === action.cityId)
  if (!action || !city) throw notFound()
  if (c.req.method === 'GET') livesForOnePage(action)
  c.set('action', action)
  c.set('city', city)
  await next()
}

export const maySeeTestingAction: Sentence<TestingActionEnv> = (locals) =>
  maySeeNetwork(locals) === 'yes' && seesTest(locals.standing, locals.action) ? 'yes' : 'unknown'

const within =
  (rule: (locals: TestingActionLocals) => boolean): Sentence<TestingActionEnv> =>
  (locals) => {
    if (maySeeTestingAction(locals) !== 'yes') return 'unknown'
    if (rule(locals)) return 'yes'
    return locals.viewer.person ? 'no' : 'who'
  }

export const mayReadForm: Sentence<TestingActionEnv> = within(({ standing, action }) => readsForm(standing, action))
export const mayReadChecks: Sentence<TestingActionEnv> = within(({ standing, action }) => readsChecks(standing, action))
export const mayEditTest: Sentence<TestingActionEnv> = within(({ standing, city }) => editsTest(standing, city.id))
export const mayAddEvidence: Sentence<TestingActionEnv> = within(({ standing, city }) =>
  addsEvidence(standing, city.id),
)
