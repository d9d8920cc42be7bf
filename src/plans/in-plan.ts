import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type City, citiesOf, maySeeNetwork, type Network, type NetworkEnv, type NetworkLocals } from '#networks'
import type { Person } from '#people'
import { livesForOnePage } from '#platform/db'
import { notFound, type Sentence } from '#platform/http'
import { editsPlan, readsDraft, writesPlan } from './access.ts'
import { planPath } from './plan.paths.ts'
import { type Plan, planOfCity } from './plan.queries.ts'

export interface PlanLocals extends NetworkLocals {
  city: City
  /** Behind each of the doors below there is one. */
  plan: Plan
}

export interface PlanEnv extends NetworkEnv {
  Variables: PlanLocals
}

/** Finds the plan of the city that an address names (`/:city/plan/draft…`). Whether one may know of it is said by the doors. */
export const inPlan: MiddlewareHandler<PlanEnv> = async (c, next) => {
  const asked = c.req.param('city')?.toLowerCase()
  const city = (await citiesOf(c.var.db, c.var.network)).find(({ slug }) => slug.toLowerCase() === asked)
  if (!city) throw notFound()
  const plan = await planOfCity(c.var.db, c.var.network, city)
  if (plan && c.req.method === 'GET') livesForOnePage(plan)
  // What is due leads to the plan before there is one: whoever may begin it is taken there.
  if (
    !plan &&
    c.req.method === 'GET' &&
    editsPlan(c.var.standing, city.id) &&
    /\/plan\/(draft|versions)\b/.test(c.req.path)
  )
    return c.redirect(planPath(c.var.network, city, '/new'), 303)
  c.set('city', city)
  // A door with no plan behind it answers like one behind which somebody may not look.
  c.set('plan', plan as Plan)
  await next()
}

const isThere = ({ plan, standing, city }: PlanLocals): boolean => plan !== null && readsDraft(standing, city.id)

/** The plan as it is written now. To everybody else there is none. */
export const mayReadDraft: Sentence<PlanEnv> = (locals) =>
  maySeeNetwork(locals) === 'yes' && isThere(locals) ? 'yes' : 'unknown'

/** A visitor is asked who they are whether there is a plan or not, so that nobody loses what they wrote for too long. */
const within =
  (rule: (locals: PlanLocals) => boolean): Sentence<PlanEnv> =>
  (locals) => {
    if (maySeeNetwork(locals) !== 'yes') return 'unknown'
    if (!locals.viewer.person) return 'who'
    if (!isThere(locals)) return 'unknown'
    return rule(locals) ? 'yes' : 'no'
  }

export const mayWritePlan: Sentence<PlanEnv> = within(({ standing, city }) => writesPlan(standing, city.id))
export const mayEditPlan: Sentence<PlanEnv> = within(({ standing, city }) => editsPlan(standing, city.id))

/** In whose name something is done to a plan. */
export interface Doing {
  network: Network
  person: Person
}

/** For handlers behind doors that only people who are signed in pass. */
export function doing({ network, viewer }: NetworkLocals): Doing {
  if (!viewer.person) throw new HTTPException(401)
  return { network, person: viewer.person }
}
