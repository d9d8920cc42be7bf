import { and, asc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { belongs, type Standing } from '../memberships/standing.ts'
import { roadmapItems, type roadmapTables } from '../schema.ts'

export type RoadmapItem = typeof roadmapItems.$inferSelect
export type RoadmapTable = typeof roadmapTables.$inferSelect

/** What is still a draft is for those who belong to the network. */
const shownTo = (standing: Standing | undefined) =>
  standing && belongs(standing) ? undefined : eq(roadmapItems.draft, false)

/** The roadmap of a network, in the order of its folder; without a standing as everybody may see it. */
export const roadmapOf = (db: Queryable, network: { id: string }, standing?: Standing): Promise<RoadmapItem[]> =>
  db
    .select()
    .from(roadmapItems)
    .where(and(eq(roadmapItems.networkId, network.id), shownTo(standing)))
    .orderBy(asc(roadmapItems.position), asc(roadmapItems.id))

/** The items of the roadmap that lead to this meeting or obligation, as everybody may see them. */
export const roadmapItemsLinkingTo = (db: Queryable, network: { id: string }, slug: string): Promise<RoadmapItem[]> =>
  db
    .select()
    .from(roadmapItems)
    .where(
      and(
        eq(roadmapItems.networkId, network.id),
        eq(roadmapItems.draft, false),
        sql`lower(${slug}) in (select lower(id) from unnest(${roadmapItems.linksTo}) id)`,
      ),
    )
    .orderBy(asc(roadmapItems.position))

/** One item by its id within the network; a draft only for those who belong to it. */
export async function roadmapItemBySlug(
  db: Queryable,
  network: { id: string },
  slug: string,
  standing: Standing,
): Promise<RoadmapItem | null> {
  const [item] = await db
    .select()
    .from(roadmapItems)
    .where(
      and(eq(roadmapItems.networkId, network.id), sql`lower(${roadmapItems.slug}) = lower(${slug})`, shownTo(standing)),
    )
  return item ?? null
}
