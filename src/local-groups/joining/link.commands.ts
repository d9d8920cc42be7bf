import { eq } from 'drizzle-orm'
import { hashOf } from '#people'
import { recordActivity } from '#platform/activity'
import type { Db } from '#platform/db'
import { type Doing, groupNow } from '../local-group.commands.ts'
import type { LocalGroup } from '../local-group.queries.ts'
import { localGroups } from '../schema.ts'
import { joinSecret } from './join.secret.ts'

/** What is done with the link by which people join: given out, replaced by a new one, closed; who needs a yes. */
export const linkActs = ['open', 'renew', 'close', 'at-once', 'ask'] as const
export type LinkAct = (typeof linkActs)[number]

/** Opens, renews or closes the link. A link that was replaced leads nowhere; one that was closed can be opened again. */
export async function changeLink(db: Db, doing: Doing, { act, secret }: { act: LinkAct; secret: string }) {
  const { network, city, person } = doing
  await db.transaction(async (tx) => {
    const group = await groupNow(tx, doing)
    await tx
      .update(localGroups)
      .set({ ...changesOf(act, group, secret), joinBy: person.id })
      .where(eq(localGroups.id, group.id))
    await recordActivity(tx, {
      networkId: network.id,
      cityId: city.id,
      audience: 'city',
      actor: person.name,
      personId: person.id,
      verb: `local-group.link-${act}`,
      subjectKind: 'local_group',
      subjectId: group.id,
    })
  })
}

function changesOf(act: LinkAct, group: LocalGroup, secret: string): Partial<LocalGroup> {
  if (act === 'close') return { joinOpen: false }
  if (act === 'at-once' || act === 'ask') return { joinAtOnce: act === 'at-once' }
  const joinNumber = act === 'renew' || group.joinNumber === 0 ? group.joinNumber + 1 : group.joinNumber
  return { joinOpen: true, joinNumber, joinHash: hashOf(joinSecret(secret, { id: group.id, joinNumber })) }
}
