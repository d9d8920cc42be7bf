import { and, eq } from 'drizzle-orm'
import type { City, Network } from '#networks'
import { hashOf, type Person } from '#people'
import type { Queryable } from '#platform/db'
import { cities, networks } from '#schema/networks'
import { persons } from '#schema/people'
import type { LocalGroup } from '../local-group.queries.ts'
import { localGroups } from '../schema.ts'

export interface Joinable {
  group: LocalGroup
  city: City
  network: Pick<Network, 'id' | 'slug' | 'name' | 'language' | 'profile' | 'asOf' | 'demo' | 'example'>
  /** Who gave the link out. */
  inviter: Person | null
}

/** The group that a link leads to, as long as it is the link of now and open. */
export async function groupByLink(db: Queryable, joining: string): Promise<Joinable | null> {
  const [found] = await db
    .select({ group: localGroups, city: cities, network: networks, inviter: persons })
    .from(localGroups)
    .innerJoin(cities, eq(cities.id, localGroups.cityId))
    .innerJoin(networks, eq(networks.id, localGroups.networkId))
    .leftJoin(persons, eq(persons.id, localGroups.joinBy))
    .where(and(eq(localGroups.joinHash, hashOf(joining)), eq(localGroups.joinOpen, true)))
  return found ?? null
}
