import { and, asc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { roadmapItems } from '../schema.ts'

export type RoadmapItem = typeof roadmapItems.$inferSelect

/** The roadmap of a network, in the order of its folder. */
export const roadmapOf = (db: Queryable, network: { id: string }): Promise<RoadmapItem[]> =>
  db.select().from(roadmapItems).where(eq(roadmapItems.networkId, network.id)).orderBy(asc(roadmapItems.position))

/** The items of the roadmap that lead to this meeting or obligation. */
export const roadmapItemsLinkingTo = (db: Queryable, network: { id: string }, slug: string): Promise<RoadmapItem[]> =>
  db
    .select()
    .from(roadmapItems)
    .where(
      and(
        eq(roadmapItems.networkId, network.id),
        sql`lower(${slug}) in (select lower(id) from unnest(${roadmapItems.linksTo}) id)`,
      ),
    )
    .orderBy(asc(roadmapItems.position))
