import { HTTPException } from 'hono/http-exception'
import type { Network, NetworkLocals } from '#networks'
import type { Person } from '#people'

/** In whose name something is done, and where. */
export interface Doing {
  network: Network
  person: Person
}

/** Whoever reads the page does it; doors that only members pass stand before. */
export function doingOf({ network, viewer }: NetworkLocals): Doing {
  if (!viewer.person) throw new HTTPException(401)
  return { network, person: viewer.person }
}
