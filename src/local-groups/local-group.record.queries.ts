import { and, count, eq, getTableColumns, inArray, or, sql } from 'drizzle-orm'
import { type Standing, visibleTo } from '#networks'
import type { OwnRecords } from '#people'
import type { Queryable } from '#platform/db'
import { cities } from '#schema/networks'
import { localGroups, localGroupMembers as members } from './schema.ts'

export const groupsByIds = (db: Queryable, network: { id: string }, ids: string[]) =>
  db
    .select({
      id: localGroups.id,
      name: localGroups.name,
      city: { id: cities.id, slug: cities.slug, name: cities.name },
    })
    .from(localGroups)
    .innerJoin(cities, eq(cities.id, localGroups.cityId))
    .where(and(eq(localGroups.networkId, network.id), inArray(localGroups.id, ids)))

/** Members by their ids, those whose name one may read. */
export const membersByIds = (
  db: Queryable,
  { network, standing }: { network: { id: string }; standing: Standing },
  ids: string[],
) =>
  db
    .select({ member: getTableColumns(members), city: { id: cities.id, slug: cities.slug } })
    .from(members)
    .innerJoin(cities, eq(cities.id, members.cityId))
    .where(
      and(
        eq(members.networkId, network.id),
        inArray(members.id, ids),
        visibleTo(standing, members),
        or(eq(members.waiting, false), visibleTo(standing, { audience: sql`'city'` as never, cityId: members.cityId })),
      ),
    )

/** In which groups of a network how many people wait for a yes, the longest since when. */
export const waitingByCity = (db: Queryable, network: { id: string }) =>
  db
    .select({ city: { id: cities.id, slug: cities.slug, name: cities.name }, waiting: count() })
    .from(members)
    .innerJoin(cities, eq(cities.id, members.cityId))
    .where(and(eq(members.networkId, network.id), eq(members.waiting, true)))
    .groupBy(cities.id)

/** As whom a person stands in local groups, for the copy that is theirs to take. */
export const ownMemberships: OwnRecords = {
  name: 'local-groups',
  read: (db, { id, email }) =>
    db
      .select()
      .from(members)
      .where(or(eq(members.personId, id), sql`lower(${members.email}) = lower(${email})`)),
}
