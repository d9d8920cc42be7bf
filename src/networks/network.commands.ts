import { eq } from 'drizzle-orm'
import { forgetActivity, recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import type { Network } from './network.queries.ts'
import { networks } from './schema.ts'

/** Shows a network to everybody, or hides it from all but those who run the instance; whether anything changed. */
export async function setVisibility(
  db: Db,
  network: Network,
  visibility: Network['visibility'],
  actor: string,
): Promise<boolean> {
  if (network.visibility === visibility) return false
  await db.transaction(async (tx) => {
    await tx.update(networks).set({ visibility }).where(eq(networks.id, network.id))
    await recordActivity(tx, {
      networkId: network.id,
      actor,
      verb: visibility === 'public' ? 'network.published' : 'network.hidden',
      subjectKind: 'network',
      subjectId: network.id,
    })
  })
  return true
}

/** Deletes a network and everything in it; that it was here and who deleted it stays on the record of the instance. */
export async function removeNetwork(db: Db, { id, slug, name }: Network, actor: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(networks).where(eq(networks.id, id))
    await forgetActivity(tx, id)
    await recordActivity(tx, {
      actor,
      verb: 'network.removed',
      subjectKind: 'network',
      subjectId: id,
      detail: { slug, name },
    })
  })
}
