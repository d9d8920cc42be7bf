import { type Context, Hono } from 'hono'
import { v5, v7, validate } from 'uuid'
import { type FormErrors, postedFields, say } from '#platform/forms'
import { allow } from '#platform/http'
import { mayLead } from '../access.ts'
import { clockOf } from '../clock.ts'
import type { NetworkEnv } from '../in-network.ts'
import { dueItemsOf } from '../obligations/due.queries.ts'
import { profileOf } from '../profiles/profile.queries.ts'
import { eventsOf } from './events.ts'
import { halfYearAfter, halfYearAt, spanOf } from './half-years.ts'
import { doingOf } from './in-item.ts'
import { NextHalfYear, type Offered } from './next.show.tsx'
import { type Proposal, planIn, proposeHalfYear } from './proposal.ts'
import type { NewItem } from './roadmap.commands.ts'
import { itemForm } from './roadmap.form.ts'
import { halfYearPath } from './roadmap.paths.ts'
import { roadmapOf } from './roadmap.queries.ts'
import { takeProposals } from './take.commands.ts'

/** The next half-year, proposed from what is left: ticked off, put right and taken in one step as a draft. */
export const nextRoutes = new Hono<NetworkEnv>()
  .get('/', allow(mayLead), async (c) => {
    const halfYear = halfYearAsked(c)
    const offered = (await proposalsFor(c, halfYear)).map((proposal) => ({ ...proposal, taken: true }))
    return show(c, { halfYear, offered, id: v7() })
  })
  .post('/', allow(mayLead), async (c) => {
    const { db, network, t } = c.var
    const posted = await postedFields(c)
    const said = (name: string) => String(posted.get(name)?.at(-1) ?? '').trim()
    const halfYear = spanOf(said('halfYear')) ? said('halfYear') : halfYearAsked(c)
    const id = validate(said('id')) ? said('id') : v7()
    const taken = new Set((posted.get('take') ?? []).map(String))
    const errors: FormErrors = {}
    const offered = (await proposalsFor(c, halfYear)).map((proposal): Offered => {
      const isTaken = taken.has(proposal.key)
      const typed = {
        item: said(`item.${proposal.key}`),
        from: said(`from.${proposal.key}`),
        to: said(`to.${proposal.key}`),
      }
      // A form that was open while something new was proposed says nothing of it.
      if (!posted.has(`item.${proposal.key}`)) return { ...proposal, taken: isTaken }
      const values = { ...proposal.values, item: typed.item, from: typed.from || null, to: typed.to || null }
      if (isTaken) Object.assign(errors, errorsIn(proposal.key, values))
      return { ...proposal, values, taken: isTaken }
    })
    const chosen = offered.filter((one) => one.taken)
    if (chosen.length === 0) errors.take = 'networks.roadmap.next.noneTaken'
    if (Object.keys(errors).length > 0) return show(c, { halfYear, offered, id, errors })
    const items = chosen.map(({ key, values, carriedFrom }): NewItem => ({ id: v5(key, id), ...values, carriedFrom }))
    const added = await takeProposals(db, doingOf(c.var), items)
    const isPublic = added.some(({ draft }) => !draft)
    say(c, isPublic ? t('networks.roadmap.item.added') : t('networks.roadmap.next.taken', { count: added.length }))
    return c.redirect(halfYearPath(network, halfYear), 303)
  })

/** The one asked for, else the one after that in which the network lives. */
function halfYearAsked({ var: { network, url } }: Context<NetworkEnv>): string {
  const asked = url.searchParams.get('half')
  return asked && spanOf(asked) ? asked : halfYearAfter(halfYearAt(clockOf(network)))
}

const errorsIn = (key: string, { item, from, to }: Proposal['values']): FormErrors => {
  const { shape } = itemForm
  const errors: FormErrors = {}
  if (!shape.item.safeParse(item || undefined).success) errors[`item.${key}`] = 'networks.roadmap.item.what.missing'
  if (!shape.from.safeParse(from ?? undefined).success) errors[`from.${key}`] = 'networks.roadmap.item.dateWrong'
  if (!shape.to.safeParse(to ?? undefined).success) errors[`to.${key}`] = 'networks.roadmap.item.dateWrong'
  else if (from && to && to < from.slice(0, to.length)) errors[`to.${key}`] = 'networks.roadmap.item.to.before'
  return errors
}

async function proposalsFor({ var: { db, network, standing } }: Context<NetworkEnv>, halfYear: string) {
  const ground = { db, network }
  const [items, events, due, profile] = await Promise.all([
    roadmapOf(db, network, standing),
    eventsOf(ground),
    dueItemsOf(ground),
    profileOf(db, network),
  ])
  const templates = profile.template.filter((template) => planIn(template) !== undefined)
  return proposeHalfYear({ halfYear, day: clockOf(network), lang: network.language, items, events, due, templates })
}

interface Shown {
  halfYear: string
  offered: Offered[]
  id: string
  errors?: FormErrors
}

function show(c: Context<NetworkEnv>, shown: Shown) {
  const { network, t } = c.var
  return c.render(
    <NextHalfYear network={network} {...shown} />,
    { title: t('networks.roadmap.next.title'), unlisted: true, width: 'wide' },
    shown.errors ? 422 : 200,
  )
}
