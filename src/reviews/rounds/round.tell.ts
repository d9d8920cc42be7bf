import type { Doing } from '#actions'
import { type Audience, recordActivity } from '#platform/activity'
import type { Queryable } from '#platform/db'
import type { Round } from './round.queries.ts'

interface Told {
  verb: string
  audience: Audience
  cityId?: string | null
  detail?: Record<string, unknown>
}

/** Writes what was done with a round. What one city says of another is told under the round, never under the pair. */
export const tellOfRound = (tx: Queryable, { person }: Doing, round: Pick<Round, 'id' | 'networkId'>, told: Told) =>
  recordActivity(tx, {
    networkId: round.networkId,
    actor: person.name,
    personId: person.id,
    subjectKind: 'review_round',
    subjectId: round.id,
    ...told,
  })
