import { asc, eq, getTableColumns } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import type { Network } from '../network.queries.ts'
import { memberships, networks, programmes } from '../schema.ts'
import { countsFor, type Standing } from './standing.ts'

/** All networks somebody belongs to, with what they are in each: one query, for what goes across networks. */
export async function standingsOf(
  db: Queryable,
  person: { id: string; demo: boolean },
): Promise<{ network: Network; standing: Standing }[]> {
  const rows = await db
    .select({
      network: getTableColumns(networks),
      programme: programmes.name,
      role: memberships.role,
      cityId: memberships.cityId,
    })
    .from(memberships)
    .innerJoin(networks, countsFor(person))
    .leftJoin(programmes, eq(programmes.id, networks.programmeId))
    .orderBy(asc(networks.createdAt), asc(networks.id))
  return [...Map.groupBy(rows, ({ network }) => network.id).values()].flatMap((within) => {
    const [first] = within
    const roles = within.map(({ role, cityId }) => ({ role, cityId }))
    const standing = { personId: person.id, roles }
    return first ? [{ network: { ...first.network, programme: first.programme }, standing }] : []
  })
}
