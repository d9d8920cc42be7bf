import { asc, eq, getTableColumns, inArray } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Network } from '../network.queries.ts'
import { networks, programmes } from '../schema.ts'

/** These networks, whole. */
export async function networksOf(db: Queryable, ids: string[]): Promise<Network[]> {
  if (ids.length === 0) return []
  return db
    .select({ ...getTableColumns(networks), programme: programmes.name })
    .from(networks)
    .leftJoin(programmes, eq(programmes.id, networks.programmeId))
    .where(inArray(networks.id, ids))
    .orderBy(asc(networks.name))
}
