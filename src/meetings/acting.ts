import { HTTPException } from 'hono/http-exception'
import type { Network, NetworkLocals } from '#networks'

/** In whose name and where something is done; what the roles of a demonstration make is an example. */
export interface Acting {
  network: Network
  person: { id: string; name: string; demo: boolean }
}

/** Doors that only members pass stand before. */
export function actingIn({ network, viewer }: Pick<NetworkLocals, 'network' | 'viewer'>): Acting {
  if (!viewer.person) throw new HTTPException(401)
  return { network, person: viewer.person }
}
