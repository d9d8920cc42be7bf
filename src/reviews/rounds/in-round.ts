import type { HonoRequest, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { type City, citiesOf, leads, maySeeNetwork, type NetworkEnv, type NetworkLocals } from '#networks'
import { livesForOnePage } from '#platform/db'
import { notFound, type Sentence } from '#platform/http'
import {
  answersFor,
  joinsSession,
  opensReview,
  readsWhatWasSent,
  runsSession,
  seesRound,
  writesReview,
} from '../access.ts'
import { type Review, type Round, reviewById, reviewsOf, roundBySlug } from './round.queries.ts'

/** An island that keeps what is typed asks for figures and not for a page. */
export const asksForData = ({ req }: { req: HonoRequest }): boolean =>
  req.header('accept')?.includes('application/json') ?? false

export interface RoundLocals extends NetworkLocals {
  round: Round
}

export interface RoundEnv extends NetworkEnv {
  Variables: RoundLocals
}

/** Finds the round an address speaks of; each door says who may see it. */
export const inRound: MiddlewareHandler<RoundEnv> = async (c, next) => {
  const round = await roundBySlug(c.var.db, c.var.network, c.req.param('round') ?? '')
  if (!round) throw nothingThere(c.var)
  if (c.req.method === 'GET') livesForOnePage(round)
  c.set('round', round)
  await next()
}

/** A visitor is asked who they are whether there is something or not: which rounds there are and who takes part shows in neither. */
const nothingThere = (locals: NetworkLocals): HTTPException =>
  maySeeNetwork(locals) === 'yes' && !locals.viewer.person ? new HTTPException(401) : notFound()

/** Nobody else hears that there is a round: to whoever does not see it there is none. */
const within =
  <L extends RoundLocals>(rule: (locals: L) => boolean, otherwise: 'no' | 'unknown' = 'no') =>
  (locals: L): ReturnType<Sentence> => {
    if (maySeeNetwork(locals) !== 'yes') return 'unknown'
    if (!locals.viewer.person) return 'who'
    if (!seesRound(locals.standing, locals.round)) return 'unknown'
    return rule(locals) ? 'yes' : otherwise
  }

export const maySeeRound: Sentence<RoundEnv> = within(() => true)
export const mayPrepareRound: Sentence<RoundEnv> = within(({ standing }) => leads(standing))

export interface ReviewLocals extends RoundLocals {
  review: Review
}

export interface ReviewEnv extends RoundEnv {
  Variables: ReviewLocals
}

/** Finds the review an address speaks of. */
export const inReview: MiddlewareHandler<ReviewEnv> = async (c, next) => {
  const review = await reviewById(c.var.db, c.var.round, c.req.param('review') ?? '')
  if (!review) throw nothingThere(c.var)
  c.set('review', review)
  await next()
}

/** Whoever neither reads nor leads does not learn that this city reads that one. */
export const mayOpenReview: Sentence<ReviewEnv> = within(
  ({ standing, round, review }) => opensReview(standing, round, review),
  'unknown',
)

export const mayWriteReview: Sentence<ReviewEnv> = (locals) => {
  const verdict = mayOpenReview(locals)
  if (verdict !== 'yes') return verdict
  return writesReview(locals.standing, locals.review) ? 'yes' : 'no'
}

export interface ReviewedLocals extends RoundLocals {
  city: City
  /** The pairs of the round in which this city is reviewed. */
  pairs: Review[]
}

export interface ReviewedEnv extends RoundEnv {
  Variables: ReviewedLocals
}

/** Finds the reviewed city that an address names, with those who read it. */
export const inReviewed: MiddlewareHandler<ReviewedEnv> = async (c, next) => {
  const { db, network, round } = c.var
  const asked = c.req.param('city')?.toLowerCase()
  const city = (await citiesOf(db, network)).find(({ slug }) => slug.toLowerCase() === asked)
  const pairs = city ? (await reviewsOf(db, round)).filter(({ reviewedCityId }) => reviewedCityId === city.id) : []
  if (!city || pairs.length === 0) throw nothingThere(c.var)
  c.set('city', city)
  c.set('pairs', pairs)
  await next()
}

export const mayReadWhatWasSent: Sentence<ReviewedEnv> = within(
  ({ standing, city }) => readsWhatWasSent(standing, city.id),
  'unknown',
)

export const mayAnswerRemarks: Sentence<ReviewedEnv> = (locals) => {
  const verdict = mayReadWhatWasSent(locals)
  if (verdict !== 'yes') return verdict
  return answersFor(locals.standing, locals.city.id) ? 'yes' : 'no'
}

export const mayJoinSession: Sentence<ReviewedEnv> = within(
  ({ standing, city, pairs }) => joinsSession(standing, city.id, pairs),
  'unknown',
)

export const mayRunSession: Sentence<ReviewedEnv> = (locals) => {
  const verdict = mayJoinSession(locals)
  if (verdict !== 'yes') return verdict
  return runsSession(locals.standing, locals.city.id, locals.pairs) ? 'yes' : 'no'
}
