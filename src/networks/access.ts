import { eq, type SQL } from 'drizzle-orm'
import type { Sentence } from '#platform/http'
import type { NetworkEnv } from './in-network.ts'
import { networks } from './schema.ts'

/** A network that is not public does not exist for visitors. */
export const maySeeNetwork: Sentence<NetworkEnv> = ({ network }) =>
  network.visibility === 'public' ? 'yes' : 'unknown'

/** The same rule for lists and searches over several networks, as a condition on the table of networks. */
export const visibleNetworks: SQL = eq(networks.visibility, 'public')
