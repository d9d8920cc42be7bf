import type { Queryable } from '#platform/db'
import { indexEntries, type Searchable } from '#platform/search'
import { gathered } from '#platform/slice'
import type { Network } from './network.queries.ts'

/** Everything that can be found, on all floors: needs, practices and cells stand there with the names of cities and themes. */
export const findable = gathered<Searchable>()

/** Makes everything findable under a name that a city or a theme has got. Call it in the transaction of the change. */
export const indexUnderNewName = (tx: Queryable, network: Network): Promise<void> =>
  indexEntries(tx, network, [...findable.all()])
