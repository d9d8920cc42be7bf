import { and, asc, desc, eq, getTableColumns, inArray, ne, type SQL, sql } from 'drizzle-orm'
import { validate } from 'uuid'
import type { Standing } from '#networks'
import type { Queryable } from '#platform/db'
import { seenRounds } from '../access.ts'
import { reviewRemarks, reviewRounds, reviews } from '../schema.ts'

export type Round = typeof reviewRounds.$inferSelect
export type Review = typeof reviews.$inferSelect
export type Remark = typeof reviewRemarks.$inferSelect

/** A question of a round, as the profile asked it when the round was opened. */
export interface Question {
  key: string
  label: Record<string, string>
}

export const questionsOf = (round: Pick<Round, 'questions'>): Question[] => round.questions as unknown as Question[]

/** All rounds of a network, the newest first, with how many reviews are sent. */
export const roundsOf = async (db: Queryable, network: { id: string }) => {
  const rounds = await db
    .select()
    .from(reviewRounds)
    .where(eq(reviewRounds.networkId, network.id))
    .orderBy(desc(reviewRounds.position))
  const counted = await db
    .select({
      roundId: reviews.roundId,
      all: sql<number>`count(*)::int`,
      sent: sql<number>`count(*) filter (where ${reviews.state} in ('sent', 'answered'))::int`,
    })
    .from(reviews)
    .where(eq(reviews.networkId, network.id))
    .groupBy(reviews.roundId)
  return rounds.map((round) => {
    const { all = 0, sent = 0 } = counted.find(({ roundId }) => roundId === round.id) ?? {}
    return { ...round, all, sent }
  })
}

interface Place {
  network: { id: string }
  standing: Standing
}

/** Some of the rounds that somebody who belongs to the network sees, the newest first; or one of them. One statement, and one more behind the last. */
export async function roundWindow(
  db: Queryable,
  { network, standing }: Place,
  { limit, offset, slug }: { limit: number; offset: number; slug?: string },
) {
  const pairs = (which: SQL) =>
    sql<number>`(select count(*)::int from ${reviews} pair where pair.round_id = ${reviewRounds}.id and ${which})`
  const which = and(
    eq(reviewRounds.networkId, network.id),
    seenRounds(standing),
    slug === undefined ? undefined : sql`lower(${reviewRounds.slug}) = lower(${slug})`,
  )
  const rows = await db
    .select({
      ...getTableColumns(reviewRounds),
      all: pairs(sql`true`),
      sent: pairs(sql`pair.state in ('sent', 'answered')`),
      found: sql<number>`count(*) over ()::int`,
    })
    .from(reviewRounds)
    .where(which)
    .orderBy(desc(reviewRounds.position))
    .limit(limit)
    .offset(offset)
  return {
    rounds: rows.map(({ found, ...round }) => round),
    total: rows[0]?.found ?? (offset > 0 ? await countOf(db, which) : 0),
  }
}

async function countOf(db: Queryable, which: SQL | undefined): Promise<number> {
  const [counted] = await db.select({ count: sql<number>`count(*)::int` }).from(reviewRounds).where(which)
  return counted?.count ?? 0
}

export type ListedRound = Awaited<ReturnType<typeof roundWindow>>['rounds'][number]

export async function roundBySlug(db: Queryable, network: { id: string }, slug: string): Promise<Round | null> {
  const [round] = await db
    .select()
    .from(reviewRounds)
    .where(and(eq(reviewRounds.networkId, network.id), sql`lower(${reviewRounds.slug}) = lower(${slug})`))
  return round ?? null
}

export const roundsByIds = (db: Queryable, network: { id: string }, ids: string[]): Promise<Round[]> =>
  db
    .select()
    .from(reviewRounds)
    .where(and(eq(reviewRounds.networkId, network.id), inArray(reviewRounds.id, ids)))

/** The pairs of a round. Their order says nothing about who they are. */
export const reviewsOf = (db: Queryable, round: { id: string }): Promise<Review[]> =>
  db.select().from(reviews).where(eq(reviews.roundId, round.id)).orderBy(asc(reviews.id))

export async function reviewById(db: Queryable, round: { id: string }, id: string): Promise<Review | null> {
  if (!validate(id)) return null
  const [review] = await db
    .select()
    .from(reviews)
    .where(and(eq(reviews.id, id), eq(reviews.roundId, round.id)))
  return review ?? null
}

/** The remarks of these reviews, each in its order. */
export async function remarksOf(db: Queryable, ids: string[]): Promise<Remark[]> {
  if (ids.length === 0) return []
  return db
    .select()
    .from(reviewRemarks)
    .where(inArray(reviewRemarks.reviewId, ids))
    .orderBy(asc(reviewRemarks.position), asc(reviewRemarks.id))
}

/** The day on which the last review of each round was sent. */
export async function lastSentOf(db: Queryable, network: { id: string }): Promise<Map<string, string>> {
  const rows = await db
    .select({ roundId: reviews.roundId, last: sql<string | null>`max(${reviews.sentOn})` })
    .from(reviews)
    .where(eq(reviews.networkId, network.id))
    .groupBy(reviews.roundId)
  return new Map(rows.flatMap(({ roundId, last }) => (last ? [[roundId, last]] : [])))
}

/** What still waits in rounds that are not closed: reviews to write, and remarks that nobody answered. */
export const waitingIn = (db: Queryable, network: { id: string }) =>
  db
    .select({
      id: reviews.id,
      state: reviews.state,
      reviewerCityId: reviews.reviewerCityId,
      reviewedCityId: reviews.reviewedCityId,
      round: {
        id: reviewRounds.id,
        slug: reviewRounds.slug,
        title: reviewRounds.title,
        dueOn: reviewRounds.dueOn,
        answersDueOn: reviewRounds.answersDueOn,
      },
      open: sql<number>`(select count(*)::int from ${reviewRemarks} remark
        where remark.review_id = ${reviews}.id and remark.response is null)`,
    })
    .from(reviews)
    .innerJoin(reviewRounds, eq(reviewRounds.id, reviews.roundId))
    .where(
      and(
        eq(reviews.networkId, network.id),
        inArray(reviewRounds.state, ['open', 'answering']),
        inArray(reviews.state, ['assigned', 'reading', 'sent']),
      ),
    )
    .orderBy(asc(reviewRounds.position), asc(reviews.id))

export const roundsAtMeeting = (db: Queryable, meeting: { id: string }): Promise<Round[]> =>
  db.select().from(reviewRounds).where(eq(reviewRounds.meetingId, meeting.id)).orderBy(asc(reviewRounds.position))

/** The reviews of a city's tests or plans in rounds that were opened, whoever reads. */
export const reviewsAbout = (db: Queryable, city: { id: string }, what: 'tests' | 'plans') =>
  db
    .select({
      id: reviews.id,
      state: reviews.state,
      reviewerCityId: reviews.reviewerCityId,
      testingActionId: reviews.testingActionId,
      round: { slug: reviewRounds.slug, title: reviewRounds.title },
    })
    .from(reviews)
    .innerJoin(reviewRounds, eq(reviewRounds.id, reviews.roundId))
    .where(
      and(
        eq(reviews.reviewedCityId, city.id),
        ne(reviewRounds.state, 'prepared'),
        what === 'plans' ? eq(reviewRounds.kind, 'plans') : ne(reviewRounds.kind, 'plans'),
      ),
    )
    .orderBy(desc(reviewRounds.position), asc(reviews.id))

export type AboutCity = Awaited<ReturnType<typeof reviewsAbout>>[number]
