import { and, asc, count, eq, inArray, ne, type SQL } from 'drizzle-orm'
import type { Network } from '#networks'
import type { Queryable } from '#platform/db'
import { cities, themes } from '#schema/networks'
import { drafts } from '#schema/platform'
import { matchDecisions, needs } from '../schema.ts'

const most = 10

/** What waits for somebody in these cities, or in the whole network where none are named: in three queries. */
export async function waitingIn(db: Queryable, network: Pick<Network, 'id'>, cityIds: string[] | null) {
  const ofCity = (column: Parameters<typeof inArray>[0]): SQL | undefined =>
    cityIds === null ? undefined : inArray(column, cityIds)
  const [questions, [begun], [open]] = await Promise.all([
    db
      .select({
        subTheme: { code: themes.code, title: themes.title },
        taker: { slug: cities.slug, name: cities.name },
        supplierId: matchDecisions.supplierId,
      })
      .from(matchDecisions)
      .innerJoin(themes, eq(themes.id, matchDecisions.themeId))
      .innerJoin(cities, eq(cities.id, matchDecisions.cityId))
      .where(
        and(
          eq(matchDecisions.networkId, network.id),
          eq(matchDecisions.state, 'asked'),
          ofCity(matchDecisions.supplierId),
        ),
      )
      .orderBy(asc(matchDecisions.createdAt))
      .limit(most),
    db
      .select({ count: count() })
      .from(drafts)
      .where(and(eq(drafts.networkId, network.id), eq(drafts.kind, 'practice'), ofCity(drafts.cityId))),
    db
      .select({ count: count() })
      .from(needs)
      .where(and(eq(needs.networkId, network.id), ne(needs.state, 'closed'), ofCity(needs.cityId))),
  ])
  return { questions, drafts: begun?.count ?? 0, needs: open?.count ?? 0 }
}
