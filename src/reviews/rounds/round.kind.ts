import type { RecordKind } from '#networks'
import { seesRound } from '../access.ts'
import { roundFieldsSaid } from './round.kept.ts'
import { roundAt } from './round.paths.ts'
import { roundsByIds } from './round.queries.ts'

/**
 * What activity, follows, digests and notices know of a round. Reviews and remarks are no kinds of their own: what is known
 * of them is told under their round, to the cities concerned.
 */
export const roundKind: RecordKind = {
  kind: 'review_round',
  label: 'reviews.round.one',
  find: async ({ db, network, standing }, ids) =>
    (await roundsByIds(db, network, ids))
      .filter((round) => seesRound(standing, round))
      .map((round) => ({
        id: round.id,
        title: round.title,
        lang: network.language,
        at: roundAt(round),
        cityId: null,
        audience: round.state === 'prepared' ? ('city' as const) : ('network' as const),
        unspoken: round.namesHidden,
      })),
  fields: async () => roundFieldsSaid,
}
