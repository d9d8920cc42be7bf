import { and, eq, ne } from 'drizzle-orm'
import { type City, citiesOf, type Network, type Theme, themesOf } from '#networks'
import type { Queryable } from '#platform/db'
import { matrixCells } from '#schema/exchange'
import { type Subject, subjectsOf } from '../frozen/frozen.queries.ts'
import type { Round } from '../rounds/round.queries.ts'
import { reviewRounds, reviews } from '../schema.ts'
import type { ReviewPair } from './pair.ts'

/** What two cities share: the reviewer shows a sub-theme the other works on or asks about, or both work on it. */
export interface InCommon {
  shows: string[]
  same: string[]
}

/** All that pairs are worked out from. */
export interface PairGround {
  cities: City[]
  themes: Theme[]
  /** What could be read, of each city the best first. */
  subjects: Map<string, Subject[]>
  earlier: ReviewPair[]
  inCommon: (pair: ReviewPair) => InCommon
  /** The same as a number from 0 to 1, measured by the two that have most in common. */
  score: (pair: ReviewPair) => number
}

export async function pairGround(db: Queryable, network: Network, round: Round): Promise<PairGround> {
  const [cities, themes, all, cells, earlier] = await Promise.all([
    citiesOf(db, network),
    themesOf(db, network),
    subjectsOf(db, network, round.kind),
    db
      .select({ cityId: matrixCells.cityId, themeId: matrixCells.themeId, state: matrixCells.state })
      .from(matrixCells)
      .where(eq(matrixCells.networkId, network.id)),
    db
      .select({ reviewer: reviews.reviewerCityId, reviewed: reviews.reviewedCityId })
      .from(reviews)
      .innerJoin(reviewRounds, eq(reviewRounds.id, reviews.roundId))
      .where(and(eq(reviews.networkId, network.id), ne(reviews.roundId, round.id), ne(reviewRounds.state, 'prepared'))),
  ])
  const codes = new Map(themes.map(({ id, code }) => [id, code]))
  const inState = (cityId: string, states: string[]) =>
    new Set(
      cells.flatMap((cell) =>
        cell.cityId === cityId && states.includes(cell.state) ? (codes.get(cell.themeId) ?? []) : [],
      ),
    )
  const subjects = Map.groupBy(all, ({ cityId }) => cityId)
  const known = new Map(
    cities.map(({ id }) => [
      id,
      {
        shows: inState(id, ['practice', 'practice_and_need']),
        works: new Set([...(subjects.get(id)?.[0]?.themes ?? []), ...inState(id, ['need', 'practice_and_need'])]),
      },
    ]),
  )
  const order = themes.map(({ code }) => code)
  const inCommon = ({ reviewer, reviewed }: ReviewPair): InCommon => {
    const [one, other] = [known.get(reviewer), known.get(reviewed)]
    const wanted = order.filter((code) => other?.works.has(code))
    return {
      shows: wanted.filter((code) => one?.shows.has(code)),
      same: wanted.filter((code) => !one?.shows.has(code) && one?.works.has(code)),
    }
  }
  const points = (pair: ReviewPair) => {
    const { shows, same } = inCommon(pair)
    return 2 * shows.length + same.length
  }
  const most = Math.max(
    1,
    ...cities.flatMap(({ id: reviewer }) =>
      cities.map(({ id: reviewed }) => (reviewer === reviewed ? 0 : points({ reviewer, reviewed }))),
    ),
  )
  return { cities, themes, subjects, earlier, inCommon, score: (pair) => points(pair) / most }
}
