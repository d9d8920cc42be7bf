import { and, eq, sql } from 'drizzle-orm'
import type { City, Network, Theme } from '#networks'
import type { Queryable } from '#platform/db'
import { searchEntries } from '#schema/platform'
import { practiceSubThemes, practices } from '../schema.ts'
import { type Listed, placed, toListed } from './practice.queries.ts'

const mostShown = 6

/**
 * What the network has already that somebody may be about to describe again: titles that look alike, and practices that
 * speak of the same things, all the more in the same sub-theme.
 */
export async function alreadyThere(
  db: Queryable,
  network: Pick<Network, 'id' | 'language'>,
  { title, themeId = null }: { title: string; themeId?: string | null },
  among: { cities: City[]; themes: Theme[] },
): Promise<Listed[]> {
  const sameTheme = sql<boolean>`exists (select from ${practiceSubThemes} place
    where place.practice_id = ${practices.id} and place.theme_id = ${themeId}::uuid)`
  const alike = sql<number>`similarity(search_text(${practices.title}), search_text(${title}))`
  // Of the words of the new title, those that stand anywhere in what is known of the practice: how many, and which share.
  const words = (aggregate: 'sum' | 'avg') =>
    sql<number>`coalesce((select ${sql.raw(aggregate)}((${searchEntries.words} @@ quote_literal(lexeme)::tsquery)::int)
      from unnest(to_tsvector(search_config(${network.language}), search_text(${title})))), 0)`
  const shared = words('avg')
  const rows = await db
    .select({ practice: practices, placed: placed(false), suggested: placed(true) })
    .from(practices)
    .innerJoin(searchEntries, and(eq(searchEntries.kind, 'practice'), eq(searchEntries.recordId, practices.id)))
    .where(
      and(
        eq(practices.networkId, network.id),
        sql`(${alike} > 0.35 or (${shared} >= 0.5 and (${words('sum')} >= 2 or ${sameTheme})))`,
      ),
    )
    .orderBy(sql`${alike} + ${shared} + ${sameTheme}::int * 0.3 desc`, practices.position)
    .limit(mostShown)
  return rows.map((row) => toListed(row, among.cities, among.themes))
}
