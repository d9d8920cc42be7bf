import { type Context, Hono } from 'hono'
import { v7 } from 'uuid'
import { z } from 'zod'
import { type FormErrors, field, readForm, say, type Typed } from '#platform/forms'
import { allow, notFound } from '#platform/http'
import { mayLead } from '../access.ts'
import { type CityEnv, inCity } from '../cities/city.access.ts'
import type { City } from '../cities/city.queries.ts'
import { clockOf } from '../clock.ts'
import type { NetworkEnv } from '../in-network.ts'
import { networkPath } from '../network.paths.ts'
import { reckonedOf } from './due.queries.ts'
import { cityDuePath } from './obligation.paths.ts'
import { beginPause, endPause } from './pause.commands.ts'
import { PauseEdit } from './pause.edit.tsx'
import { mayPause } from './relief.access.ts'
import { pausesOf } from './relief.queries.ts'

const beginForm = z.object({
  id: field.id(),
  from: field.date({ missing: 'networks.pause.dayMissing' }),
  reason: field.prose({ missing: 'networks.pause.reasonMissing', max: 1_000 }),
})
const endForm = z.object({ until: field.date({ missing: 'networks.pause.dayMissing' }) })

/** A city stands still, and goes on. */
export const cityPauseRoutes = new Hono<CityEnv>()
  .get('/:city/pause', inCity, allow(mayPause), (c) => show(c, c.var.city))
  .post('/:city/pause', inCity, allow(mayPause), (c) => begin(c, c.var.city))
  .post('/:city/resume', inCity, allow(mayPause), (c) => resume(c, c.var.city))

/** The whole network does. */
export const networkPauseRoutes = new Hono<NetworkEnv>()
  .get('/pause', allow(mayLead), (c) => show(c, null))
  .post('/pause', allow(mayLead), (c) => begin(c, null))
  .post('/resume', allow(mayLead), (c) => resume(c, null))

type At<E extends NetworkEnv> = Context<E>

const runningOf = async <E extends NetworkEnv>({ var: { db, network } }: At<E>, city: City | null) =>
  (await pausesOf(db, network)).find(({ cityId, until }) => until === null && cityId === (city?.id ?? null)) ?? null

const backTo = ({ network }: NetworkEnv['Variables'], city: City | null) =>
  city ? cityDuePath(network, city) : networkPath(network, '/due')

async function show<E extends NetworkEnv>(
  c: At<E>,
  city: City | null,
  form?: { typed: Typed; errors: FormErrors },
): Promise<Response> {
  const { network, t } = c.var
  const running = await runningOf(c, city)
  const { items } = await reckonedOf(c.var)
  const held = items.filter((item) => item.state === 'paused' && (city === null || item.cityId === city.id))
  const title = t(running ? 'networks.pause.resume' : 'networks.pause.begin')
  return c.render(
    <PauseEdit
      {...{ network, city, running, held: held.length }}
      back={backTo(c.var, city)}
      typed={form?.typed ?? { from: clockOf(network), until: clockOf(network) }}
      errors={form?.errors}
      newId={v7()}
    />,
    { title, unlisted: true, width: 'text' },
    form ? 422 : 200,
  )
}

async function begin<E extends NetworkEnv>(c: At<E>, city: City | null): Promise<Response> {
  const { db, network, viewer, t } = c.var
  if (!viewer.person) throw notFound()
  const form = await readForm(c, beginForm)
  if (!form.ok) return show(c, city, form)
  const begun = await beginPause(db, { network, city, person: viewer.person }, form.values)
  say(c, t(begun ? 'networks.pause.begun' : 'networks.pause.already'))
  return c.redirect(backTo(c.var, city), 303)
}

async function resume<E extends NetworkEnv>(c: At<E>, city: City | null): Promise<Response> {
  const { db, network, viewer, t } = c.var
  if (!viewer.person) throw notFound()
  const form = await readForm(c, endForm)
  if (!form.ok) return show(c, city, form)
  const running = await runningOf(c, city)
  if (!running) return c.redirect(backTo(c.var, city), 303)
  const { until } = form.values
  if (until < running.from) return show(c, city, { ...form, errors: { until: 'networks.pause.endsBefore' } })
  const ended = await endPause(db, { network, city, person: viewer.person }, running, until)
  const { items } = await reckonedOf(c.var)
  const moved = items.filter(
    ({ cityId, movedFrom, done }) =>
      movedFrom !== null && (done === null || done.state === 'planned') && (city === null || cityId === city.id),
  )
  if (ended) say(c, t('networks.pause.ended', { count: moved.length }))
  return c.redirect(backTo(c.var, city), 303)
}
