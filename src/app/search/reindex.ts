import type { Queryable } from '#platform/db'
import { indexEntries, type Owner } from '#platform/search'
import { slices } from '../slices.ts'

/** Makes a whole network findable anew. The import calls it at its end, inside its transaction. */
export const reindexNetwork = (tx: Queryable, network: Owner): Promise<void> => indexEntries(tx, network, searchables())

/** The same for records that were added, changed or removed. */
export const reindexRecords = (tx: Queryable, network: Owner, recordIds: string[]): Promise<void> =>
  indexEntries(tx, network, searchables(), recordIds)

const searchables = () => slices.flatMap(({ searchable = [] }) => searchable)
