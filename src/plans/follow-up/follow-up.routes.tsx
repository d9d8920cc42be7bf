import { Hono } from 'hono'
import { citiesOf, maySeeNetwork, type NetworkEnv, profileOf } from '#networks'
import { allow } from '#platform/http'
import { planFiguresOf } from './figures.queries.ts'
import { adoptedPlans, standsNow } from './follow-up.queries.ts'
import { FollowUpShow } from './follow-up.show.tsx'

/** How the adopted plans of a network go, side by side; each reader finds those that are for them. */
export const followUpRoutes = new Hono<NetworkEnv>().get('/', allow(maySeeNetwork), async (c) => {
  const { db, network, t } = c.var
  const [adopted, cities, figures, profile] = await Promise.all([
    adoptedPlans(c.var),
    citiesOf(db, network),
    planFiguresOf(db, c.var),
    profileOf(db, network),
  ])
  const now = await standsNow(
    db,
    adopted.map(({ plan }) => plan.id),
  )
  return c.render(<FollowUpShow {...{ network, profile, adopted, now, figures }} cities={cities.length} />, {
    title: t('plans.followUp.title'),
    description: t('plans.followUp.lead'),
    width: 'wide',
  })
})
