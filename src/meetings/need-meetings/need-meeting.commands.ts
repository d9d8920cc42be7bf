import type { Queryable } from '#platform/db'
import { needMeetings } from '../schema.ts'

/** Says at which meeting needs came up, and at which one they are to be answered; what was said before stays. */
export async function placeNeeds(
  tx: Queryable,
  network: { id: string },
  needIds: string[],
  { raisedAtId, targetId }: { raisedAtId: string; targetId: string | null },
): Promise<void> {
  if (needIds.length === 0) return
  await tx
    .insert(needMeetings)
    .values(needIds.map((needId) => ({ needId, networkId: network.id, raisedAtId, targetId })))
    .onConflictDoNothing()
}
