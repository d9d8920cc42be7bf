import type { Audience } from '#platform/activity'
import type { Ambition, FundingStatus, PlanActionStatus, RiskLevel } from '../schema.ts'

/** Whence an action of a plan comes, in words that stay when the record goes. */
export interface SnapshotOrigin {
  /** The kind of record (`testing_action`, `draft_action`, `learning_grid_row`, `practice`, `need`, `plan_focus`), or `words`. */
  kind: string
  id: string | null
  title: string
  /** Where it can be read; the path within the network's address. */
  at: string | null
  /** Whom the record was for when the plan was read; what is for fewer than the reader is left out (`opened.ts`). */
  audience: Audience
}

export interface SnapshotAction {
  id: string
  slug: string
  title: string
  description: string | null
  objectiveId: string | null
  intendedResult: string | null
  output: string | null
  leadBy: string | null
  partners: string | null
  resources: string | null
  cost: number | null
  costCurrency: string | null
  fundingSource: string | null
  fundingStatus: FundingStatus | null
  startsOn: string | null
  endsOn: string | null
  subThemes: { code: string; title: string }[]
  horizontalThemes: string[]
  status: PlanActionStatus
  steps: { id: string; label: string; startsOn: string | null; endsOn: string | null; doneOn: string | null }[]
  indicators: {
    id: string
    label: string
    baseline: string | null
    target: string | null
    byDate: string | null
    source: string | null
  }[]
  risks: {
    id: string
    risk: string
    likelihood: RiskLevel | null
    impact: RiskLevel | null
    answer: string | null
    owner: string | null
  }[]
  commitments: { otherPlan: string; commitment: string; url: string | null }[]
  origins: SnapshotOrigin[]
  example: boolean
}

export type SectionKind =
  | 'text'
  | 'city'
  | 'objectives'
  | 'actions'
  | 'schedule'
  | 'funding'
  | 'risks'
  | 'indicators'
  | 'tests'
  | 'horizontal'

export interface SnapshotSection {
  id: string
  key: string
  title: string
  /** The part of the template it belongs to, in the language of the plan. */
  part: string | null
  kind: SectionKind
  /** Markdown; a section of another kind may have an introduction. */
  text: string
}

export interface SnapshotTest {
  id: string
  slug: string
  title: string
  state: string
  assumption: string | null
  decision: string | null
  lesson: string | null
  whatChanges: string | null
  audience: Audience
}

/** A photo that a plan shows. Its content stays where files are kept, and goes when somebody takes it away there. */
export interface SnapshotPhoto {
  id: string
  name: string
  /** What it stands with. */
  about: { kind: 'plan' | 'action' | 'test'; id: string }
  alt: string
  /** What was said with it; a photo of the plan itself has its `alt` below it. */
  text: string | null
  day: string | null
  credit: string | null
  width: number
  height: number
  audience: Audience
}

/**
 * A whole plan as it stands or stood: what pages, documents, programs, comparisons and reviewers read. The plan as it is
 * written now has the same shape as a version that was frozen, so there is one way to show and to print both.
 */
export interface PlanSnapshot {
  format: 1
  network: { slug: string; name: string }
  city: { slug: string; name: string; country: string }
  title: string
  language: string
  ambition: Ambition
  /** The lines of the city's data box, as they are said in the language of the plan. */
  facts: {
    label: string
    value: string
    /** Why a figure that is kept is hard to believe. */
    doubt?: string
  }[]
  /** Chosen sections only, in the city's order. */
  sections: SnapshotSection[]
  objectives: { id: string; title: string; text: string | null }[]
  actions: SnapshotAction[]
  tests: SnapshotTest[]
  /** Those of the plan, of its actions, of how they go and of its tests; nothing where there is none. */
  photos?: SnapshotPhoto[]
  example: boolean
}
