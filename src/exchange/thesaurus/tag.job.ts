import { eq } from 'drizzle-orm'
import { recordActivity } from '#platform/activity'
import type { Job } from '#platform/jobs'
import { networks } from '#schema/networks'
import { suggestTags } from './tag.commands.ts'

/** Suggests anew what all records of a network are about, after its thesaurus has changed. */
export const tagNetwork: Job<{ networkId: string }> = {
  name: 'tag-network',
  run: async ({ db }, { networkId }) => {
    const [network] = await db
      .select({ id: networks.id, language: networks.language })
      .from(networks)
      .where(eq(networks.id, networkId))
    if (!network) return
    await db.transaction(async (tx) => {
      await suggestTags(tx, network)
      await recordActivity(tx, {
        networkId,
        actor: 'Charrette',
        verb: 'thesaurus.applied',
        subjectKind: 'network',
        subjectId: networkId,
        audience: 'author',
      })
    })
  },
}
