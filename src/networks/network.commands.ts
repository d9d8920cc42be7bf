import { eq } from 'drizzle-orm'
import type { Person } from '#people'
import { forgetActivity, recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import { type Changed, changeRecord, type Undone, undoChange, type Values } from '#platform/records'
import { keptNetwork } from './network.kept.ts'
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

/** Changes what a network says of itself, and who sees it, over what others changed meanwhile. */
export const changeNetwork = (
  db: Db,
  network: Network,
  person: Person,
  { values, version }: { values: Values; version: number },
): Promise<Changed> =>
  db.transaction((tx) =>
    changeRecord(
      tx,
      { ...keptNetwork, id: network.id, version, values },
      {
        networkId: network.id,
        personId: person.id,
        actor: person.name,
        verb: verbFor(network, values),
        subjectKind: 'network',
      },
    ),
  )

/** Takes back one change of what a network says of itself. */
export const undoNetworkChange = (db: Db, network: Network, person: Person, entryId: string): Promise<Undone> =>
  db.transaction((tx) => undoChange(tx, { ...keptNetwork, id: network.id, entryId, person }))

function verbFor({ visibility: now }: Network, { visibility }: Values): string {
  if (visibility === undefined || visibility === now) return 'network.changed'
  return visibility === 'public' ? 'network.published' : 'network.hidden'
}
