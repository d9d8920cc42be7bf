import { HTTPException } from 'hono/http-exception'
import type { NetworkLocals } from '#networks'
import { notFound } from '#platform/http'
import type { Doing } from './need.commands.ts'
import { type ListedNeed, needBySlug } from './need.queries.ts'

/** In whose name something is done; doors that only members pass stand before. */
export function doingOf({ network, viewer }: NetworkLocals): Doing {
  if (!viewer.person) throw new HTTPException(401)
  return { network, person: viewer.person }
}

/** The need that an address names; what one may not see is not there, what one may not change is refused. */
export async function needToChange(
  locals: NetworkLocals,
  slug: string,
  may: (standing: NetworkLocals['standing'], need: ListedNeed) => boolean,
): Promise<ListedNeed> {
  const need = await needBySlug(locals.db, locals, slug)
  if (!need) throw notFound()
  if (!may(locals.standing, need)) throw new HTTPException(403)
  return need
}
