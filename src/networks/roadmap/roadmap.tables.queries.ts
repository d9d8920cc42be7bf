import { and, asc, desc, eq, max, sql } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { roadmapTables, roadmapVersions } from '../schema.ts'
import type { RoadmapTable } from './roadmap.queries.ts'
import type { RoadmapVersion } from './roadmap.versions.ts'

/** How a table stood last. */
export interface TableNow extends RoadmapTable {
  versions: number
  /** The meeting of the last update, and its day. */
  eventTitle: string | null
  onDay: string | null
}

/** How far the network is with the table of each half-year, in one question. */
export async function tablesOf(db: Queryable, network: { id: string }): Promise<TableNow[]> {
  const rows = await db
    .select({
      table: roadmapTables,
      versions: roadmapVersions.number,
      eventTitle: roadmapVersions.eventTitle,
      onDay: roadmapVersions.onDay,
    })
    .from(roadmapTables)
    .leftJoin(
      roadmapVersions,
      and(
        eq(roadmapVersions.tableId, roadmapTables.id),
        eq(
          roadmapVersions.number,
          db
            .select({ last: max(roadmapVersions.number) })
            .from(roadmapVersions)
            .where(sql`${roadmapVersions.tableId} = ${roadmapTables.id}`),
        ),
      ),
    )
    .where(eq(roadmapTables.networkId, network.id))
    .orderBy(asc(roadmapTables.halfYear))
  return rows.map(({ table, versions, ...last }) => ({ ...table, ...last, versions: versions ?? 0 }))
}

export async function tableOf(db: Queryable, network: { id: string }, halfYear: string): Promise<RoadmapTable | null> {
  const [table] = await db
    .select()
    .from(roadmapTables)
    .where(and(eq(roadmapTables.networkId, network.id), eq(roadmapTables.halfYear, halfYear)))
  return table ?? null
}

/** All versions of a table, the latest first. */
export async function versionsOf(db: Queryable, table: { id: string } | null): Promise<RoadmapVersion[]> {
  if (!table) return []
  const rows = await db
    .select()
    .from(roadmapVersions)
    .where(eq(roadmapVersions.tableId, table.id))
    .orderBy(desc(roadmapVersions.number))
  return rows as RoadmapVersion[]
}
