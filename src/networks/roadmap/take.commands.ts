import type { Db } from '#platform/db'
import { addItems, type Doing, type NewItem } from './roadmap.commands.ts'

/** Takes what was ticked of a proposal in one step; how many lines were new. */
export const takeProposals = (db: Db, doing: Doing, items: NewItem[]): Promise<number> =>
  db.transaction(async (tx) => (await addItems(tx, doing, items)).length)
