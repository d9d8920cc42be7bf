import { and, eq, inArray } from 'drizzle-orm'
import { belongs } from '../memberships/standing.ts'
import { roadmapItems, roadmapTables } from '../schema.ts'
import type { RecordKind } from '../slots.ts'
import { sayHalfYear } from './half-year.tsx'
import { roadmapFields } from './roadmap.kept.ts'

/** What activity, follows, digests and notices know of a line of the roadmap. */
export const roadmapKind: RecordKind = {
  kind: 'roadmap_item',
  label: 'networks.roadmap.item.one',
  find: async ({ db, network, standing }, ids) => {
    const shown = belongs(standing) ? undefined : eq(roadmapItems.draft, false)
    const rows = await db
      .select()
      .from(roadmapItems)
      .where(and(eq(roadmapItems.networkId, network.id), inArray(roadmapItems.id, ids), shown))
    return rows.map(({ id, slug, item, draft }) => ({
      id,
      title: item,
      lang: network.language,
      at: `/roadmap/items/${slug}`,
      cityId: null,
      audience: draft ? ('network' as const) : ('public' as const),
    }))
  },
  fields: async () => roadmapFields,
}

/** The table of a half-year, whose updates others hear of. */
export const roadmapTableKind: RecordKind = {
  kind: 'roadmap_table',
  label: 'networks.roadmap.title',
  find: async ({ db, network, standing, t }, ids) => {
    const rows = await db
      .select()
      .from(roadmapTables)
      .where(and(eq(roadmapTables.networkId, network.id), inArray(roadmapTables.id, ids)))
    return rows
      .filter(({ state }) => state !== 'draft' || belongs(standing))
      .map(({ id, halfYear, state }) => ({
        id,
        title: sayHalfYear(halfYear, t),
        at: `/roadmap/halves/${encodeURIComponent(halfYear)}`,
        cityId: null,
        audience: state === 'draft' ? ('network' as const) : ('public' as const),
      }))
  },
}
