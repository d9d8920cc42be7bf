import type { GapClass } from '../matrix/coverage.ts'

/** One city learning one sub-theme from another; all by their ids. */
export interface Pair {
  cityId: string
  themeId: string
  hostId: string
}

/** What people want of a plan. */
export interface PlanWishes {
  /** Visits a city receives at most. */
  hosts: number
  /** Visits a city makes at most. */
  visits: number
  /** These stand in the plan whatever else does. */
  fixed: Pair[]
  /** These never do. */
  ruledOut: Pair[]
}

export interface PlanDemand {
  cityId: string
  themeId: string
  gap: GapClass
  /** Cities that can show it, the best first. */
  candidates: { hostId: string; score: number }[]
}

export interface PlanProblem {
  /** In the order of the network, which makes the answer the same every time. */
  cityIds: string[]
  demands: PlanDemand[]
  wishes: PlanWishes
  /** What an earlier plan had. */
  before: Pair[]
  kilometres: (cityId: string, hostId: string) => number | null
}

/** Why a wish stays open. */
export type Uncovered = 'no_supplier' | 'outside_only' | 'only_itself' | 'ruled_out' | 'limits'

export interface PlanResult {
  pairs: Pair[]
  uncovered: { cityId: string; themeId: string; why: Uncovered }[]
  demands: number
  /** Whether it is proved that not one wish more can be met, and that the rest cannot be better. */
  proof: { wishes: boolean; rest: boolean }
  /** More wishes than this cannot be met. */
  most: number
  kilometres: number
  seconds: number
  /** How many candidates of each wish were considered. */
  considered: number
}

export const samePair = (one: Pair, other: Pair): boolean =>
  one.cityId === other.cityId && one.themeId === other.themeId && one.hostId === other.hostId

export const pairKey = ({ cityId, themeId, hostId }: Pair): string => `${cityId} ${themeId} ${hostId}`
