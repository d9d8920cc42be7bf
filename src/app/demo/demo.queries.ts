import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { cities, networks } from '#schema/networks'
import { type DemoCity, type DemoNetwork, type DemoRole, demoRolesOf } from './demo.roles.ts'

export interface Demonstration {
  network: DemoNetwork & { name: string; language: string }
  roles: DemoRole[]
}

/** The demonstrations that everybody may see, each with its roles. Two queries for any number. */
export async function demonstrations(db: Queryable): Promise<Demonstration[]> {
  const found = await db
    .select()
    .from(networks)
    .where(and(eq(networks.demo, true), eq(networks.visibility, 'public')))
    .orderBy(asc(networks.example), sql`lower(immutable_unaccent(${networks.name}))`)
  if (found.length === 0) return []
  const rows = await db
    .select({ id: cities.id, slug: cities.slug, name: cities.name, networkId: cities.networkId })
    .from(cities)
    .where(
      inArray(
        cities.networkId,
        found.map(({ id }) => id),
      ),
    )
    .orderBy(asc(cities.position))
  return found.map((network) => ({
    network,
    roles: demoRolesOf(
      network,
      rows.filter(({ networkId }) => networkId === network.id),
    ),
  }))
}

export const citiesInOrder = (db: Queryable, networkId: string): Promise<DemoCity[]> =>
  db
    .select({ id: cities.id, slug: cities.slug, name: cities.name })
    .from(cities)
    .where(eq(cities.networkId, networkId))
    .orderBy(asc(cities.position))
