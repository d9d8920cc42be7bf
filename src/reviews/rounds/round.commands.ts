import { and, eq, sql } from 'drizzle-orm'
import { type Doing, setTestingState } from '#actions'
import { type City, citiesOf, profileOf, speakersOf } from '#networks'
import type { Db, Queryable } from '#platform/db'
import { changeDetail, madeOf, type Saved, saveRecord } from '#platform/records'
import type { Speak } from '#platform/text'
import { wasSent } from '../access.ts'
import { runningAmong, subjectsOf, testsAsTheyStand } from '../frozen/frozen.queries.ts'
import { subjectColumn } from '../pairs/pair.commands.ts'
import { type RoundState, reviewRounds, reviews } from '../schema.ts'
import { toBeAsked } from './question.form.ts'
import type { RoundValues } from './round.form.ts'
import { holdPrepared } from './round.hold.ts'
import { keptRound } from './round.kept.ts'
import { writeAnswerLetters, writeOpeningLetters } from './round.mail.ts'
import { type Question, type Round, remarksOf, reviewsOf } from './round.queries.ts'
import { tellOfRound } from './round.tell.ts'

/** Prepares a round. Sent twice, it is one. */
export async function prepareRound(db: Db, doing: Doing, values: RoundValues & { id: string }): Promise<Round | null> {
  const { network, person } = doing
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`review rounds ${network.id}`}))`)
    const [last] = await tx
      .select({ position: sql<number>`coalesce(max(${reviewRounds.position}), 0)::int` })
      .from(reviewRounds)
      .where(eq(reviewRounds.networkId, network.id))
    const position = (last?.position ?? 0) + 1
    const [round] = await tx
      .insert(reviewRounds)
      .values({
        ...values,
        networkId: network.id,
        slug: `round-${position}`,
        position,
        example: person.demo,
        personId: person.id,
      })
      .onConflictDoNothing()
      .returning()
    if (!round) {
      const [known] = await tx.select().from(reviewRounds).where(eq(reviewRounds.id, values.id))
      return known?.networkId === network.id ? known : null
    }
    const { id: _, ...made } = values
    await tellOfRound(tx, doing, round, {
      verb: 'review_round.added',
      audience: 'city',
      detail: { changes: madeOf(made), version: 1 },
    })
    return round
  })
}

/** Changes what a round is. Once it is open it stays what it reads, and names stay hidden or shown: people wrote relying on it. */
export async function editRound(
  db: Db,
  doing: Doing,
  { id, version, values }: { id: string; version: number; values: Partial<RoundValues> },
): Promise<Saved> {
  return db.transaction(async (tx) => {
    const [now] = await tx.select().from(reviewRounds).where(eq(reviewRounds.id, id)).for('update')
    const { kind: _, namesHidden: __, ...rest } = values
    const changes = now?.state === 'prepared' ? values : rest
    const saved = await saveRecord(tx, { ...keptRound, id, version, values: changes })
    if (saved.outcome !== 'saved') return saved
    const round = saved.row as unknown as Round
    // Other things are asked of something else.
    if (now && now.kind !== round.kind)
      await tx.update(reviewRounds).set({ questions: [] }).where(eq(reviewRounds.id, id))
    await tellOfRound(tx, doing, round, {
      verb: 'review_round.changed',
      audience: round.state === 'prepared' ? 'city' : 'network',
      detail: changeDetail(saved),
    })
    return saved
  })
}

/** Says what the reviewers are asked, before a round is opened; with nothing it is again what the profile asks. */
export async function chooseQuestions(db: Db, doing: Doing, round: Round, questions: Question[]): Promise<boolean> {
  return db.transaction(async (tx) => {
    if (!(await holdPrepared(tx, round))) return false
    await tx
      .update(reviewRounds)
      .set({ questions: questions.map((question) => ({ ...question })) })
      .where(eq(reviewRounds.id, round.id))
    await tellOfRound(tx, doing, round, { verb: 'review_round.changed', audience: 'city' })
    return true
  })
}

/** Where letters lead, and in which languages they are written. */
export interface Writing {
  speak: Speak
  origin: string
}

export type Opened = { outcome: 'opened' | 'again' | 'no_pairs' } | { outcome: 'nothing_to_read'; cities: City[] }

/** Opens a round: what is read and what is asked stands from now on, and every city hears what it reads. */
export async function openRound(db: Db, doing: Doing, round: Round, writing: Writing | null): Promise<Opened> {
  const { network } = doing
  return db.transaction(async (tx) => {
    const [now] = await tx.select().from(reviewRounds).where(eq(reviewRounds.id, round.id)).for('update')
    if (now?.state !== 'prepared') return { outcome: 'again' }
    const missing = await freezePairs(tx, doing, now)
    if (missing === null) return { outcome: 'no_pairs' }
    if (missing.length > 0) return { outcome: 'nothing_to_read', cities: missing }
    const questions = toBeAsked(await profileOf(tx, network), now)
    await tx
      .update(reviewRounds)
      .set({ state: 'open', questions: questions.map((question) => ({ ...question })) })
      .where(eq(reviewRounds.id, now.id))
    await tellOfRound(tx, doing, now, { verb: 'review_round.opened', audience: 'network' })
    if (writing)
      await writeOpeningLetters(tx, { ...writing, network, round: now, ...(await addressedIn(tx, doing, now)) })
    return { outcome: 'opened' }
  })
}

/** Gives every pair what it reads, as it stands now; answers with the cities that have nothing to be read yet. */
export async function freezePairs(tx: Queryable, { network }: Doing, round: Round): Promise<City[] | null> {
  const pairs = await reviewsOf(tx, round)
  if (pairs.length === 0) return null
  const subjects = await subjectsOf(tx, network, round.kind)
  const fits = (id: string | null, cityId: string) => subjects.some((one) => one.id === id && one.cityId === cityId)
  const open = pairs.filter(
    ({ frozen, planVersionId }) => frozen === null && (round.kind !== 'plans' || !planVersionId),
  )
  const toFreeze = round.state === 'prepared' ? pairs : open
  const chosen = toFreeze.map((pair) => {
    const kept = round.kind === 'plans' ? null : pair.testingActionId
    const id = fits(kept, pair.reviewedCityId)
      ? kept
      : (subjects.find(({ cityId }) => cityId === pair.reviewedCityId)?.id ?? null)
    return { pair, id }
  })
  const without = new Set(chosen.flatMap(({ pair, id }) => (id ? [] : [pair.reviewedCityId])))
  if (without.size > 0) return (await citiesOf(tx, network)).filter(({ id }) => without.has(id))
  const ids = [...new Set(chosen.flatMap(({ id }) => id ?? []))]
  const tests = round.kind === 'plans' ? new Map() : await testsAsTheyStand(tx, network, ids, round.kind)
  for (const { pair, id } of chosen)
    await tx
      .update(reviews)
      .set({ ...subjectColumn(round, id), frozen: id ? (tests.get(id) ?? null) : null })
      .where(eq(reviews.id, pair.id))
  return []
}

/** Moves an open round on, or back: to answering, closed, and open again. Nothing that was written goes. */
export async function moveRound(
  db: Db,
  doing: Doing,
  round: Round,
  state: Exclude<RoundState, 'prepared'>,
  writing: Writing | null,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [now] = await tx.select().from(reviewRounds).where(eq(reviewRounds.id, round.id)).for('update')
    if (!now || now.state === 'prepared' || now.state === state) return false
    await tx.update(reviewRounds).set({ state }).where(eq(reviewRounds.id, now.id))
    await tellOfRound(tx, doing, now, { verb: `review_round.${state}`, audience: 'network' })
    if (now.state === 'open' && now.kind === 'test_results') await testsWereReviewed(tx, doing, now)
    if (state === 'answering' && now.state === 'open' && writing)
      await writeAnswerLetters(tx, {
        ...writing,
        network: doing.network,
        round: now,
        ...(await addressedIn(tx, doing, now)),
      })
    return true
  })
}

/** Tests whose results peers have read are reviewed; what a city has concluded or dropped meanwhile stays so. */
async function testsWereReviewed(tx: Queryable, doing: Doing, round: Round): Promise<void> {
  const ids = (await reviewsOf(tx, round)).flatMap((review) =>
    wasSent(review) && review.testingActionId ? [review.testingActionId] : [],
  )
  for (const id of await runningAmong(tx, [...new Set(ids)]))
    await setTestingState(tx, doing, id, { state: 'reviewed', reason: round.title })
}

/** Everything that letters about a round say, and to whom. */
async function addressedIn(tx: Queryable, { network }: Doing, round: Round) {
  // One after the other: a transaction has one line to the database.
  const pairs = await reviewsOf(tx, round)
  const cities = await citiesOf(tx, network)
  const concerned = [...new Set(pairs.flatMap((pair) => [pair.reviewerCityId, pair.reviewedCityId]))]
  const speakers = await speakersOf(tx, concerned)
  const remarks = await remarksOf(
    tx,
    pairs.filter(({ state }) => state === 'sent').map(({ id }) => id),
  )
  return { pairs, cities, speakers, remarks }
}

/** Takes a round away that was never opened. */
export async function removeRound(db: Db, doing: Doing, round: Round): Promise<boolean> {
  return db.transaction(async (tx) => {
    const gone = await tx
      .delete(reviewRounds)
      .where(and(eq(reviewRounds.id, round.id), eq(reviewRounds.state, 'prepared')))
      .returning({ id: reviewRounds.id })
    if (gone.length > 0) await tellOfRound(tx, doing, round, { verb: 'review_round.removed', audience: 'city' })
    return gone.length > 0
  })
}
