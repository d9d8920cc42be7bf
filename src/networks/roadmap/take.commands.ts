import type { Db } from '#platform/db'
import { addItems, type Doing, type NewItem } from './roadmap.commands.ts'
import type { RoadmapItem } from './roadmap.queries.ts'

/** Takes what was ticked of a proposal in one step; the lines that were new. */
export const takeProposals = (db: Db, doing: Doing, items: NewItem[]): Promise<RoadmapItem[]> =>
  db.transaction((tx) => addItems(tx, doing, items, true))
