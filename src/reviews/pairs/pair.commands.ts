import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Doing } from '#actions'
import type { Db, Queryable } from '#platform/db'
import { holdPrepared } from '../rounds/round.hold.ts'
import type { Round } from '../rounds/round.queries.ts'
import { tellOfRound } from '../rounds/round.tell.ts'
import { reviewRounds, reviews } from '../schema.ts'
import { type PairGround, pairGround } from './pair.queries.ts'
import { solvePairs } from './pair.solve.ts'
import { pairKey, type ReviewPair, turned } from './pair.ts'
import { keptApart, type PairWhy, type PairWishes, togetherAgain } from './wishes.ts'

export type Proposed = 'proposed' | 'contradiction' | 'too_late' | 'too_few' | 'opened'

/** Works out who reads whom, around the pairs that people chose by hand, and puts it in place of what was proposed before. */
export async function proposePairs(db: Db, doing: Doing, round: Round, wishes: PairWishes): Promise<Proposed> {
  const ground = await pairGround(db, doing.network, round)
  const cityIds = takingPart(ground, wishes)
  if (cityIds.length < 2) return 'too_few'
  const byHand = await db
    .select({ reviewer: reviews.reviewerCityId, reviewed: reviews.reviewedCityId })
    .from(reviews)
    .where(and(eq(reviews.roundId, round.id), eq(reviews.byHand, true)))
  const fixed = byHand.filter(({ reviewer, reviewed }) => cityIds.includes(reviewer) && cityIds.includes(reviewed))
  const { earlier, score } = ground
  const { conflicts } = wishes
  const found = await solvePairs({ cityIds, each: round.each, conflicts, fixed, earlier, inCommon: score })
  if (typeof found === 'string') return found
  return db.transaction(async (tx) => {
    if (!(await holdPrepared(tx, round))) return 'opened'
    await tx.delete(reviews).where(and(eq(reviews.roundId, round.id), eq(reviews.byHand, false)))
    const stand = new Set(byHand.map(pairKey))
    await addPairs(tx, round, ground, { pairs: found.pairs.filter((pair) => !stand.has(pairKey(pair))), byHand: false })
    const { pairs: _, ...outcome } = found
    await tx.update(reviewRounds).set({ explanation: { wishes, outcome } }).where(eq(reviewRounds.id, round.id))
    await tellOfRound(tx, doing, round, { verb: 'review_round.pairs', audience: 'city' })
    return 'proposed'
  })
}

/** Without another word all that have something to be read; where nobody has yet, all. */
function takingPart({ cities, subjects }: PairGround, wishes: PairWishes): string[] {
  const ids = cities.map(({ id }) => id)
  if (wishes.cities) return ids.filter((id) => wishes.cities?.includes(id))
  const ready = ids.filter((id) => subjects.has(id))
  return ready.length > 0 ? ready : ids
}

/** Puts pairs into a round under ids that do not follow each other in time: in the order of those, hidden names stay hidden. */
async function addPairs(
  tx: Queryable,
  round: Round,
  ground: PairGround,
  { pairs, byHand }: { pairs: ReviewPair[]; byHand: boolean },
): Promise<void> {
  if (pairs.length === 0) return
  const before = new Set(ground.earlier.map(pairKey))
  await tx
    .insert(reviews)
    .values(
      pairs.map((pair) => {
        const subject = ground.subjects.get(pair.reviewed)?.[0]
        const why: PairWhy = {
          ...ground.inCommon(pair),
          repeated: before.has(pairKey(pair)),
          mirrored: before.has(pairKey(turned(pair))),
        }
        return {
          id: randomUUID(),
          networkId: round.networkId,
          roundId: round.id,
          reviewerCityId: pair.reviewer,
          reviewedCityId: pair.reviewed,
          ...subjectColumn(round, subject?.id ?? null),
          why: { ...why },
          byHand,
        }
      }),
    )
    .onConflictDoNothing()
}

export const subjectColumn = ({ kind }: Pick<Round, 'kind'>, id: string | null) =>
  kind === 'plans' ? { planVersionId: id } : { testingActionId: id }

export type Added = 'added' | 'itself' | 'apart' | 'opened'

/**
 * Puts a pair in by hand: it stays when pairs are proposed anew. Two that were to be kept apart are not put together in
 * passing: `anyway` says that it is meant, and they are no longer kept apart.
 */
export async function addPair(
  db: Db,
  doing: Doing,
  round: Round,
  { anyway, ...pair }: ReviewPair & { anyway: boolean },
): Promise<Added> {
  if (pair.reviewer === pair.reviewed) return 'itself'
  const ground = await pairGround(db, doing.network, round)
  return db.transaction(async (tx) => {
    const now = await holdPrepared(tx, round)
    if (!now) return 'opened'
    if (keptApart(now, pair)) {
      if (!anyway) return 'apart'
      await tx
        .update(reviewRounds)
        .set({ explanation: { ...now.explanation, wishes: togetherAgain(now, pair) } })
        .where(eq(reviewRounds.id, now.id))
    }
    const same = and(
      eq(reviews.roundId, round.id),
      eq(reviews.reviewerCityId, pair.reviewer),
      eq(reviews.reviewedCityId, pair.reviewed),
    )
    await tx.update(reviews).set({ byHand: true }).where(same)
    await addPairs(tx, now, ground, { pairs: [pair], byHand: true })
    await tellOfRound(tx, doing, round, { verb: 'review_round.pairs', audience: 'city' })
    return 'added'
  })
}

/** Takes a pair out, as long as nothing was written in it. */
export async function removePair(db: Db, doing: Doing, round: Round, id: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const gone = await tx
      .delete(reviews)
      .where(and(eq(reviews.id, id), eq(reviews.roundId, round.id), eq(reviews.state, 'assigned')))
      .returning({ id: reviews.id })
    if (gone.length > 0) await tellOfRound(tx, doing, round, { verb: 'review_round.pairs', audience: 'city' })
    return gone.length > 0
  })
}

/** Says which of several testing actions of a city is read, before the round is opened. */
export async function chooseSubject(
  db: Db,
  doing: Doing,
  round: Round,
  chosen: { cityId: string; subjectId: string },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await holdPrepared(tx, round))) return false
    await tx
      .update(reviews)
      .set(subjectColumn(round, chosen.subjectId))
      .where(
        and(
          eq(reviews.roundId, round.id),
          eq(reviews.reviewedCityId, chosen.cityId),
          inArray(reviews.state, ['assigned']),
        ),
      )
    await tellOfRound(tx, doing, round, { verb: 'review_round.pairs', audience: 'city' })
    return true
  })
}
