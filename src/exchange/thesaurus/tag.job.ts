import { recordActivity } from '#platform/activity'
import type { Job } from '#platform/jobs'
import { suggestTags } from './tag.commands.ts'
import { networkToTag } from './thesaurus.queries.ts'

/** Suggests anew what all records of a network are about, after its thesaurus has changed. */
export const tagNetwork: Job<{ networkId: string }> = {
  name: 'tag-network',
  run: async ({ db }, { networkId }) => {
    const network = await networkToTag(db, networkId)
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
