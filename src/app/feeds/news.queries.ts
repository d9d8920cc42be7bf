import { and, desc, eq, inArray, type SQL } from 'drizzle-orm'
import { type Network, networkPath, visibleNetworks } from '#networks'
import { visitor } from '#people'
import type { Queryable } from '#platform/db'
import { networks } from '#schema/networks'
import { searchEntries } from '#schema/platform'

/** The kinds of records people want to hear of; the rest is how a network is set up. */
export const newsKinds = ['practice', 'need', 'meeting', 'testing_action'] as const

export interface News {
  id: string
  kind: (typeof newsKinds)[number] | 'network'
  title: string
  text: string | null
  path: string
  network: string
  language: string
  at: Date
}

const most = 50

/** What came in last and is for everybody, the newest first: in one network, or in all public ones. */
export async function newsOf(db: Queryable, network?: Network): Promise<News[]> {
  const which = network ? eq(networks.id, network.id) : visibleNetworks(visitor)
  const [records, arrivals] = await Promise.all([recordNews(db, which), networkNews(db, which)])
  return [...records, ...arrivals].toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, most)
}

async function recordNews(db: Queryable, which: SQL): Promise<News[]> {
  const rows = await db
    .select({
      id: searchEntries.recordId,
      kind: searchEntries.kind,
      title: searchEntries.title,
      subtitle: searchEntries.subtitle,
      path: searchEntries.at,
      language: searchEntries.language,
      network: networks.name,
      slug: networks.slug,
    })
    .from(searchEntries)
    .innerJoin(networks, eq(networks.id, searchEntries.networkId))
    .where(and(which, eq(searchEntries.audience, 'public'), inArray(searchEntries.kind, [...newsKinds])))
    // Keys are ordered by time.
    .orderBy(desc(searchEntries.recordId))
    .limit(most)
  return rows.map(({ slug, subtitle, ...row }) => ({
    ...row,
    kind: newsKinds.find((kind) => kind === row.kind) ?? 'practice',
    text: subtitle,
    path: networkPath({ slug }, row.path),
    at: madeAt(row.id),
  }))
}

async function networkNews(db: Queryable, which: SQL): Promise<News[]> {
  const rows = await db.select().from(networks).where(which).orderBy(desc(networks.createdAt)).limit(most)
  return rows.map((network) => ({
    id: network.id,
    kind: 'network',
    title: network.name,
    text: network.source,
    path: networkPath(network),
    network: network.name,
    language: network.language,
    at: network.createdAt,
  }))
}

/** The first 48 bits of a UUID of version 7 are milliseconds. */
const madeAt = (id: string): Date => new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))
