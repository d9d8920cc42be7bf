/** Who reads whom, both by their ids. */
export interface ReviewPair {
  reviewer: string
  reviewed: string
}

export interface PairProblem {
  /** Those that take part: each reads and is read. In the order of the network, which makes the answer the same every time. */
  cityIds: string[]
  each: number
  /** Cities that do not read each other. */
  conflicts: [string, string][]
  /** Chosen by hand: they stand whatever else does. */
  fixed: ReviewPair[]
  /** Who read whom in earlier rounds. */
  earlier: ReviewPair[]
  /** From 0 to 1: how much the reviewer could have to say about it. */
  inCommon: (pair: ReviewPair) => number
}

export interface PairResult {
  pairs: ReviewPair[]
  /** So many were asked for: each city so many times. */
  wanted: number
  /** More cannot be had. */
  most: number
  /** Whether it is proved that not one pair more can be had, and that the rest cannot be better. */
  proof: { number: boolean; rest: boolean }
  /** How many of them read each other already in an earlier round, the same way and the other way round. */
  repeated: number
  mirrored: number
  /** How many pairs of cities read each other in this very round. */
  mutual: number
  seconds: number
}

export const pairKey = ({ reviewer, reviewed }: ReviewPair): string => `${reviewer} ${reviewed}`
export const turned = ({ reviewer, reviewed }: ReviewPair): ReviewPair => ({ reviewer: reviewed, reviewed: reviewer })
