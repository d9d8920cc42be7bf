import { type Context, Hono } from 'hono'
import { leads, mayLead, mayTakePart, type NetworkEnv } from '#networks'
import { type FormErrors, readForm } from '#platform/forms'
import { allow } from '#platform/http'
import { anyMember, demandsOf } from '../matches/match.queries.ts'
import { askForPlan } from './plan.commands.ts'
import { changed, planForm } from './plan.form.ts'
import { exchangePlanPath } from './plan.paths.ts'
import { latestPlan, plansOf, resultOf, wishesOf } from './plan.queries.ts'
import { PlanShow } from './plan.show.tsx'

/** While a plan is worked out, the page asks again by itself, with or without JavaScript. */
const secondsToAskAgain = '3'

export const planRoutes = new Hono<NetworkEnv>()
  .get('/', allow(mayTakePart), (c) => show(c))
  .post('/', allow(mayLead), async (c) => {
    const { db, network, viewer } = c.var
    const form = await readForm(c, planForm)
    if (!form.ok) return show(c, { errors: form.errors, status: 422 })
    const latest = await latestPlan(db, network)
    const wishes = changed(wishesOf(latest), form.values)
    if (!viewer.person) return show(c)
    const outcome = await askForPlan(db, { network, person: viewer.person, wishes, basis: form.values.basis ?? null })
    if (outcome === 'changed') return show(c, { meanwhile: true, status: 409 })
    return c.redirect(exchangePlanPath(network), 303)
  })

interface Again {
  errors?: FormErrors
  meanwhile?: boolean
  status?: 409 | 422
}

async function show(c: Context<NetworkEnv>, { errors, meanwhile = false, status }: Again = {}) {
  const { db, network, standing, t, lang } = c.var
  const [{ latest, solved, earlier }, { cities, themes }] = await Promise.all([
    plansOf(db, network),
    demandsOf(db, { network, standing: anyMember }, lang),
  ])
  const underWay = latest?.state === 'waiting' || latest?.state === 'solving'
  if (underWay && !status) c.header('Refresh', secondsToAskAgain)
  const page = {
    latest,
    result: resultOf(solved),
    demandsBefore: resultOf(earlier)?.demands ?? null,
    wishes: wishesOf(latest),
    cities,
    themes,
    mayStart: leads(standing),
  }
  return c.render(
    <PlanShow network={network} page={{ ...page, meanwhile, ...(errors && { errors }) }} />,
    { title: t('exchange.plan.title'), description: t('exchange.plan.lead'), unlisted: true },
    status ?? 200,
  )
}
