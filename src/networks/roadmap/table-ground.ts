import type { RoadmapItem, RoadmapTable } from './roadmap.queries.ts'
import type { RoadmapVersion } from './roadmap.versions.ts'

/** What can be done with the table of a half-year, each on a page of its own. */
export const tableSteps = ['agree', 'update', 'close'] as const
export type TableStepName = (typeof tableSteps)[number]

/** A half-year with its table, all its versions and its lines as they are. */
export interface TableGround {
  halfYear: string
  table: RoadmapTable | null
  versions: RoadmapVersion[]
  items: RoadmapItem[]
  /** The whole roadmap, in which a line may have gone elsewhere. */
  all: RoadmapItem[]
}
