import type { Done, EvidenceKind, Ground } from '#networks'
import type { RoundKind } from '../schema.ts'
import { roundAt, roundsAt } from './round.paths.ts'
import { lastSentOf, roundsOf } from './round.queries.ts'

/** A round counts once reviews were sent in it, and fully when it is closed. */
async function roundsDone({ db, network }: Ground, kinds: RoundKind[]): Promise<Done[]> {
  const rounds = (await roundsOf(db, network)).filter(({ kind }) => kinds.includes(kind))
  if (rounds.length === 0) return []
  const last = await lastSentOf(db, network)
  return rounds.toReversed().map((round): Done => {
    const closed = round.state === 'closed' && round.sent > 0
    const sent = round.state === 'answering' && round.sent > 0
    return {
      id: round.id,
      cityId: null,
      eventId: round.meetingId,
      on: closed || sent ? (last.get(round.id) ?? null) : null,
      plannedFor: round.dueOn,
      state: closed ? 'accepted' : sent ? 'delivered' : 'planned',
      title: round.title,
      at: roundAt(round),
    }
  })
}

const evidence = (key: string, kinds: RoundKind[], label: EvidenceKind['label']): EvidenceKind => ({
  key,
  label,
  find: (ground) => roundsDone(ground, kinds),
  doneAt: () => roundsAt,
  checkedAt: () => roundsAt,
})

export const testReviewEvidence = evidence('test_peer_review', ['test_plans', 'test_results'], 'reviews.evidence.tests')
export const planReviewEvidence = evidence('plan_peer_review', ['plans'], 'reviews.evidence.plans')
