import { and, asc, eq, getTableColumns, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Network } from '../network.queries.ts'
import { memberships, networks, programmes } from '../schema.ts'

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

/** The networks in which somebody holds a role of their own, by id. */
export async function networksWorkedIn(db: Queryable, personId: string): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: memberships.networkId })
    .from(memberships)
    .where(and(eq(memberships.personId, personId), isNull(memberships.until), isNotNull(memberships.networkId)))
  return rows.flatMap(({ id }) => id ?? [])
}
