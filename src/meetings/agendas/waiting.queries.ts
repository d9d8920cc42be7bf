import { and, count, eq, inArray, ne } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { needs } from '#schema/exchange'

type State = (typeof needs.$inferSelect)['state']

/** How many needs wait that those who lead may know of. */
export async function waitingNeeds(db: Queryable, network: { id: string }, states: State[]): Promise<number> {
  const [found] = await db
    .select({ count: count() })
    .from(needs)
    .where(and(eq(needs.networkId, network.id), inArray(needs.state, states), ne(needs.audience, 'author')))
  return found?.count ?? 0
}
