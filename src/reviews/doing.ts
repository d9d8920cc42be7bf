import { HTTPException } from 'hono/http-exception'
import type { Network, NetworkLocals } from '#networks'

/** In whose name and where something is done; what the roles of a demonstration make is an example. */
export interface Doing {
  network: Network
  person: { id: string; name: string; demo: boolean }
}

/** Doors that only members pass stand before. */
export function doingIn({ network, viewer }: Pick<NetworkLocals, 'network' | 'viewer'>): Doing {
  if (!viewer.person) throw new HTTPException(401)
  return { network, person: viewer.person }
}
