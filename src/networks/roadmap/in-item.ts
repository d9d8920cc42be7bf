import type { MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { notFound } from '#platform/http'
import type { NetworkEnv, NetworkLocals } from '../in-network.ts'
import type { Doing } from './roadmap.commands.ts'
import { type RoadmapItem, roadmapItemBySlug } from './roadmap.queries.ts'

export interface ItemLocals extends NetworkLocals {
  item: RoadmapItem
}

export interface ItemEnv extends NetworkEnv {
  Variables: ItemLocals
}

/** Finds the line of the roadmap an address speaks of; a draft is not there for those outside. */
export const inItem: MiddlewareHandler<ItemEnv> = async (c, next) => {
  const { db, network, standing } = c.var
  const item = await roadmapItemBySlug(db, network, c.req.param('item') ?? '', standing)
  if (!item) throw notFound()
  c.set('item', item)
  await next()
}

/** In whose name something is done; doors that only those who lead pass stand before. */
export function doingOf({ network, viewer }: NetworkLocals): Doing {
  if (!viewer.person) throw new HTTPException(401)
  return { network, person: viewer.person }
}
