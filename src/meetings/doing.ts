import { HTTPException } from 'hono/http-exception'
import type { Network, NetworkLocals } from '#networks'
import type { Person } from '#people'

/** In whose name and where something is done. What a role of a demonstration makes is an example. */
export interface Doing {
  network: Network
  person: Person
}

/** Doors that only members pass stand before. */
export function doingOf({ network, viewer }: Pick<NetworkLocals, 'network' | 'viewer'>): Doing {
  if (!viewer.person) throw new HTTPException(401)
  return { network, person: viewer.person }
}
