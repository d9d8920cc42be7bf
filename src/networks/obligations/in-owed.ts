import type { MiddlewareHandler } from 'hono'
import { notFound, type Sentence } from '#platform/http'
import { editsCity, maySee, maySeeNetwork } from '../access.ts'
import { type City, citiesOf } from '../cities/city.queries.ts'
import type { NetworkEnv, NetworkLocals } from '../in-network.ts'
import { leads, type Standing } from '../memberships/standing.ts'
import { type Delivery, deliveryById } from './delivery.queries.ts'
import { type Obligation, obligationsOf } from './obligation.queries.ts'

export interface ObligationEnv extends NetworkEnv {
  Variables: NetworkLocals & { obligation: Obligation }
}

/** Finds the obligation that an address names, compared without case. */
export const inObligation: MiddlewareHandler<ObligationEnv> = async (c, next) => {
  const asked = c.req.param('obligation')?.toLowerCase()
  const found = (await obligationsOf(c.var.db, c.var.network)).find(({ slug }) => slug.toLowerCase() === asked)
  if (!found) throw notFound()
  c.set('obligation', found)
  await next()
}

export interface OwedEnv extends ObligationEnv {
  Variables: NetworkLocals & { obligation: Obligation; owner: City | null; part: string }
}

/** Finds the obligation, and which of the things owed is meant: `?city=genk&item=2024-02`. */
export const inOwed: MiddlewareHandler<OwedEnv> = async (c, next) => {
  const { db, network } = c.var
  const wanted = c.req.param('obligation')?.toLowerCase()
  const obligation = (await obligationsOf(db, network)).find(({ slug }) => slug.toLowerCase() === wanted)
  const asked = c.req.query('city')?.toLowerCase()
  const owner = asked ? (await citiesOf(db, network)).find(({ slug }) => slug.toLowerCase() === asked) : null
  if (!obligation || owner === undefined || (obligation.per === 'partner') !== (owner !== null)) throw notFound()
  c.set('obligation', obligation)
  c.set('owner', owner)
  c.set('part', (c.req.query('item') ?? '').slice(0, 200))
  await next()
}

/** Who hands in: those who write for the city, and for the network those who lead it. */
export const handsIn = (standing: Standing, cityId: string | null): boolean =>
  cityId === null ? leads(standing) : editsCity(standing, cityId)

export const mayHandIn: Sentence<OwedEnv> = (locals) => {
  if (maySeeNetwork(locals) !== 'yes') return 'unknown'
  if (handsIn(locals.standing, locals.owner?.id ?? null)) return 'yes'
  return locals.viewer.person ? 'no' : 'who'
}

export interface DeliveryEnv extends ObligationEnv {
  Variables: NetworkLocals & { obligation: Obligation; delivery: Delivery }
}

export const inDelivery: MiddlewareHandler<DeliveryEnv> = async (c, next) => {
  const { db, network } = c.var
  const delivery = await deliveryById(db, network, c.req.param('delivery') ?? '')
  const wanted = c.req.param('obligation')?.toLowerCase()
  const obligation = (await obligationsOf(db, network)).find(({ id }) => id === delivery?.obligationId)
  if (!delivery || !obligation || obligation.slug.toLowerCase() !== wanted) throw notFound()
  c.set('obligation', obligation)
  c.set('delivery', delivery)
  await next()
}

/** What a city handed in is for those who speak for it and those who lead; what the network did for everybody in it. */
export const audienceOf = ({ cityId }: { cityId: string | null }) => (cityId ? ('city' as const) : ('network' as const))

export const maySeeDelivery: Sentence<DeliveryEnv> = (locals) => {
  const { delivery, standing, viewer } = locals
  if (maySeeNetwork(locals) !== 'yes') return 'unknown'
  if (maySee(standing, { audience: audienceOf(delivery), cityId: delivery.cityId })) return 'yes'
  return viewer.person ? 'unknown' : 'who'
}

/** Who changes what was handed in, and puts files beside it. */
export const mayChangeDelivery: Sentence<DeliveryEnv> = (locals) => {
  const seen = maySeeDelivery(locals)
  if (seen !== 'yes') return seen
  return handsIn(locals.standing, locals.delivery.cityId) ? 'yes' : 'no'
}

/** Who accepts it, or returns it with a reason. */
export const mayCheckDelivery: Sentence<DeliveryEnv> = (locals) => {
  const seen = maySeeDelivery(locals)
  if (seen !== 'yes') return seen
  return leads(locals.standing) ? 'yes' : 'no'
}
