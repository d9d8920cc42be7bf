import { and, asc, eq, sql } from 'drizzle-orm'
import { type Network, visibleNetworks } from '#networks'
import { visitor } from '#people'
import type { Queryable } from '#platform/db'
import { languages } from '#platform/text'
import { networks } from '#schema/networks'
import { activityEntries, searchEntries } from '#schema/platform'
import { xml, xmlDeclaration } from './xml.ts'

const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** What a sitemap may hold at most; with several languages an address takes several times the room. */
const most = 20_000

/** Among the columns of one table drizzle leaves its name out, and within the inner question `id` would be the entry's. */
const ownId = sql`${networks}.${sql.identifier('id')}`

/** When something last changed that everybody may know of: what is not for them leaves no trace, not even its hour. */
const lastSeenToChange = sql`coalesce((select max(entry.at) from ${activityEntries} entry
  where entry.network_id = ${ownId} and entry.audience = 'public'), ${networks.createdAt})`.mapWith(networks.createdAt)

/** Every network has a part of its own, one more holds the pages of the house. */
export async function sitemapIndex(db: Queryable, origin: string): Promise<string> {
  const rows = await db
    .select({ slug: networks.slug, changedAt: lastSeenToChange })
    .from(networks)
    .where(visibleNetworks(visitor))
    .orderBy(asc(networks.slug))
    .limit(most)
  const parts = rows.map(
    ({ slug, changedAt }) =>
      `<sitemap><loc>${xml(`${origin}/n/${slug}/sitemap.xml`)}</loc><lastmod>${changedAt.toISOString()}</lastmod></sitemap>`,
  )
  const house = `<sitemap><loc>${xml(origin)}/sitemap-pages.xml</loc></sitemap>`
  return `${xmlDeclaration}<sitemapindex ${schema}>\n${[house, ...parts].join('\n')}\n</sitemapindex>\n`
}

/** The pages of a network: those every network has, and every record that has a page. */
export async function pagesOf(db: Queryable, network: Network, mainPages: string[]): Promise<string[]> {
  const records = await db
    .selectDistinct({ at: searchEntries.at })
    .from(searchEntries)
    .where(and(eq(searchEntries.networkId, network.id), eq(searchEntries.audience, 'public')))
    .orderBy(asc(sql`1`))
    .limit(most)
  return [...new Set(['', ...mainPages, ...records.map(({ at }) => at)])].filter((at) => !/[?#]/.test(at))
}

/** Addresses with the same page in every language. */
export function sitemap(addresses: string[]): string {
  const urls = addresses.map((address) => {
    const others = languages.map(
      (language) => `<xhtml:link rel="alternate" hreflang="${language}" href="${xml(`${address}?lang=${language}`)}"/>`,
    )
    return `<url><loc>${xml(address)}</loc>${others.join('')}</url>`
  })
  return `${xmlDeclaration}<urlset ${schema} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('\n')}\n</urlset>\n`
}
