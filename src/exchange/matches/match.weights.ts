/**
 * What counts for a match and how much. The reasons add up to 1 at most; each objection then takes its share of what is
 * left: score = sum of reasons × product of (1 − objection). So a score lies between 0 and 1, a further reason never lowers
 * it, a further objection never raises it.
 */
export const reasonWeights = {
  same_sub_theme: 0.3,
  /** In place of the one above, where somebody only suggested it. */
  suggested_here: 0.15,
  named_practice: 0.06,
  similar_size: 0.14,
  same_kind_of_place: 0.06,
  similar_unemployment: 0.05,
  learns_itself: 0.12,
  shared_language: 0.1,
  near: 0.05,
  shared_concepts: 0.12,
} as const

export const objectionWeights = {
  suggested_only: 0.2,
  not_active: 0.3,
  very_different_size: 0.15,
  outside: 0.12,
  asked_by_many: 0.1,
  low_confidence: 0.1,
  far: 0.08,
} as const

/** From where on something counts. */
export const limits = {
  /** One city is at most this many times as large as the other. */
  similarSize: 2,
  veryDifferentSize: 8,
  /** Points of a percentage between two rates of unemployment. */
  similarUnemployment: 2,
  /** Cities that want to learn from the only one that can teach. */
  manyAskers: 3,
  farKilometres: 1500,
  /** Shared concepts that count fully. */
  concepts: 3,
}

/** States of a practice in which there is little to show; whatever else is said of one counts as running. */
export const notActive = ['dormant', 'weak', 'ended', 'planned'] as const
