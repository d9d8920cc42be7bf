import { ne, type SQL } from 'drizzle-orm'
import { belongs, editsCity, leads, mayLead, mayTakePart, type Standing, speaksFor, worksIn } from '#networks'
import { type ReviewState, type RoundState, type RoundVisibility, reviewRounds } from './schema.ts'

/** Rounds are prepared by those who lead the network, and are there for everybody who belongs to it. */
export { mayLead as mayPrepareRounds, mayTakePart as maySeeRounds }

interface Round {
  state: RoundState
  namesHidden: boolean
  visibility: RoundVisibility
}

interface Pair {
  reviewerCityId: string
  reviewedCityId: string
  state: ReviewState
}

/** Before it is opened a round is known to those who prepare it. */
export const seesRound = (standing: Standing, round: Pick<Round, 'state'>): boolean =>
  leads(standing) || (belongs(standing) && round.state !== 'prepared')

/** The same for lists, asked by people who belong to the network. */
export const seenRounds = (standing: Standing): SQL | undefined =>
  leads(standing) ? undefined : ne(reviewRounds.state, 'prepared')

export const wasSent = ({ state }: Pick<Pair, 'state'>): boolean => state === 'sent' || state === 'answered'

/** Until a review is sent its words are for those who work in the city that writes it, and for nobody else. */
export const writesReview = (standing: Standing, pair: Pick<Pair, 'reviewerCityId'>): boolean =>
  worksIn(standing, pair.reviewerCityId)

/** Who sends it in the name of the city. */
export const sendsReview = (standing: Standing, pair: Pick<Pair, 'reviewerCityId'>): boolean =>
  speaksFor(standing, pair.reviewerCityId)

/** Who opens the page of a review, and with it the frozen thing: the city that reads, and those who lead. */
export const opensReview = (standing: Standing, round: Pick<Round, 'state'>, pair: Pick<Pair, 'reviewerCityId'>) =>
  leads(standing) || (round.state !== 'prepared' && writesReview(standing, pair))

/** Who reads the words of a review: who writes it; once it is sent also the reviewed city and those who lead. */
export const readsWords = (standing: Standing, pair: Pair): boolean =>
  writesReview(standing, pair) || (wasSent(pair) && (leads(standing) || worksIn(standing, pair.reviewedCityId)))

/** Who reads what others sent about a city: the city itself, and those who lead. */
export const readsWhatWasSent = (standing: Standing, cityId: string): boolean =>
  leads(standing) || worksIn(standing, cityId)

/** Whether a reviewer reads what another one sent about the same thing. */
export const readsFellow = ({ visibility }: Pick<Round, 'visibility'>, own: Pair, other: Pair): boolean =>
  wasSent(other) && (visibility === 'all' || (visibility === 'after_own' && wasSent(own)))

/** Whether somebody may know which city reads which: hidden names are known to those who lead and to the city itself. */
export const knowsReviewer = (
  standing: Standing,
  round: Pick<Round, 'namesHidden'>,
  pair: Pick<Pair, 'reviewerCityId'>,
): boolean => !round.namesHidden || leads(standing) || worksIn(standing, pair.reviewerCityId)

/** Who answers a remark. */
export const answersFor = editsCity

/** Who is in the room when a review is talked about: the city, those who read it, and those who lead. */
export const joinsSession = (
  standing: Standing,
  cityId: string,
  pairs: Pick<Pair, 'reviewerCityId' | 'reviewedCityId'>[],
): boolean =>
  leads(standing) ||
  worksIn(standing, cityId) ||
  pairs.some(({ reviewerCityId, reviewedCityId }) => reviewedCityId === cityId && worksIn(standing, reviewerCityId))

/** Who moves the session on: who leads, and who speaks for one of the cities in the room. */
export const runsSession = (
  standing: Standing,
  cityId: string,
  pairs: Pick<Pair, 'reviewerCityId' | 'reviewedCityId'>[],
): boolean =>
  leads(standing) ||
  speaksFor(standing, cityId) ||
  pairs.some(({ reviewerCityId, reviewedCityId }) => reviewedCityId === cityId && speaksFor(standing, reviewerCityId))
