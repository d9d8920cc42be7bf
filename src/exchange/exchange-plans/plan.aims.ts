/**
 * What a plan is for, in this order: as many wishes met as the limits allow; then the least of the rest, each with its
 * weight. One unit is what is said beside it.
 */
export const aims = {
  /** Each learning visit that a city takes more, or gives more, than `balanceAllowed` beyond the other. */
  imbalance: 10,
  /** Each part of the plan before that is not kept. */
  change: 5,
  /** Each thousand kilometres between a city and whom it visits. */
  travel: 1,
  /** Each wish met by somebody who does not fit at all; who fits perfectly costs nothing. */
  poorFit: 2,
} as const

/** Taken and given may differ by this much before it counts. */
export const balanceAllowed = 2

/** Only the best of a wish's candidates are considered: the rest make the problem large and the plan no better. */
export const candidatesPerWish = 6

/** Without knowing where cities lie, visits cost as much as a middling way. */
export const unknownKilometres = 800

/** How long the solver may try, in seconds: for the first aim, and for the rest. */
export const timeLimits = { wishes: 30, rest: 5 }

/** What a plan begins with: how many visits a city receives and makes at most. */
export const usualLimits = { hosts: 4, visits: 3 }
