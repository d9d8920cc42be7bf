import { eq } from 'drizzle-orm'
import type { Queryable } from '#platform/db'
import { indexEntries } from '#platform/search'
import { networks } from '#schema/networks'
import { slices } from '../slices.ts'

/**
 * Makes a network findable anew, or only some of its records that were added, changed or removed. Call it in the
 * transaction of the change.
 */
export async function reindexNetwork(tx: Queryable, network: { id: string }, recordIds?: string[]): Promise<void> {
  const [found] = await tx
    .select({ id: networks.id, language: networks.language })
    .from(networks)
    .where(eq(networks.id, network.id))
  const searchables = slices.flatMap(({ searchable = [] }) => searchable)
  if (!found) return
  await indexEntries(tx, found, searchables, recordIds)
  for (const { afterIndexing } of slices) await afterIndexing?.(tx, found, recordIds)
}
