import type { Sentence } from '#platform/http'
import type { NetworkEnv } from './in-network.ts'

/** A network that is not public does not exist for visitors. */
export const maySeeNetwork: Sentence<NetworkEnv> = ({ network }) =>
  network.visibility === 'public' ? 'yes' : 'unknown'
