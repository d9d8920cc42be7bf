import { and, asc, count, eq, exists, or, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn, type PgTable } from 'drizzle-orm/pg-core'
import { visibleNetworks } from '#networks'
import type { Viewer } from '#people'
import type { Queryable } from '#platform/db'
import { practices } from '#schema/exchange'
import { cities, networks, programmes } from '#schema/networks'

export interface Asked {
  /** A word from the name of a network or of one of its cities. */
  q: string
  /** The slug of a programme. */
  programme: string
  page: number
}

export const networksPerPage = 24

/** The networks a visitor may see, those asked for, a page at a time. The same three queries for three and for three hundred. */
export async function networksFor(db: Queryable, viewer: Viewer, asked: Asked) {
  const wanted = and(visibleNetworks(viewer), ...conditions(db, asked))
  const [rows, [totals], offered] = await Promise.all([
    db
      .select({
        slug: networks.slug,
        name: networks.name,
        acronym: networks.acronym,
        language: networks.language,
        start: networks.start,
        end: networks.end,
        example: networks.example,
        programme: programmes.name,
        lead: cities.name,
        cities: countIn(cities),
        practices: countIn(practices),
      })
      .from(networks)
      .leftJoin(programmes, eq(programmes.id, networks.programmeId))
      .leftJoin(
        cities,
        and(eq(cities.networkId, networks.id), sql`lower(${cities.slug}) = lower(${networks.leadPartner})`),
      )
      .where(wanted)
      .orderBy(asc(networks.example), sql`lower(immutable_unaccent(${networks.name}))`, asc(networks.id))
      .limit(networksPerPage)
      .offset((asked.page - 1) * networksPerPage),
    db
      .select({ found: sql<number>`count(*) filter (where ${wanted})::int`, all: count() })
      .from(networks)
      .leftJoin(programmes, eq(programmes.id, networks.programmeId))
      .where(visibleNetworks(viewer)),
    db
      .selectDistinct({ slug: programmes.slug, name: programmes.name })
      .from(programmes)
      .innerJoin(networks, and(eq(networks.programmeId, programmes.id), visibleNetworks(viewer)))
      .orderBy(asc(programmes.name)),
  ])
  return { rows, found: totals?.found ?? 0, all: totals?.all ?? 0, programmes: offered }
}

export type Networks = Awaited<ReturnType<typeof networksFor>>
export type NetworkRow = Networks['rows'][number]

const namedCities = alias(cities, 'named_cities')

function conditions(db: Queryable, { q, programme }: Asked): (SQL | undefined)[] {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const resembles = (text: PgColumn) => sql`immutable_unaccent(${text}) ilike immutable_unaccent(${like})`
  const inOneOfItsCities = exists(
    db
      .select({ one: sql`1` })
      .from(namedCities)
      .where(and(sql`${namedCities.networkId} = ${networks.id}`, resembles(namedCities.name))),
  )
  return [
    q ? or(resembles(networks.name), resembles(networks.acronym), inOneOfItsCities) : undefined,
    programme ? eq(programmes.slug, programme) : undefined,
  ]
}

const countIn = (table: PgTable) =>
  sql<number>`(select count(*)::int from ${table} counted where counted.network_id = ${networks.id})`.mapWith(Number)
