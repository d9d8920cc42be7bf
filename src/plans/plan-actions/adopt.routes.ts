import { Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { type CityEnv, inCity, mayEditCity, profileOf } from '#networks'
import { field, readForm, say } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { doing } from '../in-plan.ts'
import { planActionPath } from '../plan.paths.ts'
import { planOfCity } from '../plan.queries.ts'
import { spokenIn } from '../spoken.ts'
import { adoptIntoPlan, sayOrigin } from './action.commands.ts'
import { grownFrom, grownFromTheSame, originSeen } from './origin.queries.ts'
import { originChoice, originKinds } from './origins.ts'

const adoptForm = z.object({
  id: field.id(),
  test: field.id(),
  draft: field.id(),
  row: field.id(),
  practice: field.id(),
  need: field.id(),
  focus: field.id(),
  /** An action that grew from the same: the test becomes one of its origins. */
  into: field.id(),
})

/** Something learned, drafted or tested enters the plan of a city in one step, whether there is a plan already or not. */
export const adoptRoutes = new Hono<CityEnv>().post('/:city/plan/actions', inCity, allow(mayEditCity), async (c) => {
  const { db, network, city, t } = c.var
  const form = await readForm(c, adoptForm)
  const kind = form.ok ? originKinds.find((one) => form.values[one] !== undefined) : undefined
  if (!form.ok || !kind) throw notFound()
  const origin = { kind, id: form.values[kind] ?? '' }
  const known = await grownFrom(db, city, origin)
  // Whoever comes a second time is led to where it stands.
  if (known) return c.redirect(planActionPath(network, city, known), 303)
  const grown = await originSeen(db, c.var, city, origin)
  if (!grown) throw notFound()
  if (form.values.into !== undefined) {
    const plan = await planOfCity(db, network, city)
    const action = (await grownFromTheSame(db, city, origin)).find((one) => one.id === form.values.into)
    if (!plan || !action || kind !== 'test') throw notFound()
    await sayOrigin(db, doing(c.var), plan, action, { choice: originChoice(origin), comesFrom: true })
    say(c, t('plans.adopt.joined', { number: action.slug }))
    return c.redirect(planActionPath(network, city, action), 303)
  }
  const profile = await profileOf(db, network)
  const title = spokenIn(network.language).t('plans.plan.usualTitle', { city: city.name })
  const newPlan = { id: v7(), title, language: network.language }
  const id = form.values.id ?? v7()
  const adopted = await adoptIntoPlan(db, doing(c.var), { id, city, origin, grown, profile, newPlan })
  if (adopted.outcome === 'taken') throw notFound()
  if (adopted.outcome === 'added') say(c, t('plans.adopt.done'))
  return c.redirect(planActionPath(network, city, adopted.action), 303)
})
