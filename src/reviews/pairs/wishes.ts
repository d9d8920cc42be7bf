import type { Round } from '../rounds/round.queries.ts'
import type { PairResult, ReviewPair } from './pair.ts'

/** What those who lead want of the pairs. */
export interface PairWishes {
  /** Those that take part, by their ids; nothing where nobody has said so yet. */
  cities: string[] | null
  conflicts: [string, string][]
}

/** What came of it, without the pairs themselves, which may have been changed since. */
export type Outcome = Omit<PairResult, 'pairs'>

interface Explanation {
  wishes?: PairWishes
  outcome?: Outcome
}

const explanationOf = ({ explanation }: Pick<Round, 'explanation'>) => (explanation ?? {}) as Explanation

export const wishesOf = (round: Pick<Round, 'explanation'>): PairWishes =>
  explanationOf(round).wishes ?? { cities: null, conflicts: [] }

const areThese =
  ({ reviewer, reviewed }: ReviewPair) =>
  (two: [string, string]): boolean =>
    two.includes(reviewer) && two.includes(reviewed)

/** Whether those who lead have said that these two do not read each other. */
export const keptApart = (round: Pick<Round, 'explanation'>, pair: ReviewPair): boolean =>
  wishesOf(round).conflicts.some(areThese(pair))

/** What is wished for once these two may read each other again. */
export function togetherAgain(round: Pick<Round, 'explanation'>, pair: ReviewPair): PairWishes {
  const { conflicts, ...rest } = wishesOf(round)
  const these = areThese(pair)
  return { ...rest, conflicts: conflicts.filter((two) => !these(two)) }
}

export const outcomeOf = (round: Pick<Round, 'explanation'>): Outcome | null => explanationOf(round).outcome ?? null

/** Why two cities stand together, kept with the pair. */
export interface PairWhy {
  shows: string[]
  same: string[]
  repeated: boolean
  mirrored: boolean
}

export const whyOf = (review: { why: Record<string, unknown> | null }): PairWhy | null =>
  review.why as unknown as PairWhy | null
