import { and, eq } from 'drizzle-orm'
import type { Person } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import type { Network } from '../network.queries.ts'
import { waivers } from '../schema.ts'
import type { DueItem } from './due.ts'
import { partOf } from './obligation.paths.ts'

interface Doing {
  network: Network
  person: Person
}

/** Says that things owed are not asked for, and why; those of which somebody said so already stay as they are. */
export async function waiveItems(
  db: Db,
  { network, person }: Doing,
  items: DueItem[],
  reason: string,
  id?: string,
): Promise<number> {
  if (items.length === 0) return 0
  return db.transaction(async (tx) => {
    const rows = items.map((item) => ({
      ...(id && items.length === 1 ? { id } : {}),
      networkId: network.id,
      obligationId: item.obligation.id,
      cityId: item.cityId,
      item: partOf(item),
      reason,
      personId: person.id,
      by: person.name,
      example: person.demo,
    }))
    const made = await tx.insert(waivers).values(rows).onConflictDoNothing().returning()
    const entries = [...Map.groupBy(made, ({ obligationId, cityId }) => `${obligationId} ${cityId}`).values()]
    await recordActivity(
      tx,
      ...entries.flatMap(([first, ...more]) =>
        first
          ? [
              about({ network, person }, first, 'obligation.waived', {
                reason,
                count: more.length + 1,
                item: first.item,
              }),
            ]
          : [],
      ),
    )
    return made.length
  })
}

/** Asks for something again; what it was, or nothing where it is asked for already. */
export async function undoWaiver(db: Db, doing: Doing, obligationId: string, id: string) {
  return db.transaction(async (tx) => {
    const [gone] = await tx
      .delete(waivers)
      .where(and(eq(waivers.id, id), eq(waivers.obligationId, obligationId), eq(waivers.networkId, doing.network.id)))
      .returning()
    if (!gone) return null
    await recordActivity(tx, about(doing, gone, 'obligation.asked', { item: gone.item }))
    return gone
  })
}

/** What concerns one city is for those who speak for it. */
const about = (
  { network, person }: Doing,
  { obligationId, cityId }: { obligationId: string; cityId: string | null },
  verb: string,
  detail: Record<string, unknown>,
) => ({
  networkId: network.id,
  cityId,
  personId: person.id,
  actor: person.name,
  subjectKind: 'obligation',
  subjectId: obligationId,
  audience: cityId ? ('city' as const) : ('network' as const),
  verb,
  detail,
})
